//! Where the window is too low for the reply and all its reasons beside the options, they fold: the
//! weightiest reason stays, everything else opens on request.

use bevy::{input_focus::tab_navigation::TabGroup, prelude::*};

use super::{Drawing, why};
use crate::{
    core::coach::Level,
    window::{
        Overlay, Preferences, Screen,
        ask::Ask,
        overlay::sheet,
        redraw::Awake,
        scene::{Beat, Part, Scene},
        screens::Setting,
        theme::Theme,
        widget::{FocusFirst, Ui, Weight},
    },
    words::WhyLine,
};

/// The part of the page between her line and the options, which may find too little room.
#[derive(Component, Clone, Copy, Debug)]
pub(super) struct Between;

/// How far the reply and its reasons are folded.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fold {
    /// Everything stands there.
    #[default]
    Open,
    /// The reply and its reasons, without the line that would have led further.
    Reasons,
    /// The reply in one line, and one reason.
    Short,
    /// One reason.
    Least,
}

pub(super) fn plugin(app: &mut App) {
    app.add_systems(OnEnter(Overlay::Why), open.run_if(in_state(Screen::Practice)))
        .add_systems(OnEnter(Screen::Practice), unfold.run_if(resource_exists::<Scene>))
        .add_systems(
            Update,
            fold.after(super::Repainted)
                .run_if(in_state(Screen::Practice))
                .run_if(resource_exists::<Scene>),
        );
}

fn unfold(mut scene: ResMut<Scene>) {
    scene.fold = Fold::Open;
}

/// Updates after which what was drawn has its size.
const PLACED: u8 = 3;

fn fold(
    mut scene: ResMut<Scene>,
    theme: Res<Theme>,
    areas: Query<&ComputedNode, With<Between>>,
    mut room: Local<Vec2>,
    mut settled: Local<u8>,
    mut height: Local<f32>,
    mut awake: ResMut<Awake>,
) {
    if *room != theme.room {
        *room = theme.room;
        open_again(&mut scene);
    }
    if scene.beat != Beat::Yours || theme.narrow() {
        *settled = 0;
        return;
    }
    // A hint or a thought above the options takes room of its own.
    let now: f32 = areas.iter().map(|area| area.size().y).sum();
    if (*height - now).abs() > 0.5 {
        *height = now;
        *settled = 0;
    }
    if scene.reasons.is_empty() || scene.fold == Fold::Least || *settled > PLACED {
        return;
    }
    *settled += 1;
    awake.settle();
    let cut = areas.iter().any(|area| area.content_size().y > area.size().y + 1.0);
    if *settled == PLACED && cut {
        scene.fold = match scene.fold {
            Fold::Open if scene.better.is_some() => Fold::Reasons,
            Fold::Open | Fold::Reasons => Fold::Short,
            Fold::Short | Fold::Least => Fold::Least,
        };
        scene.touch(&[Part::Reply, Part::Why]);
        *settled = 0;
    }
}

/// There may be more room now.
fn open_again(scene: &mut ResMut<Scene>) {
    if scene.fold != Fold::Open {
        scene.fold = Fold::Open;
        scene.touch(&[Part::Reply, Part::Why]);
    }
}

/// The weightiest reason, and the way to all of them.
pub(super) fn folded(ui: &mut Ui, drawing: &Drawing, first: Option<&WhyLine>) {
    let theme = ui.theme;
    let with_amounts = drawing.preferences.shows_meters();
    let mut card = ui.card("Why", |ui| {
        if let Some(line) = first {
            why::reason(ui, line, with_amounts);
        }
        why::foot(ui, drawing.scene);
    });
    card.insert(BackgroundColor(theme.palette.card_lit));
    card.entry::<Node>().and_modify(|mut node| node.row_gap = px(0));
}

/// Everything about the last reply, above the call.
fn open(mut setting: Setting, scene: Res<Scene>, preferences: Res<Preferences>) {
    let title = setting.speech.0.say("practice-why-all");
    let told = preferences.coach == Level::Beginner;
    sheet(&mut setting, Overlay::Why, "Why", |ui| {
        ui.heading(ui.theme.heading(), title);
        ui.scroll("All of it", 12.0, |ui| {
            if let Some(reply) = &scene.reply {
                ui.marked(ui.theme.body(), &reply.text, &reply.marks);
            }
            why::all(ui, &scene, &preferences, told, true);
        });
        ui.button(Weight::Lead, "close", Ask::Close).insert(FocusFirst);
    })
    .insert(TabGroup::modal());
}
