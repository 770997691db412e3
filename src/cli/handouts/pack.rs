//! What stands in a pack: the plan's own words, cards for what it names, and the first turn of each
//! of its calls, played under its seed.

use std::{collections::BTreeMap, sync::Arc};

use serde::Serialize;

use crate::{
    core::{
        analyser::Lexicon,
        debrief::Mark,
        moves::Move,
        room::{Call, PaperTurn, Plan, Step, StepKind, first_turn, letter},
        scenario::{Brief, Scenario},
        session::Script,
        text::Text,
    },
    store::library::{Library, LoadFault},
    words::{
        Words, assigned_line, call_lines, cue_card, kind_line, length_of, mark_words, move_words,
        people_of,
    },
};

/// Letters on one sheet of vote cards.
const CARDS_A_SHEET: usize = 4;
/// Letters that a room can vote with.
const VOTES: usize = 8;
/// Cue cards where a plan names none.
const USUAL_CUES: [Mark; 8] = [
    Mark::Sigh,
    Mark::Clipped,
    Mark::Flat,
    Mark::Low,
    Mark::Raised,
    Mark::LongPause,
    Mark::Capitals,
    Mark::Brevity,
];
/// What goes home, in the order in which it is needed in a call.
const TAKE_HOME: [Move; 14] = [
    Move::OpenQuestion,
    Move::Encourage,
    Move::Mirror,
    Move::MirrorFacts,
    Move::NameEmotion,
    Move::ValidateFeelings,
    Move::GenuineConcern,
    Move::SharedGoal,
    Move::ConcreteResolution,
    Move::ExplainReasons,
    Move::DescribeEffort,
    Move::OfferAlternatives,
    Move::Compensate,
    Move::CommitFollowUp,
];

/// Everything in a pack.
#[derive(Debug, Serialize)]
pub(super) struct Pack {
    title: Text,
    summary: Text,
    length: String,
    people: String,
    goals: Vec<Text>,
    bring: Vec<Text>,
    days: Vec<Day>,
    papers: Vec<Paper>,
    votes: Vec<Vec<char>>,
    cues: Vec<CueCard>,
    techniques: Vec<TechniqueCard>,
    take_home: Vec<TechniqueCard>,
    calls: Vec<String>,
}

/// One day of the script.
#[derive(Debug, Serialize)]
struct Day {
    heading: String,
    ends: String,
    steps: Vec<ScriptStep>,
}

/// One step of the script.
#[derive(Debug, Serialize)]
struct ScriptStep {
    time: String,
    title: Text,
    minutes: u32,
    lines: Vec<String>,
    say: Vec<Text>,
    acts: Vec<Text>,
    ask: Vec<Text>,
    notes: Vec<Text>,
}

/// The first turn of a call on paper.
#[derive(Debug, Serialize)]
struct Paper {
    title: Text,
    scenario: Text,
    seed: u64,
    name: Text,
    brief: Brief,
    turn: PaperTurn,
}

/// One cue.
#[derive(Debug, Serialize)]
struct CueCard {
    name: String,
    shows: String,
    may: String,
    first: String,
}

/// One technique.
#[derive(Debug, Serialize)]
struct TechniqueCard {
    name: String,
    what: String,
    good: String,
    near: String,
}

impl Pack {
    /// The pack of `plan`.
    ///
    /// # Errors
    /// Where a scenario of its calls cannot be loaded.
    pub(super) fn of(plan: &Plan, library: &Library, words: &Words) -> Result<Self, LoadFault> {
        let scenarios = scenarios_of(plan, library)?;
        Ok(Self {
            title: plan.title.clone(),
            summary: plan.summary.clone(),
            length: length_of(plan, words),
            people: people_of(plan, words),
            goals: plan.goals.clone(),
            bring: plan.bring.clone(),
            days: (1..=plan.days()).map(|it| day(plan, it, &scenarios, words)).collect(),
            papers: papers(plan, &scenarios),
            votes: votes(),
            cues: cues(plan).into_iter().filter_map(|it| cue(it, words)).collect(),
            techniques: moves(plan).into_iter().map(|it| technique(it, words)).collect(),
            take_home: TAKE_HOME.into_iter().map(|it| technique(it, words)).collect(),
            calls: assigned(plan, library)?,
        })
    }
}

type Scenarios = BTreeMap<Text, Arc<Scenario>>;

