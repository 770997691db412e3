//! `rapport progress`: the twelve skills of one person, in lines or as a page.

use std::{path::Path, sync::Arc};

use super::{
    output::{Fault, Outcome},
    report::hand_over,
    report_lines::by_hand_line,
    reporting::ProgressArguments,
};
use crate::{
    core::analyser::Lexicon,
    report::{html, person},
    store::{
        clock,
        database::Database,
        paths,
        profiles::{self, Profile},
        settings,
    },
    words::{FluentValue, Words},
};

/// Calls that are listed in lines.
const MOST_CALLS: usize = 10;

/// Shows progress as the arguments say.
pub(super) fn progress(
    arguments: &ProgressArguments,
    home: Option<&Path>,
) -> Result<Outcome, Fault> {
    let database = Database::open(&paths::data_folder(home)?)?;
    let profile = profile_of(&database, arguments.person.as_deref())?;
    let (words, lexicon) = (Words::english(), Arc::new(Lexicon::english()));
    let report = person::person_report(&database, &profile, &lexicon, clock::now())?;
    let made = match &arguments.out {
        Some(_) => html::person_page(&report, arguments.numbers, None, &words)?,
        None => person_lines(&report, arguments.numbers, &words),
    };
    hand_over(&made, arguments.out.as_ref())
}

/// The profile of this name, or the one that practised last.
pub(super) fn profile_of(database: &Database, name: Option<&str>) -> Result<Profile, Fault> {
    let Some(name) = name else {
        let last = settings::load(database)?.last_profile;
        let last = last.map(|id| profiles::get(database, id)).transpose()?.flatten();
        return last
            .ok_or_else(|| "Nobody has practised yet. Name somebody: --person NAME.".into());
    };
    profiles::find(database, name)?.ok_or_else(|| {
        let all = profiles::list(database).unwrap_or_default();
        let known: Vec<&str> = all.iter().map(|it| it.name.as_str()).collect();
        if known.is_empty() {
            format!("There is no profile '{name}'. Nobody has practised yet.").into()
        } else {
            format!("There is no profile '{name}'. Known: {}.", known.join(", ")).into()
        }
    })
}

/// The report on a person in lines.
pub(super) fn person_lines(report: &person::PersonReport, numbers: bool, words: &Words) -> String {
    let count = |it: usize| FluentValue::from(f64::from(u32::try_from(it).unwrap_or(u32::MAX)));
    let lead = [
        ("calls", count(report.calls.len())),
        ("days", count(report.days.len())),
        ("day", report.day.clone().into()),
    ];
    let mut lines =
        vec![report.person.clone(), words.say_with("report-person-lead", &lead), String::new()];
    lines.push(words.say("report-skills"));
    lines.extend(report.skills.iter().map(|it| skill_line(it, numbers, words)));
    lines.extend([String::new(), words.say("report-calls")]);
    for it in report.calls.iter().rev().take(MOST_CALLS) {
        let verdict = it.verdict.as_ref().map(|it| words.say(&format!("verdict-{it}")));
        let level = |name: &str, from: f64, to: f64| {
            let what = words.say(name).to_lowercase();
            let values = [
                ("what", FluentValue::from(what)),
                ("from", format!("{from:.0}").into()),
                ("to", format!("{to:.0}").into()),
            ];
            words.say_with("report-pair-alternative", &values)
        };
        lines.push(format!(
            "  {} {}: {}; {}; {}",
            it.day,
            it.scenario,
            verdict.unwrap_or_default(),
            level("report-calm", it.calm_first, it.calm_last),
            level("report-trust", it.trust_first, it.trust_last),
        ));
        lines.extend(it.by_hand.iter().map(|it| format!("    {}", by_hand_line(it, words))));
    }
    if report.calls.is_empty() {
        lines.push(format!("  {}", words.say("report-calls-none")));
    }
    if report.left_out > 0 {
        let left_out = FluentValue::from(f64::from(report.left_out));
        lines.push(words.say_with("report-left-out", &[("count", left_out)]));
    }
    lines.extend([String::new(), words.say("report-advisory"), String::new()]);
    lines.join("\n")
}

fn skill_line(it: &person::SkillCourse, numbers: bool, words: &Words) -> String {
    let name = words.say(&format!("skill-{}", it.skill));
    let standing = words.say(&format!("standing-{}", it.standing));
    let percent = |it: f64| FluentValue::from(format!("{:.0}", it * 100.0));
    let shown = match (numbers, it.share, it.low, it.high) {
        (true, Some(share), Some(low), Some(high)) => {
            let values =
                [("share", percent(share)), ("low", percent(low)), ("high", percent(high))];
            format!(" ({})", words.say_with("report-share", &values))
        }
        (true, ..) => format!(" ({} / {})", it.met, it.called),
        _ => String::new(),
    };
    format!("  {name}: {standing}{shown}")
}
