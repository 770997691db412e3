//! "That's not what I meant": which reading is wrong, and what was meant. The turn then runs again
//! and both readings are kept.

use accesskit::Role;
use bevy::{input_focus::tab_navigation::TabGroup, prelude::*};

use crate::{
    core::moves::{CodedReply, Move, Nature},
    window::{
        Overlay, Screen,
        ask::Ask,
        overlay::sheet,
        redraw::Awake,
        scene::{Scene, readings},
        screens::Setting,
        widget::{FocusFirst, Ui, Weight, named},
    },
};

/// What has been chosen so far.
#[derive(Resource, Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::window) struct Claim {
    /// The reading that is wrong; nothing for "one is missing".
    wrong: Option<Option<Move>>,
    /// What was meant.
    meant: Vec<Move>,
}

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Claim>()
        .add_systems(OnEnter(Overlay::Contest), open.run_if(in_state(Screen::Practice)))
        .add_systems(OnExit(Overlay::Contest), forget)
        .add_systems(Update, choose.run_if(in_state(Overlay::Contest)));
}

fn forget(mut claim: ResMut<Claim>, next: Res<State<Overlay>>) {
    // A new look of the same page keeps what was chosen.
    if *next.get() != Overlay::Contest {
        *claim = Claim::default();
    }
}

fn open(mut setting: Setting, scene: Res<Scene>, claim: Res<Claim>) {
    if let Some(reading) = scene.reply.as_ref().and_then(|it| it.reading.as_ref()) {
        ask_what_was_meant(&mut setting, reading, &claim);
    }
}

/// The sheet with the question, about a call of one's own or of a room.
pub(in crate::window) fn ask_what_was_meant(
    setting: &mut Setting,
    reading: &CodedReply,
    claim: &Claim,
) {
    sheet(setting, Overlay::Contest, "That's not what I meant", |ui| {
        let theme = ui.theme;
        ui.heading(theme.heading(), ui.words.say("contest-title"));
        ui.scroll("Choices", 12.0, |ui| {
            wrong(ui, reading, claim);
            meant(ui, reading, claim);
        });
        ui.row("Ways on", 12.0, |ui| {
            ui.button(Weight::Lead, "contest-go", Ask::Contested);
            ui.button(Weight::Plain, "contest-leave", Ask::Close);
        });
    })
    .insert(TabGroup::modal());
}

fn wrong(ui: &mut Ui, reading: &CodedReply, claim: &Claim) {
    let theme = ui.theme;
    ui.say(theme.body(), "contest-wrong");
    ui.row("Readings", 8.0, |ui| {
        for (mv, words) in readings(reading, ui.words) {
            let chosen = claim.wrong == Some(Some(mv));
            choice(ui, words, Ask::Wrong(Some(mv)), chosen);
        }
        let none = ui.words.say("contest-missing");
        choice(ui, none, Ask::Wrong(None), claim.wrong.unwrap_or(None).is_none());
    });
}

fn meant(ui: &mut Ui, reading: &CodedReply, claim: &Claim) {
    let theme = ui.theme;
    ui.say(theme.body(), "contest-meant");
    let open = Move::ALL.into_iter().take(Move::IN_MANUAL).filter(|mv| {
        !reading.has(*mv) && matches!(mv.nature(), Nature::Relational | Nature::Solution)
    });
    ui.row("Moves", 8.0, |ui| {
        for mv in open {
            let words = ui.words.say(&format!("move-{}", mv.name()));
            choice(ui, words, Ask::Meant(mv), claim.meant.contains(&mv));
        }
    });
}

fn choice(ui: &mut Ui, words: String, ask: Ask, chosen: bool) {
    let weight = if chosen { Weight::Chosen } else { Weight::Plain };
    let mut access = named(Role::CheckBox, words.clone());
    access.set_toggled(chosen.into());
    access.add_action(accesskit::Action::Click);
    let first = ask == Ask::Wrong(None);
    let mut button = ui.button_with(weight, words, ask);
    button.insert(access);
    if first {
        button.insert(FocusFirst);
    }
}

fn choose(
    mut asked: MessageReader<Ask>,
    mut claim: ResMut<Claim>,
    mut next: ResMut<NextState<Overlay>>,
    mut awake: ResMut<Awake>,
    mut commands: Commands,
) {
    for ask in asked.read() {
        match ask {
            Ask::Wrong(mv) => claim.wrong = Some(*mv),
            Ask::Meant(mv) if claim.meant.contains(mv) => claim.meant.retain(|it| it != mv),
            Ask::Meant(mv) => claim.meant.push(*mv),
            Ask::Contested => {
                let dropped = claim.wrong.flatten();
                if dropped.is_some() || !claim.meant.is_empty() {
                    commands.write_message(Ask::ContestWith(dropped, claim.meant.clone()));
                }
                continue;
            }
            _ => continue,
        }
        next.set(Overlay::Contest);
        awake.settle();
    }
}
