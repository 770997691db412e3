//! Options: enough of them, and each with the moves its words make.

use crate::scenario::{ReplyOption, Scenario, fault, findings::Findings};

/// Options a situation needs. With three, picking at random is right too often.
const FEWEST: usize = 4;

/// Enough options in each situation, and moves in each golden sentence.
pub(super) fn enough(scenario: &Scenario, findings: &mut Findings<'_>) {
    for (at, situation) in scenario.situations.iter().enumerate() {
        let count = situation.options.len();
        if count < FEWEST {
            let message = format!("\"{}\" has {count} options; it needs {FEWEST}", situation.id);
            let help = "Add what else a decent, tired agent might say here.";
            findings.error(fault::FEW_OPTIONS, &format!("situations/{at}/options"), message, help);
        }
    }
    for (at, golden) in scenario.golden.iter().enumerate() {
        if golden.moves.is_empty() {
            let help = "Write the moves it must be read as; neutral, if none.";
            let path = format!("golden/{at}/moves");
            findings.error(fault::NO_MOVES, &path, "this sentence has no moves", help);
        }
    }
}

/// Each move of an option points at words of that option.
pub(super) fn evidence(scenario: &Scenario, findings: &mut Findings<'_>) {
    for (at, situation) in scenario.situations.iter().enumerate() {
        for (place, option) in situation.options.iter().enumerate() {
            check(option, &format!("situations/{at}/options/{place}"), findings);
        }
    }
}

fn check(option: &ReplyOption, path: &str, findings: &mut Findings<'_>) {
    if option.moves.is_empty() {
        let help = "Write its moves; (neutral, \"its words\"), if none.";
        let path = format!("{path}/moves");
        findings.error(fault::NO_MOVES, &path, "this option has no moves", help);
    }
    for (place, (mv, words)) in option.moves.iter().enumerate() {
        if !option.say.contains(&**words) {
            let message = format!("the words of `{mv}` are not in the option: \"{words}\"");
            let help = "Copy them out of `say`, letter by letter.";
            let path = format!("{path}/moves/{place}/1");
            findings.error(fault::EVIDENCE_MISSING, &path, message, help);
        }
    }
}
