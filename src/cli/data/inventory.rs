//! `rapport data inventory`: what is kept, where, how much and how long, in plain lines.

use super::named;
use crate::{
    cli::output::{Fault, put},
    store::{
        clock,
        data::{self, Inventory, KeptPerson, Kind},
        database::Database,
    },
    words::{FluentValue, Words},
};

/// Lists what is kept.
pub(super) fn inventory(
    database: &Database,
    person: Option<&str>,
    words: &Words,
) -> Result<(), Fault> {
    let id = person.map(|name| named(database, name)).transpose()?.map(|it| it.id);
    let kept = data::inventory(database, id)?;
    let folder = kept.folder.display().to_string();
    put(&words.say_with("inventory-folder", &[("folder", folder.into())]))?;
    for it in &kept.people {
        of_person(it, words)?;
    }
    if kept.people.is_empty() {
        put(&words.say("profile-none"))?;
    }
    files(&kept, words)?;
    put(&match kept.days_kept {
        Some(days) => words.say_with("data-keeps-days", &[("days", days.to_string().into())]),
        None => words.say("data-keeps-for-ever"),
    })?;
    put(&words.say("inventory-more"))?;
    Ok(())
}

fn of_person(it: &KeptPerson, words: &Words) -> Result<(), Fault> {
    let count = |it: u64| FluentValue::from(it.to_string());
    let oldest = it.oldest.map_or_else(|| words.say("none"), clock::date);
    let values = [
        ("name", it.name.clone().into()),
        ("since", clock::date(it.created).into()),
        ("practices", count(it.practices)),
        ("unfinished", count(it.unfinished)),
        ("words", count(it.with_words)),
        ("steps", count(it.steps)),
        ("size", size(it.bytes).into()),
        ("oldest", oldest.into()),
        ("shifts", count(it.shifts)),
        ("rooms", count(it.rooms)),
        ("settings", count(it.settings)),
    ];
    put(&words.say_with("inventory-person", &values))?;
    let typed = if it.keeps_typed { "inventory-typed-kept" } else { "inventory-typed-forgotten" };
    put(&words.say_with(typed, &values))?;
    Ok(())
}

fn files(kept: &Inventory, words: &Words) -> Result<(), Fault> {
    let values = [
        ("settings", kept.settings.to_string().into()),
        ("scenarios", kept.scenarios.to_string().into()),
    ];
    put(&words.say_with("inventory-shared", &values))?;
    for it in &kept.files {
        let what = words.say(match it.kind {
            Kind::Records => "inventory-file-records",
            Kind::Copy => "inventory-file-copy",
            Kind::Damaged => "inventory-file-damaged",
            Kind::Lock => "inventory-file-lock",
            Kind::Foreign => "inventory-file-foreign",
        });
        let name = it.path.strip_prefix(&kept.folder).unwrap_or(&it.path).display();
        put(&format!("  {name} ({}): {what}", size(it.bytes)))?;
    }
    Ok(())
}

/// A length for people.
fn size(bytes: u64) -> String {
    match bytes {
        0..1024 => format!("{bytes} bytes"),
        1024..1_048_576 => format!("{} KiB", bytes.div_ceil(1024)),
        _ => format!("{} MiB", bytes.div_ceil(1_048_576)),
    }
}
