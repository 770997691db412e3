//! `rapport corpus check`: whether the corpus can be learnt from. `rapport corpus score`: how well
//! replies are read that somebody else labelled.

use std::{
    fs,
    path::{Path, PathBuf},
};

use clap::{Args, Subcommand};
use serde::Deserialize;

use super::{
    arguments::CORPUS,
    output::{Fault, Outcome, put, say},
    train::{files, unread},
};
use crate::core::{
    analyser::{
        Lexicon,
        corpus::{Corpus, Findings, check, words_written},
        training::{Agreement, Judged, judge},
    },
    moves::{Move, Tone},
};

/// Arguments of `corpus`.
#[derive(Debug, Args)]
pub(super) struct CorpusArguments {
    /// What to do.
    #[command(subcommand)]
    pub(super) task: CorpusTask,
}

/// What can be done with the corpus.
#[derive(Debug, Subcommand)]
pub(super) enum CorpusTask {
    /// Report faults, near-copies, counts; exit 1 where there are faults.
    #[command(after_help = "Example: rapport corpus check --against other.jsonl")]
    Check(CheckArguments),
    /// Hold the reading against replies that somebody labelled and nothing was learnt from.
    #[command(
        after_help = "A line of FILE: {\"customer\":\"…\",\"reply\":\"…\",\"moves\":[\"mirror_facts\"],\"tone\":\"neutral\"}\nExample: rapport corpus score labelled.jsonl"
    )]
    Score(ScoreArguments),
    /// List the words that the corpus is written with, for the lexicon.
    #[command(after_help = "Example: rapport corpus words, then build again and train")]
    Words(WordsArguments),
}

/// Arguments of `corpus words`.
#[derive(Debug, Args)]
pub(super) struct WordsArguments {
    /// The folder of the corpus.
    #[arg(long, value_name = "DIR", default_value = CORPUS)]
    pub(super) corpus: PathBuf,
    /// Where the list goes.
    #[arg(long, value_name = "FILE", default_value = "assets/lexicon/en/written.txt")]
    pub(super) out: PathBuf,
}

/// Arguments of `corpus score`.
#[derive(Debug, Args)]
pub(super) struct ScoreArguments {
    /// A file with a customer's line, a reply, its moves and its tone in each line.
    pub(super) file: PathBuf,
}

/// Arguments of `corpus check`.
#[derive(Debug, Args)]
pub(super) struct CheckArguments {
    /// The folder of the corpus.
    #[arg(long, value_name = "DIR", default_value = CORPUS)]
    pub(super) corpus: PathBuf,
    /// A file of lines with a `reply` each, of which nothing may stand in the corpus.
    #[arg(long, value_name = "FILE")]
    pub(super) against: Option<PathBuf>,
}

/// Looks after the corpus.
pub(super) fn corpus(arguments: &CorpusArguments) -> Result<Outcome, Fault> {
    match &arguments.task {
        CorpusTask::Check(it) => examine(it),
        CorpusTask::Score(it) => score(it),
        CorpusTask::Words(it) => words(it),
    }
}

fn examine(it: &CheckArguments) -> Result<Outcome, Fault> {
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

/// Writes the list of words, from a corpus without faults.
fn words(it: &WordsArguments) -> Result<Outcome, Fault> {
    let corpus = Corpus::read(&files(&it.corpus)?);
    if corpus.samples.is_empty() || !corpus.faults.is_empty() {
        corpus.faults.iter().for_each(|it| say(it));
        let folder = it.corpus.display();
        return Err(format!("No words are listed: {folder} has no replies, or faults.").into());
    }
    fs::write(&it.out, words_written(&corpus))
        .map_err(|why| format!("{} cannot be written: {why}", it.out.display()))?;
    put(&format!("{} is written; build again, then train", it.out.display()))?;
    Ok(Outcome::Clean)
}

/// A line of a labelled file; further fields are left to whoever wrote them.
#[derive(Debug, Deserialize)]
struct Line {
    customer: String,
    reply: String,
    moves: Vec<Move>,
    tone: Tone,
}

/// Reads every reply of a labelled file and says how far the labels agree.
fn score(arguments: &ScoreArguments) -> Result<Outcome, Fault> {
    let judged = labelled(&arguments.file)?;
    if judged.is_empty() {
        return Err(format!("There are no replies in {}.", arguments.file.display()).into());
    }
    tell(&judge(&judged, &Lexicon::english()))?;
    Ok(Outcome::Clean)
}

fn labelled(path: &Path) -> Result<Vec<Judged>, Fault> {
    let text = fs::read_to_string(path).map_err(|it| unread(path, &it))?;
    let numbered = text.lines().enumerate().filter(|it| !it.1.trim().is_empty());
    let each = numbered.map(|(number, line)| {
        let it: Line = serde_json::from_str(line)
            .map_err(|it| format!("{}:{}: {it}", path.display(), number + 1))?;
        let Line { customer, reply, moves, tone } = it;
        Ok(Judged { customer, reply, moves, tone })
    });
    each.collect()
}

fn tell(it: &Agreement) -> Result<(), Fault> {
    let between = |it: [f64; 2]| format!("[{:.3}, {:.3}]", it[0], it[1]);
    put(&format!("{} replies", it.replies))?;
    put(&format!(
        "mean F1 of the manual's moves     {:.3}  {}",
        it.macro_f1,
        between(it.macro_f1_interval)
    ))?;
    put(&format!(
        "tone read rightly                 {:.3}  {}",
        it.tone,
        between(it.tone_interval)
    ))?;
    put(&format!("empathetic above dismissive       {:.3}", it.ranking))?;
    put(&format!("moves shown as sure and there     {:.3}", it.shown_precision))?;
    put(&format!("empathetic, read as dismissive    {:.3}", it.warm_as_cold))?;
    put("move                   precision, recall, F1, replies that make it")?;
    for (mv, (precision, recall, f1, there)) in &it.moves {
        put(&format!("{:22} {precision:.2}  {recall:.2}  {f1:.2}  {there:5}", mv.name()))?;
    }
    Ok(())
}
