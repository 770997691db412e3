//! Reports as CSV, safe to open in a spreadsheet.

use super::{ReportFault, cohort::CohortReport, person::PersonReport, practice::PracticeReport};

/// Rows of text as CSV. A cell that a spreadsheet would run as a formula gets an apostrophe before
/// it, which spreadsheets take for "this is text"; plain numbers stay numbers.
///
/// # Errors
/// Where rows have different lengths, which would be a fault of this program.
pub fn write(rows: &[Vec<String>]) -> Result<String, ReportFault> {
    let mut writer = csv::WriterBuilder::new().from_writer(Vec::new());
    for row in rows {
        writer.write_record(row.iter().map(|it| harmless(it)))?;
    }
    let bytes = writer.into_inner().map_err(|it| csv::Error::from(it.into_error()))?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// The cell as it may stand in a spreadsheet.
fn harmless(cell: &str) -> String {
    let formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let digits = cell.trim_start_matches(['+', '-']).chars();
    let number =
        cell.parse::<f64>().is_ok() && digits.clone().all(|it| it.is_ascii_digit() || it == '.');
    if formula && !number { format!("'{cell}") } else { cell.to_owned() }
}

fn row<const N: usize>(cells: [&str; N]) -> Vec<String> {
    cells.map(str::to_owned).to_vec()
}

/// A level with one digit.
fn level(it: f64) -> String {
    format!("{it:.1}")
}

fn share(it: Option<f64>) -> String {
    it.map(|it| format!("{it:.3}")).unwrap_or_default()
}

fn count(it: Option<u32>) -> String {
    it.map(|it| it.to_string()).unwrap_or_default()
}

/// One row a turn.
///
/// # Errors
/// As [`write()`].
pub fn practice_table(report: &PracticeReport) -> Result<String, ReportFault> {
    let mut rows = vec![row([
        "practice",
        "turn",
        "customer",
        "reply",
        "moves",
        "calm",
        "trust",
        "calm_by",
        "trust_by",
        "turning_point",
    ])];
    rows.extend(report.turns.iter().map(|it| {
        vec![
            report.practice.clone(),
            it.turn.to_string(),
            it.customer.clone(),
            it.reply.clone(),
            it.moves.join(" "),
            level(it.calm),
            level(it.trust),
            level(it.calm_by),
            level(it.trust_by),
            it.turning_point.to_string(),
        ]
    }));
    write(&rows)
}

/// One row a call.
///
/// # Errors
/// As [`write()`].
pub fn person_table(report: &PersonReport) -> Result<String, ReportFault> {
    let mut rows = vec![row([
        "person",
        "practice",
        "day",
        "scenario",
        "verdict",
        "calm_first",
        "calm_last",
        "trust_first",
        "trust_last",
        "by_hand",
    ])];
    rows.extend(report.calls.iter().map(|it| {
        let said = it.by_hand.iter();
        let said = said.map(|it| format!("{} = {} ({}: {})", it.field, it.value, it.by, it.reason));
        vec![
            report.person.clone(),
            it.practice.clone(),
            it.day.clone(),
            it.scenario.clone(),
            it.verdict.clone().unwrap_or_default(),
            level(it.calm_first),
            level(it.calm_last),
            level(it.trust_first),
            level(it.trust_last),
            said.collect::<Vec<_>>().join("; "),
        ]
    }));
    write(&rows)
}

/// One row a number: which part of the report, of what, which measure, its value, how many people
/// stand behind it. Empty where it is kept back.
///
/// # Errors
/// As [`write()`].
pub fn cohort_table(report: &CohortReport) -> Result<String, ReportFault> {
    let mut rows = vec![row(["part", "of", "measure", "value", "people"])];
    let mut put = |part: &str, of: &str, measure: &str, value: String, people: Option<u32>| {
        rows.push(vec![part.into(), of.into(), measure.into(), value, count(people)]);
    };
    put("practised", "everybody", "calls", report.calls.to_string(), Some(report.people));
    for it in &report.habits {
        put("practised", &it.calls, "people", count(it.people), it.people);
    }
    for it in &report.skills {
        for (measure, value) in [
            ("first", it.first),
            ("last", it.last),
            ("by", it.by),
            ("low", it.low),
            ("high", it.high),
        ] {
            put("skills", &it.skill, measure, share(value), it.people);
        }
    }
    for it in &report.fifths {
        let of = it.fifth.to_string();
        put("turns", &of, "up", count(it.up), None);
        put("turns", &of, "down", count(it.down), None);
    }
    for it in &report.phrases {
        put("phrases", &it.code, "times", it.times.to_string(), Some(it.people));
        put("phrases", &it.code, "hurt", count(it.hurt), Some(it.people));
    }
    if let Some(both) = &report.first_last {
        for (end, it) in [("first", &both.first), ("last", &both.last)] {
            for (measure, value) in [
                ("kept", it.kept),
                ("at_risk", it.at_risk),
                ("lost", it.lost),
                ("calmer", it.calmer),
                ("trusting", it.trusting),
            ] {
                put("first_last", end, measure, count(value), Some(both.people));
            }
        }
    }
    write(&rows)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_is_run_as_a_formula() {
        for bad in [
            "=1+1",
            "+cmd",
            "-cmd|'/c calc'!A1",
            "@SUM(A1)",
            "\t=1",
            "\r=1",
            "-",
            "-inf",
            "=",
            "+1e5",
        ] {
            assert!(harmless(bad).starts_with('\''), "{bad:?}");
        }
        for fine in ["-3.5", "+2", "7", "Sam", "a=b", "", "'tis"] {
            assert_eq!(harmless(fine), fine);
        }
        let text = write(&[row(["=1", "a,\"b\"\nc"])]).expect("written");
        assert_eq!(text, "'=1,\"a,\"\"b\"\"\nc\"\n");
    }
}
