//! A call kept as a golden beside its scenario: a script for `rapport play --script`, and the events
//! that it plays, one a line, as `--format jsonl` prints them.

use std::{
    fmt::Write as _,
    fs::OpenOptions,
    io::{self, Write},
    path::{Path, PathBuf},
    sync::Arc,
};

use super::script::{command_of, line_of};
use crate::core::{
    bench::Done,
    session::{Command, Session, Stage, Stamped},
};

/// Writes both files beside the scenario in `path` and answers with the script. Nothing is written
/// over: a second golden gets a number.
///
/// # Errors
/// Why it cannot be kept.
pub(super) fn keep(path: &Path, call: &Session, done: &[Done]) -> Result<PathBuf, String> {
    let lines = lines(done)?;
    let played = play(call, &lines);
    if played != call.transcript() {
        return Err(
            "This call cannot be kept: a script would play it otherwise. Take back what was \
                    said twice, and keep it again."
                .into(),
        );
    }
    let mut script = format!("#scenario {}\n#seed {}\n", path.display(), call.seed());
    for line in &lines {
        let _ = writeln!(script, "{line}");
    }
    let fault = |why: io::Error| format!("The golden cannot be written: {why}.");
    let (script_path, events_path) = free(path);
    write_new(&script_path, script.as_bytes()).map_err(fault)?;
    let events = as_lines(call.transcript()).map_err(|why| why.to_string())?;
    write_new(&events_path, events.as_bytes()).map_err(fault)?;
    Ok(script_path)
}

/// The lines of a script; a yes goes without saying there.
fn lines(done: &[Done]) -> Result<Vec<String>, String> {
    let said = done.iter().filter(|it| it.command != Command::Confirm);
    said.map(|it| {
        line_of(&it.command)
            .ok_or_else(|| "A reply in this call would be read as a command of scripts.".to_owned())
    })
    .collect()
}

/// What a script plays, as `rapport play --script` plays it.
fn play(call: &Session, lines: &[String]) -> Vec<Stamped> {
    let mut again = Session::of(Arc::clone(call.script()), call.seed());
    for line in lines {
        // What is refused changes nothing, here as there.
        let _ = command_of(line).map(|it| again.send(it).map(drop));
        if again.state().stage == Stage::Confirmation {
            let _ = again.send(Command::Confirm);
        }
    }
    again.transcript().to_vec()
}

fn as_lines(events: &[Stamped]) -> serde_json::Result<String> {
    let mut text = String::new();
    for event in events {
        text.push_str(&serde_json::to_string(event)?);
        text.push('\n');
    }
    Ok(text)
}

/// Names beside the scenario that nothing has yet: `card.golden.txt`, then `card.golden-2.txt`.
fn free(path: &Path) -> (PathBuf, PathBuf) {
    let stem = path.file_stem().map(|it| it.to_string_lossy().into_owned()).unwrap_or_default();
    let named = |number: u32, ending: &str| {
        let number = if number == 1 { String::new() } else { format!("-{number}") };
        path.with_file_name(format!("{stem}.golden{number}.{ending}"))
    };
    let both = |number| (named(number, "txt"), named(number, "jsonl"));
    (1..).map(both).find(|(a, b)| !a.exists() && !b.exists()).unwrap_or_else(|| both(1))
}

fn write_new(path: &Path, bytes: &[u8]) -> io::Result<()> {
    OpenOptions::new().write(true).create_new(true).open(path)?.write_all(bytes)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::core::{
        analyser::Lexicon,
        bench::Bench,
        session::Command::{Hold, Pick, Say},
    };

    const SMALL: &str = include_str!("../../tests/fixtures/scenarios/small.ron");

    fn bench() -> Bench {
        let mut bench = Bench::new("small.ron".into(), Arc::new(Lexicon::english()), 7);
        bench.read(SMALL);
        bench
    }

    #[test]
    fn a_golden_holds_what_was_done_and_a_second_writes_nothing_over() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("small.ron");
        let mut bench = bench();
        let typed = Say { text: "That must have been a long way for nothing.".into() };
        for command in [Pick { option: 2 }, typed, Hold] {
            bench.act(command).expect("taken");
        }
        let session = bench.session().expect("a call");
        let first = keep(&path, session, bench.done()).expect("kept");
        assert_eq!(first, folder.path().join("small.golden.txt"));
        let text = fs::read_to_string(&first).expect("read");
        assert!(text.starts_with("#scenario ") && text.contains("\n#seed 7\n2\n"), "{text}");
        let events = fs::read_to_string(first.with_extension("jsonl")).expect("read");
        assert_eq!(events.lines().count(), session.transcript().len());
        let second = keep(&path, session, bench.done()).expect("kept");
        assert_eq!(second, folder.path().join("small.golden-2.txt"));
        assert_eq!(fs::read_to_string(&first).expect("read"), text);
    }

    #[test]
    fn a_reply_that_a_script_would_take_for_a_command_is_refused() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("small.ron");
        let mut bench = bench();
        bench.act(Say { text: ":hold".into() }).expect("taken");
        let session = bench.session().expect("a call");
        assert!(keep(&path, session, bench.done()).is_err());
        assert_eq!(folder.path().read_dir().expect("read").count(), 0);
    }
}
