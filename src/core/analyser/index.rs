//! All cues of a lexicon, indexed by their rarest words, so that a sentence is only held against the
//! few cues whose words it has.

use super::cue::{Cue, Hit};
use super::pattern::{Element, Step};
use super::program::Scan;
use super::sets::{Program, Sets};
use super::token::{Sentence, Tokens};
use super::vocabulary::{Atom, flag};

/// All cues of a lexicon.
#[derive(Clone, Debug, Default)]
pub(super) struct CueIndex {
    cues: Vec<Cue>,
    /// For each cue, its pattern made ready.
    programs: Vec<Program>,
    /// The cues that each word makes worth trying, word after word.
    tries: Vec<Try>,
    /// For each word, where its tries begin; one more at the end.
    first_try: Vec<u32>,
    /// Cues that no word makes worth trying: they are tried in every sentence.
    anywhere: Vec<Try>,
    /// How many word sets there are, and for each word those that hold it.
    sets: usize,
    sets_of: Vec<Box<[u32]>>,
}

/// How many word sets are looked for before a cue is tried.
const NEEDS: usize = 3;

/// A cue that is worth trying where each of these word sets has a word.
#[derive(Clone, Copy, Debug)]
struct Try {
    cue: u32,
    needs: [u32; NEEDS],
}

impl CueIndex {
    /// Indexes `cues`; `commonness` says how often a word is met, for choosing the rarest.
    pub(super) fn of(cues: Vec<Cue>, atoms: usize, commonness: &dyn Fn(Atom) -> u32) -> Self {
        let mut sets = Sets::default();
        let mut by_atom: Vec<Vec<Try>> = vec![Vec::new(); atoms];
        let mut index = Self { cues, ..Self::default() };
        for (cue, number) in index.cues.iter().zip(0..) {
            index.programs.push(sets.program(&cue.sequence));
            let mut keys = keys_of(&cue.sequence, commonness).into_iter();
            let rarest = keys.next();
            let mut needs = [Sets::ALWAYS; NEEDS];
            for (need, words) in needs.iter_mut().zip(keys) {
                *need = sets.number(&words);
            }
            let cue = Try { cue: number, needs };
            for word in rarest.iter().flatten() {
                if let Some(list) = by_atom.get_mut(usize::from(*word)) {
                    list.push(cue);
                }
            }
            if rarest.is_none() {
                index.anywhere.push(cue);
            }
        }
        for list in by_atom {
            index.first_try.push(u32::try_from(index.tries.len()).unwrap_or(u32::MAX));
            index.tries.extend(list);
        }
        index.first_try.push(u32::try_from(index.tries.len()).unwrap_or(u32::MAX));
        index.sets = sets.count();
        index.sets_of = sets.by_atom(atoms);
        index
    }

    /// How many cues there are.
    pub(super) fn count(&self) -> usize {
        self.cues.len()
    }

    /// Every cue in every sentence, by place; on the same words in the order of the files.
    pub(super) fn find(&self, tokens: &Tokens) -> Vec<Hit> {
        let mut hits = Vec::new();
        let mut seen: Vec<u16> = vec![0; self.cues.len()];
        let mut scan = Scan::of(self.sets);
        for (number, sentence) in tokens.sentences.iter().enumerate() {
            let round = u16::try_from(number + 1).unwrap_or(u16::MAX);
            scan.fill(tokens, number, &self.sets_of);
            for it in &self.anywhere {
                self.hold(it, &scan, sentence, number, &mut hits);
            }
            for token in tokens.of_sentence(sentence) {
                for atom in token.atoms() {
                    for it in self.tries_of(*atom) {
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
        }
        hits.sort_unstable_by_key(|(cue, it)| (it.from, it.to, *cue));
        hits.into_iter().map(|it| it.1).collect()
    }

    /// The cues that a word makes worth trying.
    fn tries_of(&self, atom: Atom) -> &[Try] {
        let at = |it: usize| self.first_try.get(it).map_or(0, |it| *it as usize);
        let atom = usize::from(atom);
        self.tries.get(at(atom)..at(atom + 1)).unwrap_or_default()
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
        let program = self.programs.get(tried.cue as usize);
        if let (Some(cue), Some(program)) = (cue, program) {
            scan.find(program, &mut |from, to| {
                let hit = cue.hit(sentence.from + from, sentence.from + to, place);
                hits.push((tried.cue, hit));
            });
        }
    }
}

/// The word sets of which one word each must be there, the rarest first.
fn keys_of(sequence: &[Element], commonness: &dyn Fn(Atom) -> u32) -> Vec<Vec<Atom>> {
    let asked = sequence.iter().filter(|it| !it.optional);
    let mut found: Vec<(u32, Vec<Atom>)> =
        asked.filter_map(|it| keys(&it.step, commonness)).collect();
    found.sort_by_key(|(cost, _)| *cost);
    found.into_iter().map(|(_, atoms)| atoms).collect()
}

/// The words of which one must be there, by how often one of them is met.
fn keys(step: &Step, commonness: &dyn Fn(Atom) -> u32) -> Option<(u32, Vec<Atom>)> {
    match step {
        Step::One(atoms) => {
            let cost = atoms.iter().map(|it| commonness(*it)).fold(0, u32::saturating_add);
            Some((cost, atoms.to_vec()))
        }
        Step::Either(sequences) => {
            let mut all = (0_u32, Vec::new());
            for sequence in sequences {
                let asked = sequence.iter().filter(|it| !it.optional);
                let each = asked.filter_map(|it| keys(&it.step, commonness));
                let (cost, atoms) = each.min_by_key(|(cost, _)| *cost)?;
                all.0 = all.0.saturating_add(cost);
                all.1.extend(atoms);
            }
            all.1.sort_unstable();
            all.1.dedup();
            Some(all)
        }
        Step::Any | Step::Gap { .. } | Step::Not(_) | Step::At(_) => None,
    }
}

/// How many of a thousand sentences hold a word, roughly; `known` is what the lexicon says of it.
pub(super) fn commonness(atom: Atom, known: Option<u16>) -> u32 {
    match atom {
        flag::CASE | flag::ED => 400,
        flag::ING => 250,
        flag::NUMBER | flag::LY => 100,
        flag::PRODUCT | flag::MONEY | flag::CLOCK => 20,
        _ => known.map_or(0, u32::from).max(1),
    }
}
