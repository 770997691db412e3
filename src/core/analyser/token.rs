//! Tokens: the words of a reply with their ids, their sentence and their clause.
//!
//! Cutting follows the marks and the words that turn a sentence ("but", "however", ", and I"). What
//! tokens mean is found by the cues.

use super::case::{Stem, stem};
use super::lookup::hash;
use super::normalise::{Break, RawWord, raw_words};
use super::numbers;
use super::role;
use super::spelling::{mended, plainer};
use super::vocabulary::{Atom, Vocabulary, flag};
use super::word::Word;

/// The most ids one token carries.
const MOST_ATOMS: usize = 10;

/// The longest sentence, in tokens; a longer one is cut, so that reading stays linear.
const LONGEST_SENTENCE: usize = 60;

/// One word of the reply, spelled out.
#[derive(Clone, Debug, Default)]
pub(super) struct Token {
    /// First byte in the reply.
    pub(super) start: usize,
    /// One past the last byte.
    pub(super) end: usize,
    /// The word in plain letters.
    pub(super) text: Word,
    /// The hash of it.
    pub(super) hash: u64,
    /// Its stem.
    pub(super) stem: Stem,
    /// What it does in a clause, as bits of [`super::role`].
    pub(super) roles: u32,
    atoms: [Atom; MOST_ATOMS],
    count: usize,
    /// Merely grammatical.
    pub(super) function: bool,
    /// An ordinary word of the language.
    pub(super) common: bool,
    /// Denies what follows.
    pub(super) denies: bool,
    /// Says too little to count as a detail.
    pub(super) light: bool,
    /// The concept it belongs to; 0 for none.
    pub(super) concept: u16,
    /// Its value, where it is a number.
    pub(super) number: Option<f64>,
    /// Index of its clause in the reply.
    pub(super) clause: usize,
    /// Index of its sentence in the reply.
    pub(super) sentence: usize,
    /// Begins a clause.
    pub(super) begins: bool,
    /// Begins a clause, or only small openers ("well", "please") stand before it there.
    pub(super) opens: bool,
    /// Only small closers ("sir", "then") stand from here to the clause's end.
    pub(super) closes: bool,
    /// Inside quotation marks.
    pub(super) quoted: bool,
    /// After a comma or a stronger break.
    pub(super) after_break: bool,
    /// Read as the word that it spells nearly.
    pub(super) mended: bool,
    /// One number with the word before it: the "five" of "thirty-five".
    pub(super) joined: bool,
}

impl Token {
    /// Adds an id, while there is room.
    pub(super) fn add(&mut self, atom: Atom) {
        if let Some(slot) = self.atoms.get_mut(self.count) {
            *slot = atom;
            self.count += 1;
        }
    }

    /// Its ids.
    pub(super) fn atoms(&self) -> &[Atom] {
        self.atoms.get(..self.count).unwrap_or_default()
    }

    /// Whether it plays any of these roles.
    pub(super) fn plays(&self, roles: u32) -> bool {
        self.roles & roles != 0
    }

    /// Whether it carries `atom`.
    pub(super) fn has(&self, atom: Atom) -> bool {
        self.atoms().contains(&atom)
    }
}

/// A sentence: which tokens, and how it ends.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Sentence {
    /// First token.
    pub(super) from: usize,
    /// One past the last token.
    pub(super) to: usize,
    /// Ends in a question mark.
    pub(super) question: bool,
    /// Ends in an exclamation mark.
    pub(super) exclaimed: bool,
}

/// The tokens of a text and its sentences.
#[derive(Clone, Debug, Default)]
pub(super) struct Tokens {
    /// All tokens.
    pub(super) list: Vec<Token>,
    /// All sentences.
    pub(super) sentences: Vec<Sentence>,
}

impl Tokens {
    /// Reads `text`. Words that are none, but for those whose stem `stays`, are read as what they mean.
    pub(super) fn of(text: &str, vocabulary: &Vocabulary, stays: &dyn Fn(Stem) -> bool) -> Self {
        let words = raw_words(text);
        let mut tokens =
            Self { list: Vec::with_capacity(words.len() + words.len() / 4), ..Self::default() };
        for (at, raw) in words.iter().enumerate() {
            let meant =
                if tokens.means_have(raw, words.get(at + 1)) { "have" } else { raw.text.as_str() };
            tokens.append(meant, raw, vocabulary, stays);
        }
        numbers::settle(&mut tokens.list);
        tokens.part_at_subjects();
        tokens.find_edges();
        tokens
    }

    /// The tokens of `sentence`.
    pub(super) fn of_sentence(&self, sentence: &Sentence) -> &[Token] {
        self.list.get(sentence.from..sentence.to).unwrap_or_default()
    }

    /// "Should of" is "should have", "shouldn't of" as well; "could of course" is not.
    fn means_have(&self, raw: &RawWord, next: Option<&RawWord>) -> bool {
        if raw.text != "of"
            || raw.before > Break::None
            || next.is_some_and(|it| it.text == "course")
        {
            return false;
        }
        let modal = |it: &Token| it.plays(role::MODAL);
        match &*self.list {
            [.., before, last] => modal(last) || last.denies && modal(before),
            [only] => modal(only),
            [] => false,
        }
    }

