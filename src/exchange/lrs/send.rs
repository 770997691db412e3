//! Empties the outbox: reads what waits a page at a time, tells it, delivers it, marks it.

use std::{collections::BTreeMap, fs::File};

use uuid::Uuid;

use super::{
    Connection, ConnectionFault, Patience,
    deliver::{Delivery, Parcel},
};
use crate::{
    exchange::{
        site::{Lrs, Shares},
        xapi::{Teller, Told},
    },
    store::{
        StoreFault, clock,
        database::Database,
        outbox::{self, Parked, Waiting},
        practices::load,
    },
};

/// Steps read at a time: however much waits, no more than this is in memory.
const PAGE: u32 = 200;

/// How sending went.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sent {
    /// Statements that arrived.
    pub arrived: u64,
    /// Statements that were refused and set aside.
    pub parked: u64,
}

/// Why sending stopped before the outbox was empty. What waits goes on waiting.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SendFault {
    /// The connection cannot be set up.
    #[error(transparent)]
    Connection(#[from] ConnectionFault),
    /// The key is not taken.
    #[error("{why} Nothing is lost: it waits here.")]
    Denied {
        /// Why.
        why: String,
    },
    /// This is not the store it should be.
    #[error("{why} Nothing is lost: it waits here.")]
    Wrong {
        /// Why.
        why: String,
    },
    /// Nothing at all is taken.
    #[error(
        "The store refuses every statement, so that something else must be wrong. It said: {words}. \
         Run `rapport lrs test`; what waits goes on waiting."
    )]
    RefusesAll {
        /// The store's last words.
        words: String,
    },
    /// It was tried often enough for now.
    #[error("{why} It was tried several times; the rest waits here and is sent next time.")]
    GaveUp {
        /// Why.
        why: String,
    },
    /// Somebody else is sending.
    #[error("Another rapport is sending from this data folder. Let it finish; then try again.")]
    Busy,
    /// The record store cannot be used.
    #[error(transparent)]
    Store(#[from] StoreFault),
}

/// Sends everything that waits, in order.
///
/// # Errors
/// Where it had to stop; what was delivered until then is marked.
pub fn send(
    database: &Database,
    lrs: &Lrs,
    patience: &mut Patience<'_>,
) -> Result<Sent, SendFault> {
    let _turn = take_turn(database)?;
    let delivery = Delivery::new(Connection::new(lrs)?, patience);
    let mut run = Run {
        database,
        lrs,
        delivery,
        teller: Teller::default(),
        load: Load::default(),
        parked: 0,
    };
    let mut after = 0;
    loop {
        let page = outbox::waiting(database, after, PAGE)?;
        let Some(last) = page.last() else {
            break;
        };
        after = last.number;
        for rows in page.chunk_by(|a, b| a.practice == b.practice) {
            run.take(rows)?;
        }
    }
    run.deliver()?;
    Ok(Sent { arrived: run.delivery.arrived, parked: run.parked })
}

/// Keeps a second sender out; the lock goes with the file.
fn take_turn(database: &Database) -> Result<Option<File>, SendFault> {
    let path = database.file().with_file_name("lrs.lock");
    let Ok(file) = File::options().create(true).truncate(false).write(true).open(path) else {
        return Ok(None);
    };
    match file.try_lock() {
        Err(std::fs::TryLockError::WouldBlock) => Err(SendFault::Busy),
        // Where a disk knows no locks, ids still keep what is sent twice from counting twice.
        _ => Ok(Some(file)),
    }
}

/// What goes out with the next request.
#[derive(Default)]
struct Load {
    parcels: Vec<Parcel>,
    /// Steps all of whose statements are among the parcels.
    rows: Vec<Waiting>,
}

struct Run<'r, 'p> {
    database: &'r Database,
    lrs: &'r Lrs,
    delivery: Delivery<'r, 'p>,
    teller: Teller,
    load: Load,
    parked: u64,
}

