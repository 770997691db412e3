//! Calls to be sent: played by the program on the shipped scenarios, recorded as any other.

use std::{error::Error, sync::Arc};

use rapport::{
    core::{
        analyser::Lexicon,
        session::{Command, Dice, Purpose, Script, Session, Stage},
    },
    store::{
        clock,
        database::Database,
        library::Library,
        practices::{Beginning, Recorder},
        profiles,
    },
};

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
            let mut session = Session::of(script.clone(), number as u64);
            let beginning = Beginning::of(&session, source, profile.id, clock::now());
            let mut recorder = Recorder::new(beginning, session.transcript())?;
            recorder.save(database)?;
            while session.state().stage == Stage::Reply {
                let turn = session.state().customer.turn;
                let mut dice = Dice::new(number as u64, turn, Purpose::Opening);
                let option = 1 + dice.below(session.state().options.order.len());
                let command = Command::Pick { option };
                let events = session.send(command.clone())?.to_vec();
                recorder.record(database, &command, &events, clock::now())?;
            }
        }
        database.connection().pragma_update(None, "synchronous", "FULL")?;
        Ok(())
    }
}
