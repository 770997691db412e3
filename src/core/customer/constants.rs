//! Every tuning number of the model that is not a move's own size.
//!
//! Each says its unit, its reason and what happens at twice the value. Directions are research
//! (`docs/model.md` names the papers), sizes are assumptions.

/// Version of all constants together. Records name the version they were made under.
pub const MODEL_VERSION: u32 = 2;

/// Prior trust colours gains: factor `.75 + .5·T/100`. At twice the slope a distrusting customer
/// could hardly be reached. Source of the direction: Poortinga & Pidgeon 2004.
pub const GAIN_PRIOR: (f64, f64) = (0.75, 0.5);
/// Prior trust softens losses: factor `1.25 − .5·T/100`.
pub const LOSS_PRIOR: (f64, f64) = (1.25, 0.5);

/// Share of a solution's calm that lands before the customer has been received at all. Twice as
/// much and fixing first would pay. Direction: Packard, Li & Berger 2024.
pub const ORDER_CALM: f64 = 0.35;
/// The same for trust: a fix shows ability even when it comes early.
pub const ORDER_TRUST: f64 = 0.60;
/// What a relational move keeps once the customer is fully felt but not yet helped: `1 − (1−φ)`.
/// Direction: Marinova, Singh & Singh 2018.
pub const DWELL: f64 = 0.85;

/// Weights of the best, second, third and later gains of one turn: kitchen-sink replies do not
/// stack.
pub const GAIN_WEIGHTS: [f64; 3] = [1.0, 0.5, 0.25];
/// Weights of the worst, second and later losses of one turn.
pub const LOSS_WEIGHTS: [f64; 3] = [1.0, 0.7, 0.5];
/// "I understand, BUT …": a turn that also hurts keeps half of its gains.
pub const MIXED: f64 = 0.5;
/// Largest change of one turn in points, before the edges.
pub const STEP_LIMIT: f64 = 25.0;
/// Gains shrink within this distance of 100.
pub const UPPER_EDGE: f64 = 50.0;
/// Losses shrink within this distance of 0.
pub const LOWER_EDGE: f64 = 30.0;

/// Pull of calm towards its home base, share a turn, for a default persona.
pub const PULL_CALM: f64 = 0.12;
/// Pull of trust towards where the call began; trust is about four times slower than calm.
pub const PULL_TRUST: f64 = 0.03;
/// Home base of calm with no need met, points.
pub const HOME_UNMET: f64 = 28.0;
/// Home base of calm with every need met, points.
pub const HOME_MET: f64 = 78.0;
/// How fast the unmet home base sinks while the call goes on, points a turn.
pub const WAIT: f64 = 0.4;

/// Losses weigh this much more than gains in calm (Baumeister et al. 2001).
pub const NEGATIVITY: f64 = 1.8;
/// Losses of trust weigh this much more than those of calm, added to the persona's λ.
pub const TRUST_NEGATIVITY_EXTRA: f64 = 0.4;

/// What is left of a family's recent use after one turn.
pub const HABITUATION_DECAY: f64 = 0.8;

/// An early fix only half lands: `helped` fills at `½ + ½·min(1, F/.6)`.
pub const EARLY_HELP: f64 = 0.5;
/// How far a customer must have been received for a solution to count in full.
pub const RECEIVED: f64 = 0.6;

/// After a broken promise: what compensation is still worth (Basso & Pizzutti 2016).
pub const AFTER_BREAK_COMPENSATE: f64 = 0.5;
/// After a broken promise: what a new promise still adds to trust.
pub const AFTER_BREAK_PROMISE: f64 = 0.3;

/// Weights of the needs in the home base: heard, felt, understood, helped, assured.
pub const NEED_WEIGHTS: [f64; 5] = [0.20, 0.25, 0.15, 0.30, 0.10];

/// How full `helped` must be for the matter to be solved.
pub const SOLVED: f64 = 0.95;

/// Thresholds are left again only this many points on the other side.
pub const HYSTERESIS: f64 = 5.0;
