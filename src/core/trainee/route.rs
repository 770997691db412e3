//! Routes: the ways simulated calls take through a scenario, from situation to situation to an end.

use std::collections::{BTreeMap, BTreeSet};

use super::{Policy, play_watched};
use crate::{
    customer::EndingKind,
    scenario::Phase,
    session::{Script, Stage},
    text::Text,
};

/// A place on a route.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// A situation, by its place in the file, and where the story stood.
    Situation(Phase, usize),
    /// An end.
    Ending(EndingKind),
}

/// The way one call took.
#[derive(Clone, Debug, Default)]
pub struct Route {
    /// The places, in order.
    pub places: Vec<Place>,
    /// The facts that were told on coming to a place.
    pub told: Vec<(Place, Text)>,
}

/// How often calls went from one place to another.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Edge {
    /// From here.
    pub from: Place,
    /// To here.
    pub to: Place,
    /// Share of calls that went so at least once, 0 to 1.
    pub share: f64,
}

/// The ways many calls took.
#[derive(Clone, Debug, Default)]
pub struct Routes {
    /// Each place with the share of calls that came to it.
    pub places: BTreeMap<Place, f64>,
    /// The edges, by their places.
    pub edges: Vec<Edge>,
    /// Facts told on coming to a place, with the share of calls.
    pub told: BTreeMap<(Place, Text), f64>,
    /// How many calls.
    pub calls: usize,
}

/// The way `policy` takes through `script` under `seed`.
pub fn route(script: &Script, policy: Policy, seed: u64) -> Route {
    let mut route = Route::default();
    let mut known: BTreeSet<Text> = BTreeSet::new();
    let played = play_watched(script, policy, seed, &mut |seat| {
        let state = seat.state();
        if state.stage == Stage::Over {
            return;
        }
        let place = Place::Situation(seat.phase(), state.options.situation);
        if known.is_empty() {
            known.extend(state.told.iter().cloned());
        }
        for fact in &state.told {
            if known.insert(fact.clone()) {
                route.told.push((place, fact.clone()));
            }
        }
        route.places.push(place);
    });
    route.places.extend(played.ending.map(Place::Ending));
    route
}

impl Routes {
    /// The ways of all `routes` together.
    pub fn of(routes: &[Route]) -> Self {
        let mut places: BTreeMap<Place, u32> = BTreeMap::new();
        let mut edges: BTreeMap<(Place, Place), u32> = BTreeMap::new();
        let mut told: BTreeMap<(Place, Text), u32> = BTreeMap::new();
        for route in routes {
            let once: BTreeSet<Place> = route.places.iter().copied().collect();
            once.into_iter().for_each(|it| *places.entry(it).or_insert(0) += 1);
            let steps = route.places.iter().copied().zip(route.places.iter().skip(1).copied());
            let once: BTreeSet<(Place, Place)> = steps.collect();
            once.into_iter().for_each(|it| *edges.entry(it).or_insert(0) += 1);
            route.told.iter().for_each(|it| *told.entry(it.clone()).or_insert(0) += 1);
        }
        let all = f64::from(u32::try_from(routes.len().max(1)).unwrap_or(u32::MAX));
        let share = |count: u32| f64::from(count) / all;
        let edge = |((from, to), count)| Edge { from, to, share: share(count) };
        Self {
            places: places.into_iter().map(|(it, count)| (it, share(count))).collect(),
            edges: edges.into_iter().map(edge).collect(),
            told: told.into_iter().map(|(it, count)| (it, share(count))).collect(),
            calls: routes.len(),
        }
    }

    /// The same without what fewer than this share of calls did, but with the most common way to
    /// each place that is left; how many ways are left out.
    pub fn without_rare(mut self, least: f64) -> (Self, usize) {
        let before = self.edges.len();
        self.places.retain(|_, share| *share >= least);
        let places = &self.places;
        self.edges.retain(|it| places.contains_key(&it.from) && places.contains_key(&it.to));
        let mut most: BTreeMap<Place, f64> = BTreeMap::new();
        for edge in self.edges.iter().filter(|it| it.from != it.to) {
            let known = most.entry(edge.to).or_insert(0.0);
            *known = known.max(edge.share);
        }
        self.edges.retain(|it| {
            it.share >= least || most.get(&it.to).is_some_and(|most| it.share >= *most)
        });
        self.told.retain(|(place, _), share| *share >= least && places.contains_key(place));
        let left_out = before - self.edges.len();
        (self, left_out)
    }
}
