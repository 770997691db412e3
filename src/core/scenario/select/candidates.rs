//! Why a line speaks: every line that could have spoken in a moment, and what its weight is made of.
//! For whoever writes; choosing itself asks for less and is quicker.

use super::{
    AFTER, AT_MOST, DOING, FAREWELL, Moment, OFFERED, OPENS, PHASE, STANCE, Storylets, TELLS, TOLD,
    UNTOLD, speakable, storylets::opening_weight,
};
use crate::scenario::{Line, Scenario};

/// Something a line gives that adds to its weight.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Gives {
    /// It is written for the opening, and these are her first words.
    Opens,
    /// It says goodbye, and she is ready to go.
    Farewell,
    /// It tells a fact she is ready to tell.
    Tells,
    /// What she is doing.
    Doing,
    /// What was just said to her.
    After,
    /// What was just offered.
    Offered,
    /// Facts that have been told.
    Told,
    /// Facts that have not.
    Untold,
    /// How she holds herself.
    Stance,
    /// Where the story stands.
    Phase,
    /// How often it was spoken before.
    AtMost,
}

impl Gives {
    /// Its name in files of words.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Opens => "opens",
            Self::Farewell => "farewell",
            Self::Tells => "tells",
            Self::Doing => "doing",
            Self::After => "after",
            Self::Offered => "offered",
            Self::Told => "told",
            Self::Untold => "untold",
            Self::Stance => "stance",
            Self::Phase => "phase",
            Self::AtMost => "at_most",
        }
    }
}

/// A line that could speak.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// Its place in `scenario.lines`.
    pub place: usize,
    /// What it gives, with the weight of each.
    pub parts: Vec<(Gives, u32)>,
    /// Whether it has not been spoken yet: among equals such a line goes first.
    pub fresh: bool,
}

impl Candidate {
    /// Its weight: the sum of its parts.
    pub fn weight(&self) -> u32 {
        self.parts.iter().map(|(_, weight)| weight).sum()
    }
}

/// Every line that could speak in `moment`, the ones that go first in front. Between those in front
/// that are equal, chance decides.
pub fn candidates(
    storylets: &Storylets,
    scenario: &Scenario,
    moment: &Moment<'_>,
) -> Vec<Candidate> {
    let mut all: Vec<Candidate> = storylets
        .lines(scenario, moment)
        .filter(|(_, place, line)| speakable(*place, line, moment))
        .map(|(_, place, line)| Candidate {
            place,
            parts: parts(line, moment),
            fresh: !moment.spoken.contains_key(&place),
        })
        .collect();
    all.sort_by_key(|it| (std::cmp::Reverse((it.weight(), it.fresh)), it.place));
    all
}

fn parts(line: &Line, moment: &Moment<'_>) -> Vec<(Gives, u32)> {
    let when = &line.when;
    let rows = [
        (opening_weight(line, moment) > 0, Gives::Opens, OPENS),
        (line.farewell, Gives::Farewell, FAREWELL),
        (line.tells.is_some(), Gives::Tells, TELLS),
        (!when.doing.is_empty(), Gives::Doing, DOING),
        (!when.after.is_empty(), Gives::After, AFTER),
        (!when.offered.is_empty(), Gives::Offered, OFFERED),
        (!when.told.is_empty(), Gives::Told, TOLD),
        (!when.untold.is_empty(), Gives::Untold, UNTOLD),
        (!when.stance.is_empty(), Gives::Stance, STANCE),
        (!when.phase.is_empty(), Gives::Phase, PHASE),
        (when.at_most.is_some(), Gives::AtMost, AT_MOST),
    ];
    rows.into_iter().filter(|it| it.0).map(|(_, gives, weight)| (gives, weight)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::{Phase, choose_line, select::specificity, test_scenario};

    #[test]
    fn the_candidate_in_front_is_the_line_that_speaks() {
        let scenario = test_scenario();
        let storylets = Storylets::of(&scenario);
        for phase in [Phase::Opening, Phase::Exploring, Phase::Solving] {
            let moment = Moment { phase, ..Moment::default() };
            let all = candidates(&storylets, &scenario, &moment);
            let chosen = choose_line(&storylets, &scenario, &moment, &mut |_| 0);
            assert_eq!(chosen.map(|it| it.0), all.first().map(|it| it.place), "{phase:?}");
        }
    }

    #[test]
    fn the_parts_of_a_weight_add_up_to_it() {
        let scenario = test_scenario();
        for line in &scenario.lines {
            let parts: u32 = parts(line, &Moment::default()).iter().map(|it| it.1).sum();
            let opens = opening_weight(line, &Moment::default());
            assert_eq!(parts, specificity(line) + opens, "{}", line.id);
        }
    }
}
