//! `rapport roster` and `rapport share`: who is to practise what, who has, and who lets it be seen.

use std::{collections::BTreeMap, path::Path, sync::Arc};

use super::{
    output::{Fault, Outcome, put, say},
    progressing::profile_of,
    reporting::{RosterArguments, RosterTask, ShareArguments},
};
use crate::{
    core::{
        analyser::Lexicon,
        progress::{Day, Estimate, Standing},
    },
    report::{Done, Finished, finished, table},
    store::{
        Uuid,
        assignments::{self, Assignment},
        clock,
        database::Database,
        evidence,
        library::Library,
        paths, roster as files, settings, sharing,
    },
    words::{FluentValue, Words},
};

/// Does with the roster what the arguments say.
pub(super) fn roster(arguments: &RosterArguments, home: Option<&Path>) -> Result<Outcome, Fault> {
    let words = Words::english();
    if let RosterTask::Template = arguments.task {
        put(files::TEMPLATE.trim_end())?;
        say(&words.say("roster-template"));
        return Ok(Outcome::Clean);
    }
    let database = Database::open(&paths::data_folder(home)?)?;
    match &arguments.task {
        RosterTask::Template => Ok(Outcome::Clean),
        RosterTask::Import { file } => import(&database, file, &words),
        RosterTask::Status { group, csv } => status(&database, group.as_deref(), *csv, &words),
    }
}

/// Lets the trainer see what somebody practised, or no longer.
pub(super) fn share(arguments: &ShareArguments, home: Option<&Path>) -> Result<Outcome, Fault> {
    let database = Database::open(&paths::data_folder(home)?)?;
    let profile = profile_of(&database, arguments.person.as_deref())?;
    let on = arguments.what == "on";
    sharing::set(&database, profile.id, on, clock::now())?;
    let said = if on { "share-on" } else { "share-off" };
    say(&Words::english().say_with(said, &[("person", profile.name.into())]));
    Ok(Outcome::Clean)
}

fn import(database: &Database, file: &Path, words: &Words) -> Result<Outcome, Fault> {
    let bytes = std::fs::read(file)
        .map_err(|why| format!("The roster {} cannot be read: {why}.", file.display()))?;
    let shelf = Library::new(settings::load(database)?.scenario_folder).load_all();
    let known: Vec<&str> = shelf.scenarios.iter().map(|it| &*it.scenario.id).collect();
    let read = match files::read(&bytes, &known) {
        Ok(read) => read,
        Err(faults) => {
            for it in faults.iter().take(files::MOST_FAULTS) {
                say(&format!("{}: {it}", file.display()));
            }
            let count =
                FluentValue::from(f64::from(u32::try_from(faults.len()).unwrap_or(u32::MAX)));
            return Err(words.say_with("roster-refused", &[("count", count)]).into());
        }
    };
    let new = assignments::put(database, &read)?;
    let count = |it: usize| FluentValue::from(it.to_string());
    say(&words.say_with(
        "roster-imported",
        &[("count", count(read.len())), ("new", count(new as usize))],
    ));
    Ok(Outcome::Clean)
}

fn status(
    database: &Database,
    group: Option<&str>,
    csv: bool,
    words: &Words,
) -> Result<Outcome, Fault> {
    let roster = assignments::list(database, group)?;
    if roster.is_empty() {
        let groups = assignments::groups(database)?.join(", ");
        let values = [("groups", FluentValue::from(groups))];
        let name = if group.is_some() { "roster-no-group" } else { "roster-empty" };
        return Err(words.say_with(name, &values).into());
    }
    evidence::fill(database, &Arc::new(Lexicon::english()), None)?;
    let done = finished(database)?;
    let today = database.day_of(clock::now());
    if csv {
        let mut rows = vec![["person", "group", "task", "due", "done"].map(str::to_owned).to_vec()];
        rows.extend(roster.iter().map(|it| row(it, &done, today)));
        put(table::write(&rows)?.trim_end())?;
        return Ok(Outcome::Clean);
    }
    let shared = shared(database, today, words)?;
    let mut last = None;
    for it in &roster {
        let key = (it.group.clone(), it.person.to_ascii_lowercase());
        if last.as_ref() != Some(&key) {
            put(&head(it, &done, &shared))?;
            last = Some(key);
        }
        put(&format!("  {}", line(it, state(it, &done, today), words)))?;
    }
    put("")?;
    put(&words.say("roster-completion-only"))?;
    Ok(Outcome::Clean)
}

/// The name of somebody, and what they chose to share.
fn head(
    it: &Assignment,
    done: &BTreeMap<String, Finished>,
    shared: &BTreeMap<Uuid, String>,
) -> String {
    let group = if it.group.is_empty() { String::new() } else { format!(" ({})", it.group) };
    let profile = done.get(&it.person.to_ascii_lowercase()).and_then(|it| it.profile);
    let shared = profile.and_then(|id| shared.get(&id)).map(|it| format!(": {it}"));
    format!("{}{group}{}", it.person, shared.unwrap_or_default())
}

fn state(it: &Assignment, done: &BTreeMap<String, Finished>, today: Day) -> Done {
    let nobody = Finished::default();
    done.get(&it.person.to_ascii_lowercase()).unwrap_or(&nobody).done(it, today)
}

fn line(it: &Assignment, state: Done, words: &Words) -> String {
    let due = it.due.map(|it| it.to_string());
    let (name, day) = match state {
        Done::Yes(day) => ("roster-done", day.to_string()),
        Done::Late => ("roster-late", due.unwrap_or_default()),
        Done::NotYet if due.is_some() => ("roster-due", due.unwrap_or_default()),
        Done::NotYet => ("roster-open", String::new()),
    };
    words.say_with(name, &[("task", it.task.name().into()), ("day", day.into())])
}

fn row(it: &Assignment, done: &BTreeMap<String, Finished>, today: Day) -> Vec<String> {
    let day = match state(it, done, today) {
        Done::Yes(day) => day.to_string(),
        Done::NotYet | Done::Late => String::new(),
    };
    let due = it.due.map(|it| it.to_string()).unwrap_or_default();
    vec![it.person.clone(), it.group.clone(), it.task.name(), due, day]
}

/// Where those who share stand with their skills, in words.
fn shared(database: &Database, today: Day, words: &Words) -> Result<BTreeMap<Uuid, String>, Fault> {
    let mut found = BTreeMap::new();
    for id in sharing::everybody(database)? {
        let mut names: BTreeMap<Standing, Vec<String>> = BTreeMap::new();
        for (skill, seen) in evidence::observations(database, id)? {
            let standing = Estimate::on(today, &seen).standing();
            let name = words.say(&format!("skill-{}", skill.name()));
            names.entry(standing).or_default().push(name);
        }
        names.remove(&Standing::NotSeen);
        let said = |(standing, names): (&Standing, &Vec<String>)| {
            format!("{} {}", words.say(&format!("standing-{}", standing.name())), names.join(", "))
        };
        let all: Vec<String> = names.iter().rev().map(said).collect();
        let none = || words.say("standing-not-seen");
        found.insert(id, if all.is_empty() { none() } else { all.join("; ") });
    }
    Ok(found)
}
