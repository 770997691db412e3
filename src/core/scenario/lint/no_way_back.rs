//! One slip can be mended.

use super::{
    super::{ReplyOption, Scenario, findings::Findings},
    reach::{Frame, Reach, Verdict},
    saint_and_fools::hurts,
};
use crate::{
    customer::Stance,
    moves::{Move, Nature},
};

pub(super) const CODE: &str = "SC115";
pub(super) const TITLE: &str = "One slip can be mended";
pub(super) const WHY: &str = "Everybody says the wrong thing once. What is practised is noticing it \
    and turning round, so that what may be said after a hurtful reply holds something warm.";
pub(super) const BAD: &str = r#"situations += (
    id: "brushed-off",
    when: (after: [policy_wall]),
    options: [
        (say: "The rules are the same for everybody, sir.", moves: [(policy_wall, "The rules are the same")]),
        (say: "I can renew it right here, if you like.", moves: [(concrete_resolution, "I can renew it right here")], solution: "renew"),
        (say: "It says so on the back of your card.", moves: [(blame_customer, "on the back of your card")]),
        (say: "The fee pays for the machines, you see.", moves: [(explain_reasons, "The fee pays for the machines")]),
    ],
)"#;
pub(super) const GOOD: &str = r#"situations += (
    id: "brushed-off",
    when: (after: [policy_wall]),
    options: [
        (say: "That was a rule, and you had a question. What was it?", moves: [(open_question, "What was it?")]),
        (say: "I can renew it right here, if you like.", moves: [(concrete_resolution, "I can renew it right here")], solution: "renew"),
        (say: "It says so on the back of your card, quite plainly I think.", moves: [(blame_customer, "on the back of your card")]),
        (say: "The fee pays for the machines, you see.", moves: [(explain_reasons, "The fee pays for the machines")]),
    ],
)"#;

pub(super) fn check(scenario: &Scenario, findings: &mut Findings<'_>) {
    let reach = Reach::of(scenario);
    for (at, situation) in scenario.situations.iter().enumerate() {
        let cold = !situation.options.iter().any(is_warm) && !situation.options.iter().all(hurts);
        if cold && reach.situation(at, after_a_slip) == Verdict::Comes {
            let message = format!(
                "\"{}\" comes after a hurtful reply, and nothing in it is warm",
                situation.id
            );
            let help = "Add an option that turns to her: a question, her words, a plain sorry.";
            findings.warning(CODE, &format!("situations/{at}/options"), message, help);
        }
    }
}

/// A moment after a hurtful reply, in which it shows.
fn after_a_slip(frame: &Frame, moves: &[Move]) -> bool {
    frame.stance < Stance::Listening && moves.iter().any(|it| it.nature() == Nature::Negative)
}

/// Receives the person, and does not hurt beside it.
fn is_warm(option: &ReplyOption) -> bool {
    option.moves.iter().any(|(mv, _)| mv.nature() == Nature::Relational) && !hurts(option)
}
