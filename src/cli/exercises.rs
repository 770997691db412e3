//! The arguments of drills, shifts, recorded runs and cards, and the names of coaching levels.

use clap::Args;

use crate::core::coach::Level;

/// The level of coaching with this name.
pub(super) fn level_named(name: &str) -> Result<Level, String> {
    Level::from_name(name).ok_or_else(|| "there are beginner, growing, steady, unaided".to_owned())
}

/// Arguments of `drill`.
#[derive(Debug, Args)]
pub(super) struct DrillArguments {
    /// The practice's id, as `report --format json` has it; the last one where none is given.
    pub(super) practice: Option<String>,
    /// Whose last practice.
    #[arg(long, value_name = "NAME")]
    pub(super) profile: Option<String>,
}

/// Arguments of `shift`.
#[derive(Debug, Args)]
pub(super) struct ShiftArguments {
    /// How many calls, 4 to 8.
    #[arg(long, default_value_t = 5, value_parser = clap::value_parser!(u8).range(4..=8))]
    pub(super) calls: u8,
    /// The seed of all chance.
    #[arg(long)]
    pub(super) seed: Option<u64>,
    /// Whose shift.
    #[arg(long, value_name = "NAME")]
    pub(super) profile: Option<String>,
    /// How much is said during the calls.
    #[arg(long, value_name = "LEVEL", value_parser = level_named)]
    pub(super) coach: Option<Level>,
    /// Put an open shift away and begin a new one.
    #[arg(long)]
    pub(super) new: bool,
}

/// Arguments of `watch`.
#[derive(Debug, Args)]
pub(super) struct WatchArguments {
    /// Which run: `good`, `bad`, or both, one after the other.
    #[arg(value_parser = ["good", "bad", "both"], default_value = "both")]
    pub(super) run: String,
}

/// Arguments of `card`.
#[derive(Debug, Args)]
pub(super) struct CardArguments {
    /// The move, such as `mirror_facts`; a list where none is given.
    pub(super) skill: Option<String>,
}
