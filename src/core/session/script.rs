//! A scenario made ready to play: persona, words for the analyser, and every option already coded.
//!
//! Preparing reads each option once; a thousand sessions can share the result.

use std::sync::Arc;

use crate::{
    analyser::{Ground, Lexicon, Subjects, Topic, analyse_on},
    customer::Persona,
    moves::{CodedMove, CodedReply, Details, Move, Nature, Tone},
    scenario::{ReplyOption, Scenario, SolutionKind, Storylets},
    text::{Span, Text},
};

/// A scenario made ready to play.
#[derive(Debug)]
pub struct Script {
    /// The scenario.
    pub scenario: Arc<Scenario>,
    /// The language-bound data of the analyser.
    pub lexicon: Arc<Lexicon>,
    /// The customer's constants.
    pub persona: Persona,
    /// The scenario's own words, which replies are read against.
    pub topic: Arc<Topic>,
    /// The facts, as subjects that may be asked about.
    subjects: Subjects,
    /// Each situation's options as coded replies, by place.
    pub coded: Vec<Vec<CodedReply>>,
    /// Lines and situations in the order in which they are tried.
    pub storylets: Storylets,
    /// Whether any solution is a fix.
    pub has_fix: bool,
}

impl Script {
    /// Makes `scenario` ready.
    pub fn new(scenario: Arc<Scenario>, lexicon: Arc<Lexicon>) -> Self {
        let topic = Arc::new(Topic::of(&scenario.words(), &lexicon));
        let ground = Ground::of("", Some(Arc::clone(&topic)), &lexicon);
        let subjects = subjects_of(&scenario, &lexicon);
        let code = |option: &ReplyOption| CodedReply {
            asks: asked(&scenario, &subjects, &option.say, &lexicon),
            ..code_option(option, &lexicon, &ground)
        };
        let coded = scenario
            .situations
            .iter()
            .map(|situation| situation.options.iter().map(code).collect())
            .collect();
        Self {
            persona: scenario.customer.persona(),
            has_fix: scenario.solutions.iter().any(|it| it.kind == SolutionKind::Fix),
            storylets: Storylets::of(&scenario),
            subjects,
            topic,
            coded,
            scenario,
            lexicon,
        }
    }

    /// The facts that the questions of a reply are about, by id.
    pub(super) fn asks(&self, reply: &str) -> Vec<Text> {
        asked(&self.scenario, &self.subjects, reply, &self.lexicon)
    }
}

/// The facts that the questions of `text` are about, by id.
fn asked(scenario: &Scenario, subjects: &Subjects, text: &str, lexicon: &Lexicon) -> Vec<Text> {
    let places = subjects.asked(text, lexicon).into_iter();
    places.filter_map(|at| scenario.facts.get(at).map(|it| it.id.clone())).collect()
}

/// Each fact by its own words. Lines that tell it speak of much else.
fn subjects_of(scenario: &Scenario, lexicon: &Lexicon) -> Subjects {
    let told = scenario
        .facts
        .iter()
        .map(|fact| [&fact.text].into_iter().chain(&fact.words).map(|it| &**it));
    Subjects::of(told, lexicon)
}

/// The author declares the moves; their details are read from the same words as typed ones are.
fn code_option(option: &ReplyOption, lexicon: &Lexicon, ground: &Ground) -> CodedReply {
    let read = analyse_on(&option.say, lexicon, ground);
    let mut moves: Vec<CodedMove> = option
        .moves
        .iter()
        .filter(|(mv, _)| *mv != Move::Neutral)
        .map(|(mv, evidence)| {
            let start = option.say.find(&**evidence).unwrap_or(0);
            let span = Span::new(start, start + evidence.len());
            let mut details = details_of(&read, *mv, span);
            details.emotion = option.emotion.or(details.emotion);
            if mv.nature() == Nature::Solution {
                details.solution = option.solution.clone().or(details.solution);
            }
            CodedMove { mv: *mv, span, confidence: 1.0, details }
        })
        .collect();
    moves.sort_by_key(|it| (it.span, it.mv));
    CodedReply {
        tone: tone_of(&moves),
        moves,
        score: read.score,
        confidence: 1.0,
        farewell: option.farewell,
        words: read.words,
        ..CodedReply::default()
    }
}

/// The details the analyser reads for this move, or else those of whatever it reads in the span.
fn details_of(read: &CodedReply, mv: Move, span: Span) -> Details {
    let near = |it: &&CodedMove| it.span.overlaps(&span);
    let same = read.moves.iter().filter(near).find(|it| it.mv == mv);
    same.or_else(|| read.moves.iter().find(near)).map(|it| it.details.clone()).unwrap_or_default()
}

fn tone_of(moves: &[CodedMove]) -> Tone {
    if moves.iter().any(|it| it.mv.nature() == Nature::Negative) {
        Tone::Dismissive
    } else if moves.iter().any(|it| it.mv.nature() == Nature::Relational) {
        Tone::Empathetic
    } else {
        Tone::Neutral
    }
}
