//! What the notes of a shipped plan quote and foretell is so.

use std::sync::Arc;

use rapport::core::{
    room::{Course, LedCall, StepKind, first_turn, run_both},
    session::{Command, Script, Session},
    text::Text,
};

use super::plans::{script, shipped};

/// Every call of a shipped plan, made ready to play, with the notes of its step.
fn calls() -> Vec<(String, Arc<Script>, u64, Vec<Text>)> {
    let mut all = Vec::new();
    for plan in shipped() {
        for step in &plan.steps {
            let StepKind::Call(call) = &step.kind else { continue };
            let script = script(&call.scenario);
            let name = format!("{}: {}", plan.id, step.title);
            all.push((name, script, call.seed, step.notes.clone()));
        }
    }
    all
}

/// The texts in quotation marks, cut at an ellipsis.
fn quotations(text: &str) -> Vec<String> {
    let quoted = text.split('“').skip(1).filter_map(|it| it.split('”').next());
    quoted.flat_map(|it| it.split(" … ")).map(str::to_owned).collect()
}

#[test]
fn what_notes_quote_stands_in_the_scenario() {
    for (name, script, _, notes) in calls() {
        let source = ron_of(&script.scenario.id);
        for quotation in notes.iter().flat_map(|it| quotations(it)) {
            let bare = quotation.trim_end_matches(['.', ',', '?']);
            let known = source.contains(bare) || bare == "firm";
            assert!(known, "{name} quotes “{quotation}”, which nobody says there");
        }
    }
}

fn ron_of(id: &str) -> String {
    std::fs::read_to_string(format!("scenarios/{id}.ron")).expect("the scenario")
}

/// Plays the picks whose texts hold these words; answers with what she says last, and how far calm
/// and trust moved with the last pick.
fn played(scenario: &str, picks: &[&str]) -> (String, i32, i32) {
    let mut session = Session::of(script(scenario), 7);
    let mut before = (0.0, 0.0);
    for words in picks {
        let options = session.options();
        let place = options.iter().position(|it| it.contains(words));
        let place = place.expect(words);
        before = (session.state().customer.calm, session.state().customer.trust);
        session.send(Command::Pick { option: place + 1 }).expect("a pick");
    }
    let after = &session.state().customer;
    let hers = session.state().said.iter().rev().find(|it| it.given_by.is_none());
    let said = hers.expect("her words").text.to_string();
    let moved = |from: f64, to: f64| (to - from).round() as i32;
    (said, moved(before.0, after.calm), moved(before.1, after.trust))
}

#[test]
fn what_notes_say_happens_does_happen() {
    let machine = ["Second one in three weeks", "One click, and the light's still on"];
    let heard: [(&str, &[&str], &str); 22] = [
        ("01-machine", &machine[..1], "What it did was click."),
        ("01-machine", &["I understand you're frustrated"], "I was going to be very civil."),
        ("01-machine", &["I'm booking you a replacement"], "You're not even looking"),
        ("01-machine", &machine, "It's my daughter's birthday. Ada."),
        ("01-machine", &[machine[0], machine[1], "baker's"], "I shouldn't have told you."),
        ("01-machine", &[machine[0], machine[1], "poor thing"], "nobody's died. It's a machine."),
        ("11-two-meters", &["386 against 134"], "eight euros for the trouble of"),
        ("11-two-meters", &["A gap of 251 euros"], "eight euros for the trouble of"),
        ("11-two-meters", &["it must be 386"], "by a better liar than you. Good evening."),
        ("11-two-meters", &["number of the contract"], "Does that not reach you, over there?"),
        ("02-parcel", &["14:02, and you were home"], "i own no mat"),
        ("02-parcel", &["check with your neighbours"], "I AM THE ONE WITHOUT THE PARCEL"),
        ("10-no-fix", &["there's nothing I can do today"], "Please! Do you hear yourself?"),
        ("10-no-fix", &["How are you both managing?", "There's one mould"], "It's easier to wait"),
        ("10-no-fix", &["How are you both managing?", "a loan unit"], "I can't say yet."),
        ("12-mirror-only", &["At the fifth stair."], "There wasn't any noise"),
        ("12-mirror-only", &["At the fifth stair.", "No noise at all."], "eleven tins of it"),
        ("12-mirror-only", &["At the fifth stair.", "serviced"], "You're not listening!"),
        ("07-wrong-bed", &["I'm putting you in 305"], "I'd rather not climb for it."),
        ("14-broken-promise", &["50 euro voucher"], "It's good to know the price."),
        ("20-last-call", &["Second one, after forty-two"], "One knock. That's all I got."),
        ("20-last-call", &["as we speak"], "You say that to a man who's done"),
    ];
    for (scenario, picks, words) in heard {
        let (said, _, _) = played(scenario, picks);
        assert!(said.contains(words), "{scenario} {picks:?}: {said}");
    }
}

#[test]
fn what_notes_call_better_or_worse_is() {
    let first = |scenario: &str, words: &str| {
        let (_, calm, trust) = played(scenario, &[words]);
        (calm, trust)
    };
    let asks = first("01-machine", "Second one in three weeks");
    let warm = first("01-machine", "I understand you're frustrated");
    let fixes = first("01-machine", "I'm booking you a replacement");
    let stock = first("01-machine", "I apologise for the inconvenience");
    let blames = first("01-machine", "You must have had it");
    assert!((5..=8).contains(&asks.0) && (5..=8).contains(&asks.1), "{asks:?}");
    assert!(warm.0 > asks.0 && warm.1 > asks.1 && fixes.0 < -3 && fixes.1 < -3);
    assert!((-5..=0).contains(&stock.0) && (-5..=0).contains(&stock.1), "{stock:?}");
    assert!(blames.0 < fixes.0 && blames.1 < fixes.1);
    let (_, calm, trust) =
        played("01-machine", &["Second one in three weeks", "One click", "Two ways", "It's gone"]);
    assert!(calm > 6 && trust > 7, "booking what she chose: {calm} {trust}");
    let past = played("14-broken-promise", &["That word was ours", "leave the past"]);
    assert!(past.1 < -8, "{past:?}");
    let dried = played("10-no-fix", &["How are you both managing?", "Was it always dried"]);
    assert!(dried.2 < -15, "{dried:?}");
}

#[test]
fn both_courses_go_as_notes_say() {
    for (scenario, choices, calm, trust) in
        [("01-machine", (3, 5), 12.0..20.0, 12.0..20.0), ("10-no-fix", (3, 4), 8.0..14.0, 2.0..8.0)]
    {
        let led = LedCall::new(script(scenario), 7, 12);
        let (one, other) = run_both(&led, choices).expect("two courses");
        let last = |it: &Course| *it.levels.last().expect("levels");
        let (better, worse) = (last(&one), last(&other));
        let apart = (better.0 - worse.0, better.1 - worse.1);
        assert!(calm.contains(&apart.0) && trust.contains(&apart.1), "{scenario}: {apart:?}");
    }
}

#[test]
fn the_first_turn_on_paper_is_that_of_the_screen() {
    for (name, script, seed, _) in calls() {
        let paper = first_turn(&script, seed);
        let session = Session::of(script.clone(), seed);
        let said: Vec<Text> = paper.replies.iter().map(|it| it.say.clone()).collect();
        assert_eq!(said, session.options(), "{name}");
        assert!(!paper.opening.is_empty() && paper.replies.iter().all(|it| !it.answer.is_empty()));
        assert!(
            paper.replies.iter().any(|it| it.calm > 0)
                && paper.replies.iter().any(|it| it.calm < 0)
        );
    }
}
