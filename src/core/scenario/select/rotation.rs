//! Which variant of a line is said. Variants take turns from call to call, so that somebody who
//! plays a scenario again, with the next number, hears other words in the same place; a throw of
//! the die would repeat one of five within five calls nearly always.

use super::{Moment, times_spoken};

/// Calls in a row that differ in every line that has as many variants.
pub const REPLAYS: usize = 5;

/// The place among `count` variants that call number `call` says in `place` of the file when it is
/// said for the `times`-th time (from 0). With [`REPLAYS`] variants or more, that many calls in a
/// row differ; with twice as many also in what is said the second time. 0 where there is none.
///
/// ```
/// use rapport_core::scenario::first_variant;
///
/// let said: Vec<usize> = (40..45).map(|call| first_variant(call, 3, 0, 5)).collect();
/// assert_eq!(said, [3, 4, 0, 1, 2]);
/// ```
pub fn first_variant(call: u64, place: usize, times: u32, count: usize) -> usize {
    if count == 0 {
        return 0;
    }
    let turn = call % (count as u64);
    let turn = usize::try_from(turn).unwrap_or(0);
    let later = usize::try_from(times).unwrap_or(0) % count * REPLAYS;
    (turn + place % count + later) % count
}

/// A variant of the line at `place`: from the one whose turn it is the first not said yet; where
/// all were said, the first that is not the one said last.
pub(super) fn choose_variant(place: usize, count: usize, moment: &Moment<'_>) -> Option<usize> {
    let first = first_variant(moment.call, place, times_spoken(place, moment), count);
    let in_turn = || (first..count).chain(0..first);
    let other = |it: &usize| moment.last != Some((place, *it));
    let fresh = |it: &usize| other(it) && !moment.said.contains(&(place, *it));
    in_turn().find(fresh).or_else(|| in_turn().find(other))
}
