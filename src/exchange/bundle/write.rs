//! Writes a bundle.

use std::{collections::BTreeSet, path::Path};

use serde_json::json;

use super::{BundleFault, PEOPLE, PRACTICES, SCENARIOS};
use crate::{
    exchange::archive::{ArchiveFault, ArchiveWriter, Kind, Signer},
    store::{
        database::Database,
        practices::practices_of,
        profiles::Profile,
        transfer::{Person, give, source},
    },
};

/// What was written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Exported {
    /// People.
    pub people: usize,
    /// Their practices.
    pub practices: usize,
}

/// Writes everything that is kept of these people into a new file.
///
/// # Errors
/// Where the records cannot be read or the file cannot be written; no file is left then.
pub fn export(
    database: &Database,
    people: &[Profile],
    target: &Path,
    signer: Option<&Signer>,
) -> Result<Exported, BundleFault> {
    let mut writer = ArchiveWriter::begin(target, Kind::Bundle)?;
    match fill(database, people, &mut writer) {
        Ok(done) => {
            let about = json!({ "people": done.people, "practices": done.practices });
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
    people: &[Profile],
    writer: &mut ArchiveWriter,
) -> Result<Exported, BundleFault> {
    let carried: Vec<Person> = people.iter().cloned().map(Person::from).collect();
    writer.add(PEOPLE, &written(&carried, PEOPLE)?)?;
    let mut done = Exported { people: people.len(), practices: 0 };
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
    Ok(done)
}

fn written(value: &impl serde::Serialize, name: &str) -> Result<Vec<u8>, ArchiveFault> {
    serde_json::to_vec(value).map_err(|error| ArchiveFault::senseless(name, error))
}
