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
        scenario::Scenario,
        session::{Script, Session},
        text::Text,
    },
    store::{
        StoreFault,
        practices::{Record, replay_until, scenario_of},
    },
};

/// Scripts that are kept ready, each a few megabytes: more than a site plays at a time.
const MOST_SCRIPTS: usize = 32;

/// Tells practices in statements. It keeps what several of them need: the longer one lives, the less
/// a practice costs.
#[derive(Debug, Default)]
pub struct Teller {
    /// Texts and what they say, by their sums; nothing where a text can no longer be read.
    scenarios: BTreeMap<String, (Text, Option<Arc<Scenario>>)>,
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
        // The title of the scenario as it was played; its id where it can no longer be read.
        let scenario = self.scenario(record);
        let title = scenario.as_ref().map_or(&record.practice.scenario, |it| &it.title);
        let frame = statement::Frame::new(&record.practice, title, lrs);
        tale::Tale::new(self, record, frame, lrs).tell(shares)
    }

    /// The text of a scenario, by its sum, where practices on it were told before.
    pub fn source(&self, sum: &str) -> Option<Text> {
        self.scenarios.get(sum).map(|it| it.0.clone())
    }

    /// The scenario as it was played. Reading one takes longer than telling a call on it.
    fn scenario(&mut self, record: &Record) -> Option<Arc<Scenario>> {
        let sum = &record.practice.sha256;
        if let Some((_, ready)) = self.scenarios.get(sum) {
            return ready.clone();
        }
        let read = scenario_of(record).ok();
        if self.scenarios.len() >= MOST_SCRIPTS {
            self.scenarios.clear();
        }
        self.scenarios.insert(sum.clone(), (record.source.clone(), read.clone()));
        read
    }

    /// The call as it stood after step `last`.
    fn replay(&mut self, record: &Record, last: u32) -> Result<Session, StoreFault> {
        replay_until(record, self.script(record)?, last)
    }

    /// The script of a practice. Making one takes far longer than playing a call on it.
    fn script(&mut self, record: &Record) -> Result<Arc<Script>, StoreFault> {
        let sum = &record.practice.sha256;
        if let Some(ready) = self.scripts.get(sum) {
            return Ok(ready.clone());
        }
        let scenario = self.scenario(record).map_or_else(|| scenario_of(record), Ok)?;
        let made = Arc::new(Script::new(scenario, Arc::new(Lexicon::english())));
        if self.scripts.len() >= MOST_SCRIPTS {
            self.scripts.clear();
        }
        self.scripts.insert(sum.clone(), made.clone());
        Ok(made)
    }
}