fn scenarios_of(plan: &Plan, library: &Library) -> Result<Scenarios, LoadFault> {
    let played = plan.calls().map(|it| &it.scenario);
    let assigned = plan.steps.iter().flat_map(|it| it.kind.assigned());
    played.chain(assigned).map(|it| Ok((it.clone(), library.load(it)?.scenario))).collect()
}

fn day(plan: &Plan, day: u32, scenarios: &Scenarios, words: &Words) -> Day {
    let values = [("day", day.into()), ("minutes", plan.minutes_on(day).into())];
    let heading = if plan.days() > 1 { words.say_with("plan-day", &values) } else { String::new() };
    let steps = plan.day(day).map(|(begins, it)| step(begins, it, scenarios, words)).collect();
    Day { heading, ends: clock(plan.minutes_on(day)), steps }
}

/// Minutes as hours and minutes.
fn clock(minutes: u32) -> String {
    format!("{}:{:02}", minutes / 60, minutes % 60)
}

fn step(begins: u32, step: &Step, scenarios: &Scenarios, words: &Words) -> ScriptStep {
    let lines = match &step.kind {
        StepKind::Call(call) => {
            scenarios.get(&call.scenario).map(|it| call_lines(call, it, words)).unwrap_or_default()
        }
        kind => vec![kind_line(kind, words)],
    };
    let assigned = step.kind.assigned().iter().filter_map(|it| scenarios.get(it));
    let lines = lines.into_iter().chain(assigned.filter_map(|it| assigned_line(it, words)));
    ScriptStep {
        time: clock(begins),
        title: step.title.clone(),
        minutes: step.minutes,
        lines: lines.filter(|it| !it.is_empty()).collect(),
        say: step.say.clone(),
        acts: step.acts.clone(),
        ask: step.ask.clone(),
        notes: step.notes.clone(),
    }
}

/// Each call once, although a plan may play it twice.
fn papers(plan: &Plan, scenarios: &Scenarios) -> Vec<Paper> {
    let lexicon = Arc::new(Lexicon::english());
    let mut calls: Vec<&Call> = Vec::new();
    for call in plan.calls() {
        let seen = |it: &&Call| it.scenario == call.scenario && it.seed == call.seed;
        if !calls.iter().any(seen) {
            calls.push(call);
        }
    }
    let paper = |call: &Call| {
        let scenario = scenarios.get(&call.scenario)?.clone();
        let turn = first_turn(&Arc::new(Script::new(scenario.clone(), lexicon.clone())), call.seed);
        Some(Paper {
            title: scenario.title.clone(),
            scenario: call.scenario.clone(),
            seed: call.seed,
            name: scenario.customer.name.clone(),
            brief: scenario.brief.clone(),
            turn,
        })
    };
    calls.into_iter().filter_map(paper).collect()
}

fn votes() -> Vec<Vec<char>> {
    let letters: Vec<char> = (1..=VOTES).map(letter).collect();
    letters.chunks(CARDS_A_SHEET).map(<[char]>::to_vec).collect()
}

/// The cues a plan names, or the usual ones.
fn cues(plan: &Plan) -> Vec<Mark> {
    let mut named = Vec::new();
    for step in &plan.steps {
        if let StepKind::Cards(cards) = &step.kind {
            named.extend(cards.cues.iter().filter(|it| !named.contains(*it)).collect::<Vec<_>>());
        }
    }
    if named.is_empty() { USUAL_CUES.to_vec() } else { named }
}

/// The techniques a plan names.
fn moves(plan: &Plan) -> Vec<Move> {
    let mut named = Vec::new();
    for step in &plan.steps {
        if let StepKind::Cards(cards) = &step.kind {
            named.extend(cards.moves.iter().copied());
        }
    }
    named
}

fn cue(mark: Mark, words: &Words) -> Option<CueCard> {
    let [shows, may, first] = cue_card(mark, words)?;
    Some(CueCard { name: mark_words(mark, words), shows, may, first })
}

fn technique(mv: Move, words: &Words) -> TechniqueCard {
    let part = |name: &str| words.say(&format!("card-{}-{name}", mv.name()));
    TechniqueCard {
        name: move_words(mv, words),
        what: part("what"),
        good: part("good"),
        near: part("near"),
    }
}

/// The calls people take alone afterwards, by id and title.
fn assigned(plan: &Plan, library: &Library) -> Result<Vec<String>, LoadFault> {
    let mut all = Vec::new();
    for step in &plan.steps {
        let StepKind::Assignment { scenarios } = &step.kind else { continue };
        for id in scenarios {
            all.push(format!("{id}, {}", library.load(id)?.scenario.title));
        }
    }
    Ok(all)
}
