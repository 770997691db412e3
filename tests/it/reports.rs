//! Reports, progress, today, rosters, sharing and overrides: through the program, and on records.

use std::path::Path;

use rapport::{
    core::{
        debrief::{Skill, SkillEvidence},
        progress::{Shown, shown},
    },
    report::{ReportFault, cohort::cohort_report},
    store::{
        Uuid, assignments, clock, data,
        database::Database,
        evidence,
        practices::{Beginning, every_practice, load, replay, verify},
        profiles, roster,
    },
};

use super::cli::{Ran, folder, no_panic, rapport};

const CALL: &str = include_str!("../../assets/watch/01-machine.good.txt");

fn run(folder: &Path, arguments: &[&str]) -> Ran {
    let ran = rapport(folder, arguments, b"");
    no_panic(&ran);
    ran
}

/// Sam plays one call to its end.
fn played(folder: &Path) {
    let arguments = [
        "play",
        "01-machine",
        "--script",
        "-",
        "--seed",
        "7",
        "--profile",
        "Sam",
        "--format",
        "jsonl",
    ];
    let ran = rapport(folder, &arguments, CALL.as_bytes());
    assert_eq!(ran.code, Some(0), "{}", ran.err);
}

fn store(folder: &Path) -> Database {
    Database::open(&folder.join("data")).expect("it opens")
}

#[test]
fn what_a_call_shows_is_kept_when_it_ends_verified_and_filled_in() {
    let folder = folder();
    played(folder.path());
    let database = store(folder.path());
    let lexicon = crate::english();
    let id = every_practice(&database).expect("read")[0];
    let kept = evidence::one(&database, id).expect("read").expect("kept at the end of the call");
    let session = replay(&load(&database, id).expect("read"), lexicon.clone()).expect("replayed");
    assert_eq!(Some(&kept), shown(&session).as_ref());
    assert!(verify(&database, id, lexicon.clone()).expect("verified").is_empty());

    // A number that was changed by hand is found.
    let sql = "UPDATE evidence_skills SET met = met + 1 WHERE skill = 'validate'";
    assert_eq!(database.connection().execute(sql, []).expect("changed"), 1);
    let found = verify(&database, id, lexicon.clone()).expect("verified");
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!(found[0].place, "evidence, skills");

    // Practices of an older program have none, and get it when a report asks.
    database.connection().execute("DELETE FROM evidence", []).expect("deleted");
    assert!(verify(&database, id, lexicon.clone()).expect("verified").is_empty());
    assert_eq!(evidence::missing(&database, None).expect("read"), [id]);
    assert!(evidence::fill(&database, &lexicon, None).expect("filled").is_empty());
    assert_eq!(evidence::one(&database, id).expect("read"), Some(kept));
}

#[test]
fn pages_are_whole_and_hold_nothing_from_elsewhere() {
    let folder = folder();
    let at = folder.path();
    played(at);
    let said = run(
        at,
        &["override", "last", "verdict", "at-risk", "--by", "J. <Ode>", "--reason", "=She sighed."],
    );
    assert_eq!(said.code, Some(0), "{}", said.err);
    for (of, name) in [(&["--practice", "last"][..], "call"), (&["--person", "sam"][..], "sam")] {
        let file = format!("{name}.html");
        let all = [&["report"][..], of, &["--format", "html", "--out", &file]].concat();
        assert_eq!(run(at, &all).code, Some(0));
        let page = std::fs::read_to_string(at.join(&file)).expect("a page");
        for part in [
            "<!DOCTYPE html>",
            "<html lang=\"en\">",
            "<main>",
            "<h1>",
            "<footer>",
            "scope=\"row\"",
            "role=\"img\"",
            "@media print",
            "J. &lt;Ode&gt;",
            "not for hiring",
        ] {
            assert!(page.contains(part), "{name}: no {part}");
        }
        for part in ["<script", "https://", "src=", "J. <Ode>", "report-", "undefined"] {
            assert!(!page.contains(part), "{name}: {part}");
        }
    }
}

