//! Calm, trust and the five needs under the face: meters and rings, and the line that says why the
//! one that is pointed at, or holds the focus, moved.

use accesskit::Action;
use bevy::{a11y::AccessibilityNode, input_focus::tab_navigation::TabIndex, prelude::*};

use super::Drawing;
use crate::{
    core::{
        customer::{Need, Needs, constants},
        session::Shift,
    },
    window::{
        scene::Scene,
        theme::{Lettering, Size, Theme},
        widget::{MeterKind, RING_COLUMN, Ring, Telling, Tells, Ui, hundredths, ring_spoken},
    },
    words::{FluentValue, Words, why},
};

/// The meters, the rings, and the line under them. `room` is how wide they may be, in pixels.
pub(super) fn draw(ui: &mut Ui, drawing: &Drawing, room: f32) {
    ui.row("Meters", 26.0, |ui| {
        for kind in [MeterKind::Calm, MeterKind::Trust] {
            meter(ui, drawing.scene, kind);
        }
    });
    if drawing.guided.is_first() {
        return;
    }
    rings(ui, drawing.scene, room);
    line(ui, drawing.scene);
}

fn meter(ui: &mut Ui, scene: &Scene, kind: MeterKind) {
    let level = if kind == MeterKind::Calm { scene.calm } else { scene.trust };
    let told = meter_told(ui.words, scene, kind);
    let mut meter = ui.meter(kind, (whole(level.from), whole(level.to)), !scene.measured);
    meter.insert((TabIndex(0), Tells(told.clone())));
    meter.entry::<AccessibilityNode>().and_modify(move |mut it| {
        it.set_description(told);
        it.add_action(Action::Focus);
    });
}

/// Levels lie between 0 and 100.
fn whole(points: f64) -> i32 {
    #[expect(clippy::cast_possible_truncation, reason = "levels lie between 0 and 100")]
    {
        points.round() as i32
    }
}

fn rings(ui: &mut Ui, scene: &Scene, room: f32) {
    let theme = ui.theme;
    let columns = theme.length(RING_COLUMN) * Need::ALL.len() as f32;
    let beside = theme.narrow() || columns > room;
    let row = Node {
        flex_wrap: if beside { FlexWrap::Wrap } else { FlexWrap::NoWrap },
        justify_content: JustifyContent::Center,
        column_gap: if beside { theme.gap(14.0) } else { Val::Px(0.0) },
        row_gap: theme.gap(4.0),
        ..default()
    };
    ui.group("Needs", row, |ui| {
        for need in Need::ALL {
            let name = ui.words.say(&format!("ring-{}", need.name()));
            let Shift { from, to } = scene.need(need);
            let ink = ui.theme.palette.stage_ink;
            let ring = Ring { name: &name, from, to, ink, beside, moves: !scene.measured };
            let told = ring_told(ui.words, scene, need, &name);
            let mut access = ring_spoken(&ring);
            access.set_description(told.clone());
            access.add_action(Action::Focus);
            ui.ring(ring).insert((TabIndex(0), Tells(told), AccessibilityNode(access)));
        }
    });
}

/// Lines that the longest of what is told takes.
const LINES: f32 = 2.0;
/// Height of such a line, in units.
const LINE: f32 = 19.0;

/// The line under the rings. In one column it takes room only while something is told.
fn line(ui: &mut Ui, scene: &Scene) {
    let theme = ui.theme;
    let narrow = theme.narrow();
    let rest = if narrow { String::new() } else { needs_line(ui.words, scene) };
    let place = Node {
        min_height: if narrow { Val::Auto } else { Val::Px(theme.length(LINE * LINES)) },
        justify_content: JustifyContent::Center,
        ..default()
    };
    let lettering = Lettering::new(Size::Small, theme.palette.stage_ink).centred();
    ui.group("Told", place, |ui| {
        let display = if rest.is_empty() { Display::None } else { Display::Flex };
        let node = Node { display, ..default() };
        ui.text(lettering, rest.clone()).insert((Telling(rest), node));
    });
}

/// Such as "received: 62 of 100, up 42 by “I'd be upset too”."
fn ring_told(words: &Words, scene: &Scene, need: Need, name: &str) -> String {
    let Shift { from, to } = scene.need(need);
    let (now, by) = (hundredths(to), hundredths(to) - hundredths(from));
    let mut values = scene.person.values(words).to_vec();
    values.push(("name", FluentValue::from(name.to_owned())));
    values.push(("level", FluentValue::from(f64::from(now))));
    values.push(("by", FluentValue::from(f64::from(by.abs()))));
    let quoted = served_by(words, scene, need);
    let rose = if quoted.is_empty() { "ring-rose-plain" } else { "ring-rose" };
    values.push(("words", FluentValue::from(quoted)));
    let fills = words.say_with(&format!("ring-fills-{}", need.name()), &values);
    let moved = match by {
        0 => format!("{} {fills}", words.say_with("ring-still", &values)),
        by if by < 0 => words.say_with("ring-fell", &values),
        _ => words.say_with(rose, &values),
    };
    moved.trim().to_owned()
}

