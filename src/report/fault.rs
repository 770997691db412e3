//! What can keep a report from being made.

use crate::store::StoreFault;

/// Why there is no report.
#[derive(Debug, thiserror::Error)]
pub enum ReportFault {
    /// The records.
    #[error(transparent)]
    Store(#[from] StoreFault),
    /// A template.
    #[error("The template does not work: {0}. See docs/reports.md for what a template is given.")]
    Template(String),
    /// Too few people.
    #[error(
        "Fewer than five people of {group} have finished a call, so there is no report on the group. \
         A report on one person is `rapport report --person NAME`."
    )]
    TooFew {
        /// Such as `the group 'north'`.
        group: String,
    },
    /// A group nobody is in.
    #[error("There is no group '{asked}' in the roster.{known}")]
    NoGroup {
        /// The name asked for.
        asked: String,
        /// What there is instead, as a sentence with a space before it.
        known: String,
    },
    /// A table could not be written.
    #[error("The table could not be written: {0}.")]
    Table(#[from] csv::Error),
    /// Data could not be written.
    #[error("The report could not be written as JSON: {0}.")]
    Json(#[from] serde_json::Error),
}
