//! `rapport export` and `rapport import`: practices in a file, from one computer to another.

use std::path::{Path, PathBuf};

use clap::Args;

use super::{
    output::{Fault, Outcome, put},
    records,
};
use crate::{
    exchange::{
        archive::{PublicKeys, Signer},
        bundle::{self, Whose},
        site::Site,
    },
    store::{paths, profiles},
    words::Words,
};

/// Arguments of `export`.
#[derive(Debug, Args)]
#[command(group(clap::ArgGroup::new("whose").required(true).args(["person", "all"])))]
pub(super) struct ExportArguments {
    /// Whose practices; may be given more than once.
    #[arg(long, value_name = "NAME")]
    person: Vec<String>,
    /// Everybody's, and the whole roster.
    #[arg(long)]
    all: bool,
    /// The file, which must be new.
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
    /// Sign it with this minisign key (password in `RAPPORT_KEY_PASSWORD`, or asked for).
    #[arg(long, value_name = "KEYFILE")]
    sign: Option<PathBuf>,
}

/// Arguments of `import`.
#[derive(Debug, Args)]
pub(super) struct ImportArguments {
    /// The file.
    file: PathBuf,
    /// Take it only if this minisign key signed it: the key, or its file. The site policy may name
    /// more.
    #[arg(long, value_name = "KEY")]
    key: Vec<String>,
}

/// Writes a bundle.
pub(super) fn export(arguments: &ExportArguments, home: Option<&Path>) -> Result<Outcome, Fault> {
    let words = Words::english();
    let database = records::open(home)?;
    let mut people = profiles::list(&database)?;
    if !arguments.all {
        let mut named = Vec::new();
        for name in &arguments.person {
            let found = profiles::find(&database, name)?.ok_or_else(|| {
                let known: Vec<&str> = people.iter().map(|it| it.name.as_str()).collect();
                format!("There is no profile '{name}'. Known: {}.", known.join(", "))
            })?;
            if !named.contains(&found) {
                named.push(found);
            }
        }
        people = named;
    }
    let signer = arguments.sign.as_deref().map(Signer::read).transpose()?;
    let whose = if arguments.all { Whose::Everybody(&people) } else { Whose::These(&people) };
    let done = bundle::export(&database, whose, &arguments.out, signer.as_ref())?;
    let values = [("people", done.people.into()), ("practices", done.practices.into())];
    put(&words.say_with("bundle-written", &values))?;
    beside(&words, "bundle-written-beside", done.overrides, done.assignments)?;
    Ok(Outcome::Clean)
}

/// Takes a bundle in.
pub(super) fn import(
    arguments: &ImportArguments,
    site: Option<&Path>,
    home: Option<&Path>,
) -> Result<Outcome, Fault> {
    let words = Words::english();
    let folder = paths::data_folder(home)?;
    let keys = trusted(site, &folder, &arguments.key)?;
    let database = records::open(home)?;
    let done = bundle::import(&database, &arguments.file, &keys)?;
    let values =
        [("new", done.new.into()), ("longer", done.longer.into()), ("known", done.known.into())];
    put(&words.say_with("bundle-taken", &values))?;
    beside(&words, "bundle-taken-beside", done.overrides, done.assignments)?;
    put(&words.say(if done.signed { "archive-signed" } else { "archive-unsigned" }))?;
    Ok(Outcome::Clean)
}

/// Says what trainers said beside the practices, where they said anything.
fn beside(words: &Words, name: &str, overrides: usize, assignments: usize) -> Result<(), Fault> {
    if overrides + assignments > 0 {
        let values = [("overrides", overrides.into()), ("assignments", assignments.into())];
        put(&words.say_with(name, &values))?;
    }
    Ok(())
}

/// The keys that are trusted: those of the arguments, else those of the site policy.
pub(super) fn trusted(
    site: Option<&Path>,
    folder: &Path,
    given: &[String],
) -> Result<PublicKeys, Fault> {
    if !given.is_empty() {
        return Ok(PublicKeys::read(given.iter().map(String::as_str))?);
    }
    let found = Site::find(site, folder)?;
    let keys = found.map(|it| it.trusted_keys).unwrap_or_default();
    Ok(PublicKeys::read(keys.iter().map(String::as_str))?)
}
