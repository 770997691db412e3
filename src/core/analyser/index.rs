//! All cues of a lexicon, indexed by their rarest words, so that a sentence is only held against the
//! few cues whose words it has.

use super::cue::{Cue, Hit};
use super::matching::Scan;
use super::pattern::{Element, Step};
use super::token::{Token, Tokens};
use super::vocabulary::{Atom, flag};

/// All cues of a lexicon.
#[derive(Clone, Debug, Default)]
pub(super) struct CueIndex {
    cues: Vec<Cue>,
    /// For each cue, word sets of which one word each must be in the sentence.
    needs: Vec<Vec<Box<[Atom]>>>,
    by_atom: Vec<Vec<u32>>,
    anywhere: Vec<u32>,
}

impl CueIndex {
    /// Indexes `cues`; `commonness` says how often a word is met, for choosing the rarest.
    pub(super) fn of(cues: Vec<Cue>, atoms: usize, commonness: &dyn Fn(Atom) -> u32) -> Self {
        let needs = cues.iter().map(|it| needs_of(&it.sequence, commonness)).collect();
        let by_atom = vec![Vec::new(); atoms];
        let mut index = Self { cues, needs, by_atom, anywhere: Vec::new() };
        for (number, cue) in index.cues.iter().enumerate() {
            let number = u32::try_from(number).unwrap_or(u32::MAX);
            match rarest(&cue.sequence, commonness) {
                Some((_, keys)) => {
                    for key in keys {
                        if let Some(list) = index.by_atom.get_mut(usize::from(key)) {
                            list.push(number);
                        }
                    }
                }
                None => index.anywhere.push(number),
            }
        }
        index
    }

    /// How many cues there are.
    pub(super) fn count(&self) -> usize {
        self.cues.len()
    }

    /// Every cue in every sentence, by place.
    pub(super) fn find(&self, tokens: &Tokens) -> Vec<Hit> {
        let mut hits = Vec::new();
        let mut seen: Vec<u32> = vec![0; self.cues.len()];
        let mut wanted: Vec<u32> = Vec::new();
        let mut here = Present::of(self.by_atom.len());
        for (number, sentence) in tokens.sentences.iter().enumerate() {
            let round = u32::try_from(number + 1).unwrap_or(u32::MAX);
            wanted.clear();
            wanted.extend(&self.anywhere);
            for token in tokens.of_sentence(sentence) {
                for atom in token.atoms() {
                    let list = self.by_atom.get(usize::from(*atom));
                    for &cue in list.map(Vec::as_slice).unwrap_or_default() {
                        if let Some(last) = seen.get_mut(cue as usize).filter(|it| **it != round) {
                            *last = round;
                            wanted.push(cue);
                        }
                    }
                }
            }
            let scan = Scan {
                tokens: tokens.of_sentence(sentence),
                first: number == 0,
                last: number + 1 == tokens.sentences.len(),
            };
            here.fill(tokens.of_sentence(sentence));
            for &cue in wanted.iter().filter(|it| self.can_match(**it as usize, &here)) {
                if let Some(cue) = self.cues.get(cue as usize) {
                    cue.find_in(&scan, sentence, number, &mut hits);
                }
            }
        }
        hits.sort_by_key(|it| (it.from, it.to));
        hits
    }

    /// A quick look whether every word that must be there is in the sentence.
    fn can_match(&self, cue: usize, here: &Present) -> bool {
        let needs = self.needs.get(cue).map(Vec::as_slice).unwrap_or_default();
        needs.iter().all(|words| words.iter().any(|it| here.has(*it)))
    }
}

/// Which ids stand in a sentence.
struct Present {
    bits: Vec<u64>,
    set: Vec<usize>,
}

impl Present {
    fn of(atoms: usize) -> Self {
        Self { bits: vec![0; atoms / 64 + 1], set: Vec::new() }
    }

    /// Holds the ids of `tokens` and no others.
    fn fill(&mut self, tokens: &[Token]) {
        for word in self.set.drain(..) {
            if let Some(bits) = self.bits.get_mut(word) {
                *bits = 0;
            }
        }
        for atom in tokens.iter().flat_map(Token::atoms) {
            let word = usize::from(*atom) / 64;
            if let Some(bits) = self.bits.get_mut(word) {
                *bits |= 1 << (atom % 64);
                self.set.push(word);
            }
        }
    }

    fn has(&self, atom: Atom) -> bool {
        self.bits.get(usize::from(atom) / 64).is_some_and(|it| it >> (atom % 64) & 1 == 1)
    }
}

/// The largest word set that is looked for beforehand; larger ones cost more than they save.
const LARGEST_NEED: usize = 40;

/// The word sets that must be met, the rarest first.
fn needs_of(sequence: &[Element], commonness: &dyn Fn(Atom) -> u32) -> Vec<Box<[Atom]>> {
    let mut needs: Vec<(u32, Vec<Atom>)> = sequence
        .iter()
        .filter(|it| !it.optional)
        .filter_map(|it| keys(&it.step, commonness))
        .filter(|(_, atoms)| atoms.len() <= LARGEST_NEED)
        .collect();
    needs.sort_by_key(|(cost, _)| *cost);
    needs.into_iter().map(|(_, atoms)| atoms.into()).collect()
}

/// The rarest element that must be there, by what its words cost, with its ids.
fn rarest(sequence: &[Element], commonness: &dyn Fn(Atom) -> u32) -> Option<(u32, Vec<Atom>)> {
    sequence
        .iter()
        .filter(|it| !it.optional)
        .filter_map(|it| keys(&it.step, commonness))
        .min_by_key(|(cost, _)| *cost)
}

fn keys(step: &Step, commonness: &dyn Fn(Atom) -> u32) -> Option<(u32, Vec<Atom>)> {
    match step {
        Step::One(atoms) => {
            let cost = atoms.iter().map(|it| commonness(*it)).fold(0, u32::saturating_add);
            Some((cost, atoms.to_vec()))
        }
        Step::Either(sequences) => {
            let mut all = (0_u32, Vec::new());
            for sequence in sequences {
                let (cost, atoms) = rarest(sequence, commonness)?;
                all.0 = all.0.saturating_add(cost);
                all.1.extend(atoms);
            }
            Some(all)
        }
        Step::Any | Step::Gap { .. } | Step::Not(_) | Step::At(_) => None,
    }
}

/// How often a word is met, on a rough scale: flags and grammar words stand in most sentences.
pub(super) fn commonness(atom: Atom, function: bool) -> u32 {
    if atom < flag::FIRST_WORD {
        12
    } else if function {
        20
    } else {
        1
    }
}
