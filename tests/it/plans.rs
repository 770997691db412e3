//! Session plans: those that are shipped, and what a faulty one is told.

use std::{
    collections::BTreeMap,
    sync::{Arc, OnceLock},
};

use rapport::{
    core::{
        room::{Course, LedCall, Plan, StepKind, first_turn, read_plan, run_both},
        session::{Command, Script, Session},
        text::Text,
    },
    store::{
        library::Library,
        plans::{PlanFault, load_plan, shipped_plans},
    },
};

const SMALL: &str = r#"(
    format: 1,
    id: "small",
    title: "A small plan",
    minutes: 15,
    people: (5, 12),
    goals: ["Say what you heard"],
    bring: ["A laptop"],
    steps: [
        (title: "Hello", minutes: 5, kind: welcome, say: ["Welcome."]),
        (
            title: "One call",
            minutes: 10,
            kind: call(scenario: "01-machine", seed: 7, start: projector, stop_at: 3),
            do: ["Open the room."],
        ),
    ],
)
"#;

fn known() -> Vec<Text> {
    vec!["01-machine".into(), "02-parcel".into()]
}

/// The small plan with one thing changed, and what is said about it.
fn said(from: &str, to: &str) -> String {
    let text = SMALL.replacen(from, to, 1);
    assert_ne!(text, SMALL, "{from} is not in the small plan");
    let (plan, found) = read_plan("small.ron", &text, &known());
    assert!(plan.is_none(), "{to} is accepted");
    found.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
}

/// The plans in the program. Read once: each looks at every scenario there is.
fn shipped() -> &'static [Plan] {
    static PLANS: OnceLock<Vec<Plan>> = OnceLock::new();
    PLANS.get_or_init(|| {
        let plans = shipped_plans(&Library::new(None));
        plans.into_iter().map(|it| it.expect("a sound plan")).collect()
    })
}

/// The scenarios that plans play, made ready once.
fn script(scenario: &str) -> Arc<Script> {
    static SCRIPTS: OnceLock<BTreeMap<Text, Arc<Script>>> = OnceLock::new();
    let all = SCRIPTS.get_or_init(|| {
        let lexicon = crate::english();
        let mut all = BTreeMap::new();
        for call in shipped().iter().flat_map(Plan::calls) {
            all.entry(call.scenario.clone()).or_insert_with(|| {
                let found = Library::new(None).load(&call.scenario).expect("a scenario");
                Arc::new(Script::new(found.scenario, lexicon.clone()))
            });
        }
        all
    });
    all.get(scenario).expect("a scenario of a plan").clone()
}

#[test]
fn the_small_plan_is_read_whole() {
    let (plan, found) = read_plan("small.ron", SMALL, &known());
    assert_eq!(found, []);
    let plan = plan.expect("a plan");
    assert_eq!((plan.days(), plan.minutes_on(1)), (1, 15));
    let begins: Vec<u32> = plan.day(1).map(|(begins, _)| begins).collect();
    assert_eq!(begins, [0, 5]);
    assert_eq!(plan.calls().map(|it| it.stop_at).collect::<Vec<_>>(), [Some(3)]);
}

#[test]
fn each_fault_is_placed_and_says_what_to_do() {
    let faults = [
        (
            "minutes: 15",
            "minutes: 20",
            "small.ron:5:14: error PL002: the steps take 15 minutes, and the plan says 20\n  help: Give 5 minutes more",
        ),
        ("minutes: 15", "minutes: 10", "Take 5 minutes out of the steps, or write `minutes: 15`"),
        (
            "01-machine",
            "01-machin",
            "small.ron:14:34: error PL006: there is no scenario called \"01-machin\"\n  help: Did you mean \"01-machine\"?",
        ),
        ("01-machine", "zzz", "There are: 01-machine, 02-parcel."),
        ("(5, 12)", "(12, 5)", "small.ron:6:13: error PL003"),
        ("format: 1", "format: 2", "Update rapport"),
        ("format: 1", "format: 0", "Write `format: 1`"),
        ("stop_at: 3", "stop_at: 0", "small.ron:14:"),
        ("[\"Welcome.\"]", "[\" \"]", "this text is empty"),
        (", say: [\"Welcome.\"]", "", "nothing is said, done or asked here"),
        ("minutes: 5", "day: 2, minutes: 5", "this step is on day 2, after day 1"),
        ("kind: welcome", "kind: welcom", "Did you mean `welcome`?"),
        ("start: projector", "start: projecter", "Did you mean `projector`?"),
        ("kind: welcome", "kind: cards()", "no cards are named here"),
        ("kind: welcome", "kind: assignment(scenarios: [])", "no scenario is named here"),
        ("goals: [\"Say what you heard\"]", "goals: []", "`goals` is empty"),
        ("bring:", "brings:", "there is no field `brings` here"),
        ("minutes: 15", "minutes: \"15\"", "Write it without quotes: 3."),
        ("(5, 12)", "(5)", "small.ron:6:"),
        ("    ],\n)", "    ],\n", "small.ron:19:1"),
    ];
    for (from, to, expected) in faults {
        let said = said(from, to);
        assert!(said.contains(expected), "{to}:\n{said}");
        assert!(said.contains("help: "), "{to} has no help:\n{said}");
        assert!(!said.contains("scenarios/README.md"), "{to} sends to the wrong manual:\n{said}");
    }
}

#[test]
fn several_faults_are_said_at_once_in_the_order_of_the_file() {
    let text = SMALL.replace("minutes: 15", "minutes: 90").replace("01-machine", "nobody");
    let (_, found) = read_plan("small.ron", &text, &known());
    let codes: Vec<_> = found.iter().map(|it| it.code).collect();
    assert_eq!(codes, ["PL002", "PL006"]);
}

#[test]
fn nothing_is_no_plan() {
    let (_, found) = read_plan("empty.ron", "\n", &known());
    assert!(found[0].to_string().contains("this file is empty"), "{}", found[0]);
}

#[test]
fn every_shipped_plan_is_sound() {
    let plans = shipped();
    assert!(!plans.is_empty());
    for plan in plans {
        let of_days: u32 = (1..=plan.days()).map(|it| plan.minutes_on(it)).sum();
        assert_eq!(of_days, plan.minutes, "{}", plan.id);
        let again = load_plan(&plan.id, &Library::new(None));
        assert_eq!(again.as_ref(), Ok(plan), "{} is not called like its file", plan.id);
    }
}

#[test]
fn a_plan_nobody_wrote_meets_the_nearest_one() {
    let fault = load_plan("60-minute", &Library::new(None)).expect_err("no such plan");
    assert!(matches!(fault, PlanFault::Unknown { .. }));
    assert!(fault.to_string().contains("Did you mean 60-minutes"), "{fault}");
}

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

#[test]
fn no_words_are_written_twice() {
    let mut names = BTreeMap::new();
    for file in std::fs::read_dir("assets/locales/en").expect("the words") {
        let path = file.expect("a file").path();
        let text = std::fs::read_to_string(&path).expect("words");
        for name in text.lines().filter_map(|it| it.split_once(" =")).map(|(name, _)| name) {
            let is_name = name.chars().all(|it| it.is_ascii_alphanumeric() || "-_".contains(it));
            let first = names.insert(name.to_owned(), path.clone()).filter(|_| is_name);
            assert_eq!(first, None, "{name} is also in {}", path.display());
        }
    }
}
