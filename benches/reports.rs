//! Measures reports: a group of 1,000 people with 50 calls each, today's practice with 10,000
//! recorded calls, and verifying 10,000 recorded practices. Fails where one takes longer than its
//! goal. The evidence is made up by rule and seed, the practices are played by the program.
//!
//! `cargo bench --no-default-features --bench reports [-- --people N --sessions N --practices N
//! --keep FOLDER --untimed]`. With `--untimed` the times are told and none is too long, for machines
//! that are busy with other work. With `--keep` the records stay in FOLDER, to look at the pages with
//! `rapport --data-dir FOLDER report --cohort --format html --out cohort.html`.
#![expect(clippy::print_stdout, reason = "a measure is for reading")]

mod practice;

use std::{error::Error, path::Path, sync::Arc, time::Instant};

use practice::play_one;

use rapport::{
    core::{
        analyser::Lexicon,
        debrief::Skill,
        moves::Move,
        scenario::{Scenario, read_scenario},
        session::{Dice, Purpose, Script},
    },
    report::{cohort::cohort_report, html},
    store::{
        clock,
        database::Database,
        library::Library,
        practices::{every_practice, verify_many},
        profiles,
        today::today,
    },
    words::Words,
};
use rusqlite::params;

/// Goals in seconds: the report on the group, today, verifying.
const GOALS: (f64, f64, f64) = (5.0, 0.3, 60.0);
/// A day in milliseconds.
const DAY: i64 = 86_400_000;

/// What is measured.
struct Sizes {
    people: usize,
    sessions: usize,
    practices: usize,
    keep: Option<String>,
    untimed: bool,
}

fn sizes() -> Sizes {
    let all: Vec<String> = std::env::args().collect();
    let after = |name: &str| all.iter().position(|it| it == name).and_then(|at| all.get(at + 1));
    let number = |name: &str, or: usize| after(name).and_then(|it| it.parse().ok()).unwrap_or(or);
    Sizes {
        people: number("--people", 1_000),
        sessions: number("--sessions", 50),
        practices: number("--practices", 10_000),
        keep: after("--keep").cloned(),
        untimed: all.iter().any(|it| it == "--untimed"),
    }
}

fn main() -> Result<(), Box<dyn Error>> {
    let sizes = sizes();
    let lexicon = Arc::new(Lexicon::english());
    let mut missed = Vec::new();
    let mut told = |what: &str, seconds: f64, goal: f64| {
        println!("{what}: {seconds:.2} s (goal {goal} s)");
        if seconds > goal && !sizes.untimed {
            missed.push(what.to_owned());
        }
    };
    let folder = tempfile::tempdir()?;
    let place = sizes.keep.as_ref().map_or(folder.path(), Path::new);
    let database = Database::open(&made(place.join("group"))?)?;
    fill_in(&database, sizes.people, sizes.sessions)?;
    let start = Instant::now();
    let report = cohort_report(&database, None, &lexicon, clock::now())?;
    let page = html::cohort_page(&report, None, &Words::english())?;
    let what = format!("a page on {} people with {} calls", report.people, report.calls);
    told(&what, start.elapsed().as_secs_f64(), GOALS.0);
    println!("  {} bytes", page.len());

    let database = Database::open(&made(place.join("today"))?)?;
    fill_in(&database, 1, 10_000)?;
    let shelf = Library::new(None).load_all();
    let scenarios: Vec<&Scenario> = shelf.scenarios.iter().map(|it| &*it.scenario).collect();
    let person = profiles::list(&database)?.remove(0);
    let start = Instant::now();
    let found = today(&database, person.id, &scenarios, &lexicon, clock::now())?;
    let what = format!("today after 10,000 calls ({} offers)", found.offers.len());
    told(&what, start.elapsed().as_secs_f64(), GOALS.1);

    let database = Database::open(&made(place.join("played"))?)?;
    play(&database, sizes.practices, &lexicon)?;
    let all = every_practice(&database)?;
    let mut differences = 0;
    let start = Instant::now();
    verify_many::<Box<dyn Error>>(&database, &all, &lexicon, |_, _| {
        differences += 1;
        Ok(())
    })?;
    let what = format!("verifying {} practices ({differences} differences)", all.len());
    told(&what, start.elapsed().as_secs_f64(), GOALS.2);
    if differences > 0 || !missed.is_empty() {
        return Err(format!("missed: {}", missed.join(", ")).into());
    }
    Ok(())
}

fn made(folder: std::path::PathBuf) -> Result<std::path::PathBuf, std::io::Error> {
    std::fs::create_dir_all(&folder).map(|()| folder)
}

