//! What the person has set, one row each. A value that is missing or makes no sense is the default.

use std::{collections::BTreeMap, fmt::Display, path::PathBuf, str::FromStr};

use rusqlite::{OptionalExtension, params};
use uuid::Uuid;

use super::{StoreFault, database::Database};

/// The text scale's least and most, in per cent.
pub const TEXT_SCALE: (u16, u16) = (100, 200);

/// Colours of the window.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
    /// As the system has it; light where it does not say.
    #[default]
    System,
}

impl Theme {
    /// Every theme.
    pub const ALL: [Self; 3] = [Self::Light, Self::Dark, Self::System];

    /// Its name in the store.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
            Self::System => "system",
        }
    }
}

impl FromStr for Theme {
    type Err = ();

    fn from_str(name: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|it| it.name() == name).ok_or(())
    }
}

/// Everything that can be set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// Size of text in per cent, within [`TEXT_SCALE`].
    pub text_scale: u16,
    /// Colours.
    pub theme: Theme,
    /// Whether things appear instead of moving.
    pub reduced_motion: bool,
    /// Whether calm and trust are shown during a call.
    pub meters_shown: bool,
    /// Whether reasons and hints come only when asked for.
    pub coaching_on_request: bool,
    /// Whether moves are named while a reply is being typed.
    pub reads_along: bool,
    /// Whether the program is silent.
    pub sound_off: bool,
    /// Whether the first start is behind the person, who has agreed to what is kept.
    pub first_start_done: bool,
    /// Whether the guided first call has been taken or put away.
    pub guided: bool,
    /// People in a room that is led, where that was set.
    pub room_people: Option<u32>,
    /// Who practised last.
    pub last_profile: Option<Uuid>,
    /// A folder of scenarios that comes before the built-in ones.
    pub scenario_folder: Option<PathBuf>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            text_scale: TEXT_SCALE.0,
            theme: Theme::System,
            reduced_motion: false,
            meters_shown: true,
            coaching_on_request: false,
            reads_along: false,
            sound_off: false,
            first_start_done: false,
            guided: false,
            room_people: None,
            last_profile: None,
            scenario_folder: None,
        }
    }
}

impl Settings {
    fn of(rows: &BTreeMap<String, String>) -> Self {
        let default = Self::default();
        let within = |it: &u16| (TEXT_SCALE.0..=TEXT_SCALE.1).contains(it);
        let flag = |key: &str, or: bool| parsed(rows, key).unwrap_or(or);
        Self {
            text_scale: parsed(rows, "text_scale").filter(within).unwrap_or(default.text_scale),
            theme: parsed(rows, "theme").unwrap_or_default(),
            reduced_motion: flag("reduced_motion", default.reduced_motion),
            meters_shown: flag("meters_shown", default.meters_shown),
            coaching_on_request: flag("coaching_on_request", default.coaching_on_request),
            reads_along: flag("reads_along", default.reads_along),
            sound_off: flag("sound_off", default.sound_off),
            first_start_done: flag("first_start_done", default.first_start_done),
            guided: flag("guided", default.guided),
            room_people: parsed(rows, "room_people"),
            last_profile: parsed(rows, "last_profile"),
            scenario_folder: parsed(rows, "scenario_folder")
                .filter(|it: &PathBuf| !it.as_os_str().is_empty()),
        }
    }

    /// One row each; an empty value stands for none.
    fn rows(&self) -> BTreeMap<&'static str, String> {
        let scale = self.text_scale.clamp(TEXT_SCALE.0, TEXT_SCALE.1);
        let folder = self.scenario_folder.as_ref();
        BTreeMap::from([
            ("text_scale", scale.to_string()),
            ("theme", self.theme.name().to_owned()),
            ("reduced_motion", self.reduced_motion.to_string()),
            ("meters_shown", self.meters_shown.to_string()),
            ("coaching_on_request", self.coaching_on_request.to_string()),
            ("reads_along", self.reads_along.to_string()),
            ("sound_off", self.sound_off.to_string()),
            ("first_start_done", self.first_start_done.to_string()),
            ("guided", self.guided.to_string()),
            ("room_people", text(self.room_people)),
            ("last_profile", text(self.last_profile)),
            ("scenario_folder", text(folder.map(|it| it.display()))),
        ])
    }
}

