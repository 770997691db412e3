//! The debrief in plain lines, in the order Feel · Facts · Flip · Forward, the own eye first.

mod facts;
mod flip;

pub(in crate::cli) use facts::put_skills;

use std::io;

use super::{
    super::{output::put, wrap::wrap},
    show::text,
};
use crate::{
    core::{
        coach::cautions_of_call,
        debrief::{Debrief, debrief},
        session::Session,
    },
    words::{FluentValue, Words, pronoun_values, whole},
};

/// Puts the whole debrief of a call.
pub(in crate::cli) fn put_debrief(session: &Session, words: &Words) -> io::Result<()> {
    let debrief = debrief(session);
    let teller = Teller { session, words, debrief: &debrief };
    put("")?;
    teller.say("debrief-head", &[])?;
    teller.feel()?;
    teller.facts()?;
    teller.flip()?;
    teller.forward()
}

/// Tells one debrief.
struct Teller<'d> {
    session: &'d Session,
    words: &'d Words,
    debrief: &'d Debrief,
}

impl Teller<'_> {
    /// Words with values, pronouns and the customer's name among them, a readable width.
    fn say(&self, name: &str, values: &[(&str, FluentValue<'_>)]) -> io::Result<()> {
        let customer = &self.session.scenario().customer;
        let mut all = pronoun_values(self.words, customer.pronoun).to_vec();
        all.push(("name", text(&customer.name)));
        let mut all: Vec<(&str, FluentValue<'_>)> = all.into_iter().collect();
        all.extend(values.iter().cloned());
        let said = self.words.say_with(name, &all);
        said.lines().try_for_each(|line| put(&wrap(line, 2)))
    }

    /// Texts in a list, or "nothing".
    fn list(&self, texts: &[String]) -> FluentValue<'static> {
        let trimmed: Vec<&str> = texts.iter().map(|it| it.trim_end_matches('.')).collect();
        FluentValue::from(if trimmed.is_empty() {
            self.words.say("none")
        } else {
            trimmed.join("; ")
        })
    }

    /// The own rating before anything is judged.
    fn feel(&self) -> io::Result<()> {
        self.say("feel-head", &[])?;
        match self.debrief.stars {
            Some(stars) => self.say("feel-rated", &[("stars", f64::from(stars).into())])?,
            None => self.say("feel-unrated", &[])?,
        }
        self.say("feel-word", &[])
    }

    /// One sentence for tomorrow, what to look at, where care is needed, and her life afterwards.
    fn forward(&self) -> io::Result<()> {
        self.say("forward-head", &[])?;
        if let Some(outcome) = &self.debrief.outcome {
            let it = &outcome.aftermath;
            self.say("aftermath-line", &[("place", text(&it.place)), ("scene", text(&it.scene))])?;
        }
        for caution in cautions_of_call(&self.debrief.turns) {
            let said = self.words.say(&format!("caution-{}", caution.name()));
            self.say("caution-line", &[("caution", said.into())])?;
        }
        let questions = &self.session.scenario().debrief;
        let seed = usize::try_from(self.session.seed()).unwrap_or(0);
        if let Some(it) = questions.get(seed % questions.len().max(1)) {
            self.say("forward-question", &[("ask", text(&it.ask))])?;
        }
        self.say("forward-sentence", &[])?;
        if self.debrief.hinge.is_some() {
            self.say("forward-drill", &[])?;
        }
        match &self.debrief.outcome {
            Some(outcome) => {
                let it = &outcome.figures;
                self.say(
                    "figures-line",
                    &[
                        ("csat", format!("{:.1}", it.csat).into()),
                        ("churn", whole(it.churn * 100.0)),
                        ("recommend", whole(it.recommend)),
                    ],
                )
            }
            None => Ok(()),
        }
    }
}
