//! How long a turn takes to be safe on the disk, beside one bare flush of the same disk.
//!
//! `cargo bench --no-default-features --bench durable [FOLDER]` (default: the system's folder for
//! temporary files, which may be memory: name a folder on the disk that matters).
#![expect(clippy::print_stdout, reason = "a benchmark prints its figures")]

use std::{error::Error, fs::File, io::Write, path::Path, time::Instant};

use rapport::{
    core::session::{Command, Event, Stamped},
    store::{
        Uuid, clock,
        database::Database,
        practices::{Beginning, Recorder},
        profiles,
    },
};

/// Steps and flushes that are measured.
const COUNT: usize = 200;
/// Events of one turn, and the words of each: about what a real turn writes.
const EVENTS: (usize, usize) = (8, 40);

fn main() -> Result<(), Box<dyn Error>> {
    let named = std::env::args().skip(1).find(|it| !it.starts_with('-'));
    let folder = match named {
        Some(folder) => tempfile::tempdir_in(folder)?,
        None => tempfile::tempdir()?,
    };
    let (bytes, mut turns) = turns(folder.path())?;
    let mut flushes = flushes(&folder.path().join("bare"), bytes)?;
    println!("{COUNT} turns of {bytes} bytes in {}", folder.path().display());
    report("a durable turn", &mut turns);
    report("a bare flush", &mut flushes);
    Ok(())
}

/// Milliseconds that each recorded turn took, and the bytes of one.
fn turns(folder: &Path) -> Result<(usize, Vec<f64>), Box<dyn Error>> {
    let database = Database::open(folder)?;
    let profile = profiles::create(&database, "bench", clock::now())?.id;
    let cue = "word ".repeat(EVENTS.1);
    let event = Stamped {
        event: Event::CueNoticed { cue: cue.trim().into() },
        session: "bench-1".into(),
        turn: 1,
    };
    let events = vec![event; EVENTS.0];
    let mut recorder = Recorder::new(beginning(profile), &events)?;
    recorder.save(&database)?;
    let command = Command::Say { text: "I am sorry that you had to call twice.".into() };
    let mut times = Vec::with_capacity(COUNT);
    for _ in 0..COUNT {
        let start = Instant::now();
        recorder.record(&database, &command, &events, clock::now())?;
        times.push(start.elapsed().as_secs_f64() * 1000.0);
    }
    Ok((serde_json::to_string(&events)?.len(), times))
}

/// Milliseconds that each append and flush of a plain file took.
fn flushes(path: &Path, bytes: usize) -> Result<Vec<f64>, Box<dyn Error>> {
    let mut file = File::create(path)?;
    let chunk = vec![b'x'; bytes];
    let mut times = Vec::with_capacity(COUNT);
    for _ in 0..COUNT {
        file.write_all(&chunk)?;
        let start = Instant::now();
        file.sync_data()?;
        times.push(start.elapsed().as_secs_f64() * 1000.0);
    }
    Ok(times)
}

fn beginning(profile: Uuid) -> Beginning {
    Beginning {
        id: Uuid::from_u128(1),
        profile,
        scenario: "bench".into(),
        version: 1,
        source: "x".repeat(30_000).into(),
        seed: 1,
        model: 1,
        started: clock::now(),
    }
}

fn report(what: &str, times: &mut [f64]) {
    times.sort_by(f64::total_cmp);
    let at = |share: usize| times[(times.len() - 1) * share / 100];
    println!("{what}: median {:.2} ms, 99th percentile {:.2} ms", at(50), at(99));
}
