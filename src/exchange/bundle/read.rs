//! Takes a bundle in, all or nothing.

use std::path::Path;

use serde::de::DeserializeOwned;

use super::{BundleFault, PEOPLE, PRACTICES, SCENARIOS};
use crate::{
    exchange::archive::{Archive, ArchiveFault, Kind, PublicKeys},
    store::{
        database::Database,
        transfer::{Carried, Intake, Person, Taken, take_in},
    },
};

/// What was taken in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Imported {
    /// Practices that are new here.
    pub new: usize,
    /// Practices that go further than what was here.
    pub longer: usize,
    /// Practices that were here already.
    pub known: usize,
    /// Whether a trusted key signed the bundle.
    pub signed: bool,
}

/// Takes in the bundle at `path`, which one of `keys` must have signed where there are any.
///
/// # Errors
/// Where anything about it does not hold; then nothing is taken in.
pub fn import(
    database: &Database,
    path: &Path,
    keys: &PublicKeys,
) -> Result<Imported, BundleFault> {
    let mut archive = Archive::open(path, Kind::Bundle, keys)?;
    take_in(database, |intake| fill(&mut archive, intake))
}

fn fill(archive: &mut Archive, intake: &Intake<'_>) -> Result<Imported, BundleFault> {
    let mut done = Imported { signed: archive.signed, ..Imported::default() };
    let people: Vec<Person> = parsed(archive, PEOPLE)?;
    people.iter().try_for_each(|it| intake.person(it))?;
    let (scenarios, others): (Vec<String>, Vec<String>) = archive
        .names()
        .into_iter()
        .filter(|it| it != PEOPLE)
        .partition(|it| it.starts_with(SCENARIOS));
    for name in scenarios {
        let text = String::from_utf8(archive.read(&name)?)
            .map_err(|error| ArchiveFault::senseless(&name, error))?;
        intake.scenario(&text)?;
    }
    for name in others {
        let carried: Carried = parsed(archive, &name)?;
        if name != format!("{PRACTICES}{}.json", carried.id) {
            return Err(ArchiveFault::senseless(&name, "it is another practice").into());
        }
        if !people.iter().any(|it| it.id == carried.profile) {
            return Err(ArchiveFault::senseless(&name, "its person is missing").into());
        }
        match intake.practice(&carried)? {
            Taken::New => done.new += 1,
            Taken::Longer => done.longer += 1,
            Taken::Known => done.known += 1,
        }
    }
    Ok(done)
}

fn parsed<T: DeserializeOwned>(archive: &mut Archive, name: &str) -> Result<T, BundleFault> {
    let bytes = archive.read(name)?;
    Ok(serde_json::from_slice(&bytes).map_err(|error| ArchiveFault::senseless(name, error))?)
}
