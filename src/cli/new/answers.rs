//! Ten questions and their answers, from a terminal or a pipe.

use std::{
    collections::BTreeMap,
    io::{self, BufRead},
};

use crate::{
    cli::output::say,
    core::scenario::{Channel, Pronoun, names_of},
    words::Words,
};

/// What is asked, in order; the words are `new-NAME` and `new-NAME-usual`.
pub(super) const QUESTIONS: [&str; 10] = [
    "product", "role", "channel", "name", "pronoun", "trouble", "detail", "stake", "fix", "option",
];

/// Letters of an answer that are kept: a line that is said holds two answers and more.
const MOST_LETTERS: usize = 80;

/// An answer to each question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Answers(BTreeMap<&'static str, String>);

impl Answers {
    /// What is taken where nobody answers.
    pub(super) fn usual(words: &Words) -> Self {
        Self(QUESTIONS.into_iter().map(|it| (it, usual(words, it))).collect())
    }

    /// The answers by the names of their questions.
    pub(super) fn each(&self) -> impl Iterator<Item = (&'static str, &str)> {
        self.0.iter().map(|(name, answer)| (*name, answer.as_str()))
    }

    /// The product as part of a file's name.
    pub(super) fn slug(&self) -> String {
        let product = self.0.get("product").map_or("", String::as_str);
        let letter =
            |it: char| if it.is_ascii_alphanumeric() { it.to_ascii_lowercase() } else { ' ' };
        let spaced: String = product.chars().map(letter).collect();
        let slug: Vec<&str> = spaced.split_whitespace().collect();
        if slug.is_empty() { "scenario".into() } else { slug.join("-") }
    }
}

fn usual(words: &Words, question: &str) -> String {
    words.say(&format!("new-{question}-usual"))
}

/// Asks all questions. Where the input ends early, the rest is as usual.
pub(super) fn ask(words: &Words, lines: &mut dyn BufRead) -> io::Result<Answers> {
    say(&words.say("new-intro"));
    let mut answers = Answers::usual(words);
    for (number, question) in (1_u32..).zip(QUESTIONS) {
        let shown = words.say_with(
            "new-ask",
            &[
                ("number", f64::from(number).into()),
                ("question", words.say(&format!("new-{question}")).into()),
                ("usual", usual(words, question).into()),
            ],
        );
        if let Some(answer) = answer(words, &shown, names(question), lines)? {
            answers.0.insert(question, answer);
        }
    }
    Ok(answers)
}

/// The names that a question can be answered with; empty where any words will do.
fn names(question: &str) -> &'static [&'static str] {
    match question {
        "channel" => names_of::<Channel>(),
        "pronoun" => names_of::<Pronoun>(),
        _ => &[],
    }
}

/// One answer; nothing where the line is empty or the input has ended.
fn answer(
    words: &Words,
    shown: &str,
    names: &[&str],
    lines: &mut dyn BufRead,
) -> io::Result<Option<String>> {
    loop {
        say(shown);
        let mut line = Vec::new();
        if lines.read_until(b'\n', &mut line)? == 0 {
            return Ok(None);
        }
        let answer = tidied(&String::from_utf8_lossy(&line));
        if answer.is_empty() {
            return Ok(None);
        }
        if names.is_empty() || names.contains(&answer.as_str()) {
            return Ok(Some(answer));
        }
        say(&words.say_with("new-ask-again", &[("names", names.join(", ").into())]));
    }
}

/// The answer without what would not stand in the middle of a sentence.
fn tidied(line: &str) -> String {
    let visible: String = line.chars().map(|it| if it.is_control() { ' ' } else { it }).collect();
    let spaced = visible.split_whitespace().collect::<Vec<_>>().join(" ");
    let short: String = spaced.chars().take(MOST_LETTERS).collect();
    short.trim_matches([' ', '.', '!', '?', ',', ';']).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_are_tidied_and_the_rest_is_usual() {
        let words = Words::english();
        let input = " bicycle lock. \n\ncarrier pigeon\nchat\n";
        let answers = ask(&words, &mut input.as_bytes()).expect("lines are read");
        let of = |name: &str| answers.0.get(name).cloned().unwrap_or_default();
        assert_eq!(of("product"), "bicycle lock");
        assert_eq!(of("role"), usual(&words, "role"));
        assert_eq!(of("channel"), "chat");
        assert_eq!(of("name"), usual(&words, "name"));
        assert_eq!(answers.slug(), "bicycle-lock");
    }
}
