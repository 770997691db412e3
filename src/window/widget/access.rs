//! What a screen reader is told: every control has a role and a name, values are announced.
//!
//! The engine forwards requests of assistive technology but acts on none of them, and links only
//! direct children; both are put right here.

use accesskit::{Action, Live, Node as Spoken, Role};
use bevy::{
    a11y::{AccessibilityNode, ActionRequest},
    input_focus::{FocusCause, InputFocus},
    prelude::*,
    ui_widgets::{Activate, Button},
};

pub(super) fn plugin(app: &mut App) {
    // Registered by the window system as well; without a window this is the only place.
    app.add_message::<ActionRequest>()
        .add_systems(Update, obey)
        .add_systems(PostUpdate, link_layout);
}

/// A control with a name.
pub fn named(role: Role, name: impl Into<String>) -> AccessibilityNode {
    let mut node = Spoken::new(role);
    node.set_label(name.into());
    node.add_action(Action::Focus);
    if role == Role::Button {
        node.add_action(Action::Click);
    }
    AccessibilityNode(node)
}

/// A control with a name and a longer description.
pub fn described(
    role: Role,
    name: impl Into<String>,
    more: impl Into<String>,
) -> AccessibilityNode {
    let mut node = named(role, name);
    node.set_description(more.into());
    node
}

/// Words that are read out when they appear.
pub fn announced(words: impl Into<String>) -> AccessibilityNode {
    let mut node = Spoken::new(Role::Label);
    node.set_value(words.into());
    node.set_live(Live::Polite);
    AccessibilityNode(node)
}

/// Does what assistive technology asks for.
fn obey(
    mut requests: MessageReader<ActionRequest>,
    buttons: Query<(), With<Button>>,
    mut focus: ResMut<InputFocus>,
    mut commands: Commands,
) {
    for request in requests.read() {
        let Some(entity) = Entity::try_from_bits(request.target_node.0) else {
            continue;
        };
        match request.action {
            Action::Click if buttons.contains(entity) => commands.trigger(Activate { entity }),
            Action::Focus => focus.set(entity, FocusCause::Navigated),
            _ => {}
        }
    }
}

/// Gives plain layout nodes a place in the spoken tree, so that it follows the order of the eye.
fn link_layout(
    layout: Query<Entity, (Added<Node>, Without<AccessibilityNode>)>,
    mut commands: Commands,
) {
    for entity in &layout {
        let node = AccessibilityNode(Spoken::new(Role::GenericContainer));
        commands.entity(entity).try_insert(node);
    }
}
