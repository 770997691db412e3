//! Words of the house stay in the house.

use super::{
    super::{Scenario, findings::Findings},
    wording::first_held,
};
use crate::moves::Move;

pub(super) const CODE: &str = "SC122";
pub(super) const TITLE: &str = "No jargon unless it is meant";
pub(super) const WHY: &str = "A trainee should stumble over the customer, not over an abbreviation. \
    Inside words may be an option's slip, and are then declared as `jargon`.";
pub(super) const BAD: &str = r#"situations/0/options += (
    say: "I'll raise a tier 2 ticket for it, then somebody looks at the strip.",
    moves: [(ownership, "I'll raise a tier 2 ticket")],
)"#;
pub(super) const GOOD: &str = r#"situations/0/options += (
    say: "I'll raise a tier 2 ticket for it, then somebody looks at the strip.",
    moves: [(ownership, "I'll raise"), (jargon, "a tier 2 ticket")],
)"#;

/// Words that people outside do not use.
const WORDS: &[&str] = &[
    "sla",
    "slas",
    "kpi",
    "kpis",
    "rma",
    "sku",
    "crm",
    "csat",
    "nps",
    "ivr",
    "fcr",
    "aht",
    "tier 1",
    "tier 2",
    "tier 3",
    "tier one",
    "tier two",
    "first level",
    "second level",
    "level 2",
    "l2",
    "escalation path",
    "escalation matrix",
    "back office",
    "front office",
    "use case",
    "workflow",
    "touchpoint",
    "touch point",
    "stakeholder",
    "stakeholders",
    "onboarding",
    "action item",
    "going forward",
    "circle back",
    "deep dive",
    "root cause analysis",
    "turnaround time",
    "service level",
    "queue handling",
    "case handling",
    "wrap up time",
    "provisioning",
    "end user",
    "proof of purchase document",
    "goods in transit",
    "non conformity",
    "remediation",
];

pub(super) fn check(scenario: &Scenario, findings: &mut Findings<'_>) {
    let help = "Say it as one says it at a kitchen table.";
    for (path, text) in for_trainees(scenario) {
        if let Some(word) = first_held(text, WORDS) {
            let message = format!("\"{word}\" is an inside word");
            findings.warning(CODE, &path, message, help);
        }
    }
    for (at, situation) in scenario.situations.iter().enumerate() {
        for (place, option) in situation.options.iter().enumerate() {
            let meant = option.moves.iter().any(|(mv, _)| *mv == Move::Jargon);
            if let Some(word) = first_held(&option.say, WORDS).filter(|_| !meant) {
                let message = format!("\"{word}\" is an inside word, and no `jargon` is declared");
                let path = format!("situations/{at}/options/{place}/say");
                findings.warning(CODE, &path, message, help);
            }
        }
    }
}

/// What trainees read about the call, beside the call itself.
pub(super) fn for_trainees(scenario: &Scenario) -> Vec<(String, &str)> {
    let brief = &scenario.brief;
    let mut texts: Vec<(String, &str)> = vec![
        ("title".into(), &scenario.title),
        ("teaser".into(), &scenario.teaser),
        ("brief/role".into(), &brief.role),
        ("brief/situation".into(), &brief.situation),
    ];
    for (list, entries) in [("may", &brief.may), ("may_not", &brief.may_not)] {
        let placed = entries.iter().enumerate();
        texts.extend(placed.map(|(at, it)| (format!("brief/{list}/{at}"), &**it)));
    }
    for (at, ending) in scenario.endings.iter().enumerate() {
        texts.push((format!("endings/{at}/summary"), &ending.summary));
    }
    for (at, question) in scenario.debrief.iter().enumerate() {
        texts.push((format!("debrief/{at}/ask"), &question.ask));
        texts.push((format!("debrief/{at}/notice"), &question.notice));
    }
    texts
}
