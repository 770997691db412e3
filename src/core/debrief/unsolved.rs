//! Why a matter was not solved though a fix was given: read from the call, for one line of the
//! debrief. When it is solved is decided by the customer model, not here.

use serde::Serialize;

use super::TurnReview;
use crate::{
    customer::{SolutionFit, constants as k},
    moves::Move,
    scenario::{Scenario, Solution, SolutionKind},
    session::{Session, fit},
    text::Text,
};

/// Why the fix did not solve it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Hindrance {
    /// It needs facts that had not been told; these are their texts.
    Untold(Vec<Text>),
    /// It would have suited anybody: nothing beyond the opening had been told, or it names nothing.
    Generic,
    /// It passed over a fact that had been told.
    Ignored,
    /// It came before she felt received, so that it filled less.
    Unreceived,
    /// It fitted; something more that helps was missing.
    Short,
}

impl Hindrance {
    /// The name its words go by.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Untold(_) => "untold",
            Self::Generic => "generic",
            Self::Ignored => "ignored",
            Self::Unreceived => "unreceived",
            Self::Short => "short",
        }
    }
}

/// A fix that was given, in a call that was not solved.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Unsolved {
    /// The turn of the fix, from 1.
    pub turn: u32,
    /// Why it was not enough.
    pub because: Hindrance,
    /// How far she was helped in the end, 0 to 1.
    pub helped: f64,
    /// How far it takes, 0 to 1.
    pub takes: f64,
}

/// Why the call was not solved; nothing where it was, where no fix was given, or while it is open.
/// Of several fixes the one that came nearest is looked at.
pub fn why_unsolved(session: &Session, turns: &[TurnReview]) -> Option<Unsolved> {
    let state = session.state();
    state.outcome.as_ref()?;
    if state.customer.is_solved() {
        return None;
    }
    let scenario = session.scenario();
    let fixes = turns.iter().filter_map(|turn| Some((turn, hindrance(scenario, turn)?)));
    let (turn, because) = fixes.max_by_key(|(turn, because)| (nearness(because), turn.turn))?;
    let (helped, takes) = (state.customer.needs.helped, k::SOLVED);
    Some(Unsolved { turn: turn.turn, because, helped, takes })
}

/// What kept the fix of this turn from solving it; nothing where none was given.
fn hindrance(scenario: &Scenario, turn: &TurnReview) -> Option<Hindrance> {
    let fix = turn.reading.moves.iter().find(|it| it.mv == Move::ConcreteResolution)?;
    let named = fix.details.solution.as_ref();
    let known = named.and_then(|id| scenario.solution(id));
    match known {
        Some(it) if it.kind != SolutionKind::Fix => None,
        known => Some(known.map_or(Hindrance::Generic, |it| of_fix(scenario, it, turn))),
    }
}

fn of_fix(scenario: &Scenario, fix: &Solution, turn: &TurnReview) -> Hindrance {
    let told = |id: &Text| turn.known.contains(id);
    let untold: Vec<Text> = fix
        .needs
        .iter()
        .filter(|it| !told(it))
        .filter_map(|id| scenario.fact(id).map(|it| it.text.clone()))
        .collect();
    match fit(scenario, fix, &told) {
        SolutionFit::Ignores => Hindrance::Ignored,
        SolutionFit::TooEarly if untold.is_empty() => Hindrance::Generic,
        SolutionFit::TooEarly => Hindrance::Untold(untold),
        _ if turn.needs.received() < k::RECEIVED => Hindrance::Unreceived,
        SolutionFit::Generic | SolutionFit::Fits => Hindrance::Short,
    }
}

/// How near such a fix came to solving it; only the order counts.
const fn nearness(because: &Hindrance) -> u8 {
    match because {
        Hindrance::Ignored => 0,
        Hindrance::Generic => 1,
        Hindrance::Untold(_) => 2,
        Hindrance::Unreceived => 3,
        Hindrance::Short => 4,
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::{
        analyser::Lexicon,
        debrief::review_turns,
        scenario::read_scenario,
        session::{Command, Script},
    };

    const SMALL: &str = include_str!("../../../tests/fixtures/scenarios/small.ron");

    /// The call in which the option with these words is picked where it is shown, else nothing is
    /// said, until it is over.
    fn played(text: &str, says: &str) -> Session {
        let (scenario, found) = read_scenario("small.ron", text);
        let scenario = scenario.unwrap_or_else(|| panic!("{found:?}"));
        let script = Arc::new(Script::new(Arc::new(scenario), Arc::new(Lexicon::english())));
        let mut session = Session::of(script, 1);
        while session.state().outcome.is_none() {
            let seat = session.seat();
            let number = (1..=seat.count()).find(|it| {
                let shown = &session.state().options;
                let situation = &session.scenario().situations[shown.situation];
                situation.options[shown.order[it - 1]].say.contains(says)
            });
            let command = number.map_or(Command::Hold, |option| Command::Pick { option });
            session.send(command).expect("what is shown may be picked");
        }
        session
    }

    fn why(text: &str, says: &str) -> Option<Unsolved> {
        let session = played(text, says);
        why_unsolved(&session, &review_turns(session.transcript()))
    }

    #[test]
    fn a_fix_before_its_fact_is_said_to_have_come_before_it() {
        let text = SMALL.replacen("minutes: 4,", "minutes: 4, turn_limit: 1,", 1);
        let found = why(&text, "I can renew it right here").expect("a fix was given");
        assert_eq!(found.because, Hindrance::Untold(vec!["He paid the fee in spring".into()]));
        assert!(found.helped < found.takes, "{found:?}");
    }

    #[test]
    fn without_needs_the_fix_came_before_he_felt_received() {
        let text = SMALL.replacen("needs: [\"paid\"],", "", 1).replacen(
            "minutes: 4,",
            "minutes: 4, turn_limit: 1,",
            1,
        );
        let found = why(&text, "I can renew it right here").expect("a fix was given");
        assert_eq!((found.turn, found.because), (1, Hindrance::Unreceived));
    }

    #[test]
    fn where_no_fix_was_given_there_is_nothing_to_say() {
        assert_eq!(why(SMALL, "The fee is due each year"), None);
    }
}
