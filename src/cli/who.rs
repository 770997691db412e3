//! Who practises, and how much is said to them during a call.

use std::io::{self, BufRead, IsTerminal};

use super::output::{Fault, put, say};
use crate::{
    core::coach::Level,
    store::{
        clock,
        database::Database,
        notice,
        profiles::{self, Profile},
        settings,
    },
    words::Words,
};

/// The named profile, else the last one, else a question on the first start.
pub(super) fn who(
    database: &Database,
    named: Option<&str>,
    words: &Words,
) -> Result<Profile, Fault> {
    let profile = if let Some(name) = named {
        profiles::find_or_create(database, name, clock::now())?
    } else {
        let last = settings::load(database)?.last_profile;
        match last.map(|id| profiles::get(database, id)).transpose()?.flatten() {
            Some(profile) => profile,
            None => first_start(database, words)?,
        }
    };
    tell(database, &profile);
    // A full disk is no reason not to play; the choice is simply asked for again next time.
    let chosen = settings::change(database, |it| {
        it.last_profile = Some(profile.id);
        it.first_start_done = true;
    });
    if let Err(fault) = chosen {
        say(&fault.to_string());
    }
    Ok(profile)
}

/// Tells a person what the organisation is told of practice, where it is and they do not know it
/// yet.
fn tell(database: &Database, profile: &Profile) {
    let Ok(Some(notice)) = notice::untold(database, profile.id) else {
        return;
    };
    say(&notice);
    if let Err(fault) = notice::keep_told(database, profile.id, &notice) {
        say(&fault.to_string());
    }
}

fn first_start(database: &Database, words: &Words) -> Result<Profile, Fault> {
    let default = words.say("default-profile");
    let told = notice::current(database)?;
    if let Some(notice) = &told {
        put(notice)?;
    }
    let question = if told.is_some() { "first-start-site" } else { "first-start" };
    put(&words.say_with(question, &[("default", default.clone().into())]))?;
    let mut line = String::new();
    io::stdin().lock().read_line(&mut line)?;
    let name = if line.trim().is_empty() { default } else { line };
    if !io::stdin().is_terminal() {
        say(&words.say_with("first-start-piped", &[("name", name.trim().to_owned().into())]));
    }
    let profile = profiles::find_or_create(database, &name, clock::now())?;
    if let Some(notice) = told {
        notice::keep_told(database, profile.id, &notice)?;
    }
    Ok(profile)
}

/// The level asked for, which is kept for the profile, else the one kept. A script says what it
/// wants each time and changes nothing.
pub(super) fn level_of(
    database: &Database,
    profile: &Profile,
    asked: Option<Level>,
    scripted: bool,
) -> Result<Level, Fault> {
    if let Some(level) = asked {
        if !scripted && let Err(fault) = settings::keep_coaching(database, profile.id, level.name())
        {
            say(&fault.to_string());
        }
        return Ok(level);
    }
    let kept = settings::coaching(database, profile.id)?;
    Ok(kept.and_then(|it| Level::from_name(&it)).unwrap_or_default())
}
