//! Facts of a call: how it ended, the curve, what was met and missed, what was counted.

use std::io;

use super::{
    super::{
        super::{output::put, wrap::wrap},
        show::{name_of, text},
    },
    Teller,
};
use crate::{
    core::{
        customer::Need,
        debrief::{SkillEvidence, TurnReview, why_unsolved},
    },
    words::{FluentValue, Words, signed, unsolved_line, whole},
};

impl Teller<'_> {
    /// Everything that is so.
    pub(super) fn facts(&self) -> io::Result<()> {
        self.say("facts-head", &[])?;
        if let Some(outcome) = &self.debrief.outcome {
            let verdict = self.words.say(&format!("verdict-{}", name_of(&outcome.verdict)));
            self.say("ended", &[("verdict", verdict.into()), ("summary", text(&outcome.summary))])?;
        }
        self.unsolved()?;
        self.curve()?;
        self.turning_points()?;
        self.needs()?;
        self.facets()?;
        self.found()?;
        self.promises()?;
        self.counted()?;
        self.skills()?;
        self.cues()
    }

    /// Why a fix that was given did not solve it.
    fn unsolved(&self) -> io::Result<()> {
        let Some(it) = why_unsolved(self.session, &self.debrief.turns) else {
            return Ok(());
        };
        let line = unsolved_line(self.words, &self.session.scenario().customer, &it);
        put(&wrap(&line, 2))
    }

    fn curve(&self) -> io::Result<()> {
        let it = self.debrief;
        let start = [
            ("turn", FluentValue::from("0")),
            ("calm", whole(it.calm_start)),
            ("trust", whole(it.trust_start)),
        ];
        self.say("curve-line", &start)?;
        for turn in &it.turns {
            let values = [
                ("turn", FluentValue::from(turn.turn.to_string())),
                ("calm", whole(turn.calm.to)),
                ("trust", whole(turn.trust.to)),
            ];
            self.say("curve-line", &values)?;
        }
        let peak = [
            ("lowest", whole(it.peak_end.lowest)),
            ("end", whole(it.peak_end.end)),
            ("remembered", whole(it.peak_end.remembered())),
        ];
        self.say("peak-end-line", &peak)
    }

    fn turning_points(&self) -> io::Result<()> {
        let turns = self.debrief.turning_points.iter().filter_map(|&at| self.debrief.turns.get(at));
        for turn in turns {
            self.turning_point(turn)?;
        }
        Ok(())
    }

    fn turning_point(&self, turn: &TurnReview) -> io::Result<()> {
        let values = [
            ("turn", FluentValue::from(turn.turn.to_string())),
            ("by", signed(turn.moved()).into()),
            ("reply", self.words.said(&turn.reply).into()),
        ];
        self.say("turning-point", &values)?;
        if turn.contested.is_some() { self.say("contested-line", &[]) } else { Ok(()) }
    }

    fn needs(&self) -> io::Result<()> {
        let level = |need: &Need| {
            let name = self.words.say(&format!("need-{}", need.name()));
            let percent = whole(self.debrief.needs.get(*need) * 100.0);
            self.words.say_with("need-level", &[("need", name.into()), ("percent", percent)])
        };
        let list: Vec<String> = Need::ALL.iter().map(level).collect();
        self.say("needs-line", &[("list", list.join(", ").into())])
    }

    fn facets(&self) -> io::Result<()> {
        let it = self.debrief.facets;
        let by = |points: f64| FluentValue::from(signed(points));
        let values = [
            ("ability", by(it.ability)),
            ("benevolence", by(it.benevolence)),
            ("integrity", by(it.integrity)),
        ];
        self.say("facets-line", &values)
    }

    fn found(&self) -> io::Result<()> {
        let plain = |texts: &[crate::core::text::Text]| {
            self.list(&texts.iter().map(ToString::to_string).collect::<Vec<_>>())
        };
        self.say("found-line", &[("list", plain(&self.debrief.facts_found))])?;
        self.say("missed-line", &[("list", plain(&self.debrief.facts_missed))])
    }

    fn promises(&self) -> io::Result<()> {
        let said = |it: &crate::core::customer::Promise| {
            let state = match it.kept {
                Some(true) => self.words.say("promise-kept"),
                Some(false) => self.words.say("promise-broken"),
                None => self.words.say("promise-open"),
            };
            format!("“{}” ({state})", self.words.said(&it.words))
        };
        let promises: Vec<String> = self.debrief.promises.iter().map(said).collect();
        self.say("promises-line", &[("list", self.list(&promises))])
    }

    fn counted(&self) -> io::Result<()> {
        let counts = &self.debrief.counts;
        let number = |it: u32| FluentValue::from(f64::from(it));
        self.say("hollow-line", &[("count", number(counts.hollow))])?;
        let felt = [("received", number(counts.received)), ("pitied", number(counts.pitied))];
        self.say("pity-line", &felt)?;
        let asked =
            [("open", number(counts.open_questions)), ("closed", number(counts.closed_questions))];
        self.say("questions-line", &asked)?;
        let (right, all) = counts.said_back;
        self.say("said-back-line", &[("right", number(right)), ("all", number(all))])?;
        self.say("we-line", &[("count", number(counts.inclusive_we))])?;
        if let Some(share) = counts.compensation {
            self.say("compensation-line", &[("percent", whole(share * 100.0))])?;
        }
        match self.debrief.order_index {
            Some(share) => self.say("order-line", &[("percent", whole(share * 100.0))]),
            None => Ok(()),
        }
    }

    fn skills(&self) -> io::Result<()> {
        if self.debrief.skills.is_empty() {
            return Ok(());
        }
        self.say("skills-head", &[])?;
        self.debrief.skills.iter().try_for_each(|it| put_skill(it, self.words))
    }

    fn cues(&self) -> io::Result<()> {
        let cues = &self.debrief.cues;
        if !cues.turns.is_empty() {
            let count = |it: usize| FluentValue::from(it.to_string());
            let values = [
                ("hits", count(cues.hits())),
                ("misses", count(cues.misses())),
                ("false", count(cues.false_alarms())),
            ];
            self.say("cues-line", &values)?;
            for turn in cues.turns.iter().filter(|it| !it.misses.is_empty()) {
                let names: Vec<String> =
                    turn.misses.iter().map(|it| it.name().to_owned()).collect();
                let values = [
                    ("turn", FluentValue::from(turn.turn.to_string())),
                    ("list", self.list(&names)),
                ];
                self.say("cues-missed-line", &values)?;
            }
        }
        for guess in &self.debrief.guesses {
            let close = self.words.say(&format!("guess-{}", name_of(&guess.closeness)));
            let values = [
                ("turn", FluentValue::from(guess.turn.to_string())),
                ("feeling", guess.emotion.name().replace('_', " ").into()),
                ("close", close.into()),
            ];
            self.say("guess-line", &values)?;
        }
        Ok(())
    }
}

/// What several calls together show about each skill.
pub(in crate::cli) fn put_skills(
    skills: &[SkillEvidence],
    calls: usize,
    words: &Words,
) -> io::Result<()> {
    put("")?;
    put(&words.say_with("skills-over", &[("count", calls.to_string().into())]))?;
    skills.iter().try_for_each(|it| put_skill(it, words))
}

fn put_skill(it: &SkillEvidence, words: &Words) -> io::Result<()> {
    let name = words.say(&format!("skill-{}", name_of(&it.skill)));
    let values = [
        ("skill", FluentValue::from(name)),
        ("met", f64::from(it.met).into()),
        ("missed", f64::from(it.missed).into()),
    ];
    let line = if it.is_enough() { "skill-line" } else { "skill-line-thin" };
    put(&wrap(&words.say_with(line, &values), 2))
}
