//! The reply field and the keys of a call. Letters typed anywhere go into the field; digits pick
//! outside it; Control and Enter sends; Escape stays silent.

use bevy::{
    ecs::system::SystemParam,
    input::keyboard::{Key, KeyboardInput},
    input_focus::InputFocus,
    prelude::*,
    text::{EditableText, TextEdit},
};

use super::{
    guide::{Guided, Later},
    live, uncovered,
};
use crate::core::{
    scenario::Channel,
    session::{Event, GivenBy},
};
use crate::window::{
    Overlay, Preferences, Screen,
    ask::Ask,
    bridge::{Practice, TakenBack},
    playback::Shown,
    scene::{Beat, Scene},
    theme::Theme,
    widget::{FieldBox, Ui, Weight, focus_field, put_words},
};

/// The field for the reply.
#[derive(Component, Clone, Copy, Debug, Default)]
pub struct ReplyField;

/// Lines of the field that are seen at once.
const LINES: f32 = 2.0;
/// The same for letters, where the window is high enough for them.
const LINES_OF_A_LETTER: f32 = 3.0;
/// From this height of the window on, in units.
const HIGH_ENOUGH: f32 = 760.0;

/// How many lines of the field are seen at once.
pub(super) fn lines(theme: &Theme, channel: Channel) -> f32 {
    let high = theme.room.y >= HIGH_ENOUGH * theme.factor && !theme.low();
    if channel == Channel::Email && high { LINES_OF_A_LETTER } else { LINES }
}

/// Words that were typed and are not sent; they outlive a new look of the page, and belong to one call.
#[derive(Resource, Clone, Debug, Default)]
struct Draft {
    call: String,
    words: String,
}

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Draft>()
        .add_systems(OnEnter(Screen::Practice), refill.after(super::open))
        .add_systems(
            Update,
            (
                (press_keys, send, say_again).run_if(uncovered),
                close_overlay,
                keep_draft,
                put_back,
                return_to_field,
                put_away,
            )
                .run_if(in_state(Screen::Practice))
                .run_if(resource_exists::<Scene>),
        );
}

/// The field with its hint and the button that sends, under what is named while typing.
pub(super) fn frame(ui: &mut Ui, lines: f32) {
    live::frame(ui);
    ui.field("practice-field", "practice-field-hint", lines, ReplyField, |ui| {
        let theme = ui.theme;
        let node = Node {
            justify_content: JustifyContent::FlexEnd,
            align_items: AlignItems::Center,
            column_gap: theme.gap(14.0),
            ..default()
        };
        ui.group("Foot", node, |ui| {
            if theme.narrow() {
                ui.button(Weight::Link, "practice-replies", Ask::Replies);
            } else {
                let node = Node {
                    column_gap: theme.gap(14.0),
                    align_items: AlignItems::Center,
                    ..default()
                };
                ui.group("Keys", (node, Later), |ui| {
                    ui.say(theme.aside(), "practice-keys");
                    live::switch_frame(ui);
                });
            }
            ui.button(Weight::Link, "practice-hold", Ask::Hold).insert(Later);
            ui.button(Weight::Link, "practice-send", Ask::Send);
        });
    });
}

/// After the call there is nothing left to type.
fn put_away(
    scene: Res<Scene>,
    fields: Query<(), With<ReplyField>>,
    mut boxes: Query<(&FieldBox, &mut Node)>,
) {
    for (_field, mut node) in boxes.iter_mut().filter(|(field, _)| fields.contains(field.0)) {
        let display = if scene.beat == Beat::Over { Display::None } else { Display::Flex };
        if node.display != display {
            node.display = display;
        }
    }
}

/// What the keys need to know.
#[derive(SystemParam)]
struct Board<'w, 's> {
    focus: ResMut<'w, InputFocus>,
    fields: Query<'w, 's, (Entity, &'static mut EditableText), With<ReplyField>>,
    others: Query<'w, 's, (), (With<EditableText>, Without<ReplyField>)>,
    scene: Res<'w, Scene>,
    preferences: Res<'w, Preferences>,
    guided: Res<'w, Guided>,
    asked: MessageWriter<'w, Ask>,
}

fn press_keys(
    mut keys: MessageReader<KeyboardInput>,
    mut board: Board,
    mut control: Local<bool>,
    mut alt: Local<bool>,
) {
    // All keys of one update were handed out before the first of them can move the focus.
    let elsewhere = board.is_elsewhere();
    let mut moved = false;
    for key in keys.read() {
        let pressed = key.state.is_pressed();
        match &key.logical_key {
            // Followed one by one: a fast Control and Enter may fit into one update.
            Key::Control | Key::Super => *control = pressed,
            Key::Alt => *alt = pressed,
            _ if !pressed => {}
            Key::Character(text) if *control && text.eq_ignore_ascii_case("l") => {
                board.asked.write(Ask::ReadAlong(!board.preferences.reads_along));
            }
            Key::Enter if *control => drop(board.asked.write(Ask::Send)),
            Key::Escape => escape(&mut board),
            _ if !elsewhere || *control || *alt => {}
            Key::Character(text) if !moved && is_digit(text) => pick(&mut board, text),
            Key::Character(text) => {
                moved = true;
                board.insert(text);
            }
            Key::Space if moved => board.insert(" "),
            _ => {}
        }
    }
}

impl Board<'_, '_> {
    /// Whether neither the reply field nor another field has the focus.
    fn is_elsewhere(&self) -> bool {
        let held = self.focus.get();
        !held.is_some_and(|it| self.others.contains(it) || self.fields.contains(it))
    }

