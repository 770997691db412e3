//! One turn: weigh the reading, appraise it, settle, answer, offer the next replies.

use std::sync::Arc;

use super::{
    Dice, Event, GivenBy, Purpose, Script, SessionState, Shift,
    around::{Around, name_offers, solutions_in},
};
use crate::{
    customer::{CustomerState, Need, Reason, WeighedMove, appraise, constants as k, settle, weigh},
    moves::{CodedReply, Move},
    scenario::{Channel, Cue, Gate, choose_line, choose_situation, first_variant},
    text::{Span, Text},
};

/// Points by which the seed may shift calm and trust at the start, either way.
const OPENING_SPREAD: (f64, f64) = (3.0, 2.0);

/// The call begins: the seed gives it a slightly different mood each time.
pub(super) fn begin(script: &Script, seed: u64) -> Vec<Event> {
    let scenario = &script.scenario;
    let (calm, trust) = scenario.customer.start();
    let mut dice = Dice::new(seed, 0, Purpose::Opening);
    let calm = calm + OPENING_SPREAD.0 * dice.spread();
    let trust = trust + OPENING_SPREAD.1 * dice.spread();
    let told = scenario.facts.iter().filter(|it| it.gate == Gate::Opening);
    vec![Event::SessionBegan {
        scenario: scenario.id.clone(),
        version: scenario.version,
        seed,
        model: k::MODEL_VERSION,
        told: told.map(|it| it.id.clone()).collect(),
        customer: Arc::new(CustomerState::at(calm, trust)),
    }]
}

/// A turn in the making.
pub(super) struct Turn<'s> {
    pub(super) script: &'s Script,
    pub(super) seed: u64,
    pub(super) state: &'s SessionState,
}

impl<'s> Turn<'s> {
    /// A turn that starts from `state`.
    pub(super) const fn new(script: &'s Script, seed: u64, state: &'s SessionState) -> Self {
        Self { script, seed, state }
    }

    /// What the reading does to the customer.
    pub(super) fn settle(&self, reading: CodedReply) -> Vec<Event> {
        let before = &self.state.customer;
        let landed = self.land(reading);
        let mut events = Vec::with_capacity(12);
        if let Some(heard) = landed.heard {
            events.push(Event::CutShort { heard });
        }
        let offered = solutions_in(&landed.reading);
        let mistakes = mistakes_in(&landed.reading);
        let after = landed.after;
        events.push(Event::ReplyCoded { reading: Arc::new(landed.reading) });
        events.push(Event::AffectShifted {
            calm: Shift { from: before.calm, to: after.calm },
            trust: Shift { from: before.trust, to: after.trust },
            reasons: landed.reasons,
        });
        changes(before, &after, &mut events);
        events.extend(mistakes.into_iter().map(|fact| Event::FactMistaken { fact }));
        events.push(Event::TurnSettled { customer: Arc::new(after), offered });
        events
    }

    /// The reading as she hears it, and her state after it.
    pub(super) fn land(&self, mut reading: CodedReply) -> Landed {
        let before = &self.state.customer;
        let heard = self.cut_short(&mut reading);
        name_offers(self.script, &mut reading);
        self.forget_lucky_guesses(&mut reading);
        let moves = weigh(&reading, before, &Around::new(self.script, self.state, &reading));
        let appraisal = appraise(&self.script.persona, before, &moves);
        let promises = self.promises_in(&reading, &moves);
        let after = settle(&self.script.persona, before, &moves, &appraisal, promises);
        Landed { heard, reading, reasons: appraisal.reasons, after }
    }

    /// She answers; or it ends.
    pub(super) fn answer(&self) -> Vec<Event> {
        if let Some(kind) = self.ending() {
            return self.end(kind);
        }
        if let Some(correction) = self.correction() {
            return vec![correction];
        }
        let moment = self.moment();
        let turn = self.state.customer.turn;
        let mut dice = Dice::new(self.seed, turn, Purpose::Line);
        let storylets = &self.script.storylets;
        let chosen = choose_line(storylets, &self.script.scenario, &moment, &mut |n| dice.below(n));
        let Some((index, variant)) = chosen else {
            return Vec::new();
        };
        let line = &self.script.scenario.lines[index];
        let mut events = Vec::with_capacity(2);
        if let Some(fact) = &line.tells {
            events.push(Event::FactRevealed { fact: fact.clone() });
        }
        events.push(Event::CustomerSpoke {
            line: line.id.clone(),
            place: Some((index, variant)),
            text: line.say[variant].clone(),
            cue: line.cue.clone(),
            farewell: line.farewell,
        });
        events
    }

    /// The replies that may be picked next, in the seed's order.
    pub(super) fn offer(&self) -> Option<Event> {
        let scenario = &self.script.scenario;
        let situation =
            choose_situation(&self.script.storylets, scenario, &self.moment_to_reply())?;
        let options = &scenario.situations[situation].options;
        let mut order = self.unsaid(situation, options.len());
        let turn = self.state.customer.turn;
        Dice::new(self.seed, turn, Purpose::Options).shuffle(&mut order);
        let options = order.iter().map(|&it| options[it].say.clone()).collect();
        Some(Event::OptionsOffered { situation, order, options })
    }

