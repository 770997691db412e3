//! Reads one JSON object a line from standard input and answers one a line: for measuring.

use std::io::{BufRead, Write};

use rapport::core::analyser::{Lexicon, jsonl};

fn main() -> std::io::Result<()> {
    let lexicon = Lexicon::english();
    let mut out = std::io::stdout().lock();
    for line in std::io::stdin().lock().lines() {
        match jsonl::answer(&line?, &lexicon, None) {
            Ok(answer) => writeln!(out, "{answer}")?,
            Err(problem) => writeln!(std::io::stderr(), "{problem}")?,
        }
    }
    Ok(())
}
