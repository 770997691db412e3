//! `rapport data`: what is kept, handing it out, taking it away. `rapport profile`: who there is.

mod arguments;
mod erase;
mod export;
mod inventory;
mod page;
mod profile;

pub(super) use arguments::{DataArguments, ProfileArguments};
pub(super) use profile::profile;

use std::path::{Path, PathBuf};

use arguments::{Choice, DataTask, KeepArguments, TypedArguments};

use super::{
    output::{Fault, Outcome, put},
    records,
};
use crate::{
    store::{
        clock,
        data::{self, Who},
        database::{Database, restore},
        paths,
        profiles::{self, Profile},
        settings,
    },
    words::Words,
};

/// Does what the arguments say.
pub(super) fn data(arguments: &DataArguments, home: Option<&Path>) -> Result<Outcome, Fault> {
    let words = Words::english();
    match &arguments.task {
        DataTask::Restore { backup } => put_back(backup, home, &words)?,
        // Whoever tidies by hand is told what tidying at the start would only do.
        DataTask::Tidy => tidy(&Database::open(&paths::data_folder(home)?)?, &words)?,
        task => {
            let database = records::open(home)?;
            match task {
                DataTask::Inventory { person } => {
                    inventory::inventory(&database, person.as_deref(), &words)?;
                }
                DataTask::Export(it) => export::export(&database, it, &words)?,
                DataTask::Erase(it) => return erase::erase(&database, it, &words),
                DataTask::Keep(it) => keep(&database, it, &words)?,
                DataTask::Typed(it) => typed(&database, it, &words)?,
                DataTask::Restore { .. } | DataTask::Tidy => {}
            }
        }
    }
    Ok(Outcome::Clean)
}

/// The profile called `name`.
fn named(database: &Database, name: &str) -> Result<Profile, Fault> {
    match profiles::find(database, name)? {
        Some(profile) => Ok(profile),
        None => {
            let known: Vec<String> =
                profiles::list(database)?.into_iter().map(|it| it.name).collect();
            let known = if known.is_empty() { "nobody yet".to_owned() } else { known.join(", ") };
            Err(format!("There is no profile '{name}'. Known: {known}.").into())
        }
    }
}

fn keep(database: &Database, arguments: &KeepArguments, words: &Words) -> Result<(), Fault> {
    // What is not a number of days is for ever: nothing else can be said.
    data::keep_for(database, arguments.days)?;
    put(&match arguments.days {
        Some(days) => words.say_with("data-keeps-days", &[("days", days.to_string().into())]),
        None => words.say("data-keeps-for-ever"),
    })?;
    Ok(())
}

fn typed(database: &Database, arguments: &TypedArguments, words: &Words) -> Result<(), Fault> {
    let profile = match &arguments.person {
        Some(name) => named(database, name)?,
        None => {
            let last = settings::load(database)?.last_profile;
            last.map(|id| profiles::get(database, id)).transpose()?.flatten().ok_or(
                "Nobody has practised yet. Say whose words: rapport data typed keep --person NAME",
            )?
        }
    };
    let keep = arguments.choice == Choice::Keep;
    data::set_typed(database, profile.id, keep, clock::now())?;
    let name = if keep { "data-typed-kept" } else { "data-typed-forgotten" };
    put(&words.say_with(name, &[("name", profile.name.into())]))?;
    Ok(())
}

fn tidy(database: &Database, words: &Words) -> Result<(), Fault> {
    let now = clock::now();
    let done = data::tidy(database, Who::Hand, now)?;
    let count = |it: usize| it.to_string().into();
    put(&words.say_with(
        "data-tidy-done",
        &[
            ("erased", count(done.erased)),
            ("blanked", count(done.blanked)),
            ("copies", count(done.copies)),
        ],
    ))?;
    if done.waiting > 0 {
        let values = [("count", count(done.waiting)), ("date", clock::date(now).into())];
        put(&words.say_with("data-tidy-waiting", &values))?;
    }
    Ok(())
}

fn put_back(backup: &Path, home: Option<&Path>, words: &Words) -> Result<(), Fault> {
    let folder = paths::data_folder(home)?;
    // A bare name is one from the inventory, unless there is such a file here.
    let there = folder.join(backup);
    let backup = if backup.exists() { backup.to_path_buf() } else { there };
    let aside = restore(&folder, &backup)?;
    let shown = |it: &PathBuf| it.display().to_string().into();
    put(&words.say_with("data-restored", &[("backup", shown(&backup))]))?;
    if let Some(aside) = &aside {
        put(&words.say_with("data-restored-aside", &[("aside", shown(aside))]))?;
    }
    Ok(())
}
