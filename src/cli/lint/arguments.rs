//! The arguments of `rapport lint`.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

/// Arguments of `lint`.
#[derive(Debug, Args)]
pub(in crate::cli) struct LintArguments {
    /// Scenario files, or folders of them. Several are also held against each other.
    #[arg(required_unless_present = "explain")]
    pub(super) paths: Vec<PathBuf>,
    /// How findings are written.
    #[arg(long, value_enum, default_value_t = LintFormat::Text)]
    pub(super) format: LintFormat,
    /// Explain a rule by its code.
    #[arg(long, value_name = "CODE")]
    pub(super) explain: Option<String>,
    /// Read the golden sentences and print which move was read as which.
    #[arg(long, conflicts_with = "table")]
    pub(super) golden: bool,
    /// Print who is how: traits of the customers by group.
    #[arg(long)]
    pub(super) table: bool,
}

/// How findings are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum LintFormat {
    /// For people, with the line drawn.
    #[default]
    Text,
    /// One line each, for editors.
    Short,
    /// One JSON document.
    Json,
}
