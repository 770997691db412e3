//! Replies with the details that should be read in them: the feeling named, facts said right or
//! wrong, amounts, times, solutions, and who acts. They measure; nothing is learnt from them.

use serde::Deserialize;

use super::super::{FactWords, ScenarioWords, SolutionWords};
use super::File;
use crate::moves::Emotion;
use crate::text::Text;

/// Files of a corpus folder whose names begin so hold details.
pub const FOLDER: &str = "details/";

/// Who does what a reply says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Who {
    /// The agent in person.
    I,
    /// The company.
    We,
}

/// A customer with the words of a scenario.
#[derive(Clone, Debug, Default)]
pub struct Case {
    /// Its id.
    pub id: String,
    /// What the customer said.
    pub customer: String,
    /// Words of facts and solutions.
    pub words: ScenarioWords,
}

/// A reply and what should be read in it.
#[derive(Clone, Debug, Deserialize)]
pub struct Detailed {
    /// Its id.
    pub id: String,
    /// Id of the case that it answers.
    pub case: String,
    /// The words.
    pub reply: String,
    /// The feeling that is named.
    #[serde(default)]
    pub emotion: Option<Emotion>,
    /// Facts said right.
    #[serde(default)]
    pub facts: Vec<Text>,
    /// Facts said wrong.
    #[serde(default)]
    pub wrong: Vec<Text>,
    /// The amount that is offered.
    #[serde(default)]
    pub amount: Option<f64>,
    /// The time that is given, in lower case.
    #[serde(default)]
    pub when: Option<String>,
    /// The solution that is offered or done.
    #[serde(default)]
    pub solution: Option<Text>,
    /// Who acts.
    #[serde(default)]
    pub who: Option<Who>,
}

/// All of them.
#[derive(Clone, Debug, Default)]
pub struct DetailCorpus {
    /// The customers.
    pub cases: Vec<Case>,
    /// The replies.
    pub replies: Vec<Detailed>,
}

#[derive(Deserialize)]
struct WrittenFact {
    id: Text,
    words: Vec<Text>,
    #[serde(default)]
    wrong: Vec<Text>,
}

#[derive(Deserialize)]
struct WrittenCase {
    id: String,
    customer: String,
    product: Vec<Text>,
    facts: Vec<WrittenFact>,
    solutions: Vec<WrittenFact>,
}

impl DetailCorpus {
    /// Reads those of `files` that hold details; faults are told in words.
    pub(super) fn read(files: &[File], faults: &mut Vec<String>) -> Self {
        let mut read = Self::default();
        for file in files.iter().filter(|it| it.name.starts_with(FOLDER)) {
            for (place, text) in super::places(file) {
                let fault = if file.name.ends_with("cases.jsonl") {
                    serde_json::from_str(text).map(|it| read.cases.push(case_of(it))).err()
                } else {
                    serde_json::from_str(text).map(|it| read.replies.push(it)).err()
                };
                faults.extend(fault.map(|it| format!("{place}: {it}")));
            }
        }
        read
    }

    /// The case with this id.
    pub fn case(&self, id: &str) -> Option<&Case> {
        self.cases.iter().find(|it| it.id == id)
    }
}

fn case_of(written: WrittenCase) -> Case {
    let fact = |it: WrittenFact| FactWords { id: it.id, words: it.words, wrong: it.wrong };
    let solution = |it: WrittenFact| SolutionWords { id: it.id, words: it.words };
    Case {
        id: written.id,
        customer: written.customer,
        words: ScenarioWords {
            product: written.product,
            customer: Vec::new(),
            facts: written.facts.into_iter().map(fact).collect(),
            solutions: written.solutions.into_iter().map(solution).collect(),
        },
    }
}
