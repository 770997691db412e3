//! `rapport shift`: a queue of customers in plain lines, kept after each step.

use std::{
    io::{self, BufRead},
    path::Path,
    sync::Arc,
};

use super::{
    exercises::ShiftArguments,
    keeper::{Keeper, Keeps},
    output::{Fault, Outcome, put, say},
    records,
    shift_end::put_book,
    terminal,
    who::{level_of, who},
    wrap::wrap,
};
use crate::{
    core::{
        analyser::Lexicon,
        coach::Level,
        scenario::Scenario,
        session::{Command, Session},
        shift::{Between, Ritual, ShiftState, plan, result_of},
    },
    store::{
        clock,
        data::practice_over,
        database::Database,
        library::{Library, Shelf},
        practices::{Beginning, Recorder, load, replay},
        profiles::Profile,
        shifts,
    },
    words::{FluentValue, Words, change_line, earlier_line, pronoun_values, status_values, they},
};

/// The lines on how one is before a call, and what each means.
const STATUS: [(&str, &str); 3] = [
    ("shift-energy", "shift-energy-more"),
    ("shift-morale", "shift-morale-more"),
    ("shift-budget", "shift-budget-more"),
];

/// Everything a shift is played with.
struct Floor {
    database: Database,
    profile: Profile,
    words: Words,
    shelf: Shelf,
    lexicon: Arc<Lexicon>,
    level: Level,
}

/// Plays a shift, or goes on with the open one.
pub(super) fn shift(arguments: &ShiftArguments, home: Option<&Path>) -> Result<Outcome, Fault> {
    let words = Words::english();
    let database = records::open(home)?;
    let profile = who(&database, arguments.profile.as_deref(), &words)?;
    let level = level_of(&database, &profile, arguments.coach, false)?;
    let shelf = Library::new(None).load_all();
    let floor =
        Floor { database, profile, words, shelf, lexicon: Arc::new(Lexicon::english()), level };
    let mut state = floor.state(arguments)?;
    let mut lines = io::stdin().lock().lines();
    while state.next_call().is_some() {
        if !floor.one_call(&mut state, &mut lines)? {
            let name = floor.profile.name.clone();
            say(&floor.words.say_with("shift-kept", &[("profile", name.into())]));
            return Ok(Outcome::Clean);
        }
    }
    put_book(&state, &floor.words)?;
    shifts::put_away(&floor.database, floor.profile.id)?;
    Ok(Outcome::Clean)
}

impl Floor {
    /// The open shift, or a new one.
    fn state(&self, arguments: &ShiftArguments) -> Result<ShiftState, Fault> {
        let count = |it: usize| FluentValue::from(it.to_string());
        let open = shifts::open(&self.database, self.profile.id)?.filter(|_| !arguments.new);
        if let Some(state) = open {
            let values =
                [("number", count(state.results.len() + 1)), ("count", count(state.plan.len()))];
            put(&self.words.say_with("shift-goes-on", &values))?;
            return Ok(state);
        }
        let seed = arguments.seed.unwrap_or_else(|| clock::now().unsigned_abs() % 1_000_000);
        let ids: Vec<_> = self.shelf.scenarios.iter().map(|it| it.scenario.id.clone()).collect();
        let state = ShiftState::new(plan(&ids, usize::from(arguments.calls), seed), seed);
        if state.plan.is_empty() {
            return Err("There are no scenarios to make a shift of.".into());
        }
        let values = [("count", count(state.plan.len())), ("seed", seed.to_string().into())];
        put(&self.words.say_with("shift-head", &values))?;
        put(&self.words.say("shift-warm-up"))?;
        self.keep(&state)?;
        Ok(state)
    }

    fn keep(&self, state: &ShiftState) -> Result<(), Fault> {
        Ok(shifts::keep(&self.database, self.profile.id, state)?)
    }

    /// One call with what comes before it; false where the trainee leaves.
    fn one_call(
        &self,
        state: &mut ShiftState,
        lines: &mut dyn Iterator<Item = io::Result<String>>,
    ) -> Result<bool, Fault> {
        if state.practice.is_none() && !self.between(state, lines)? {
            return Ok(false);
        }
        let (mut session, recorder) = self.session(state)?;
        let mut keeper = Keeps { database: &self.database, recorder };
        keeper.save()?;
        state.practice = Some(keeper.recorder.id().to_string().into());
        self.keep(state)?;
        if let Some(verdict) = state.remembered().filter(|_| session.transcript().len() < 4) {
            let command = Command::Remember { verdict };
            if let Ok(events) = session.send(command.clone()).map(<[_]>::to_vec) {
                let _ = keeper.keep(&session, Some(&command), &events);
            }
        }
        let waiting = self.waiting(state);
        let mut blink = |session: &Session| self.blink(session, &waiting);
        let words = (&self.words, self.level);
        if !terminal::call(&mut session, words, &mut keeper, lines, &mut blink)? {
            return Ok(false);
        }
        let result = result_of(&session);
        if result.stopped {
            put(&self.words.say("shift-call-stopped"))?;
        }
        state.call_ended(result);
        self.keep(state)?;
        if let Err(fault) = practice_over(&self.database, keeper.recorder.id(), clock::now()) {
            say(&fault.to_string());
        }
        Ok(true)
    }

