//! "What do you notice?": before replying, the trainee may mark what shows in her last line and
//! guess what she feels. It costs no turn; the debrief says what was there.

use accesskit::Role;
use bevy::{input_focus::tab_navigation::TabGroup, prelude::*};

use crate::{
    core::{debrief::Mark, moves::Emotion},
    window::{
        Overlay, Screen,
        ask::Ask,
        overlay::sheet,
        redraw::Awake,
        scene::Scene,
        screens::Setting,
        widget::{FocusFirst, Ui, Weight, named},
    },
};

/// What has been marked so far.
#[derive(Resource, Clone, Debug, Default, PartialEq, Eq)]
struct Marked {
    marks: Vec<Mark>,
    feeling: Option<Emotion>,
}

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Marked>()
        .add_systems(OnEnter(Overlay::Noticing), open.run_if(in_state(Screen::Practice)))
        .add_systems(OnExit(Overlay::Noticing), forget)
        .add_systems(Update, mark.run_if(in_state(Overlay::Noticing)));
}

fn forget(mut marked: ResMut<Marked>, next: Res<State<Overlay>>) {
    // The same page in a new look keeps what was marked.
    if *next.get() != Overlay::Noticing {
        *marked = Marked::default();
    }
}

fn open(mut setting: Setting, scene: Res<Scene>, marked: Res<Marked>) {
    sheet(&mut setting, Overlay::Noticing, "What do you notice?", |ui| {
        let (theme, words) = (ui.theme, ui.words);
        ui.heading(theme.heading(), words.say("noticing-title"));
        ui.text(theme.body(), format!("“{}”", scene.line));
        ui.scroll("Choices", 12.0, |ui| {
            ui.row("Marks", 8.0, |ui| {
                for mark in Mark::ALL.into_iter().map(|(it, _)| it) {
                    if mark.can_show(scene.channel) {
                        let name = format!("mark-{}", mark.name().replace(' ', "-"));
                        choice(ui, &name, Ask::Mark(mark), marked.marks.contains(&mark));
                    }
                }
            });
            ui.text(theme.body(), scene.person.say(words, "noticing-feels"));
            ui.row("Feelings", 8.0, |ui| {
                for feeling in Emotion::ALL {
                    let name = format!("feeling-{}", feeling.name());
                    choice(ui, &name, Ask::Feels(feeling), marked.feeling == Some(feeling));
                }
            });
        });
        ui.say(theme.aside(), "noticing-more");
        ui.row("Ways on", 12.0, |ui| {
            ui.button(Weight::Lead, "noticing-done", Ask::Noticed).insert(FocusFirst);
            ui.button(Weight::Plain, "contest-leave", Ask::Close);
        });
    })
    .insert(TabGroup::modal());
}

fn choice(ui: &mut Ui, name: &str, ask: Ask, chosen: bool) {
    let words = ui.words.say(name);
    let weight = if chosen { Weight::Chosen } else { Weight::Plain };
    let mut access = named(Role::CheckBox, words.clone());
    access.set_toggled(chosen.into());
    access.add_action(accesskit::Action::Click);
    ui.button_with(weight, words, ask).insert(access);
}

fn mark(
    mut asked: MessageReader<Ask>,
    mut marked: ResMut<Marked>,
    mut next: ResMut<NextState<Overlay>>,
    mut awake: ResMut<Awake>,
    mut commands: Commands,
) {
    for ask in asked.read() {
        match ask {
            Ask::Mark(mark) if marked.marks.contains(mark) => marked.marks.retain(|it| it != mark),
            Ask::Mark(mark) => marked.marks.push(*mark),
            Ask::Feels(feeling) => {
                marked.feeling = Some(*feeling).filter(|it| marked.feeling != Some(*it));
            }
            Ask::Noticed => {
                if !marked.marks.is_empty() {
                    let names: Vec<&str> = marked.marks.iter().map(|it| it.name()).collect();
                    commands.write_message(Ask::Note(names.join(", ")));
                }
                if let Some(feeling) = marked.feeling {
                    commands.write_message(Ask::Guess(feeling));
                }
                next.set(Overlay::None);
                awake.settle();
                continue;
            }
            _ => continue,
        }
        next.set(Overlay::Noticing);
        awake.settle();
    }
}
