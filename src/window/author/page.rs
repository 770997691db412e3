//! The page of the author's view: the call at the left, what there is to say about its file at the
//! right; one below the other in a narrow window. Parts are drawn anew, the field stays.

use bevy::{
    a11y::AccessibilityNode,
    input_focus::{FocusCause, InputFocus, tab_navigation::TabIndex},
    prelude::*,
    text::EditableText,
};

use super::{Drafting, call, choice, findings, head, jump};
use crate::window::{
    Preferences, Screen,
    ask::{Ask, Asks},
    practice::spoken_line,
    redraw::Awake,
    scene::Person,
    screens::{Setting, WordsField},
    theme::Theme,
    widget::{FocusFirst, Scrolling, Ui},
};

/// A part of the page, drawn anew as a whole.
#[derive(Component, Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Head,
    Line,
    Call,
    Options,
    Findings,
    Choice,
    Jump,
}

/// The parts have been drawn.
#[derive(SystemSet, Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Drawn;

pub(super) fn plugin(app: &mut App) {
    app.add_systems(OnEnter(Screen::Author), open).add_systems(
        Update,
        (repaint, hold_focus, empty_field)
            .chain()
            .in_set(Drawn)
            .run_if(in_state(Screen::Author))
            .run_if(resource_exists::<Drafting>),
    );
}

fn open(mut setting: Setting, mut drafting: ResMut<Drafting>) {
    drafting.stale = true;
    let name = setting.speech.0.say("bench-title");
    setting.ground(Screen::Author, &name, Node::default(), |ui| {
        head_frame(ui);
        if ui.theme.narrow() {
            ui.group("Body", (column(ui.theme, 1.0), Scrolling), |ui| {
                line_frame(ui);
                for it in [Part::Call, Part::Options, Part::Findings, Part::Choice, Part::Jump] {
                    part(ui, it);
                }
            });
            foot(ui);
        } else {
            two_columns(ui);
        }
    });
}

fn two_columns(ui: &mut Ui) {
    let body = Node { flex_grow: 1.0, min_height: Val::Px(0.0), ..default() };
    let rule = BorderColor::all(ui.theme.palette.hairline);
    ui.group("Body", body, |ui| {
        let theme = ui.theme;
        let left = Node { padding: UiRect::ZERO, row_gap: Val::Px(0.0), ..column(theme, 1.15) };
        ui.group("Left", Node { overflow: Overflow::DEFAULT, ..left }, |ui| {
            ui.group("Call", (column(theme, 1.0), Scrolling), |ui| {
                line_frame(ui);
                part(ui, Part::Call);
                part(ui, Part::Options);
            });
            foot(ui);
        });
        let right = Node { border: UiRect::left(px(1)), ..column(theme, 1.0) };
        let look = BackgroundColor(theme.palette.card_lit);
        ui.group("File", (right, Scrolling, look, rule), |ui| {
            for it in [Part::Findings, Part::Choice, Part::Jump] {
                part(ui, it);
            }
        });
    });
}

/// A column that scrolls, with this share of the room.
fn column(theme: &Theme, share: f32) -> Node {
    Node {
        flex_direction: FlexDirection::Column,
        flex_grow: share,
        flex_basis: Val::Px(0.0),
        min_width: Val::Px(0.0),
        min_height: Val::Px(0.0),
        row_gap: theme.gap(14.0),
        padding: theme.padding(24.0, 16.0),
        overflow: Overflow::scroll_y(),
        ..default()
    }
}

fn part(ui: &mut Ui, part: Part) {
    let node = Node { flex_direction: FlexDirection::Column, flex_shrink: 0.0, ..default() };
    ui.spawn.spawn((Name::new("Part"), part, node));
}

/// Her line holds the focus where nothing else does: it is read first.
fn line_frame(ui: &mut Ui) {
    let node = Node { flex_direction: FlexDirection::Column, flex_shrink: 0.0, ..default() };
    let reads = (TabIndex(0), FocusFirst, spoken_line("", ""));
    ui.spawn.spawn((Name::new("Her line"), Part::Line, node, reads));
}

