//! When a skill is due again: the scheduler FSRS with its published weights, one review a day.
//!
//! The scheduler's floats are those of the platform. Nothing that is recorded or compared hangs on
//! them: only whole days are taken from it, to say what to practise next.

use fsrs::{DEFAULT_PARAMETERS, FSRS, ItemState, MemoryState};

use super::{Day, Observation};

/// The chance of still meeting a skill at which it is due. Assumption: lower than for facts learnt
/// by heart, because a call practises more than the one skill.
const DUE_AT: f32 = 0.85;
/// No skill rests for longer than a season, in days. Assumption: the scheduler's weights are those of
/// cards learnt by heart, and would let one good call rest for years.
const MOST_DAYS: f64 = 90.0;
/// Shares met under which a day is rated again, hard and good; from the last one on it is easy.
const RATINGS: (f64, f64, f64) = (0.4, 0.6, 0.85);

/// When a skill was practised last, and when it is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rhythm {
    /// The last day it was called for.
    pub last: Day,
    /// The day it is due.
    pub due: Day,
}

/// The rhythm of one skill after these observations, which are in the order of their days; nothing
/// where it was never called for.
pub fn rhythm(observations: &[Observation]) -> Option<Rhythm> {
    let scheduler = FSRS::new(&DEFAULT_PARAMETERS).ok()?;
    let mut memory: Option<(MemoryState, Day)> = None;
    let mut found = None;
    for it in by_day(observations) {
        let elapsed = memory.map_or(0, |(_, last)| it.day.since(last).unsigned_abs());
        let state = memory.map(|(state, _)| state);
        let next: ItemState = {
            let states = scheduler.next_states(state, DUE_AT, elapsed).ok()?;
            match f64::from(it.met) / f64::from(it.called.max(1)) {
                share if share < RATINGS.0 => states.again,
                share if share < RATINGS.1 => states.hard,
                share if share < RATINGS.2 => states.good,
                _ => states.easy,
            }
        };
        memory = Some((next.memory, it.day));
        found = Some(Rhythm { last: it.day, due: it.day.plus(whole_days(next.interval)) });
    }
    found
}

/// At least a day: nothing is due twice on one day.
fn whole_days(interval: f32) -> i32 {
    let days = f64::from(interval).clamp(1.0, MOST_DAYS);
    // Within a season, so that it fits.
    libm::round(days) as i32
}

/// What each day shows; days on which the skill was not called for are left out.
fn by_day(observations: &[Observation]) -> Vec<Observation> {
    let mut days: Vec<Observation> = Vec::new();
    for it in observations.iter().filter(|it| it.called > 0) {
        match days.last_mut().filter(|day| day.day == it.day) {
            Some(day) => {
                day.called += it.called;
                day.met += it.met;
            }
            None => days.push(*it),
        }
    }
    days
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(day: i32, called: u32, met: u32) -> Observation {
        Observation { day: Day(day), called, met }
    }

    #[test]
    fn what_was_missed_is_due_sooner_than_what_was_met() {
        let missed = rhythm(&[seen(0, 4, 0)]).expect("a rhythm");
        let met = rhythm(&[seen(0, 4, 4)]).expect("a rhythm");
        assert!(missed.due < met.due, "{missed:?} {met:?}");
        assert_eq!(missed.due.since(missed.last), 1);
        assert_eq!(rhythm(&[]), None);
        assert_eq!(rhythm(&[seen(3, 0, 0)]), None);
    }

    #[test]
    fn gaps_grow_while_it_goes_well_and_two_calls_of_one_day_are_one_review() {
        let gap = |all: &[Observation]| rhythm(all).map_or(0, |it| it.due.since(it.last));
        let once = [seen(0, 4, 3)];
        let again = [seen(0, 4, 3), seen(4, 4, 3)];
        assert!(gap(&again) > gap(&once), "{} {}", gap(&again), gap(&once));
        assert_eq!(rhythm(&[seen(0, 2, 2), seen(0, 2, 1)]), rhythm(&once));
    }
}
