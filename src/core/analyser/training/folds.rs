//! Reading each reply by a model that has not seen its customer, so that every figure is about
//! new customers.

use super::super::learned::{Rows, Scores};
use super::examples::{Example, joint_rows};
use super::fit::{Fit, Row};
use super::{clause_layer, reply_layer};
use crate::moves::Kind;

/// Into how many parts the customers are split.
pub(super) const FOLDS: usize = 5;

/// What models say about replies that they have not seen.
#[derive(Clone, Debug, Default)]
pub(super) struct Unseen {
    /// Which part each reply is in.
    pub(super) fold: Vec<usize>,
    /// Scores of each reply's clauses.
    pub(super) clauses: Vec<Vec<Scores>>,
    /// Scores of each reply as a whole.
    pub(super) whole: Vec<Scores>,
    /// Scores of the last layer.
    pub(super) joint: Vec<Scores>,
}

/// Reads every reply unseen; replies of one `group` stay together.
pub(super) fn read_unseen(
    examples: &[Example],
    group: &[usize],
    folds: usize,
    say: &mut dyn FnMut(&str),
) -> Unseen {
    let fold: Vec<usize> = group.iter().map(|it| it % folds).collect();
    let mut read = Unseen {
        fold,
        clauses: vec![Vec::new(); examples.len()],
        whole: vec![Vec::new(); examples.len()],
        joint: vec![Vec::new(); examples.len()],
    };
    for round in 0..folds {
        read.first_layers(examples, round);
        say(&format!("part {} of {folds} is read", round + 1));
    }
    let rows = joint_rows(examples, &read.clauses, &read.whole);
    let sentences = (0..examples.len())
        .filter(|at| examples.get(*at).is_some_and(|it| it.kind == Kind::Sentence));
    let rows: Vec<(usize, Row<'_>)> = sentences.zip(rows).collect();
    for round in 0..folds {
        read.last_layer(&rows, round);
    }
    read
}

impl Unseen {
    /// The replies inside or outside a part.
    pub(super) fn part(&self, round: usize, inside: bool) -> Vec<usize> {
        let numbered = self.fold.iter().enumerate();
        let chosen = numbered.filter(|(_, it)| (**it == round) == inside);
        chosen.map(|(at, _)| at).collect()
    }

    fn first_layers(&mut self, examples: &[Example], round: usize) {
        let outside = self.part(round, false);
        let clause = clause_layer(examples, &outside);
        let reply = reply_layer(examples, &outside);
        for at in self.part(round, true) {
            let Some(example) = examples.get(at) else {
                continue;
            };
            let scored = example.clauses.iter();
            let scored = scored.map(|it| clause.scores(it.rows(), &it.dense)).collect();
            if let Some(slot) = self.clauses.get_mut(at) {
                *slot = scored;
            }
            if let Some(slot) = self.whole.get_mut(at) {
                *slot = reply.scores(example.rows(), &[]);
            }
        }
    }

    /// Reads one part by a last layer that has learnt from what the others were read as.
    fn last_layer(&mut self, rows: &[(usize, Row<'_>)], round: usize) {
        let outside: Vec<usize> = self.part(round, false);
        let (mine, theirs): (Vec<_>, Vec<_>) =
            rows.iter().partition(|(at, _)| outside.binary_search(at).is_ok());
        let learnt: Vec<_> = mine.into_iter().map(|(_, row)| row.clone()).collect();
        let layer = Fit::JOINT.layer(&learnt);
        for (at, row) in theirs {
            if let Some(slot) = self.joint.get_mut(*at) {
                *slot = layer.scores(Rows::default(), &row.dense);
            }
        }
    }
}
