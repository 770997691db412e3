//! Opens the record store for a command, and does what is due at every start.

use std::path::Path;

use super::output::say;
use crate::{
    store::{
        StoreFault, clock,
        data::{Tidied, Who, tidy},
        database::Database,
        paths,
    },
    words::Words,
};

/// The record store, tidied. What could not be tidied is said, and tried again next time.
pub(super) fn open(home: Option<&Path>) -> Result<Database, StoreFault> {
    let database = Database::open(&paths::data_folder(home)?)?;
    match tidy(&database, Who::Start, clock::now()) {
        Ok(done) => tell(&done),
        Err(fault) => say(&fault.to_string()),
    }
    Ok(database)
}

/// Says what went because its time was over. Words that are not kept go without a word.
fn tell(done: &Tidied) {
    let words = Words::english();
    let count = |it: usize| [("count", it.to_string().into())];
    if done.erased > 0 {
        say(&words.say_with("data-tidied", &count(done.erased)));
    }
    if done.waiting > 0 {
        say(&words.say_with("data-waiting", &count(done.waiting)));
    }
}
