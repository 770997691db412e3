//! `rapport today`: what to practise in ten minutes, and why.

use std::{path::Path, sync::Arc};

use super::{
    output::{Fault, Outcome, put},
    progressing::profile_of,
    reporting::TodayArguments,
    wrap::wrap,
};
use crate::{
    core::{
        analyser::Lexicon,
        progress::{Offer, Why},
        scenario::Scenario,
    },
    store::{
        clock, database::Database, library::Library, paths, settings, today::today as what_today,
    },
    words::{FluentValue, Words},
};

/// Says what to practise today.
pub(super) fn today(arguments: &TodayArguments, home: Option<&Path>) -> Result<Outcome, Fault> {
    let database = Database::open(&paths::data_folder(home)?)?;
    let profile = profile_of(&database, arguments.person.as_deref())?;
    let (words, lexicon) = (Words::english(), Arc::new(Lexicon::english()));
    let shelf = Library::new(settings::load(&database)?.scenario_folder).load_all();
    let scenarios: Vec<&Scenario> = shelf.scenarios.iter().map(|it| &*it.scenario).collect();
    let found = what_today(&database, profile.id, &scenarios, &lexicon, clock::now())?;
    if found.offers.is_empty() {
        let said = match found.next {
            Some((skill, day)) => words.say_with(
                "today-rest",
                &[
                    ("skill", words.say(&format!("skill-{}", skill.name())).into()),
                    ("day", day.to_string().into()),
                ],
            ),
            None => words.say("today-nothing"),
        };
        put(&wrap(&said, 2))?;
        return Ok(Outcome::Clean);
    }
    let minutes: u32 = found.offers.iter().map(|it| it.minutes).sum();
    let head = [("person", profile.name.clone().into()), ("minutes", f64::from(minutes).into())];
    put(&words.say_with("today-head", &head))?;
    for (place, offer) in (1..).zip(&found.offers) {
        put(&wrap(&format!("{place}. {}", line(offer, &scenarios, &words)), 3))?;
    }
    Ok(Outcome::Clean)
}

fn line(offer: &Offer, scenarios: &[&Scenario], words: &Words) -> String {
    let skills: Vec<String> =
        offer.skills.iter().map(|it| words.say(&format!("skill-{}", it.name()))).collect();
    let why = match offer.why {
        Why::Due { last, late } => words.say_with(
            "today-why-due",
            &[("last", last.to_string().into()), ("late", f64::from(late).into())],
        ),
        Why::NotSeen => words.say("today-why-not-seen"),
    };
    let title = |id: &str| {
        let known = scenarios.iter().find(|it| &*it.id == id);
        known.map_or_else(|| id.to_owned(), |it| it.title.to_string())
    };
    let (name, what) = match (&offer.scenario, &offer.drill) {
        (Some(id), _) => ("today-call", (id.to_string(), title(id))),
        (None, practice) => {
            ("today-drill", (practice.as_deref().unwrap_or_default().to_owned(), String::new()))
        }
    };
    let values = [
        ("skills", FluentValue::from(skills.join(", "))),
        ("why", why.into()),
        ("id", what.0.into()),
        ("title", what.1.into()),
        ("minutes", f64::from(offer.minutes).into()),
    ];
    words.say_with(name, &values)
}
