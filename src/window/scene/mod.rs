//! What is on the screen of a practice, as a fold over its events. It holds no truth of its own: it
//! can always be built anew from the transcript. It draws nothing.

mod around;
mod duty;
mod needs;
mod part;
mod person;
mod reading;
mod said;

use std::collections::{BTreeMap, BTreeSet};

use bevy::prelude::Resource;

pub(super) use duty::Duty;
pub use part::Beat;
pub(super) use part::Part;
pub(super) use person::Person;
pub(super) use reading::{form_of, marks_of_reading, marks_of_reasons, readings};
pub(super) use said::{Better, Place, Said, ShownReply};

use super::practice::Fold;
use crate::core::{
    coach::Caution,
    customer::{Need, Needs, Reason, Stance},
    moves::{Closeness, CodedReply, Family},
    scenario::{Channel, Companion, Cue, Scenario},
    session::{Event, GivenBy, Outcome, Shift, Stamped},
    shift::CallResult,
    text::Text,
};

/// Everything the practice screen shows.
#[derive(Resource, Clone, Debug)]
pub struct Scene {
    /// The scenario's title.
    pub title: Text,
    /// Who one is in this call.
    pub role: Text,
    /// Where the two meet.
    pub channel: Channel,
    /// Who she is.
    pub person: Person,
    /// Who else is on the call.
    pub company: Vec<Companion>,
    /// What whoever is around says, by how she holds herself.
    pub onlookers: BTreeMap<Stance, Vec<Text>>,
    /// Where a talk under a public post stands.
    pub place: Place,
    /// The running turn, from 1.
    pub turn: u32,
    /// What is waited for.
    pub beat: Beat,
    /// Her last line.
    pub line: Text,
    /// What showed with it.
    pub cue: Cue,
    /// The last reply.
    pub reply: Option<ShownReply>,
    /// Why calm and trust moved; nothing while nothing did.
    pub reasons: Vec<Reason>,
    /// One better line.
    pub better: Option<Better>,
    /// A need that the coach found nothing for.
    pub not_found: Option<Need>,
    /// Where care is needed with what was just used.
    pub cautions: Vec<Caution>,
    /// What came of a guess: how close it was, and what she thinks.
    pub thought: Option<(Closeness, Option<Text>)>,
    /// Calm before and after the last change.
    pub calm: Shift,
    /// Trust before and after.
    pub trust: Shift,
    /// The needs.
    pub needs: Needs,
    /// The needs before the last change.
    pub needs_before: Needs,
    /// Whether the last change has been seen on the measures: they fill once.
    pub measured: bool,
    /// How she holds herself.
    pub stance: Stance,
    /// What can be picked.
    pub options: Vec<Text>,
    /// The unsure reading.
    pub asked: Option<CodedReply>,
    /// A hint: the need that is open, and what would serve it.
    pub hint: Option<(Need, Family)>,
    /// Facts told so far.
    pub told: Vec<Text>,
    /// Everything said so far.
    pub history: Vec<Said>,
    /// Whether a turn was said to be misread.
    pub contested: bool,
    /// How it ended.
    pub outcome: Option<Box<Outcome>>,
    /// Whether the trainee stopped it.
    pub withdrawn: bool,
    /// Other tickets that blink, in a shift.
    pub waiting: usize,
    /// The agent, in a shift.
    pub duty: Option<Duty>,
    /// Her earlier call in this shift.
    pub earlier: Option<CallResult>,
    /// Whether the last change came of a look at other tickets.
    pub looked_away: bool,
    /// How far the reply and its reasons are folded, for want of room.
    pub fold: Fold,
    /// What must be drawn anew.
    pub stale: BTreeSet<Part>,
}

impl Scene {
    /// The empty scene of a scenario.
    pub fn new(scenario: &Scenario) -> Self {
        let (calm, trust) = scenario.customer.start();
        let still = |points| Shift { from: points, to: points };
        Self {
            title: scenario.title.clone(),
            role: scenario.brief.role.clone(),
            channel: scenario.channel,
            person: Person::of(&scenario.customer),
            company: scenario.company.clone(),
            onlookers: scenario.onlookers.clone(),
            place: Place::default(),
            turn: 1,
            beat: Beat::default(),
            line: "".into(),
            cue: Cue::default(),
            reply: None,
            reasons: Vec::new(),
            better: None,
            not_found: None,
            cautions: Vec::new(),
            thought: None,
            calm: still(calm),
            trust: still(trust),
            needs: Needs::default(),
            needs_before: Needs::default(),
            measured: true,
            stance: Stance::of_calm(calm),
            options: Vec::new(),
            asked: None,
            hint: None,
            told: Vec::new(),
            history: Vec::new(),
            contested: false,
            outcome: None,
            withdrawn: false,
            waiting: 0,
            duty: None,
            earlier: None,
            looked_away: false,
            fold: Fold::default(),
            stale: Part::ALL.into_iter().collect(),
        }
    }

    /// Marks parts to be drawn anew.
    pub fn touch(&mut self, parts: &[Part]) {
        self.stale.extend(parts);
    }

