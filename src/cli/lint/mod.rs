//! `rapport lint`: findings in scenario files, with file, line, column and what to do.

mod arguments;
mod draw;
mod golden;
mod traits;

use std::path::Path;

pub(super) use arguments::LintArguments;
use arguments::LintFormat;

use rayon::prelude::*;

use super::{
    output::{Fault, Outcome, put, say},
    progress::Progress,
};
use crate::{
    core::scenario::{Diagnostic, lint as rules},
    store::library,
};

/// A scenario file: its name as it was given, and its text.
type File = (String, String);

/// Checks the files and folders named.
pub(super) fn lint(arguments: &LintArguments) -> Result<Outcome, Fault> {
    if let Some(code) = &arguments.explain {
        return explain(code);
    }
    let (files, unread) = read(arguments);
    let outcome = if arguments.golden {
        golden::bench(&files, arguments.format)
    } else if arguments.table {
        traits::table(&files, arguments.format)
    } else {
        findings(&files, arguments.format)
    };
    // What could be read is said first; what could not decides how the run went.
    match unread {
        0 => outcome,
        1 => outcome.and(Err("one file could not be read.".into())),
        some => outcome.and(Err(format!("{some} files could not be read.").into())),
    }
}

/// Says what a code means.
fn explain(code: &str) -> Result<Outcome, Fault> {
    let code = code.to_ascii_uppercase();
    let explained = rules::explain(&code).ok_or_else(|| {
        format!("There is no rule {code}. `rapport lint FILE` names the codes it finds.")
    })?;
    put(&explained.to_string())?;
    Ok(Outcome::Clean)
}

/// Every file named, and how many could not be read; those are named at once.
fn read(arguments: &LintArguments) -> (Vec<File>, usize) {
    let (mut files, mut unread) = (Vec::new(), 0);
    for path in &arguments.paths {
        match library::files_in(path) {
            Ok(found) => {
                for file in found {
                    unread += usize::from(!read_one(&file, &mut files));
                }
            }
            Err(fault) => {
                say(&fault.to_string());
                unread += 1;
            }
        }
    }
    (files, unread)
}

fn read_one(file: &Path, files: &mut Vec<File>) -> bool {
    match library::read_file(file) {
        Ok(text) => files.push((file.display().to_string(), text)),
        Err(fault) => {
            say(&fault.to_string());
            return false;
        }
    }
    true
}

/// What the rules find.
fn findings(files: &[File], format: LintFormat) -> Result<Outcome, Fault> {
    let (found, looked_at) = looked_at(files);
    match format {
        LintFormat::Text => draw::draw(&found, files)?,
        LintFormat::Short => found.iter().try_for_each(|it| put(&short(it)))?,
        LintFormat::Json => put(&serde_json::to_string_pretty(&found)?)?,
    }
    let files_words = if looked_at == 1 { "1 file".into() } else { format!("{looked_at} files") };
    let found_words = match found.len() {
        0 => "nothing found".to_owned(),
        1 => "1 finding; `rapport lint --explain CODE` says why it matters".to_owned(),
        some => format!("{some} findings; `rapport lint --explain CODE` says why one matters"),
    };
    say(&format!("{files_words}, {found_words}"));
    if looked_at < files.len() {
        let open = files.len() - looked_at;
        return Err(format!("Stopped before the end. {open} files were not looked at.").into());
    }
    Ok(if found.is_empty() { Outcome::Clean } else { Outcome::Findings })
}

/// What is found in the files, on all cores, and how many were looked at before somebody stopped it.
fn looked_at(files: &[File]) -> (Vec<Diagnostic>, usize) {
    let progress = Progress::of(files.len());
    progress.on("reading");
    let looked: Vec<_> = files
        .par_iter()
        .filter(|_| !Progress::stopped())
        .map(|(file, text)| {
            let looked = rules::look_at(file, text);
            progress.step();
            looked
        })
        .collect();
    drop(progress);
    let count = looked.len();
    (rules::together(looked), count)
}

/// One line: where, what, and nothing to do about it.
fn short(it: &Diagnostic) -> String {
    Diagnostic { help: None, ..it.clone() }.to_string()
}
