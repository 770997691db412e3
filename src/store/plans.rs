//! Session plans: those in the program, and a file of the facilitator's own. What is wrong inside a
//! file is said by the reader of plans.

use std::path::{Path, PathBuf};

use include_dir::{Dir, include_dir};

use super::library::{Library, LoadFault, nearest_of, read_file};
use crate::core::{
    room::{Plan, read_plan},
    scenario::Diagnostic,
    text::Text,
};

/// The plans that are part of the program.
static EMBEDDED: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/assets/plans");

/// Why a plan could not be loaded.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PlanFault {
    /// No plan has this id.
    #[error("There is no plan called {asked}. {advice} Or give the path of a plan file.")]
    Unknown {
        /// What was asked for.
        asked: String,
        /// The closest ids there are, or all of them.
        advice: String,
    },
    /// The file cannot be read.
    #[error("{path} cannot be read as a plan: {why}.")]
    Unreadable {
        /// The path.
        path: PathBuf,
        /// Why.
        why: String,
    },
    /// It cannot be used as it is written.
    #[error("{}", lines(findings))]
    Faulty {
        /// What is wrong, each with its place.
        findings: Vec<Diagnostic>,
    },
}

/// The plan called `reference`: an id, or the path of a file. It may name scenarios of `library`.
///
/// # Errors
/// Where there is none, or its file cannot be read or used.
pub fn load_plan(reference: &str, library: &Library) -> Result<Plan, PlanFault> {
    let path = Path::new(reference);
    let known = scenario_ids(library);
    if is_path(path) {
        let text = read_file(path).map_err(|fault| unreadable(path, &fault))?;
        return read(reference, &text, &known);
    }
    match embedded().find(|(id, _)| *id == reference) {
        Some((id, text)) => read(&format!("{id}.ron"), text, &known),
        None => Err(unknown(reference)),
    }
}

/// Every plan in the program, the shortest first, each in its own right.
pub fn shipped_plans(library: &Library) -> Vec<Result<Plan, PlanFault>> {
    let known = scenario_ids(library);
    let mut plans: Vec<_> =
        embedded().map(|(id, text)| read(&format!("{id}.ron"), text, &known)).collect();
    plans.sort_by_key(|it| it.as_ref().map_or(u32::MAX, |plan| plan.minutes));
    plans
}

fn embedded() -> impl Iterator<Item = (&'static str, &'static str)> {
    EMBEDDED.files().filter_map(|it| {
        let plan = it.path().extension().is_some_and(|ending| ending == "ron");
        let stem = it.path().file_stem()?.to_str()?;
        plan.then_some((stem, it.contents_utf8()?))
    })
}

fn read(file: &str, text: &str, scenarios: &[Text]) -> Result<Plan, PlanFault> {
    let (plan, findings) = read_plan(file, text, scenarios);
    plan.ok_or(PlanFault::Faulty { findings })
}

fn scenario_ids(library: &Library) -> Vec<Text> {
    library.load_all().scenarios.iter().map(|it| it.scenario.id.clone()).collect()
}

/// Whether a reference can only be a path; the ids of plans have no folder and no ending.
fn is_path(path: &Path) -> bool {
    path.components().count() > 1 || path.extension().is_some() || path.exists()
}

fn unknown(asked: &str) -> PlanFault {
    let mut known: Vec<Text> = embedded().map(|(id, _)| Text::from(id)).collect();
    known.sort_unstable();
    PlanFault::Unknown { asked: asked.to_owned(), advice: nearest_of(asked, &known) }
}

/// The same faults as with a scenario's file, without speaking of scenarios.
fn unreadable(path: &Path, fault: &LoadFault) -> PlanFault {
    let why = match fault {
        LoadFault::Missing { .. } => {
            "it does not exist. Check the path, or see `rapport plan list`".to_owned()
        }
        LoadFault::Folder { .. } => "it is a folder. Give one file in it".to_owned(),
        LoadFault::NoFile { .. } => "it is no plain file. Give a text file".to_owned(),
        LoadFault::Unreadable { why, .. } => why.clone(),
        LoadFault::TooLarge { size, most, .. } => {
            format!("it has {size} bytes, and {most} are read at most")
        }
        LoadFault::NotText { line, .. } => {
            format!("line {line} is not UTF-8 text. Save the file as UTF-8 in your editor")
        }
        other => other.to_string(),
    };
    PlanFault::Unreadable { path: path.to_path_buf(), why }
}

fn lines(findings: &[Diagnostic]) -> String {
    let said: Vec<String> = findings.iter().map(ToString::to_string).collect();
    said.join("\n")
}
