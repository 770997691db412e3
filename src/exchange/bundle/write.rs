//! Writes a bundle.

use std::{collections::BTreeSet, path::Path};

use serde_json::json;

use super::{BundleFault, OVERRIDES, PEOPLE, PRACTICES, ROSTER, SCENARIOS};
use crate::{
    exchange::archive::{ArchiveFault, ArchiveWriter, Kind, Signer},
    store::{
        database::Database,
        practices::practices_of,
        profiles::Profile,
        transfer::{Person, give, overrides_of, roster_of, source},
    },
};

/// What was written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Exported {
    /// People.
    pub people: usize,
    /// Their practices.
    pub practices: usize,
    /// What trainers said of these.
    pub overrides: usize,
    /// Lines of the roster.
    pub assignments: usize,
}

/// Whom a bundle is about.
#[derive(Clone, Copy, Debug)]
pub enum Whose<'w> {
    /// These people, and their lines of the roster.
    These(&'w [Profile]),
    /// Everybody, and the whole roster: it also names people who have no profile yet.
    Everybody(&'w [Profile]),
}

/// Writes everything that is kept of these people into a new file.
///
/// # Errors
/// Where the records cannot be read or the file cannot be written; no file is left then.
pub fn export(
    database: &Database,
    whose: Whose<'_>,
    target: &Path,
    signer: Option<&Signer>,
) -> Result<Exported, BundleFault> {
    let mut writer = ArchiveWriter::begin(target, Kind::Bundle)?;
    match fill(database, whose, &mut writer) {
        Ok(done) => {
            let about = json!({
                "people": done.people,
                "practices": done.practices,
                "overrides": done.overrides,
                "assignments": done.assignments,
            });
            writer.finish(about, signer)?;
            Ok(done)
        }
        Err(fault) => {
            writer.abandon();
            Err(fault)
        }
    }
}

fn fill(
    database: &Database,
    whose: Whose<'_>,
    writer: &mut ArchiveWriter,
) -> Result<Exported, BundleFault> {
    let (Whose::These(people) | Whose::Everybody(people)) = whose;
    let carried: Vec<Person> = people.iter().cloned().map(Person::from).collect();
    writer.add(PEOPLE, &written(&carried, PEOPLE)?)?;
    let mut done = Exported { people: people.len(), ..Exported::default() };
    let mut texts = BTreeSet::new();
    for profile in people {
        for practice in practices_of(database, profile.id)? {
            let carried = give(database, practice.id)?;
            let name = format!("{PRACTICES}{}.json", practice.id);
            if texts.insert(carried.sha256.clone()) {
                let text = source(database, &carried.sha256)?;
                writer.add(&format!("{SCENARIOS}{}.ron", carried.sha256), text.as_bytes())?;
            }
            writer.add(&name, &written(&carried, &name)?)?;
            done.practices += 1;
        }
    }
    let everybody = matches!(whose, Whose::Everybody(_));
    beside(database, (&carried, everybody), writer, &mut done)?;
    Ok(done)
}

/// Adds what trainers said beside the practices, where they said anything.
fn beside(
    database: &Database,
    (people, everybody): (&[Person], bool),
    writer: &mut ArchiveWriter,
    done: &mut Exported,
) -> Result<(), BundleFault> {
    let mut said = Vec::new();
    for person in people {
        said.extend(overrides_of(database, person.id)?);
    }
    let roster = roster_of(database, (!everybody).then_some(people))?;
    (done.overrides, done.assignments) = (said.len(), roster.len());
    if !said.is_empty() {
        writer.add(OVERRIDES, &written(&said, OVERRIDES)?)?;
    }
    if !roster.is_empty() {
        writer.add(ROSTER, &written(&roster, ROSTER)?)?;
    }
    Ok(())
}

fn written(value: &impl serde::Serialize, name: &str) -> Result<Vec<u8>, ArchiveFault> {
    serde_json::to_vec(value).map_err(|error| ArchiveFault::senseless(name, error))
}
