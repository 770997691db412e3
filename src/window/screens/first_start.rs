//! The very first start: straight into a first call or a look around, what is kept and where, text
//! size. Whoever wants a name takes one later.

use bevy::prelude::*;

use super::{Setting, TEXT_WIDTH, settings::text_size, told};
use crate::window::{
    Launched, Preferences, Screen, Speech,
    ask::Ask,
    practice::{Gallery, teaser_stage},
    widget::{FocusFirst, Ui, Weight},
};

/// The shortest way to a first reply: past the start page, and past a briefing that says no more than
/// the call itself. Neither a warning nor what an organisation wants people told is ever passed.
#[derive(Resource, Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Straight {
    #[default]
    No,
    /// To the call that the start page offers.
    Chooses,
    /// Into it.
    Begins,
}

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Straight>()
        .add_systems(OnEnter(Screen::FirstStart), open)
        .add_systems(Update, set_out.run_if(in_state(Screen::FirstStart)))
        .add_systems(Update, go_straight.run_if(not(in_state(Screen::FirstStart))));
}

/// Height of the stage with the first customer, in units.
const STAGE: f32 = 240.0;

fn open(
    mut setting: Setting,
    launched: Res<Launched>,
    preferences: Res<Preferences>,
    mut gallery: Gallery,
) {
    let place = launched.recorder.place();
    let page = |ui: &mut Ui| {
        let (theme, words) = (ui.theme, ui.words);
        // Where text is large, words and buttons need the room.
        if let Some(first) = launched.scenarios.first().filter(|_| !theme.crowded()) {
            teaser_stage(ui, first, gallery.card(&first.customer), STAGE);
        }
        ui.heading(theme.title(), words.say("first-title"));
        ui.say(theme.body(), "first-welcome");
        ui.card("Looks", |ui| {
            text_size(ui, &preferences);
            kept(ui, place);
        });
    };
    setting.page_then_ways(Screen::FirstStart, "First start", TEXT_WIDTH, page, |ui| {
        ui.button(Weight::Lead, "first-call", Ask::FirstCall).insert(FocusFirst);
        ui.button(Weight::Plain, "first-go", Ask::LookAround);
    });
}

fn kept(ui: &mut Ui, place: Option<String>) {
    let name = if place.is_some() { "first-kept" } else { "first-kept-nowhere" };
    ui.say(ui.theme.aside(), name);
}

/// Until somebody takes a name, a plain one does.
fn set_out(
    mut asked: MessageReader<Ask>,
    speech: Res<Speech>,
    mut straight: ResMut<Straight>,
    mut commands: Commands,
) {
    for ask in asked.read() {
        *straight = match ask {
            Ask::FirstCall => Straight::Chooses,
            Ask::LookAround => Straight::No,
            _ => continue,
        };
        commands.write_message(Ask::Profile(speech.0.say("first-name-plain")));
    }
}

fn go_straight(
    screen: Res<State<Screen>>,
    preferences: Res<Preferences>,
    launched: Res<Launched>,
    mut straight: ResMut<Straight>,
    mut asked: MessageWriter<Ask>,
) {
    match (*straight, screen.get()) {
        (Straight::Chooses, Screen::Title) if told::untold(&launched).is_some() => {
            *straight = Straight::No;
        }
        (Straight::Chooses, Screen::Title) => {
            asked.write(Ask::Choose(0));
            *straight = Straight::Begins;
        }
        (Straight::Begins, Screen::Briefing) => {
            // The guide of the first call says who one is; without it the briefing does.
            if !preferences.guided {
                asked.write(Ask::Begin);
            }
            *straight = Straight::No;
        }
        (Straight::Begins, Screen::Warning) => *straight = Straight::No,
        _ => {}
    }
}
