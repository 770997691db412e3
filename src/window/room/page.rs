//! The wall: her face and her words large, the room's choices, what was said and what it did.

use bevy::prelude::*;

use super::{
    InRoom, RoomAsk, View, beginning, choices, compare,
    foot::foot,
    plan::{OnPlan, place_said},
    stage, timer, writing,
};
use crate::{
    core::{
        debrief::{TurnReview, review_turns},
        room::letter,
    },
    window::{
        Screen,
        ask::Ask,
        practice::{Gallery, reason},
        scene::marks_of_reasons,
        screens::{Setting, channel},
        theme::{Face, Lettering, Size},
        widget::{FocusFirst, Ui, Weight},
    },
    words::{FluentValue, why},
};

/// Widest page, in units: a wall is wider than a desk.
const WALL: f32 = 1500.0;

pub(super) fn plugin(app: &mut App) {
    app.add_systems(OnEnter(Screen::Room), open);
}

fn open(
    mut setting: Setting,
    room: Option<ResMut<InRoom>>,
    plan: Option<Res<OnPlan>>,
    mut gallery: Gallery,
) {
    let Some(mut room) = room else { return };
    let face = stage::paint(&mut room, &mut gallery);
    let charts = match &room.view {
        View::Both(both) => {
            let words = setting.speech.0.clone();
            Some(compare::charts(&setting.theme, &words, &mut gallery, both))
        }
        _ => None,
    };
    let room = &*room;
    let page = |ui: &mut Ui| {
        head(ui, room, plan.as_deref());
        if let Some(notice) = &room.notice {
            let mark = Lettering { color: ui.theme.palette.strain_ink, ..ui.theme.body() };
            ui.text(mark, notice.to_string());
        }
        match (&room.view, &charts) {
            (View::Both(both), Some(charts)) => {
                compare::draw(ui, room, both, charts);
                if !ui.theme.narrow() {
                    ways_on(ui, room);
                }
            }
            (View::Briefing, _) => beginning::draw(ui, room),
            _ if ui.theme.crowded() && !ui.theme.narrow() => low_wall(ui, room, face),
            _ => wall(ui, room, face),
        }
    };
    if setting.theme.narrow() && on_the_wall(room) {
        // In one column the way on stays in sight under what it is about.
        setting.page_with_ways(Screen::Room, "Room", WALL, page, |ui| ways_on(ui, room));
    } else {
        setting.page(Screen::Room, "Room", WALL, page);
    }
}

/// Whether the call itself is shown, or two courses of it, and nothing is being written.
const fn on_the_wall(room: &InRoom) -> bool {
    !matches!(room.view, View::Briefing) && room.writing.is_none()
}

fn head(ui: &mut Ui, room: &InRoom, plan: Option<&OnPlan>) {
    let (theme, words) = (ui.theme, ui.words);
    let scenario = room.led.session().scenario();
    ui.row("Head", 16.0, |ui| {
        let title = Lettering::new(Size::Heading, theme.palette.ink).face(Face::Bold);
        ui.heading(title, scenario.title.to_string());
        if let Some(plan) = plan {
            ui.chip(place_said(words, plan));
        } else if !theme.crowded() {
            ui.chip(channel(words, scenario.channel));
        }
        let turn = FluentValue::from(f64::from(room.led.turn()));
        ui.text(theme.aside(), words.say_with("practice-turn", &[("turn", turn)]));
        if room.frozen {
            let mark = Lettering { color: theme.palette.strain_ink, ..theme.heading() };
            ui.say(mark, "room-frozen");
        }
        ui.space();
        timer::draw(ui, room);
    });
}

/// Where large text leaves no room for columns: her face beside her line, the choices over the whole
/// width under them, and the keys last.
fn low_wall(ui: &mut Ui, room: &InRoom, face: Handle<Image>) {
    let theme = ui.theme;
    let row = Node {
        column_gap: theme.gap(18.0),
        row_gap: theme.gap(8.0),
        align_items: AlignItems::Center,
        ..default()
    };
    ui.group("Wall", row, |ui| {
        ui.share(1.0, 6.0, |ui| stage::draw(ui, room, face));
        ui.share(2.0, 6.0, |ui| {
            her_words(ui, room, Size::Large);
            ways_on(ui, room);
        });
    });
    if room.view == View::Landed {
        landed(ui, room);
    }
    notes(ui, room);
    put_to_room(ui, room);
    foot(ui, room);
}

/// The stage beside what is said.
fn wall(ui: &mut Ui, room: &InRoom, face: Handle<Image>) {
    let theme = ui.theme;
    let narrow = theme.narrow();
    let row = Node {
        flex_direction: if narrow { FlexDirection::Column } else { FlexDirection::Row },
        column_gap: theme.gap(24.0),
        row_gap: theme.gap(14.0),
        ..default()
    };
    ui.group("Wall", row, |ui| {
        ui.share(1.0, 14.0, |ui| {
            stage::draw(ui, room, face);
            if !narrow {
                ways_on(ui, room);
                foot(ui, room);
            }
        });
        ui.share(2.0, 14.0, |ui| {
            said(ui, room);
            if narrow {
                foot(ui, room);
            }
        });
    });
}

