//! `rapport trace`: the customer model over bare moves, a JSON object a line.

use std::io::{self, BufRead};

use super::output::{Fault, Outcome, put, say};
use crate::core::customer::{TraceRequest, trace as run};

/// Answers every line of standard input; a faulty line is named and the rest still answered.
pub(super) fn trace() -> Result<Outcome, Fault> {
    let mut outcome = Outcome::Clean;
    for (number, line) in io::stdin().lock().lines().enumerate() {
        let line = line?;
        if line.trim().is_empty() {
            continue;
        }
        match answer(&line) {
            Ok(answer) => put(&answer)?,
            Err(fault) => {
                say(&format!("rapport: line {}: {fault}", number + 1));
                outcome = Outcome::Findings;
            }
        }
    }
    Ok(outcome)
}

fn answer(line: &str) -> Result<String, String> {
    let request: TraceRequest = serde_json::from_str(line).map_err(|it| it.to_string())?;
    let in_range = |it: f64| (0.0..=100.0).contains(&it);
    if !in_range(request.calm) || !in_range(request.trust) {
        return Err("calm and trust start between 0 and 100".into());
    }
    serde_json::to_string(&run(&request)).map_err(|it| it.to_string())
}
