//! All cues of a lexicon, indexed by their rarest words, so that a sentence is only held against the
//! few cues whose words it has.

use super::cue::{Cue, Hit};
use super::pattern::{Element, Step};
use super::program::{Program, Scan, Sets};
use super::token::{Sentence, Tokens};
use super::vocabulary::{Atom, flag};

/// All cues of a lexicon.
#[derive(Clone, Debug, Default)]
pub(super) struct CueIndex {
    cues: Vec<Cue>,
    /// For each cue, its pattern made ready.
    programs: Vec<Program>,
    /// For each cue, word sets of which one word each must be in the sentence.
    needs: Vec<Box<[u32]>>,
    /// For each word, the cues that it makes worth trying.
    by_atom: Vec<Vec<u32>>,
    anywhere: Vec<u32>,
    /// How many word sets there are, and for each word those that hold it.
    sets: usize,
    sets_of: Vec<Box<[u32]>>,
}

impl CueIndex {
    /// Indexes `cues`; `commonness` says how often a word is met, for choosing the rarest.
    pub(super) fn of(cues: Vec<Cue>, atoms: usize, commonness: &dyn Fn(Atom) -> u32) -> Self {
        let mut sets = Sets::default();
        let mut index = Self { by_atom: vec![Vec::new(); atoms], cues, ..Self::default() };
        for (number, cue) in index.cues.iter().enumerate() {
            let number = u32::try_from(number).unwrap_or(u32::MAX);
            index.programs.push(sets.program(&cue.sequence));
            let needs = needs_of(&cue.sequence, commonness);
            index.needs.push(needs.iter().map(|it| sets.number(it)).collect());
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
        index.sets = sets.count();
        index.sets_of = sets.by_atom(atoms);
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
        let mut scan = Scan::of(self.sets);
        for (number, sentence) in tokens.sentences.iter().enumerate() {
            let round = u32::try_from(number + 1).unwrap_or(u32::MAX);
            scan.fill(tokens, number, &self.sets_of);
            for &cue in &self.anywhere {
                self.try_cue(cue, &scan, sentence, number, &mut hits);
            }
            for token in tokens.of_sentence(sentence) {
                for atom in token.atoms() {
                    let list = self.by_atom.get(usize::from(*atom));
                    for &cue in list.map(Vec::as_slice).unwrap_or_default() {
                        if let Some(last) = seen.get_mut(cue as usize).filter(|it| **it != round) {
                            *last = round;
                            self.try_cue(cue, &scan, sentence, number, &mut hits);
                        }
                    }
                }
            }
        }
        hits.sort_by_key(|it| (it.from, it.to));
        hits
    }

    /// Adds every place where a cue stands in a sentence.
    fn try_cue(
        &self,
        number: u32,
        scan: &Scan,
        sentence: &Sentence,
        place: usize,
        hits: &mut Vec<Hit>,
    ) {
        let needs = self.needs.get(number as usize).map(|it| &**it).unwrap_or_default();
        if !needs.iter().all(|it| scan.has(*it)) {
            return;
        }
        let cue = self.cues.get(number as usize).filter(|it| it.fits(sentence));
        let program = self.programs.get(number as usize);
        if let (Some(cue), Some(program)) = (cue, program) {
            scan.find(program, &mut |from, to| {
                hits.push(cue.hit(sentence.from + from, sentence.from + to, place));
            });
        }
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