#[test]
fn data_tables_and_text_hold_what_a_human_being_said() {
    let folder = folder();
    let at = folder.path();
    played(at);
    let said =
        ["override", "last", "verdict", "at-risk", "--by", "J. <Ode>", "--reason", "She sighed."];
    assert_eq!(run(at, &said).code, Some(0));
    let json = run(at, &["report", "--person", "Sam", "--format", "json"]);
    let data: serde_json::Value = serde_json::from_str(&json.out).expect("json");
    assert_eq!(data["kind"], "person");
    assert_eq!(data["skills"].as_array().map(Vec::len), Some(12));
    assert_eq!(data["calls"][0]["by_hand"][0]["value"], "at_risk");
    // One call is not enough to speak about most skills.
    for skill in data["skills"].as_array().expect("skills") {
        let enough = skill["called"].as_u64() >= Some(5);
        assert_eq!(skill["share"].is_null(), !enough, "{skill}");
    }
    let table = run(at, &["report", "--practice", "last", "--format", "csv"]).out;
    assert!(table.starts_with("practice,turn,customer,reply"), "{table}");
    let text = run(at, &["progress", "--numbers"]).out;
    assert!(
        text.contains("Twelve skills") && text.contains("verdict: at_risk. J. <Ode>"),
        "{text}"
    );
    // Debriefs as before, with the human word beside them.
    let old = run(at, &["report", "Sam"]).out;
    assert!(old.contains("verdict: at_risk") && old.contains("Facts"), "{old}");
    assert_eq!(run(at, &["report", "--verify"]).code, Some(0));
}

#[test]
fn reports_refuse_what_they_cannot_do_and_say_what_to_do() {
    let folder = folder();
    let at = folder.path();
    std::fs::write(at.join("bad.html"), "{% if %}").expect("written");
    let refused = [
        (&["report", "--practice", "x"][..], "is no practice"),
        (&["report", "--practice", "last"][..], "Play one first"),
        (&["report", "--person", "Nobody"][..], "Nobody has practised yet"),
        (&["report", "--cohort"][..], "Fewer than five people"),
        (&["report", "--cohort", "north"][..], "rapport roster template"),
        (&["report", "--format", "html"][..], "--cohort"),
        (&["report", "--verify", "--cohort"][..], "cannot be used with"),
        (&["progress"][..], "Nobody has practised yet"),
        (&["today"][..], "Nobody has practised yet"),
        (&["roster", "status"][..], "There is no roster yet"),
        (&["roster", "import", "none.csv"][..], "cannot be read"),
        (
            &["override", "last", "mood", "good", "--by", "J", "--reason", "r"][..],
            "There is no field 'mood'",
        ),
        (&["override", "last", "stars", "9", "--by", "J", "--reason", "r"][..], "It can be 1, 2"),
        (&["override", "last", "stars", "5", "--by", " ", "--reason", "r"][..], "needs a name"),
    ];
    for (arguments, wanted) in refused {
        let ran = run(at, arguments);
        assert_eq!(ran.code, Some(2), "{arguments:?}: {}", ran.err);
        assert!(ran.err.contains(wanted), "{arguments:?}: {}", ran.err);
    }
    played(at);
    let template = ["report", "--person", "Sam", "--format", "html", "--template", "bad.html"];
    let ran = run(at, &template);
    assert!(ran.code == Some(2) && ran.err.contains("person.html:1"), "{}", ran.err);
    std::fs::write(
        at.join("own.html"),
        "{% extends 'base.html' %}{% block main %}Ours: {{ report.person }}{% endblock %}",
    )
    .expect("written");
    let own = run(at, &["report", "--person", "Sam", "--format", "html", "--template", "own.html"]);
    assert!(own.code == Some(0) && own.out.contains("Ours: Sam"), "{}", own.err);
}