fn parsed<T: FromStr>(rows: &BTreeMap<String, String>, key: &str) -> Option<T> {
    rows.get(key)?.parse().ok()
}

fn text(value: Option<impl Display>) -> String {
    value.map(|it| it.to_string()).unwrap_or_default()
}

/// What is set now.
///
/// # Errors
/// Where the store cannot be read.
pub fn load(database: &Database) -> Result<Settings, StoreFault> {
    database.read(|it| {
        let mut statement = it.prepare_cached("SELECT key, value FROM settings")?;
        let pairs = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(Settings::of(&pairs.collect::<Result<_, _>>()?))
    })
}

/// Keeps what `change` changes, and only that: another window may have changed something else.
/// Answers with what is set then.
///
/// # Errors
/// Where the store cannot be read or written; nothing is changed then.
pub fn change(
    database: &Database,
    change: impl FnOnce(&mut Settings),
) -> Result<Settings, StoreFault> {
    let before = load(database)?;
    let mut after = before.clone();
    change(&mut after);
    let old = before.rows();
    database.write(|it| {
        let mut statement = it.prepare_cached(
            "INSERT INTO settings VALUES (?1, ?2)
             ON CONFLICT (key) DO UPDATE SET value = excluded.value",
        )?;
        for (key, value) in after.rows() {
            if old.get(key) != Some(&value) {
                statement.execute(params![key, value])?;
            }
        }
        Ok(())
    })?;
    load(database)
}

/// The row that keeps how much is said to this person during a call.
fn coaching_key(profile: Uuid) -> String {
    format!("coaching:{profile}")
}

/// How much is said to this person during a call, by name; nothing where it was never chosen.
///
/// # Errors
/// Where the store cannot be read.
pub fn coaching(database: &Database, profile: Uuid) -> Result<Option<String>, StoreFault> {
    database.read(|it| {
        let sql = "SELECT value FROM settings WHERE key = ?1";
        let found = it.prepare_cached(sql)?.query_row([coaching_key(profile)], |row| row.get(0));
        Ok(found.optional()?)
    })
}

/// Keeps how much is said to this person during a call.
///
/// # Errors
/// Where the store cannot be written.
pub fn keep_coaching(database: &Database, profile: Uuid, level: &str) -> Result<(), StoreFault> {
    database.write(|it| {
        it.execute(
            "INSERT INTO settings VALUES (?1, ?2)
             ON CONFLICT (key) DO UPDATE SET value = excluded.value",
            params![coaching_key(profile), level],
        )?;
        Ok(())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_setting_survives_its_row() {
        let all = Settings {
            text_scale: 150,
            theme: Theme::Dark,
            reduced_motion: true,
            meters_shown: false,
            coaching_on_request: true,
            reads_along: true,
            sound_off: true,
            first_start_done: true,
            guided: true,
            room_people: Some(17),
            last_profile: Some(Uuid::from_u128(7)),
            scenario_folder: Some("my scenes".into()),
        };
        let rows = |it: &Settings| {
            it.rows().into_iter().map(|(key, value)| (key.to_owned(), value)).collect()
        };
        assert_eq!(Settings::of(&rows(&all)), all);
        assert_eq!(Settings::of(&rows(&Settings::default())), Settings::default());
        assert_eq!(Settings::of(&BTreeMap::new()), Settings::default());
    }

    #[test]
    fn a_value_that_makes_no_sense_is_the_default() {
        for (key, value) in
            [("text_scale", "900"), ("text_scale", "-1"), ("theme", "plaid"), ("sound_off", "")]
        {
            let rows = BTreeMap::from([(key.to_owned(), value.to_owned())]);
            assert_eq!(Settings::of(&rows), Settings::default(), "{key} = {value}");
        }
    }
}
