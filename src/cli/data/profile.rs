//! `rapport profile`: list, add, rename and choose the people who practise here.

use std::path::Path;

use super::{
    arguments::{ProfileArguments, ProfileTask},
    named,
};
use crate::{
    cli::{
        output::{Fault, Outcome, put},
        records,
    },
    store::{clock, database::Database, profiles, settings},
    words::Words,
};

/// Does what the arguments say.
pub(in crate::cli) fn profile(
    arguments: &ProfileArguments,
    home: Option<&Path>,
) -> Result<Outcome, Fault> {
    let database = records::open(home)?;
    let words = Words::english();
    let name = |it: String| [("name", it.into())];
    match &arguments.task {
        ProfileTask::List => list(&database, &words)?,
        ProfileTask::Add { name: asked } => {
            let made = profiles::create(&database, asked, clock::now())?;
            put(&words.say_with("profile-added", &name(made.name)))?;
        }
        ProfileTask::Rename { name: asked, to } => {
            let renamed = profiles::rename(&database, named(&database, asked)?.id, to)?;
            put(&words.say_with("profile-renamed", &name(renamed.name)))?;
        }
        ProfileTask::Choose { name: asked } => {
            let chosen = named(&database, asked)?;
            settings::change(&database, |it| it.last_profile = Some(chosen.id))?;
            put(&words.say_with("profile-chosen", &name(chosen.name)))?;
        }
    }
    Ok(Outcome::Clean)
}

fn list(database: &Database, words: &Words) -> Result<(), Fault> {
    let last = settings::load(database)?.last_profile;
    let all = profiles::list(database)?;
    if all.is_empty() {
        put(&words.say("profile-none"))?;
    }
    for it in all {
        let star = if last == Some(it.id) { "*" } else { " " };
        put(&format!("{star} {}", it.name))?;
    }
    Ok(())
}
