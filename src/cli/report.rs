//! `rapport report`: on a practice, a person or a group; the debriefs one after the other; and
//! whether every stored score still comes out.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use super::{
    output::{Fault, Outcome, put, say},
    progressing::{person_lines, profile_of},
    records,
    report_lines::{by_hand_line, cohort_lines},
    reporting::{ReportArguments, ReportFormat},
    terminal::{put_debrief, put_skills},
    wrap::wrap,
};
use crate::{
    core::{
        analyser::Lexicon,
        debrief::{SkillEvidence, debrief},
    },
    report::{SaidByHand, cohort, gradebook, html, person, practice, table},
    store::{
        Uuid, clock,
        database::Database,
        overrides,
        practices::{every_practice, load, practices_of, replay, verify_many},
    },
    words::Words,
};

/// Reports as the arguments say.
pub(super) fn report(arguments: &ReportArguments, home: Option<&Path>) -> Result<Outcome, Fault> {
    let database = records::open(home)?;
    let lexicon = Arc::new(Lexicon::english());
    let desk = Desk { arguments, database: &database, lexicon: &lexicon, words: &Words::english() };
    if let Some(asked) = &arguments.practice {
        return desk.practice(practice_named(&database, asked)?);
    }
    if let Some(name) = &arguments.person {
        return desk.person(name);
    }
    if let Some(group) = &arguments.cohort {
        return desk.cohort(group.as_deref());
    }
    let practices = match &arguments.whose {
        None => every_practice(&database)?,
        Some(name) => {
            let profile = profile_of(&database, Some(name))?;
            practices_of(&database, profile.id)?.into_iter().map(|it| it.id).collect()
        }
    };
    if arguments.verify {
        return verify_all(&database, &practices, &lexicon);
    }
    desk.debriefs(&practices)
}

/// The practice that is asked for by its id, or as the last one.
pub(super) fn practice_named(database: &Database, asked: &str) -> Result<Uuid, Fault> {
    if asked == "last" {
        let all = every_practice(database)?;
        return all
            .last()
            .copied()
            .ok_or_else(|| "There is no practice yet. Play one first.".into());
    }
    asked.trim().parse().map_err(|_| {
        format!(
            "'{asked}' is no practice. `rapport report --person NAME --format csv` lists the ids; \
             'last' is the one begun last."
        )
        .into()
    })
}

/// Everything a report is made with.
struct Desk<'d> {
    arguments: &'d ReportArguments,
    database: &'d Database,
    lexicon: &'d Arc<Lexicon>,
    words: &'d Words,
}