/// People whose skills grow from call to call, each at a pace of their own, as evidence rows.
fn fill_in(database: &Database, people: usize, sessions: usize) -> Result<(), Box<dyn Error>> {
    let now = clock::now();
    let beginning = now - 170 * DAY;
    for person in 0..people {
        profiles::create(database, &format!("Staff {:04}", person + 1), beginning)?;
    }
    let ids: Vec<String> = profiles::list(database)?.iter().map(|it| it.id.to_string()).collect();
    let scenarios: Vec<String> = Library::new(None)
        .load_all()
        .scenarios
        .iter()
        .map(|it| it.scenario.id.to_string())
        .collect();
    let it = database.connection();
    it.execute_batch("BEGIN; INSERT OR IGNORE INTO scenarios VALUES ('none', '')")?;
    let span = 169 * DAY / i64::try_from(sessions)?;
    for session in 0..sessions {
        for (person, profile) in ids.iter().enumerate() {
            let at = beginning + span * i64::try_from(session)? + DAY / 50 * (person % 7) as i64;
            let scenario = &scenarios[(session + person) % scenarios.len()];
            let mut dice = Dice::new((person * 100_003 + session) as u64, 0, Purpose::Shift);
            one(it, (profile, scenario, at), (person, session, sessions), &mut dice)?;
        }
    }
    // A group in the roster, with something to do.
    for person in 0..people {
        it.execute(
            "INSERT INTO assignments (person, in_group, task, due) VALUES (?1, 'north', ?2, '2030-01-01')",
            params![format!("Staff {:04}", person + 1), scenarios[person % 3 * 4]],
        )?;
    }
    it.execute_batch("COMMIT")?;
    Ok(())
}

fn one(
    it: &rusqlite::Connection,
    (profile, scenario, at): (&str, &str, i64),
    (person, session, sessions): (usize, usize, usize),
    dice: &mut Dice,
) -> Result<(), Box<dyn Error>> {
    // In per cent: where somebody begins, and how far they come.
    let skill = 30 + person % 25 + session * (20 + person % 30) / sessions;
    let verdict = match dice.below(100) {
        roll if roll < skill => "kept",
        roll if roll < skill + 30 => "at_risk",
        _ => "lost",
    };
    it.prepare_cached(
        "INSERT INTO practices (id, profile, scenario, version, sha256, seed, model, program,
         started, ended, ending, verdict) VALUES (?1, ?2, ?3, 1, 'none', '1', 1, '0', ?4, ?4,
         'resolved', ?5)",
    )?
    .execute(params![
        format!("00000000-0000-7000-8000-{:012x}", person * 100_000 + session),
        profile,
        scenario,
        at,
        verdict
    ])?;
    let number = it.last_insert_rowid();
    let gain = f64::from(u32::try_from(dice.below(40))?) + f64::from(u32::try_from(skill)?) - 50.0;
    let turns = 6 + dice.below(8);
    it.prepare_cached("INSERT INTO evidence VALUES (?1, 1, ?2, 35.0, ?3, 28.0, 40.0, ?4)")?
        .execute(params![number, turns as i64, 35.0 + gain, 40.0 + gain * 0.6])?;
    for (place, one) in Skill::ALL.iter().enumerate() {
        if (place + session + person).is_multiple_of(3) && *one != Skill::Boundary {
            let called = 1 + dice.below(4);
            let met = (0..called).filter(|_| dice.below(100) < skill + place * 2).count();
            it.prepare_cached("INSERT INTO evidence_skills VALUES (?1, ?2, ?3, ?4)")?
                .execute(params![number, one.name(), called as i64, met as i64])?;
        }
    }
    let good =
        [Move::ValidateFeelings, Move::MirrorFacts, Move::SharedGoal, Move::ConcreteResolution];
    let bad = [Move::PolicyWall, Move::HollowCanned, Move::CalmDown, Move::Interrupt, Move::Pity];
    for point in 0..3 {
        let up = dice.below(100) < skill + 10;
        let mv = if up { good[dice.below(4)] } else { bad[dice.below(5)] };
        let by = if up { 7.0 } else { -8.0 };
        it.prepare_cached("INSERT INTO evidence_points VALUES (?1, ?2, ?3, ?3, ?4)")?
            .execute(params![number, (point * turns / 3 + 1) as i64, by, mv.name()])?;
    }
    if dice.below(100) > skill {
        it.prepare_cached("INSERT INTO evidence_phrases VALUES (?1, ?2, 2, ?3)")?.execute(
            params![number, bad[dice.below(5)].name(), 1 + i64::from(dice.below(3) > 0)],
        )?;
    }
    Ok(())
}

/// Practices played by a trainee who picks at random, recorded as any other.
fn play(database: &Database, count: usize, lexicon: &Arc<Lexicon>) -> Result<(), Box<dyn Error>> {
    let shelf = Library::new(None).load_all();
    let scripts: Vec<(Arc<Script>, &str)> = shelf
        .scenarios
        .iter()
        .filter_map(|it| {
            let scenario = read_scenario(&it.file, &it.source).0?;
            Some((Arc::new(Script::new(Arc::new(scenario), lexicon.clone())), &*it.source))
        })
        .collect();
    let profile = profiles::create(database, "Sam", clock::now())?;
    // What is measured is reading; writing need not survive a power cut here.
    database.connection().pragma_update(None, "synchronous", "OFF")?;
    for number in 0..count {
        let (script, source) = &scripts[number % scripts.len()];
        play_one(database, profile.id, (script, source), number)?;
    }
    rapport::store::evidence::fill(database, lexicon, None)?;
    Ok(())
}
