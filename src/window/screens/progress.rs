//! How the twelve skills come along: one word each, and how sure it is. Numbers on request.

use accesskit::{Node as Spoken, Role};
use bevy::{a11y::AccessibilityNode, prelude::*};

use super::{PAGE_WIDTH, Setting};
use crate::{
    core::{debrief::Skill, progress::Estimate},
    window::{
        Launched, Screen,
        ask::Ask,
        theme::Face,
        widget::{FocusFirst, Ui, Weight},
    },
    words::FluentValue,
};

/// Whether numbers are shown.
#[derive(Resource, Clone, Copy, Debug, Default)]
struct Numbers(bool);

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Numbers>()
        .add_systems(OnEnter(Screen::Progress), open)
        .add_systems(Update, switch.run_if(in_state(Screen::Progress)));
}

fn open(mut setting: Setting, launched: Res<Launched>, numbers: Res<Numbers>) {
    let standing = launched.recorder.skills();
    let numbers = numbers.0;
    let page = |ui: &mut Ui| {
        let (theme, words) = (ui.theme, ui.words);
        ui.heading(theme.title(), words.say("mine-progress"));
        ui.say(theme.body(), "mine-progress-more");
        match &standing {
            Ok(standing) => skills(ui, standing, numbers),
            Err(fault) => drop(ui.text(theme.body(), fault.to_string())),
        }
    };
    setting.page_then_ways(Screen::Progress, "Skills", PAGE_WIDTH, page, |ui| {
        ui.button(Weight::Lead, "back", Ask::Open(Screen::Title)).insert(FocusFirst);
        let name = if numbers { "mine-no-numbers" } else { "mine-numbers" };
        ui.button(Weight::Plain, name, Ask::Numbers(!numbers));
    });
}

/// The grid of all twelve.
fn skills(ui: &mut Ui, standing: &[(Skill, Estimate)], numbers: bool) {
    ui.grid("Skills", 3, 14.0, |ui| {
        for skill in Skill::ALL {
            let known = standing.iter().find(|it| it.0 == skill).map(|it| &it.1);
            ui.card("Skill", |ui| one(ui, skill, known, numbers));
        }
    });
}

fn one(ui: &mut Ui, skill: Skill, known: Option<&Estimate>, numbers: bool) {
    let (theme, words) = (ui.theme, ui.words);
    ui.text(theme.body().face(Face::Strong), words.say(&format!("skill-{}", skill.name())));
    let name = known.map_or("not-seen", |it| it.standing().name());
    ui.text(theme.body(), words.say(&format!("standing-{name}")));
    let Some(known) = known else { return };
    // Shares of one: a pixel needs no more precision.
    let per_cent = |share: f64| (100.0 * share).round();
    let values = [
        ("met", FluentValue::from(f64::from(known.met))),
        ("called", FluentValue::from(f64::from(known.called))),
        ("low", FluentValue::from(per_cent(known.low))),
        ("high", FluentValue::from(per_cent(known.high))),
    ];
    let told = words.say_with("mine-band", &values);
    band(ui, known, &told);
    if numbers {
        ui.text(theme.aside(), told);
    }
}

/// Height of the band, in units.
const BAND: f32 = 12.0;

/// From where to where the share met is likely to lie.
fn band(ui: &mut Ui, known: &Estimate, told: &str) {
    let theme = ui.theme;
    let round = BorderRadius::all(px(BAND));
    let groove = Node {
        width: percent(100),
        height: theme.gap(BAND),
        border_radius: round,
        position_type: PositionType::Relative,
        ..default()
    };
    let mut access = Spoken::new(Role::Figure);
    access.set_label(told);
    let look = (BackgroundColor(theme.palette.groove), AccessibilityNode(access));
    ui.group("Band", (groove, look), |ui| {
        // Shares of one: a pixel needs no more precision.
        let share = |it: f64| percent(100.0 * it as f32);
        let likely = Node {
            position_type: PositionType::Absolute,
            left: share(known.low),
            width: share(known.high - known.low),
            height: percent(100),
            border_radius: round,
            ..default()
        };
        let faint = theme.palette.calm.with_alpha(0.35);
        ui.spawn.spawn((Name::new("Likely"), likely, BackgroundColor(faint)));
        let most = Node {
            position_type: PositionType::Absolute,
            left: share(known.share),
            width: px(4),
            height: percent(100),
            ..default()
        };
        ui.spawn.spawn((Name::new("Expected"), most, BackgroundColor(theme.palette.calm)));
    });
}

fn switch(
    mut asked: MessageReader<Ask>,
    mut numbers: ResMut<Numbers>,
    mut next: ResMut<NextState<Screen>>,
) {
    for ask in asked.read() {
        if let Ask::Numbers(shown) = ask {
            numbers.0 = *shown;
            next.set(Screen::Progress);
        }
    }
}