/// Most words that are quoted for one ring.
const MOST_QUOTED: usize = 2;

/// The words that served a need, quoted; the names of the moves where no words did.
fn served_by(words: &Words, scene: &Scene, need: Need) -> String {
    let reply = scene.reply.as_ref().map_or("", |it| &it.text);
    let quoted = scene.serving(need).into_iter().take(MOST_QUOTED).map(|it| {
        let said = it.span.of(reply).trim();
        if said.is_empty() || crate::core::text::is_blank(said) {
            words.say(&format!("move-{}", it.mv.name()))
        } else {
            format!("“{}”", super::why::short(said))
        }
    });
    quoted.collect::<Vec<_>>().join(", ")
}

/// Such as "Calm: 44 of 100, up 6. +4 “I'd be upset too”, +2 it settles a little".
fn meter_told(words: &Words, scene: &Scene, kind: MeterKind) -> String {
    let (level, name) = match kind {
        MeterKind::Calm => (scene.calm, "calm"),
        MeterKind::Trust => (scene.trust, "trust"),
    };
    let by = whole(level.to) - whole(level.from);
    let values = [
        ("name", FluentValue::from(words.say(&format!("meter-{name}")))),
        ("level", FluentValue::from(f64::from(whole(level.to)))),
        ("by", FluentValue::from(f64::from(by.abs()))),
        ("parts", FluentValue::from(parts(words, scene, kind))),
    ];
    match by {
        0 => {
            let means = words.say(&format!("meter-means-{name}"));
            format!("{} {means}", words.say_with("meter-still", &values))
        }
        by if by < 0 => words.say_with("meter-fell", &values),
        _ => words.say_with("meter-rose", &values),
    }
}

/// What moved a meter, the weightiest first.
fn parts(words: &Words, scene: &Scene, kind: MeterKind) -> String {
    let reply = scene.reply.as_ref().map_or("", |it| &it.text);
    let moved = (scene.calm, scene.trust);
    let told = why(words, scene.person.pronoun, reply, &scene.reasons, moved);
    let lines = told.lines.iter().chain(&told.rest);
    let parts = lines.filter_map(|it| {
        let points = if kind == MeterKind::Calm { it.calm } else { it.trust };
        let said = it
            .quote
            .as_ref()
            .map_or_else(|| it.sentence.clone(), |quote| format!("“{}”", super::why::short(quote)));
        let sign = if points < 0 { '−' } else { '+' };
        (points != 0).then(|| format!("{sign}{} {said}", points.abs()))
    });
    parts.collect::<Vec<_>>().join(", ")
}

/// From here a need counts as met on the line under the meters: where the model calls her received.
const MET: f64 = constants::RECEIVED;

/// Under this calm somebody is upset, whatever has been met: the line says that first.
const UPSET: f64 = 45.0;

/// Such as "she feels heard · not yet understood".
fn needs_line(words: &Words, scene: &Scene) -> String {
    let needs: &Needs = &scene.needs;
    let name = |need: &Need| words.say(&format!("need-{}", need.name()));
    let met: Vec<String> = Need::ALL.iter().filter(|it| needs.get(**it) >= MET).map(name).collect();
    let open = Need::ALL.iter().find(|it| needs.get(**it) < MET).map(name);
    let mut values = scene.person.values(words).to_vec();
    values.push(("met", met.join(", ").into()));
    values.push(("open", open.clone().unwrap_or_default().into()));
    let upset = scene.calm.to < UPSET;
    let line = match (met.is_empty(), open.is_some()) {
        (true, _) => "practice-needs-none",
        (false, true) if upset => "practice-needs-upset",
        (false, false) if upset => "practice-needs-upset-all",
        (false, true) => "practice-needs-some",
        (false, false) => "practice-needs-all",
    };
    words.say_with(line, &values)
}

/// Room beside the measures on a stage, in units: less where the stage is small.
pub(super) fn side(theme: &Theme) -> f32 {
    if theme.room.x < WIDE { 20.0 } else { 40.0 }
}

/// From here a window is wide, in logical pixels.
const WIDE: f32 = 1200.0;
