//! Tells: what gives the best option away without reading it. Whether a trait meets the best option
//! more often than chance would is reckoned exactly, over as many situations as there are.

use super::super::{ReplyOption, Scenario, Situation, findings::Findings};
use crate::moves::Nature;

/// A habit is called one where chance alone would look like it in one file, or library, of twenty.
const CHANCE: f64 = 0.05;

/// A trait that an option can have more of than any other of its situation.
pub(super) type Measure = fn(&ReplyOption) -> usize;

/// How often one trait meets the best option.
#[derive(Clone, Debug, Default)]
pub(super) struct Tell<'s> {
    /// Ids of the situations in which it does.
    pub(super) meets: Vec<&'s str>,
    /// All situations in which one option has most of the trait.
    pub(super) of: usize,
    /// How likely it is that chance alone meets so often or more.
    pub(super) chance: f64,
}

impl<'s> Tell<'s> {
    /// Whether it is a habit rather than chance.
    pub(super) fn is_habit(&self) -> bool {
        self.chance < CHANCE && !self.meets.is_empty()
    }

    /// How often the option with most of `measure` is the best one, over `situations`.
    pub(super) fn of(
        situations: impl IntoIterator<Item = &'s Situation>,
        measure: Measure,
    ) -> Self {
        let (mut tell, mut odds) = (Self::default(), Vec::new());
        for situation in situations {
            let Some((meets, odd)) = in_one(situation, measure) else { continue };
            odds.push(odd);
            if meets {
                tell.meets.push(&situation.id);
            }
        }
        tell.of = odds.len();
        tell.chance = at_least(tell.meets.len(), &odds);
        tell
    }
}

/// A trait that gives the best option away where it is a habit, and what to do about it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Habit {
    /// What the best option then is, such as `longest`.
    pub(super) name: &'static str,
    /// What it has most of.
    pub(super) measure: Measure,
    /// What to do.
    pub(super) help: &'static str,
}

impl Habit {
    /// Looks for the habit in one file.
    pub(super) fn check(
        &self,
        code: &'static str,
        scenario: &Scenario,
        findings: &mut Findings<'_>,
    ) {
        let tell = Tell::of(&scenario.situations, self.measure);
        if tell.is_habit() {
            let message = format!(
                "the best option is the {} in {} of {} situations: {}",
                self.name,
                tell.meets.len(),
                tell.of,
                tell.meets.join(", ")
            );
            findings.warning(code, "situations", message, self.help);
        }
    }
}

/// Length in characters.
pub(super) fn length(option: &ReplyOption) -> usize {
    option.say.chars().count()
}

/// Whether the one option with most of the trait is a best one, and how likely that is by chance;
/// nothing where several have most, or all are equally good.
fn in_one(situation: &Situation, measure: Measure) -> Option<(bool, f64)> {
    let options = &situation.options;
    let most = options.iter().map(measure).max()?;
    let mut leading = options.iter().filter(|it| measure(it) == most);
    let (Some(leader), None) = (leading.next(), leading.next()) else { return None };
    let best = options.iter().map(merit).max()?;
    let good = options.iter().filter(|it| merit(it) == best).count();
    if good == options.len() {
        return None;
    }
    #[expect(clippy::cast_precision_loss, reason = "a handful of options")]
    let odd = good as f64 / options.len() as f64;
    Some((merit(leader) == best, odd))
}

/// How likely `count` or more of independent events with these `odds` happen: the distribution of
/// their sum, event by event.
fn at_least(count: usize, odds: &[f64]) -> f64 {
    let mut happen = vec![1.0];
    for odd in odds {
        let mut next = vec![0.0; happen.len() + 1];
        for (times, likely) in happen.iter().enumerate() {
            next[times] += likely * (1.0 - odd);
            next[times + 1] += likely * odd;
        }
        happen = next;
    }
    happen.iter().skip(count).sum()
}

/// Good moves less hurtful ones, which weigh three times as much.
fn merit(option: &ReplyOption) -> i32 {
    let weigh = |nature| match nature {
        Nature::Relational | Nature::Solution => 1,
        Nature::Negative => -3,
        Nature::Neutral => 0,
    };
    option.moves.iter().map(|(mv, _)| weigh(mv.nature())).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(count: usize, odds: &[f64], expected: f64) {
        let found = at_least(count, odds);
        assert!((found - expected).abs() < 1e-12, "{count} of {odds:?}: {found}");
    }

    #[test]
    fn chance_is_reckoned_exactly() {
        check(0, &[0.25; 8], 1.0);
        check(3, &[0.25; 3], 0.015_625);
        check(1, &[0.5, 0.25], 0.625);
        check(2, &[], 0.0);
    }
}
