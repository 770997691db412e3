//! Writes statements into a file, one a line, for a site whose store is not reached from here.

use std::io::{self, Write};

use super::prepare::shares_of;
use crate::{
    exchange::{site::Lrs, xapi::Teller},
    store::{
        StoreFault,
        database::Database,
        practices::{every_practice, load},
    },
};

/// How an export went.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Exported {
    /// Statements written.
    pub statements: u64,
    /// Practices they speak of.
    pub practices: u64,
    /// Practices that were played before there was a policy, and are left out.
    pub before: u64,
    /// Practices that cannot be told.
    pub unreadable: u64,
}

/// Writes every statement of every practice. What was played before there was a policy is left out
/// unless `all` is asked for. The same records give the same file, byte for byte.
///
/// # Errors
/// Where the store cannot be read or `out` cannot be written.
pub fn export(
    database: &Database,
    lrs: &Lrs,
    all: bool,
    out: &mut dyn Write,
) -> Result<Exported, ExportFault> {
    let mut done = Exported::default();
    let mut teller = Teller::default();
    for id in every_practice(database)? {
        let shares = shares_of(database, id, lrs)?;
        if shares.is_empty() && !all {
            done.before += 1;
            continue;
        }
        let record = load(database, id);
        let allowed = |step| if all { Some(lrs.shares()) } else { shares.get(&step).copied() };
        let told = match record.and_then(|it| teller.tell(&it, lrs, &allowed)) {
            Err(StoreFault::Unreadable { .. }) => {
                done.unreadable += 1;
                continue;
            }
            told => told?,
        };
        for it in &told {
            let line = serde_json::to_string(&it.statement).map_err(io::Error::other)?;
            writeln!(out, "{line}")?;
        }
        done.statements += told.len() as u64;
        done.practices += 1;
    }
    Ok(done)
}

/// Why an export failed.
#[derive(Debug, thiserror::Error)]
pub enum ExportFault {
    /// The records cannot be read.
    #[error(transparent)]
    Store(#[from] StoreFault),
    /// The file cannot be written.
    #[error("The statements cannot be written: {0}. Check the place and the room on that disk.")]
    Write(#[from] io::Error),
}
