//! Sends beside a running program, on a thread of its own with a connection of its own.

use std::{
    path::Path,
    sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel},
    thread,
    time::Duration,
};

use super::{Carrier, Patience, SendFault, Sent};
use crate::{
    exchange::site::Lrs,
    store::{database::Database, outbox},
};

/// Between two looks at the outbox.
const LOOK: Duration = Duration::from_secs(10);
/// After a fault that waiting seldom mends.
const AFTER_FAULT: Duration = Duration::from_secs(10 * 60);
/// Attempts at one request before the next look.
const TRIES: u32 = 8;

/// Sends while it lives. When it goes, what is under way is left to itself: it is not marked as
/// sent before it has arrived, and sent twice it counts once.
#[derive(Debug)]
pub struct Courier {
    _leave: Sender<()>,
}

impl Courier {
    /// A courier for the records in `folder`. Without a thread there is none, and what waits is sent
    /// by hand.
    pub fn start(folder: &Path, lrs: Lrs) -> Option<Self> {
        let (leave, left) = channel();
        let folder = folder.to_path_buf();
        let go = move || run(&folder, &lrs, &left);
        thread::Builder::new().name("courier".to_owned()).spawn(go).ok()?;
        Some(Self { _leave: leave })
    }
}

/// Looks, sends, and waits until the courier is dropped.
fn run(folder: &Path, lrs: &Lrs, left: &Receiver<()>) {
    // What is ready for the next look is kept while looks find something: a program at rest holds
    // no scripts.
    let mut carrier = None;
    loop {
        let ready = carrier.take().unwrap_or_else(|| Carrier::new(lrs.clone()));
        let next = match once(folder, ready, left) {
            Ok(kept) => {
                carrier = kept;
                LOOK
            }
            Err(SendFault::GaveUp { .. } | SendFault::Busy | SendFault::Store(_)) => LOOK,
            Err(_) => AFTER_FAULT,
        };
        if !pause(left, next) {
            return;
        }
    }
}

/// Sends what waits; answers with the carrier where there was something.
fn once(
    folder: &Path,
    mut carrier: Carrier,
    left: &Receiver<()>,
) -> Result<Option<Carrier>, SendFault> {
    let database = Database::open(folder)?;
    let mut wait = |time| pause(left, time);
    let sent = carrier.send(&database, &mut Patience::new(TRIES, &mut wait));
    let word = match &sent {
        Ok(Sent { arrived: 0, parked: 0 }) | Err(SendFault::Busy) => return Ok(None),
        Ok(it) => format!("{} statements arrived, {} were refused.", it.arrived, it.parked),
        Err(fault) => fault.to_string(),
    };
    outbox::keep_last_word(&database, &word)?;
    sent.map(|_| Some(carrier))
}

/// Waits; the answer says whether to go on.
fn pause(left: &Receiver<()>, time: Duration) -> bool {
    left.recv_timeout(time) == Err(RecvTimeoutError::Timeout)
}
