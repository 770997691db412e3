//! Events of a call as lines of text.

use std::io;

use super::super::{output::put, wrap::wrap};
use crate::{
    core::{
        coach::Level,
        customer::Reason,
        debrief::{WhatIf, review_turns},
        moves::{CodedReply, Family},
        scenario::Cue,
        session::{Event, Session, Shift, Stamped},
        text::Span,
    },
    words::{FluentValue, WhyLine, Words, moved_by, signed, whole, why, within_quotes},
};

/// What shows a call.
pub(in crate::cli) struct Shown<'w> {
    /// The program's words.
    pub(super) words: &'w Words,
    /// How much is said during the call.
    pub(super) level: Level,
    /// Whether each reason of a turn is told at once; with a coach they come when asked for.
    tells_reasons: bool,
    name: String,
    scenario: std::sync::Arc<crate::core::scenario::Scenario>,
}

impl<'w> Shown<'w> {
    /// What shows this session.
    pub(in crate::cli) fn new(session: &Session, words: &'w Words) -> Self {
        let scenario = session.scenario().clone();
        let name = scenario.customer.name.to_string();
        Self { words, level: Level::default(), tells_reasons: true, name, scenario }
    }

    /// The same, with as much said during the call as this level has.
    pub(super) fn at(self, level: Level) -> Self {
        Self { level, tells_reasons: false, ..self }
    }

    /// Who calls, and what may be offered.
    pub(super) fn briefing(&self) -> io::Result<()> {
        let it = &self.scenario;
        let channel = self.words.say(&format!("channel-{}", name_of(&it.channel)));
        self.put_with(
            "title-line",
            &[
                ("title", text(&it.title)),
                ("channel", channel.into()),
                ("minutes", f64::from(it.minutes).into()),
            ],
        )?;
        if !it.warnings.is_empty() {
            let said = |it| self.words.say(&format!("warning-{}", name_of(it)));
            let list: Vec<String> = it.warnings.iter().map(said).collect();
            self.put_with("warning-line", &[("list", list.join(", ").into())])?;
        }
        put(&wrap(&it.brief.role, 0))?;
        put(&wrap(&it.brief.situation, 0))?;
        self.put_with("brief-may", &[("list", list_of(&it.brief.may))])?;
        if !it.brief.may_not.is_empty() {
            self.put_with("brief-may-not", &[("list", list_of(&it.brief.may_not))])?;
        }
        put(&wrap(&self.words.say("how-to"), 0))?;
        put("")
    }

    /// What happened, in order.
    pub(in crate::cli) fn events(&self, session: &Session, events: &[Stamped]) -> io::Result<()> {
        events.iter().try_for_each(|it| self.event(session, &it.event))
    }

    fn event(&self, session: &Session, event: &Event) -> io::Result<()> {
        match event {
            Event::SessionBegan { customer, .. } if self.level.shows_meters() => self.put_with(
                "calm-start",
                &[("calm", whole(customer.calm)), ("trust", whole(customer.trust))],
            ),
            Event::CustomerSpoke { text, cue, .. } => self.line(text, cue),
            Event::AffectShifted { .. } if !self.level.shows_meters() => Ok(()),
            Event::AffectShifted { calm, trust, reasons } => {
                self.shift(session, *calm, *trust, reasons)
            }
            Event::CutShort { heard } => self.cut_short(session, *heard),
            Event::AskedBack { reading } => self.ask_back(reading),
            Event::FactRevealed { fact } => {
                let known = self.scenario.facts.iter().find(|it| it.id == *fact);
                let words = known.map_or_else(|| fact.clone(), |it| it.text.clone());
                self.put_with("fact-noted", &[("fact", text(&words))])
            }
            Event::FactMistaken { .. } => {
                self.put_with("fact-mistaken", &[("name", self.name.clone().into())])
            }
            Event::PromiseMade { promise } => {
                self.put_with("promise-noted", &[("promise", text(&promise.words))])
            }
            Event::HintGiven { need, family } => self.hint(need.name(), *family),
            Event::LookedAway => {
                self.put_with("looked-away", &[("name", self.name.clone().into())])
            }
            Event::CameBack { verdict, trust, .. } => {
                let verdict = self.words.say(&format!("verdict-{}", name_of(verdict)));
                let values = [
                    ("name", self.name.clone().into()),
                    ("verdict", verdict.into()),
                    ("trust", moved_by(trust).into()),
                ];
                self.put_with("came-back", &values)
            }
            Event::CueNoticed { cue } => self.marked(cue),
            Event::FeelingGuessed { guess, thinks } => self.guess(guess, thinks.as_deref()),
            Event::TurnContested { .. } => self.put_with("contested", &[]),
            Event::DaysPassed { .. }
            | Event::PromiseFollowed { .. }
            | Event::MisunderstandingFound { .. }
            | Event::DaysEnded { .. } => self.days(session, event),
            Event::Paused => self.put_with("paused", &[]),
            Event::Resumed => self.put_with("resumed", &[]),
            _ => Ok(()),
        }
    }

    /// What she said last, again.
    pub(super) fn last_line(&self, session: &Session) -> io::Result<()> {
        session
            .state()
            .her_last()
            .map_or(Ok(()), |it| self.line(&it.text, &it.cue.clone().unwrap_or_default()))
    }

