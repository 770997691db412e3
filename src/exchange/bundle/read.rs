//! Takes a bundle in, all or nothing.

use std::path::Path;

use serde::de::DeserializeOwned;

use super::{BundleFault, OVERRIDES, PEOPLE, PRACTICES, ROSTER, SCENARIOS};
use crate::{
    exchange::archive::{Archive, ArchiveFault, Kind, PublicKeys},
    store::{
        StoreFault,
        database::Database,
        transfer::{Carried, CarriedAssignment, CarriedOverride, Intake, Person, Taken, take_in},
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
    /// What trainers said of practices that is new here.
    pub overrides: usize,
    /// Lines of the roster that are new here, or say something new.
    pub assignments: usize,
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
        .filter(|it| ![PEOPLE, OVERRIDES, ROSTER].contains(&it.as_str()))
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
    beside(archive, intake, &people, &mut done)?;
    Ok(done)
}

/// Takes in what trainers said beside the practices, once these are there.
fn beside(
    archive: &mut Archive,
    intake: &Intake<'_>,
    people: &[Person],
    done: &mut Imported,
) -> Result<(), BundleFault> {
    let names = archive.names();
    let there = |name: &str| names.iter().any(|it| it == name);
    if there(OVERRIDES) {
        let said: Vec<CarriedOverride> = parsed(archive, OVERRIDES)?;
        for it in &said {
            let new = intake.said_by_hand(it).map_err(|fault| match fault {
                StoreFault::Gone { .. } => ArchiveFault::senseless(
                    OVERRIDES,
                    format!("practice {} of an override is missing", it.practice),
                )
                .into(),
                other => BundleFault::from(other),
            })?;
            done.overrides += usize::from(new);
        }
    }
    if there(ROSTER) {
        let roster: Vec<CarriedAssignment> = parsed(archive, ROSTER)?;
        for it in &roster {
            done.assignments += usize::from(intake.assignment(it, people)?);
        }
    }
    Ok(())
}

fn parsed<T: DeserializeOwned>(archive: &mut Archive, name: &str) -> Result<T, BundleFault> {
    let bytes = archive.read(name)?;
    Ok(serde_json::from_slice(&bytes).map_err(|error| ArchiveFault::senseless(name, error))?)
}
