//! A turn of the call once more: what else could be said there, and what the call would have become
//! under the same luck, drawn upon what it was. Nothing here is kept.

mod both;
mod change;
mod choices;

use bevy::prelude::*;

pub(super) use both::{Run, one_step, pair};

use super::{PAGE_WIDTH, Setting, chart, turns::Numbered, typing::WordsField};
use crate::{
    core::{
        debrief::{TurnReview, review_turns, what_if},
        session::{Command, Outcome, Session},
        text::Text as Words,
    },
    window::{
        Practice, Screen, Speech,
        ask::Ask,
        practice::Gallery,
        redraw::Awake,
        rehearse::{Branch, branch, told_in},
        scene::Person,
        theme::{Face, Lettering, Size, Theme},
        widget::{Ui, Weight, put_words},
    },
    words::FluentValue,
};

/// The turn that is tried again, and what came of it.
#[derive(Resource)]
pub(super) struct Rewind {
    turn: u32,
    /// The call as it was, without the days after it.
    call: Session,
    was: Vec<TurnReview>,
    outcome: Option<Outcome>,
    told: Vec<Words>,
    person: Person,
    /// What could be picked on that turn instead, each with its number in the call.
    options: Vec<(usize, Words)>,
    tried: Tried,
    /// How many turns of both calls are shown side by side; none while they are put away.
    both: Option<usize>,
    /// What stands in the field; it outlives a new look of the page.
    draft: String,
}

/// What came of the last try.
enum Tried {
    /// Nothing has been tried.
    Nothing,
    /// Another call.
    Other(Box<Branch>, Source),
    /// It could not be said, in words for people.
    Refused(String),
    /// The search found nothing that leads further.
    NothingBetter,
}

/// Whose words were tried.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Source {
    /// The trainee's.
    Own,
    /// What the search found.
    Search,
}

impl Rewind {
    fn of(practice: &Practice, turn: u32) -> Option<Self> {
        let call = practice.session().without_days();
        let was = review_turns(call.transcript());
        let said = was.iter().find(|it| it.turn == turn).map(|it| it.reply.clone());
        let mut options: Vec<(usize, Words)> =
            call.rewound(turn)?.options().into_iter().enumerate().collect();
        options.retain(|(_, words)| Some(words) != said.as_ref());
        let options = options.into_iter().map(|(place, words)| (place + 1, words)).collect();
        let person = Person::of(&practice.scenario().customer);
        Some(Self {
            turn,
            was,
            outcome: call.state().outcome.clone(),
            told: told_in(&call),
            person,
            options,
            tried: Tried::Nothing,
            both: None,
            draft: String::new(),
            call,
        })
    }

    /// The turn as it was.
    fn turn_then(&self) -> Option<&TurnReview> {
        self.was.iter().find(|it| it.turn == self.turn)
    }

    fn other(&self) -> Option<&Branch> {
        match &self.tried {
            Tried::Other(branch, _) => Some(branch),
            _ => None,
        }
    }

    fn try_out(&mut self, command: Command, source: Source) {
        self.both = None;
        self.tried = match branch(&self.call, self.turn, command) {
            Ok(branch) => Tried::Other(Box::new(branch), source),
            Err(refusal) => Tried::Refused(refusal.to_string()),
        };
    }

    fn search(&mut self) {
        match what_if(&self.call, self.turn) {
            Some(found) => self.try_out(found.command, Source::Search),
            None => {
                self.both = None;
                self.tried = Tried::NothingBetter;
            }
        }
    }
}

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
        let theme = ui.theme;
        let narrow = theme.narrow();
        let body = Node {
            flex_direction: if narrow { FlexDirection::Column } else { FlexDirection::Row },
            column_gap: theme.gap(20.0),
            row_gap: theme.gap(16.0),
            align_items: if narrow { AlignItems::Stretch } else { AlignItems::FlexStart },
            ..default()
        };
        ui.group("Body", body, |ui| {
            side(ui, 1.0, |ui| choices::show(ui, &rewind));
            side(ui, 1.15, |ui| part(ui, Part::Change));
        });
        part(ui, Part::Both);
    });
}

fn side(ui: &mut Ui, share: f32, fill: impl FnOnce(&mut Ui)) {
    let theme = ui.theme;
    let node = Node {
        flex_direction: FlexDirection::Column,
        flex_grow: share,
        flex_basis: if theme.narrow() { Val::Auto } else { Val::Px(0.0) },
        min_width: Val::Px(0.0),
        row_gap: theme.gap(12.0),
        ..default()
    };
    ui.group("Side", node, fill);
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
        ui.turn_numbers("rewind-turns", turns);
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