    /// Writes into the reply field and moves the focus there.
    fn insert(&mut self, text: &str) {
        if let Ok((field, mut editable)) = self.fields.single_mut() {
            focus_field(&mut self.focus, field);
            editable.queue_edit(TextEdit::Insert(text.into()));
        }
    }
}

fn is_digit(text: &str) -> bool {
    text.chars().all(|it| it.is_ascii_digit())
}

fn pick(board: &mut Board, text: &str) {
    if let Ok(number) = text.parse() {
        // A reply that is not shown is shown before it is said.
        let shown = number <= board.guided.replies();
        board.asked.write(if shown { Ask::Pick(number) } else { Ask::MoreReplies });
    }
}

/// Takes back what is on its way, and otherwise stays silent.
fn escape(board: &mut Board) {
    let ask = if board.scene.beat == Beat::OnItsWay { Ask::TakeBack } else { Ask::Hold };
    board.asked.write(ask);
}

/// Sends what stands in the field.
fn send(
    mut asked: MessageReader<Ask>,
    mut fields: Query<&mut EditableText, With<ReplyField>>,
    scene: Res<Scene>,
    mut commands: Commands,
) {
    let wanted = asked.read().any(|it| *it == Ask::Send);
    let free = matches!(scene.beat, Beat::Yours | Beat::Asked);
    if wanted && free {
        let Ok(mut field) = fields.single_mut() else {
            return;
        };
        let value = field.value().to_string();
        if !value.trim().is_empty() {
            field.clear();
            commands.write_message(Ask::Said(value.trim().to_owned()));
        }
    }
}

/// "No, say it again": the words come back into the field.
fn say_again(
    mut asked: MessageReader<Ask>,
    mut fields: Query<(Entity, &mut EditableText), With<ReplyField>>,
    mut focus: ResMut<InputFocus>,
    scene: Res<Scene>,
) {
    if !asked.read().any(|it| *it == Ask::SayAgain) {
        return;
    }
    if let (Ok((entity, mut field)), Some(reply)) = (fields.single_mut(), &scene.reply) {
        put_words(&mut field, &reply.text);
        focus_field(&mut focus, entity);
    }
}

/// A typed reply that was taken back stands in the field again.
fn put_back(
    mut taken: MessageReader<TakenBack>,
    mut fields: Query<(Entity, &mut EditableText), With<ReplyField>>,
    mut focus: ResMut<InputFocus>,
) {
    for TakenBack(words) in taken.read() {
        if let Ok((entity, mut field)) = fields.single_mut()
            && !words.is_empty()
        {
            put_words(&mut field, words);
            focus_field(&mut focus, entity);
        }
    }
}

/// Whoever types stays in the field for the next turn.
fn return_to_field(
    mut shown: MessageReader<Shown>,
    fields: Query<Entity, With<ReplyField>>,
    scene: Res<Scene>,
    mut focus: ResMut<InputFocus>,
) {
    let offered = shown.read().any(|it| matches!(it.0.event, Event::OptionsOffered { .. }));
    let typed = scene.reply.as_ref().is_some_and(|it| it.by == GivenBy::Typed);
    if let (true, true, Ok(field)) = (offered, typed, fields.single()) {
        focus_field(&mut focus, field);
    }
}

fn close_overlay(
    mut keys: MessageReader<KeyboardInput>,
    overlay: Res<State<Overlay>>,
    mut asked: MessageWriter<Ask>,
) {
    let escaped = keys.read().any(|it| it.state.is_pressed() && it.logical_key == Key::Escape);
    if escaped && *overlay.get() != Overlay::None {
        asked.write(match overlay.get() {
            Overlay::Pause => Ask::Resume,
            Overlay::Stop => Ask::StayOn,
            _ => Ask::Close,
        });
    }
}

fn keep_draft(
    fields: Query<&EditableText, (With<ReplyField>, Changed<EditableText>)>,
    practice: Option<Res<Practice>>,
    mut draft: ResMut<Draft>,
) {
    let call = practice.map(|it| it.name().to_owned()).unwrap_or_default();
    for field in &fields {
        *draft = Draft { call: call.clone(), words: field.value().to_string() };
    }
}

/// What was typed to somebody else is not said to the next.
fn refill(
    mut fields: Query<&mut EditableText, With<ReplyField>>,
    practice: Option<Res<Practice>>,
    draft: Res<Draft>,
) {
    let same = practice.is_some_and(|it| it.name() == draft.call);
    let words = if same { &*draft.words } else { "" };
    for mut field in &mut fields {
        put_words(&mut field, words);
    }
}