    /// Changes what is waited for.
    pub fn wait_for(&mut self, beat: Beat) {
        if self.beat != beat {
            self.beat = beat;
            self.fold = Fold::Open;
            if beat == Beat::OnItsWay {
                self.contested = false;
            }
            let spoken = [Part::Reply, Part::Why, Part::Options, Part::Line, Part::Stage];
            self.touch(&spoken);
            self.touch(&[Part::Ending]);
        }
    }

    /// Shows one event.
    pub fn show(&mut self, stamped: &Stamped) {
        match &stamped.event {
            Event::SessionBegan { told, customer, .. } => {
                self.told.clone_from(told);
                (self.needs, self.needs_before) = (customer.needs, customer.needs);
                self.stance = customer.stance;
                self.calm = Shift { from: customer.calm, to: customer.calm };
                self.trust = Shift { from: customer.trust, to: customer.trust };
                // What was drawn before she was known is how such calls begin, not how this one does.
                self.touch(&[Part::Stage, Part::Measures]);
            }
            Event::OptionsOffered { options, .. } => {
                self.options.clone_from(options);
                self.wait_for(Beat::Yours);
                self.touch(&[Part::Options]);
            }
            Event::ReplyGiven { by, text } => self.show_reply(*by, text, stamped.turn),
            Event::AskedBack { reading } => self.ask_back(reading),
            Event::ReplyCoded { reading } => self.show_reading(reading),
            Event::TurnContested { .. } => {
                self.take_back_turn();
            }
            Event::AffectShifted { calm, trust, reasons } => {
                (self.calm, self.trust) = (*calm, *trust);
                self.measured = false;
                self.reasons.clone_from(reasons);
                if let Some(reply) = &mut self.reply {
                    reply.marks = marks_of_reasons(reasons);
                }
                self.touch(&[Part::Measures, Part::Why, Part::Reply, Part::Stage]);
            }
            Event::CustomerSpoke { text, cue, place, .. } => {
                let cue = if place.is_some() { cue.clone() } else { self.unwritten_cue() };
                self.show_line(text, &cue, stamped.turn);
            }
            other => self.show_rest(other),
        }
    }

    fn show_rest(&mut self, event: &Event) {
        match event {
            Event::NeedFilled { need, level } => {
                self.fill_need(*need, *level);
                self.touch(&[Part::Measures]);
            }
            Event::LookedAway => self.looked_away = true,
            Event::FactRevealed { fact } => self.told.push(fact.clone()),
            Event::StanceChanged { to, .. } => {
                self.stance = *to;
                self.touch(&[Part::Stage]);
            }
            Event::HintGiven { need, family } => {
                self.hint = Some((*need, *family));
                self.touch(&[Part::Options]);
            }
            Event::FeelingGuessed { guess, thinks } => {
                self.thought = Some((guess.closeness, thinks.clone()));
                self.touch(&[Part::Options]);
            }
            Event::TurnSettled { offered, .. } => self.move_place(offered),
            Event::CameBack { calm, trust, .. } => {
                (self.calm, self.trust) = (*calm, *trust);
                self.measured = false;
                self.touch(&[Part::Measures]);
            }
            Event::SessionEnded { outcome } => {
                self.outcome = Some(outcome.clone());
                self.wait_for(Beat::Over);
                self.touch(&[Part::Header]);
            }
            Event::Withdrawn => {
                self.withdrawn = true;
                self.wait_for(Beat::Over);
            }
            _ => {}
        }
    }

    fn show_reply(&mut self, by: GivenBy, text: &Text, turn: u32) {
        let reply = ShownReply { text: text.clone(), by, marks: Vec::new(), reading: None };
        self.reply = Some(reply);
        self.looked_away = false;
        self.needs_before = self.needs;
        self.reasons.clear();
        self.better = None;
        self.not_found = None;
        self.cautions.clear();
        self.thought = None;
        self.hint = None;
        self.asked = None;
        self.history.push(Said { own: true, text: text.clone(), turn, ..Said::default() });
        self.wait_for(Beat::Listens);
        self.touch(&[Part::Reply, Part::Why, Part::Options]);
    }

    /// A contested turn runs again: what was said in it is said anew.
    fn take_back_turn(&mut self) {
        if let Some(place) = self.history.iter().rposition(|it| it.own) {
            self.history.truncate(place);
        }
        self.contested = true;
        self.needs = self.needs_before;
        self.reasons.clear();
        self.touch(&[Part::Why, Part::Reply, Part::Measures]);
    }

    fn ask_back(&mut self, reading: &CodedReply) {
        self.asked = Some(reading.clone());
        self.wait_for(Beat::Asked);
        self.touch(&[Part::Options]);
    }

    fn show_reading(&mut self, reading: &CodedReply) {
        self.asked = None;
        if let Some(reply) = &mut self.reply {
            reply.marks = marks_of_reading(reading);
            reply.reading = Some(reading.clone());
        }
        self.touch(&[Part::Reply]);
    }
}
