//! The words a lexicon knows: an id for each, what short forms and slips stand for, and which
//! words are merely grammatical. It leaves patterns to [`super::pattern`].

use std::collections::BTreeMap;

/// The id of a word, of a word beginning (`frustrat~`) or of a flag (`#number`).
pub(super) type Atom = u16;

/// Flags that reading sets on a token; they are atoms like words, so that patterns can name them.
pub(super) mod flag {
    use super::Atom;

    /// A number in digits or words.
    pub(in super::super) const NUMBER: Atom = 1;
    /// A word of the customer's last line, or its concept.
    pub(in super::super) const CASE: Atom = 2;
    /// What the product is called.
    pub(in super::super) const PRODUCT: Atom = 3;
    /// Ends in -ed.
    pub(in super::super) const ED: Atom = 4;
    /// Ends in -ing.
    pub(in super::super) const ING: Atom = 5;
    /// An amount of money.
    pub(in super::super) const MONEY: Atom = 6;
    /// Ends in -ly.
    pub(in super::super) const LY: Atom = 7;
    /// A time of day in digits, such as `5:30` or `5pm`.
    pub(in super::super) const CLOCK: Atom = 8;
    /// The first id that is free for words.
    pub(in super::super) const FIRST_WORD: Atom = 16;

    /// The flag with this name in a pattern.
    pub(in super::super) fn named(name: &str) -> Option<Atom> {
        Some(match name {
            "number" => NUMBER,
            "case" => CASE,
            "product" => PRODUCT,
            "ed" => ED,
            "ing" => ING,
            "money" => MONEY,
            "ly" => LY,
            "clock" => CLOCK,
            _ => return None,
        })
    }
}

/// What is known about one word.
#[derive(Clone, Debug, Default)]
pub(super) struct Known {
    /// Its id.
    pub(super) atom: Atom,
    /// Ids of the word beginnings it has.
    pub(super) beginnings: Vec<Atom>,
    /// Merely grammatical, such as "the".
    pub(super) function: bool,
    /// An ordinary word of the language, by the word list.
    pub(super) common: bool,
    /// Denies what follows ("not", "never").
    pub(super) denies: bool,
    /// Says too little to count as a detail of a case ("get", "thing").
    pub(super) light: bool,
    /// Words of one concept share this number ("father" and "dad"); 0 for none.
    pub(super) concept: u16,
    /// Its value, where it is a number word.
    pub(super) number: Option<u16>,
}

/// All words of a lexicon.
#[derive(Clone, Debug, Default)]
pub(super) struct Vocabulary {
    words: BTreeMap<Box<str>, Known>,
    beginnings: BTreeMap<Box<str>, Atom>,
    spelled: BTreeMap<Box<str>, Vec<Box<str>>>,
    suffixes: Vec<(Box<str>, Box<str>)>,
    hosts: Vec<Box<str>>,
    next: Atom,
}

impl Vocabulary {
    /// The entry of `word`, made where there is none.
    pub(super) fn learn(&mut self, word: &str) -> &mut Known {
        let next = &mut self.next;
        self.words
            .entry(word.into())
            .or_insert_with(|| Known { atom: fresh(next), ..Known::default() })
    }

    /// The id of the word beginning `start`, made where there is none.
    pub(super) fn learn_beginning(&mut self, start: &str) -> Atom {
        let next = &mut self.next;
        *self.beginnings.entry(start.into()).or_insert_with(|| fresh(next))
    }

    /// The entry of `word`.
    pub(super) fn known(&self, word: &str) -> Option<&Known> {
        self.words.get(word)
    }

    /// `short` stands for `long`.
    pub(super) fn spell(&mut self, short: &str, long: &str) {
        let words = long.split_whitespace().map(Into::into).collect();
        if let Some(suffix) = short.strip_prefix('*') {
            self.suffixes.push((suffix.into(), long.into()));
        } else {
            self.spelled.insert(short.into(), words);
        }
    }

    /// After these words `'s` is short for "is"; after others it marks possession.
    pub(super) fn host(&mut self, word: &str) {
        self.hosts.push(word.into());
    }

    /// Fills in which beginnings each known word has. Called once, when all are learnt.
    pub(super) fn settle(&mut self) {
        let beginnings = std::mem::take(&mut self.beginnings);
        for (word, known) in &mut self.words {
            known.beginnings = starts_of(&beginnings, word);
        }
        self.beginnings = beginnings;
    }

    /// The beginnings that a word has which is not known itself.
    pub(super) fn beginnings_of(&self, word: &str) -> Vec<Atom> {
        starts_of(&self.beginnings, word)
    }

    /// The ids of all merely grammatical words, sorted.
    pub(super) fn function_atoms(&self) -> Vec<Atom> {
        let mut atoms: Vec<Atom> =
            self.words.values().filter(|it| it.function).map(|it| it.atom).collect();
        atoms.sort_unstable();
        atoms
    }

    /// How many ids there are, flags included.
    pub(super) fn atoms(&self) -> usize {
        usize::from(self.next.max(flag::FIRST_WORD)) + 1
    }

    /// Spells `word` out: "don't" is "do not", "u" is "you". Calls `each` with every word.
    pub(super) fn spell_out(&self, word: &str, each: &mut dyn FnMut(&str)) {
        if let Some(words) = self.spelled.get(word) {
            for it in words {
                each(it);
            }
            return;
        }
        if !word.contains('\'') {
            each(word);
            return;
        }
        for (suffix, long) in &self.suffixes {
            if let Some(host) = word.strip_suffix(&**suffix).filter(|it| !it.is_empty()) {
                each(host);
                if &**suffix != "'s" || self.hosts.iter().any(|it| &**it == host) {
                    each(long);
                }
                return;
            }
        }
        each(&word.replace('\'', ""));
    }
}

fn fresh(next: &mut Atom) -> Atom {
    *next = next.saturating_add(1).max(flag::FIRST_WORD);
    *next
}

/// The shortest beginning a pattern may name, in letters.
const SHORTEST_BEGINNING: usize = 3;

fn starts_of(beginnings: &BTreeMap<Box<str>, Atom>, word: &str) -> Vec<Atom> {
    let mut found = Vec::new();
    for end in SHORTEST_BEGINNING..=word.len() {
        let atom = word.get(..end).and_then(|start| beginnings.get(start));
        found.extend(atom.copied());
    }
    found
}
