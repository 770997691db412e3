//! The arguments of `rapport lrs`.

use std::path::PathBuf;

use clap::{Args, Subcommand};

use crate::cli::arguments::Format;

/// Arguments of `lrs`.
#[derive(Debug, Args)]
pub(in crate::cli) struct LrsArguments {
    /// What to do.
    #[command(subcommand)]
    pub(super) task: LrsTask,
}

/// What can be done about a learning record store.
#[derive(Debug, Subcommand)]
pub(super) enum LrsTask {
    /// Show what the site policy tells of whom, in the words people are shown.
    #[command(after_help = "Example: rapport lrs policy --site site.ron")]
    Policy,
    /// Try the connection: address, safety, version, key, a statement that is taken back.
    #[command(after_help = "Example: rapport lrs test")]
    Test,
    /// Send what waits.
    #[command(after_help = "Example: rapport lrs send")]
    Send(SendArguments),
    /// Show what waits, what was sent, and what was refused and why.
    #[command(after_help = "Example: rapport lrs status")]
    Status(StatusArguments),
    /// Write statements into a file, one a line, for a store that is not reached from here.
    #[command(after_help = "Example: rapport lrs export --out statements.jsonl")]
    Export(ExportArguments),
    /// Print the xAPI profile that statements follow, as JSON-LD.
    #[command(after_help = "Example: rapport lrs profile > rapport.jsonld")]
    Profile,
}

/// Arguments of `lrs send`.
#[derive(Debug, Args)]
pub(super) struct SendArguments {
    /// Try once more what was refused.
    #[arg(long)]
    pub(super) parked: bool,
    /// Attempts at one request before giving up.
    #[arg(long, value_name = "NUMBER", default_value_t = 5, value_parser = clap::value_parser!(u32).range(1..=50))]
    pub(super) tries: u32,
}

/// Arguments of `lrs status`.
#[derive(Debug, Args)]
pub(super) struct StatusArguments {
    /// How it is written.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub(super) format: Format,
}

/// Arguments of `lrs export`.
#[derive(Debug, Args)]
pub(super) struct ExportArguments {
    /// The file, which must be new; `-` is standard output.
    #[arg(long, value_name = "FILE")]
    pub(super) out: PathBuf,
    /// Also practices from before there was a policy.
    #[arg(long)]
    pub(super) all: bool,
}
