//! Golden calls: a script and a seed give this very call, line by line. `UPDATE_GOLDEN=1` writes
//! the records anew; read the difference before it is kept.

use std::{fmt::Write, fs, path::Path};

use rapport::{
    core::session::{Command, Event, Session, Stage},
    store::library::Library,
};

/// The calls: script, scenario, seed.
const CALLS: [(&str, &str, u64); 4] = [
    ("01-listening-first", "01-machine", 7),
    ("01-fixing-first", "01-machine", 7),
    ("02-mixed", "02-parcel", 7),
    ("10-fair", "10-no-fix", 7),
];

fn play(name: &str, scenario: &str, seed: u64) -> Session {
    let script = fs::read_to_string(format!("tests/scripts/{name}.txt")).expect("a script");
    let loaded = Library::new(None).load(scenario).expect("a shipped scenario");
    let mut session = Session::begin(loaded.scenario, crate::english(), seed);
    for line in script.lines() {
        let Some(command) = command_of(line) else {
            continue;
        };
        // What is refused changes nothing; scripts hold some of that on purpose.
        let _ = session.send(command);
        if session.state().stage == Stage::Confirmation {
            session.send(Command::Confirm).expect("a yes is taken");
        }
    }
    session
}

/// The few commands golden scripts use.
fn command_of(line: &str) -> Option<Command> {
    match line.trim() {
        ":hold" => Some(Command::Hold),
        ":hint" => Some(Command::Hint),
        line if line.starts_with(':') => None,
        line => Some(line.parse().map_or_else(
            |_| Command::Say { text: line.into() },
            |option| Command::Pick { option },
        )),
    }
}

/// One line a turn: what was said and read, where calm and trust went, what she answered.
fn record(session: &Session) -> String {
    let mut text = String::new();
    for it in session.transcript() {
        let _ = match &it.event {
            Event::ReplyGiven { text: said, .. } => writeln!(text, "> {said}"),
            Event::ReplyCoded { reading } => {
                let moves: Vec<&str> = reading.moves.iter().map(|it| it.mv.name()).collect();
                writeln!(text, "  read: {}", moves.join(", "))
            }
            Event::AffectShifted { calm, trust, .. } => writeln!(
                text,
                "  calm {:.3} > {:.3}, trust {:.3} > {:.3}",
                calm.from, calm.to, trust.from, trust.to
            ),
            Event::FactRevealed { fact } => writeln!(text, "  told: {fact}"),
            Event::CustomerSpoke { line, text: said, .. } => writeln!(text, "< [{line}] {said}"),
            Event::SessionEnded { outcome } => writeln!(text, "ended: {}", outcome.ending.name()),
            _ => Ok(()),
        };
    }
    text
}

#[test]
fn the_golden_calls_are_played_as_recorded() {
    for (name, scenario, seed) in CALLS {
        let session = play(name, scenario, seed);
        let played = record(&session);
        let path = Path::new("tests/golden").join(format!("{name}.txt"));
        if std::env::var_os("UPDATE_GOLDEN").is_some() {
            fs::create_dir_all("tests/golden").expect("a folder");
            fs::write(&path, &played).expect("a record is written");
        }
        let recorded = fs::read_to_string(&path).expect("a record; UPDATE_GOLDEN=1 makes one");
        assert_eq!(played, recorded, "{name} is played otherwise than recorded");
    }
}

#[test]
fn listening_first_ends_higher_than_fixing_first() {
    let end = |name| play(name, "01-machine", 7).state().customer.clone();
    let (listened, fixed) = (end("01-listening-first"), end("01-fixing-first"));
    assert!(listened.calm > fixed.calm, "calm {} against {}", listened.calm, fixed.calm);
    assert!(listened.trust > fixed.trust, "trust {} against {}", listened.trust, fixed.trust);
}
