//! Reports: what was recorded, put together for a practice, a person or a group, and written as a
//! page, a table or data.
//!
//! [`practice`], [`person`] and [`cohort`] hold the shapes, which are also the JSON; [`html`] makes
//! pages of them by templates a site may replace, [`svg`] the pictures, [`table`] the CSV. No rule
//! about people lives here: it is asked of `core::progress` and `core::debrief`.

pub mod cohort;
mod completion;
mod fault;
mod gradebook;
pub mod html;
pub mod person;
pub mod practice;
#[cfg(test)]
mod schema;
pub mod svg;
pub mod table;

pub use completion::{Done, Finished, finished};
pub use fault::ReportFault;
pub use gradebook::gradebook;

use crate::store::{Uuid, database::Database, overrides::Override};

/// The version of the JSON that reports are written as.
pub const FORMAT: u32 = 1;

/// A human being's word beside a machine score.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct SaidByHand {
    /// What it replaces, such as `verdict`.
    pub field: String,
    /// What it says.
    pub value: String,
    /// Who says so.
    pub by: String,
    /// Why.
    pub reason: String,
    /// The day.
    pub day: String,
}

impl SaidByHand {
    /// What `all` says about the practice `id`.
    pub fn of(id: Uuid, all: &[Override], database: &Database) -> Vec<Self> {
        let said = |it: &Override| Self {
            field: it.field.clone(),
            value: it.value.clone(),
            by: it.by.clone(),
            reason: it.reason.clone(),
            day: database.day_of(it.at).to_string(),
        };
        all.iter().filter(|it| it.practice == id).map(said).collect()
    }
}

/// The name a value has in files.
pub(crate) fn name_of(it: &impl serde::Serialize) -> String {
    match serde_json::to_value(it) {
        Ok(serde_json::Value::String(name)) => name,
        _ => String::new(),
    }
}
