//! What an organisation wants people told before they practise, shown until it was read.

use bevy::prelude::*;

use crate::window::{
    Fault, Launched, Screen,
    ask::Ask,
    widget::{Ui, Weight, announced},
};

/// The card with it.
#[derive(Component, Clone, Copy, Debug)]
struct Told;

pub(super) fn plugin(app: &mut App) {
    app.add_systems(Update, keep);
}

/// What is to be told before the next practice; nothing where it was read in these very words.
pub(super) fn untold(launched: &Launched) -> Option<String> {
    // Records that cannot be read are spoken of where a practice begins.
    launched.recorder.untold().ok().flatten()
}

/// The card with what is to be told.
pub(super) fn card(ui: &mut Ui, notice: Option<&str>) {
    let Some(notice) = notice else { return };
    let theme = ui.theme;
    let mut card = ui.card("Told", |ui| {
        ui.heading(theme.heading(), ui.words.say("told-title"));
        ui.text(theme.body(), notice).insert(announced(notice));
        ui.row("Ways", 12.0, |ui| {
            ui.button(Weight::Plain, "told-read", Ask::NoticeRead);
            ui.say(theme.aside(), "told-more");
        });
    });
    card.insert((Told, BorderColor::all(theme.palette.calm)));
}

/// Keeps that it was read, and puts the card away.
fn keep(
    mut asked: MessageReader<Ask>,
    mut launched: ResMut<Launched>,
    cards: Query<Entity, With<Told>>,
    mut next: ResMut<NextState<Screen>>,
    mut commands: Commands,
) {
    if !asked.read().any(|it| *it == Ask::NoticeRead) {
        return;
    }
    let Some(notice) = untold(&launched) else { return };
    match launched.recorder.keep_told(&notice) {
        Ok(()) => {
            for card in &cards {
                commands.entity(card).despawn();
            }
        }
        Err(fault) => {
            launched.fault = Some(Fault::Record(fault));
            next.set(Screen::Trouble);
        }
    }
}
