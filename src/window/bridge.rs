//! The only caller of a session: what a person asks becomes a command, what happened is kept and
//! then handed to the playback. A sent reply waits here until it lands.

use std::{sync::Arc, time::Duration};

use bevy::prelude::*;

use super::{
    Fault, Launched, Overlay, Screen,
    ask::Ask,
    on_shift::OnShift,
    playback::Playback,
    recorder::{Beginning, PracticeName, RecordFault, Unfinished},
    redraw::Awake,
    scene::{Beat, Part, Scene, ShownReply},
    theme::Theme,
};
use crate::core::{
    analyser::Lexicon,
    coach::{Advice, Level, advise},
    moves::CodedReply,
    scenario::Scenario,
    session::{Command, GivenBy, Session, Stage, Stamped},
    text::Text,
};

/// The running practice.
#[derive(Resource)]
pub struct Practice {
    /// The session; only this file sends commands to it.
    session: Session,
    /// Its name in the records.
    name: PracticeName,
    /// What was sent and has not landed.
    pending: Option<Pending>,
}

/// A command on its way.
#[derive(Clone, Debug)]
struct Pending {
    command: Command,
    words: Text,
    left: Duration,
}

/// A reply that was taken back, for whoever holds the field.
#[derive(Message, Clone, Debug)]
pub(super) struct TakenBack(pub Text);

/// A message about something that was not possible, in words for people.
#[derive(Message, Clone, Debug)]
pub(super) struct Notice(pub String);

impl Practice {
    /// The session as it stands.
    pub const fn session(&self) -> &Session {
        &self.session
    }

    /// Its name in the records.
    pub fn name(&self) -> &str {
        &self.name.0
    }

    /// The scenario that is played.
    pub fn scenario(&self) -> &Arc<Scenario> {
        self.session.scenario()
    }

    /// How these words would be read if they were said now. Nothing is said by asking.
    pub(super) fn reading_of(&self, words: &str) -> CodedReply {
        self.session.reading_of(words)
    }

    /// What the coach has to say about the last turn, at this level.
    pub fn advice(&self, level: Level) -> Option<Advice> {
        advise(&self.session, level)
    }
}

/// Begins a practice of `scenario`: kept first, then shown.
pub(super) fn begin(
    launched: &mut Launched,
    scenario: &Arc<Scenario>,
    perspective: Option<&str>,
    seed: Option<u64>,
) -> Result<Practice, RecordFault> {
    let seed = seed.unwrap_or_else(|| launched.recorder.seed(Some(&scenario.id)));
    let session = Session::begin(scenario.clone(), launched.lexicon.clone(), seed);
    let name = launched.recorder.begin(&Beginning {
        scenario: &scenario.id,
        version: scenario.version,
        seed,
        events: session.transcript(),
        perspective,
    })?;
    Ok(Practice { session, name, pending: None })
}

/// Takes up a practice that was left open, as far as its commands still fit.
pub(super) fn take_up(
    lexicon: &Arc<Lexicon>,
    scenario: &Arc<Scenario>,
    unfinished: &Unfinished,
) -> Practice {
    let mut session = Session::begin(scenario.clone(), lexicon.clone(), unfinished.seed);
    for command in &unfinished.commands {
        if session.send(command.clone()).is_err() {
            break;
        }
    }
    if session.state().stage == Stage::Paused {
        // Coming back is going on. A refusal would mean that it was not paused after all.
        let _ = session.send(Command::Resume);
    }
    Practice { session, name: unfinished.practice.clone(), pending: None }
}

pub(super) fn plugin(app: &mut App) {
    app.add_message::<TakenBack>().add_message::<Notice>().add_systems(
        Update,
        (take_orders, let_land.run_if(in_state(Overlay::None)))
            .chain()
            .run_if(resource_exists::<Practice>)
            .run_if(takes_orders),
    );
}

/// Pages from which commands come.
fn takes_orders(screen: Res<State<Screen>>) -> bool {
    let pages = [Screen::Practice, Screen::Rating, Screen::Days, Screen::Debrief];
    pages.contains(screen.get())
}

