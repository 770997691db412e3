//! A practice that is recorded: where, whose it is, whether it is a new one or goes on. Playing it is
//! left to `play`.

use std::{path::Path, sync::Arc};

use super::{
    arguments::PlayArguments,
    output::{Fault, say},
    play::seed_by_clock,
    records,
    who::who,
};
use crate::{
    core::{
        analyser::Lexicon,
        session::{Session, Stage},
    },
    store::{
        StoreFault, clock,
        database::Database,
        library::Loaded,
        practices::{
            Beginning, Practice, Recorder, load, next_seed, practices_of, replay, unfinished,
        },
        profiles::Profile,
    },
    words::{FluentValue, Words},
};

/// The records; nothing where they cannot be used, which is said in a line: playing needs none.
/// Only going on with a practice does.
pub(super) fn opened(
    arguments: &PlayArguments,
    home: Option<&Path>,
    words: &Words,
) -> Result<Option<Database>, Fault> {
    match records::open(home) {
        Ok(database) => Ok(Some(database)),
        Err(fault) if arguments.resume => Err(fault.into()),
        Err(fault) => {
            say(&words.say_with("play-unrecorded", &[("why", fault.to_string().into())]));
            Ok(None)
        }
    }
}

/// The records with whoever practises; nothing where nothing can be recorded.
pub(super) fn person(
    kept: Option<Database>,
    arguments: &PlayArguments,
    words: &Words,
) -> Result<Option<(Database, Profile)>, Fault> {
    let Some(database) = kept else {
        return Ok(None);
    };
    match who(&database, arguments.profile.as_deref(), words) {
        Ok(profile) => Ok(Some((database, profile))),
        Err(fault) => match fault.downcast_ref::<StoreFault>() {
            Some(
                StoreFault::ReadOnly { .. } | StoreFault::Full { .. } | StoreFault::Busy { .. },
            ) if !arguments.resume => {
                say(&words.say_with("play-unrecorded", &[("why", fault.to_string().into())]));
                Ok(None)
            }
            _ => Err(fault),
        },
    }
}

/// Says on stderr where the practice stands, and how to go on with an open one.
pub(super) fn farewell(session: &Session, profile: &Profile, words: &Words) {
    let name = FluentValue::from(profile.name.clone());
    if session.state().stage == Stage::Over {
        say(&words.say_with("kept-on", &[("profile", name)]));
    } else {
        let scenario = session.scenario().id.to_string();
        say(&words.say_with("open-practice", &[("scenario", scenario.into()), ("profile", name)]));
    }
}

/// A new session, or the interrupted one.
pub(super) fn start(
    database: &Database,
    profile: &Profile,
    arguments: &PlayArguments,
    found: Loaded,
    lexicon: Arc<Lexicon>,
) -> Result<(Session, Recorder), Fault> {
    if arguments.resume {
        let open = unfinished(database, profile.id)?;
        let same = open.into_iter().find(|it| it.scenario == found.scenario.id);
        let days = || days_to_come(database, profile, &found.scenario.id, &lexicon);
        let Some(practice) = same.map_or_else(days, |it| Ok(Some(it)))? else {
            let id = &found.scenario.id;
            return Err(format!(
                "There is no interrupted practice of {id} by {}. Start one without --resume.",
                profile.name
            )
            .into());
        };
        let record = load(database, practice.id)?;
        return Ok((replay(&record, lexicon)?, Recorder::resume(&record)));
    }
    let source = found.source;
    let next = || next_seed(database, profile.id, &found.scenario.id, seed_by_clock());
    let seed = arguments.seed.map_or_else(next, Ok)?;
    let session = Session::begin(found.scenario, lexicon, seed);
    let beginning = Beginning::of(&session, &source, profile.id, clock::now());
    let recorder = Recorder::new(beginning, session.transcript())?;
    Ok((session, recorder))
}

/// The last practice of this scenario, where its call is over but the days after it are to come.
fn days_to_come(
    database: &Database,
    profile: &Profile,
    scenario: &str,
    lexicon: &Arc<Lexicon>,
) -> Result<Option<Practice>, Fault> {
    let all = practices_of(database, profile.id)?;
    let Some(last) = all.into_iter().rfind(|it| &*it.scenario == scenario) else {
        return Ok(None);
    };
    let session = replay(&load(database, last.id)?, lexicon.clone())?;
    Ok(session.days_may_pass().then_some(last))
}
