//! Counting what happened in a group together with the people behind it, so that no number is shown
//! that is about too few of them.

use std::collections::{BTreeMap, BTreeSet};

use super::cohort::{FEWEST_PEOPLE, Fifth, MOST_CAUSES, PARTS, Played, TurnCause, number};
use crate::moves::Move;

/// Times something happened, and the people behind it.
#[derive(Clone, Debug, Default)]
pub(super) struct Tally {
    /// How often.
    pub(super) times: u32,
    /// How often it hurt.
    pub(super) hurt: u32,
    people: BTreeSet<usize>,
}

impl Tally {
    /// Counts what somebody did.
    pub(super) fn add(&mut self, person: usize, times: u32, hurt: u32) {
        self.times += times;
        self.hurt += hurt;
        self.people.insert(person);
    }

    /// How many people did it.
    pub(super) fn people(&self) -> u32 {
        number(self.people.len())
    }

    /// Whether enough people did it for its number to be shown.
    pub(super) fn may_be_shown(&self) -> bool {
        self.people() >= FEWEST_PEOPLE
    }
}

/// Turning points by where they lie, by which way they go, and by what was said.
#[derive(Default)]
pub(super) struct Turning {
    places: BTreeMap<(u32, bool), Tally>,
    moves: BTreeMap<(bool, Move), Tally>,
}

impl Turning {
    /// The turning points of these people's calls.
    pub(super) fn of(people: &[&[Played]]) -> Self {
        let mut found = Self::default();
        for (person, calls) in people.iter().enumerate() {
            for (call, point) in calls.iter().flat_map(|it| it.points.iter().map(move |p| (it, p)))
            {
                let up = point.calm + point.trust >= 0.0;
                let place = point.turn.saturating_sub(1) * PARTS / call.turns.max(1);
                let place = place.min(PARTS - 1);
                found.places.entry((place, up)).or_default().add(person, 1, 0);
                found.moves.entry((up, point.mv)).or_default().add(person, 1, 0);
            }
        }
        found
    }

    /// How many lie in each part of a call, upwards and downwards.
    pub(super) fn fifths(&self) -> [Fifth; PARTS as usize] {
        std::array::from_fn(|place| {
            let of = |up: bool| match self.places.get(&(number(place), up)) {
                None => Some(0),
                Some(it) => it.may_be_shown().then_some(it.times),
            };
            Fifth { up: of(true), down: of(false) }
        })
    }

    /// Causes on one side, the most frequent first, and how many are held back.
    pub(super) fn causes(&self, up: bool) -> (Vec<TurnCause>, u32) {
        let side = || self.moves.iter().filter(|((way, _), _)| *way == up);
        let mut causes: Vec<TurnCause> = side()
            .filter(|(_, it)| it.may_be_shown())
            .map(|((_, mv), it)| TurnCause { mv: *mv, times: it.times, people: it.people() })
            .collect();
        causes.sort_by_key(|it| (std::cmp::Reverse(it.times), it.mv));
        causes.truncate(MOST_CAUSES);
        (causes, number(side().filter(|(_, it)| !it.may_be_shown()).count()))
    }
}
