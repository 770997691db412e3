//! `rapport train`: the weights and the card of the learned layer, made anew from the corpus.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use super::{
    arguments::TrainArguments,
    output::{Fault, Outcome, put, say},
};
use crate::core::analyser::{
    Lexicon,
    corpus::{Corpus, DETAILS, File},
    training::train as learn,
};

/// Makes both files.
pub(super) fn train(arguments: &TrainArguments) -> Result<Outcome, Fault> {
    let corpus = Corpus::read(&files(&arguments.corpus)?);
    if corpus.samples.is_empty() {
        let folder = arguments.corpus.display();
        return Err(
            format!("There are no replies in {folder}. Name a folder with --corpus.").into()
        );
    }
    if !corpus.faults.is_empty() {
        corpus.faults.iter().for_each(|it| say(it));
        return Ok(Outcome::Findings);
    }
    let made = learn(&corpus, &Lexicon::english(), &mut |it| {
        say(&format!("rapport: {it}"));
    });
    fs::write(&arguments.out, &made.weights)?;
    let card = arguments.out.with_file_name("card.json");
    fs::write(&card, serde_json::to_string_pretty(&made.card)? + "\n")?;
    let it = &made.card.measured;
    put(&format!(
        "macro F1 {:.3}, tone {:.3}, ranking {:.3}; {} and {} are written",
        it.macro_f1,
        it.tone,
        it.ranking,
        arguments.out.display(),
        card.display()
    ))?;
    Ok(Outcome::Clean)
}

/// The corpus files of a folder, and of its folder of details.
pub(super) fn files(folder: &Path) -> Result<Vec<File>, Fault> {
    let mut found = files_in(folder, "")?;
    let details = folder.join(DETAILS);
    if details.is_dir() {
        found.extend(files_in(&details, DETAILS)?);
    }
    Ok(found)
}

fn files_in(folder: &Path, prefix: &str) -> Result<Vec<File>, Fault> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).map_err(|it| unread(folder, &it))? {
        let path: PathBuf = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if name.ends_with(".jsonl") {
            let text = fs::read_to_string(&path).map_err(|it| unread(&path, &it))?;
            found.push(File { name: format!("{prefix}{name}"), text });
        }
    }
    Ok(found)
}

/// That a file cannot be read, and why.
pub(super) fn unread(path: &Path, fault: &io::Error) -> Fault {
    format!("{} cannot be read: {fault}", path.display()).into()
}
