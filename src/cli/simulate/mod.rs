//! `rapport simulate`: simulated trainees play scenarios on all cores; what came of it in a table.
//!
//! The numbers are the same whatever the number of threads: each call has its own seed, and calls
//! are summed up in the order of their seeds.

mod markdown;
mod table;

use rayon::prelude::*;
use serde::Serialize;

use super::{
    arguments::Format,
    author::SimulateArguments,
    output::{Fault, Outcome, counted, put, say},
    progress::Progress,
    scripts::{Named, read},
};
use crate::core::{
    session::Script,
    trainee::{
        Imbalance, Played, Policy, SESSIONS_OF_HALF, SESSIONS_OF_OTHERS, Share, Summary, band,
        imbalances, play, tricks_of,
    },
};

/// What came of one scenario.
#[derive(Debug, Serialize)]
struct Measured {
    scenario: String,
    file: String,
    seed: u64,
    /// Nothing where the half-skilled player did not play.
    difficulty: Option<Difficulty>,
    policies: Vec<Summary>,
    /// What does not hold, in words; only asked for in a check.
    findings: Vec<String>,
}

/// How hard it is.
#[derive(Debug, Serialize)]
struct Difficulty {
    declared: u8,
    measured: u8,
    /// The solved share of the half-skilled player.
    solved: Share,
}

/// Plays the scenarios named.
pub(super) fn simulate(arguments: &SimulateArguments) -> Result<Outcome, Fault> {
    let ready = read(&arguments.paths)?;
    let scripts = &ready.scripts;
    let plans: Vec<Vec<(Policy, usize)>> =
        scripts.iter().map(|it| plan(arguments, &it.script)).collect::<Result<_, _>>()?;
    let calls = plans.iter().flatten().map(|(_, sessions)| *sessions).sum();
    let progress = Progress::of(calls);
    let mut measured = Vec::with_capacity(scripts.len());
    for (named, plan) in scripts.iter().zip(&plans) {
        if !Progress::stopped() {
            measured.push(measure(arguments, named, plan, &progress));
        }
    }
    drop(progress);
    if arguments.markdown {
        put(markdown::page(&measured).trim_end())?;
    } else if arguments.format == Format::Text {
        measured.iter().try_for_each(|it| put(&table::table(it)))?;
    } else {
        put(&serde_json::to_string_pretty(&measured)?)?;
    }
    if Progress::stopped() {
        say("Stopped. This is what was known; a check needs all of it.");
        return Err("stopped before the end".into());
    }
    let findings: usize = measured.iter().map(|it| it.findings.len()).sum();
    if arguments.check {
        say(&format!(
            "{} checked, {}",
            counted(measured.len(), "scenario"),
            counted(findings, "finding")
        ));
    }
    ready.with_the_unread(if findings == 0 { Outcome::Clean } else { Outcome::Findings })
}

/// Who plays a scenario, and how often.
fn plan(arguments: &SimulateArguments, script: &Script) -> Result<Vec<(Policy, usize)>, Fault> {
    let policies = match arguments.policy.as_str() {
        "all" => [Policy::named(), tricks_of(script)].concat(),
        "one-trick" => tricks_of(script),
        name => vec![Policy::from_name(name).ok_or_else(|| unknown(name))?],
    };
    let asked = arguments.sessions.and_then(|it| usize::try_from(it).ok());
    let sessions = |policy: Policy| match asked {
        Some(sessions) => sessions,
        None if arguments.check && policy == Policy::Skill(5) => SESSIONS_OF_HALF,
        None => SESSIONS_OF_OTHERS,
    };
    Ok(policies.into_iter().map(|it| (it, sessions(it))).collect())
}

fn unknown(name: &str) -> String {
    let known: Vec<String> = Policy::named().iter().map(ToString::to_string).collect();
    format!(
        "There is no policy '{name}'. There are all, {}, one-trick, and one-trick:MOVE such as \
         one-trick:mirror_facts.",
        known.join(", ")
    )
}

/// Plays one scenario. Where it is stopped, what has been played is summed up.
fn measure(
    arguments: &SimulateArguments,
    named: &Named,
    plan: &[(Policy, usize)],
    progress: &Progress,
) -> Measured {
    let script = &named.script;
    progress.on(&script.scenario.id);
    let jobs: Vec<(Policy, u64)> = plan
        .iter()
        .flat_map(|(policy, sessions)| (0_u64..).take(*sessions).map(|it| (*policy, it)))
        .collect();
    let played: Vec<Option<Played>> = jobs
        .par_iter()
        .map(|(policy, place)| {
            let seed = arguments.seed.wrapping_add(*place);
            let played = (!Progress::stopped()).then(|| play(script, *policy, seed));
            progress.step();
            played
        })
        .collect();
    let mut rest = played.as_slice();
    let mut results: Vec<(Policy, Summary)> = Vec::with_capacity(plan.len());
    for (policy, sessions) in plan {
        let (own, others) = rest.split_at(*sessions);
        let own: Vec<Played> = own.iter().flatten().copied().collect();
        results.push((*policy, Summary::of(policy.to_string(), &own)));
        rest = others;
    }
    let asked = arguments.check && !Progress::stopped();
    let found = if asked { imbalances(script, &results) } else { Vec::new() };
    summed_up(arguments.seed, named, results, &found)
}

fn summed_up(
    seed: u64,
    named: &Named,
    results: Vec<(Policy, Summary)>,
    found: &[Imbalance],
) -> Measured {
    let half = results.iter().find(|it| it.0 == Policy::Skill(5)).map(|it| it.1.solved);
    Measured {
        scenario: named.script.scenario.id.to_string(),
        file: named.file.clone(),
        seed,
        difficulty: half.map(|solved| Difficulty {
            declared: named.script.scenario.difficulty,
            measured: band(solved.share),
            solved,
        }),
        policies: results.into_iter().map(|(_, summary)| summary).collect(),
        findings: found.iter().map(ToString::to_string).collect(),
    }
}
