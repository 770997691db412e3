//! `rapport new`: a first scenario in a new file, from a template, or from ten answers.

mod answers;
mod template;

use std::{fs::OpenOptions, io::Write, path::Path};

use super::{
    author::NewArguments,
    output::{Fault, Outcome, put, say},
};
use crate::{
    core::scenario::{Diagnostic, Severity, lint::lint},
    words::Words,
};
use answers::Answers;

/// Writes the file.
pub(super) fn new(arguments: &NewArguments) -> Result<Outcome, Fault> {
    let words = Words::english();
    if let Some(id) = &arguments.id {
        free(id, &words)?;
    }
    let answers = if arguments.ask {
        answers::ask(&words, &mut std::io::stdin().lock())?
    } else {
        Answers::usual(&words)
    };
    let id = arguments.id.clone().unwrap_or_else(|| format!("my-{}", answers.slug()));
    free(&id, &words)?;
    let text = template::filled(&id, &answers);
    write(&id, &text, &words)?;
    let file = file_of(&id);
    let findings = lint(&file, &text);
    findings.iter().try_for_each(|it| put(&it.to_string()))?;
    say(&words.say_with("new-written", &[("file", file.into())]));
    let faulty = |it: &Diagnostic| it.severity == Severity::Error;
    Ok(if findings.iter().any(faulty) { Outcome::Findings } else { Outcome::Clean })
}

fn file_of(id: &str) -> String {
    format!("{id}.ron")
}

/// Whether a file of this name may be made here.
fn free(id: &str, words: &Words) -> Result<(), Fault> {
    let fits = |it: char| it.is_ascii_lowercase() || it.is_ascii_digit() || it == '-';
    if id.is_empty() || !id.chars().all(fits) {
        return Err(words.say_with("new-bad-id", &[("id", id.into())]).into());
    }
    if Path::new(&file_of(id)).exists() {
        return Err(exists(id, words));
    }
    Ok(())
}

fn exists(id: &str, words: &Words) -> Fault {
    words.say_with("new-exists", &[("file", file_of(id).into()), ("id", id.into())]).into()
}

/// Writes a file that was not there; one that came meanwhile is left alone.
fn write(id: &str, text: &str, words: &Words) -> Result<(), Fault> {
    let file = file_of(id);
    let made = OpenOptions::new().write(true).create_new(true).open(&file);
    let written = made.and_then(|mut it| it.write_all(text.as_bytes()));
    written.map_err(|why| match why.kind() {
        std::io::ErrorKind::AlreadyExists => exists(id, words),
        _ => {
            let why = why.to_string();
            words.say_with("new-unwritable", &[("file", file.into()), ("why", why.into())]).into()
        }
    })
}
