//! Calls to be sent: played by the program on the shipped scenarios, recorded as any other.

use std::{error::Error, sync::Arc};

use rapport::{
    core::{analyser::Lexicon, session::Script},
    store::{clock, database::Database, library::Library, profiles},
};

use super::practice::play_one;

/// A trainee who picks at random.
pub(crate) struct Player {
    scripts: Vec<(Arc<Script>, String)>,
}

impl Player {
    pub(crate) fn new() -> Self {
        let lexicon = Arc::new(Lexicon::english());
        let all = Library::new(None).load_all().scenarios.into_iter();
        let ready = |script| Arc::new(Script::new(script, lexicon.clone()));
        let scripts = all.map(|it| (ready(it.scenario), it.source.to_string())).collect();
        Self { scripts }
    }

    /// Plays `count` calls of `round`; the same ones for whoever they are recorded for.
    pub(crate) fn play(
        &self,
        database: &Database,
        count: usize,
        round: usize,
    ) -> Result<(), Box<dyn Error>> {
        // Only what is sent is measured; recording need not survive a power cut here.
        database.connection().pragma_update(None, "synchronous", "OFF")?;
        let profile = profiles::find_or_create(database, "Sam", clock::now())?;
        for number in round * count..(round + 1) * count {
            let (script, source) = &self.scripts[number % self.scripts.len()];
            play_one(database, profile.id, (script, source), number)?;
        }
        database.connection().pragma_update(None, "synchronous", "FULL")?;
        // From here on it is on the disk, as it is where each turn waited for it.
        database.connection().query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
        Ok(())
    }
}
