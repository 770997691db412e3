//! The page of a group.

use minijinja::{context, value::Value};

use super::{drawn, minus, page};
use crate::{
    report::{
        ReportFault,
        cohort::{CohortReport, MoveLine, SkillMoved},
        svg,
    },
    words::Words,
};

/// The page, by `template` where one is given.
///
/// # Errors
/// Where the template does not work.
pub fn cohort_page(
    report: &CohortReport,
    template: Option<&str>,
    words: &Words,
) -> Result<String, ReportFault> {
    let most = report.phrases.iter().map(|it| it.times).max().unwrap_or(1).max(1);
    let count = |moved: &str| report.skills.iter().filter(|it| it.moved == moved).count();
    let pictures = context! {
        fifths => drawn(fifths(report, words)),
        skills => report.skills.iter().map(|it| moved(it, words)).collect::<Vec<_>>(),
        phrases => report.phrases.iter().map(|it| phrase(it, most, words)).collect::<Vec<_>>(),
        moved_up => count("up"),
        moved_down => count("down"),
        unclear => count("unclear"),
        too_few => count("too-few"),
    };
    page("cohort.html", report, pictures, template)
}

fn moved(it: &SkillMoved, words: &Words) -> Value {
    let (Some(by), Some(low), Some(high)) = (it.by, it.low, it.high) else {
        return Value::from("");
    };
    let points = |it: f64| minus(&format!("{:+.0}", it * 100.0)).into();
    let values = [("by", points(by)), ("low", points(low)), ("high", points(high))];
    let alternative = words.say_with("report-moved-alternative", &values);
    drawn(svg::interval(by, low, high, it.moved != "unclear", &alternative))
}

fn phrase(it: &MoveLine, most: u32, words: &Words) -> Value {
    let hurt = it.hurt.unwrap_or_default();
    let values = [("times", f64::from(it.times).into()), ("hurt", f64::from(hurt).into())];
    let alternative = words.say_with("report-phrase-alternative", &values);
    let share = |it: u32| f64::from(it) / f64::from(most);
    drawn(svg::share_bar(share(it.times), share(hurt), &alternative))
}

fn fifths(report: &CohortReport, words: &Words) -> String {
    let numbers: Vec<_> = report.fifths.iter().map(|it| (it.up, it.down)).collect();
    let names: Vec<String> =
        report.fifths.iter().map(|it| words.say(&format!("report-fifth-{}", it.fifth))).collect();
    let hidden = words.say("report-kept-back");
    let said = |it: Option<u32>| it.map_or_else(|| hidden.clone(), |it| it.to_string());
    let part = |(name, (up, down)): (&String, &(Option<u32>, Option<u32>))| {
        let values =
            [("part", name.clone().into()), ("up", said(*up).into()), ("down", said(*down).into())];
        words.say_with("report-fifth-alternative", &values)
    };
    let all: Vec<String> = names.iter().zip(&numbers).map(part).collect();
    let alternative =
        words.say_with("report-fifths-alternative", &[("list", all.join("; ").into())]);
    svg::fifths(&numbers, &names, &hidden, &alternative)
}