    /// The names of those who wait behind the call under way.
    fn waiting(&self, state: &ShiftState) -> Vec<String> {
        let found = state.queue().filter_map(|call| {
            self.shelf.scenarios.iter().find(|it| it.scenario.id == call.scenario)
        });
        found.map(|it| it.scenario.customer.name.to_string()).collect()
    }

    /// Who waits, and what looking costs.
    fn blink(&self, session: &Session, waiting: &[String]) -> io::Result<()> {
        if waiting.is_empty() {
            return Ok(());
        }
        let count = f64::from(u32::try_from(waiting.len()).unwrap_or(0));
        let mut values = pronoun_values(&self.words, session.scenario().customer.pronoun).to_vec();
        values.push(("count", count.into()));
        values.push(("names", waiting.join(", ").into()));
        put(&wrap(&self.words.say_with("shift-blink", &values), 2))
    }

    /// The call under way, or a new one.
    fn session(&self, state: &ShiftState) -> Result<(Session, Recorder), Fault> {
        if let Some(id) = state.practice.as_deref().and_then(|it| it.parse().ok()) {
            let record = load(&self.database, id)?;
            return Ok((replay(&record, self.lexicon.clone())?, Recorder::resume(&record)));
        }
        let call = state.next_call().ok_or("The shift is over.")?;
        let loaded = self.shelf.scenarios.iter().find(|it| it.scenario.id == call.scenario);
        let loaded = loaded.ok_or_else(|| {
            format!("The scenario {} is gone. Begin anew with --new.", call.scenario)
        })?;
        let session = Session::begin(loaded.scenario.clone(), self.lexicon.clone(), call.seed);
        let beginning = Beginning::of(&session, &loaded.source, self.profile.id, clock::now());
        let recorder = Recorder::new(beginning, session.transcript())?;
        Ok((session, recorder))
    }

    /// What can be done before the next call; false where the trainee leaves.
    fn between(
        &self,
        state: &mut ShiftState,
        lines: &mut dyn Iterator<Item = io::Result<String>>,
    ) -> Result<bool, Fault> {
        self.status(state)?;
        loop {
            let Some(line) = lines.next() else {
                return Ok(false);
            };
            let line = line?;
            let line = line.trim().trim_start_matches(':');
            let (word, rest) = line.split_once(' ').unwrap_or((line, ""));
            let what = match word {
                "" | "next" => return Ok(true),
                "stop" => return Ok(false),
                "reset" => {
                    Ritual::from_name(rest.trim()).or(Some(Ritual::Breath)).map(Between::Reset)
                }
                "break" => Some(Between::Break),
                "kudos" if !rest.trim().is_empty() => Some(Between::Kudos(rest.trim().into())),
                _ => None,
            };
            match what {
                Some(what) => self.do_between(state, what)?,
                None => put(&wrap(&self.words.say("shift-menu"), 2))?,
            }
        }
    }

    fn do_between(&self, state: &mut ShiftState, what: Between) -> Result<(), Fault> {
        let before = state.agent;
        if let Err(refusal) = state.between(what.clone()) {
            return Ok(put(&refusal.to_string())?);
        }
        self.keep(state)?;
        let mut values = vec![
            ("change", change_line(&self.words, before, state.agent).into()),
            ("name", self.name_of_next(state).into()),
        ];
        let name = match &what {
            Between::Reset(Ritual::Breath) => "shift-reset-breath",
            Between::Reset(Ritual::Line) => "shift-reset-line",
            Between::Reset(Ritual::Helped) => "shift-reset-helped",
            Between::Break => "shift-break",
            Between::Kudos(words) => {
                values.push(("words", words.to_string().into()));
                "shift-kudos"
            }
        };
        Ok(put(&self.words.say_with(name, &values))?)
    }

    fn name_of_next(&self, state: &ShiftState) -> String {
        self.scenario_of_next(state).map_or_else(String::new, |it| it.customer.name.to_string())
    }

    fn scenario_of_next(&self, state: &ShiftState) -> Option<&Scenario> {
        let call = state.next_call()?;
        let loaded = self.shelf.scenarios.iter().find(|it| it.scenario.id == call.scenario);
        loaded.map(|it| &*it.scenario)
    }

    fn status(&self, state: &ShiftState) -> io::Result<()> {
        let name = self.name_of_next(state);
        put("")?;
        let values = status_values(state, &name);
        put(&self.words.say_with("shift-status", &values))?;
        if let Some(earlier) = state.earlier() {
            let they =
                self.scenario_of_next(state).map(|it| they(&self.words, it.customer.pronoun));
            put(&wrap(&earlier_line(&self.words, earlier, &they.unwrap_or_default()), 2))?;
        }
        for (line, more) in STATUS {
            put(&self.words.say_with(line, &values))?;
            // What they mean is said once.
            if state.results.is_empty() {
                put(&wrap(&format!("  {}", self.words.say(more)), 2))?;
            }
        }
        if state.break_due {
            put(&self.words.say("shift-break-due"))?;
        }
        if state.budget < 0.0 {
            put(&self.words.say("shift-over-budget"))?;
        }
        put(&wrap(&self.words.say("shift-menu"), 2))
    }
}
