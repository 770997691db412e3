//! Her last line: the largest words on the screen.

use accesskit::{Action, Live, Node as Spoken, Role};
use bevy::{a11y::AccessibilityNode, prelude::*};

use super::Drawing;
use crate::{
    core::{customer::Verdict, scenario::Channel},
    window::{
        scene::Beat,
        theme::{CORNER, Face, Lettering, Size},
        widget::Ui,
    },
};

/// The corners of a bubble that she says.
fn corners() -> BorderRadius {
    BorderRadius { top_left: px(2), ..BorderRadius::all(px(CORNER + 4.0)) }
}

/// The place of her line. Its corners are those of the bubble, so that the focus ring follows them.
pub(super) fn place() -> Node {
    Node {
        flex_direction: FlexDirection::Column,
        flex_shrink: 0.0,
        border_radius: corners(),
        ..default()
    }
}

pub(super) fn draw(ui: &mut Ui, drawing: &Drawing) {
    let (theme, words, scene) = (ui.theme, ui.words, drawing.scene);
    if scene.channel == Channel::Email {
        super::letter::draw(ui, drawing);
        return;
    }
    let node = Node {
        flex_direction: FlexDirection::Column,
        row_gap: theme.gap(4.0),
        padding: if theme.narrow() {
            theme.padding(14.0, 8.0)
        } else {
            theme.padding(22.0, if theme.low() { 9.0 } else { 14.0 })
        },
        border: UiRect::all(px(1)),
        border_radius: corners(),
        ..default()
    };
    let look = (BackgroundColor(theme.palette.card), BorderColor::all(theme.palette.hairline));
    ui.group("Her line", (node, look), |ui| {
        ui.row("Who", 10.0, |ui| {
            ui.text(theme.aside(), scene.person.name.to_string());
            if scene.beat == Beat::Listens {
                let listens = scene.person.say(words, "practice-listens");
                ui.text(theme.aside().face(Face::Cue), listens);
            }
        });
        if let Some(words) = came_back(ui, drawing) {
            ui.text(theme.aside().face(Face::Cue), words);
        }
        // In one column every line counts; these stay the largest words on the screen all the same.
        let size = if theme.narrow() { Size::Heading } else { Size::Voice };
        let voice = Lettering::new(size, theme.palette.ink);
        ui.text(voice, scene.line.to_string()).remove::<AccessibilityNode>();
    });
}

/// On her first line in a shift: that she called before.
pub(super) fn came_back(ui: &Ui, drawing: &Drawing) -> Option<String> {
    let scene = drawing.scene;
    let earlier = scene.earlier.as_ref().filter(|_| scene.reply.is_none())?;
    let name = match earlier.verdict {
        _ if earlier.stopped => "practice-came-back-stopped",
        Verdict::Kept => "practice-came-back-kept",
        Verdict::AtRisk => "practice-came-back-at_risk",
        Verdict::Lost => "practice-came-back-lost",
    };
    Some(scene.person.say(ui.words, name))
}

/// Her line as it is read out when it changes, and whenever the focus comes back to it.
pub(crate) fn spoken(name: &str, line: &str) -> AccessibilityNode {
    let mut node = Spoken::new(Role::Status);
    node.set_label(format!("{name}: {line}"));
    node.set_live(Live::Polite);
    node.add_action(Action::Focus);
    AccessibilityNode(node)
}
