//! `rapport lint`: findings in scenario files, with file, line, column and what to do.

use std::path::Path;

use super::{
    arguments::{Format, LintArguments},
    output::{Fault, Outcome, put, say},
};
use crate::{
    core::scenario::{Diagnostic, lint as rules},
    store::library,
};

/// Checks the files and folders named.
pub(super) fn lint(arguments: &LintArguments) -> Result<Outcome, Fault> {
    if let Some(code) = &arguments.explain {
        let explained = rules::explain(code)
            .ok_or_else(|| format!("There is no rule {code}. Rules run from SC001 on."))?;
        put(&explained.to_string())?;
        return Ok(Outcome::Clean);
    }
    let mut findings: Vec<Diagnostic> = Vec::new();
    let mut files = 0_usize;
    for path in &arguments.paths {
        for file in library::files_in(path)? {
            files += 1;
            findings.extend(lint_file(&file)?);
        }
    }
    if arguments.format == Format::Text {
        findings.iter().try_for_each(|it| put(&it.to_string()))?;
    } else {
        put(&serde_json::to_string_pretty(&findings)?)?;
    }
    say(&format!("{files} scenario files, {} findings", findings.len()));
    Ok(if findings.is_empty() { Outcome::Clean } else { Outcome::Findings })
}

fn lint_file(file: &Path) -> Result<Vec<Diagnostic>, Fault> {
    let source = library::read_file(file)?;
    Ok(rules::lint(&file.display().to_string(), &source))
}
