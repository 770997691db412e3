//! Before the call: who calls, what you may and may not offer, and one line about the other side.

use bevy::{prelude::*, text::EditableText};

use super::{CallNumber, Setting, TEXT_WIDTH, call_number, library::where_and_what, told};
use crate::{
    core::{
        scenario::{Channel, Scenario},
        text::Text as Words,
    },
    window::{
        Launched, Preferences, Screen,
        ask::Ask,
        theme::{Lettering, Sign},
        widget::{FocusFirst, Ui, Weight},
    },
    words::FluentValue,
};

/// What the trainee expects of the customer, in one line. It is kept with the practice.
#[derive(Resource, Clone, Debug, Default)]
pub(crate) struct Perspective(pub(crate) String);

/// The field for it.
#[derive(Component)]
struct PerspectiveField;

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Perspective>()
        .add_systems(OnEnter(Screen::Briefing), open)
        .add_systems(Update, listen.run_if(in_state(Screen::Briefing)));
}

fn open(
    mut setting: Setting,
    launched: Res<Launched>,
    number: Res<CallNumber>,
    preferences: Res<Preferences>,
) {
    let number = *number;
    let notice = told::untold(&launched);
    let Some(scenario) = launched.scenario().cloned() else {
        return;
    };
    let page = |ui: &mut Ui| {
        let (theme, words) = (ui.theme, ui.words);
        ui.heading(theme.title(), scenario.title.to_string());
        let minutes = FluentValue::from(f64::from(scenario.minutes));
        let minutes = words.say_with("library-minutes", &[("minutes", minutes)]);
        ui.text(theme.aside(), format!("{} · {minutes}", where_and_what(words, &scenario)));
        told::card(ui, notice.as_deref());
        if preferences.guided {
            ui.card("Brief", |ui| brief(ui, &scenario));
            ui.card("Other side", |ui| other_side(ui, &scenario));
        } else {
            ui.card("Brief", |ui| first_brief(ui, &scenario));
        }
        call_number::place(ui, number);
    };
    let ways = |ui: &mut Ui| {
        ui.button(Weight::Lead, way_in(scenario.channel), Ask::Begin).insert(FocusFirst);
        ui.button(Weight::Plain, "brief-other", Ask::Open(Screen::Library));
        call_number::link(ui, number);
    };
    if preferences.guided {
        setting.page_with_ways(Screen::Briefing, "Briefing", TEXT_WIDTH, page, ways);
    } else {
        setting.page_then_ways(Screen::Briefing, "Briefing", TEXT_WIDTH, page, ways);
    }
}

/// Before the very first call there is enough to read: what may be offered stands in the replies, and
/// with all of the briefing over the call.
fn first_brief(ui: &mut Ui, scenario: &Scenario) {
    let theme = ui.theme;
    ui.text(theme.heading(), scenario.brief.role.to_string());
    ui.text(theme.body(), scenario.brief.situation.to_string());
    ui.say(theme.aside(), "brief-first");
}

/// One line on what it is like for the customer.
fn other_side(ui: &mut Ui, scenario: &Scenario) {
    let name = [("name", FluentValue::from(scenario.customer.name.to_string()))];
    ui.text(ui.theme.body(), ui.words.say_with("brief-perspective", &name));
    ui.field("brief-perspective-name", "brief-perspective-hint", 1.0, PerspectiveField, |_| {});
}

/// The words of the button that begins a call on this channel.
pub(crate) const fn way_in(channel: Channel) -> &'static str {
    match channel {
        Channel::Phone | Channel::Video => "brief-go",
        Channel::Chat => "brief-go-chat",
        Channel::Email => "brief-go-email",
        Channel::InPerson => "brief-go-in-person",
        Channel::PublicPost => "brief-go-post",
    }
}

/// The role, the situation, and what may be offered.
pub(crate) fn brief(ui: &mut Ui, scenario: &Scenario) {
    let theme = ui.theme;
    ui.text(theme.heading(), scenario.brief.role.to_string());
    ui.text(theme.body(), scenario.brief.situation.to_string());
    list(ui, "brief-you-may", &scenario.brief.may, Sign::Check, theme.palette.calm);
    list(ui, "brief-you-may-not", &scenario.brief.may_not, Sign::Cross, theme.palette.strain);
}

/// Things one may or may not do, under the words called `name`.
pub(super) fn list(ui: &mut Ui, name: &str, items: &[Words], sign: Sign, color: Color) {
    if items.is_empty() {
        return;
    }
    let theme = ui.theme;
    ui.say(theme.body().face(crate::window::theme::Face::Strong), name);
    for item in items {
        let node =
            Node { column_gap: theme.gap(10.0), align_items: AlignItems::FlexStart, ..default() };
        ui.group("Item", node, |ui| {
            // As deep as half of what a line is higher than the sign.
            let beside = Node { padding: UiRect::top(theme.gap(4.0)), ..default() };
            ui.group("Mark", beside, |ui| ui.sign(Lettering { color, ..theme.body() }, sign));
            ui.text(theme.body(), item.to_string());
        });
    }
}

fn listen(
    fields: Query<&EditableText, (With<PerspectiveField>, Changed<EditableText>)>,
    mut perspective: ResMut<Perspective>,
) {
    for field in &fields {
        perspective.0 = field.value().to_string();
    }
}
