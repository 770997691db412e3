//! Words as people write them, and which of them a word means that is none of them: "recieve" is
//! "receive", "shore" stays what it is. A word is looked for among those that leave the same trace
//! (the same firm sounds, or the same letters but one) and taken where it is near enough.

use smallvec::SmallVec;

use super::lookup::{Lookup, hash, longer};
use super::sounds::{Sounds, skeleton};
use super::word::Word;

/// Shorter words are too like one another.
const SHORTEST: usize = 3;

/// From this length on a slip of one letter is looked for.
const SHORTEST_SLIP: usize = 5;

/// Traces stand on so many shelves by their upper bits, a power of two: few on each.
const SHELF_BITS: u32 = 16;

/// What a letter that differs costs.
const LETTER: usize = 12;

/// What a sound that differs costs.
const SOUND: usize = 18;

/// What another beginning costs.
const BEGINNING: usize = 12;

/// What is near enough for a word without letters, and for each letter more. Chosen with the other
/// prices so that of the words spelt by ear most are found and of right but rare ones few are taken.
const NEAR: (usize, usize) = (33, 4);

/// The words of a language as they are written.
#[derive(Debug, Default)]
pub(super) struct Written {
    pub(super) sounds: Sounds,
    /// Endings that a written word may take on.
    pub(super) endings: Vec<Box<str>>,
    words: Lookup<Entry>,
    /// The traces of all words that may be meant, with their numbers, in order.
    traces: Vec<(u64, u16)>,
    /// Where the traces of each shelf begin; the last is the end.
    shelves: Vec<u32>,
}

#[derive(Clone, Debug, Default)]
struct Entry {
    sound: Word,
    /// Whether another word may stand for it.
    is_meant: bool,
}

impl Written {
    /// `word` is written by people; the commonest come first. Only what `is_meant` may be another
    /// word's meaning.
    pub(super) fn learn(&mut self, word: &str, is_meant: bool) {
        let new = || Entry { is_meant, ..Entry::default() };
        self.words.number(word, hash(word.as_bytes()), new);
    }

    /// Makes ready. Called once, when all are learnt.
    pub(super) fn settle(&mut self) {
        let Self { sounds, words, traces, .. } = self;
        for (number, (word, entry)) in words.iter_mut().enumerate().filter(|it| it.1.1.is_meant) {
            entry.sound = sounds.of(word);
            let number = u16::try_from(number).unwrap_or(u16::MAX);
            traces_of(word, &entry.sound, &mut |it| traces.push((it, number)));
        }
        traces.sort_unstable();
        let begin = |shelf: usize| traces.partition_point(|it| shelf_of(it.0) < shelf);
        let shelves = (0..=1 << SHELF_BITS).map(|it| u32::try_from(begin(it)).unwrap_or(u32::MAX));
        self.shelves = shelves.collect();
    }

    /// The words that leave this trace, by their numbers.
    fn with(&self, trace: u64) -> impl Iterator<Item = usize> {
        let at = |shelf: usize| self.shelves.get(shelf).copied().unwrap_or_default() as usize;
        let shelf = shelf_of(trace);
        let all = self.traces.get(at(shelf)..at(shelf + 1)).unwrap_or_default();
        all.iter().filter(move |it| it.0 == trace).map(|it| usize::from(it.1))
    }

    /// The word that `typed` means; nothing where it is a written word itself or like none.
    /// `exactly`: it has to sound the same.
    pub(super) fn meant_by(&self, typed: &str, exactly: bool) -> Option<&str> {
        let plain = typed.len() >= SHORTEST && typed.bytes().all(|it| it.is_ascii_lowercase());
        if !plain || self.has(typed) {
            return None;
        }
        let sound = self.sounds.of(typed);
        let mut alike: SmallVec<[usize; 32]> = SmallVec::new();
        traces_of(typed, &sound, &mut |trace| alike.extend(self.with(trace)));
        alike.sort_unstable();
        alike.dedup();
        let costs = alike.iter().filter_map(|it| Some((self.cost(typed, &sound, *it)?, *it)));
        let (cost, number) = costs.min()?;
        let near = cost <= NEAR.0 + NEAR.1 * typed.len()
            && (cost < LETTER + SOUND || !exactly && !self.is_form(typed));
        self.words.key(number).filter(|_| near)
    }

