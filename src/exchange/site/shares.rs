//! What a policy lets out of a practice, beside that it was finished and how it ended.

use std::{fmt, str::FromStr};

/// What is told beside the outcome.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Shares {
    /// Each turn.
    pub turns: bool,
    /// Options offered and picked.
    pub choices: bool,
    /// A score for each skill.
    pub skills: bool,
    /// Typed words.
    pub typed_words: bool,
}

impl Shares {
    /// What both allow: a policy that was made stricter holds for what still waits, and one that was
    /// loosened lets nothing out that was practised before.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self {
            turns: self.turns && other.turns,
            choices: self.choices && other.choices,
            skills: self.skills && other.skills,
            typed_words: self.typed_words && other.typed_words,
        }
    }

    const fn named(self) -> [(&'static str, bool); 4] {
        [
            ("turns", self.turns),
            ("choices", self.choices),
            ("skills", self.skills),
            ("typed_words", self.typed_words),
        ]
    }
}

impl fmt::Display for Shares {
    /// As it is kept with each step.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("outcome")?;
        self.named().iter().filter(|it| it.1).try_for_each(|(name, _)| write!(f, " {name}"))
    }
}

impl FromStr for Shares {
    type Err = std::convert::Infallible;

    /// Words that are not known, such as those of a later program, let nothing out.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let holds = |name: &str| text.split(' ').any(|it| it == name);
        Ok(Self {
            turns: holds("turns"),
            choices: holds("choices"),
            skills: holds("skills"),
            typed_words: holds("typed_words"),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_survive_their_words_and_the_stricter_one_holds() {
        let all = Shares { turns: true, choices: true, skills: true, typed_words: true };
        let two = Shares { turns: true, skills: true, ..Shares::default() };
        for shares in [all, two, Shares::default()] {
            assert_eq!(shares.to_string().parse(), Ok(shares));
        }
        assert_eq!(all.and(two), two);
        assert_eq!(Shares::default().to_string(), "outcome");
        assert_eq!("everything".parse(), Ok(Shares::default()));
    }
}