fn take_orders(
    mut asked: MessageReader<Ask>,
    mut practice: ResMut<Practice>,
    mut scene: ResMut<Scene>,
    mut launched: ResMut<Launched>,
    mut playback: ResMut<Playback>,
    mut taken_back: MessageWriter<TakenBack>,
    mut notice: MessageWriter<Notice>,
    mut next: ResMut<NextState<Screen>>,
    (theme, shift): (Res<Theme>, Option<Res<OnShift>>),
) {
    for ask in asked.read() {
        let command = match ask {
            Ask::LeaveShift => {
                // What has not landed was not said. The call is found as it would be after a start.
                practice.pending = None;
                if practice.session.state().stage != Stage::Paused {
                    next.set(Screen::Title);
                    continue;
                }
                Some((Command::Resume, Text::from("")))
            }
            Ask::TakeBack => {
                if let Some(pending) = practice.pending.take() {
                    scene.wait_for(Beat::Yours);
                    scene.reply = None;
                    if matches!(pending.command, Command::Say { .. }) {
                        taken_back.write(TakenBack(pending.words));
                    }
                }
                continue;
            }
            Ask::Land => {
                if let Some(pending) = &mut practice.pending {
                    pending.left = Duration::ZERO;
                }
                continue;
            }
            Ask::Pick(number) => pick(&practice, &scene, *number),
            Ask::Hold if scene.beat == Beat::Yours => Some((Command::Hold, "…".into())),
            other => other.at_once().map(|it| (it, Text::from(""))),
        };
        let Some((command, words)) = command else {
            continue;
        };
        if waits(&command) {
            send_off(&mut practice, &mut scene, command, words, theme.motion.take_back());
        } else {
            // Staying on is going on only where the call was paused before.
            if *ask == Ask::StayOn && practice.session.state().stage != Stage::Paused {
                continue;
            }
            let landed =
                carry_out(&mut practice, &mut launched, &command, &mut playback, &mut notice);
            if landed && command == Command::Withdraw {
                let of_shift = shift.as_ref().is_some_and(|it| it.has(&practice));
                next.set(if of_shift { Screen::Shift } else { Screen::Title });
            } else if *ask == Ask::LeaveShift {
                next.set(Screen::Title);
            }
        }
    }
}

/// The picked option with its words.
fn pick(practice: &Practice, scene: &Scene, number: usize) -> Option<(Command, Text)> {
    let words = practice.session.options().get(number.checked_sub(1)?)?.clone();
    (scene.beat == Beat::Yours).then_some((Command::Pick { option: number }, words))
}

/// Whether a command can be taken back for a while.
const fn waits(command: &Command) -> bool {
    matches!(command, Command::Pick { .. } | Command::Say { .. } | Command::Hold)
}

fn send_off(
    practice: &mut Practice,
    scene: &mut Scene,
    command: Command,
    words: Text,
    left: Duration,
) {
    let (by, words) = match &command {
        Command::Say { text } => (GivenBy::Typed, text.clone()),
        Command::Hold => (GivenBy::Held, words),
        _ => (GivenBy::Picked { situation: 0, option: 0 }, words),
    };
    if practice.pending.is_some() || !matches!(scene.beat, Beat::Yours | Beat::Asked) {
        return;
    }
    scene.reply = Some(ShownReply { text: words.clone(), by, marks: Vec::new(), reading: None });
    scene.reasons.clear();
    scene.better = None;
    scene.asked = None;
    scene.wait_for(Beat::OnItsWay);
    scene.touch(&[Part::Why]);
    practice.pending = Some(Pending { command, words, left });
}

/// Time between two looks at what is on its way.
const COUNTDOWN: Duration = Duration::from_millis(200);

/// What was sent lands once its time is up.
fn let_land(
    time: Res<Time>,
    mut practice: ResMut<Practice>,
    mut launched: ResMut<Launched>,
    mut scene: ResMut<Scene>,
    mut playback: ResMut<Playback>,
    mut notice: MessageWriter<Notice>,
    mut awake: ResMut<Awake>,
) {
    let Some(pending) = &mut practice.pending else {
        return;
    };
    pending.left = pending.left.saturating_sub(time.delta());
    awake.every(COUNTDOWN);
    if pending.left > Duration::ZERO {
        return;
    }
    let command = pending.command.clone();
    practice.pending = None;
    if !carry_out(&mut practice, &mut launched, &command, &mut playback, &mut notice) {
        scene.reply = None;
        scene.wait_for(Beat::Yours);
    }
}

/// Sends a command, keeps what it caused, and only then lets it be shown.
pub(super) fn carry_out(
    practice: &mut Practice,
    launched: &mut Launched,
    command: &Command,
    playback: &mut Playback,
    notice: &mut MessageWriter<Notice>,
) -> bool {
    let mut session = practice.session.clone();
    let events: Vec<Stamped> = match session.send(command.clone()) {
        Ok(events) => events.to_vec(),
        Err(refusal) => {
            notice.write(Notice(refusal.to_string()));
            return false;
        }
    };
    let over = session.state().stage == Stage::Over || session.state().withdrawn;
    if let Err(fault) = launched.recorder.step(&practice.name, command, &events) {
        launched.fault = Some(Fault::Record(fault.clone()));
        notice.write(Notice(fault.message));
    }
    if over && let Err(fault) = launched.recorder.end(&practice.name) {
        notice.write(Notice(fault.message));
    }
    practice.session = session;
    playback.queue(&events);
    true
}
