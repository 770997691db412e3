//! How fast the sender is beside a bare client that keeps its connection and has every request ready
//! in memory: the same calls, in turns, at the same store. Fails where the sender comes to less than
//! four fifths of the bare client.
//!
//! `cargo bench --no-default-features --bench sending [-- --endpoint URL --version 1.0.3 --key KEY
//! --secret SECRET --certificates PEM --rounds N --practices N --backlog STEPS]`. Without an endpoint it is a store
//! of its own that has every batch on the disk before it answers, as a store must. `.ci/lrs speed`
//! runs it at stores that nobody here wrote. As beside a running practice, the sender keeps its
//! connection and its scripts from round to round; what it costs to make them shows in the round for
//! warming up. With `--backlog` it says instead how much memory so many waiting steps take (Linux).
#![expect(clippy::print_stdout, reason = "a measure is for reading")]

#[path = "sending/backlog.rs"]
mod backlog;
#[path = "sending/bare.rs"]
mod bare;
#[path = "sending/played.rs"]
mod played;
mod practice;
#[path = "sending/shelf.rs"]
mod shelf;

use std::{error::Error, path::Path, thread, time::Instant};

use bare::Bare;
use played::Player;
use rapport::{
    exchange::{
        lrs::{Carrier, Patience, export},
        site::{Lrs, Site},
    },
    store::{database::Database, outbox},
};

/// What the sender must come to, of what the bare client comes to.
const GOAL: f64 = 0.8;

/// What the arguments say.
struct Wanted {
    endpoint: Option<String>,
    version: String,
    key: String,
    secret: String,
    certificates: Option<String>,
    rounds: usize,
    practices: usize,
    backlog: i64,
}

fn wanted() -> Wanted {
    let all: Vec<String> = std::env::args().collect();
    let after = |name: &str| {
        let at = all.iter().position(|it| it == name)?;
        all.get(at + 1).cloned()
    };
    let number = |name: &str, or: usize| after(name).and_then(|it| it.parse().ok()).unwrap_or(or);
    let text = |name: &str, or: &str| after(name).unwrap_or_else(|| or.to_owned());
    Wanted {
        endpoint: after("--endpoint"),
        version: text("--version", "1.0.3"),
        key: text("--key", "trainer"),
        secret: text("--secret", "s3cret"),
        certificates: after("--certificates"),
        rounds: number("--rounds", 5),
        practices: number("--practices", 100),
        backlog: i64::try_from(number("--backlog", 0)).unwrap_or(i64::MAX),
    }
}

/// A policy that shares everything, as the program would read it.
fn policy(folder: &Path, wanted: &Wanted, endpoint: &str) -> Result<Lrs, Box<dyn Error>> {
    let Wanted { version, key, secret, .. } = wanted;
    let trusted = match &wanted.certificates {
        Some(file) => format!("certificates: {:?},", std::fs::canonicalize(file)?),
        None => String::new(),
    };
    let text = format!(
        "(organisation: \"Example\", lrs: (endpoint: {endpoint:?}, version: {version:?}, \
         key: {key:?}, secret: {secret:?}, {trusted} home_page: \"https://example.org\", \
         turns: true, choices: true, skills: true, typed_words: true))"
    );
    let file = folder.join("site.ron");
    std::fs::write(&file, text)?;
    Ok(Site::read(&file)?.lrs.ok_or("no store in the policy")?)
}

/// A new record store whose steps are noted as shared.
fn records(folder: &Path, lrs: &Lrs) -> Result<Database, Box<dyn Error>> {
    std::fs::create_dir_all(folder)?;
    let database = Database::open(folder)?;
    outbox::set_shares(&database, Some(&lrs.shares().to_string()))?;
    Ok(database)
}

/// Seconds that a piece of work took.
fn timed<T>(work: impl FnOnce() -> Result<T, Box<dyn Error>>) -> Result<(T, f64), Box<dyn Error>> {
    let start = Instant::now();
    let done = work()?;
    Ok((done, start.elapsed().as_secs_f64()))
}

