//! The customer's inner state. It changes only in [`super::settle()`].

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Needs, Promise, Stance, constants};
use crate::moves::Family;

/// Trust by what it rests on; the three changes add up to the change of trust by moves.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Facets {
    /// Can they do it?
    pub ability: f64,
    /// Do they mean me well?
    pub benevolence: f64,
    /// Do they say what is so and do what they say?
    pub integrity: f64,
}

/// Everything the model knows about the customer after some turns.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CustomerState {
    /// C, 0 to 100.
    pub calm: f64,
    /// T, 0 to 100.
    pub trust: f64,
    /// T when the call began; trust is slowly pulled there.
    pub trust_start: f64,
    /// The five needs.
    pub needs: Needs,
    /// Changes of trust so far, by facet, in points.
    pub facets: Facets,
    /// H: recent use of each family.
    pub habituation: BTreeMap<Family, f64>,
    /// E: effort the customer has had to make, 0 to 100.
    pub effort: f64,
    /// The ledger.
    pub promises: Vec<Promise>,
    /// t: turns so far.
    pub turn: u32,
    /// Turns with a dismissive move.
    pub strikes: u32,
    /// Lowest calm so far, the start included.
    pub calm_min: f64,
    /// Turns in a row with calm under 12.
    pub low_turns: u32,
    /// How the customer holds herself.
    pub stance: Stance,
    /// Times a stock formula that names the feeling was used.
    pub stock_formulas: u32,
    /// Concrete fixes that landed.
    pub fixes: u32,
    /// Reasons given.
    pub reasons_given: u32,
    /// Efforts described.
    pub efforts_given: u32,
    /// Different options and compensations offered.
    pub options_given: u32,
    /// Solution moves made with F ≥ .6, and all solution moves: the order index.
    pub solutions_in_order: u32,
    /// All solution moves made.
    pub solutions: u32,
    /// Hollow phrases used.
    pub hollow: u32,
    /// Times pity was shown instead of empathy.
    pub pities: u32,
    /// Respectful boundaries set.
    pub boundaries: u32,
    /// Whether a promise was broken in this call.
    pub promise_broken: bool,
}

impl CustomerState {
    /// A customer at the start of a call with this calm and trust.
    pub fn at(calm: f64, trust: f64) -> Self {
        Self {
            calm,
            trust,
            trust_start: trust,
            needs: Needs::default(),
            facets: Facets::default(),
            habituation: BTreeMap::new(),
            effort: 0.0,
            promises: Vec::new(),
            turn: 0,
            strikes: 0,
            calm_min: calm,
            low_turns: 0,
            stance: Stance::of_calm(calm),
            stock_formulas: 0,
            fixes: 0,
            reasons_given: 0,
            efforts_given: 0,
            options_given: 0,
            solutions_in_order: 0,
            solutions: 0,
            hollow: 0,
            pities: 0,
            boundaries: 0,
            promise_broken: false,
        }
    }

    /// H of one family.
    pub fn recent_use(&self, family: Family) -> f64 {
        self.habituation.get(&family).copied().unwrap_or(0.0)
    }

    /// Whether the matter is solved: helped enough, and by a fix.
    pub fn is_solved(&self) -> bool {
        self.needs.helped >= constants::SOLVED && self.fixes > 0
    }
}
