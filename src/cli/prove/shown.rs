//! A proof in lines, for people.

use std::fmt::Write;

use super::Proven;
use crate::{cli::output::counted, core::trainee::Order};

/// What was shown about one scenario.
pub(super) fn text(it: &Proven) -> String {
    let proof = &it.proof;
    let mut text = format!("{}  ({}), {}\n", it.scenario, it.file, counted(proof.states, "state"));
    for (kind, witness) in &proof.witnesses {
        let picks: Vec<String> = witness.picks.iter().map(ToString::to_string).collect();
        let shortest = if witness.shortest { "no shorter way" } else { "shortest found" };
        let _ = writeln!(
            text,
            "  {:18} {:>8}, {shortest}: {} (seed {})",
            kind.name(),
            counted(witness.picks.len(), "turn"),
            picks.join(" "),
            witness.seed
        );
    }
    for (kind, why) in &proof.unreached {
        let _ = writeln!(text, "  {:18} {why}", kind.name());
    }
    for order in &proof.order {
        let _ = writeln!(text, "  {}", in_order(order));
    }
    for one in proof.one_move.iter().filter(|it| it.ending.counts_as_solved()) {
        let allowed = if one.allowed { ", allowed" } else { "" };
        let _ = writeln!(
            text,
            "  {} alone ends {} in {:.0} % of calls{allowed}",
            one.mv.name(),
            one.ending.name(),
            100.0 * one.share
        );
    }
    if !proof.unseen_situations.is_empty() {
        let _ = writeln!(text, "  not met on the way: {}", proof.unseen_situations.join(", "));
    }
    for finding in &it.findings {
        let _ = writeln!(text, "! {finding}");
    }
    text
}

/// Listening first against fixing first on one turn.
fn in_order(order: &Order) -> String {
    if order.compared == 0 {
        return format!(
            "turn {}: nothing to compare, no call offers both a fix and an ear before she is received",
            order.turn
        );
    }
    format!(
        "turn {}: listening first leads fixing first by {:+.1} calm, {:+.1} trust on its turn and \
         {:+.1} calm, {:+.1} trust at the end ({})",
        order.turn,
        order.calm_on_turn,
        order.trust_on_turn,
        order.calm_at_end,
        order.trust_at_end,
        counted(usize::try_from(order.compared).unwrap_or(usize::MAX), "call")
    )
}
