//! A turn of the call once more: what else could be said there, and what the call would have become
//! under the same luck, drawn upon what it was. Nothing here is kept.

mod both;
mod change;
mod choices;
mod tried;

use bevy::prelude::*;

pub(super) use both::{Run, one_step, pair};
use tried::{Rewind, Source, Tried};

use super::{PAGE_WIDTH, Setting, chart, turns::Numbered, typing::WordsField};
use crate::{
    core::session::Command,
    window::{
        Practice, Screen, Speech,
        ask::Ask,
        practice::Gallery,
        redraw::Awake,
        theme::{Face, Lettering, Size, Theme},
        widget::{Ui, Weight, put_words},
    },
    words::FluentValue,
};

/// A part of the page that is set anew when something was tried.
#[derive(Component, Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Change,
    Both,
}

pub(super) fn plugin(app: &mut App) {
    app.add_systems(OnEnter(Screen::Rewind), (open, refill).chain()).add_systems(
        Update,
        (
            take_up,
            (answer, keep_draft, repaint)
                .chain()
                .run_if(in_state(Screen::Rewind).and_then(resource_exists::<Rewind>)),
        )
            .chain(),
    );
}

/// Opens a turn of the call that lies behind.
fn take_up(
    mut asked: MessageReader<Ask>,
    practice: Option<Res<Practice>>,
    mut next: ResMut<NextState<Screen>>,
    mut commands: Commands,
) {
    for ask in asked.read() {
        let (Ask::Rewind(turn), Some(practice)) = (ask, &practice) else {
            continue;
        };
        if let Some(rewind) = Rewind::of(practice, *turn) {
            commands.insert_resource(rewind);
            next.set(Screen::Rewind);
        }
    }
}

fn answer(mut asked: MessageReader<Ask>, mut rewind: ResMut<Rewind>, mut awake: ResMut<Awake>) {
    for ask in asked.read() {
        match ask {
            Ask::Pick(number) => {
                let place = number.wrapping_sub(1);
                let Some(option) = rewind.options.get(place).map(|it| it.0) else { continue };
                rewind.try_out(Command::Pick { option }, Source::Own);
            }
            Ask::Said(words) => {
                let text = words.as_str().into();
                rewind.try_out(Command::Say { text }, Source::Own);
            }
            Ask::BestFound => rewind.search(),
            Ask::Both(shown) => rewind.both = *shown,
            _ => continue,
        }
        awake.settle();
    }
}

fn open(mut setting: Setting, rewind: Option<ResMut<Rewind>>) {
    let Some(mut rewind) = rewind else { return };
    // The parts below are filled once they are there.
    rewind.set_changed();
    let title = rewind.call.scenario().title.to_string();
    setting.page(Screen::Rewind, "What if", PAGE_WIDTH, |ui| {
        header(ui, &rewind, title);
        ui.columns(16.0, |ui| {
            ui.share(1.0, 12.0, |ui| choices::show(ui, &rewind));
            ui.share(1.15, 12.0, |ui| part(ui, Part::Change));
        });
        part(ui, Part::Both);
    });
}

fn part(ui: &mut Ui, part: Part) {
    let theme = ui.theme;
    let node = Node {
        flex_direction: FlexDirection::Column,
        row_gap: theme.gap(12.0),
        min_width: Val::Px(0.0),
        ..default()
    };
    ui.spawn.spawn((Name::new("Part"), part, node));
}

/// Which turn, and the ways to the others.
fn header(ui: &mut Ui, rewind: &Rewind, title: String) {
    let (theme, words) = (ui.theme, ui.words);
    ui.row("Head", 14.0, |ui| {
        let lettering = Lettering::new(Size::Title, theme.palette.ink).face(Face::Bold);
        let turn = FluentValue::from(f64::from(rewind.turn));
        ui.heading(lettering, words.say_with("rewind-title", &[("turn", turn)]));
        ui.chip(title);
        ui.space();
        let numbers = rewind.was.iter().map(|it| it.turn);
        let turns = numbers.map(|turn| Numbered {
            turn,
            chosen: turn == rewind.turn,
            weighty: false,
            ask: Ask::Rewind(turn),
        });
        ui.turn_numbers("rewind-turns", turns, |_| {});
        ui.button(Weight::Plain, "rewind-back", Ask::Back);
    });
}

fn repaint(
    rewind: Res<Rewind>,
    theme: Res<Theme>,
    speech: Res<Speech>,
    parts: Query<(Entity, &Part)>,
    mut gallery: Gallery,
    mut commands: Commands,
    mut awake: ResMut<Awake>,
) {
    if !rewind.is_changed() {
        return;
    }
    for (entity, part) in &parts {
        let mut place = commands.entity(entity);
        place.despawn_children();
        match part {
            Part::Change => {
                let plan = change::plan(&speech.0, &rewind);
                let image = gallery.hang(chart::draw(&theme, &plan));
                place.with_children(|spawn| {
                    let mut ui = Ui { spawn, theme: &theme, words: &speech.0 };
                    change::show(&mut ui, &rewind, image, &plan);
                });
            }
            Part::Both => {
                place.with_children(|spawn| {
                    let mut ui = Ui { spawn, theme: &theme, words: &speech.0 };
                    change::show_both(&mut ui, &rewind);
                });
            }
        }
    }
    awake.settle();
}

type Typed<'a> = &'a bevy::text::EditableText;

fn keep_draft(
    fields: Query<Typed, (With<WordsField>, Changed<bevy::text::EditableText>)>,
    mut rewind: ResMut<Rewind>,
) {
    for field in &fields {
        rewind.bypass_change_detection().draft = field.value().to_string();
    }
}

fn refill(
    mut fields: Query<&mut bevy::text::EditableText, With<WordsField>>,
    rewind: Option<Res<Rewind>>,
) {
    let Some(rewind) = rewind else { return };
    for mut field in &mut fields {
        put_words(&mut field, &rewind.draft);
    }
}
