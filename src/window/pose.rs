//! The way to a page that is to be pictured, gone as a person would go it.

use std::sync::Arc;

use bevy::{prelude::*, text::EditableText};

use super::{
    Launched, Overlay, Picture, Practice, Preferences, Screen,
    ask::{Ask, Watch},
    on_shift::OnShift,
    playback::Playback,
    practice::ReplyField,
    room::{InRoom, way_to_room},
    scene::{Beat, Scene},
    theme::Theme,
    widget::put_words,
};
use crate::core::{
    scenario::{Channel, Scenario},
    shift::Ritual,
};

/// The picture to be taken.
#[derive(Resource)]
pub(super) struct Shot {
    pub(super) picture: Picture,
    pub(super) updates: u32,
    pub(super) posed: u32,
    /// Steps that were taken on the page itself.
    pub(super) done: usize,
}

/// Updates between two steps of the way to a page, and before the shutter.
const STEP: u32 = 8;
pub(super) const SHUTTER: u32 = 36;

/// Goes to the page that is to be pictured, as a person would.
pub(super) fn pose(
    mut shot: ResMut<Shot>,
    screen: Res<State<Screen>>,
    overlay: Res<State<Overlay>>,
    scene: Option<Res<Scene>>,
    practice: Option<Res<Practice>>,
    (room, shift): (Option<Res<InRoom>>, Option<Res<OnShift>>),
    playback: Res<Playback>,
    mut launched: ResMut<Launched>,
    mut preferences: ResMut<Preferences>,
    mut theme: ResMut<Theme>,
    mut asked: MessageWriter<Ask>,
) {
    shot.updates += 1;
    if !shot.updates.is_multiple_of(STEP) {
        return;
    }
    // Under a sheet nothing plays on.
    if !playback.is_done() && *overlay.get() == Overlay::None {
        shot.posed = 0;
        return;
    }
    preferences.bypass_change_detection().guided = shot.picture.screen != "practice";
    // Nobody watches the way to a page behind the call, so nothing has to move on it.
    theme.bypass_change_detection().motion.still |= behind_the_call(&shot.picture.screen);
    let beat = scene.as_ref().map(|it| it.beat);
    let turns = practice.as_ref().map_or(0, |it| it.session().state().customer.turn);
    let page = shot.picture.screen.as_str();
    let next = if page.starts_with("room") || page == "plan" {
        way_to_room(page, *screen.get(), room.as_deref())
    } else if page.starts_with("shift") {
        way_on_shift(page, (*screen.get(), *overlay.get()), (beat, turns), shift.as_deref())
    } else {
        way(page, *screen.get(), *overlay.get(), (beat, turns))
    };
    match next {
        Some(Ask::Open(Screen::Warning)) => {
            let warned = launched.scenarios.iter().position(|it| !it.warnings.is_empty());
            launched.chosen = warned.or(Some(0));
            asked.write(Ask::Open(Screen::Warning));
        }
        Some(Ask::Choose(_)) if channel_of(&shot.picture.screen).is_some() => {
            let place = showing(&launched, channel_of(&shot.picture.screen));
            asked.write(Ask::Choose(place.unwrap_or(0)));
        }
        Some(Ask::Pick(_)) => {
            let best = practice.as_ref().and_then(|it| kindest(it, turns));
            asked.write(Ask::Pick(best.unwrap_or(1)));
        }
        Some(ask) => drop(asked.write(ask)),
        None => match on_the_spot(&shot.picture.screen).get(shot.done) {
            Some(ask) => {
                shot.done += 1;
                asked.write(ask.clone());
            }
            None => {
                shot.posed += STEP;
                return;
            }
        },
    }
    shot.posed = 0;
}

/// The scenario that shows most of a channel: of several the one in which somebody is around.
fn showing(launched: &Launched, channel: Option<Channel>) -> Option<usize> {
    let fits = |it: &&Arc<Scenario>| Some(it.channel) == channel;
    let best = launched.scenarios.iter().filter(fits).max_by_key(|it| it.onlookers.len());
    let id = best.map(|it| it.id.clone());
    launched.scenarios.iter().position(|it| Some(&it.id) == id.as_ref())
}

/// The channel that a page is to show.
fn channel_of(page: &str) -> Option<Channel> {
    Some(match page {
        "chat" => Channel::Chat,
        "letter" => Channel::Email,
        "post" => Channel::PublicPost,
        "in_person" => Channel::InPerson,
        "video" => Channel::Video,
        _ => return None,
    })
}

/// What is done on a page before it is pictured.
fn on_the_spot(page: &str) -> Vec<Ask> {
    match page {
        "rewound" => vec![Ask::Pick(2)],
        "both" => vec![Ask::Pick(2), Ask::Both(Some(2))],
        "watched" => vec![Ask::Watch(Watch::Call(1)), Ask::Onward, Ask::Onward],
        "twins" => vec![Ask::Watch(Watch::Twins), Ask::Onward, Ask::Onward],
        "typed" => vec![Ask::ReadAlong(true)],
        "author" => vec![Ask::Pick(1), Ask::Pick(2)],
        "drilled" => vec![Ask::Said(DRILLED.into())],
        "shift-ritual" => vec![Ask::Ritual(Some(Ritual::Line))],
        "shift-tickets" => vec![Ask::Tickets, Ask::LookAway],
        _ => Vec::new(),
    }
}

/// A reply for the picture of a drill: it fits many a moment.
const DRILLED: &str = "I am sorry. That must have been a rotten day. What happened first?";

/// What somebody is typing in the picture of reading along.
const TYPED: &str = "I'm so sorry, that should not have happened. You should have called \
                     earlier, though. What happened first?";