impl Desk<'_> {
    /// The debriefs of these practices one after the other.
    fn debriefs(&self, practices: &[Uuid]) -> Result<Outcome, Fault> {
        let format = self.arguments.format;
        if !matches!(format, ReportFormat::Text | ReportFormat::Json | ReportFormat::Jsonl) {
            return Err(
                "Say what the report is on: --practice ID, --person NAME or --cohort [GROUP]."
                    .into(),
            );
        }
        let mut skills = Vec::new();
        for &id in practices {
            let session = replay(&load(self.database, id)?, self.lexicon.clone())?;
            if format == ReportFormat::Text {
                put(&format!("{} ({})", session.scenario().title, session.name()))?;
                put_debrief(&session, self.words)?;
                self.by_hand(id)?;
                add_up(&mut skills, debrief(&session).skills);
            } else {
                put(&serde_json::to_string(&debrief(&session))?)?;
            }
        }
        // Over everybody they would rank nobody and say nothing.
        if self.arguments.whose.is_some() && practices.len() > 1 && !skills.is_empty() {
            put_skills(&skills, practices.len(), self.words)?;
        }
        Ok(Outcome::Clean)
    }

    /// What human beings said about a practice.
    fn by_hand(&self, id: Uuid) -> Result<(), Fault> {
        let all = overrides::of_person(self.database, None)?;
        for it in SaidByHand::of(id, &all, self.database) {
            put(&wrap(&by_hand_line(&it, self.words), 2))?;
        }
        Ok(())
    }

    fn practice(&self, id: Uuid) -> Result<Outcome, Fault> {
        if matches!(self.arguments.format, ReportFormat::Text | ReportFormat::Jsonl)
            && self.arguments.out.is_none()
        {
            return self.debriefs(&[id]);
        }
        let report = practice::practice_report(self.database, id, self.lexicon.clone())?;
        let made = match self.arguments.format {
            ReportFormat::Html => {
                html::practice_page(&report, self.template()?.as_deref(), self.words)?
            }
            ReportFormat::Csv => table::practice_table(&report)?,
            ReportFormat::Json => serde_json::to_string_pretty(&report)? + "\n",
            ReportFormat::Text | ReportFormat::Jsonl => {
                return Err("Into a file, a practice is written as html, csv or json.".into());
            }
            ReportFormat::Gradebook => return Err(no_gradebook()),
        };
        self.hand_over(&made)
    }

    fn person(&self, name: &str) -> Result<Outcome, Fault> {
        let profile = profile_of(self.database, Some(name))?;
        let now = clock::now();
        if self.arguments.format == ReportFormat::Gradebook {
            let made = gradebook(self.database, None, Some(&profile.name), self.lexicon, now)?;
            return self.hand_over(&made);
        }
        let report = person::person_report(self.database, &profile, self.lexicon, now)?;
        let made = match self.arguments.format {
            ReportFormat::Html => html::person_page(
                &report,
                self.arguments.numbers,
                self.template()?.as_deref(),
                self.words,
            )?,
            ReportFormat::Csv => table::person_table(&report)?,
            ReportFormat::Json => serde_json::to_string_pretty(&report)? + "\n",
            _ => person_lines(&report, self.arguments.numbers, self.words),
        };
        self.hand_over(&made)
    }

    fn cohort(&self, group: Option<&str>) -> Result<Outcome, Fault> {
        let now = clock::now();
        if self.arguments.format == ReportFormat::Gradebook {
            return self.hand_over(&gradebook(self.database, group, None, self.lexicon, now)?);
        }
        let report = cohort::cohort_report(self.database, group, self.lexicon, now)?;
        let made = match self.arguments.format {
            ReportFormat::Html => {
                html::cohort_page(&report, self.template()?.as_deref(), self.words)?
            }
            ReportFormat::Csv => table::cohort_table(&report)?,
            ReportFormat::Json => serde_json::to_string_pretty(&report)? + "\n",
            _ => cohort_lines(&report, self.words),
        };
        self.hand_over(&made)
    }

    /// The site's own template, if there is one.
    fn template(&self) -> Result<Option<String>, Fault> {
        let Some(path) = &self.arguments.template else {
            return Ok(None);
        };
        let told = |why| format!("The template {} cannot be read: {why}.", path.display());
        Ok(Some(std::fs::read_to_string(path).map_err(told)?))
    }

    fn hand_over(&self, made: &str) -> Result<Outcome, Fault> {
        if self.arguments.template.is_some() && self.arguments.format != ReportFormat::Html {
            return Err("A template is for pages: add --format html.".into());
        }
        hand_over(made, self.arguments.out.as_ref())
    }
}

/// Writes what was made into the file that was named, or to standard output.
pub(super) fn hand_over(made: &str, out: Option<&PathBuf>) -> Result<Outcome, Fault> {
    match out {
        None => put(made.trim_end_matches('\n'))?,
        Some(path) => {
            std::fs::write(path, made).map_err(|why| {
                format!("{} cannot be written: {why}. Name another file.", path.display())
            })?;
            say(&format!("{} is written.", path.display()));
        }
    }
    Ok(Outcome::Clean)
}

fn no_gradebook() -> Fault {
    "A gradebook is of a person or a group: --person NAME or --cohort [GROUP].".into()
}

/// Adds what one call shows about skills to what the others did.
fn add_up(all: &mut Vec<SkillEvidence>, call: Vec<SkillEvidence>) {
    for it in call {
        match all.iter_mut().find(|known| known.skill == it.skill) {
            Some(known) => {
                known.met += it.met;
                known.missed += it.missed;
            }
            None => all.push(it),
        }
    }
}

/// Checks the file itself, then recomputes every score from its events; says what differs.
fn verify_all(
    database: &Database,
    practices: &[Uuid],
    lexicon: &Arc<Lexicon>,
) -> Result<Outcome, Fault> {
    database.check_wholly()?;
    let mut outcome = Outcome::Clean;
    verify_many::<Fault>(database, practices, lexicon, |id, difference| {
        outcome = Outcome::Findings;
        Ok(put(&format!("{id}: {difference}"))?)
    })?;
    say(&format!("{} practices recomputed", practices.len()));
    Ok(outcome)
}
