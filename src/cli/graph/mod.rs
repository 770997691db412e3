//! `rapport graph`: a picture of a scenario, with the share of simulated calls on each way.

mod dot;
mod layout;
mod named;
mod svg;

use std::fs;

use rayon::prelude::*;

use super::{
    author::{GraphArguments, Picture},
    output::{Fault, Outcome, put, say},
    progress::Progress,
    scripts,
};
use crate::core::{
    session::Script,
    trainee::{Policy, Routes, route},
};

/// What a picture is drawn from.
struct Drawn<'s> {
    script: &'s Script,
    routes: Routes,
    /// Edges that are too rare to be drawn.
    left_out: usize,
    /// From which share on an edge is drawn.
    least: f64,
    policy: Policy,
}

/// Draws the scenario named.
pub(super) fn graph(arguments: &GraphArguments) -> Result<Outcome, Fault> {
    let ready = scripts::read(std::slice::from_ref(&arguments.path))?;
    let [named] = ready.scripts.as_slice() else {
        return Err("Name one scenario file; each has a picture of its own.".into());
    };
    let policy = Policy::from_name(&arguments.policy)
        .ok_or_else(|| format!("There is no policy '{}'.", arguments.policy))?;
    let progress = Progress::of(usize::try_from(arguments.sessions)?);
    progress.on(&named.script.scenario.id);
    let seeds: Vec<u64> =
        (0..arguments.sessions).map(|it| arguments.seed.wrapping_add(u64::from(it))).collect();
    let routes: Vec<_> = seeds
        .into_par_iter()
        .filter(|_| !Progress::stopped())
        .map(|seed| {
            progress.step();
            route(&named.script, policy, seed)
        })
        .collect();
    drop(progress);
    let least = f64::from(arguments.least) / 100.0;
    let (routes, left_out) = Routes::of(&routes).without_rare(least);
    let drawn = Drawn { script: &named.script, routes, left_out, least, policy };
    let text = match arguments.format {
        Picture::Svg => svg::svg(&drawn),
        Picture::Dot => dot::dot(&drawn),
    };
    match &arguments.output {
        None => put(&text)?,
        Some(path) => fs::write(path, text).map_err(|why| {
            format!("{} cannot be written: {why}. Choose another name.", path.display())
        })?,
    }
    if Progress::stopped() {
        say("Stopped. The picture shows the calls that were played.");
    }
    Ok(Outcome::Clean)
}
