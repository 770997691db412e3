//! Writing to the outside: data to stdout, words about the run to stderr, a closed pipe is no fault.

use std::{
    io::{self, Write},
    process::ExitCode,
};

/// How a command went, where it could run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Nothing to complain about.
    Clean,
    /// It ran, and there are findings.
    Findings,
}

/// A fault that kept a command from running, in words for people.
pub(super) type Fault = Box<dyn std::error::Error>;

/// The exit code, with the fault said on stderr.
pub(super) fn exit(done: Result<Outcome, Fault>) -> ExitCode {
    match done {
        Ok(Outcome::Clean) => ExitCode::SUCCESS,
        Ok(Outcome::Findings) => ExitCode::from(1),
        Err(fault) if is_closed_pipe(&*fault) => ExitCode::SUCCESS,
        Err(fault) => {
            say(&format!("rapport: {fault}"));
            ExitCode::from(2)
        }
    }
}

fn is_closed_pipe(fault: &(dyn std::error::Error + 'static)) -> bool {
    let kind = fault.downcast_ref::<io::Error>().map(io::Error::kind);
    kind == Some(io::ErrorKind::BrokenPipe)
}

/// Says a line about the run. Where nobody listens, nothing is lost.
pub(super) fn say(line: &str) {
    let _ = writeln!(io::stderr().lock(), "{line}");
}

/// A number with its word: "1 scenario", "2 scenarios".
pub(super) fn counted(count: usize, word: &str) -> String {
    if count == 1 { format!("1 {word}") } else { format!("{count} {word}s") }
}

/// Writes one line of data and lets it out at once.
pub(super) fn put(line: &str) -> io::Result<()> {
    let mut out = io::stdout().lock();
    writeln!(out, "{line}")?;
    out.flush()
}
