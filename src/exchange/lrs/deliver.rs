//! Delivers statements in order: tries again where that helps, halves where something is refused,
//! and sets aside what is refused alone.

use super::{Answer, Connection, Patience, answer::meaning, send::SendFault};
use crate::store::clock;

/// So many refusals with nothing taken are no bad statements but a store that takes none.
const REFUSES_ALL: u32 = 20;

/// A statement on its way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Parcel {
    /// The outbox's number of its step.
    pub(super) number: i64,
    /// Its id.
    pub(super) id: String,
    /// The statement.
    pub(super) body: String,
}

/// A way to a store with the patience to go it.
pub(super) struct Delivery<'d, 'p> {
    connection: &'d Connection,
    patience: &'d mut Patience<'p>,
    /// Statements that arrived.
    pub(super) arrived: u64,
    refused_in_a_row: u32,
}

impl<'d, 'p> Delivery<'d, 'p> {
    pub(super) fn new(connection: &'d Connection, patience: &'d mut Patience<'p>) -> Self {
        Self { connection, patience, arrived: 0, refused_in_a_row: 0 }
    }

    /// Delivers all of `parcels`; answers with those that were refused, each with the words.
    pub(super) fn deliver<'q>(
        &mut self,
        parcels: &'q [Parcel],
    ) -> Result<Vec<(&'q Parcel, String)>, SendFault> {
        let mut refused = Vec::new();
        // Halves still to go, the first on top.
        let mut rest = vec![parcels];
        while let Some(part) = rest.pop() {
            let (first, words) = match (part, self.patiently(part)?) {
                ([], _) => continue,
                (_, Answer::Arrived) => {
                    self.arrived += part.len() as u64;
                    self.refused_in_a_row = 0;
                    continue;
                }
                // Nobody else makes this id: it arrived before, and its typed words went since, or a
                // later program says it otherwise.
                ([_], Answer::There(_)) => {
                    self.arrived += 1;
                    continue;
                }
                (
                    [first, ..],
                    Answer::Refused(words)
                    | Answer::TooLarge(words)
                    | Answer::There(words)
                    | Answer::Partly(words),
                ) => (first, words),
                (_, Answer::Denied(why)) => return Err(SendFault::Denied { why }),
                (_, Answer::Wrong(why)) => return Err(SendFault::Wrong { why }),
                (_, Answer::Later { why, .. }) => return Err(SendFault::GaveUp { why }),
            };
            if part.len() > 1 {
                let (left, right) = part.split_at(part.len() / 2);
                rest.extend([right, left]);
                continue;
            }
            self.refused_in_a_row += 1;
            if self.arrived == 0 && self.refused_in_a_row >= REFUSES_ALL {
                return Err(SendFault::RefusesAll { words });
            }
            refused.push((first, words));
        }
        Ok(refused)
    }

    /// Posts until there is an answer other than to come later, or patience ends.
    fn patiently(&mut self, parcels: &[Parcel]) -> Result<Answer, SendFault> {
        if parcels.is_empty() {
            return Ok(Answer::Arrived);
        }
        let ids: Vec<String> = parcels.iter().map(|it| it.id.clone()).collect();
        let bodies: Vec<&str> = parcels.iter().map(|it| it.body.as_str()).collect();
        let body = format!("[{}]", bodies.join(","));
        let mut failed = 0;
        loop {
            let answer = meaning(self.connection.post(body.as_bytes()), &ids, clock::now());
            let Answer::Later { after, .. } = &answer else {
                return Ok(answer);
            };
            failed += 1;
            if !self.patience.wait(failed, *after) {
                return Ok(answer);
            }
        }
    }
}
