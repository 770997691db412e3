//! The head of the author's view: which file, how the call stands, the ways out; and words that its
//! parts share.

use accesskit::{Live, Node as Spoken, Role};
use bevy::{a11y::AccessibilityNode, prelude::*};

use super::Drafting;
use crate::{
    core::{customer::Stance, scenario::Phase},
    window::{
        Preferences,
        ask::Ask,
        widget::{Ui, Weight, announced, named},
    },
    words::{FluentValue, Words},
};

/// The file, how the call stands, and the ways out.
pub(super) fn draw(ui: &mut Ui, drafting: &Drafting, preferences: &Preferences) {
    let (theme, words) = (ui.theme, ui.words);
    ui.row("Head", 10.0, |ui| {
        ui.heading(theme.heading(), words.say("bench-title"));
        ui.text(theme.aside(), drafting.bench.file().to_owned());
        ui.space();
        for (label, name, ask) in [
            ("−", "settings-smaller", Ask::TextSize(-1)),
            ("+", "settings-larger", Ask::TextSize(1)),
        ] {
            ui.button_with(Weight::Link, label, ask).insert(named(Role::Button, words.say(name)));
        }
        let light = if preferences.dark { "settings-light" } else { "settings-dark" };
        ui.button(Weight::Link, light, Ask::Dark(!preferences.dark));
        ui.button(Weight::Link, "bench-leave", Ask::Quit);
    });
    if let Some(session) = drafting.bench.session() {
        let customer = &session.state().customer;
        let values = [
            ("turn", FluentValue::from(f64::from(customer.turn))),
            ("phase", words.say(phase_name(session.seat().phase())).into()),
            ("calm", customer.calm.round().into()),
            ("trust", customer.trust.round().into()),
            ("stance", words.say(stance_name(customer.stance)).into()),
        ];
        let state = words.say_with("bench-state", &values);
        ui.text(theme.aside(), state.clone()).insert(announced(state));
    }
}

/// The name of a phase in the files of words.
pub(super) const fn phase_name(phase: Phase) -> &'static str {
    match phase {
        Phase::Opening => "bench-phase-opening",
        Phase::Exploring => "bench-phase-exploring",
        Phase::Solving => "bench-phase-solving",
        Phase::Closing => "bench-phase-closing",
    }
}

const fn stance_name(stance: Stance) -> &'static str {
    match stance {
        Stance::Furious => "stance-furious",
        Stance::Angry => "stance-angry",
        Stance::Guarded => "stance-guarded",
        Stance::Hurt => "stance-hurt",
        Stance::Listening => "stance-listening",
        Stance::Relieved => "stance-relieved",
        Stance::Warm => "stance-warm",
    }
}

/// Words that are read out when they change.
pub(super) fn status(words: String) -> AccessibilityNode {
    let mut node = Spoken::new(Role::Status);
    node.set_label(words);
    node.set_live(Live::Polite);
    AccessibilityNode(node)
}

/// A count in words.
pub(super) fn counted(words: &Words, name: &str, count: usize) -> String {
    // Findings and steps are few.
    let count = u32::try_from(count).map_or(0.0, f64::from);
    words.say_with(name, &[("count", FluentValue::from(count))])
}