fn main() -> Result<(), Box<dyn Error>> {
    let wanted = wanted();
    // Beside the build, because the system's folder for temporary files may be memory.
    let place = std::env::var("CARGO_TARGET_TMPDIR").unwrap_or_else(|_| "target".into());
    std::fs::create_dir_all(&place)?;
    let folder = tempfile::tempdir_in(place)?;
    let endpoint = match &wanted.endpoint {
        Some(endpoint) => endpoint.clone(),
        None => shelf::open(folder.path())?,
    };
    let lrs = policy(folder.path(), &wanted, &endpoint)?;
    let mut measure = Measure {
        ours: records(&folder.path().join("ours"), &lrs)?,
        bare: Bare::new(&lrs)?,
        player: Player::new(),
        practices: wanted.practices,
        carrier: Carrier::new(lrs.clone()),
        lrs,
    };
    if wanted.backlog > 0 {
        return backlog::measure(&mut measure, wanted.backlog);
    }
    let (mut at_ours, mut at_bare) = ((0, 0.0), (0, 0.0));
    println!("round  bare client      rapport          share");
    // Round 0 is for warming up and does not count.
    for round in 0..=wanted.rounds {
        let (hers, its) = measure.round(folder.path(), round)?;
        let rates = format!("{:7.0} st/s {:12.0} st/s", rate(hers), rate(its));
        let warm = if round == 0 { "  (warm-up)" } else { "" };
        println!("{round:5}  {rates} {:10.0} %{warm}", 100.0 * rate(its) / rate(hers));
        if round > 0 {
            at_bare = (at_bare.0 + hers.0, at_bare.1 + hers.1);
            at_ours = (at_ours.0 + its.0, at_ours.1 + its.1);
        }
    }
    conclude(at_bare, at_ours)
}

/// Statements and the seconds they took.
type Took = (usize, f64);

/// Statements a second.
fn rate(it: Took) -> f64 {
    it.0 as f64 / it.1
}

struct Measure {
    ours: Database,
    bare: Bare,
    player: Player,
    practices: usize,
    carrier: Carrier,
    lrs: Lrs,
}

impl Measure {
    /// The same calls by the bare client and by the sender. Each goes first every other time: a store
    /// that grows gets slower.
    fn round(&mut self, folder: &Path, round: usize) -> Result<(Took, Took), Box<dyn Error>> {
        self.player.play(&self.ours, self.practices, round)?;
        let theirs = records(&folder.join(format!("theirs-{round}")), &self.lrs)?;
        self.player.play(&theirs, self.practices, round)?;
        let mut lines = Vec::new();
        export(&theirs, &self.lrs, true, &mut lines)?;
        let batches = bare::batches(&lines, self.lrs.batch.into())?;
        if round.is_multiple_of(2) {
            let hers = timed(|| self.bare.send(&batches))?;
            Ok((hers, timed(|| self.send())?))
        } else {
            let its = timed(|| self.send())?;
            Ok((timed(|| self.bare.send(&batches))?, its))
        }
    }

    fn send(&mut self) -> Result<usize, Box<dyn Error>> {
        let mut wait = |time| {
            thread::sleep(time);
            true
        };
        Ok(self.carrier.send(&self.ours, &mut Patience::new(5, &mut wait))?.arrived as usize)
    }
}

fn conclude(at_bare: Took, at_ours: Took) -> Result<(), Box<dyn Error>> {
    let share = rate(at_ours) / rate(at_bare);
    println!("a bare client: {} statements, {:.0} a second", at_bare.0, rate(at_bare));
    println!("rapport:       {} statements, {:.0} a second", at_ours.0, rate(at_ours));
    println!("rapport comes to {:.0} % of it (goal {:.0} %)", share * 100.0, GOAL * 100.0);
    if share < GOAL { Err("the sender is too slow".into()) } else { Ok(()) }
}
