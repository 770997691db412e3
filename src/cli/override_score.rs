//! `rapport override`: a human being's word beside a machine score.

use std::path::Path;

use super::{
    output::{Fault, Outcome, say},
    report::practice_named,
    reporting::OverrideArguments,
};
use crate::{
    store::{
        Uuid, clock,
        database::Database,
        overrides::{self, Override},
        paths,
    },
    words::Words,
};

/// Keeps what the arguments say beside the score.
pub(super) fn put_beside(
    arguments: &OverrideArguments,
    home: Option<&Path>,
) -> Result<Outcome, Fault> {
    let field = arguments.field.trim().to_lowercase().replace('-', "_");
    let value = arguments.value.trim().to_lowercase().replace([' ', '-'], "_");
    let by = arguments.by.trim().to_owned();
    let reason = arguments.reason.trim().to_owned();
    let mut said = Override { practice: Uuid::nil(), field, value, by, reason, at: clock::now() };
    said.check()?;
    let database = Database::open(&paths::data_folder(home)?)?;
    said.practice = practice_named(&database, &arguments.practice)?;
    overrides::keep(&database, &said)?;
    say(&Words::english().say("override-kept"));
    Ok(Outcome::Clean)
}
