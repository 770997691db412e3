//! The page of one person.

use std::collections::BTreeMap;

use minijinja::{context, value::Value};

use super::{drawn, page};
use crate::{
    core::progress::Day,
    report::{
        ReportFault,
        person::{CallLine, ENDINGS, PersonReport, STANDINGS, SkillCourse},
        svg,
    },
    words::{FluentValue, Words},
};

/// The page, by `template` where one is given. Numbers are shown where they are asked for.
///
/// # Errors
/// Where the template does not work.
pub fn person_page(
    report: &PersonReport,
    numbers: bool,
    template: Option<&str>,
    words: &Words,
) -> Result<String, ReportFault> {
    let pictures = context! {
        numbers,
        ended => counted(ENDINGS, report.endings()),
        endings => drawn(endings(report, words)),
        stand => counted(STANDINGS, report.standings()),
        standings => drawn(standings(report, words)),
        calendar => drawn(calendar(report, words)),
        skills => report.skills.iter()
            .map(|it| (it.skill.clone(), drawn(course(it, report, words))))
            .collect::<BTreeMap<String, Value>>(),
        calm => report.calls.iter().map(|it| pair(it, true, words)).collect::<Vec<_>>(),
        trust => report.calls.iter().map(|it| pair(it, false, words)).collect::<Vec<_>>(),
    };
    page("person.html", report, pictures, template)
}

/// Names with their numbers, for the template.
fn counted(names: [&str; 3], counts: [usize; 3]) -> Vec<Value> {
    let both = names.into_iter().zip(counts);
    both.map(|(name, count)| context! { name, count }).collect()
}

fn endings(report: &PersonReport, words: &Words) -> String {
    svg::endings(
        report.endings(),
        &in_numbers("report-endings-alternative", report.endings(), words),
    )
}

fn standings(report: &PersonReport, words: &Words) -> String {
    let all = report.skills.iter();
    let seen: Vec<(f64, bool)> =
        all.filter_map(|it| Some((it.share?, it.standing == STANDINGS[0]))).collect();
    let alternative = in_numbers("report-standings-alternative", report.standings(), words);
    svg::standings(&seen, &alternative)
}

/// The sentence called `name` with three numbers, from the best.
fn in_numbers(name: &str, counts: [usize; 3], words: &Words) -> String {
    let [first, second, third] = counts.map(|it| FluentValue::from(it.to_string()));
    words.say_with(name, &[("first", first), ("second", second), ("third", third)])
}

fn course(skill: &SkillCourse, report: &PersonReport, words: &Words) -> String {
    let name = words.say(&format!("skill-{}", skill.skill));
    let standing = words.say(&format!("standing-{}", skill.standing));
    let day = |text: &str| Day::read(text).unwrap_or_default();
    let first = report.days.first().map_or(day(&report.day), |it| day(&it.day));
    let span = f64::from(day(&report.day).since(first)).max(1.0);
    let points: Vec<svg::Along> = skill
        .course
        .iter()
        .map(|it| (f64::from(day(&it.day).since(first)) / span, it.low, it.share, it.high))
        .collect();
    let percent = |it: f64| format!("{:.0}", it * 100.0).into();
    let alternative = match (skill.share, skill.low, skill.high) {
        (Some(share), Some(low), Some(high)) => words.say_with(
            "report-course-alternative",
            &[
                ("skill", name.into()),
                ("standing", standing.into()),
                ("share", percent(share)),
                ("low", percent(low)),
                ("high", percent(high)),
            ],
        ),
        _ => words.say_with("report-course-thin", &[("skill", name.into())]),
    };
    svg::course(&points, &words.say("report-course-empty"), &alternative)
}

fn calendar(report: &PersonReport, words: &Words) -> String {
    let today = Day::read(&report.day).unwrap_or_default();
    let calls: BTreeMap<&str, u32> =
        report.days.iter().map(|it| (it.day.as_str(), it.calls)).collect();
    let count = |it: usize| f64::from(u32::try_from(it).unwrap_or(u32::MAX)).into();
    let alternative = words.say_with(
        "report-calendar-alternative",
        &[
            ("days", count(report.days.len())),
            ("calls", count(report.calls.len())),
            ("first", report.days.first().map(|it| it.day.clone()).unwrap_or_default().into()),
            ("last", report.days.last().map(|it| it.day.clone()).unwrap_or_default().into()),
        ],
    );
    svg::calendar(
        today,
        |day| calls.get(day.to_string().as_str()).copied().unwrap_or_default(),
        |month| words.say(&format!("month-{month}")),
        &alternative,
    )
}

fn pair(call: &CallLine, calm: bool, words: &Words) -> Value {
    let (from, to) =
        if calm { (call.calm_first, call.calm_last) } else { (call.trust_first, call.trust_last) };
    let what = words.say(if calm { "report-calm" } else { "report-trust" });
    let values = [
        ("what", what.into()),
        ("from", format!("{from:.0}").into()),
        ("to", format!("{to:.0}").into()),
    ];
    drawn(svg::dumbbell(from, to, &words.say_with("report-pair-alternative", &values)))
}