    fn append(
        &mut self,
        word: &str,
        raw: &RawWord,
        vocabulary: &Vocabulary,
        stays: &dyn Fn(Stem) -> bool,
    ) {
        let mut before = raw.before;
        vocabulary.spell_out(word, &mut |word| {
            let opens = self.list.is_empty() || before == Break::Sentence;
            let mend = |word: &str| {
                let is_name = raw.named && !opens;
                let may_change = !is_name && !stays(stem(word));
                may_change.then(|| mended(word, raw.named, vocabulary)).flatten()
            };
            let mut token = token_of(word, raw, vocabulary, mend);
            token.after_break = before > Break::None;
            self.place(&mut token, before);
            before = Break::None;
            self.list.push(token);
        });
        let to = self.list.len();
        if let Some(sentence) = self.sentences.last_mut() {
            sentence.to = to;
            sentence.question |= raw.ended_by == Some('?');
            sentence.exclaimed |= raw.ended_by == Some('!');
        }
    }

    /// Decides whether `token` begins a sentence or a clause.
    fn place(&mut self, token: &mut Token, before: Break) {
        let length = self.sentences.last().map_or(0, |it| it.to - it.from);
        let new_sentence =
            self.list.is_empty() || before == Break::Sentence || length >= LONGEST_SENTENCE;
        if new_sentence {
            self.sentences.push(Sentence {
                from: self.list.len(),
                to: self.list.len(),
                ..Sentence::default()
            });
        }
        token.begins = new_sentence
            || before == Break::Clause
            || token.plays(role::TURN)
            || (before == Break::Comma && token.plays(role::COMMA_TURN));
        token.sentence = self.sentences.len().saturating_sub(1);
    }

    /// "... and I ..." begins a clause without a comma too.
    fn part_at_subjects(&mut self) {
        let mut clause = 0;
        for at in 0..self.list.len() {
            let subject = self.list.get(at + 1).is_some_and(|it| it.plays(role::SUBJECT));
            let Some(token) = self.list.get_mut(at) else {
                return;
            };
            token.begins |= token.plays(role::JOINER) && subject;
            clause += usize::from(token.begins && at > 0);
            token.clause = clause;
        }
    }

    fn find_edges(&mut self) {
        let mut open = false;
        for token in &mut self.list {
            token.opens = token.begins || open;
            open = token.opens && token.plays(role::OPENER);
        }
        let mut close = true;
        let mut next_begins = true;
        for token in self.list.iter_mut().rev() {
            close = (close || next_begins) && token.plays(role::CLOSER);
            token.closes = close;
            next_begins = token.begins;
        }
    }
}

fn token_of<'v>(
    word: &str,
    raw: &RawWord,
    vocabulary: &'v Vocabulary,
    mend: impl Fn(&str) -> Option<&'v str>,
) -> Token {
    let mut token =
        Token { start: raw.start, end: raw.end, quoted: raw.quoted, ..Token::default() };
    token.hash = hash(word.as_bytes());
    let mut known = vocabulary.known(word, token.hash);
    let plain = known.is_none().then(|| plainer(word, vocabulary)).flatten();
    let meant = match plain.as_deref() {
        None if known.is_none() => mend(word),
        other => other,
    };
    token.mended = plain.is_none() && meant.is_some();
    let word = meant.unwrap_or(word);
    if meant.is_some() {
        token.hash = hash(word.as_bytes());
        known = vocabulary.known(word, token.hash);
    }
    token.roles = vocabulary.roles(word, token.hash);
    if let Some(known) = known {
        token.add(known.atom);
        known.beginnings.iter().for_each(|it| token.add(*it));
        token.function = known.function;
        token.common = known.common;
        token.denies = known.denies;
        token.light = known.light;
        token.concept = known.concept;
        token.number = known.number.map(f64::from);
    } else {
        vocabulary.beginnings_of(word, &mut |it| token.add(it));
    }
    token.number = token.number.or_else(|| numbers::digits(word));
    flags_of(word, raw, &mut token);
    token.stem = stem(word);
    token.text = Word::of(word);
    token
}

fn flags_of(word: &str, raw: &RawWord, token: &mut Token) {
    if word.contains(':') && token.number.is_none()
        || (word.ends_with("pm") || word.ends_with("am"))
            && word.starts_with(|it: char| it.is_ascii_digit())
    {
        token.add(flag::CLOCK);
    }
    if token.number.is_some() {
        token.add(flag::NUMBER);
    }
    if raw.money {
        token.add(flag::MONEY);
    }
    for (ending, atom) in [("ed", flag::ED), ("ing", flag::ING), ("ly", flag::LY)] {
        if word.len() > ending.len() + 2 && word.ends_with(ending) {
            token.add(atom);
        }
    }
}
