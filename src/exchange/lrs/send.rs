//! Empties the outbox: delivers what was made ready, and marks it. Making ready (`prepare`) goes on
//! beside it, so that the store never waits for words, nor the words for the store.

use std::{
    fs::File,
    sync::mpsc::{Receiver, sync_channel},
    thread,
    time::{Duration, Instant},
};

use super::{
    Connection, ConnectionFault, Patience,
    deliver::Delivery,
    prepare::{Load, Ready, Telling, prepare},
};
use crate::{
    exchange::{site::Lrs, xapi::Teller},
    store::{
        StoreFault, clock,
        database::Database,
        outbox::{self, Parked},
    },
};

/// What was delivered is marked at least this often. Each marking waits for the disk; what was
/// delivered and not marked when the power goes is sent again, and counts once.
const MARK: Duration = Duration::from_secs(1);
/// What was ready for longer is made ready anew: its words may have gone since.
const FRESH: Duration = Duration::from_secs(2);

/// So many loads lie ready while one is on its way. A call's end takes longer to tell than its turns;
/// with one load alone the store would wait for it.
const AHEAD: usize = 3;

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

/// Whoever goes to one store, as often as asked. What takes long to make is kept from one time to
/// the next: the connection, and scripts of the scenarios that are spoken of.
#[derive(Debug)]
pub struct Carrier {
    lrs: Lrs,
    teller: Teller,
    connection: Option<Connection>,
}

impl Carrier {
    /// A carrier to the store of `lrs`. Nothing is sent yet.
    pub fn new(lrs: Lrs) -> Self {
        Self { lrs, teller: Teller::default(), connection: None }
    }

    /// Sends everything that waits, in order.
    ///
    /// # Errors
    /// Where it had to stop; what was delivered until then is marked.
    pub fn send(
        &mut self,
        database: &Database,
        patience: &mut Patience<'_>,
    ) -> Result<Sent, SendFault> {
        let _turn = take_turn(database)?;
        let connection = match self.connection.take() {
            Some(kept) => kept,
            None => Connection::new(&self.lrs)?,
        };
        let theirs = database.again()?;
        let mut again = Teller::default();
        let mut run = Run {
            telling: Telling::new(database, &self.lrs, &mut again),
            delivery: Delivery::new(&connection, patience),
            delivered: Vec::new(),
            refused: Vec::new(),
            marked: Instant::now(),
            parked: 0,
        };
        let (lrs, teller) = (&self.lrs, &mut self.teller);
        thread::scope(|scope| {
            let (hand, loads) = sync_channel(AHEAD);
            scope.spawn(move || prepare(Telling::new(&theirs, lrs, teller), &hand));
            let sent = run.deliver_all(loads);
            // What arrived is marked however it ended.
            let marked = run.mark();
            sent.and(marked.map_err(SendFault::from))
        })?;
        let sent = Sent { arrived: run.delivery.arrived, parked: run.parked };
        // After a fault it is set up anew: certificates may have been mended.
        self.connection = Some(connection);
        Ok(sent)
    }
}

/// Sends everything that waits, in order, once.
///
/// # Errors
/// Where it had to stop; what was delivered until then is marked.
pub fn send(
    database: &Database,
    lrs: &Lrs,
    patience: &mut Patience<'_>,
) -> Result<Sent, SendFault> {
    Carrier::new(lrs.clone()).send(database, patience)
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

struct Run<'r, 'p> {
    telling: Telling<'r>,
    delivery: Delivery<'r, 'p>,
    /// Steps that were delivered, and statements that were refused, since the last marking.
    delivered: Vec<i64>,
    refused: Vec<Parked>,
    marked: Instant,
    parked: u64,
}

impl Run<'_, '_> {
    /// Delivers what comes. Whoever makes ready stops when this ends, because nobody listens.
    fn deliver_all(&mut self, loads: Receiver<Result<Ready, SendFault>>) -> Result<(), SendFault> {
        for ready in loads {
            match ready? {
                Ready::Load(load) => self.deliver(load)?,
                Ready::Untold { rows, why } => {
                    self.delivered.extend(rows.iter().map(|it| it.number));
                    self.refused.extend(why);
                }
            }
            if self.marked.elapsed() >= MARK {
                self.mark()?;
            }
        }
        Ok(())
    }

    fn deliver(&mut self, load: Load) -> Result<(), SendFault> {
        let load = if load.made.elapsed() > FRESH { self.telling.again(load)? } else { load };
        let refused = self.delivery.deliver(&load.parcels)?;
        let at = clock::now();
        self.refused.extend(refused.into_iter().filter_map(|(parcel, words)| {
            let row = load.rows.iter().find(|it| it.number == parcel.number)?;
            let (practice, step, statement) = (row.practice, row.step, parcel.id.clone());
            Some(Parked { statement, practice, step, words, at })
        }));
        self.delivered.extend(load.rows.iter().map(|it| it.number));
        Ok(())
    }

    /// Marks what was delivered in one transaction.
    fn mark(&mut self) -> Result<(), StoreFault> {
        self.marked = Instant::now();
        if self.delivered.is_empty() {
            return Ok(());
        }
        outbox::settle(self.telling.database, &self.delivered, &self.refused, clock::now())?;
        self.parked += self.refused.len() as u64;
        self.delivered.clear();
        self.refused.clear();
        Ok(())
    }
}
