//! What the coach says during a call, in plain lines.

use std::io;

use super::{
    Shown,
    show::{better_values, text},
};
use crate::{
    core::{
        coach::{About, Advice, advise},
        debrief::review_turns,
        session::{FeelingGuess, Session},
    },
    words::{FluentValue, pronoun_values, signed},
};

impl Shown<'_> {
    /// What the coach has to say about the last turn.
    pub(super) fn coach(&self, session: &Session) -> io::Result<()> {
        match advise(session, self.level) {
            Some(advice) => self.advice(session, &advice),
            None => Ok(()),
        }
    }

    fn advice(&self, session: &Session, advice: &Advice) -> io::Result<()> {
        let pronoun = session.scenario().customer.pronoun;
        let mut values = pronoun_values(self.words, pronoun).to_vec();
        match advice.about {
            About::Moved { mv, span, by } => {
                let turns = review_turns(session.transcript());
                let reply = turns.last().map(|it| it.reply.clone()).unwrap_or_default();
                let quote = span.map_or_else(String::new, |it| it.of(&reply).trim().to_owned());
                let why = self.words.say_with(&format!("why-{}", mv.name()), &values);
                let points = |it: f64| FluentValue::from(signed(it));
                values.extend([("quote", FluentValue::from(quote)), ("why", why.into())]);
                values.extend([("calm", points(by.0)), ("trust", points(by.1))]);
                let lands = by.0 + by.1 >= 0.0;
                self.put_with(if lands { "coach-landed" } else { "coach-hurt" }, &values)?;
            }
            About::NotFound { need } => {
                let missing =
                    self.words.say_with(&format!("coach-missed-{}", need.name()), &values);
                self.put_with("coach-not-found", &[("missing", missing.into())])?;
            }
        }
        if let Some(it) = &advice.better {
            self.put_with("better", &better_values(it))?;
        }
        for caution in &advice.cautions {
            let said = self.words.say(&format!("caution-{}", caution.name()));
            self.put_with("caution-line", &[("caution", said.into())])?;
        }
        Ok(())
    }

    /// The thought bubble, which opens with a guess.
    pub(super) fn guess(&self, guess: &FeelingGuess, thinks: Option<&str>) -> io::Result<()> {
        let close = self.words.say(&format!("guess-{}", super::show::name_of(&guess.closeness)));
        let feeling = guess.emotion.name().replace('_', " ");
        self.put_with("guess-said", &[("feeling", feeling.into()), ("close", close.into())])?;
        match thinks {
            Some(thought) => self.put_with("guess-thought", &[("thought", text(thought))]),
            None => self.put_with("guess-no-thought", &[]),
        }
    }

    /// What was marked, and what can be marked where nothing was recognised.
    pub(super) fn marked(&self, cue: &str) -> io::Result<()> {
        self.put_with("noticed", &[("cue", text(cue))])?;
        if crate::core::debrief::marks_in(cue).is_empty() {
            let names: Vec<&str> =
                crate::core::debrief::Mark::ALL.iter().map(|(_, name)| *name).collect();
            self.put_with("notice-names", &[("list", names.join(", ").into())])?;
        }
        Ok(())
    }
}
