//! Before the debrief: how did it go for you? The own eye first.

use accesskit::Role;
use bevy::prelude::*;

use super::{Setting, TEXT_WIDTH};
use crate::window::{
    Practice, Screen,
    ask::Ask,
    widget::{FocusFirst, Weight, named},
};

pub(super) fn plugin(app: &mut App) {
    app.add_systems(OnEnter(Screen::Rating), open)
        .add_systems(Update, (go_on, rate_by_key).run_if(in_state(Screen::Rating)));
}

fn open(mut setting: Setting, practice: Option<Res<Practice>>) {
    let Some(practice) = practice else { return };
    let words = setting.speech.0.clone();
    let last = practice.session().state().her_last();
    let last = last.map(|it| it.text.to_string()).unwrap_or_default();
    let name = practice.scenario().customer.name.to_string();
    let later = practice.session().days_may_pass();
    setting.page(Screen::Rating, "Your rating", TEXT_WIDTH, |ui| {
        let theme = ui.theme;
        ui.text(theme.aside(), name);
        ui.text(
            crate::window::theme::Lettering::new(
                crate::window::theme::Size::Voice,
                theme.palette.ink,
            ),
            format!("“{last}”"),
        );
        ui.heading(theme.title(), words.say("rate-title"));
        ui.say(theme.body(), "rate-more");
        ui.row("Ratings", 10.0, |ui| {
            for stars in 1..=5_u8 {
                let spoken = words.say(&format!("rate-{stars}"));
                let mut button =
                    ui.button_with(Weight::Plain, format!("{stars}  {spoken}"), Ask::Rate(stars));
                button.insert(named(Role::Button, format!("{stars}: {spoken}")));
                if stars == 3 {
                    button.insert(FocusFirst);
                }
            }
        });
        ui.row("Skip", 0.0, |ui| {
            ui.button(
                Weight::Link,
                "rate-skip",
                if later { Ask::Later } else { Ask::Open(Screen::Debrief) },
            );
        });
    });
}

/// On to the days after the call where they have something to bring up, else to the debrief.
fn go_on(
    mut asked: ParamSet<(MessageReader<Ask>, MessageWriter<Ask>)>,
    practice: Option<Res<Practice>>,
    mut next: ResMut<NextState<Screen>>,
) {
    let (mut rated, mut later) = (false, false);
    for ask in asked.p0().read() {
        rated |= matches!(ask, Ask::Rate(_));
        later |= *ask == Ask::Later;
    }
    if later {
        next.set(Screen::Days);
    } else if rated && practice.is_some_and(|it| it.session().days_may_pass()) {
        asked.p1().write(Ask::Later);
    } else if rated {
        next.set(Screen::Debrief);
    }
}

fn rate_by_key(keys: Res<ButtonInput<KeyCode>>, mut asked: MessageWriter<Ask>) {
    const DIGITS: [[KeyCode; 2]; 5] = [
        [KeyCode::Digit1, KeyCode::Numpad1],
        [KeyCode::Digit2, KeyCode::Numpad2],
        [KeyCode::Digit3, KeyCode::Numpad3],
        [KeyCode::Digit4, KeyCode::Numpad4],
        [KeyCode::Digit5, KeyCode::Numpad5],
    ];
    for (stars, codes) in (1..).zip(DIGITS) {
        if keys.any_just_pressed(codes) {
            asked.write(Ask::Rate(stars));
        }
    }
}
