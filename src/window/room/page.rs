//! The wall: her face and her words large, the room's choices, what was said and what it did.

use bevy::prelude::*;

use super::{InRoom, RoomAsk, View, choices, compare, stage, timer, writing};
use crate::{
    core::{
        debrief::{TurnReview, review_turns},
        room::letter,
        text::Text as Words,
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

fn open(mut setting: Setting, room: Option<ResMut<InRoom>>, mut gallery: Gallery) {
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
    setting.page(Screen::Room, "Room", WALL, |ui| {
        head(ui, room);
        if let Some(notice) = &room.notice {
            let mark = Lettering { color: ui.theme.palette.strain_ink, ..ui.theme.body() };
            ui.text(mark, notice.to_string());
        }
        match (&room.view, &charts) {
            (View::Both(both), Some(charts)) => compare::draw(ui, room, both, charts),
            _ => wall(ui, room, face),
        }
    });
}

fn head(ui: &mut Ui, room: &InRoom) {
    let (theme, words) = (ui.theme, ui.words);
    let scenario = room.led.session().scenario();
    ui.row("Head", 16.0, |ui| {
        let title = Lettering::new(Size::Heading, theme.palette.ink).face(Face::Bold);
        ui.heading(title, scenario.title.to_string());
        ui.chip(channel(words, scenario.channel));
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
        // In one column the way on comes after what it is about.
        let beside = !narrow;
        ui.share(1.0, 14.0, |ui| {
            stage::draw(ui, room, face);
            if beside {
                ways_on(ui, room);
                foot(ui);
            }
        });
        ui.share(2.0, 14.0, |ui| {
            said(ui, room);
            if !beside {
                ways_on(ui, room);
                foot(ui);
            }
        });
    });
}

fn said(ui: &mut Ui, room: &InRoom) {
    let theme = ui.theme;
    if room.view == View::Landed {
        landed(ui, room);
    }
    let size = if theme.narrow() { Size::Large } else { Size::Title };
    let line = Lettering::new(size, theme.palette.ink);
    ui.text(line, format!("“{}”", her_line(room)));
    notes(ui, room);
    match room.writing {
        Some(writing) => writing::draw(ui, writing),
        None if room.view == View::Choosing && !room.led.is_over() => choices::draw(ui, room),
        None => {}
    }
}

fn her_line(room: &InRoom) -> Words {
    let said = room.led.session().state().said.iter().rev();
    let mut hers = said.filter(|it| it.given_by.is_none());
    hers.next().map(|it| it.text.clone()).unwrap_or_default()
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
    let theme = ui.theme;
    let turn = room.led.turn();
    for note in room.led.notes().iter().filter(|it| !it.private && it.turn == turn) {
        ui.text(theme.body().face(Face::Cue), note.text.to_string());
    }
}

/// The name of the button that leads on.
fn lead(ui: &Ui, room: &InRoom) -> String {
    let ballot = room.led.ballot();
    let run = |choice: usize| {
        let values = [("letter", FluentValue::from(letter(choice).to_string()))];
        ui.words.say_with("room-run", &values)
    };
    match (ballot.shown, ballot.winner().or(room.chosen)) {
        (false, _) => ui.words.say("room-show"),
        (true, Some(choice)) => run(choice),
        (true, None) => ui.words.say("room-choose-one"),
    }
}

/// The one button that leads on, under the stage, so that it is always in the same place.
fn ways_on(ui: &mut Ui, room: &InRoom) {
    if room.writing.is_some() {
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
        let name =
            if room.view == View::Landed { ui.words.say("room-next") } else { lead(ui, room) };
        ui.button_with(Weight::Lead, name, Ask::Room(RoomAsk::Go)).insert(FocusFirst);
    });
}

/// Everything else that can be done, with its key.
const FOOT: [(&str, RoomAsk); 11] = [
    ("room-key-run", RoomAsk::Run),
    ("room-key-both", RoomAsk::Both),
    ("room-key-back", RoomAsk::Back),
    ("room-key-propose", RoomAsk::Write(super::Writing::Proposal)),
    ("room-key-open", RoomAsk::Write(super::Writing::Open)),
    ("room-key-private", RoomAsk::Write(super::Writing::Private)),
    ("room-key-freeze", RoomAsk::Freeze),
    ("room-key-clock", RoomAsk::Minute),
    ("room-key-no-clock", RoomAsk::NoClock),
    ("room-key-meters", RoomAsk::Meters),
    ("room-key-result", RoomAsk::Result),
];

fn foot(ui: &mut Ui) {
    let theme = ui.theme;
    ui.row("Keys", 2.0, |ui| {
        ui.say(theme.aside(), "room-key-count");
        for (name, ask) in FOOT {
            ui.button(Weight::Link, name, Ask::Room(ask));
        }
    });
}
