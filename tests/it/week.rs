//! A week of three people of different skill, and the pages on their progress: the difference shows.
//!
//! With `RAPPORT_WEEK=FOLDER` the three pages are left in that folder, to look at.

use std::{fs, path::PathBuf, sync::Arc};

use rapport::{
    core::{
        progress::shown,
        session::{Script, Session, Stage},
        trainee::Policy,
    },
    report::{
        html::person_page,
        person::{PersonReport, person_report},
    },
    store::{
        clock::Zone,
        database::Database,
        evidence,
        library::Library,
        practices::{Beginning, Recorder},
        profiles::{self, Profile},
    },
    words::Words,
};

/// Who practises: how often each knows what an expert would do, in tenths.
const PEOPLE: [(&str, u8); 3] = [("Kim", 1), ("Sam", 5), ("Robin", 9)];
/// Monday, 2 March 2026, nine in the morning in Greenwich, in milliseconds since 1970.
const MONDAY: i64 = 1_772_442_000_000;
/// Milliseconds in an hour.
const HOUR: i64 = 3_600_000;
/// Calls a day; the same ones for everybody.
const CALLS: usize = 3;

/// A scenario made ready, and its text.
type Played = (Arc<Script>, String);

/// The scenarios that come with the game.
fn scenarios() -> Vec<Played> {
    let all = Library::new(None).load_all().scenarios.into_iter();
    all.map(|it| (Arc::new(Script::new(it.scenario, crate::english())), it.source.to_string()))
        .collect()
}

/// One call, recorded step by step as any other.
fn call(database: &Database, person: &Profile, policy: Policy, (script, source): &Played, at: i64) {
    let mut session = Session::of(Arc::clone(script), at.unsigned_abs());
    let beginning = Beginning::of(&session, source, person.id, at);
    let mut recorder = Recorder::new(beginning, session.transcript()).expect("it can be written");
    recorder.save(database).expect("kept");
    while session.state().stage == Stage::Reply {
        let command = policy.choose(&session.seat()).expect("an option is shown");
        let events = session.send(command.clone()).expect("it is taken").to_vec();
        recorder.record(database, &command, &events, at).expect("kept");
    }
    let shown = shown(&session).expect("the call is over");
    evidence::keep(database, recorder.id(), &shown).expect("kept");
}

/// Seven days of practice.
fn week(database: &Database, name: &str, policy: Policy, scenarios: &[Played]) -> Profile {
    let person = profiles::create(database, name, MONDAY).expect("a profile");
    for number in 0..7 * CALLS {
        let (day, of_day) = (number / CALLS, number % CALLS);
        let hours = i64::try_from(24 * day + of_day).expect("few");
        let played = &scenarios[number % scenarios.len()];
        call(database, &person, policy, played, MONDAY + hours * HOUR);
    }
    person
}

/// What tells three people apart on the page: calls that ended kept, skills that are steady, and the
/// share met, on average over the skills of which something is said.
fn measured(report: &PersonReport) -> (usize, usize, f64) {
    let shares: Vec<f64> = report.skills.iter().filter_map(|it| it.share).collect();
    let mean = shares.iter().sum::<f64>() / f64::from(u32::try_from(shares.len()).expect("few"));
    (report.endings()[0], report.standings()[0], mean)
}

/// The page as `rapport progress --out` makes it, on the evening of the last day.
fn page(database: &Database, person: &Profile) -> (PersonReport, String) {
    let evening = MONDAY + (6 * 24 + 10) * HOUR;
    let report = person_report(database, person, &crate::english(), evening).expect("a report");
    let page = person_page(&report, false, None, &Words::english()).expect("a page");
    (report, page)
}

#[test]
fn the_pages_of_three_people_differ_at_a_glance() {
    let own = tempfile::tempdir().expect("a folder");
    let left = std::env::var_os("RAPPORT_WEEK").map(PathBuf::from);
    let scenarios = scenarios();
    let database = Database::open(own.path()).expect("a store").in_zone(Zone::greenwich());
    // Whether a write survives a power cut is not asked here.
    database.connection().pragma_update(None, "synchronous", "OFF").expect("set");
    let mut all = Vec::new();
    for (name, tenths) in PEOPLE {
        let person = week(&database, name, Policy::Skill(tenths), &scenarios);
        let (report, page) = page(&database, &person);
        if let Some(folder) = &left {
            fs::create_dir_all(folder).expect("a folder");
            fs::write(folder.join(format!("{}.html", name.to_lowercase())), &page).expect("left");
        }
        // All practised as much: what differs is how.
        assert_eq!((report.calls.len(), report.days.len()), (7 * CALLS, 7), "{name}");
        let (kept, steady, _) = measured(&report);
        for (number, under) in [(kept, "Kept"), (steady, "steady")] {
            let figure = format!("<li><b>{number}</b><span>{under}</span></li>");
            assert!(page.contains(&figure), "{name}: no {figure}");
        }
        all.push(measured(&report));
    }
    let [kim, sam, robin] = all[..] else { unreachable!("three people") };
    // A quarter of the calls or more lies between neighbours on average; a seventh at the least.
    assert!(sam.0 >= kim.0 + 3 && robin.0 >= sam.0 + 3, "kept: {all:?}");
    assert!(robin.0 >= kim.0 + 10, "kept: {all:?}");
    assert!(sam.1 >= kim.1 && robin.1 > sam.1, "steady: {all:?}");
    assert!(sam.2 >= kim.2 + 0.05 && robin.2 >= sam.2 + 0.1, "shares: {all:?}");
}
