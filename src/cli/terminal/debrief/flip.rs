//! Flip: the turn the call hinged on, the other way; and the call from her chair.

use std::io;

use super::{
    super::show::{better_values, name_of, text},
    Teller,
};
use crate::{
    core::debrief::{WhatIf, what_if},
    words::FluentValue,
};

impl Teller<'_> {
    /// What else could have been said, and what it was like to hear what was.
    pub(super) fn flip(&self) -> io::Result<()> {
        self.say("flip-head", &[])?;
        let hinge = self.debrief.hinge.and_then(|at| self.debrief.turns.get(at));
        if let Some(turn) = hinge {
            let values = [
                ("turn", FluentValue::from(turn.turn.to_string())),
                ("before", text(&turn.before)),
                ("reply", self.words.said(&turn.reply).into()),
            ];
            self.say("flip-hinge", &values)?;
            match what_if(self.session, turn.turn) {
                Some(it) => self.other_course(&it)?,
                None => self.say("flip-none", &[])?,
            }
        }
        self.her_chair()
    }

    fn other_course(&self, it: &WhatIf) -> io::Result<()> {
        self.say("better", &better_values(it))?;
        let course = |points: &[(f64, f64)]| {
            let said: Vec<String> =
                points.iter().map(|(calm, trust)| format!("{calm:.0}/{trust:.0}")).collect();
            FluentValue::from(said.join(" "))
        };
        let name = if it.own_replies { "flip-courses-own" } else { "flip-courses" };
        self.say(name, &[("with", course(&it.course)), ("without", course(&it.own_course))])
    }

    /// Seat swap: what she thought, and what she heard then.
    fn her_chair(&self) -> io::Result<()> {
        let mut last = None;
        let mut told = false;
        for moment in &self.debrief.her_chair {
            let thought = moment.thinks.as_ref().filter(|_| last != Some(moment.stance));
            last = Some(moment.stance);
            let Some(thought) = thought else {
                continue;
            };
            if !told {
                self.say("chair-head", &[])?;
                told = true;
            }
            let stance = self.words.say(&format!("stance-{}", name_of(&moment.stance)));
            let values = [
                ("turn", FluentValue::from(moment.turn.to_string())),
                ("stance", stance.into()),
                ("thinks", text(thought)),
                ("hears", self.words.said(&moment.hears).into()),
            ];
            self.say("chair-line", &values)?;
        }
        Ok(())
    }
}
