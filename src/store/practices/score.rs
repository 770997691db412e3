//! The outcome columns of a practice: a fold over its events, so that they are never entered twice
//! in two ways.

use rusqlite::{Connection, Row, types::Value};
use serde::{Serialize, de::DeserializeOwned};

use crate::core::{
    customer::{CallFigures, EndingKind, Verdict},
    session::Event,
};

/// The columns, in the order of [`Score::cells`].
pub(in crate::store) const COLUMNS: [&str; 11] = [
    "ending",
    "verdict",
    "csat",
    "csat_uncapped",
    "felt_effort",
    "churn",
    "recommend",
    "order_index",
    "hints",
    "stars",
    "withdrawn",
];

/// How a practice ended, as far as it has.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Score {
    /// Which ending.
    pub ending: Option<EndingKind>,
    /// The headline.
    pub verdict: Option<Verdict>,
    /// Illustrative figures.
    pub figures: Option<CallFigures>,
    /// Hints that were asked for.
    pub hints: Option<u32>,
    /// The own rating, 1 to 5.
    pub stars: Option<u8>,
    /// Whether the trainee stopped it.
    pub withdrawn: bool,
}

impl Score {
    /// Whether the practice is over.
    pub const fn is_over(&self) -> bool {
        self.ending.is_some() || self.withdrawn
    }

    /// Takes in one more event.
    pub fn take_in(&mut self, event: &Event) {
        match event {
            Event::SessionEnded { outcome } | Event::DaysEnded { outcome } => {
                self.ending = Some(outcome.ending);
                self.verdict = Some(outcome.verdict);
                self.figures = Some(outcome.figures);
                self.hints = Some(outcome.hints);
            }
            // The last turn runs again, or the days after the call begin: it is open once more.
            Event::TurnContested { .. } | Event::DaysPassed { .. } => {
                self.open_again();
            }
            Event::Rated { stars } => self.stars = Some(*stars),
            Event::Withdrawn => self.withdrawn = true,
            _ => {}
        }
    }

    /// What it came to is open again; the own rating stays.
    pub(super) fn open_again(&mut self) {
        *self = Self { stars: self.stars, withdrawn: self.withdrawn, ..Self::default() };
    }

    /// The cells of [`COLUMNS`].
    pub(super) fn cells(&self) -> [Value; COLUMNS.len()] {
        let real = |value: Option<f64>| value.map_or(Value::Null, Value::Real);
        let figure = |of: fn(&CallFigures) -> f64| real(self.figures.as_ref().map(of));
        let whole = |value: Option<u32>| value.map_or(Value::Null, |it| Value::Integer(it.into()));
        [
            name(self.ending.as_ref()),
            name(self.verdict.as_ref()),
            figure(|it| it.csat),
            figure(|it| it.csat_uncapped),
            figure(|it| it.felt_effort),
            figure(|it| it.churn),
            figure(|it| it.recommend),
            real(self.figures.and_then(|it| it.order_index)),
            whole(self.hints),
            whole(self.stars.map(u32::from)),
            Value::Integer(self.withdrawn.into()),
        ]
    }

    /// The score in a row that begins its [`COLUMNS`] at `first`. A cell that makes no sense is read
    /// as none, so that one spoilt practice does not hide the others; `verify` finds it.
    pub(super) fn of(row: &Row<'_>, first: usize) -> Self {
        let real = |at: usize| row.get::<_, Option<f64>>(first + at).ok().flatten();
        let figures = real(2).map(|csat| CallFigures {
            csat,
            csat_uncapped: real(3).unwrap_or_default(),
            felt_effort: real(4).unwrap_or_default(),
            churn: real(5).unwrap_or_default(),
            recommend: real(6).unwrap_or_default(),
            order_index: real(7),
        });
        Self {
            ending: named(row, first),
            verdict: named(row, first + 1),
            figures,
            hints: row.get(first + 8).ok().flatten(),
            stars: row.get(first + 9).ok().flatten(),
            withdrawn: row.get(first + 10).unwrap_or_default(),
        }
    }

    /// The score stored with practice `number`.
    pub(super) fn stored(connection: &Connection, number: i64) -> rusqlite::Result<Self> {
        let sql = format!("SELECT {} FROM practices WHERE number = ?1", COLUMNS.join(", "));
        connection.prepare_cached(&sql)?.query_row([number], |row| Ok(Self::of(row, 0)))
    }
}

/// The name a value has in files.
fn name<T: Serialize>(value: Option<&T>) -> Value {
    match value.map(serde_json::to_value) {
        Some(Ok(serde_json::Value::String(name))) => Value::Text(name),
        _ => Value::Null,
    }
}

/// The value whose name is in column `at`.
fn named<T: DeserializeOwned>(row: &Row<'_>, at: usize) -> Option<T> {
    let name: Option<String> = row.get(at).ok()?;
    serde_json::from_value(serde_json::Value::String(name?)).ok()
}
