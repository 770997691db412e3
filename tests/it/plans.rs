//! Session plans: those that are shipped, and what a faulty one is told.

use std::{
    collections::BTreeMap,
    sync::{Arc, OnceLock},
};

use rapport::{
    core::{
        room::{Plan, read_plan},
        session::Script,
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
pub(super) fn shipped() -> &'static [Plan] {
    static PLANS: OnceLock<Vec<Plan>> = OnceLock::new();
    PLANS.get_or_init(|| {
        let plans = shipped_plans(&Library::new(None));
        plans.into_iter().map(|it| it.expect("a sound plan")).collect()
    })
}

/// The scenarios that plans play, made ready once.
pub(super) fn script(scenario: &str) -> Arc<Script> {
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
