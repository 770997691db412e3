//! What a tale says once a call is over: finished, judged, skills, the own rating.

use std::sync::Arc;

use serde_json::{Value, json};

use super::{
    happened::Ended,
    statement::{activity, extensions, rounded},
    tale::Tale,
    vocabulary::{Verb, interaction, objective},
};
use crate::{
    core::{
        customer::Verdict,
        debrief::{SkillEvidence, debrief},
    },
    exchange::{moment::span, site::PassedFrom},
    store::StoreFault,
};

impl Tale<'_> {
    pub(super) fn rated(&mut self, stars: u8) {
        if !self.shares.turns {
            return;
        }
        let id = format!("{}own-rating", self.frame.base);
        let mut object = activity(&id, &interaction(), "How did the call go?");
        object["definition"]["interactionType"] = json!("likert");
        let scale: Vec<Value> = (1..=5)
            .map(|it| json!({ "id": it.to_string(), "description": { "en": it.to_string() } }))
            .collect();
        object["definition"]["scale"] = json!(scale);
        let result = json!({ "response": stars.to_string() });
        let context = self.frame.context(self.step, true);
        self.say("rated", Verb::Responded, (object, context), Some(result));
    }

    pub(super) fn ended(&mut self, outcome: &Ended) -> Result<(), StoreFault> {
        let result = json!({ "completion": true, "duration": span(0, self.active) });
        let (call, context) = (self.frame.call.clone(), self.frame.context(self.step, false));
        self.say("completed", Verb::Completed, (call, context), Some(result));
        self.judged(outcome, "call");
        if self.shares.skills {
            for skill in self.skills()? {
                self.scored(&skill);
            }
        }
        self.over("over");
        Ok(())
    }

    /// Says how it ended: of the call, or of the days after it, which are judged on their own.
    pub(super) fn judged(&mut self, outcome: &Ended, what: &str) {
        let enough = match self.lrs.passed_from {
            PassedFrom::Kept => outcome.verdict == Verdict::Kept,
            PassedFrom::AtRisk => outcome.verdict != Verdict::Lost,
        };
        // Satisfaction runs from 1 to 5.
        let scaled = ((outcome.figures.csat - 1.0) / 4.0).clamp(0.0, 1.0);
        let result = json!({
            "success": enough,
            "score": { "scaled": rounded(scaled) },
            "duration": span(0, self.active),
            "extensions": extensions([
                ("ending", json!(outcome.ending)),
                ("verdict", json!(outcome.verdict)),
                ("hints", json!(outcome.hints)),
            ]),
        });
        let mut object = self.frame.call.clone();
        if what != "call" {
            let of_call = Arc::make_mut(&mut object);
            let id = of_call["id"].as_str().unwrap_or_default();
            of_call["id"] = json!(format!("{id}/{what}"));
        }
        let verb = if enough { Verb::Passed } else { Verb::Failed };
        let context = self.frame.context(self.step, what != "call");
        self.say(&format!("judged {what}"), verb, (object, context), Some(result));
    }

    /// What the call shows about each skill, played again up to this step.
    fn skills(&mut self) -> Result<Vec<SkillEvidence>, StoreFault> {
        Ok(debrief(&self.teller.replay(self.record, self.step)?).skills)
    }

    fn scored(&mut self, evidence: &SkillEvidence) {
        let name = evidence.skill.name();
        let object = activity(
            &format!("{}skill/{name}", self.frame.base),
            &objective(),
            &name.replace('_', " "),
        );
        let share = f64::from(evidence.met) / f64::from(evidence.opportunities().max(1));
        let result = json!({
            "score": { "scaled": rounded(share) },
            "extensions":
                extensions([("met", json!(evidence.met)), ("missed", json!(evidence.missed))]),
        });
        let context = self.frame.context(self.step, true);
        self.say(&format!("skill {name}"), Verb::Scored, (object, context), Some(result));
    }
}
