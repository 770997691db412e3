//! What the room did together: the curve, each turn with its split, the notes for the wall. A result of
//! the whole room, never a ranking.

use bevy::prelude::*;

use super::{InRoom, RoomAsk, Writing, choices, compare::ending_line};
use crate::{
    core::room::{Round, letter, levels_of},
    window::{
        Screen,
        ask::Ask,
        practice::Gallery,
        screens::{PAGE_WIDTH, Setting, signed},
        theme::{Face, Theme},
        widget::{Chart, ChartLine, FocusFirst, Ui, Weight},
    },
    words::{FluentValue, Words},
};

/// Widest curve, in logical pixels.
const CURVE: f32 = 820.0;

pub(super) fn plugin(app: &mut App) {
    app.add_systems(OnEnter(Screen::RoomResult), open);
}

fn open(mut setting: Setting, room: Option<Res<InRoom>>, mut gallery: Gallery) {
    let Some(room) = room else { return };
    let chart = chart(&setting.theme, &setting.speech.0, &room);
    let image = gallery.hang(chart.draw(&setting.theme));
    let page = |ui: &mut Ui| {
        let (theme, words) = (ui.theme, ui.words);
        ui.heading(theme.title(), words.say("room-result-title"));
        let session = room.led.session();
        let outcome = session.state().outcome.as_ref();
        ui.text(theme.heading(), ending_line(words, outcome.map(|it| it.ending)));
        if let Some(outcome) = outcome {
            ui.text(theme.body(), outcome.summary.to_string());
        }
        let mut curve = ui.card("Curve", |ui| {
            ui.chart(&chart, image);
            if !room.led.left().is_empty() {
                ui.say(theme.aside(), "room-left-more");
            }
        });
        // As large as it needs to be: the turns under it are what is talked about.
        curve.entry::<Node>().and_modify(|mut node| node.max_width = Val::Px(CURVE));
        let moved = moved(&room);
        for (round, moved) in room.led.rounds().iter().zip(moved) {
            ui.card("Turn", |ui| turn(ui, &room, round, moved));
        }
        private(ui, &room);
        ui.say(theme.aside(), "room-result-more");
    };
    setting.page_with_ways(Screen::RoomResult, "Result of the room", PAGE_WIDTH, page, |ui| {
        // A space too many must not finish anything, so the focus begins on the way back.
        let back = Ask::Room(RoomAsk::Return);
        ui.button(Weight::Lead, "room-return", back).insert(FocusFirst);
        ui.button(Weight::Plain, "room-end", Ask::Room(RoomAsk::End));
        ui.button(Weight::Plain, "room-back", Ask::Room(RoomAsk::Back));
        let propose = Ask::Room(RoomAsk::Write(Writing::Proposal));
        ui.button(Weight::Plain, "room-propose", propose);
        ui.button(Weight::Link, "plan-leave", Ask::Room(RoomAsk::Leave));
        ui.button(Weight::Link, "room-discard", Ask::Room(RoomAsk::Discard));
    });
}

/// The curve of the call, with those that were left by going back.
fn chart(theme: &Theme, words: &Words, room: &InRoom) -> Chart {
    let line =
        |name: String, levels: Vec<f64>, color, dotted| ChartLine { name, levels, color, dotted };
    let mut lines = Vec::new();
    for left in room.led.left() {
        let calm = left.iter().map(|it| it.0).collect();
        lines.push(line(String::new(), calm, theme.palette.soft_ink, true));
    }
    let levels = levels_of(room.led.session());
    let trust = levels.iter().map(|it| it.1).collect();
    let calm = levels.iter().map(|it| it.0).collect();
    lines.push(line(words.say("trust"), trust, theme.palette.trust, false));
    lines.push(line(words.say("calm"), calm, theme.palette.calm, false));
    Chart { name: words.say("room-curve"), lines, turns: 0 }
}

/// What a turn did, in whole points: calm, trust, and whether no other moved her calm as far.
type Moved = (f64, f64, bool);

fn moved(room: &InRoom) -> Vec<Moved> {
    let levels = levels_of(room.led.session());
    let by: Vec<(f64, f64)> = levels
        .windows(2)
        .filter_map(|it| Some((it.first()?, it.last()?)))
        .map(|(from, to)| (to.0.round() - from.0.round(), to.1.round() - from.1.round()))
        .collect();
    let most = by.iter().map(|it| it.0.abs()).fold(0.0, f64::max);
    by.iter().map(|it| (it.0, it.1, most > 0.0 && it.0.abs() >= most)).collect()
}

/// One turn: what was said and what it did, how the room was split, what was noted for all.
fn turn(ui: &mut Ui, room: &InRoom, round: &Round, (calm, trust, most): Moved) {
    let (theme, words) = (ui.theme, ui.words);
    let number = FluentValue::from(f64::from(round.turn));
    let strong = theme.body().face(Face::Strong);
    ui.row("Turn head", 14.0, |ui| {
        ui.text(strong, words.say_with("practice-turn", &[("turn", number)]));
        let values = [("calm", signed(calm)), ("trust", signed(trust))];
        ui.text(theme.body(), words.say_with("room-moved", &values));
        if most {
            ui.chip(words.say("room-moved-most"));
        }
    });
    if let Some(ran) = round.choices.get(round.ran - 1) {
        ui.text(theme.body(), format!("{}: “{}”", letter(round.ran), ran.text));
    }
    let all: u32 = round.choices.iter().map(|it| it.hands).sum();
    if all > 0 {
        let counted = round.choices.iter().enumerate().filter(|(_, it)| it.hands > 0);
        let split: Vec<String> =
            counted.map(|(at, it)| format!("{} {}", letter(at + 1), it.hands)).collect();
        ui.text(theme.aside(), split.join(" · "));
        let won = round.choices.get(round.ran - 1).map_or(0, |it| it.hands);
        choices::split(ui, won, all);
    }
    for note in room.led.notes().iter().filter(|it| !it.private && it.turn == round.turn) {
        ui.text(theme.body().face(Face::Cue), note.text.to_string());
    }
}

/// Private notes are only counted here.
fn private(ui: &mut Ui, room: &InRoom) {
    let count = room.led.notes().iter().filter(|it| it.private).count();
    if count > 0 {
        let theme = ui.theme;
        let count = FluentValue::from(u32::try_from(count).map_or(0.0, f64::from));
        ui.text(theme.aside(), ui.words.say_with("room-private-kept", &[("count", count)]));
    }
}
