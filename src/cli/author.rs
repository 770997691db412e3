//! The arguments of the author's commands: measuring, proving, drawing and beginning a scenario.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::arguments::Format;
use crate::core::trainee::Effort;

/// Who plays in a simulation, for whoever has no manual at hand.
pub(super) const SIMULATE_HELP: &str = "Who plays, each by the moves that options declare:\n  \
    expert             listens first, then helps, then promises what comes next\n  \
    skill-.1 to .9     what the expert would do with this chance, else any option\n  \
    random             any option\n  \
    always-dismissive  brushes off; else hurts; else is not warm\n  \
    empathy-only       warm and nothing else; else warm and helping; else not hurtful\n  \
    fix-only           a fix without warmth; else a fix; else helps; else not hurtful\n  \
    hollow             stock phrases; else pity; else pleasant words; else warm\n  \
    apology-spam       an apology alone; else any apology; else warm\n  \
    one-trick:MOVE     this move and nothing else that gains; else silence\nThe option picked last is \
    not shown again at once. Difficulty is what skill-.5 solves: 1 from 45 %,\n2 from 30, 3 from 15, \
    4 from 5, 5 below.\n\nExample: rapport simulate scenarios --check";

/// Arguments of `simulate`.
#[derive(Debug, Args)]
pub(super) struct SimulateArguments {
    /// Scenario files, or folders of them.
    #[arg(required = true)]
    pub(super) paths: Vec<PathBuf>,
    /// Who plays: expert, skill-.1 to skill-.9, random, always-dismissive, empathy-only, fix-only,
    /// hollow, apology-spam, one-trick, one-trick:MOVE, or all.
    #[arg(long, value_name = "NAME", default_value = "all")]
    pub(super) policy: String,
    /// How many calls each of them plays. [default: 200; in a check the half-skilled player 1000]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=1_000_000))]
    pub(super) sessions: Option<u32>,
    /// The seed of the first call; the others follow it, so that each can be played again.
    #[arg(long, default_value_t = 1)]
    pub(super) seed: u64,
    /// How results are written.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub(super) format: Format,
    /// Hold the results against what must be true of every scenario; exit 1 where it is not.
    #[arg(long)]
    pub(super) check: bool,
    /// Write the results as a page.
    #[arg(long, conflicts_with = "format")]
    pub(super) markdown: bool,
}

/// Arguments of `prove`.
#[derive(Debug, Args)]
pub(super) struct ProveArguments {
    /// Scenario files, or folders of them.
    #[arg(required = true)]
    pub(super) paths: Vec<PathBuf>,
    /// Write a script for each ending into this folder, for `rapport play --script`.
    #[arg(long, value_name = "DIR")]
    pub(super) witness: Option<PathBuf>,
    /// The seed of the first search.
    #[arg(long, default_value_t = 1)]
    pub(super) seed: u64,
    /// How many states are followed on each turn at most.
    #[arg(long, value_name = "N", default_value_t = Effort::default().width)]
    pub(super) width: usize,
    /// How results are written.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub(super) format: Format,
}

/// Arguments of `graph`.
#[derive(Debug, Args)]
pub(super) struct GraphArguments {
    /// A scenario file.
    pub(super) path: PathBuf,
    /// The kind of picture.
    #[arg(long, value_enum, default_value_t = Picture::Svg)]
    pub(super) format: Picture,
    /// The file to write; standard output where none is given.
    #[arg(short, long, value_name = "FILE")]
    pub(super) output: Option<PathBuf>,
    /// Who plays.
    #[arg(long, value_name = "NAME", default_value = "skill-.5")]
    pub(super) policy: String,
    /// How many calls.
    #[arg(long, value_name = "N", default_value_t = 1000)]
    pub(super) sessions: u32,
    /// The seed of the first call; the others follow it.
    #[arg(long, default_value_t = 1)]
    pub(super) seed: u64,
    /// From which share of calls on a way is drawn, in per cent.
    #[arg(long, value_name = "PERCENT", default_value_t = 3)]
    pub(super) least: u8,
}

/// Kinds of pictures.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum Picture {
    /// A picture every browser shows.
    #[default]
    Svg,
    /// A file for Graphviz.
    Dot,
}

/// Arguments of `new`.
#[derive(Debug, Args)]
pub(super) struct NewArguments {
    /// The scenario's id, which is also the name of its file.
    pub(super) id: Option<String>,
    /// Ask ten questions about your own product first, line by line.
    #[arg(long)]
    pub(super) ask: bool,
}
