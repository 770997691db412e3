//! A gradebook: one row a person, one column a task, 100 where it is done. Completion, not quality:
//! nobody is graded by a simulated customer.

use std::collections::{BTreeMap, BTreeSet};

use super::{Done, ReportFault, completion::finished, table};
use crate::store::{
    assignments::{self, Assignment},
    database::Database,
    evidence,
};

/// What a done task is worth, in points: the top of the scale that gradebooks have by default.
const DONE: &str = "100";

/// The gradebook of `group`, or of everybody in the roster, or of one `person`.
///
/// # Errors
/// Where the store cannot be read.
pub fn gradebook(
    database: &Database,
    group: Option<&str>,
    person: Option<&str>,
    lexicon: &std::sync::Arc<crate::core::analyser::Lexicon>,
    now: i64,
) -> Result<String, ReportFault> {
    evidence::fill(database, lexicon, None)?;
    let mut roster = assignments::list(database, group)?;
    if let Some(name) = person {
        roster.retain(|it| it.person.eq_ignore_ascii_case(name));
    }
    let done = finished(database)?;
    let tasks: BTreeSet<String> = roster.iter().map(|it| it.task.name()).collect();
    let mut people: BTreeMap<String, Vec<&Assignment>> = BTreeMap::new();
    for it in &roster {
        people.entry(it.person.to_ascii_lowercase()).or_default().push(it);
    }
    let head = ["username", "group"].map(str::to_owned).into_iter().chain(tasks.iter().cloned());
    let mut rows = vec![head.collect::<Vec<_>>()];
    for (key, all) in people {
        let Some(first) = all.first() else { continue };
        let cell = |task: &String| {
            let it = all.iter().find(|it| it.task.name() == *task)?;
            let finished = done.get(&key)?.done(it, database.day_of(now));
            matches!(finished, Done::Yes(_)).then(|| DONE.to_owned())
        };
        let cells = tasks.iter().map(|it| cell(it).unwrap_or_default());
        rows.push([first.person.clone(), first.group.clone()].into_iter().chain(cells).collect());
    }
    table::write(&rows)
}
