//! All cues of a lexicon, indexed by their rarest words, so that a sentence is only held against the
//! few cues whose words it has.

use super::cue::{Cue, Hit};
use super::keys::Keys;
use super::pattern::Patterns;
use super::program::Scan;
use super::sets::{Rows, Sets};
use super::token::{Sentence, Tokens};

/// All cues of a lexicon.
#[derive(Debug, Default)]
pub(super) struct CueIndex {
    cues: Vec<Cue>,
    patterns: Patterns,
    /// The cues that each word makes worth trying.
    tries: Rows<Try>,
    /// Cues that no word makes worth trying: they are tried in every sentence.
    anywhere: Vec<Try>,
    /// For each word the word sets that hold it.
    sets_of: Rows<u32>,
}

/// How many word sets are looked for before a cue is tried.
const NEEDS: usize = 3;

/// A cue that is worth trying where each of these word sets has a word.
#[derive(Clone, Copy, Debug, Default)]
struct Try {
    cue: u32,
    needs: [u32; NEEDS],
}

impl CueIndex {
    /// Indexes `cues`; `often` says how often each word is met, for choosing the rarest.
    pub(super) fn of(cues: Vec<Cue>, mut patterns: Patterns, often: &[u16]) -> Self {
        let mut keys = Keys::of(&patterns, often);
        let mut tries = Vec::new();
        let mut anywhere = Vec::new();
        for (cue, number) in cues.iter().zip(0..) {
            let asked = keys.of_sequence(cue.sequence, &patterns);
            let mut needs = [Sets::ALWAYS; NEEDS];
            for (need, key) in needs.iter_mut().zip(asked.iter().skip(1)) {
                *need = keys.set(*key, &mut patterns.sets);
            }
            let cue = Try { cue: number, needs };
            match asked.first() {
                Some(rarest) => {
                    tries.extend(keys.words(*rarest, &patterns.sets).iter().map(|it| (*it, cue)));
                }
                None => anywhere.push(cue),
            }
        }
        let tries = Rows::of(&tries, often.len());
        let sets_of = patterns.sets.by_word(often.len());
        Self { cues, patterns, tries, anywhere, sets_of }
    }

    /// How many cues there are.
    pub(super) fn count(&self) -> usize {
        self.cues.len()
    }

    /// Every cue in every sentence, by place; on the same words in the order of the files.
    pub(super) fn find(&self, tokens: &Tokens) -> Vec<Hit> {
        let mut hits = Vec::new();
        let mut seen: Vec<u16> = vec![0; self.cues.len()];
        let mut scan = Scan::of(self.patterns.sets.count());
        for (number, sentence) in tokens.sentences.iter().enumerate() {
            let round = u16::try_from(number + 1).unwrap_or(u16::MAX);
            scan.fill(tokens, number, &self.sets_of);
            for it in &self.anywhere {
                self.hold(it, &scan, sentence, number, &mut hits);
            }
            for token in tokens.of_sentence(sentence) {
                for atom in token.atoms() {
                    for it in self.tries.of_word(*atom) {
                        if !it.needs.iter().all(|it| scan.has(*it)) {
                            continue;
                        }
                        if let Some(last) = seen.get_mut(it.cue as usize).filter(|it| **it != round)
                        {
                            *last = round;
                            self.hold(it, &scan, sentence, number, &mut hits);
                        }
                    }
                }
            }
            scan.clear(tokens.of_sentence(sentence), &self.sets_of);
        }
        hits.sort_unstable_by_key(|(cue, it)| (it.from, it.to, *cue));
        hits.into_iter().map(|it| it.1).collect()
    }

    /// Adds every place where a cue stands in a sentence.
    fn hold(
        &self,
        tried: &Try,
        scan: &Scan,
        sentence: &Sentence,
        place: usize,
        hits: &mut Vec<(u32, Hit)>,
    ) {
        let cue = self.cues.get(tried.cue as usize).filter(|it| it.fits(sentence));
        if let Some(cue) = cue {
            scan.find(cue.sequence, &self.patterns, &mut |from, to| {
                let hit = cue.hit(sentence.from + from, sentence.from + to, place);
                hits.push((tried.cue, hit));
            });
        }
    }
}
