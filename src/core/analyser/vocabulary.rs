//! The words a lexicon knows: an id for each, what short forms and slips stand for, and which
//! words are merely grammatical. It leaves patterns to [`super::pattern`].

use std::collections::BTreeMap;

use super::lookup::{Lookup, NOTHING, hash, longer};

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
    /// Words while they are learnt; empty once they are settled.
    learning: BTreeMap<Box<str>, Known>,
    words: Lookup<Known>,
    starting: BTreeMap<Box<str>, Atom>,
    beginnings: Lookup<Atom>,
    spelling: BTreeMap<Box<str>, Box<[Box<str>]>>,
    spelled: Lookup<Box<[Box<str>]>>,
    suffixes: Vec<(Box<str>, Box<str>)>,
    hosts: Vec<Box<str>>,
    playing: BTreeMap<Box<str>, u32>,
    /// Of a thousand sentences so many hold the word.
    meeting: BTreeMap<Box<str>, u16>,
    roles: Lookup<u32>,
    next: Atom,
}

impl Vocabulary {
    /// The entry of `word`, made where there is none.
    pub(super) fn learn(&mut self, word: &str) -> &mut Known {
        let next = &mut self.next;
        self.learning
            .entry(word.into())
            .or_insert_with(|| Known { atom: fresh(next), ..Known::default() })
    }

    /// The id of the word beginning `start`, made where there is none.
    pub(super) fn learn_beginning(&mut self, start: &str) -> Atom {
        let next = &mut self.next;
        *self.starting.entry(start.into()).or_insert_with(|| fresh(next))
    }

    /// The entry of `word`, whose hash is `hash`.
    pub(super) fn known(&self, word: &str, hash: u64) -> Option<&Known> {
        self.words.get(word, hash)
    }

    /// `short` stands for `long`.
    pub(super) fn spell(&mut self, short: &str, long: &str) {
        if let Some(suffix) = short.strip_prefix('*') {
            self.suffixes.push((suffix.into(), long.into()));
        } else {
            let words = long.split_whitespace().map(Into::into).collect();
            self.spelling.insert(short.into(), words);
        }
    }

    /// After these words `'s` is short for "is"; after others it marks possession.
    pub(super) fn host(&mut self, word: &str) {
        self.hosts.push(word.into());
    }

    /// `word` plays `role`, a bit of [`super::role`].
    pub(super) fn play(&mut self, word: &str, role: u32) {
        *self.playing.entry(word.into()).or_default() |= role;
    }

    /// Of a thousand sentences `rate` hold `word`. It need not be a known one.
    pub(super) fn meet(&mut self, word: &str, rate: u16) {
        self.meeting.insert(word.into(), rate);
    }

    /// The roles that `word` plays, whose hash is `hash`.
    pub(super) fn roles(&self, word: &str, hash: u64) -> u32 {
        self.roles.get(word, hash).copied().unwrap_or_default()
    }

    /// Fills in which beginnings each known word has, and makes the tables that are asked.
    /// Called once, when all are learnt.
    pub(super) fn settle(&mut self) {
        self.beginnings = Lookup::of(std::mem::take(&mut self.starting));
        let mut words = std::mem::take(&mut self.learning);
        for (word, known) in &mut words {
            let mut found = Vec::new();
            self.beginnings_of(word, &mut |it| found.push(it));
            known.beginnings = found;
        }
        self.words = Lookup::of(words);
        self.spelled = Lookup::of(std::mem::take(&mut self.spelling));
        self.roles = Lookup::of(std::mem::take(&mut self.playing));
    }

    /// Calls `each` with the beginnings that a word has.
    pub(super) fn beginnings_of(&self, word: &str, each: &mut dyn FnMut(Atom)) {
        let mut hash = NOTHING;
        for (at, byte) in word.bytes().enumerate() {
            hash = longer(hash, byte);
            if at + 1 >= SHORTEST_BEGINNING
                && let Some(start) = word.get(..=at)
                && let Some(atom) = self.beginnings.get(start, hash)
            {
                each(*atom);
            }
        }
    }

    /// How often each id is met, in sentences of a thousand; nought where that is not known.
    pub(super) fn often(&self) -> Vec<u16> {
        let mut often = vec![0; self.atoms()];
        for (word, rate) in &self.meeting {
            let known = self.words.get(word, hash(word.as_bytes()));
            if let Some(slot) = known.and_then(|it| often.get_mut(usize::from(it.atom))) {
                *slot = *rate;
            }
        }
        often
    }

    /// How many ids there are, flags included.
    pub(super) fn atoms(&self) -> usize {
        usize::from(self.next.max(flag::FIRST_WORD)) + 1
    }

    /// Spells `word` out: "don't" is "do not", "u" is "you". Calls `each` with every word.
    pub(super) fn spell_out(&self, word: &str, each: &mut dyn FnMut(&str)) {
        let learning = self.spelling.get(word);
        let spelled = learning.or_else(|| self.spelled.get(word, hash(word.as_bytes())));
        if let Some(words) = spelled {
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
