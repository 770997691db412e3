//! The words a lexicon knows: an id for each, and which of them are merely grammatical. It leaves
//! short forms and slips to [`super::spelling`], patterns to [`super::pattern`].

use super::beginnings::Beginnings;
use super::lookup::{Lookup, hash};
use super::spelling::Spelling;
use super::written::Written;

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
#[derive(Debug, Default)]
pub(super) struct Vocabulary {
    words: Lookup<Known>,
    beginnings: Beginnings,
    spelling: Spelling,
    /// Words as people write them.
    pub(super) written: Written,
    roles: Lookup<u32>,
    /// Of a thousand sentences so many hold the word.
    meeting: Vec<(Box<str>, u16)>,
    next: Atom,
}

impl Vocabulary {
    /// The entry of `word`, made where there is none.
    pub(super) fn learn(&mut self, word: &str) -> Option<&mut Known> {
        entry(&mut self.words, &mut self.next, word)
    }

    /// Adds the ids of what stands for `part` of a pattern, each made where there is none: words,
    /// or the beginning of some.
    pub(super) fn learn_words(&mut self, part: &str, found: &mut Vec<Atom>) {
        let Self { words, beginnings, spelling, next, .. } = self;
        spelling.out(part, &mut |it| {
            found.push(match it.strip_suffix('~') {
                Some(start) => beginnings.learn(start, next),
                None => entry(words, next, it).map_or(0, |it| it.atom),
            });
        });
    }

    /// The entry of `word`, whose hash is `hash`.
    pub(super) fn known(&self, word: &str, hash: u64) -> Option<&Known> {
        self.words.get(word, hash)
    }

    /// `short` stands for `long`.
    pub(super) fn spell(&mut self, short: &str, long: &str) {
        self.spelling.learn(short, long);
    }

    /// After these words `'s` is short for "is"; after others it marks possession.
    pub(super) fn host(&mut self, word: &str) {
        self.spelling.hosts.push(word.into());
    }

    /// `word` plays `role`, a bit of [`super::role`].
    pub(super) fn play(&mut self, word: &str, role: u32) {
        if let Some(roles) = self.roles.entry(word, hash(word.as_bytes()), || 0) {
            *roles |= role;
        }
    }

    /// Of a thousand sentences `rate` hold `word`. It need not be a known one.
    pub(super) fn meet(&mut self, word: &str, rate: u16) {
        self.meeting.push((word.into(), rate));
    }

    /// The roles that `word` plays, whose hash is `hash`.
    pub(super) fn roles(&self, word: &str, hash: u64) -> u32 {
        self.roles.get(word, hash).copied().unwrap_or_default()
    }

    /// Fills in which beginnings each known word has. Called once, when all are learnt.
    pub(super) fn settle(&mut self) {
        for (word, known) in self.words.iter_mut() {
            self.beginnings.of(word, &mut |it| known.beginnings.push(it));
        }
        self.written.settle();
    }

    /// Calls `each` with the beginnings that a word has.
    pub(super) fn beginnings_of(&self, word: &str, each: &mut dyn FnMut(Atom)) {
        self.beginnings.of(word, each);
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
        self.spelling.out(word, each);
    }
}

fn entry<'w>(words: &'w mut Lookup<Known>, next: &mut Atom, word: &str) -> Option<&'w mut Known> {
    let new = || Known { atom: fresh(next), ..Known::default() };
    words.entry(word, hash(word.as_bytes()), new)
}

/// The next free id.
pub(super) fn fresh(next: &mut Atom) -> Atom {
    *next = next.saturating_add(1).max(flag::FIRST_WORD);
    *next
}
