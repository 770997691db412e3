//! The arguments of reports, progress, rosters and today's practice.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};

/// How a report is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum ReportFormat {
    /// For reading here.
    #[default]
    Text,
    /// A page: one file, readable by anybody, printable.
    Html,
    /// A table for spreadsheets.
    Csv,
    /// One JSON document (`assets/report.schema.json`).
    Json,
    /// The debrief of each practice, one JSON object a line.
    Jsonl,
    /// Completion for the gradebook of a learning platform, as CSV.
    Gradebook,
}

/// Arguments of `report`.
#[derive(Debug, Args)]
pub(super) struct ReportArguments {
    /// Whose practices to debrief one after the other; everybody's where none is given.
    #[arg(value_name = "PERSON")]
    pub(super) whose: Option<String>,
    /// The report on one practice, by its id; `last` is the one begun last.
    #[arg(long, value_name = "ID", group = "of")]
    pub(super) practice: Option<String>,
    /// The report on one person.
    #[arg(long, value_name = "NAME", group = "of")]
    pub(super) person: Option<String>,
    /// The report on a group of the roster, or on everybody.
    #[arg(long, value_name = "GROUP", num_args = 0..=1, group = "of")]
    pub(super) cohort: Option<Option<String>>,
    /// Recompute every stored score, and what is kept for reports; exit 1 if something differs.
    #[arg(long, conflicts_with = "of")]
    pub(super) verify: bool,
    /// How the report is written.
    #[arg(long, value_enum, default_value_t)]
    pub(super) format: ReportFormat,
    /// The file to write; standard output where none is given.
    #[arg(long, value_name = "FILE", requires = "of")]
    pub(super) out: Option<PathBuf>,
    /// Your own template for the page (`--format html`).
    #[arg(long, value_name = "FILE", requires = "of")]
    pub(super) template: Option<PathBuf>,
    /// Show the numbers behind the pictures of a person.
    #[arg(long)]
    pub(super) numbers: bool,
}

/// Arguments of `progress`.
#[derive(Debug, Args)]
pub(super) struct ProgressArguments {
    /// Whose; the last one who practised where none is given.
    #[arg(long, value_name = "NAME")]
    pub(super) person: Option<String>,
    /// Show the numbers too.
    #[arg(long)]
    pub(super) numbers: bool,
    /// Write a page with pictures into this file.
    #[arg(long, value_name = "FILE")]
    pub(super) out: Option<PathBuf>,
}

/// Arguments of `today`.
#[derive(Debug, Args)]
pub(super) struct TodayArguments {
    /// For whom; the last one who practised where none is given.
    #[arg(long, value_name = "NAME")]
    pub(super) person: Option<String>,
}

/// Arguments of `roster`.
#[derive(Debug, Args)]
pub(super) struct RosterArguments {
    /// What to do.
    #[command(subcommand)]
    pub(super) task: RosterTask,
}

/// What can be done with a roster.
#[derive(Debug, Subcommand)]
pub(super) enum RosterTask {
    /// Print a roster to fill in.
    #[command(after_help = "Example: rapport roster template > roster.csv")]
    Template,
    /// Take a roster in: all of it, or nothing where a line is wrong.
    #[command(after_help = "Example: rapport roster import roster.csv")]
    Import {
        /// The CSV file.
        file: PathBuf,
    },
    /// See who has done what they were assigned.
    #[command(after_help = "Example: rapport roster status --group north")]
    Status {
        /// One group.
        #[arg(long, value_name = "GROUP")]
        group: Option<String>,
        /// Write CSV.
        #[arg(long)]
        csv: bool,
    },
}

/// Arguments of `share`.
#[derive(Debug, Args)]
pub(super) struct ShareArguments {
    /// On or off.
    #[arg(value_parser = ["on", "off"])]
    pub(super) what: String,
    /// Whose practice; the last one who practised where none is given.
    #[arg(long, value_name = "NAME")]
    pub(super) person: Option<String>,
}

/// Arguments of `override`.
#[derive(Debug, Args)]
pub(super) struct OverrideArguments {
    /// The practice's id; `last` is the one begun last.
    pub(super) practice: String,
    /// What is judged otherwise: `verdict`, `stars`, or a skill such as `validate`.
    pub(super) field: String,
    /// What holds instead: kept, `at_risk` or lost; 1 to 5; met or missed.
    pub(super) value: String,
    /// Who says so.
    #[arg(long, value_name = "NAME")]
    pub(super) by: String,
    /// Why, in a sentence.
    #[arg(long, value_name = "TEXT")]
    pub(super) reason: String,
}
