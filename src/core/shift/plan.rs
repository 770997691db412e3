//! The queue of a shift: the first and the last customer are twins, and somebody comes back.

use serde::{Deserialize, Serialize};

use crate::{
    session::{Dice, Purpose},
    text::Text,
};

/// Fewest calls of a shift.
pub const FEWEST_CALLS: usize = 4;
/// Most calls of a shift.
pub const MOST_CALLS: usize = 8;
/// The scenario a shift begins with, and the one written as its twin, by the start of their ids.
const TWINS: (&str, &str) = ("01", "20");

/// What a call is in its shift.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Place {
    /// The first, whose twin comes last.
    First,
    /// In between.
    Between,
    /// Somebody who was here before and remembers.
    Returning,
    /// The last: the twin of the first.
    Twin,
}

/// One call of the queue.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlannedCall {
    /// The scenario's id.
    pub scenario: Text,
    /// The seed of all chance in it.
    pub seed: u64,
    /// What it is in its shift.
    pub place: Place,
}

/// A queue of `count` calls (kept within 4 to 8) out of these scenarios; empty where there is none.
/// Where there are more places than scenarios, somebody comes back.
pub fn plan(scenarios: &[Text], count: usize, seed: u64) -> Vec<PlannedCall> {
    let count = count.clamp(FEWEST_CALLS, MOST_CALLS);
    let Some(first) = scenarios.iter().find(|it| it.starts_with(TWINS.0)).or(scenarios.first())
    else {
        return Vec::new();
    };
    let twin = scenarios.iter().find(|it| it.starts_with(TWINS.1)).unwrap_or(first);
    let mut pool: Vec<&Text> = scenarios.iter().filter(|it| *it != first && *it != twin).collect();
    if pool.is_empty() {
        pool.push(first);
    }
    Dice::new(seed, 0, Purpose::Shift).shuffle(&mut pool);
    // The last place in between belongs to somebody who comes back.
    let fresh = (count - 3).min(pool.len());
    let mut queue: Vec<(&Text, Place)> = vec![(first, Place::First)];
    queue.extend(pool.iter().take(fresh).map(|it| (*it, Place::Between)));
    for again in 0..count - 2 - fresh {
        queue.push((pool[again % fresh.max(1)], Place::Returning));
    }
    queue.push((twin, Place::Twin));
    let planned = |(at, (scenario, place)): (usize, (&Text, Place))| PlannedCall {
        scenario: scenario.clone(),
        // Far apart, so that two calls of one scenario never meet the same luck.
        seed: seed.wrapping_add(1_000_003 * (at as u64 + 1)) % 1_000_000_007,
        place,
    };
    queue.into_iter().enumerate().map(planned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ids(names: &[&str]) -> Vec<Text> {
        names.iter().map(|it| (*it).into()).collect()
    }

    #[test]
    fn the_last_is_the_twin_of_the_first_and_somebody_comes_back() {
        for count in 0..12 {
            let queue = plan(&ids(&["01-a", "02-b", "10-c", "12-d", "20-z"]), count, 5);
            assert_eq!(queue.len(), count.clamp(4, 8));
            assert_eq!((&*queue[0].scenario, queue[0].place), ("01-a", Place::First));
            let last = queue.last().expect("a call");
            assert_eq!((&*last.scenario, last.place), ("20-z", Place::Twin));
            for (at, call) in queue.iter().enumerate().filter(|it| it.1.place == Place::Returning) {
                assert!(queue[..at].iter().any(|it| it.scenario == call.scenario));
            }
            assert!(queue.iter().any(|it| it.place == Place::Returning));
        }
    }

    #[test]
    fn without_a_written_twin_the_same_customer_comes_under_another_seed() {
        let queue = plan(&ids(&["01-a", "02-b"]), 4, 5);
        let last = queue.last().expect("a call");
        assert_eq!(&*last.scenario, "01-a");
        assert_ne!(last.seed, queue[0].seed);
        assert!(plan(&[], 4, 5).is_empty());
        assert_eq!(plan(&ids(&["01-a"]), 4, 5).len(), 4);
    }
}
