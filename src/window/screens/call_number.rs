//! The number of the call: whoever chooses the same one meets the same customer, with the replies in
//! the same order. It stands folded under the briefing; most calls are left to chance.

use bevy::{
    prelude::*,
    text::{EditableText, EditableTextFilter},
};

use crate::window::{
    Screen,
    ask::Ask,
    widget::{FocusFirst, SeenSoon, Ui, Weight},
};

/// The number of the next call; nothing where chance decides. It holds for the chosen scenario.
#[derive(Resource, Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct CallNumber(pub(crate) Option<u64>);

/// The field for it.
#[derive(Component, Clone, Copy, Debug)]
pub struct NumberField;

/// Where the field stands once it is asked for.
#[derive(Component, Clone, Copy, Debug)]
struct More;

/// The link that opens it.
#[derive(Component, Clone, Copy, Debug)]
struct MoreLink;

/// Most digits that are taken: enough for everybody to find one of their own.
const MOST_DIGITS: usize = 9;
/// Width of the field, in units.
const WIDTH: f32 = 150.0;

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<CallNumber>()
        .add_systems(Update, (unfold, listen).run_if(in_state(Screen::Briefing)))
        .add_systems(Update, forget);
}

/// The place of the field; the field itself where a number was chosen before.
pub(super) fn place(ui: &mut Ui, chosen: CallNumber) {
    // An empty place takes no room.
    let display = if chosen.0.is_some() { Display::Flex } else { Display::None };
    let node = Node { display, ..column() };
    ui.group("More", (node, More), |ui| {
        if let Some(number) = chosen.0 {
            field(ui, Some(number), ());
        }
    });
}

/// The link that opens the field, where it is not open.
pub(super) fn link(ui: &mut Ui, chosen: CallNumber) {
    if chosen.0.is_none() {
        ui.button(Weight::Link, "brief-more", Ask::NumberCall).insert(MoreLink);
    }
}

fn field(ui: &mut Ui, number: Option<u64>, marker: impl Bundle) {
    let theme = ui.theme;
    ui.row("Number", 12.0, |ui| {
        ui.say(theme.body(), "brief-number");
        let place = Node { width: Val::Px(theme.length(WIDTH)), ..column() };
        let digits = EditableTextFilter::new(|it| it.is_ascii_digit());
        ui.group("Place", place, |ui| {
            let bundle = (NumberField, digits, marker);
            let field = ui.field("brief-number", "brief-number-hint", 1.0, bundle, |_| {});
            if let Some(number) = number {
                ui.spawn.commands().entity(field).entry::<EditableText>().and_modify(
                    move |mut it| crate::window::widget::put_words(&mut it, &number.to_string()),
                );
            }
        });
        let more = Node { flex_shrink: 1.0, ..default() };
        ui.say(theme.aside(), "brief-number-more").insert(more);
    });
}

fn column() -> Node {
    Node { flex_direction: FlexDirection::Column, ..default() }
}

fn unfold(
    mut asked: MessageReader<Ask>,
    places: Query<Entity, With<More>>,
    links: Query<Entity, With<MoreLink>>,
    theme: Res<crate::window::Theme>,
    speech: Res<crate::window::Speech>,
    mut commands: Commands,
) {
    if !asked.read().any(|it| *it == Ask::NumberCall) {
        return;
    }
    for place in &places {
        let mut place = commands.entity(place);
        place.insert((column(), SeenSoon::default())).with_children(|spawn| {
            let mut ui = Ui { spawn, theme: &theme, words: &speech.0 };
            field(&mut ui, None, FocusFirst);
        });
    }
    for link in &links {
        commands.entity(link).despawn();
    }
}

type Typed = (With<NumberField>, Changed<EditableText>);

fn listen(fields: Query<&EditableText, Typed>, mut number: ResMut<CallNumber>) {
    for field in &fields {
        let typed: String = field.value().to_string().chars().take(MOST_DIGITS).collect();
        number.0 = typed.parse().ok();
    }
}

/// Another customer is left to chance again.
fn forget(mut asked: MessageReader<Ask>, mut number: ResMut<CallNumber>) {
    if asked.read().any(|it| matches!(it, Ask::Choose(_))) {
        number.0 = None;
    }
}
