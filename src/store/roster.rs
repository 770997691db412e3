//! Reads a roster file: who is to practise what by when. Either every line can be used, or the file
//! is refused with each fault by its line; what is done with it is left to `assignments`.

use std::{collections::BTreeMap, fmt};

use super::{
    assignments::{Assignment, Task},
    profiles,
};
use crate::core::{debrief::Skill, progress::Day};

/// The columns, in the order of the template.
const COLUMNS: [&str; 4] = ["person", "group", "scenario_or_skill", "due"];
/// How alike two names must be for one to be offered for the other, 0 to 1.
const ALIKE: f64 = 0.75;
/// Faults that are told one by one; a file with more has something wrong as a whole.
pub const MOST_FAULTS: usize = 20;

/// The template: what a roster looks like.
pub const TEMPLATE: &str = "person,group,scenario_or_skill,due\n\
    Sam,north,01-machine,2025-03-31\n\
    Sam,north,skill:validate,2025-04-30\n\
    Alex,south,02-parcel,\n";

/// What is wrong with one line of a roster.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RosterFault {
    /// The line, from 1; 0 where it is the file as a whole.
    pub line: u64,
    /// What is wrong, and what to do.
    pub what: String,
}

impl fmt::Display for RosterFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            0 => f.write_str(&self.what),
            line => write!(f, "line {line}: {}", self.what),
        }
    }
}

/// Reads a roster; `scenarios` are the ids that can be played.
///
/// # Errors
/// Every fault there is, in the order of the lines.
pub fn read(bytes: &[u8], scenarios: &[&str]) -> Result<Vec<Assignment>, Vec<RosterFault>> {
    let text = decoded(bytes).map_err(|fault| vec![fault])?;
    let head = text.lines().next().unwrap_or_default();
    // Spreadsheets of some countries write semicolons.
    let comma = if head.contains(';') && !head.contains(',') { b';' } else { b',' };
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(comma)
        .flexible(true)
        .trim(csv::Trim::All)
        .from_reader(text.as_bytes());
    let columns = match reader.headers() {
        Ok(head) => columns(head).map_err(|fault| vec![fault])?,
        Err(fault) => return Err(vec![RosterFault { line: 1, what: format!("{fault}.") }]),
    };
    let mut roster = Roster { columns, scenarios, seen: BTreeMap::new(), read: Vec::new() };
    let mut faults = Vec::new();
    for record in reader.records() {
        let taken = match &record {
            Ok(record) => roster.take(record),
            Err(fault) => Err(RosterFault {
                line: fault.position().map_or(0, csv::Position::line),
                what: "this line cannot be read as CSV. Look for a quotation mark without its \
                       partner."
                    .to_owned(),
            }),
        };
        faults.extend(taken.err());
    }
    if faults.is_empty() && roster.read.is_empty() {
        let what = "There is nobody in this file. A roster has a line of column names and a line \
                    for each person and task: see `rapport roster template`.";
        return Err(vec![RosterFault { line: 0, what: what.to_owned() }]);
    }
    if faults.is_empty() { Ok(roster.read) } else { Err(faults) }
}

/// The text of the file, without a byte order mark.
fn decoded(bytes: &[u8]) -> Result<&str, RosterFault> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let advice = "Save it as “CSV UTF-8” (in a spreadsheet: Save as, then that type).";
    let refused = |line, what: &str| Err(RosterFault { line, what: format!("{what} {advice}") });
    if bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff") {
        return refused(0, "This file is in UTF-16, which is not read here.");
    }
    if bytes.starts_with(b"PK\x03\x04") {
        return refused(0, "This is a spreadsheet file, not CSV.");
    }
    if bytes.contains(&0) {
        return refused(0, "This file is not plain text.");
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok(text),
        Err(fault) => {
            let before = &bytes[..fault.valid_up_to()];
            let line = 1 + before.iter().filter(|it| **it == b'\n').count();
            refused(line as u64, "a letter here is not UTF-8; the file is in an older encoding.")
        }
    }
}

/// Where each of [`COLUMNS`] stands; group and due may be missing.
fn columns(head: &csv::StringRecord) -> Result<[Option<usize>; 4], RosterFault> {
    let plain = |it: &str| it.trim().to_lowercase().replace([' ', '-'], "_");
    let found = COLUMNS.map(|name| head.iter().position(|it| plain(it) == name));
    let missing: Vec<&str> =
        [0, 2].iter().filter(|at| found[**at].is_none()).map(|at| COLUMNS[*at]).collect();
    if missing.is_empty() {
        return Ok(found);
    }
    let what = format!(
        "the first line names the columns, and {} is not among them. It should be: {}.",
        missing.join(" and "),
        COLUMNS.join(",")
    );
    Err(RosterFault { line: 1, what })
}

/// A roster while it is read.
struct Roster<'s> {
    columns: [Option<usize>; 4],
    scenarios: &'s [&'s str],
    /// The line on which each person, group and task stood first.
    seen: BTreeMap<(String, String, Task), u64>,
    read: Vec<Assignment>,
}

impl Roster<'_> {
    fn take(&mut self, record: &csv::StringRecord) -> Result<(), RosterFault> {
        let line = record.position().map_or(0, csv::Position::line);
        let fault = |what: String| RosterFault { line, what };
        let cell = |column: usize| self.columns[column].and_then(|at| record.get(at)).unwrap_or("");
        if record.iter().all(str::is_empty) {
            return Ok(());
        }
        let person = profiles::checked(cell(0)).map_err(|it| fault(it.to_string()))?;
        let group = cell(1).to_owned();
        let task = task(cell(2), self.scenarios).map_err(fault)?;
        let due = match cell(3) {
            "" => None,
            text => Some(Day::read(text).ok_or_else(|| {
                fault(format!("'{text}' is no day. Write it as 2025-03-31, or leave it empty."))
            })?),
        };
        let key = (person.to_ascii_lowercase(), group.to_ascii_lowercase(), task.clone());
        if let Some(first) = self.seen.get(&key) {
            let what =
                format!("the same person, group and task stand on line {first}. Take one out.");
            return Err(fault(what));
        }
        self.seen.insert(key, line);
        self.read.push(Assignment { person, group, task, due });
        Ok(())
    }
}