    /// How far `typed` is from the word with this number; nothing where that is out of question.
    fn cost(&self, typed: &str, sound: &Word, number: usize) -> Option<usize> {
        let word = self.words.key(number)?;
        let meant = &self.words.value(number)?.sound;
        let (most_letters, most_sounds) = match typed.len() {
            ..4 => (1, 0),
            4 | 5 => (2, 0),
            6..9 => (3, 1),
            _ => (3, 2),
        };
        let sounds = within(most_sounds, sound.as_str(), meant.as_str())?;
        let letters = within(most_letters, typed, word)?;
        let same_start = typed.bytes().next() == word.bytes().next()
            || sound.bytes().first() == meant.bytes().first();
        let rarity = (number + 1).ilog2() as usize;
        let start = if same_start { 0 } else { BEGINNING };
        Some(LETTER * letters + SOUND * sounds + start + rarity)
    }

    /// Whether `typed` is a written word with an ending.
    fn is_form(&self, typed: &str) -> bool {
        let stems = self.endings.iter().filter_map(|it| typed.strip_suffix(&**it));
        stems.filter(|it| it.len() >= SHORTEST).any(|stem| {
            let undoubled = stem.get(..stem.len() - 1).unwrap_or_default();
            self.has(stem) || undoubled.len() >= SHORTEST && self.has(undoubled)
        })
    }

    fn has(&self, word: &str) -> bool {
        self.words.get(word, hash(word.as_bytes())).is_some()
    }
}

/// In how many letters two words differ, where in no more than `most`.
fn within(most: usize, one: &str, other: &str) -> Option<usize> {
    let near = one.len().abs_diff(other.len()) <= most;
    let differing = near.then(|| strsim::osa_distance(one, other))?;
    (differing <= most).then_some(differing)
}

const fn shelf_of(trace: u64) -> usize {
    (trace >> (u64::BITS - SHELF_BITS)) as usize
}

/// Calls `each` with what a word is found by: its firm sounds, and, where it is long, its letters
/// as they are and with any one left out. Mixed, so that they spread over the shelves.
fn traces_of(word: &str, sound: &Word, each: &mut dyn FnMut(u64)) {
    let mut each = |hash: u64| each((hash ^ (hash >> 29)).wrapping_mul(0x9e37_79b9_7f4a_7c15));
    each(longer(hash(skeleton(sound.as_str()).bytes()), b'~'));
    if word.len() + 1 < SHORTEST_SLIP {
        return;
    }
    each(hash(word.as_bytes()));
    for left_out in 0..word.len() {
        let kept = word.bytes().enumerate().filter(|it| it.0 != left_out);
        each(kept.fold(hash(b""), |hash, it| longer(hash, it.1)));
    }
}

#[cfg(test)]
mod tests {
    use super::super::Lexicon;
    use super::super::case::stem;

    #[test]
    fn slips_and_spelling_by_ear_are_read_as_what_they_mean() {
        let words = |text: &str| {
            let tokens = Lexicon::english().typed(text, &|it| it == stem("flute"));
            let words = tokens.list.iter().map(|it| it.text.as_str().to_owned());
            words.collect::<Vec<_>>().join(" ")
        };
        for (typed, meant) in [
            ("a tecnician recieved it", "a technician received it"),
            ("the reseet is in the envalope", "the receipt is in the envelope"),
            ("its geting fixt tommorow morming", "its getting fixed tomorrow morning"),
            ("my cellars and nephews", "my cellars and nephews"),
            ("I told Marta so, brisk as a flute", "i told marta so brisk as a flute"),
            ("xkcd qqq 12pm", "xkcd qqq 12pm"),
        ] {
            assert_eq!(words(typed), meant);
        }
    }
}
