//! Makes ready what is to be sent: reads what waits a page at a time, tells it, and packs it into loads
//! that go out with one request each.

use std::{collections::BTreeMap, sync::mpsc::SyncSender, time::Instant};

use uuid::Uuid;

use super::{SendFault, deliver::Parcel};
use crate::{
    exchange::{
        site::{Lrs, Shares},
        xapi::{Teller, Told},
    },
    store::{
        StoreFault, clock,
        database::Database,
        outbox::{self, Parked, Waiting},
        practices::load_knowing,
    },
};

/// Steps read at a time: however much waits, no more than this is in memory.
const PAGE: u32 = 200;

/// What most statements come to, in bytes.
const COMMON_LENGTH: usize = 2048;

/// What goes out with one request.
pub(super) struct Load {
    pub(super) parcels: Vec<Parcel>,
    /// Steps all of whose statements are among the parcels.
    pub(super) rows: Vec<Waiting>,
    /// Since when it lies ready.
    pub(super) made: Instant,
}

impl Load {
    fn new() -> Self {
        Self { parcels: Vec::new(), rows: Vec::new(), made: Instant::now() }
    }
}

/// What was made ready.
pub(super) enum Ready {
    /// Something to deliver.
    Load(Load),
    /// Steps that cannot be told, and why.
    Untold { rows: Vec<Waiting>, why: Vec<Parked> },
}

/// Makes everything ready that waits, in order, and hands it over; ends where nobody takes it.
pub(super) fn prepare(telling: Telling<'_>, hand: &SyncSender<Result<Ready, SendFault>>) {
    let mut packing = Packing { telling, load: Load::new(), hand };
    if let Err(Some(fault)) = packing.all() {
        // Where nobody takes it, there is nobody to tell.
        let _ = hand.send(Err(fault));
    }
}

/// Tells what waits.
pub(super) struct Telling<'t> {
    pub(super) database: &'t Database,
    lrs: &'t Lrs,
    teller: &'t mut Teller,
}

impl<'t> Telling<'t> {
    pub(super) fn new(database: &'t Database, lrs: &'t Lrs, teller: &'t mut Teller) -> Self {
        Self { database, lrs, teller }
    }

    /// Everything that may be said of a practice; nothing where it was erased meanwhile.
    fn tell(&mut self, practice: Uuid) -> Result<Option<Vec<Told>>, StoreFault> {
        let known = |sum: &str| self.teller.source(sum);
        let record = match load_knowing(self.database, practice, known) {
            Err(StoreFault::Gone { .. }) => return Ok(None),
            record => record?,
        };
        let shares = shares_of(self.database, practice, self.lrs)?;
        self.teller.tell(&record, self.lrs, &|step| shares.get(&step).copied()).map(Some)
    }

    /// The same steps, told as they are now. Steps that are gone are not told.
    pub(super) fn again(&mut self, load: Load) -> Result<Load, StoreFault> {
        let mut fresh = Load::new();
        for rows in load.rows.chunk_by(|a, b| a.practice == b.practice) {
            let Some(told) = rows.first().map(|it| self.tell(it.practice)).transpose()?.flatten()
            else {
                continue;
            };
            for row in rows {
                fresh.parcels.extend(parcels(row, &told)?);
                fresh.rows.push(row.clone());
            }
        }
        Ok(fresh)
    }
}

struct Packing<'p> {
    telling: Telling<'p>,
    load: Load,
    hand: &'p SyncSender<Result<Ready, SendFault>>,
}

impl Packing<'_> {
    /// Hands everything over; a fault to be told, or none where nobody waits.
    fn all(&mut self) -> Result<(), Option<SendFault>> {
        let mut after = 0;
        loop {
            let page = outbox::waiting(self.telling.database, after, PAGE).map_err(told)?;
            let Some(last) = page.last() else {
                break;
            };
            after = last.number;
            for rows in page.chunk_by(|a, b| a.practice == b.practice) {
                self.take(rows)?;
            }
        }
        self.hand_over()
    }

    /// Takes in waiting steps of one practice.
    fn take(&mut self, rows: &[Waiting]) -> Result<(), Option<SendFault>> {
        let Some(first) = rows.first() else {
            return Ok(());
        };
        let said = match self.telling.tell(first.practice) {
            Err(fault @ StoreFault::Unreadable { .. }) => return self.set_aside(rows, &fault),
            // Erased meanwhile: its rows are gone with it.
            Ok(None) => return Ok(()),
            Ok(Some(said)) => said,
            Err(fault) => return Err(told(fault)),
        };
        for row in rows {
            let parcels = parcels(row, &said).map_err(told)?;
            let full =
                self.load.parcels.len() + parcels.len() > usize::from(self.telling.lrs.batch);
            if full {
                self.hand_over()?;
            }
            self.load.parcels.extend(parcels);
            self.load.rows.push(row.clone());
        }
        Ok(())
    }

    fn hand_over(&mut self) -> Result<(), Option<SendFault>> {
        let load = std::mem::replace(&mut self.load, Load::new());
        if load.rows.is_empty() {
            return Ok(());
        }
        let load = Load { made: Instant::now(), ..load };
        self.hand.send(Ok(Ready::Load(load))).map_err(|_| None)
    }

    /// Sets steps aside that cannot be told, behind what is told before them.
    fn set_aside(&mut self, rows: &[Waiting], fault: &StoreFault) -> Result<(), Option<SendFault>> {
        self.hand_over()?;
        let at = clock::now();
        let park = |row: &Waiting| Parked {
            statement: format!("{} step {}", row.practice, row.step),
            practice: row.practice,
            step: row.step,
            words: fault.to_string(),
            at,
        };
        let why = rows.iter().map(park).collect();
        let untold = Ready::Untold { rows: rows.to_vec(), why };
        self.hand.send(Ok(untold)).map_err(|_| None)
    }
}

fn told(fault: StoreFault) -> Option<SendFault> {
    Some(fault.into())
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

fn parcels(row: &Waiting, told: &[Told]) -> Result<Vec<Parcel>, StoreFault> {
    let of_row = told.iter().filter(|it| it.step == row.step);
    let parcel = |it: &Told| {
        let unreadable = |why: String| {
            let what = format!("statement of step {}", row.step);
            StoreFault::Unreadable { what, why }
        };
        let mut body = Vec::with_capacity(COMMON_LENGTH);
        serde_json::to_writer(&mut body, &it.statement).map_err(|it| unreadable(it.to_string()))?;
        let body = String::from_utf8(body).map_err(|it| unreadable(it.to_string()))?;
        Ok(Parcel { number: row.number, id: it.statement.id.to_string(), body })
    };
    of_row.map(parcel).collect()
}
