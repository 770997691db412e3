//! Compares many practices: read one after the other, played again side by side.

use std::{collections::BTreeMap, sync::Arc};

use rayon::prelude::*;
use uuid::Uuid;

use super::{
    replay::script_of,
    verify::{Difference, Stored, verify},
};
use crate::{
    core::{analyser::Lexicon, session::Script},
    store::{StoreFault, database::Database},
};

/// Practices held in memory at a time.
const BATCH: usize = 64;

/// Verifies these practices and hands each difference to `tell`, in their order. Practices of one
/// scenario text are played on one script.
///
/// # Errors
/// Where the store itself cannot be read, or `tell` fails.
pub fn verify_many<E: From<StoreFault>>(
    database: &Database,
    practices: &[Uuid],
    lexicon: &Arc<Lexicon>,
    mut tell: impl FnMut(Uuid, Difference) -> Result<(), E>,
) -> Result<(), E> {
    let mut scripts: BTreeMap<String, Result<Arc<Script>, StoreFault>> = BTreeMap::new();
    for ids in practices.chunks(BATCH) {
        let mut read = Vec::new();
        for &id in ids {
            let stored = match Stored::read(database, id) {
                Err(StoreFault::Unreadable { .. }) => Err(verify(database, id, lexicon.clone())?),
                stored => Ok(stored?),
            };
            if let Ok(stored) = &stored {
                scripts
                    .entry(stored.record.practice.sha256.clone())
                    .or_insert_with(|| script_of(&stored.record, lexicon.clone()));
            }
            read.push((id, stored));
        }
        let found: Vec<(Uuid, Vec<Difference>)> = read
            .into_par_iter()
            .map(|(id, stored)| match stored {
                Err(differences) => (id, differences),
                Ok(stored) => match scripts.get(&stored.record.practice.sha256) {
                    Some(script) => (id, stored.differences(script.clone())),
                    None => (id, Vec::new()),
                },
            })
            .collect();
        for (id, differences) in found {
            differences.into_iter().try_for_each(|it| tell(id, it))?;
        }
    }
    Ok(())
}
