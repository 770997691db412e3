//! What replies are read against, made ready once: the customer's line, and the scenario's own words
//! by their stems. Finding them in a reply is left to [`super::facts`].

use std::collections::BTreeSet;
use std::sync::Arc;

use super::case::{Case, Stem};
use super::context::ScenarioWords;
use super::lexicon::Lexicon;
use crate::text::Text;

/// The words of one scenario, made ready for reading. It is made once and serves every reply.
#[derive(Debug, Default)]
pub struct Topic {
    products: Vec<Stem>,
    /// The stems of all its words.
    stems: BTreeSet<Stem>,
    pub(super) facts: Phrases<Said>,
    pub(super) solutions: Phrases<Text>,
}

/// What a phrase about a fact says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Said {
    /// The fact's id.
    pub(super) id: Text,
    /// Whether the phrase says it right.
    pub(super) right: bool,
}

impl Topic {
    /// Makes the words of a scenario ready.
    pub fn of(words: &ScenarioWords, lexicon: &Lexicon) -> Self {
        let mut topic = Self::default();
        for name in &words.product {
            let tokens = lexicon.tokens(name).list;
            topic.products.extend(tokens.iter().filter(|it| !it.function).map(|it| it.stem));
        }
        for fact in &words.facts {
            for (phrases, right) in [(&fact.words, true), (&fact.wrong, false)] {
                for phrase in phrases {
                    topic.facts.add(phrase, Said { id: fact.id.clone(), right }, lexicon);
                }
            }
        }
        for solution in &words.solutions {
            for phrase in &solution.words {
                topic.solutions.add(phrase, solution.id.clone(), lexicon);
            }
        }
        let phrases = topic.facts.words().chain(topic.solutions.words());
        topic.stems = phrases.chain(&topic.products).copied().collect();
        topic.facts.settle();
        topic.solutions.settle();
        topic
    }

    /// Whether the product is called so.
    pub(super) fn is_product(&self, stem: Stem) -> bool {
        self.products.contains(&stem)
    }

    /// Whether the scenario has solutions with words.
    pub(super) fn has_solutions(&self) -> bool {
        !self.solutions.all.is_empty()
    }
}

/// Phrases by their stems, each with what it stands for.
#[derive(Debug)]
pub(super) struct Phrases<T> {
    all: Vec<(Box<[Stem]>, T)>,
    /// The first stem of each phrase with the phrase's number, sorted.
    by_first: Vec<(Stem, u32)>,
}

impl<T> Default for Phrases<T> {
    fn default() -> Self {
        Self { all: Vec::new(), by_first: Vec::new() }
    }
}

impl<T> Phrases<T> {
    fn add(&mut self, phrase: &str, stands_for: T, lexicon: &Lexicon) {
        let words = lexicon.tokens(phrase).list;
        let stems: Vec<Stem> = words.iter().filter(|it| !it.joined).map(|it| it.stem).collect();
        if !stems.is_empty() {
            self.all.push((stems.into(), stands_for));
        }
    }

    fn words(&self) -> impl Iterator<Item = &Stem> {
        self.all.iter().flat_map(|it| &it.0)
    }

    fn settle(&mut self) {
        let firsts = self.all.iter().zip(0..);
        self.by_first =
            firsts.filter_map(|((stems, _), number)| Some((*stems.first()?, number))).collect();
        self.by_first.sort_unstable();
    }

    /// The number, the length and the meaning of every phrase that `stems` begin with.
    pub(super) fn beginning(&self, stems: &[Stem]) -> impl Iterator<Item = (u32, usize, &T)> {
        let first = stems.first().copied().unwrap_or_default();
        let from = self.by_first.partition_point(|it| it.0 < first);
        let rest = self.by_first.get(from..).unwrap_or_default();
        let same = rest.iter().take_while(move |it| it.0 == first);
        same.filter_map(move |(_, number)| {
            let (phrase, stands_for) = self.all.get(*number as usize)?;
            stems.starts_with(phrase).then_some((*number, phrase.len(), stands_for))
        })
    }
}

/// What replies to one line are read against.
#[derive(Clone, Debug, Default)]
pub struct Ground {
    pub(super) case: Case,
    pub(super) topic: Option<Arc<Topic>>,
}

impl Ground {
    /// Reads the customer's last line; empty where there is none.
    pub fn of(customer: &str, topic: Option<Arc<Topic>>, lexicon: &Lexicon) -> Self {
        Self { case: Case::of(customer, lexicon), topic }
    }

    /// Whether the customer said this word, or the scenario has it.
    pub(super) fn knows(&self, stem: Stem) -> bool {
        self.case.has(stem) || self.topic.as_ref().is_some_and(|it| it.stems.contains(&stem))
    }
}