/// The task that a cell names.
fn task(name: &str, scenarios: &[&str]) -> Result<Task, String> {
    if name.is_empty() {
        return Err(
            "there is no scenario or skill. `rapport roster template` shows both.".to_owned()
        );
    }
    let plain = name.to_lowercase();
    let bare = plain.strip_prefix("skill:").map(str::trim);
    if let Some(skill) = Skill::from_name(bare.unwrap_or(&plain)) {
        return Ok(Task::Skill(skill));
    }
    if bare.is_none()
        && let Some(id) = scenarios.iter().find(|it| it.eq_ignore_ascii_case(&plain))
    {
        return Ok(Task::Scenario((*id).to_owned()));
    }
    let skills = || Skill::ALL.into_iter().map(Skill::name);
    let (kind, near) = match bare {
        Some(bare) => ("skill", nearest(bare, skills()).map(|it| format!("skill:{it}"))),
        None => {
            let known = || scenarios.iter().copied().map(str::to_owned);
            let all: Vec<String> = known().chain(skills().map(str::to_owned)).collect();
            (
                "scenario or skill",
                nearest(&plain, all.iter().map(String::as_str)).map(str::to_owned),
            )
        }
    };
    Err(match near {
        Some(near) => format!("there is no {kind} '{name}'. Did you mean '{near}'?"),
        None => format!(
            "there is no {kind} '{name}'. Scenarios: {}. Skills: {}.",
            scenarios.join(", "),
            skills().collect::<Vec<_>>().join(", ")
        ),
    })
}

fn nearest<'k>(name: &str, known: impl Iterator<Item = &'k str>) -> Option<&'k str> {
    // Ids begin with a number that people leave out or get wrong.
    let bare = |it: &'k str| it.trim_start_matches(|c: char| c.is_ascii_digit() || c == '-');
    let alike =
        |it: &'k str| strsim::jaro_winkler(name, it).max(strsim::jaro_winkler(name, bare(it)));
    known
        .map(|it| (alike(it), it))
        .filter(|(alike, _)| *alike >= ALIKE)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|it| it.1)
}

#[cfg(test)]
mod tests {
    use super::*;

    const KNOWN: [&str; 3] = ["01-machine", "02-parcel", "10-no-fix"];

    fn faults(text: &[u8]) -> Vec<String> {
        read(text, &KNOWN).expect_err("refused").iter().map(ToString::to_string).collect()
    }

    #[test]
    fn the_template_can_be_read() {
        let read = read(TEMPLATE.as_bytes(), &KNOWN).expect("read");
        assert_eq!(read.len(), 3);
        assert_eq!(read[1].task, Task::Skill(Skill::Validate));
        assert_eq!(
            (read[0].due.map(|it| it.to_string()), read[2].due),
            (Some("2025-03-31".into()), None)
        );
    }

    #[test]
    fn marks_semicolons_quotes_and_other_orders_are_understood() {
        let text = "\u{feff}Due;Scenario or skill;Person\r\n2025-01-02;02-PARCEL;\"Åsa; of north\"\r\n\r\n";
        let read = read(text.as_bytes(), &KNOWN).expect("read");
        assert_eq!(read[0].person, "Åsa; of north");
        assert_eq!(read[0].task, Task::Scenario("02-parcel".into()));
    }

    #[test]
    fn each_fault_is_told_by_its_line() {
        let text = "person,group,scenario_or_skill,due\n\
            Sam,,01-mashine,\nSam,,01-machine,1.4.25\n,,01-machine,\nSam,,01-machine,\nsam,,01-Machine,\n\
            Sam,,parcel,\nSam,,skill:validte,\nSam,,,\nSam,,zebra,\n";
        let told = faults(text.as_bytes());
        let wanted = [
            "line 2: there is no scenario or skill '01-mashine'. Did you mean '01-machine'?",
            "line 3: '1.4.25' is no day.",
            "line 4: A profile needs a name.",
            "line 6: the same person, group and task stand on line 5.",
            "line 7: there is no scenario or skill 'parcel'. Did you mean '02-parcel'?",
            "line 8: there is no skill 'skill:validte'. Did you mean 'skill:validate'?",
            "line 9: there is no scenario or skill.",
            "line 10: there is no scenario or skill 'zebra'. Scenarios: 01-machine,",
        ];
        assert_eq!(told.len(), wanted.len(), "{told:#?}");
        for (told, wanted) in told.iter().zip(wanted) {
            assert!(told.starts_with(wanted), "{told}");
        }
    }

    #[test]
    fn other_encodings_and_empty_files_are_refused_kindly() {
        assert!(faults(b"\xff\xfep\0e\0")[0].contains("UTF-16"));
        assert!(faults(b"PK\x03\x04zip")[0].contains("spreadsheet"));
        let latin = faults(b"person,scenario_or_skill\nSam,01-machine\nJos\xe9,01-machine\n");
        assert!(latin[0].starts_with("line 3:") && latin[0].contains("CSV UTF-8"), "{latin:?}");
        assert!(faults(b"")[0].contains("column"), "{:?}", faults(b""));
        assert!(faults(b"person,scenario_or_skill\n")[0].contains("nobody"));
        assert!(faults(b"name,task\nSam,01-machine\n")[0].contains("person and scenario_or_skill"));
    }
}
