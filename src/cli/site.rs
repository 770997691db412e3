//! The site's policy as the program's commands meet it: found, put in force, and put into words.

use std::path::Path;

use super::{
    arguments::{Arguments, Format, Task},
    output::say,
};
use crate::{
    exchange::{
        lrs::Courier,
        site::{Lrs, Site},
    },
    store::{StoreFault, database::Database, notice, outbox, paths},
    words::Words,
};

/// Puts the policy in force where something is about to be recorded, and sends beside it where the
/// policy wants that, as long as the answer lives. A policy that cannot be used is said, and then
/// nothing is noted or sent.
pub(super) fn enter(arguments: &Arguments, home: Option<&Path>) -> Option<Courier> {
    if !records(arguments) {
        return None;
    }
    let folder = paths::data_folder(home).ok()?;
    let site = Site::find(arguments.site.as_deref(), &folder).unwrap_or_else(|fault| {
        say(&fault.to_string());
        None
    });
    let old = folder.join(crate::store::database::FILE_NAME).exists();
    if site.is_none() && !old {
        return None;
    }
    // A store that cannot be opened is spoken of by whoever needs it.
    let database = Database::open(&folder).ok()?;
    if let Err(fault) = put_in_force(&database, site.as_ref()) {
        say(&fault.to_string());
        return None;
    }
    let lrs = site?.lrs.filter(|it| it.while_playing && it.endpoint.is_some())?;
    Courier::start(&folder, lrs)
}

/// Whether this run may record a practice.
fn records(arguments: &Arguments) -> bool {
    match &arguments.task {
        None => arguments.picture.offscreen.is_none(),
        Some(Task::Play(it)) => {
            let scripted = it.script.is_some() || it.format != Format::Text;
            !scripted || it.profile.is_some()
        }
        Some(Task::Shift(_)) => true,
        _ => false,
    }
}

/// Keeps what steps are noted with and what people are told.
pub(super) fn put_in_force(database: &Database, site: Option<&Site>) -> Result<(), StoreFault> {
    let shares = site.and_then(Site::shares).map(|it| it.to_string());
    outbox::set_shares(database, shares.as_deref())?;
    let words = Words::english();
    let told = site.and_then(|it| it.lrs.as_ref().map(|lrs| policy(it, lrs, &words)));
    notice::set(database, told.as_deref())
}

/// The policy in words for the people it is about.
pub(super) fn policy(site: &Site, lrs: &Lrs, words: &Words) -> String {
    let organisation = [("organisation", site.organisation.clone().into())];
    let mut lines = vec![words.say_with("policy-head", &organisation)];
    lines.push(match &lrs.endpoint {
        Some(endpoint) => words.say_with("policy-place", &[("endpoint", endpoint.clone().into())]),
        None => words.say("policy-place-file"),
    });
    let shares = lrs.shares();
    let told = [
        (true, "policy-outcome"),
        (shares.turns, "policy-turns"),
        (shares.turns && shares.choices, "policy-choices"),
        (shares.skills, "policy-skills"),
        (shares.turns && shares.typed_words, "policy-typed-words"),
        (!(shares.turns && shares.typed_words), "policy-no-typed-words"),
    ];
    for (_, name) in told.into_iter().filter(|it| it.0) {
        lines.push(format!("- {}", words.say(name)));
    }
    lines.push(words.say("policy-name"));
    if let Some(contact) = &site.contact {
        lines.push(words.say_with("policy-contact", &[("contact", contact.clone().into())]));
    }
    lines.join("\n")
}