#[test]
fn a_roster_is_taken_in_whole_or_not_at_all_and_shows_completion_only() {
    let folder = folder();
    let at = folder.path();
    played(at);
    let template = run(at, &["roster", "template"]).out;
    std::fs::write(at.join("good.csv"), template).expect("written");
    let bad = "person,group,scenario_or_skill,due\nKim,north,01-machine,\nKim,north,01-mashine,\n";
    std::fs::write(at.join("bad.csv"), bad).expect("written");
    let refused = run(at, &["roster", "import", "bad.csv"]);
    assert_eq!(refused.code, Some(2));
    assert!(
        refused.err.contains("bad.csv: line 3")
            && refused.err.contains("Did you mean '01-machine'"),
        "{}",
        refused.err
    );
    assert_eq!(run(at, &["roster", "status"]).code, Some(2), "nothing of it was taken in");
    for new in ["3 of them new", "0 of them new"] {
        let taken = run(at, &["roster", "import", "good.csv"]);
        assert!(taken.code == Some(0) && taken.err.contains(new), "{}", taken.err);
    }
    let status = run(at, &["roster", "status", "--group", "NORTH"]).out;
    assert!(status.contains("01-machine: done on") && !status.contains("02-parcel"), "{status}");
    assert!(!status.contains("growing") && !status.contains("Kept"), "{status}");
    assert_eq!(run(at, &["share", "on"]).code, Some(0));
    let status = run(at, &["roster", "status"]).out;
    assert!(status.contains("Sam (north): ") && status.contains("02-parcel: not yet"), "{status}");
    let book = run(at, &["report", "--cohort", "north", "--format", "gradebook"]).out;
    assert_eq!(book.lines().next(), Some("username,group,01-machine,skill:validate"));
    assert!(book.contains("Sam,north,100,"), "{book}");
    let today = run(at, &["today"]).out;
    assert!(today.contains("Today for Sam") || today.contains("Nothing is due"), "{today}");
    // Erasing Sam leaves no line of the roster about them.
    let database = store(at);
    let sam = profiles::find(&database, "Sam").expect("read").expect("there");
    data::erase(&database, sam.id).expect("erased");
    assert_eq!(assignments::list(&database, None).expect("read").len(), 1);
}

#[test]
fn a_hundred_thousand_lines_are_taken_in_within_seconds() {
    let folder = folder();
    let database = Database::open(folder.path()).expect("it opens");
    let mut text = String::from("person,group,scenario_or_skill,due\n");
    for person in 0..100_000 {
        text += &format!("Staff {person},group {},01-machine,2026-01-31\n", person % 40);
    }
    let start = std::time::Instant::now();
    let read = roster::read(text.as_bytes(), &["01-machine"]).expect("read");
    assert_eq!(assignments::put(&database, &read).expect("put"), 100_000);
    // Generous, for a build that is not optimised on a busy machine; it takes about four.
    assert!(start.elapsed().as_secs() < 60, "{:?}", start.elapsed());
}

/// Finished calls of `people` people, `calls` each, as evidence.
fn group(database: &Database, people: usize, calls: u128) {
    for person in 0..people {
        let profile = profiles::create(database, &format!("P{person}"), 1).expect("made");
        for call in 0..calls {
            let id = Uuid::from_u128(u128::from(person as u64) * 1_000 + call + 1);
            let beginning = Beginning {
                id,
                profile: profile.id,
                scenario: "01-machine".into(),
                version: 1,
                source: "x".into(),
                seed: 1,
                model: 1,
                started: clock::now() - 86_400_000 * i64::try_from(calls - call).expect("few"),
            };
            rapport::store::practices::begin(database, &beginning, &[]).expect("begun");
            let met = u32::try_from(call).expect("few").min(4);
            let skills = vec![SkillEvidence { skill: Skill::Validate, met, missed: 4 - met }];
            let shown = Shown {
                turns: 8,
                calm: (30.0, 50.0),
                trust: (40.0, 60.0),
                lowest: 25.0,
                skills,
                points: Vec::new(),
                phrases: Vec::new(),
            };
            evidence::keep(database, id, &shown).expect("kept");
        }
    }
}

#[test]
fn a_group_under_five_has_no_report_and_five_have_one_without_small_cells() {
    let lexicon = crate::english();
    let folder = folder();
    let database = Database::open(folder.path()).expect("it opens");
    group(&database, 4, 2);
    let four = cohort_report(&database, None, &lexicon, clock::now());
    assert!(matches!(four, Err(ReportFault::TooFew { .. })));
    let folder = super::cli::folder();
    let database = Database::open(folder.path()).expect("it opens");
    group(&database, 9, 6);
    let nine = cohort_report(&database, None, &lexicon, clock::now()).expect("a report");
    assert_eq!((nine.people, nine.calls), (9, 54));
    let validate = nine.skills.iter().find(|it| it.skill == "validate").expect("there");
    assert_eq!((validate.people, validate.moved.as_str()), (Some(9), "up"));
    assert!(
        nine.skills
            .iter()
            .filter(|it| it.skill != "validate")
            .all(|it| it.moved == "too-few" && it.by.is_none())
    );
    let counts = nine.habits.iter().filter_map(|it| it.people);
    assert!(counts.clone().all(|it| it == 0 || it >= 5), "{:?}", nine.habits);
}
