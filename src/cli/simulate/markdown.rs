//! The results of a check as a page: how hard each scenario is, and what hangs on skill.

use std::fmt::Write;

use super::Measured;
use crate::core::trainee::{Policy, SESSIONS_OF_HALF, SESSIONS_OF_OTHERS, Summary};

/// Policies with a column of their own, and its head.
const COLUMNS: [(Policy, &str); 10] = [
    (Policy::Random, "random"),
    (Policy::Skill(1), ".1"),
    (Policy::Skill(3), ".3"),
    (Policy::Skill(5), ".5"),
    (Policy::Skill(7), ".7"),
    (Policy::Skill(9), ".9"),
    (Policy::Expert, "expert"),
    (Policy::EmpathyOnly, "only warm"),
    (Policy::FixOnly, "only fixes"),
    (Policy::AlwaysDismissive, "dismissive"),
];

/// The page.
pub(super) fn page(measured: &[Measured]) -> String {
    let mut text = format!(
        "# How hard each scenario is\n\nMade by `rapport simulate scenarios --check --markdown > \
         docs/balance.md`; what the policies are is said by `rapport simulate --help` and in \
         `scenarios/README.md`. Solved means loyal, resolved, fair without a fix, an agreed \
         follow-up, or a boundary kept. The half-skilled player (.5) plays {SESSIONS_OF_HALF} \
         calls, everybody else {SESSIONS_OF_OTHERS}. Who is only warm helps as well where no other \
         warm option is left. Difficulty is the share that player solves: 1 \
         from 45 %, 2 from 30, 3 from 15, 4 from 5, 5 below.\n\n## Solved calls in per cent\n\n\
         | scenario | difficulty |"
    );
    for (_, head) in COLUMNS {
        let _ = write!(text, " {head} |");
    }
    let _ = write!(text, " 95 % interval of .5 | turns of .5 |\n|---|---|");
    text.push_str(&"---|".repeat(COLUMNS.len() + 2));
    text.push('\n');
    for it in measured {
        row(&mut text, it);
    }
    text.push_str("\n## What does not hold\n\n");
    let mut nothing = true;
    for it in measured {
        for finding in &it.findings {
            nothing = false;
            let _ = writeln!(text, "- {}: {finding}", it.scenario);
        }
    }
    if nothing {
        text.push_str(
            "Nothing: skill rises to the top of every ladder, no brush-off makes anybody loyal, \
             and no single move solves anything.\n",
        );
    }
    text
}

fn row(text: &mut String, it: &Measured) {
    let difficulty = it.difficulty.as_ref().map_or_else(String::new, |it| {
        if it.declared == it.measured {
            it.declared.to_string()
        } else {
            format!("{} (measured {})", it.declared, it.measured)
        }
    });
    let _ = write!(text, "| {} | {difficulty} |", it.scenario);
    let of = |policy: Policy| it.policies.iter().find(|one| one.policy == policy.to_string());
    for (policy, _) in COLUMNS {
        let solved = of(policy).map_or_else(String::new, |it| percent(it.solved.share));
        let _ = write!(text, " {solved} |");
    }
    let half = of(Policy::Skill(5)).map_or_else(String::new, interval);
    let _ = writeln!(text, " {half} |");
}

fn interval(it: &Summary) -> String {
    let (low, high) = (percent(it.solved.low), percent(it.solved.high));
    format!("{low} to {high} | {:.0} to {:.0}", it.turns.p10, it.turns.p90)
}

fn percent(share: f64) -> String {
    format!("{:.0}", 100.0 * share)
}
