//! `rapport override`: a human being's word beside a machine score.

use std::path::Path;

use super::{
    output::{Fault, Outcome, say},
    report::practice_named,
    reporting::OverrideArguments,
};
use crate::{
    core::debrief::Skill,
    store::{
        clock,
        database::Database,
        overrides::{self, Override},
        paths,
    },
    words::Words,
};

/// Longest name and longest reason, in characters.
const LONGEST: (usize, usize) = (80, 1_000);

/// Keeps what the arguments say beside the score.
pub(super) fn put_beside(
    arguments: &OverrideArguments,
    home: Option<&Path>,
) -> Result<Outcome, Fault> {
    let field = arguments.field.trim().to_lowercase().replace('-', "_");
    let value = arguments.value.trim().to_lowercase().replace([' ', '-'], "_");
    fits(&field, &value)?;
    let (by, reason) = (arguments.by.trim(), arguments.reason.trim());
    let long = |text: &str, most: usize| text.is_empty() || text.chars().count() > most;
    if long(by, LONGEST.0) || long(reason, LONGEST.1) {
        let (name, text) = LONGEST;
        return Err(format!(
            "An override needs a name (up to {name} characters) and a reason (up to {text}): \
             --by NAME --reason TEXT."
        )
        .into());
    }
    let database = Database::open(&paths::data_folder(home)?)?;
    let practice = practice_named(&database, &arguments.practice)?;
    let said = Override {
        practice,
        field,
        value,
        by: by.to_owned(),
        reason: reason.to_owned(),
        at: clock::now(),
    };
    overrides::keep(&database, &said)?;
    say(&Words::english().say("override-kept"));
    Ok(Outcome::Clean)
}

/// Whether a field may have this value.
fn fits(field: &str, value: &str) -> Result<(), Fault> {
    let may: &[&str] = match field {
        "verdict" => &["kept", "at_risk", "lost"],
        "stars" => &["1", "2", "3", "4", "5"],
        _ if Skill::from_name(field).is_some() => &["met", "missed"],
        _ => {
            let skills: Vec<&str> = Skill::ALL.iter().map(|it| it.name()).collect();
            return Err(format!(
                "There is no field '{field}'. There are verdict, stars, and the skills {}.",
                skills.join(", ")
            )
            .into());
        }
    };
    if may.contains(&value) {
        return Ok(());
    }
    Err(format!("'{value}' is nothing a {field} can be. It can be {}.", may.join(", ")).into())
}
