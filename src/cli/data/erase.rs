//! `rapport data erase`: asks for the name again, then erases a person everywhere.

use std::io::{self, BufRead};

use super::{arguments::EraseArguments, named};
use crate::{
    cli::output::{Fault, Outcome, put},
    store::{data, database::Database},
    words::Words,
};

/// Erases the person, after the name was given again.
pub(super) fn erase(
    database: &Database,
    arguments: &EraseArguments,
    words: &Words,
) -> Result<Outcome, Fault> {
    let profile = named(database, &arguments.person)?;
    let kept = data::inventory(database, Some(profile.id))?;
    let practices = kept.people.iter().map(|it| it.practices).sum::<u64>().to_string();
    let name = profile.name.clone();
    let values = [("name", name.into()), ("practices", practices.into())];
    if !arguments.yes {
        put(&words.say_with("data-erase-what", &values))?;
        for copy in kept.copies() {
            let file = [("file", copy.path.display().to_string().into())];
            put(&words.say_with("data-erase-copy", &file))?;
        }
        put(&words.say_with("data-erase-ask", &values))?;
        let mut line = String::new();
        io::stdin().lock().read_line(&mut line)?;
        if line.trim() != profile.name {
            put(&words.say("data-erase-not"))?;
            return Ok(Outcome::Findings);
        }
    }
    data::erase(database, profile.id)?;
    put(&words.say_with("data-erased", &values))?;
    Ok(Outcome::Clean)
}
