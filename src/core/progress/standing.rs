//! One skill over many calls: how often it was met where it was called for, and how sure that is.
//!
//! The share met has a Beta distribution: Jeffreys' prior of half a success and half a failure
//! (Brown et al. 2001, Statistical Science 16(2), on why it suits few observations), plus
//! what was seen. Older evidence counts less, halved every [`HALF_LIFE_DAYS`], as the forgetting
//! factor of Jøsang & Ismail's Beta reputation (2002) does; the half-life is our assumption. So the
//! band of somebody who has not practised for long grows wider again by itself.

use serde::Serialize;

use super::{Day, beta};
use crate::debrief::ENOUGH_EVIDENCE;

/// Days after which evidence counts half. Assumption: about as long as a season of training.
pub const HALF_LIFE_DAYS: f64 = 60.0;
/// How much of the distribution the band holds, in the middle.
pub const BAND: f64 = 0.9;
/// A skill is steady where the whole band lies from here up: met six times in ten, or more, with
/// nineteen chances in twenty. Assumption.
pub const STEADY_FROM: f64 = 0.6;
/// Jeffreys' prior: successes and failures each.
const PRIOR: f64 = 0.5;

/// What one day, or one call, shows about a skill.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Observation {
    /// When.
    pub day: Day,
    /// Times it was called for.
    pub called: u32,
    /// Times it was met then.
    pub met: u32,
}

/// The word for where somebody stands with a skill.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// Called for too seldom to say anything.
    NotSeen,
    /// Seen, and not sure yet.
    Growing,
    /// Met reliably.
    Steady,
}

impl Standing {
    /// The name used in files and for its words.
    pub const fn name(self) -> &'static str {
        match self {
            Self::NotSeen => "not-seen",
            Self::Growing => "growing",
            Self::Steady => "steady",
        }
    }
}

/// What is believed about one skill of one person on a certain day.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Estimate {
    /// Times it was called for, whenever that was.
    pub called: u32,
    /// Times it was met.
    pub met: u32,
    /// The share met that is most to be expected, older evidence counting less.
    pub share: f64,
    /// The lower end of the band.
    pub low: f64,
    /// The upper end of the band.
    pub high: f64,
}

impl Estimate {
    /// What is believed on `today` after these observations; later ones are not looked at.
    pub fn on(today: Day, observations: &[Observation]) -> Self {
        let (mut called, mut met) = (0, 0);
        let (mut hits, mut misses) = (PRIOR, PRIOR);
        for it in observations.iter().filter(|it| it.day <= today) {
            called += it.called;
            met += it.met;
            let weight = libm::exp2(-f64::from(today.since(it.day)) / HALF_LIFE_DAYS);
            hits += weight * f64::from(it.met);
            misses += weight * f64::from(it.called.saturating_sub(it.met));
        }
        let edge = f64::midpoint(1.0, -BAND);
        Self {
            called,
            met,
            share: hits / (hits + misses),
            low: beta::quantile(hits, misses, edge),
            high: beta::quantile(hits, misses, 1.0 - edge),
        }
    }

    /// Where this person stands.
    pub const fn standing(&self) -> Standing {
        if self.called < ENOUGH_EVIDENCE {
            Standing::NotSeen
        } else if self.low >= STEADY_FROM {
            Standing::Steady
        } else {
            Standing::Growing
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(day: i32, called: u32, met: u32) -> Observation {
        Observation { day: Day(day), called, met }
    }

    #[test]
    fn nothing_is_said_below_five_opportunities() {
        let few = Estimate::on(Day(10), &[seen(9, 2, 2), seen(10, 2, 2)]);
        assert_eq!(few.standing(), Standing::NotSeen);
        let five = Estimate::on(Day(10), &[seen(9, 2, 2), seen(10, 3, 3)]);
        assert_eq!(five.standing(), Standing::Steady);
        assert_eq!(Estimate::on(Day(10), &[]).standing(), Standing::NotSeen);
    }

    #[test]
    fn the_band_narrows_with_evidence_and_widens_with_age() {
        let width = |it: Estimate| it.high - it.low;
        let some = Estimate::on(Day(10), &[seen(10, 8, 4)]);
        let much = Estimate::on(Day(10), &[seen(10, 80, 40)]);
        let old = Estimate::on(Day(250), &[seen(10, 80, 40)]);
        assert!(width(much) < width(some) && width(much) < width(old));
        assert!(some.low < 0.5 && some.high > 0.5);
        assert_eq!(some.standing(), Standing::Growing);
    }

    #[test]
    fn what_comes_later_is_not_known_yet() {
        let all = [seen(10, 8, 4), seen(20, 8, 8)];
        assert_eq!(Estimate::on(Day(15), &all).called, 8);
        assert_eq!(Estimate::on(Day(20), &all).called, 16);
    }

    #[test]
    fn many_misses_are_never_steady() {
        for met in 0..30 {
            let it = Estimate::on(Day(0), &[seen(0, 30, met)]);
            assert!(it.low <= it.share && it.share <= it.high);
            assert_eq!(it.standing() == Standing::Steady, it.low >= STEADY_FROM);
        }
    }
}
