//! The report on one practice: how it ended, the curve, each turn, and what it shows.

use std::sync::Arc;

use serde::Serialize;
use uuid::Uuid;

use super::{FORMAT, ReportFault, SaidByHand, name_of};
use crate::{
    core::{
        analyser::Lexicon,
        customer::Need,
        debrief::{Debrief, TurnReview, debrief},
        progress::is_hurtful,
    },
    store::{
        database::Database,
        overrides,
        practices::{load, replay},
        profiles,
    },
};

/// One turn.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct TurnLine {
    /// From 1.
    pub turn: u32,
    /// What she had said.
    pub customer: String,
    /// What was answered.
    pub reply: String,
    /// Calm after it.
    pub calm: f64,
    /// Trust after it.
    pub trust: f64,
    /// What it did to calm.
    pub calm_by: f64,
    /// What it did to trust.
    pub trust_by: f64,
    /// The moves that were read, by name.
    pub moves: Vec<String>,
    /// Those of them that put people off.
    pub hurtful: Vec<String>,
    /// Whether it is one of the turns that moved her most.
    pub turning_point: bool,
    /// Whether its reading was contested.
    pub contested: bool,
}

/// How far a need was met in the end.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct NeedLine {
    /// Its name.
    pub need: String,
    /// 0 to 1.
    pub met: f64,
}

/// A skill in one call.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct SkillInCall {
    /// Its name.
    pub skill: String,
    /// Times it was called for.
    pub called: u32,
    /// Times it was met.
    pub met: u32,
}

/// The report.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct PracticeReport {
    /// `practice`.
    pub kind: String,
    /// Version of this format.
    pub format: u32,
    /// The practice's id.
    pub practice: String,
    /// Who practised.
    pub person: String,
    /// The scenario's id.
    pub scenario: String,
    /// Its title.
    pub title: String,
    /// The customer's name.
    pub customer: String,
    /// The day it began.
    pub day: String,
    /// The seed of all chance, by which it can be played again.
    pub seed: String,
    /// Version of the customer model.
    pub model: u32,
    /// Version of the program.
    pub program: String,
    /// `kept`, `at_risk` or `lost`; nothing where it was stopped or is open.
    pub verdict: Option<String>,
    /// How it ended, in a sentence.
    pub summary: Option<String>,
    /// Her life afterwards, in a scene.
    pub aftermath: Option<String>,
    /// Whether it was stopped, which costs nothing.
    pub stopped: bool,
    /// The own rating, 1 to 5.
    pub stars: Option<u8>,
    /// Calm before the first reply.
    pub calm_start: f64,
    /// Trust before the first reply.
    pub trust_start: f64,
    /// Calm at the worst moment.
    pub calm_lowest: f64,
    /// The turns.
    pub turns: Vec<TurnLine>,
    /// Needs in the end.
    pub needs: Vec<NeedLine>,
    /// Skills that were called for.
    pub skills: Vec<SkillInCall>,
    /// What she told.
    pub facts_found: Vec<String>,
    /// What she kept to herself.
    pub facts_missed: Vec<String>,
    /// What human beings said instead of machine scores.
    pub by_hand: Vec<SaidByHand>,
}

/// Puts the report on practice `id` together.
///
/// # Errors
/// Where the practice is not there or cannot be replayed.
pub fn practice_report(
    database: &Database,
    id: Uuid,
    lexicon: Arc<Lexicon>,
) -> Result<PracticeReport, ReportFault> {
    let record = load(database, id)?;
    let session = replay(&record, lexicon)?;
    let (found, of) = (debrief(&session), &record.practice);
    let person = profiles::get(database, of.profile)?.map(|it| it.name).unwrap_or_default();
    let said = overrides::of_person(database, Some(of.profile))?;
    let scenario = session.scenario();
    let outcome = found.outcome.as_ref();
    let texts = |all: &[crate::core::text::Text]| all.iter().map(ToString::to_string).collect();
    Ok(PracticeReport {
        kind: "practice".to_owned(),
        format: FORMAT,
        practice: id.to_string(),
        person,
        scenario: scenario.id.to_string(),
        title: scenario.title.to_string(),
        customer: scenario.customer.name.to_string(),
        day: database.day_of(of.started).to_string(),
        seed: of.seed.to_string(),
        model: of.model,
        program: of.program.clone(),
        verdict: outcome.map(|it| name_of(&it.verdict)),
        summary: outcome.map(|it| it.summary.to_string()),
        aftermath: outcome.map(|it| it.aftermath.scene.to_string()),
        stopped: of.score.withdrawn,
        stars: found.stars,
        calm_start: found.calm_start,
        trust_start: found.trust_start,
        calm_lowest: found.peak_end.lowest,
        turns: turns(&found),
        needs: Need::ALL.iter().map(|need| need_line(&found, *need)).collect(),
        skills: skills(&found),
        facts_found: texts(&found.facts_found),
        facts_missed: texts(&found.facts_missed),
        by_hand: SaidByHand::of(id, &said, database),
    })
}

fn turns(of: &Debrief) -> Vec<TurnLine> {
    let line = |(at, it): (usize, &TurnReview)| {
        let moves = || it.reading.moves.iter().map(|it| it.mv);
        TurnLine {
            turn: it.turn,
            customer: it.before.to_string(),
            reply: it.reply.to_string(),
            calm: it.calm.to,
            trust: it.trust.to,
            calm_by: it.calm.by(),
            trust_by: it.trust.by(),
            moves: moves().map(|mv| mv.name().to_owned()).collect(),
            hurtful: moves().filter(|mv| is_hurtful(*mv)).map(|mv| mv.name().to_owned()).collect(),
            turning_point: of.turning_points.contains(&at),
            contested: it.contested.is_some(),
        }
    };
    of.turns.iter().enumerate().map(line).collect()
}

fn need_line(of: &Debrief, need: Need) -> NeedLine {
    NeedLine { need: need.name().to_owned(), met: of.needs.get(need) }
}

fn skills(of: &Debrief) -> Vec<SkillInCall> {
    let line = |it: &crate::core::debrief::SkillEvidence| SkillInCall {
        skill: it.skill.name().to_owned(),
        called: it.opportunities(),
        met: it.met,
    };
    of.skills.iter().map(line).collect()
}
