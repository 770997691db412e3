//! What a report says in lines for the terminal.

use crate::{
    report::{SaidByHand, cohort::CohortReport},
    words::{FluentValue, Words},
};

/// A human being's word in a line.
pub(super) fn by_hand_line(it: &SaidByHand, words: &Words) -> String {
    let values = [
        ("field", FluentValue::from(it.field.clone())),
        ("value", it.value.clone().into()),
        ("by", it.by.clone().into()),
        ("day", it.day.clone().into()),
        ("reason", it.reason.clone().into()),
    ];
    words.say_with("report-by-hand-line", &values)
}

/// The report on a group in lines.
pub(super) fn cohort_lines(report: &CohortReport, words: &Words) -> String {
    let number = |it: u32| FluentValue::from(f64::from(it));
    let hidden = words.say("report-kept-back");
    let count = |it: Option<u32>| it.map_or_else(|| hidden.clone(), |it| it.to_string());
    let mut lines = vec![
        report.group.clone().unwrap_or_else(|| words.say("report-everybody")),
        words.say_with(
            "report-cohort-lead",
            &[
                ("people", number(report.people)),
                ("calls", number(report.calls)),
                ("from", report.from.clone().into()),
                ("to", report.to.clone().into()),
            ],
        ),
        words.say_with("report-cohort-kept-back", &[("fewest", number(report.fewest))]),
        String::new(),
        words.say("report-moved"),
    ];
    for it in &report.skills {
        let said = match (it.by, it.low, it.high) {
            (Some(by), Some(low), Some(high)) => format!(
                "{:+.0} ({:+.0} … {:+.0}), {}",
                by * 100.0,
                low * 100.0,
                high * 100.0,
                words.say(&format!("report-moved-{}", it.moved))
            ),
            _ => words.say_with("report-too-few", &[("fewest", number(report.fewest))]),
        };
        lines.push(format!("  {}: {said}", words.say(&format!("skill-{}", it.skill))));
    }
    lines.extend([String::new(), words.say("report-phrases")]);
    for it in &report.phrases {
        let name = words.say(&format!("move-{}", it.code));
        let values = [("times", number(it.times)), ("hurt", number(it.hurt.unwrap_or_default()))];
        let said = words.say_with("report-phrase-alternative", &values);
        lines.push(format!("  {name}: {said}"));
    }
    if let Some(both) = &report.first_last {
        lines.extend([String::new(), words.say("report-first-last")]);
        for (end, it) in [("report-first-call", &both.first), ("report-last-call", &both.last)] {
            let parts = [("kept", it.kept), ("at_risk", it.at_risk), ("lost", it.lost)];
            let parts = parts.map(|(name, it)| {
                format!("{} {}", words.say(&format!("report-end-{name}")), count(it))
            });
            lines.push(format!("  {}: {}", words.say(end), parts.join(", ")));
        }
    }
    lines.extend([String::new(), words.say("report-advisory"), String::new()]);
    lines.join("\n")
}
