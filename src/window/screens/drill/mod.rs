//! The weakest turn of a call again, in about forty seconds: her line, a reply, what it did, once
//! more or back. Nothing is kept, and a clock that runs out does nothing.

mod clock;
mod feedback;
mod page;

use std::sync::Arc;

use bevy::{prelude::*, text::EditableText};

use super::typing::WordsField;
use crate::{
    core::{
        debrief::{TurnReview, review_turns, weakest_turn},
        moves::CodedReply,
        scenario::{Channel, Scenario},
        session::{Command, Session},
        text::Text as Words,
    },
    window::{
        Launched, Practice, Preferences, Screen,
        ask::Ask,
        bridge::{Notice, take_up as take_up_call},
        redraw::Awake,
        rehearse::Attempt,
        scene::Person,
        widget::put_words,
    },
};

/// The turn that is taken again, and how far it has come.
#[derive(Resource)]
struct Drill {
    call: Session,
    before: Session,
    then: TurnReview,
    person: Person,
    channel: Channel,
    options: Vec<Words>,
    step: Step,
    /// What earlier tries did to calm and trust, the last one last.
    tries: Vec<(f64, f64)>,
    /// What stands in the field; it outlives a new look of the page.
    draft: String,
}

/// How far a try has come.
enum Step {
    /// A reply is waited for.
    Reply,
    /// The reading is not sure.
    Asked(Attempt, Box<CodedReply>),
    /// It has landed.
    Done(Attempt, Box<TurnReview>),
}

impl Drill {
    fn of(practice: &Practice) -> Option<Self> {
        let call = practice.session().without_days();
        let turns = review_turns(call.transcript());
        let weakest = weakest_turn(&turns)?;
        let then = turns.into_iter().find(|it| it.turn == weakest)?;
        let before = call.rewound(weakest)?;
        Some(Self {
            person: Person::of(&practice.scenario().customer),
            channel: practice.scenario().channel,
            options: before.options(),
            step: Step::Reply,
            tries: Vec::new(),
            draft: String::new(),
            call,
            before,
            then,
        })
    }

    /// A drill of the last call in the records, where its scenario is still the same.
    fn of_last(launched: &Launched) -> Option<Self> {
        let last = launched.recorder.last().ok()??;
        let fits = |it: &&Arc<Scenario>| it.id == last.scenario && it.version == last.version;
        let scenario = launched.scenarios.iter().find(fits)?;
        Self::of(&take_up_call(&launched.lexicon, scenario, &last))
    }

    fn say(&mut self, command: Command) -> Result<(), String> {
        let attempt = Attempt::new(&self.before, command).map_err(|it| it.to_string())?;
        match attempt.unsure() {
            Some(reading) => self.step = Step::Asked(attempt, Box::new(reading)),
            None => self.land(attempt),
        }
        Ok(())
    }

    fn land(&mut self, attempt: Attempt) {
        if let Some(now) = attempt.turn(self.then.turn) {
            self.tries.push((now.calm.by(), now.trust.by()));
            self.draft.clear();
            self.step = Step::Done(attempt, Box::new(now));
        }
    }

    fn confirm(&mut self) {
        if let Step::Asked(mut attempt, _) = std::mem::replace(&mut self.step, Step::Reply) {
            attempt.confirm();
            self.land(attempt);
        }
    }

    /// The try that moved her furthest.
    fn best(&self) -> Option<(f64, f64)> {
        self.tries.iter().copied().max_by(|a, b| (a.0 + a.1).total_cmp(&(b.0 + b.1)))
    }
}

pub(super) fn plugin(app: &mut App) {
    clock::plugin(app);
    app.add_systems(OnEnter(Screen::Drill), (page::open, refill).chain()).add_systems(
        Update,
        (
            take_up,
            (answer, keep_draft)
                .chain()
                .run_if(in_state(Screen::Drill).and_then(resource_exists::<Drill>)),
        )
            .chain(),
    );
}

/// The drill begins with the call that lies behind, or with the last one that was kept.
fn take_up(
    mut asked: MessageReader<Ask>,
    practice: Option<Res<Practice>>,
    launched: Res<Launched>,
    preferences: Res<Preferences>,
    mut commands: Commands,
) {
    if !asked.read().any(|it| *it == Ask::Open(Screen::Drill)) {
        return;
    }
    commands.remove_resource::<Drill>();
    let drill = practice.as_deref().and_then(Drill::of).or_else(|| Drill::of_last(&launched));
    if let Some(drill) = drill {
        commands.insert_resource(drill);
        commands.insert_resource(clock::Timer::new(preferences.reduced_motion));
    }
}

fn answer(
    mut asked: MessageReader<Ask>,
    mut drill: ResMut<Drill>,
    mut timer: ResMut<clock::Timer>,
    mut next: ResMut<NextState<Screen>>,
    mut notice: MessageWriter<Notice>,
    mut awake: ResMut<Awake>,
) {
    for ask in asked.read() {
        let waits = matches!(drill.step, Step::Reply);
        let said = match ask {
            Ask::Pick(option) if waits => drill.say(Command::Pick { option: *option }),
            Ask::Said(words) if waits => drill.say(Command::Say { text: words.as_str().into() }),
            Ask::Confirm => {
                drill.confirm();
                Ok(())
            }
            Ask::SayAgain => {
                drill.step = Step::Reply;
                Ok(())
            }
            Ask::OnceMore => {
                drill.step = Step::Reply;
                timer.begin_anew();
                Ok(())
            }
            _ => continue,
        };
        match said {
            Ok(()) => next.set(Screen::Drill),
            Err(why) => drop(notice.write(Notice(why))),
        }
        awake.settle();
    }
}

fn keep_draft(
    fields: Query<&EditableText, (With<WordsField>, Changed<EditableText>)>,
    mut drill: ResMut<Drill>,
) {
    for field in &fields {
        drill.bypass_change_detection().draft = field.value().to_string();
    }
}

fn refill(mut fields: Query<&mut EditableText, With<WordsField>>, drill: Option<Res<Drill>>) {
    let Some(drill) = drill else { return };
    for mut field in &mut fields {
        put_words(&mut field, &drill.draft);
    }
}