impl Run<'_, '_> {
    /// Takes in waiting steps of one practice.
    fn take(&mut self, rows: &[Waiting]) -> Result<(), SendFault> {
        let Some(first) = rows.first() else {
            return Ok(());
        };
        let told = match self.tell(first.practice) {
            Err(SendFault::Store(fault @ StoreFault::Unreadable { .. })) => {
                return self.set_aside(rows, &fault);
            }
            // Erased meanwhile: its rows are gone with it.
            Err(SendFault::Store(StoreFault::Gone { .. })) => return Ok(()),
            told => told?,
        };
        for row in rows {
            let parcels = parcels(row, &told)?;
            let full = self.load.parcels.len() + parcels.len() > usize::from(self.lrs.batch);
            if full && !self.load.parcels.is_empty() {
                self.deliver()?;
            }
            self.load.parcels.extend(parcels);
            self.load.rows.push(row.clone());
        }
        Ok(())
    }

    /// Everything that may be said of a practice.
    fn tell(&mut self, practice: Uuid) -> Result<Vec<Told>, SendFault> {
        let record = load(self.database, practice)?;
        let shares = shares_of(self.database, practice, self.lrs)?;
        Ok(self.teller.tell(&record, self.lrs, &|step| shares.get(&step).copied())?)
    }

    /// Delivers the load, and marks it in one transaction.
    fn deliver(&mut self) -> Result<(), SendFault> {
        let load = std::mem::take(&mut self.load);
        let refused = self.delivery.deliver(&load.parcels)?;
        let at = clock::now();
        let parked: Vec<Parked> = refused
            .iter()
            .filter_map(|(parcel, words)| {
                let row = load.rows.iter().find(|it| it.number == parcel.number)?;
                Some(Parked {
                    statement: parcel.id.clone(),
                    practice: row.practice,
                    step: row.step,
                    words: words.clone(),
                    at,
                })
            })
            .collect();
        let arrived: Vec<i64> = load.rows.iter().map(|it| it.number).collect();
        outbox::settle(self.database, &arrived, &parked, at)?;
        self.parked += parked.len() as u64;
        Ok(())
    }

    /// Sets steps aside that cannot be told.
    fn set_aside(&mut self, rows: &[Waiting], fault: &StoreFault) -> Result<(), SendFault> {
        let at = clock::now();
        let park = |row: &Waiting| Parked {
            statement: format!("{} step {}", row.practice, row.step),
            practice: row.practice,
            step: row.step,
            words: fault.to_string(),
            at,
        };
        let parked: Vec<Parked> = rows.iter().map(park).collect();
        let numbers: Vec<i64> = rows.iter().map(|it| it.number).collect();
        outbox::settle(self.database, &numbers, &parked, at)?;
        self.parked += parked.len() as u64;
        Ok(())
    }
}

/// What each noted step of a practice may say: what was shared when it happened and still is.
pub(super) fn shares_of(
    database: &Database,
    practice: Uuid,
    lrs: &Lrs,
) -> Result<BTreeMap<u32, Shares>, StoreFault> {
    let rows = outbox::noted(database, practice)?;
    let now = lrs.shares();
    let then = |it: &Waiting| {
        it.shares.parse().unwrap_or_else(|never: std::convert::Infallible| match never {})
    };
    Ok(rows.iter().map(|it| (it.step, now.and(then(it)))).collect())
}

fn parcels(row: &Waiting, told: &[Told]) -> Result<Vec<Parcel>, SendFault> {
    let of_row = told.iter().filter(|it| it.step == row.step);
    let parcel = |it: &Told| {
        let body = serde_json::to_string(&it.statement).map_err(|error| {
            let what = format!("statement of step {}", row.step);
            StoreFault::Unreadable { what, why: error.to_string() }
        })?;
        Ok(Parcel { number: row.number, id: it.statement.id.to_string(), body })
    };
    of_row.map(parcel).collect()
}
