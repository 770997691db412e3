//! Everything said so far, on demand, above the call, and the briefing once more.

use bevy::{input_focus::tab_navigation::TabGroup, prelude::*};

use crate::window::{
    Overlay, Practice, Screen,
    ask::Ask,
    overlay::sheet,
    scene::{Said, Scene},
    screens::{Setting, brief},
    theme::{Face, Lettering, Size},
    widget::{FocusFirst, Ui, Weight},
};

pub(super) fn plugin(app: &mut App) {
    app.add_systems(OnEnter(Overlay::History), open.run_if(in_state(Screen::Practice)));
}

fn open(mut setting: Setting, scene: Res<Scene>, practice: Option<Res<Practice>>) {
    let (title, name) = (setting.speech.0.say("history-title"), scene.person.name.to_string());
    sheet(&mut setting, Overlay::History, "History", |ui| {
        let theme = ui.theme;
        ui.heading(theme.heading(), title);
        ui.scroll("Said", 10.0, |ui| {
            for said in &scene.history {
                line(ui, said, &name);
            }
            if let Some(practice) = practice {
                ui.heading(theme.heading(), ui.words.say("history-brief"));
                brief(ui, practice.scenario());
            }
        });
        ui.button(Weight::Lead, "close", Ask::Close).insert(FocusFirst);
    })
    .insert(TabGroup::modal());
}

fn line(ui: &mut Ui, said: &Said, name: &str) {
    let theme = ui.theme;
    let who = match (said.own, said.around) {
        (true, _) => ui.words.say("history-you"),
        (false, true) => ui.words.say("history-around"),
        (false, false) => name.to_owned(),
    };
    let lettering = if said.own {
        Lettering { color: theme.palette.calm_ink, ..theme.body() }
    } else {
        theme.body()
    };
    ui.column("Line", 1.0, |ui| {
        ui.text(Lettering::new(Size::Small, theme.palette.soft_ink).face(Face::Strong), who);
        ui.text(lettering, ui.words.said(&said.text));
    });
}
