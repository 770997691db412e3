//! Makes a pack of scenario files.

use std::path::{Path, PathBuf};

use serde_json::json;

use super::{About, LICENCE, PackFault, SCENARIOS, install::playable};
use crate::{
    exchange::archive::{ArchiveFault, ArchiveWriter, Kind, Signer},
    store::library::{files_in, read_file},
};

/// Makes a pack of these files, or of all in these folders, into the new file `target`. Answers with
/// how many scenarios are in it.
///
/// # Errors
/// Where one of them cannot be played, or the file cannot be written; no file is left then.
pub fn make(
    about: &About,
    scenarios: &[PathBuf],
    licence: &str,
    target: &Path,
    signer: Option<&Signer>,
) -> Result<usize, PackFault> {
    about.check()?;
    let mut texts = Vec::new();
    for path in scenarios {
        for file in files_in(path)? {
            let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
            let text = read_file(&file)?;
            playable(&name, &text)?;
            texts.push((format!("{SCENARIOS}{name}"), text));
        }
    }
    if texts.is_empty() {
        return Err(PackFault::Empty);
    }
    texts.sort();
    if let Some(twice) = texts.windows(2).find(|it| it[0].0 == it[1].0) {
        return Err(ArchiveFault::senseless(&twice[0].0, "it is there twice").into());
    }
    let mut writer = ArchiveWriter::begin(target, Kind::Pack)?;
    let filled = writer
        .add(LICENCE, licence.as_bytes())
        .and_then(|()| texts.iter().try_for_each(|(name, text)| writer.add(name, text.as_bytes())));
    if let Err(fault) = filled {
        writer.abandon();
        return Err(fault.into());
    }
    writer.finish(json!(about), signer)?;
    Ok(texts.len())
}
