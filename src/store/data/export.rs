//! Everything that is kept of one person, as one JSON document whose format has a version.

use std::collections::BTreeMap;

use rusqlite::{Connection, Row, types::ValueRef};
use serde::Serialize;
use serde_json::{Map, Value};
use uuid::Uuid;

use crate::store::{
    StoreFault,
    database::{Database, Stop},
    profiles,
};

/// What the document says it is.
pub const EXPORT_FORMAT: &str = "rapport-export";
/// The version of its format. Members may be added within a version; none is changed or taken away.
pub const EXPORT_VERSION: u32 = 1;

/// A row of a table, by the names of its columns.
pub type Cells = Map<String, Value>;

/// Everything that is kept of one person.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Export {
    /// [`EXPORT_FORMAT`].
    pub format: &'static str,
    /// [`EXPORT_VERSION`].
    pub version: u32,
    /// The version of the program.
    pub program: &'static str,
    /// When it was made, in milliseconds since 1970, as are all times in it.
    pub made: i64,
    /// The profile.
    pub profile: Cells,
    /// Settings of this person alone, the open shift among them.
    pub settings: Map<String, Value>,
    /// Practices in the order they were begun.
    pub practices: Vec<ExportedPractice>,
    /// The texts of the scenarios they were played from, by SHA-256.
    pub scenarios: Map<String, Value>,
    /// Rows of further tables, by the table's name.
    pub more: BTreeMap<String, Vec<Cells>>,
}

/// A practice with its steps.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ExportedPractice {
    /// The practice itself.
    #[serde(flatten)]
    pub row: Cells,
    /// Its steps; `command` and `events` are JSON themselves.
    pub steps: Vec<Cells>,
}

/// Everything that is kept of `profile`; `at` is when.
///
/// # Errors
/// Where the profile is not there, or the store cannot be read.
pub fn export_of(database: &Database, profile: Uuid, at: i64) -> Result<Export, StoreFault> {
    profiles::get(database, profile)?.ok_or(StoreFault::Gone { what: "profile" })?;
    let id = profile.to_string();
    database.read(|it| {
        Ok(Export {
            format: EXPORT_FORMAT,
            version: EXPORT_VERSION,
            program: env!("CARGO_PKG_VERSION"),
            made: at,
            profile: rows(it, "SELECT * FROM profiles WHERE id = ?1", &id)?
                .pop()
                .unwrap_or_default(),
            settings: settings(it, &id)?,
            practices: practices(it, &id)?,
            scenarios: scenarios(it, &id)?,
            more: more(it, &id)?,
        })
    })
}

fn settings(it: &Connection, id: &str) -> Result<Map<String, Value>, Stop> {
    let sql = "SELECT key, value FROM settings WHERE key LIKE '%:' || ?1 ORDER BY key";
    let pairs = rows(it, sql, id)?.into_iter().filter_map(|mut row| {
        let key = row.remove("key")?.as_str()?.split(':').next()?.to_owned();
        Some((key, row.remove("value").map(read)?))
    });
    Ok(pairs.collect())
}

fn practices(it: &Connection, id: &str) -> Result<Vec<ExportedPractice>, Stop> {
    let mut found = Vec::new();
    for row in rows(it, "SELECT * FROM practices WHERE profile = ?1 ORDER BY number", id)? {
        let number = row.get("number").map(ToString::to_string).unwrap_or_default();
        let sql =
            "SELECT number, at, command, events FROM steps WHERE practice = ?1 ORDER BY number";
        let mut steps = rows(it, sql, &number)?;
        for step in &mut steps {
            if let Some(command) = step.get_mut("command") {
                *command = read(command.take());
            }
            if let Some(events) = step.get_mut("events") {
                let lines = events.as_str().unwrap_or_default().lines();
                *events = lines.map(|line| read(Value::from(line))).collect();
            }
        }
        found.push(ExportedPractice { row, steps });
    }
    Ok(found)
}

fn scenarios(it: &Connection, id: &str) -> Result<Map<String, Value>, Stop> {
    let sql = "SELECT sha256, source FROM scenarios WHERE sha256 IN
               (SELECT sha256 FROM practices WHERE profile = ?1) ORDER BY sha256";
    let pairs = rows(it, sql, id)?.into_iter().filter_map(|mut row| {
        Some((row.remove("sha256")?.as_str()?.to_owned(), row.remove("source")?))
    });
    Ok(pairs.collect())
}

/// Rows of tables that are not known here and belong to the person, or to one of the practices.
fn more(it: &Connection, id: &str) -> Result<BTreeMap<String, Vec<Cells>>, Stop> {
    let sql = "SELECT m.name AS name, f.\"table\" AS parent, f.\"from\" AS held
               FROM sqlite_schema AS m, pragma_foreign_key_list(m.name) AS f
               WHERE m.type = 'table' AND m.name NOT IN ('practices', 'steps')
               AND f.\"table\" IN ('profiles', 'practices') AND ?1 <> '' ORDER BY m.name";
    let mut found = BTreeMap::new();
    for table in rows(it, sql, id)? {
        let text = |name: &str| table.get(name).and_then(Value::as_str).unwrap_or_default();
        let (name, held) = (text("name"), text("held"));
        let whose = if text("parent") == "profiles" {
            "= ?1"
        } else {
            "IN (SELECT number FROM practices WHERE profile = ?1)"
        };
        let sql = format!("SELECT * FROM \"{name}\" WHERE \"{held}\" {whose}");
        found.insert(name.to_owned(), rows(it, &sql, id)?);
    }
    Ok(found)
}

fn rows(it: &Connection, sql: &str, key: &str) -> Result<Vec<Cells>, Stop> {
    let mut statement = it.prepare(sql)?;
    let names: Vec<String> = statement.column_names().map(str::to_owned).collect();
    let found = statement.query_map([key], |row| cells(row, &names))?.collect::<Result<_, _>>()?;
    Ok(found)
}

fn cells(row: &Row<'_>, names: &[String]) -> rusqlite::Result<Cells> {
    let mut cells = Map::new();
    for (at, name) in names.iter().enumerate() {
        let value = match row.get_ref(at)? {
            ValueRef::Null => Value::Null,
            ValueRef::Integer(it) => it.into(),
            ValueRef::Real(it) => it.into(),
            ValueRef::Text(it) => String::from_utf8_lossy(it).into(),
            ValueRef::Blob(it) => {
                it.iter().map(|it| format!("{it:02x}")).collect::<String>().into()
            }
        };
        cells.insert(name.clone(), value);
    }
    Ok(cells)
}

/// JSON that was kept as text; other text stays text.
fn read(value: Value) -> Value {
    let parsed = value.as_str().and_then(|it| serde_json::from_str(it).ok());
    parsed.filter(|it: &Value| it.is_object()).unwrap_or(value)
}