    /// The situation's options without the one picked just now: nobody says it twice in a row.
    fn unsaid(&self, situation: usize, count: usize) -> Vec<usize> {
        let last = self.state.reply.as_ref().map(|(by, _)| *by);
        let just_said = |option: usize| last == Some(GivenBy::Picked { situation, option });
        let mut unsaid = Vec::with_capacity(count);
        unsaid.extend((0..count).filter(|it| !just_said(*it)));
        unsaid
    }

    /// On the phone a shouting customer does not hear the end of a long reply.
    fn cut_short(&self, reading: &mut CodedReply) -> Option<Span> {
        let cuts = self.script.scenario.channel == Channel::Phone
            && self.state.customer.calm < INTERRUPTS_UNDER
            && reading.words > HEARS_WORDS;
        let (_, text) = self.state.reply.as_ref().filter(|_| cuts)?;
        let heard = Span::new(0, end_of_word(text, HEARS_WORDS));
        reading.moves.retain(|it| it.span.start < heard.end);
        Some(heard)
    }

    /// Saying an untold fact back is a guess, not listening: it counts as nothing.
    pub(super) fn forget_lucky_guesses(&self, reading: &mut CodedReply) {
        let told = &self.state.told;
        let known = |id: &Text| self.script.scenario.facts.iter().any(|it| it.id == *id);
        for it in &mut reading.moves {
            let named = !it.details.facts.is_empty();
            it.details.facts.retain(|fact| told.contains(&fact.fact) || !known(&fact.fact));
            if named && it.details.facts.is_empty() && it.mv == Move::MirrorFacts {
                it.confidence = 0.0;
            }
        }
        reading.moves.retain(|it| it.confidence > 0.0);
    }

    fn promises_in(
        &self,
        reading: &CodedReply,
        moves: &[WeighedMove],
    ) -> Vec<(Text, Option<Text>)> {
        let text = self.state.reply.as_ref().map_or("", |(_, text)| text);
        let promising = |mv| matches!(mv, Move::Promise | Move::CommitFollowUp | Move::OverPromise);
        let words = |it: &WeighedMove| {
            let span = it.span.unwrap_or_default();
            let coded = reading.moves.iter().find(|one| one.mv == it.mv && one.span == span);
            (span.of(text).into(), coded.and_then(|one| one.details.when.clone()))
        };
        moves.iter().filter(|it| promising(it.mv)).map(words).collect()
    }

    /// What she says when a fact came back wrong.
    fn correction(&self) -> Option<Event> {
        let mistaken = self.state.reading.as_ref().and_then(|it| mistakes_in(it).pop())?;
        let fact = self.script.scenario.facts.iter().find(|it| it.id == mistaken)?;
        let words = &fact.correction;
        let (before, after) = words.split_at(first_variant(self.seed, 0, 0, words.len()));
        let said = |it: &&Text| self.state.said.iter().any(|known| known.text == **it);
        let text =
            after.iter().chain(before).find(|it| !said(it)).or_else(|| after.first())?.clone();
        Some(Event::CustomerSpoke {
            line: format!("correction:{}", fact.id).into(),
            place: None,
            text,
            cue: Cue::default(),
            farewell: false,
        })
    }
}

/// What became of a reading once it was heard.
pub(super) struct Landed {
    /// How much was heard, where she cut in.
    heard: Option<Span>,
    /// The reading of what was heard.
    pub(super) reading: CodedReply,
    /// Why calm and trust moved.
    reasons: Vec<Reason>,
    /// The customer after it.
    pub(super) after: CustomerState,
}

/// Under this calm a customer on the phone interrupts.
const INTERRUPTS_UNDER: f64 = 30.0;
/// About what she hears before she does, in words.
const HEARS_WORDS: usize = 25;
/// Needs, promises and stance that differ after the turn.
pub(super) fn changes(before: &CustomerState, after: &CustomerState, events: &mut Vec<Event>) {
    for need in Need::ALL {
        let level = Shift { from: before.needs.get(need), to: after.needs.get(need) };
        if level.by().abs() > 1e-9 {
            events.push(Event::NeedFilled { need, level });
        }
    }
    for promise in &after.promises[before.promises.len()..] {
        events.push(Event::PromiseMade { promise: promise.clone() });
    }
    if before.stance != after.stance {
        events.push(Event::StanceChanged { from: before.stance, to: after.stance });
    }
}

fn mistakes_in(reading: &CodedReply) -> Vec<Text> {
    let facts = reading.moves.iter().flat_map(|it| &it.details.facts);
    facts.filter(|it| !it.right).map(|it| it.fact.clone()).collect()
}

/// Where the `count`-th word of `text` ends.
fn end_of_word(text: &str, count: usize) -> usize {
    let mut words = 0;
    let mut inside = false;
    for (at, letter) in text.char_indices() {
        if letter.is_whitespace() {
            if inside && words == count {
                return at;
            }
            inside = false;
        } else if !inside {
            inside = true;
            words += 1;
        }
    }
    text.len()
}
