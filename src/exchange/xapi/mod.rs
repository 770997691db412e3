//! Statements (xAPI), made of kept events and nothing else.
//!
//! [`Teller::tell`] is the whole of it: a practice in, statements out, the same ones every time.
//! `docs/xapi.md` is their catalogue. What is sent when is left to `lrs`.

mod ending;
mod happened;
mod statement;
mod tale;
mod trial;
mod turn;
mod vocabulary;

use std::{collections::BTreeMap, sync::Arc};

pub use statement::Statement;
pub use tale::Told;
pub use trial::{trial, withdrawn_trial};
pub use vocabulary::{PROFILE, PROFILE_DOCUMENT, VOCABULARY};

use super::site::{Lrs, Shares};
use crate::{
    core::{
        analyser::Lexicon,
        scenario::read_scenario,
        session::{Script, Session},
    },
    store::{
        StoreFault,
        practices::{Record, replay_on, script_of},
    },
};

/// Scripts that are kept ready, each a few megabytes: more than a site plays at a time.
const MOST_SCRIPTS: usize = 32;

/// Tells practices in statements. It keeps what several of them need.
#[derive(Debug, Default)]
pub struct Teller {
    lexicon: Option<Arc<Lexicon>>,
    titles: BTreeMap<String, String>,
    /// By the sum of their text.
    scripts: BTreeMap<String, Arc<Script>>,
}

impl Teller {
    /// Every statement of the steps that `shares` lets speak, in order.
    ///
    /// # Errors
    /// Where the record makes no sense.
    pub fn tell(
        &mut self,
        record: &Record,
        lrs: &Lrs,
        shares: &dyn Fn(u32) -> Option<Shares>,
    ) -> Result<Vec<Told>, StoreFault> {
        let title = self.title(record);
        let frame = statement::Frame::new(&record.practice, &title, lrs);
        tale::Tale::new(self, record, frame, lrs.clone()).tell(shares)
    }

    /// The title of the scenario as it was played; its id where it can no longer be read.
    fn title(&mut self, record: &Record) -> String {
        let practice = &record.practice;
        let read = || {
            let (scenario, _) = read_scenario(&practice.scenario, &record.source);
            scenario.map_or_else(|| practice.scenario.to_string(), |it| it.title.to_string())
        };
        self.titles.entry(practice.sha256.clone()).or_insert_with(read).clone()
    }

    fn replay(&mut self, record: &Record) -> Result<Session, StoreFault> {
        replay_on(record, self.script(record)?)
    }

    /// The script of a practice. Making one takes far longer than playing a call on it.
    fn script(&mut self, record: &Record) -> Result<Arc<Script>, StoreFault> {
        let sum = &record.practice.sha256;
        if let Some(ready) = self.scripts.get(sum) {
            return Ok(ready.clone());
        }
        let lexicon = self.lexicon.get_or_insert_with(|| Arc::new(Lexicon::english()));
        let made = script_of(record, lexicon.clone())?;
        if self.scripts.len() >= MOST_SCRIPTS {
            self.scripts.clear();
        }
        self.scripts.insert(sum.clone(), made.clone());
        Ok(made)
    }
}
