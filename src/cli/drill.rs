//! `rapport drill`: the weakest turn of a practice again, forty seconds, nothing recorded.

use std::{
    io::{self, BufRead},
    path::Path,
    sync::Arc,
};

use super::{
    exercises::DrillArguments,
    keeper::Forgets,
    output::{Fault, Outcome, put},
    records, terminal,
};
use crate::{
    core::{
        analyser::Lexicon,
        debrief::{TurnReview, review_turns, weakest_turn},
        session::{Session, Stage},
        trainee::play_out,
    },
    store::{
        Uuid,
        database::Database,
        practices::{load, practices_of, replay},
        profiles, settings,
    },
    words::{FluentValue, Words, signed},
};

/// Drills as the arguments say.
pub(super) fn drill(arguments: &DrillArguments, home: Option<&Path>) -> Result<Outcome, Fault> {
    let words = Words::english();
    let database = records::open(home)?;
    let id = practice(&database, arguments)?;
    let session = replay(&load(&database, id)?, Arc::new(Lexicon::english()))?.without_days();
    let turns = review_turns(session.transcript());
    let weakest = weakest_turn(&turns).and_then(|it| turns.iter().find(|turn| turn.turn == it));
    let Some(was) = weakest else {
        put(&words.say("drill-nothing"))?;
        return Ok(Outcome::Findings);
    };
    let Some(mut again) = session.rewound(was.turn) else {
        put(&words.say("drill-nothing"))?;
        return Ok(Outcome::Findings);
    };
    put(&words.say_with(
        "drill-head",
        &[
            ("title", session.scenario().title.to_string().into()),
            ("turn", f64::from(was.turn).into()),
            ("reply", words.said(&was.reply).into()),
        ],
    ))?;
    let mut lines = io::stdin().lock().lines();
    terminal::one_turn(&mut again, &words, &mut Forgets, &mut lines)?;
    let now = review_turns(again.transcript()).into_iter().find(|it| it.turn == was.turn);
    let Some(now) = now else {
        return Ok(Outcome::Clean);
    };
    compare(&session, &again, (was, &now), &words)?;
    Ok(Outcome::Clean)
}

/// The practice asked for, or the last one of whoever practised last.
fn practice(database: &Database, arguments: &DrillArguments) -> Result<Uuid, Fault> {
    if let Some(asked) = &arguments.practice {
        return asked.parse().map_err(|_| {
            format!("'{asked}' is no practice. Leave it out to drill the last one.").into()
        });
    }
    let profile = match &arguments.profile {
        Some(name) => profiles::find(database, name)?.map(|it| it.id),
        None => settings::load(database)?.last_profile,
    };
    let last = match profile {
        Some(profile) => practices_of(database, profile)?.pop(),
        None => None,
    };
    last.map(|it| it.id).ok_or_else(|| "There is no practice to drill yet. Play one first.".into())
}

/// Then and now: what the turn did, and where each would have led.
fn compare(
    session: &Session,
    again: &Session,
    (was, now): (&TurnReview, &TurnReview),
    words: &Words,
) -> io::Result<()> {
    let by = |it: f64| FluentValue::from(signed(it));
    let whole = |it: f64| FluentValue::from(format!("{it:.0}"));
    let ends = |from: Option<Session>| {
        let mut session = from?;
        if session.state().stage == Stage::Reply {
            play_out(&mut session);
        }
        Some((session.state().customer.calm, session.state().customer.trust))
    };
    let then = ends(session.rewound(was.turn + 1).or_else(|| Some(session.clone())));
    let (then, new) = (then.unwrap_or_default(), ends(Some(again.clone())).unwrap_or_default());
    put(&words.say_with(
        "drill-compare",
        &[
            ("calm-then", by(was.calm.by())),
            ("trust-then", by(was.trust.by())),
            ("calm-now", by(now.calm.by())),
            ("trust-now", by(now.trust.by())),
            ("end-calm-then", whole(then.0)),
            ("end-trust-then", whole(then.1)),
            ("end-calm-now", whole(new.0)),
            ("end-trust-now", whole(new.1)),
        ],
    ))
}