    fn line(&self, said: &str, cue: &Cue) -> io::Result<()> {
        let caption =
            if cue.caption.is_empty() { String::new() } else { format!(" ({})", cue.caption) };
        put(&wrap(&format!("{}{caption}: {said}", self.name), 2))
    }

    fn shift(
        &self,
        session: &Session,
        calm: Shift,
        trust: Shift,
        reasons: &[Reason],
    ) -> io::Result<()> {
        let reply = session.state().reply.as_ref().map_or("", |(_, text)| text);
        let pronoun = self.scenario.customer.pronoun;
        let told = why(self.words, pronoun, reply, reasons, (calm, trust));
        let told = told.lines.iter().chain(&told.rest);
        for line in told.filter(|_| self.tells_reasons) {
            let quote = line.quote.as_ref().map_or(String::new(), |it| format!("“{it}” "));
            put(&wrap(&format!("{}{quote}{}", self.moved(line), line.sentence), 4))?;
        }
        let by = |shift: Shift| FluentValue::from(moved_by(&shift));
        self.put_with(
            "calm-now",
            &[
                ("calm", whole(calm.to)),
                ("calm-by", by(calm)),
                ("trust", whole(trust.to)),
                ("trust-by", by(trust)),
            ],
        )
    }

    /// Every part of the last change, with its factors by name.
    pub(super) fn why(&self, session: &Session) -> io::Result<()> {
        let turns = review_turns(session.transcript());
        let Some(turn) = turns.last() else {
            return self.put_with("none", &[]);
        };
        let pronoun = self.scenario.customer.pronoun;
        let told = why(self.words, pronoun, &turn.reply, &turn.reasons, (turn.calm, turn.trust));
        for line in told.lines.iter().chain(&told.rest) {
            put(&format!("{}{}", self.moved(line), line.sentence))?;
            for factor in &line.factors {
                put(&format!("    {factor}"))?;
            }
        }
        Ok(())
    }

    /// What a line of "why" moved, before its words.
    fn moved(&self, line: &WhyLine) -> String {
        let by = |points: i32| FluentValue::from(signed(points.into()));
        let moved = [("calm", by(line.calm)), ("trust", by(line.trust))];
        format!("  {} ", self.words.say_with("why-moved", &moved))
    }

    fn cut_short(&self, session: &Session, heard: Span) -> io::Result<()> {
        let reply = session.state().reply.as_ref().map_or("", |(_, text)| text);
        self.put_with(
            "cut-short",
            &[("name", self.name.clone().into()), ("heard", text(heard.of(reply)))],
        )
    }

    fn ask_back(&self, reading: &CodedReply) -> io::Result<()> {
        let name = |it: &crate::core::moves::CodedMove| {
            let name = self.words.say(&format!("move-{}", it.mv.name()));
            if it.is_clear() { name } else { format!("{name} (?)") }
        };
        let names: Vec<String> = reading.moves.iter().map(name).collect();
        if names.is_empty() {
            return self.put_with("ask-back-nothing", &[]);
        }
        self.put_with("ask-back", &[("reading", names.join(", ").into())])
    }

    fn hint(&self, need: &str, family: Family) -> io::Result<()> {
        let advice = self.words.say(&format!("hint-{}", name_of(&family)));
        let need = self.words.say(&format!("need-{need}"));
        self.put_with("hint-line", &[("need", need.into()), ("advice", advice.into())])?;
        self.put_with("hint-cost", &[])
    }

    /// The replies that may be picked.
    pub(super) fn options(&self, session: &Session) -> io::Result<()> {
        self.put_with("options-head", &[])?;
        for (index, option) in session.options().iter().enumerate() {
            let said = &session.state().said;
            let said = said.iter().any(|it| it.given_by.is_some() && it.text == *option);
            let mark = if said {
                format!(" ({})", self.words.say("practice-said-already"))
            } else {
                String::new()
            };
            put(&wrap(&format!("  {}. {option}{mark}", index + 1), 5))?;
        }
        self.put_with("your-turn", &[])
    }

    pub(super) fn put_with(
        &self,
        name: &str,
        values: &[(&str, FluentValue<'_>)],
    ) -> io::Result<()> {
        let said = self.words.say_with(name, values);
        said.lines().try_for_each(|line| put(&wrap(line, 2)))
    }
}

/// A text as a value.
pub(super) fn text(it: &str) -> FluentValue<'static> {
    it.to_owned().into()
}

/// What the line about a better reply holds.
pub(super) fn better_values(it: &WhatIf) -> [(&'static str, FluentValue<'static>); 5] {
    [
        ("say", text(&within_quotes(&it.say))),
        ("calm", whole(it.calm.0)),
        ("trust", whole(it.trust.0)),
        ("own-calm", whole(it.calm.1)),
        ("own-trust", whole(it.trust.1)),
    ]
}

fn list_of(texts: &[crate::core::text::Text]) -> FluentValue<'static> {
    // The sentence around the list brings the full stop.
    texts.iter().map(|it| it.trim_end_matches('.')).collect::<Vec<_>>().join("; ").into()
}

/// The snake-case name of an enum value.
pub(in crate::cli) fn name_of(it: &impl serde::Serialize) -> String {
    match serde_json::to_value(it) {
        Ok(serde_json::Value::String(name)) => name,
        _ => String::new(),
    }
}
