//! `rapport prove`: what can be shown about scenarios, with a script for every ending.

mod shown;
mod witness;

use rayon::prelude::*;
use serde::Serialize;

use super::{
    arguments::Format,
    author::ProveArguments,
    output::{Fault, Outcome, counted, put, say},
    progress::Progress,
    scripts::{Named, read},
};
use crate::core::trainee::{Effort, Proof, prove as proof_of};

/// What was shown about one scenario.
#[derive(Debug, Serialize)]
struct Proven {
    scenario: String,
    file: String,
    #[serde(flatten)]
    proof: Proof,
    /// What should be otherwise, in words.
    findings: Vec<String>,
}

/// Proves the scenarios named.
pub(super) fn prove(arguments: &ProveArguments) -> Result<Outcome, Fault> {
    let ready = read(&arguments.paths)?;
    let scripts = &ready.scripts;
    let effort =
        Effort { seed: arguments.seed, width: arguments.width.max(1), ..Effort::default() };
    let progress = Progress::of(scripts.len());
    progress.on("proving");
    let proven: Vec<Proven> = scripts
        .par_iter()
        .filter(|_| !Progress::stopped())
        .map(|it| {
            let proven = prove_one(it, &effort);
            progress.step();
            proven
        })
        .collect();
    drop(progress);
    if let Some(folder) = &arguments.witness {
        for it in &proven {
            witness::write(folder, it)?;
        }
    }
    if arguments.format == Format::Text {
        proven.iter().try_for_each(|it| put(&shown::text(it)))?;
    } else {
        put(&serde_json::to_string_pretty(&proven)?)?;
    }
    if Progress::stopped() {
        return Err("Stopped before the end. What is shown was found; the rest is open.".into());
    }
    let findings: usize = proven.iter().map(|it| it.findings.len()).sum();
    say(&format!("{} proven, {}", counted(proven.len(), "scenario"), counted(findings, "finding")));
    ready.with_the_unread(if findings == 0 { Outcome::Clean } else { Outcome::Findings })
}

fn prove_one(named: &Named, effort: &Effort) -> Proven {
    let proof = proof_of(&named.script, effort, &Progress::stopped);
    let findings = proof.findings(&named.script);
    Proven {
        scenario: named.script.scenario.id.to_string(),
        file: named.file.clone(),
        findings: findings.iter().map(ToString::to_string).collect(),
        proof,
    }
}
