//! The word lists of a lexicon: which words are merely grammatical, common, light, of one concept,
//! and what they play in a clause.

use super::role;
use super::vocabulary::{Known, Vocabulary};

/// What the words of a list are.
#[derive(Clone, Copy, Debug)]
pub(super) enum List {
    /// Short forms and slips, with what they stand for.
    Spelled,
    /// After these `'s` is short for "is".
    Hosts,
    /// How often words are met.
    Often,
    /// What letters sound like.
    Sounds,
    /// Endings that a word may take on.
    Endings,
    /// Words as people write them, the commonest first.
    Written,
    /// Words that some write, which are none of the written ones and no slips.
    Odd,
    /// Names of labels and words of graders' forms.
    Labels,
    /// Words that play a role, a bit of [`super::role`].
    Role(u32),
    /// Numbers, with their value.
    Numbers,
    /// Merely grammatical words.
    Function,
    /// Ordinary words of the language.
    Common,
    /// Words that deny what follows.
    Denying,
    /// Words that say too little to be a detail.
    Light,
    /// Words that mean the same, one line a concept.
    Concepts,
}

impl List {
    /// The list with this name in a file.
    pub(super) fn named(name: &str) -> Result<Self, String> {
        if let Some(role) = role::named(name) {
            return Ok(Self::Role(role));
        }
        Ok(match name {
            "spelled" => Self::Spelled,
            "hosts" => Self::Hosts,
            "often" => Self::Often,
            "sounds" => Self::Sounds,
            "endings" => Self::Endings,
            "written" => Self::Written,
            "odd" => Self::Odd,
            "labels" => Self::Labels,
            "numbers" => Self::Numbers,
            "function" => Self::Function,
            "common" => Self::Common,
            "denying" => Self::Denying,
            "light" => Self::Light,
            "concepts" => Self::Concepts,
            _ => return Err(format!("no word list {name}")),
        })
    }
}

/// What is read from lists and is no part of the vocabulary.
#[derive(Debug, Default)]
pub(super) struct Lists {
    /// Names of labels and words of graders' forms.
    pub(super) labels: Vec<Box<str>>,
    concepts: u16,
}

impl Lists {
    /// Reads one line of a list.
    pub(super) fn read(
        &mut self,
        list: List,
        line: &str,
        vocabulary: &mut Vocabulary,
    ) -> Result<(), String> {
        if matches!(list, List::Spelled) {
            let (short, long) = line.split_once('=').ok_or("short = long")?;
            vocabulary.spell(short.trim(), long.trim());
            return Ok(());
        }
        self.concepts += u16::from(matches!(list, List::Concepts));
        for word in line.split(' ').filter(|it| !it.is_empty()) {
            self.word(list, word, vocabulary)?;
        }
        Ok(())
    }

    fn word(&mut self, list: List, word: &str, vocabulary: &mut Vocabulary) -> Result<(), String> {
        let concept = self.concepts;
        let mut learn = |it: fn(&mut Known, u16), value: u16, word: &str| {
            if let Some(known) = vocabulary.learn(word) {
                it(known, value);
            }
        };
        match list {
            List::Spelled => {}
            List::Hosts => vocabulary.host(word),
            List::Labels => self.labels.push(word.into()),
            List::Often => {
                let (word, rate) = valued(word)?;
                vocabulary.meet(word, rate);
            }
            List::Sounds => {
                let (letters, sound) =
                    word.split_once('=').ok_or_else(|| format!("{word} needs its sound"))?;
                vocabulary.written.sounds.learn(letters, sound);
            }
            List::Endings => vocabulary.written.endings.push(word.into()),
            List::Written => vocabulary.written.learn(word, true),
            List::Odd => vocabulary.written.learn(word, false),
            List::Numbers => {
                let (word, value) = valued(word)?;
                learn(number, value, word);
            }
            List::Role(role) => {
                vocabulary.play(word, role);
                if role::is_of_the_language(role) {
                    vocabulary.learn(word);
                }
            }
            List::Function => learn(|it, _| it.function = true, 0, word),
            List::Common => learn(|it, _| it.common = true, 0, word),
            List::Denying => learn(|it, _| it.denies = true, 0, word),
            List::Light => learn(|it, _| it.light = true, 0, word),
            List::Concepts => learn(|it, concept| it.concept = concept, concept, word),
        }
        Ok(())
    }
}

fn number(known: &mut Known, value: u16) {
    known.number = Some(value);
    known.common = true;
}

/// A word with its number: `often=7`.
fn valued(word: &str) -> Result<(&str, u16), String> {
    let (word, value) = word.split_once('=').ok_or_else(|| format!("{word} needs a number"))?;
    Ok((word, value.parse().map_err(|_| format!("no number: {value}"))?))
}