fn head_frame(ui: &mut Ui) {
    let theme = ui.theme;
    let node = Node {
        flex_direction: FlexDirection::Column,
        flex_shrink: 0.0,
        padding: theme.padding(24.0, 8.0),
        border: UiRect::bottom(px(1)),
        ..default()
    };
    let look = (Part::Head, BorderColor::all(theme.palette.hairline));
    ui.spawn.spawn((Name::new("Head"), node, look));
}

/// The field stands still under everything.
fn foot(ui: &mut Ui) {
    let theme = ui.theme;
    let node = Node {
        flex_direction: FlexDirection::Column,
        flex_shrink: 0.0,
        padding: theme.padding(24.0, 10.0),
        ..default()
    };
    ui.group("Foot", node, |ui| {
        ui.words_field("practice-send", "practice-keys");
    });
}

/// What a button asked for that held the focus and was drawn anew.
#[derive(Resource, Default)]
struct Held(Option<Ask>);

fn repaint(
    mut setting: Setting,
    mut drafting: ResMut<Drafting>,
    parts: Query<(Entity, &Part)>,
    focus: Res<InputFocus>,
    buttons: Query<&Asks>,
    preferences: Res<Preferences>,
    mut awake: ResMut<Awake>,
) {
    if !drafting.stale || parts.is_empty() {
        return;
    }
    drafting.stale = false;
    let held = focus.get().and_then(|it| buttons.get(it).ok()).map(|it| it.0.clone());
    setting.commands.insert_resource(Held(held));
    for (entity, part) in &parts {
        let mut frame = setting.commands.entity(entity);
        frame.despawn_children();
        if *part == Part::Line {
            frame.insert(line_of(&drafting));
        }
        frame.with_children(|spawn| {
            let mut ui = Ui { spawn, theme: &setting.theme, words: &setting.speech.0 };
            draw(&mut ui, *part, &drafting, &preferences);
        });
    }
    awake.settle();
}

fn draw(ui: &mut Ui, part: Part, drafting: &Drafting, preferences: &Preferences) {
    match (part, drafting.bench.session()) {
        (Part::Head, _) => head::draw(ui, drafting, preferences),
        (Part::Findings, _) => findings::draw(ui, drafting),
        (Part::Line, Some(session)) => call::line(ui, session),
        (Part::Line, None) => drop(ui.say(ui.theme.body(), "bench-nothing")),
        (Part::Call, Some(session)) => call::reply(ui, session),
        (Part::Options, Some(session)) => call::options(ui, session, drafting.bench.asks_back()),
        (Part::Choice, Some(session)) => choice::draw(ui, session),
        (Part::Jump, Some(session)) => jump::draw(ui, session, drafting),
        (_, None) => {}
    }
}

fn line_of(drafting: &Drafting) -> AccessibilityNode {
    let Some(session) = drafting.bench.session() else {
        return spoken_line("", "");
    };
    let person = Person::of(&session.scenario().customer);
    spoken_line(&person.name, &call::last_line(session).0)
}

/// A button that was drawn anew keeps the focus.
fn hold_focus(
    held: Option<ResMut<Held>>,
    buttons: Query<(Entity, &Asks), Added<Asks>>,
    mut focus: ResMut<InputFocus>,
) {
    let Some(mut held) = held else { return };
    let Some(ask) = held.0.clone() else { return };
    if let Some((entity, _)) = buttons.iter().find(|(_, it)| it.0 == ask) {
        focus.set(entity, FocusCause::Navigated);
        held.0 = None;
    } else if !buttons.is_empty() {
        held.0 = None;
    }
}

/// What was said no longer stands in the field.
fn empty_field(
    mut asked: MessageReader<Ask>,
    drafting: Res<Drafting>,
    mut fields: Query<&mut EditableText, With<WordsField>>,
) {
    let said = asked.read().any(|it| matches!(it, Ask::Said(_)));
    if said && !drafting.was_refused() {
        for mut field in &mut fields {
            field.clear();
        }
    }
}
