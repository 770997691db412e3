//! `rapport report`: what is recorded, and whether every stored score still comes out.

use std::{path::Path, sync::Arc};

use super::{
    arguments::{Format, ReportArguments},
    output::{Fault, Outcome, put, say},
    records,
    terminal::{put_debrief, put_skills},
};
use crate::{
    core::{
        analyser::Lexicon,
        debrief::{SkillEvidence, debrief},
    },
    store::{
        Uuid,
        database::Database,
        practices::{every_practice, load, practices_of, replay, verify},
        profiles,
    },
    words::Words,
};

/// Reports as the arguments say.
pub(super) fn report(arguments: &ReportArguments, home: Option<&Path>) -> Result<Outcome, Fault> {
    let database = records::open(home)?;
    let practices = match &arguments.person {
        None => every_practice(&database)?,
        Some(name) => {
            let profile = profiles::find(&database, name)?.ok_or_else(|| {
                format!("There is no profile '{name}'. Known: {}.", known(&database))
            })?;
            practices_of(&database, profile.id)?.into_iter().map(|it| it.id).collect()
        }
    };
    let lexicon = Arc::new(Lexicon::english());
    if arguments.verify {
        return verify_all(&database, &practices, &lexicon);
    }
    let mut skills = Vec::new();
    for &id in &practices {
        let session = replay(&load(&database, id)?, lexicon.clone())?;
        if arguments.format == Format::Text {
            put(&format!("{} ({})", session.scenario().title, session.name()))?;
            put_debrief(&session, &Words::english())?;
            add_up(&mut skills, debrief(&session).skills);
        } else {
            put(&serde_json::to_string(&debrief(&session))?)?;
        }
    }
    // Over everybody they would rank nobody and say nothing.
    if arguments.person.is_some() && practices.len() > 1 && !skills.is_empty() {
        put_skills(&skills, practices.len(), &Words::english())?;
    }
    Ok(Outcome::Clean)
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

fn known(database: &Database) -> String {
    let profiles = profiles::list(database).unwrap_or_default();
    profiles.iter().map(|it| it.name.as_str()).collect::<Vec<_>>().join(", ")
}

/// Checks the file itself, then recomputes every score from its events; says what differs.
fn verify_all(
    database: &Database,
    practices: &[Uuid],
    lexicon: &Arc<Lexicon>,
) -> Result<Outcome, Fault> {
    database.check_wholly()?;
    let mut outcome = Outcome::Clean;
    for &id in practices {
        for difference in verify(database, id, lexicon.clone())? {
            put(&format!("{id}: {difference}"))?;
            outcome = Outcome::Findings;
        }
    }
    say(&format!("{} practices recomputed", practices.len()));
    Ok(outcome)
}
