//! `rapport data export`: everything kept of a person in two files.

use std::{
    fs::{self, File},
    io::{ErrorKind, Write},
    path::{Path, PathBuf},
};

use super::{arguments::ExportArguments, named, page::page};
use crate::{
    cli::output::{Fault, put},
    store::{clock, data::export_of, database::Database},
    words::Words,
};

/// The JSON document.
const DOCUMENT: &str = "rapport-export.json";
/// The page.
const PAGE: &str = "rapport-export.html";

/// Writes both files, and says where.
pub(super) fn export(
    database: &Database,
    arguments: &ExportArguments,
    words: &Words,
) -> Result<(), Fault> {
    let profile = named(database, &arguments.person)?;
    let folder = &arguments.out;
    fs::create_dir_all(folder).map_err(|it| unwritten(folder, &it))?;
    if is_within(folder, database.file().parent()) {
        return Err("The data folder is no place for an export: erasing would not find it there. \
                    Name another folder with --out."
            .into());
    }
    let export = export_of(database, profile.id, clock::now())?;
    let document = serde_json::to_string_pretty(&export)? + "\n";
    let mut written = Vec::new();
    for (name, text) in [(DOCUMENT, document), (PAGE, page(&export, words))] {
        let file = folder.join(name);
        write(&file, &text)?;
        written.push(file);
    }
    for file in written {
        put(&words.say_with("data-exported", &[("file", file.display().to_string().into())]))?;
    }
    put(&words.say("data-exported-care"))?;
    Ok(())
}

fn write(file: &Path, text: &str) -> Result<(), Fault> {
    let mut options = File::options();
    options.write(true).create_new(true);
    // What is in it is personal: its owner alone may read it.
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let written = options.open(file).and_then(|mut it| it.write_all(text.as_bytes()));
    written.map_err(|it| match it.kind() {
        ErrorKind::AlreadyExists => format!(
            "{} is there already. Move it away, or name another folder with --out.",
            file.display()
        )
        .into(),
        _ => unwritten(file, &it),
    })
}

fn unwritten(place: &Path, fault: &std::io::Error) -> Fault {
    format!("{} cannot be written: {fault}. Name another folder with --out.", place.display())
        .into()
}

/// Whether `folder` lies in the data folder.
fn is_within(folder: &Path, data: Option<&Path>) -> bool {
    let whole = |it: &Path| -> Option<PathBuf> { it.canonicalize().ok() };
    match (whole(folder), data.and_then(whole)) {
        (Some(folder), Some(data)) => folder.starts_with(data),
        _ => false,
    }
}
