//! The page of one practice.

use minijinja::context;

use super::{drawn, page};
use crate::{
    report::{ReportFault, practice::PracticeReport, svg},
    words::Words,
};

/// The page, by `template` where one is given.
///
/// # Errors
/// Where the template does not work.
pub fn practice_page(
    report: &PracticeReport,
    template: Option<&str>,
    words: &Words,
) -> Result<String, ReportFault> {
    let calm: Vec<f64> =
        [report.calm_start].into_iter().chain(report.turns.iter().map(|it| it.calm)).collect();
    let trust: Vec<f64> =
        [report.trust_start].into_iter().chain(report.turns.iter().map(|it| it.trust)).collect();
    let turning: Vec<usize> =
        report.turns.iter().filter(|it| it.turning_point).map(|it| it.turn as usize).collect();
    let list: Vec<String> = turning.iter().map(ToString::to_string).collect();
    let level = |all: &[f64], last: bool| {
        let it = if last { all.last() } else { all.first() };
        format!("{:.0}", it.copied().unwrap_or_default())
    };
    let values = [
        ("customer", report.customer.clone().into()),
        ("calm-first", level(&calm, false).into()),
        ("calm-last", level(&calm, true).into()),
        ("calm-lowest", format!("{:.0}", report.calm_lowest).into()),
        ("trust-first", level(&trust, false).into()),
        ("trust-last", level(&trust, true).into()),
        ("turns", list.join(", ").into()),
    ];
    let alternative = words.say_with("report-curve-alternative", &values);
    let names = (words.say("report-calm"), words.say("report-trust"));
    let curve = svg::curve(&calm, &trust, &turning, (&names.0, &names.1), &alternative);
    page("practice.html", report, context! { curve => drawn(curve) }, template)
}
