//! The line above the field: the moves found so far, a word each, and beside the keys the switch.

use accesskit::{Live as Loudness, Node as Spoken, Role};
use bevy::{a11y::AccessibilityNode, prelude::*};

use super::Live;
use crate::{
    core::{moves::Move, text::Span},
    window::{
        Preferences, Speech,
        ask::Ask,
        scene::form_of,
        theme::Theme,
        widget::{Mark, Ui, Weight, named},
    },
    words::Words,
};

/// The line of names.
#[derive(Component)]
pub(super) struct Strip;

/// The switch beside the keys.
#[derive(Component)]
pub(super) struct Switch;

/// Height of the line, in units, so that nothing moves when the first name comes.
const HEIGHT: f32 = 26.0;

/// The frame of the line; without a place of its own while it is switched off.
pub(in crate::window::practice) fn frame(ui: &mut Ui) {
    let node = Node { display: Display::None, flex_shrink: 0.0, ..default() };
    ui.spawn.spawn((Name::new("Read along"), Strip, node, spoken(String::new())));
}

/// The frame of the switch.
pub(in crate::window::practice) fn switch_frame(ui: &mut Ui) {
    ui.spawn.spawn((Name::new("Switch"), Switch, Node { flex_shrink: 0.0, ..default() }));
}

/// Read out politely: at the next pause of whoever listens.
fn spoken(words: String) -> AccessibilityNode {
    let mut node = Spoken::new(Role::Status);
    node.set_label(words);
    node.set_live(Loudness::Polite);
    AccessibilityNode(node)
}

pub(super) fn draw(
    strips: Query<(Entity, Ref<Strip>)>,
    live: Res<Live>,
    preferences: Res<Preferences>,
    theme: Res<Theme>,
    speech: Res<Speech>,
    mut commands: Commands,
    mut shown: Local<Option<(bool, Vec<(Move, bool)>)>>,
) {
    for (entity, strip) in &strips {
        let now = (preferences.shows_reading(), live.found());
        if !strip.is_added() && shown.as_ref() == Some(&now) {
            continue;
        }
        let mut frame = commands.entity(entity);
        frame.despawn_children();
        if now.0 {
            let (line, marks) = line(&now.1, &speech.0);
            let said = speech.0.say_with("along-found", &[("names", line.clone().into())]);
            let nothing = now.1.is_empty();
            frame.insert((place(&theme), spoken(if nothing { String::new() } else { said })));
            frame.with_children(|spawn| {
                let mut ui = Ui { spawn, theme: &theme, words: &speech.0 };
                if nothing {
                    ui.say(theme.aside(), "along-waiting").remove::<AccessibilityNode>();
                } else {
                    ui.marked_as(theme.aside(), &line, &marks, None);
                }
            });
        } else {
            frame.insert((Node { display: Display::None, ..default() }, spoken(String::new())));
        }
        *shown = Some(now);
    }
}

fn place(theme: &Theme) -> Node {
    Node {
        min_height: Val::Px(theme.length(HEIGHT)),
        padding: UiRect::axes(theme.gap(14.0), px(0)),
        align_items: AlignItems::Center,
        flex_shrink: 0.0,
        ..default()
    }
}

/// The names on one line, each with the mark that its words carry in the field.
fn line(found: &[(Move, bool)], words: &Words) -> (String, Vec<Mark>) {
    let (mut line, mut marks) = (String::new(), Vec::new());
    for (mv, clear) in found {
        if !line.is_empty() {
            line.push_str("  ·  ");
        }
        let start = line.len();
        line.push_str(&words.say(&format!("word-{}", mv.name())));
        if let Some(form) = form_of(*mv) {
            marks.push(Mark { span: Span::new(start, line.len()), form });
        }
        if !clear {
            line.push('?');
        }
    }
    (line, marks)
}

/// On or off, said beside the keys; nothing in an unaided run.
pub(super) fn draw_switch(
    switches: Query<(Entity, Ref<Switch>)>,
    preferences: Res<Preferences>,
    theme: Res<Theme>,
    speech: Res<Speech>,
    mut commands: Commands,
) {
    for (entity, switch) in &switches {
        if !switch.is_added() && !preferences.is_changed() {
            continue;
        }
        let mut frame = commands.entity(entity);
        frame.despawn_children();
        if !preferences.may_read_along() {
            continue;
        }
        let on = preferences.reads_along;
        frame.with_children(|spawn| {
            let mut ui = Ui { spawn, theme: &theme, words: &speech.0 };
            let mut access = named(Role::Button, speech.0.say("settings-along"));
            access.set_toggled(on.into());
            let words = if on { "along-on" } else { "along-off" };
            ui.button(Weight::Link, words, Ask::ReadAlong(!on)).insert(access);
        });
    }
}
