//! Today's ten minutes for one person, out of what was recorded and what can be played.

use std::{collections::BTreeMap, sync::Arc};

use rusqlite::params;
use uuid::Uuid;

use super::{
    StoreFault,
    database::Database,
    evidence::{fill, observations},
};
use crate::core::{
    analyser::Lexicon,
    debrief::Skill,
    progress::{Day, Missed, Offer, day_of, offers, rhythm},
    scenario::Scenario,
    text::Text,
};

/// The most practices of older programs that are replayed before today is answered, so that a start
/// page need not wait; reports fill in the rest.
const MOST_FILLED: u32 = 5;

/// What to practise today.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Today {
    /// At most three things.
    pub offers: Vec<Offer>,
    /// Where nothing is offered: which skill is due next, and when.
    pub next: Option<(Skill, Day)>,
}

/// What `profile` may practise at `now` (milliseconds since 1970), out of these scenarios.
///
/// # Errors
/// Where the store cannot be read.
pub fn today(
    database: &Database,
    profile: Uuid,
    scenarios: &[&Scenario],
    lexicon: &Arc<Lexicon>,
    now: i64,
) -> Result<Today, StoreFault> {
    fill(database, lexicon, Some(MOST_FILLED))?;
    let known = observations(database, profile)?;
    let seen = seen(database, profile)?;
    let missed = missed(database, profile)?;
    let day = day_of(now);
    let offers = offers(day, &known, scenarios, &seen, &missed);
    let due = known.iter().filter_map(|(skill, all)| Some((*skill, rhythm(all)?.due)));
    let next = if offers.is_empty() { due.min_by_key(|it| it.1) } else { None };
    Ok(Today { offers, next })
}

/// When each scenario was played last.
fn seen(database: &Database, profile: Uuid) -> Result<BTreeMap<Text, Day>, StoreFault> {
    database.read(|it| {
        let mut statement = it.prepare_cached(
            "SELECT scenario, max(started) FROM practices WHERE profile = ?1 GROUP BY scenario",
        )?;
        let found = statement.query_map(params![profile.to_string()], |row| {
            Ok((row.get::<_, String>(0)?.into(), day_of(row.get(1)?)))
        })?;
        Ok(found.collect::<Result<_, _>>()?)
    })
}

/// The last practice on which each skill was missed.
fn missed(database: &Database, profile: Uuid) -> Result<Missed, StoreFault> {
    database.read(|it| {
        // Of the bare columns, SQLite takes those of the row that has the maximum.
        let mut statement = it.prepare_cached(
            "SELECT skill, id, max(practice)
             FROM evidence_skills JOIN practices ON practices.number = practice
             WHERE profile = ?1 AND met < called GROUP BY skill",
        )?;
        let mut rows = statement.query([profile.to_string()])?;
        let mut found = Missed::new();
        while let Some(row) = rows.next()? {
            if let Some(skill) = Skill::from_name(&row.get::<_, String>(0)?) {
                found.insert(skill, row.get::<_, String>(1)?.into());
            }
        }
        Ok(found)
    })
}