fn said(ui: &mut Ui, room: &InRoom) {
    let theme = ui.theme;
    if room.view == View::Landed {
        landed(ui, room);
    }
    her_words(ui, room, if theme.narrow() { Size::Large } else { Size::Title });
    notes(ui, room);
    put_to_room(ui, room);
}

/// The field that is open, or else the choices.
fn put_to_room(ui: &mut Ui, room: &InRoom) {
    match room.writing {
        Some(writing) => writing::draw(ui, writing),
        None if room.view == View::Choosing && !room.led.is_over() => choices::draw(ui, room),
        None => {}
    }
}

/// Her line, with how it is said.
fn her_words(ui: &mut Ui, room: &InRoom, size: Size) {
    let theme = ui.theme;
    let Some(line) = room.led.session().state().her_last() else { return };
    if let Some(cue) = line.cue.as_ref().filter(|it| !it.caption.is_empty()) {
        ui.text(theme.body().face(Face::Cue), cue.caption.to_string());
    }
    ui.text(Lettering::new(size, theme.palette.ink), format!("“{}”", line.text));
}

/// What the room said and what it did.
fn landed(ui: &mut Ui, room: &InRoom) {
    let session = room.led.session();
    let turns = review_turns(session.transcript());
    let (Some(turn), Some(round)) = (turns.last(), room.led.rounds().last()) else {
        return;
    };
    let theme = ui.theme;
    ui.card("What the room said", |ui| {
        let name = letter(round.ran).to_string();
        ui.row("Reply", 10.0, |ui| {
            ui.text(theme.heading(), name);
            let hands = round.choices.get(round.ran - 1).map_or(0, |it| it.hands);
            ui.text(theme.aside(), choices::hands_said(ui, hands));
        });
        ui.marked(
            Lettering::new(Size::Large, theme.palette.ink),
            &turn.reply,
            &marks_of_reasons(&turn.reasons),
        );
        if turn.contested.is_some() {
            ui.say(theme.body().face(Face::Cue), "room-read-again");
        }
        reasons(ui, room, turn);
    });
}

fn reasons(ui: &mut Ui, room: &InRoom, turn: &TurnReview) {
    let pronoun = room.led.session().scenario().customer.pronoun;
    let told = why(ui.words, pronoun, &turn.reply, &turn.reasons, (turn.calm, turn.trust));
    for line in told.lines.iter().chain(&told.rest) {
        reason(ui, line, room.meters);
    }
}

/// Notes of this turn that are for the wall.
fn notes(ui: &mut Ui, room: &InRoom) {
    let (theme, turn) = (ui.theme, room.led.turn());
    for note in room.led.notes().iter().filter(|it| !it.private && it.turn == turn) {
        let values = [("text", FluentValue::from(note.text.to_string()))];
        ui.text(theme.body().face(Face::Cue), ui.words.say_with("room-note", &values));
    }
}

/// The name of the button that leads on.
fn lead(ui: &Ui, room: &InRoom) -> String {
    let name = match room.view {
        View::Line => "room-replies",
        View::Landed => "room-next",
        _ if !room.led.ballot().shown => "room-show",
        _ => {
            return match room.leads() {
                Ok(choice) => {
                    let values = [("letter", FluentValue::from(letter(choice).to_string()))];
                    ui.words.say_with("room-run", &values)
                }
                Err(refusal) => refusal.to_string(),
            };
        }
    };
    ui.words.say(name)
}

/// The one button that leads on, under the stage, so that it is always in the same place.
fn ways_on(ui: &mut Ui, room: &InRoom) {
    if room.writing.is_some() {
        return;
    }
    if matches!(room.view, View::Both(_)) {
        let close = Ask::Room(RoomAsk::Close);
        ui.row("Ways on", 12.0, |ui| {
            ui.button(Weight::Lead, "room-both-back", close).insert(FocusFirst);
        });
        return;
    }
    let stopped = room.stop_at.is_some_and(|it| room.led.turn() > it);
    if room.led.is_over() {
        ui.say(ui.theme.heading(), "practice-over");
    } else if stopped {
        ui.say(ui.theme.body().face(Face::Strong), "room-plan-stops");
    }
    ui.row("Ways on", 12.0, |ui| {
        if room.led.is_over() {
            let result = Ask::Room(RoomAsk::Result);
            ui.button(Weight::Lead, "room-result", result).insert(FocusFirst);
            return;
        }
        let name = lead(ui, room);
        ui.button_with(Weight::Lead, name, Ask::Room(RoomAsk::Go)).insert(FocusFirst);
    });
}
