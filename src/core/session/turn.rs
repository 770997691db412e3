//! A session: takes commands, answers with events, keeps the transcript.

use std::sync::Arc;

use super::{
    Command, Event, GivenBy, Refusal, Script, Seat, SessionState, Stage, Stamped,
    apply::{before_turn, fold},
    aside::{contested, guess, hint, hold_reading},
    check::check,
    reply::{Turn, begin},
};
use crate::{
    analyser::{Ground, Lexicon, analyse_on},
    moves::CodedReply,
    scenario::Scenario,
    text::Text,
};

/// Events of a usual call, for which room is made at once.
const USUAL_EVENTS: usize = 192;

/// One practice.
#[derive(Clone, Debug)]
pub struct Session {
    script: Arc<Script>,
    seed: u64,
    name: Text,
    state: SessionState,
    transcript: Vec<Stamped>,
    /// Where in the transcript the running or last turn began.
    turn_start: Option<usize>,
}

impl Session {
    /// Begins a call. The first events are in its transcript.
    pub fn begin(scenario: Arc<Scenario>, lexicon: Arc<Lexicon>, seed: u64) -> Self {
        Self::of(Arc::new(Script::new(scenario, lexicon)), seed)
    }

    /// Begins a call of a scenario that was made ready before.
    pub fn of(script: Arc<Script>, seed: u64) -> Self {
        let events = begin(&script, seed);
        Self::beginning_with(script, seed, events)
    }

    /// Begins a call with these events, and lets her speak.
    pub(super) fn beginning_with(
        script: Arc<Script>,
        seed: u64,
        events: impl IntoIterator<Item = Event>,
    ) -> Self {
        let mut session = Self {
            name: format!("{}-{seed}", script.scenario.id).into(),
            script,
            seed,
            state: SessionState::new(),
            transcript: Vec::with_capacity(USUAL_EVENTS),
            turn_start: None,
        };
        session.happen(events);
        session.finish_turn();
        session
    }

    /// The session's name: scenario and seed.
    pub fn name(&self) -> Text {
        self.name.clone()
    }

    /// Takes a command and answers with what happened.
    ///
    /// # Errors
    /// A [`Refusal`] where the command does not fit; nothing has changed then.
    pub fn send(&mut self, command: Command) -> Result<&[Stamped], Refusal> {
        self.send_as_read(command, None)
    }

    /// Takes a command whose typed words were read before: a record keeps its readings, so that a
    /// later analyser, which reads better, still recomputes old calls as they were.
    ///
    /// # Errors
    /// As [`Session::send`].
    pub fn send_as_read(
        &mut self,
        command: Command,
        reading: Option<CodedReply>,
    ) -> Result<&[Stamped], Refusal> {
        check(&self.state, &command)?;
        if command == Command::Later && !self.days_may_pass() {
            return Err(Refusal::NothingLater);
        }
        let before = self.transcript.len();
        match command {
            Command::Pick { option } => self.pick(option),
            Command::Say { text } => self.say(text, reading),
            Command::Coded { text, reading } => self.say(text, Some(Arc::unwrap_or_clone(reading))),
            Command::Confirm => self.confirm(),
            Command::Hold => self.hold(),
            Command::Contest { dropped, meant } => self.contest(dropped, meant),
            Command::Hint => self.happen([hint(&self.state)]),
            Command::LookAway => self.look_away(),
            Command::Remember { verdict } => self.remember(verdict),
            Command::Guess { emotion } => {
                let event = guess(&self.state, &self.script.scenario.customer, emotion);
                self.happen([event]);
            }
            Command::Notice { cue } => self.happen([Event::CueNoticed { cue }]),
            Command::Rate { stars } => self.happen([Event::Rated { stars }]),
            Command::Pause => self.happen([Event::Paused]),
            Command::Resume => self.happen([Event::Resumed]),
            Command::Withdraw if self.state.stage == Stage::Afterwards => self.leave_days(),
            Command::Withdraw => self.happen([Event::Withdrawn]),
            Command::Later => self.pass_days(),
            Command::Follow { promise, contact } => self.follow(promise, contact),
        }
        Ok(&self.transcript[before..])
    }

    /// The state now.
    pub const fn state(&self) -> &SessionState {
        &self.state
    }

