//! The debrief: the curve is the hero, the turn that mattered is marked, the other curve lies beside
//! it. Everything is read from the core's debrief; only words and pictures are added here.

mod curve;
mod learnt;
mod outcome;
mod turn;

use bevy::prelude::*;

use super::{PAGE_WIDTH, Setting, chart};
use crate::{
    core::debrief::{Debrief, WhatIf, debrief, what_if},
    window::{
        Practice, Screen,
        ask::Ask,
        on_shift::OnShift,
        practice::Gallery,
        scene::Person,
        theme::{Face, Lettering, Size},
        widget::{FocusFirst, Ui, Weight},
    },
    words::FluentValue,
};

/// The call as the page shows it, worked out once.
#[derive(Resource)]
struct Review {
    /// The call.
    debrief: Debrief,
    /// The turn that is looked at, from 1.
    turn: Option<u32>,
    /// What would have led further there.
    better: Option<WhatIf>,
}

impl Review {
    /// Calm and trust from that turn on, had the other words been said before one's own later
    /// replies; nothing on the last turn, which has none.
    fn other(&self) -> &[(f64, f64)] {
        self.better.as_ref().filter(|it| it.own_replies).map_or(&[], |it| &it.course)
    }
}

pub(super) fn plugin(app: &mut App) {
    app.add_systems(OnEnter(Screen::Debrief), (look, open).chain())
        .add_systems(Update, choose_turn.run_if(in_state(Screen::Debrief)));
}

/// The turn that was chosen to look at.
#[derive(Resource, Clone, Copy, Debug)]
struct Chosen(u32);

fn look(practice: Option<Res<Practice>>, chosen: Option<Res<Chosen>>, mut commands: Commands) {
    let Some(practice) = practice else { return };
    let session = practice.session();
    let debrief = debrief(session);
    let hinge = debrief.hinge.and_then(|at| debrief.turns.get(at)).map(|it| it.turn);
    let turn = chosen.map(|it| it.0).filter(|it| debrief.turns.iter().any(|t| t.turn == *it));
    let turn = turn.or(hinge);
    let better = turn.and_then(|it| what_if(session, it));
    commands.insert_resource(Review { debrief, turn, better });
}

fn choose_turn(
    mut asked: MessageReader<Ask>,
    mut next: ResMut<NextState<Screen>>,
    mut commands: Commands,
) {
    for ask in asked.read() {
        match ask {
            Ask::Turn(turn) => {
                commands.insert_resource(Chosen(*turn));
                next.set(Screen::Debrief);
            }
            // A turn that is tried again stays the one that is looked at.
            Ask::Rewind(turn) => commands.insert_resource(Chosen(*turn)),
            Ask::Again | Ask::Finish | Ask::Open(_) => commands.remove_resource::<Chosen>(),
            _ => {}
        }
    }
}

fn open(
    mut setting: Setting,
    practice: Option<Res<Practice>>,
    review: Option<Res<Review>>,
    shift: Option<Res<OnShift>>,
    mut gallery: Gallery,
) {
    let (Some(practice), Some(review)) = (practice, review) else {
        return;
    };
    let on_shift = shift.is_some_and(|it| it.has(&practice));
    let plan = curve::plan(&setting.speech.0, &review);
    let chart = gallery.hang(chart::draw(&setting.theme, &plan));
    let end = practice.session().state().customer.stance;
    let face = gallery.portrait(&practice.scenario().customer, end);
    let person = Person::of(&practice.scenario().customer);
    let page = |ui: &mut Ui| {
        header(ui, &practice, &review);
        // Side by side the wide part has the room for it; one below the other, how it ended comes first.
        let narrow = ui.theme.narrow();
        ui.columns(16.0, |ui| {
            ui.share(2.0, 16.0, |ui| {
                curve::show(ui, chart, &plan);
                turn::show(ui, &practice, &review);
                if !narrow {
                    learnt::show(ui, &review, &person);
                }
            });
            ui.share(1.0, 16.0, |ui| {
                outcome::show(ui, &practice, &review, face);
                if narrow {
                    learnt::show(ui, &review, &person);
                }
            });
        });
    };
    setting
        .page_with_ways(Screen::Debrief, "Debrief", PAGE_WIDTH, page, |ui| ways_on(ui, on_shift));
}

fn header(ui: &mut Ui, practice: &Practice, review: &Review) {
    let (theme, words) = (ui.theme, ui.words);
    let count = u32::try_from(review.debrief.turns.len()).map_or(0.0, f64::from);
    ui.row("Head", 18.0, |ui| {
        let title = Lettering::new(Size::Title, theme.palette.ink).face(Face::Bold);
        ui.heading(title, words.say("debrief-title"));
        ui.chip(practice.scenario().title.to_string());
        let turns = words.say_with("debrief-turns", &[("count", FluentValue::from(count))]);
        ui.text(theme.aside(), turns);
    });
}

fn ways_on(ui: &mut Ui, on_shift: bool) {
    if on_shift {
        ui.button(Weight::Lead, "debrief-shift", Ask::Open(Screen::Shift)).insert(FocusFirst);
        return;
    }
    ui.button(Weight::Lead, "debrief-done", Ask::Finish).insert(FocusFirst);
    ui.button(Weight::Plain, "debrief-drill", Ask::Open(Screen::Drill));
    ui.button(Weight::Plain, "debrief-again", Ask::Again);
    ui.button(Weight::Plain, "debrief-other", Ask::Open(Screen::Library));
}