/// Types, where the picture shows somebody typing.
pub(super) fn type_along(
    shot: Res<Shot>,
    screen: Res<State<Screen>>,
    mut fields: Query<&mut EditableText, With<ReplyField>>,
) {
    if shot.picture.screen != "typed" || *screen.get() != Screen::Practice || shot.done == 0 {
        return;
    }
    for mut field in &mut fields {
        if field.value().to_string().is_empty() {
            put_words(&mut field, TYPED);
        }
    }
}

/// The option that does most good; on the second turn the one that does least, so that a picture
/// shows both.
fn kindest(practice: &Practice, turns: u32) -> Option<usize> {
    let session = practice.session();
    let good = |number: &usize| {
        let after = session.preview(*number).map_or(0.0, |(_, it)| it.calm + it.trust);
        if turns == 1 { -after } else { after }
    };
    (1..=session.options().len()).max_by(|a, b| good(a).total_cmp(&good(b)))
}

/// The next step on the way to a page; nothing when it is there.
fn way(
    page: &str,
    screen: Screen,
    overlay: Overlay,
    (beat, turns): (Option<Beat>, u32),
) -> Option<Ask> {
    let plain = match page {
        "first" => Some(Screen::FirstStart),
        "title" => Some(Screen::Title),
        "library" => Some(Screen::Library),
        "warning" => Some(Screen::Warning),
        "aftercare" => Some(Screen::Aftercare),
        "settings" => Some(Screen::Settings),
        "name" => Some(Screen::Name),
        "my-data" => Some(Screen::MyData),
        "progress" => Some(Screen::Progress),
        "cards" => Some(Screen::Cards),
        "watch" | "watched" | "twins" => Some(Screen::Watch),
        "trouble" => Some(Screen::Trouble),
        "author" => Some(Screen::Author),
        _ => None,
    };
    if let Some(plain) = plain {
        return (screen != plain).then_some(Ask::Open(plain));
    }
    match screen {
        Screen::Warning => Some(Ask::Accept),
        Screen::Briefing => (page != "briefing").then_some(Ask::Begin),
        Screen::Practice => in_call(page, overlay, beat?, turns),
        Screen::Rating => (page != "rating").then_some(Ask::Rate(4)),
        Screen::Days if page != "days" => Some(Ask::Open(Screen::Debrief)),
        Screen::Debrief => match page {
            "rewind" | "rewound" | "both" => Some(Ask::Rewind(LOOKED_AT)),
            "drill" | "drilled" => Some(Ask::Open(Screen::Drill)),
            _ => None,
        },
        Screen::Days | Screen::Rewind | Screen::Drill => None,
        _ => Some(Ask::Choose(0)),
    }
}

/// Pages that are reached through the end of a call.
fn behind_the_call(page: &str) -> bool {
    matches!(
        page,
        "rating"
            | "days"
            | "debrief"
            | "rewind"
            | "rewound"
            | "both"
            | "drill"
            | "drilled"
            | "shift-end"
    )
}

/// The same in a shift; for the picture of its end the second call is stopped, the others are played.
fn way_on_shift(
    page: &str,
    (screen, overlay): (Screen, Overlay),
    (beat, turns): (Option<Beat>, u32),
    shift: Option<&OnShift>,
) -> Option<Ask> {
    let over = shift.is_some_and(|it| it.0.next_call().is_none());
    let second = shift.is_some_and(|it| it.0.results.len() == 1);
    match screen {
        Screen::Shift if over || matches!(page, "shift" | "shift-ritual") => None,
        Screen::Shift => Some(Ask::TakeCall),
        Screen::Practice if page == "shift-end" => match beat? {
            Beat::Over => Some(Ask::Open(Screen::Shift)),
            Beat::Asked => Some(Ask::Confirm),
            Beat::OnItsWay => Some(Ask::Land),
            Beat::Yours if second && turns > 0 => Some(Ask::Withdraw),
            Beat::Yours => Some(Ask::Pick(1)),
            Beat::Listens => None,
        },
        Screen::Practice => (page == "shift-stop" && overlay == Overlay::None).then_some(Ask::Stop),
        _ => Some(Ask::Open(Screen::Shift)),
    }
}

/// The turn that pictures try again: the second, on which pictures pick what does least good.
const LOOKED_AT: u32 = 2;

fn in_call(page: &str, overlay: Overlay, beat: Beat, turns: u32) -> Option<Ask> {
    let to_the_end = behind_the_call(page);
    let wanted = match page {
        "practice" => 0,
        "sent" | "pause" | "asked" | "noticing" => 1,
        "turn" | "typed" | "contest" | "chat" | "letter" | "post" | "in_person" | "video" => 3,
        _ => u32::MAX,
    };
    match beat {
        Beat::Over if to_the_end => Some(Ask::Open(Screen::Rating)),
        Beat::Asked if page != "asked" => Some(Ask::Confirm),
        Beat::OnItsWay if !(page == "sent" && turns == 1) => Some(Ask::Land),
        Beat::Yours if turns < wanted || to_the_end => Some(Ask::Pick(1 + turns as usize % 4)),
        Beat::Yours if page == "sent" => Some(Ask::Pick(2)),
        Beat::Yours if page == "asked" => Some(Ask::Said("well, there it is then, sort of".into())),
        Beat::Yours if page == "pause" && overlay == Overlay::None => Some(Ask::Pause),
        Beat::Yours if page == "contest" && overlay == Overlay::None => Some(Ask::Contest),
        Beat::Yours if page == "noticing" && overlay == Overlay::None => Some(Ask::LookCloser),
        _ => None,
    }
}
