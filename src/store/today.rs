//! Today's ten minutes for one person, out of what was recorded and what can be played.

use std::{collections::BTreeMap, sync::Arc};

use rusqlite::params;
use uuid::Uuid;

use super::{
    StoreFault,
    database::Database,
    evidence::{fill, last_missed},
};
use crate::core::{
    analyser::Lexicon,
    debrief::Skill,
    progress::{Day, Missed, Offer, offers, rhythm},
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
    let (known, missed) = last_missed(database, profile)?;
    let seen = seen(database, profile)?;
    let missed = ids(database, &missed)?;
    let day = database.day_of(now);
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
            Ok((row.get::<_, String>(0)?.into(), database.day_of(row.get(1)?)))
        })?;
        Ok(found.collect::<Result<_, _>>()?)
    })
}

/// The ids of practices by their numbers.
fn ids(database: &Database, numbers: &BTreeMap<Skill, i64>) -> Result<Missed, StoreFault> {
    database.read(|it| {
        let mut statement = it.prepare_cached("SELECT id FROM practices WHERE number = ?1")?;
        let mut found = Missed::new();
        for (skill, number) in numbers {
            found.insert(
                *skill,
                statement.query_row([number], |row| row.get::<_, String>(0))?.into(),
            );
        }
        Ok(found)
    })
}
