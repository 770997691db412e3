//! Which page comes after which.

use bevy::{app::AppExit, prelude::*};

use super::{
    Drafting, Fault, Launched, Overlay, Preferences, Screen,
    ask::Ask,
    bridge::{self, Practice},
    playback::Playback,
    recorder::RecordFault,
    scene::Scene,
    screens::{CallNumber, Perspective},
};
use crate::core::{customer::EndingKind, session::Stage};

pub(super) fn plugin(app: &mut App) {
    app.add_systems(PostStartup, open_first)
        .add_systems(Update, (go, start, change_preferences, leave_overlay, choose_profile));
}

/// The first page: a welcome, or the title, or what is wrong.
fn open_first(
    mut launched: ResMut<Launched>,
    mut preferences: ResMut<Preferences>,
    mut next: ResMut<NextState<Screen>>,
    drafting: Option<Res<Drafting>>,
) {
    if drafting.is_some() {
        // Who writes is nobody in the records.
        next.set(Screen::Author);
        return;
    }
    let first = match launched.recorder.profiles() {
        Err(fault) => {
            launched.fault = Some(Fault::Record(fault));
            Screen::Trouble
        }
        Ok(_) if launched.fault.is_some() => Screen::Trouble,
        Ok(profiles) if profiles.is_empty() => Screen::FirstStart,
        Ok(_) => match launched.scenario() {
            Some(wanted) if wanted.warnings.is_empty() => Screen::Briefing,
            Some(_) => Screen::Warning,
            None => Screen::Title,
        },
    };
    if let Ok(Some(kept)) = launched.recorder.preferences() {
        *preferences = kept;
    }
    next.set(first);
}

fn go(
    mut asked: MessageReader<Ask>,
    mut launched: ResMut<Launched>,
    screen: Res<State<Screen>>,
    practice: Option<Res<Practice>>,
    mut next: ResMut<NextState<Screen>>,
    mut exit: MessageWriter<AppExit>,
) {
    for ask in asked.read() {
        match ask {
            Ask::Open(page) => {
                launched.came_from = *screen.get();
                next.set(*page);
            }
            Ask::Back => next.set(back_from(*screen.get(), launched.came_from)),
            Ask::Choose(place) => {
                launched.chosen = Some(*place);
                let warned = launched.scenario().is_some_and(|it| !it.warnings.is_empty());
                next.set(if warned { Screen::Warning } else { Screen::Briefing });
            }
            Ask::Accept => next.set(Screen::Briefing),
            Ask::Finish => {
                let hard = practice.as_ref().is_some_and(|it| was_hard(it));
                next.set(if hard { Screen::Aftercare } else { Screen::Title });
            }
            Ask::Quit => {
                exit.write(AppExit::Success);
            }
            _ => {}
        }
    }
}

fn back_from(screen: Screen, came_from: Screen) -> Screen {
    match screen {
        Screen::Settings if came_from != Screen::Settings => came_from,
        Screen::Author => Screen::Author,
        Screen::Rewind => Screen::Debrief,
        Screen::Watch if came_from != Screen::Watch => came_from,
        Screen::Drill if came_from != Screen::Drill => came_from,
        _ => Screen::Title,
    }
}

/// Calls after which a person should get up for a moment.
fn was_hard(practice: &Practice) -> bool {
    let ending = practice.session().state().outcome.as_ref().map(|it| it.ending);
    let shouted = matches!(ending, Some(EndingKind::Manager | EndingKind::HangUp));
    shouted || !practice.scenario().warnings.is_empty()
}

fn start(
    mut asked: MessageReader<Ask>,
    mut launched: ResMut<Launched>,
    mut perspective: ResMut<Perspective>,
    number: Res<CallNumber>,
    mut playback: ResMut<Playback>,
    mut next: ResMut<NextState<Screen>>,
    mut commands: Commands,
) {
    for ask in asked.read() {
        let begun = match ask {
            Ask::Begin => {
                let line = Some(perspective.0.trim().to_owned()).filter(|it| !it.is_empty());
                perspective.0.clear();
                begin_chosen(&mut launched, line.as_deref(), number.0)
            }
            Ask::Again => begin_chosen(&mut launched, None, number.0),
            Ask::Continue => Ok(take_up_open(&mut launched)),
            _ => continue,
        };
        match begun {
            Ok(Some(practice)) => {
                let mut scene = Scene::new(practice.scenario());
                *playback = Playback::default();
                show_past(&practice, &mut scene, &mut playback);
                let days = practice.session().state().stage == Stage::Afterwards;
                commands.insert_resource(scene);
                commands.insert_resource(practice);
                next.set(if days { Screen::Days } else { Screen::Practice });
            }
            Ok(None) => next.set(Screen::Title),
            Err(fault) => {
                launched.fault = Some(Fault::Record(fault));
                next.set(Screen::Trouble);
            }
        }
    }
}

