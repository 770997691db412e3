//! How her last line was chosen, for whoever writes.

use super::{Event, Session, apply::fold, reply::Turn};
use crate::{
    scenario::{Candidate, candidates},
    text::Text,
};

/// Her last line, and every line that could have been it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// What was spoken: a line's id, or `correction:` or `ending:` and a name, or `again`.
    pub line: Text,
    /// Its place in the file; nothing for words that belong to no line, which come before all lines.
    pub place: Option<usize>,
    /// The lines that could speak then, the ones that go first in front.
    pub candidates: Vec<Candidate>,
}

impl Session {
    /// How her last line was chosen; nothing before her first word.
    pub fn last_choice(&self) -> Option<Choice> {
        let transcript = self.transcript();
        let spoke = |it: &Event| matches!(it, Event::CustomerSpoke { .. });
        let at = transcript.iter().rposition(|it| spoke(&it.event))?;
        let Event::CustomerSpoke { line, place, .. } = &transcript[at].event else {
            return None;
        };
        // A fact that a line tells counts as told only once the line was chosen.
        let before =
            transcript[..at].iter().rposition(|it| !matches!(it.event, Event::FactRevealed { .. }));
        let (state, _) = fold(&transcript[..before.map_or(0, |it| it + 1)]);
        let script = self.script();
        let turn = Turn::new(script, self.seed(), &state);
        let moment = turn.moment();
        Some(Choice {
            line: line.clone(),
            place: place.map(|it| it.0),
            candidates: candidates(&script.storylets, &script.scenario, &moment),
        })
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::{analyser::Lexicon, scenario::test_scenario, session::Command};

    #[test]
    fn what_was_spoken_is_among_the_heaviest_candidates() {
        let mut session =
            Session::begin(Arc::new(test_scenario()), Arc::new(Lexicon::english()), 3);
        for turn in 0..12 {
            let choice = session.last_choice().expect("she has spoken");
            if let Some(place) = choice.place {
                let front = &choice.candidates[0];
                let own = choice.candidates.iter().find(|it| it.place == place);
                let own = own.expect("the line was a candidate");
                assert_eq!((own.weight(), own.fresh), (front.weight(), front.fresh), "{turn}");
            }
            if session.send(Command::Pick { option: 1 + turn % 2 }).is_err() {
                break;
            }
        }
    }
}