    /// The call as its trainee sees it now.
    pub fn seat(&self) -> Seat<'_> {
        Seat::new(&self.script, self.seed, &self.state)
    }

    /// The scenario that is played.
    pub fn scenario(&self) -> &Arc<Scenario> {
        &self.script.scenario
    }

    /// The scenario made ready.
    pub const fn script(&self) -> &Arc<Script> {
        &self.script
    }

    /// The seed of all chance.
    pub const fn seed(&self) -> u64 {
        self.seed
    }

    /// All events so far.
    pub fn transcript(&self) -> &[Stamped] {
        &self.transcript
    }

    /// The words of the options shown now, in their order.
    pub fn options(&self) -> Vec<Text> {
        let shown = &self.state.options;
        let Some(situation) = self.script.scenario.situations.get(shown.situation) else {
            return Vec::new();
        };
        shown
            .order
            .iter()
            .filter_map(|&it| situation.options.get(it).map(|option| option.say.clone()))
            .collect()
    }

    fn pick(&mut self, number: usize) {
        let shown = &self.state.options;
        let situation = shown.situation;
        let Some(&option) = shown.order.get(number - 1) else {
            return;
        };
        let text = self.script.scenario.situations[situation].options[option].say.clone();
        let reading = self.script.coded[situation][option].clone();
        let by = GivenBy::Picked { situation, option };
        self.happen([Event::ReplyGiven { by, text }]);
        self.land(reading);
    }

    fn say(&mut self, text: Text, reading: Option<CodedReply>) {
        let reading = reading.unwrap_or_else(|| self.read(&text));
        self.happen([Event::ReplyGiven { by: GivenBy::Typed, text }]);
        if reading.confidence < CodedReply::ASK_BACK {
            self.happen([Event::AskedBack { reading: Arc::new(reading) }]);
        } else {
            self.land(reading);
        }
    }

    /// Reads a typed reply against her last words and the scenario's words.
    fn read(&self, text: &str) -> CodedReply {
        let Script { topic, lexicon, .. } = &*self.script;
        let ground = Ground::of(&self.state.her_words(), Some(Arc::clone(topic)), lexicon);
        CodedReply { asks: self.script.asks(text), ..analyse_on(text, lexicon, &ground) }
    }

    /// How `text` would be read if it were said now, without what would be a lucky guess at what she
    /// has not told. Nothing is said by asking.
    pub fn reading_of(&self, text: &str) -> CodedReply {
        let mut reading = self.read(text);
        Turn::new(&self.script, self.seed, &self.state).forget_lucky_guesses(&mut reading);
        reading
    }

    fn confirm(&mut self) {
        if let Some(reading) = self.state.reading.clone() {
            self.land(Arc::unwrap_or_clone(reading));
        }
    }

    fn hold(&mut self) {
        let reading = hold_reading(&self.state, &self.state.her_words());
        self.happen([Event::ReplyGiven { by: GivenBy::Held, text: "…".into() }]);
        self.land(reading);
    }

    /// Runs the last turn again with the reading the trainee claims; both readings stay.
    fn contest(&mut self, dropped: Option<crate::moves::Move>, meant: Vec<crate::moves::Move>) {
        let (Some(reading), Some((by, text))) =
            (self.state.reading.clone(), self.state.reply.clone())
        else {
            return;
        };
        let reading = contested(Arc::unwrap_or_clone(reading), dropped, &meant, &text);
        self.happen([Event::TurnContested { dropped, meant }, Event::ReplyGiven { by, text }]);
        self.land(reading);
    }

    /// A reading lands: the customer is moved by it and answers.
    fn land(&mut self, reading: CodedReply) {
        let turn = Turn::new(&self.script, self.seed, &self.state);
        let events = turn.settle(reading);
        self.happen(events);
        self.finish_turn();
    }

    /// She speaks, and options are offered or the call is over.
    fn finish_turn(&mut self) {
        let events = Turn::new(&self.script, self.seed, &self.state).answer();
        self.happen(events);
        if self.state.stage == Stage::Reply {
            let offered = Turn::new(&self.script, self.seed, &self.state).offer();
            self.happen(offered);
        }
    }

    /// Writes events into the transcript and applies them, in order.
    pub(super) fn happen(&mut self, events: impl IntoIterator<Item = Event>) {
        for event in events {
            match &event {
                Event::ReplyGiven { .. } if self.state.stage != Stage::Confirmation => {
                    self.turn_start = Some(self.transcript.len());
                }
                Event::TurnContested { .. } => {
                    let start = self.turn_start.unwrap_or(self.transcript.len());
                    self.state = before_turn(&self.transcript[..start], &self.state);
                }
                _ => {}
            }
            self.state.apply(&event);
            let turn = self.state.customer.turn;
            self.transcript.push(Stamped { event, session: self.name.clone(), turn });
        }
    }

    /// Says the same again, read as it was.
    pub(super) fn repeat(&mut self, by: GivenBy, text: Text, reading: CodedReply) {
        self.happen([Event::ReplyGiven { by, text }]);
        self.land(reading);
    }

    /// Goes back to this point of the transcript.
    pub(super) fn restart_from(
        &mut self,
        transcript: Vec<Stamped>,
        state: SessionState,
        turn_start: Option<usize>,
    ) {
        self.transcript = transcript;
        self.state = state;
        self.turn_start = turn_start;
    }

    /// The state as the fold of the transcript: what a replay of the events alone gives.
    pub fn refold(&self) -> SessionState {
        fold(&self.transcript).0
    }
}
