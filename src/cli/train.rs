//! `rapport train`: the weights and the card of the learned layer, made anew from the corpus.
//! `rapport corpus check`: whether the corpus can be learnt from.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use super::{
    arguments::{CorpusArguments, CorpusTask, TrainArguments},
    output::{Fault, Outcome, put, say},
};
use crate::core::{
    analyser::{
        Lexicon,
        corpus::{Corpus, DETAILS, File, Findings, check},
        training::train as learn,
    },
    moves::Move,
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
fn files(folder: &Path) -> Result<Vec<File>, Fault> {
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

fn unread(path: &Path, fault: &io::Error) -> Fault {
    format!("{} cannot be read: {fault}", path.display()).into()
}

/// Looks after the corpus.
pub(super) fn corpus(arguments: &CorpusArguments) -> Result<Outcome, Fault> {
    let CorpusTask::Check(it) = &arguments.task;
    let corpus = Corpus::read(&files(&it.corpus)?);
    let other = match &it.against {
        Some(path) => replies_of(path)?,
        None => Vec::new(),
    };
    let findings = check(&corpus, &other);
    report(&corpus, &findings)?;
    Ok(if findings.faults.is_empty() { Outcome::Clean } else { Outcome::Findings })
}

/// The `reply` of each line of a file, with its id or its number.
fn replies_of(path: &Path) -> Result<Vec<(String, String)>, Fault> {
    let text = fs::read_to_string(path).map_err(|it| unread(path, &it))?;
    let mut found = Vec::new();
    for (number, line) in text.lines().enumerate().filter(|it| !it.1.trim().is_empty()) {
        let value: serde_json::Value = serde_json::from_str(line)
            .map_err(|it| format!("{}:{}: {it}", path.display(), number + 1))?;
        let id = value.get("id").map_or_else(|| (number + 1).to_string(), ToString::to_string);
        let reply = value.get("reply").and_then(serde_json::Value::as_str);
        found.push((id, reply.unwrap_or_default().to_owned()));
    }
    Ok(found)
}

fn report(corpus: &Corpus, findings: &Findings) -> Result<(), Fault> {
    for fault in &findings.faults {
        put(fault)?;
    }
    let [warm, plain, cold] = findings.tones;
    put(&format!(
        "{} lines, {} replies: {warm} empathetic, {plain} neutral, {cold} dismissive",
        corpus.lines.len(),
        corpus.samples.len()
    ))?;
    put(&format!(
        "the longer reply is the empathetic one in {:.3} of pairs (0.5 is right)",
        findings.length_ranks
    ))?;
    for mv in Move::ALL {
        if let Some(count) = findings.moves.get(&mv) {
            put(&format!("{count:5} {mv}"))?;
        }
    }
    for (slice, count) in &findings.slices {
        put(&format!("{count:5} of kind {slice}"))?;
    }
    put(&format!("{} faults", findings.faults.len()))?;
    Ok(())
}
