//! The table of a simulation, for people.

use std::fmt::Write;

use super::Measured;
use crate::core::{
    customer::EndingKind,
    trainee::{Policy, Quantiles, Summary},
};

/// Endings with the short names of their columns, best first.
const COLUMNS: [(EndingKind, &str); 11] = [
    (EndingKind::ResolvedLoyal, "loyal"),
    (EndingKind::Resolved, "resolved"),
    (EndingKind::FairNoFix, "fair"),
    (EndingKind::BoundaryKept, "boundary"),
    (EndingKind::AgreedFollowUp, "agreed"),
    (EndingKind::SolvedButCold, "cold"),
    (EndingKind::AppeasedUnsolved, "appeased"),
    (EndingKind::Unresolved, "unresolved"),
    (EndingKind::Manager, "manager"),
    (EndingKind::HangUp, "hung up"),
    (EndingKind::SilentLeaver, "left"),
];

/// Tricks are shown one by one only where nothing else was played.
const TRICK: &str = "one-trick:";

/// How somebody who is only warm can solve anything.
const WARM: &str = "empathy-only: warm and nothing else; where no such option is left (the one picked \
    last is not\n  shown again), warm and helping: that is how it comes to solve anything\n";

/// The results of one scenario in lines.
pub(super) fn table(measured: &Measured) -> String {
    let mut text = format!("{}  ({})\n", measured.scenario, measured.file);
    if let Some(it) = &measured.difficulty {
        let _ = writeln!(
            text,
            "difficulty {}, measured {}: the half-skilled player solves {} % ({} to {})",
            it.declared,
            it.measured,
            percent(it.solved.share),
            percent(it.solved.low),
            percent(it.solved.high),
        );
    }
    let columns: Vec<(EndingKind, &str)> = COLUMNS
        .into_iter()
        .filter(|(kind, _)| measured.policies.iter().any(|it| it.share_of(*kind) > 0.0))
        .collect();
    text.push_str(&head(&columns));
    let only_tricks = measured.policies.iter().all(|it| it.policy.starts_with(TRICK));
    let (mut tricks, mut solving) = (0, 0);
    for it in &measured.policies {
        let is_trick = it.policy.starts_with(TRICK);
        tricks += usize::from(is_trick);
        solving += usize::from(is_trick && it.solved.share > 0.0);
        if only_tricks || !is_trick || it.solved.share > 0.0 {
            text.push_str(&row(it, &columns));
        }
    }
    if tricks > 0 && !only_tricks {
        let _ = writeln!(text, "{tricks} single tricks: {solving} solve anything");
    }
    let warm = Policy::EmpathyOnly.to_string();
    if measured.policies.iter().any(|it| it.policy == warm && it.solved.share > 0.0) {
        text.push_str(WARM);
    }
    for finding in &measured.findings {
        let _ = writeln!(text, "! {finding}");
    }
    text
}

fn head(columns: &[(EndingKind, &str)]) -> String {
    let mut line = format!("{:28} {:>7} {:>6}", "policy", "calls", "solved");
    for (_, name) in columns {
        let _ = write!(line, " {name:>10}");
    }
    let _ = writeln!(line, "   {:14} {:14} {:10}", "calm 10-50-90", "trust", "turns");
    line
}

fn row(it: &Summary, columns: &[(EndingKind, &str)]) -> String {
    let mut line = format!("{:28} {:>7} {:>6}", it.policy, it.sessions, percent(it.solved.share));
    for (kind, _) in columns {
        let share = it.share_of(*kind);
        let shown = if share > 0.0 { percent(share) } else { "·".into() };
        let _ = write!(line, " {shown:>10}");
    }
    let shown = |it: &Quantiles| format!("{:.0}-{:.0}-{:.0}", it.p10, it.p50, it.p90);
    let _ =
        writeln!(line, "   {:14} {:14} {:10}", shown(&it.calm), shown(&it.trust), shown(&it.turns));
    line
}

/// A share in per cent with one decimal.
fn percent(share: f64) -> String {
    format!("{:.1}", 100.0 * share)
}
