//! The arguments of `profile` and `data`.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};

use crate::store::data::MOST_DAYS;

/// Arguments of `profile`.
#[derive(Debug, Args)]
pub(in crate::cli) struct ProfileArguments {
    /// What to do.
    #[command(subcommand)]
    pub(in crate::cli) task: ProfileTask,
}

/// What can be done with profiles.
#[derive(Debug, Subcommand)]
pub(in crate::cli) enum ProfileTask {
    /// List everybody, the one who practises now with a star.
    #[command(after_help = "Example: rapport profile list")]
    List,
    /// Add somebody; a made-up name is best.
    #[command(after_help = "Example: rapport profile add Robin")]
    Add {
        /// The name, up to 40 characters.
        name: String,
    },
    /// Give somebody another name.
    #[command(after_help = "Example: rapport profile rename Robin Wren")]
    Rename {
        /// The name now.
        name: String,
        /// The new name.
        to: String,
    },
    /// Choose who practises from now on.
    #[command(after_help = "Example: rapport profile choose Wren")]
    Choose {
        /// The name.
        name: String,
    },
}

/// Arguments of `data`.
#[derive(Debug, Args)]
pub(in crate::cli) struct DataArguments {
    /// What to do.
    #[command(subcommand)]
    pub(in crate::cli) task: DataTask,
}

/// What can be done with what is kept.
#[derive(Debug, Subcommand)]
pub(in crate::cli) enum DataTask {
    /// List what is kept: where, how much, how long.
    #[command(after_help = "Example: rapport data inventory --person Robin")]
    Inventory {
        /// Of this person only.
        #[arg(long, value_name = "NAME")]
        person: Option<String>,
    },
    /// Write everything kept of a person: a JSON file, and a page to read.
    #[command(after_help = "Example: rapport data export --person Robin --out robin")]
    Export(ExportArguments),
    /// Erase a person everywhere. This cannot be undone.
    #[command(after_help = "Example: rapport data erase --person Robin")]
    Erase(EraseArguments),
    /// Set how long practices are kept: `--days 90`, or `for-ever`.
    #[command(after_help = "Example: rapport data keep --days 90")]
    Keep(KeepArguments),
    /// Choose whether typed words are kept once a practice is over.
    #[command(after_help = "Example: rapport data typed forget --person Robin")]
    Typed(TypedArguments),
    /// Do now what is done at every start: words that are not kept go, old practices go.
    #[command(after_help = "Example: rapport data tidy")]
    Tidy,
    /// Put a copy of the records back; the present ones are kept aside.
    #[command(after_help = "`rapport data inventory` lists the copies there are.\n\n\
                            Example: rapport data restore rapport-before-format-2.db")]
    Restore {
        /// The copy, in the data folder or elsewhere.
        backup: PathBuf,
    },
}

/// Arguments of `data export`.
#[derive(Debug, Args)]
pub(in crate::cli) struct ExportArguments {
    /// Whose.
    #[arg(long, value_name = "NAME")]
    pub(in crate::cli) person: String,
    /// Where the two files go; the folder is made where it is missing.
    #[arg(long, value_name = "FOLDER")]
    pub(in crate::cli) out: PathBuf,
}

/// Arguments of `data erase`.
#[derive(Debug, Args)]
pub(in crate::cli) struct EraseArguments {
    /// Who.
    #[arg(long, value_name = "NAME")]
    pub(in crate::cli) person: String,
    /// Do not ask for the name again.
    #[arg(long)]
    pub(in crate::cli) yes: bool,
}

/// Arguments of `data keep`.
#[derive(Debug, Args)]
#[group(required = true)]
pub(in crate::cli) struct KeepArguments {
    /// Practices begun more than this many days ago are erased at every start.
    #[arg(long, value_name = "N",
          value_parser = clap::value_parser!(u32).range(1..=i64::from(MOST_DAYS)))]
    pub(in crate::cli) days: Option<u32>,
    /// Nothing is erased by age.
    #[arg(value_enum, conflicts_with = "days")]
    pub(in crate::cli) how_long: Option<HowLong>,
}

/// The other time things can be kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum HowLong {
    /// For ever.
    ForEver,
}

/// Arguments of `data typed`.
#[derive(Debug, Args)]
pub(in crate::cli) struct TypedArguments {
    /// What becomes of them.
    #[arg(value_enum)]
    pub(in crate::cli) choice: Choice,
    /// Whose; who practised last where nobody is named.
    #[arg(long, value_name = "NAME")]
    pub(in crate::cli) person: Option<String>,
}

/// What becomes of typed words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum Choice {
    /// They are kept with the practice.
    Keep,
    /// They go once the practice is over; how they were read stays.
    Forget,
}
