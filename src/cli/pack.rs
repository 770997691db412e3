//! `rapport pack`: scenarios of others, installed among one's own.

use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};

use super::{
    bundle::trusted,
    output::{Fault, Outcome, put, say},
};
use crate::{
    exchange::{
        archive::Signer,
        pack::{About, install, list, make, remove},
    },
    store::{database::Database, paths, settings},
    words::Words,
};

/// Arguments of `pack`.
#[derive(Debug, Args)]
pub(super) struct PackArguments {
    /// What to do.
    #[command(subcommand)]
    task: PackTask,
}

/// What can be done with packs.
#[derive(Debug, Subcommand)]
enum PackTask {
    /// Install a pack into the folder of your own scenarios. A newer one replaces an older one.
    #[command(after_help = "Example: rapport pack install airline.rapport-pack")]
    Install(InstallArguments),
    /// Show what is installed.
    List,
    /// Remove a pack. Scenarios you changed stay.
    #[command(after_help = "Example: rapport pack remove airline")]
    Remove {
        /// The pack's name, as `list` shows it.
        pack: String,
    },
    /// Make a pack of scenario files.
    #[command(
        after_help = "Example: rapport pack make scenes --id airline --title 'Airline desk' \
                            --by 'Example Ltd' --licence LICENCE.txt --out airline.rapport-pack"
    )]
    Make(MakeArguments),
}

/// Arguments of `pack install`.
#[derive(Debug, Args)]
struct InstallArguments {
    /// The file.
    file: PathBuf,
    /// Take it only if this minisign key signed it: the key, or its file. The site policy may name
    /// more.
    #[arg(long, value_name = "KEY")]
    key: Vec<String>,
}

/// Arguments of `pack make`.
#[derive(Debug, Args)]
struct MakeArguments {
    /// Scenario files, or folders of them.
    #[arg(required = true)]
    scenarios: Vec<PathBuf>,
    /// The pack's short name: a-z, 0-9 and -.
    #[arg(long)]
    id: String,
    /// What people read.
    #[arg(long)]
    title: String,
    /// Its version.
    #[arg(long, default_value = "1")]
    pack_version: String,
    /// Who made it.
    #[arg(long)]
    by: String,
    /// The file with the licence it is under.
    #[arg(long, value_name = "FILE")]
    licence: PathBuf,
    /// The file, which must be new.
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
    /// Sign it with this minisign key (password in `RAPPORT_KEY_PASSWORD`, or asked for).
    #[arg(long, value_name = "KEYFILE")]
    sign: Option<PathBuf>,
}

/// Does what the arguments say.
pub(super) fn pack(
    arguments: &PackArguments,
    site: Option<&Path>,
    home: Option<&Path>,
) -> Result<Outcome, Fault> {
    let words = Words::english();
    match &arguments.task {
        PackTask::Install(it) => install_one(it, site, home, &words),
        PackTask::List => {
            let packs = list(&folder(home)?);
            for (about, count) in &packs {
                let About { id, title, version, by } = about;
                put(&format!("{id} {version}: {title}, by {by} ({count} scenarios)"))?;
            }
            if packs.is_empty() {
                say(&words.say("pack-none"));
            }
            Ok(Outcome::Clean)
        }
        PackTask::Remove { pack } => {
            let done = remove(&folder(home)?, pack)?;
            put(&words.say_with("pack-removed", &[("count", done.gone.into())]))?;
            for path in &done.changed {
                let path = path.display().to_string();
                put(&words.say_with("pack-stays", &[("path", path.into())]))?;
            }
            Ok(Outcome::Clean)
        }
        PackTask::Make(it) => make_one(it, &words),
    }
}

/// The folder of the user's own scenarios: the one that is set, else one in the data folder.
fn folder(home: Option<&Path>) -> Result<PathBuf, Fault> {
    let data = paths::data_folder(home)?;
    let set = settings::load(&Database::open(&data)?)?.scenario_folder;
    Ok(set.unwrap_or_else(|| data.join("scenarios")))
}

fn install_one(
    arguments: &InstallArguments,
    site: Option<&Path>,
    home: Option<&Path>,
    words: &Words,
) -> Result<Outcome, Fault> {
    let data = paths::data_folder(home)?;
    let keys = trusted(site, &data, &arguments.key)?;
    let folder = folder(home)?;
    let done = install(&arguments.file, &folder, &keys)?;
    let database = Database::open(&data)?;
    settings::change(&database, |it| it.scenario_folder = Some(folder.clone()))?;
    let values = [
        ("title", done.about.title.clone().into()),
        ("scenarios", done.scenarios.join(", ").into()),
        ("folder", folder.display().to_string().into()),
    ];
    put(&words.say_with("pack-installed", &values))?;
    put(&words.say(if done.signed { "archive-signed" } else { "archive-unsigned" }))?;
    Ok(Outcome::Clean)
}

fn make_one(arguments: &MakeArguments, words: &Words) -> Result<Outcome, Fault> {
    let licence = std::fs::read_to_string(&arguments.licence).map_err(|error| {
        let file = arguments.licence.display();
        format!("The licence {file} cannot be read: {error}. Give a text file.")
    })?;
    let about = About {
        id: arguments.id.clone(),
        title: arguments.title.clone(),
        version: arguments.pack_version.clone(),
        by: arguments.by.clone(),
    };
    let signer = arguments.sign.as_deref().map(Signer::read).transpose()?;
    let made = make(&about, &arguments.scenarios, &licence, &arguments.out, signer.as_ref())?;
    put(&words.say_with("pack-made", &[("count", made.into())]))?;
    Ok(Outcome::Clean)
}
