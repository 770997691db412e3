//! Witnesses as scripts: `rapport play --script FILE` plays them to their ending again.

use std::{fmt::Write, fs, path::Path};

use super::Proven;
use crate::{cli::output::Fault, core::trainee::Witness};

/// Writes a script for each ending into `folder`, which is made where it is missing.
pub(super) fn write(folder: &Path, proven: &Proven) -> Result<(), Fault> {
    let fault = |path: &Path, why: &std::io::Error| {
        format!("{} cannot be written: {why}. Choose another folder.", path.display())
    };
    fs::create_dir_all(folder).map_err(|why| fault(folder, &why))?;
    for witness in proven.proof.witnesses.values() {
        let path = folder.join(format!("{}-{}.txt", proven.scenario, witness.ending.name()));
        fs::write(&path, script(&proven.file, witness)).map_err(|why| fault(&path, &why))?;
    }
    Ok(())
}

/// The script: its head names the scenario and the seed, its lines pick.
fn script(file: &str, witness: &Witness) -> String {
    let mut text = format!("#scenario {file}\n#seed {}\n", witness.seed);
    let _ = writeln!(text, "#ends {}", witness.ending.name());
    for (option, said) in witness.picks.iter().zip(&witness.said) {
        let _ = writeln!(text, "# {said}\n{option}");
    }
    text
}