fn begin_chosen(
    launched: &mut Launched,
    perspective: Option<&str>,
    number: Option<u64>,
) -> Result<Option<Practice>, RecordFault> {
    let Some(scenario) = launched.scenario().cloned() else {
        return Ok(None);
    };
    bridge::begin(launched, &scenario, perspective, number).map(Some)
}

fn take_up_open(launched: &mut Launched) -> Option<Practice> {
    let open = super::on_shift::open_besides(launched);
    let open = open.first()?;
    let place = launched.place_of(open)?;
    launched.chosen = Some(place);
    let scenario = launched.scenario()?.clone();
    Some(bridge::take_up(&launched.lexicon, &scenario, open))
}

/// A fresh call is played from its first event; of an open one, everything before is simply there.
pub(super) fn show_past(practice: &Practice, scene: &mut Scene, playback: &mut Playback) {
    let transcript = practice.session().transcript();
    if practice.session().state().customer.turn == 0 {
        playback.queue(transcript);
    } else {
        for event in transcript {
            scene.show(event);
        }
    }
}

fn change_preferences(
    mut asked: MessageReader<Ask>,
    mut preferences: ResMut<Preferences>,
    mut launched: ResMut<Launched>,
) {
    for ask in asked.read() {
        let now = *preferences;
        let changed = match ask {
            Ask::TextSize(steps) => now.resized(*steps),
            Ask::Dark(dark) => Preferences { dark: *dark, ..now },
            Ask::Still(still) => Preferences { reduced_motion: *still, ..now },
            Ask::Coach(coach) => Preferences { coach: *coach, ..now },
            Ask::ReadAlong(reads_along) => Preferences { reads_along: *reads_along, ..now },
            Ask::Meters(meters) => Preferences { meters: *meters, ..now },
            Ask::GuideOff => Preferences { guided: true, ..now },
            _ => continue,
        };
        if changed == now {
            continue;
        }
        *preferences = changed;
        if let Err(fault) = launched.recorder.keep_preferences(&changed) {
            launched.fault = Some(Fault::Record(fault));
        }
    }
}

fn leave_overlay(
    mut asked: MessageReader<Ask>,
    overlay: Res<State<Overlay>>,
    screen: Res<State<Screen>>,
    mut next: ResMut<NextState<Overlay>>,
) {
    for ask in asked.read() {
        let on_top = *overlay.get();
        let wanted = match ask {
            Ask::Pause if *screen.get() == Screen::Practice => Overlay::Pause,
            Ask::Stop if *screen.get() == Screen::Practice => Overlay::Stop,
            Ask::Contest => Overlay::Contest,
            Ask::LookCloser => Overlay::Noticing,
            Ask::ReadBrief => Overlay::Brief,
            Ask::History if on_top == Overlay::History => Overlay::None,
            Ask::History => Overlay::History,
            Ask::Why => Overlay::Why,
            Ask::Resume | Ask::StayOn | Ask::Close | Ask::Withdraw | Ask::ContestWith(..) => {
                Overlay::None
            }
            Ask::LeaveShift => Overlay::None,
            _ => continue,
        };
        next.set(wanted);
    }
}

fn choose_profile(
    mut asked: MessageReader<Ask>,
    mut launched: ResMut<Launched>,
    mut preferences: ResMut<Preferences>,
    mut next: ResMut<NextState<Screen>>,
) {
    for ask in asked.read() {
        let Ask::Profile(name) = ask else { continue };
        match launched.recorder.choose_profile(name) {
            Ok(()) => {
                match launched.recorder.preferences() {
                    Ok(Some(kept)) => *preferences = kept,
                    // A new profile keeps what was set on the first page.
                    _ => drop(launched.recorder.keep_preferences(&preferences)),
                }
                next.set(Screen::Title);
            }
            Err(fault) => {
                launched.fault = Some(Fault::Record(fault));
                next.set(Screen::Trouble);
            }
        }
    }
}
