//! My data: what is kept of the person who practises, whether typed words stay, and erasing it all.

use accesskit::Role;
use bevy::prelude::*;

use super::{
    Setting, TEXT_WIDTH,
    settings::{either, labelled},
};
use crate::{
    window::{
        Fault, Launched, MyData, Screen,
        ask::Ask,
        theme::{Face, Lettering},
        widget::{FocusFirst, Ui, Weight, named},
    },
    words::FluentValue,
};

/// Whether the question "erase everything?" stands on the page.
#[derive(Resource, Clone, Copy, Debug, Default)]
struct Asked(bool);

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Asked>()
        .add_systems(OnEnter(Screen::MyData), open)
        .add_systems(Update, carry_out.run_if(in_state(Screen::MyData)));
}

fn open(mut setting: Setting, launched: Res<Launched>, sure: Res<Asked>) {
    let kept = launched.recorder.my_data();
    let place = launched.recorder.place();
    let page = |ui: &mut Ui| {
        let (theme, words) = (ui.theme, ui.words);
        ui.heading(theme.title(), words.say("mine-title"));
        match (&kept, place) {
            (Ok(Some(kept)), place) => {
                ui.card("Kept", |ui| inventory(ui, kept, place));
                ui.card("Typed words", |ui| typed(ui, kept));
                ui.card("How long", |ui| how_long(ui, kept));
                ui.card("Copy", |ui| copy(ui, kept));
                ui.card("Erase", |ui| erase(ui, kept, sure.0));
            }
            (Ok(None), _) => drop(ui.say(theme.body(), "first-kept-nowhere")),
            (Err(fault), _) => drop(ui.text(theme.body(), fault.to_string())),
        }
    };
    setting.page_then_ways(Screen::MyData, "My data", TEXT_WIDTH, page, |ui| {
        ui.button(Weight::Lead, "back", Ask::Open(Screen::Settings)).insert(FocusFirst);
    });
}

fn inventory(ui: &mut Ui, kept: &MyData, place: Option<String>) {
    let theme = ui.theme;
    // Counts and bytes of one person: far below where these become imprecise.
    let number = |it: u64| FluentValue::from(it as f64);
    let values = [
        ("name", FluentValue::from(kept.name.clone())),
        ("practices", number(kept.practices)),
        ("words", number(kept.with_words)),
        ("kilobytes", number(kept.bytes.div_ceil(1024))),
    ];
    ui.text(theme.body(), ui.words.say_with("mine-kept", &values));
    if let Some(place) = place {
        let place = [("place", FluentValue::from(place))];
        ui.text(theme.aside(), ui.words.say_with("mine-place", &place));
    }
}

fn typed(ui: &mut Ui, kept: &MyData) {
    let theme = ui.theme;
    either(
        ui,
        "mine-typed",
        ("mine-typed-go", Ask::KeepTyped(false)),
        ("mine-typed-stay", Ask::KeepTyped(true)),
        !kept.keeps_typed,
    );
    ui.say(theme.aside(), "mine-typed-more");
}

/// Times that can be chosen here, in days: a month, a quarter, a year. Any other is a command.
const TIMES: [u32; 3] = [30, 90, 365];

/// How long practices are kept.
fn how_long(ui: &mut Ui, kept: &MyData) {
    let theme = ui.theme;
    let mut times: Vec<Option<u32>> = TIMES.into_iter().map(Some).collect();
    if !times.contains(&kept.days_kept) && kept.days_kept.is_some() {
        times.push(kept.days_kept);
    }
    times.sort_unstable();
    times.push(None);
    labelled(ui, "mine-how-long", |ui| {
        for days in times {
            let words = match days {
                Some(days) => {
                    ui.words.say_with("mine-for-days", &[("days", f64::from(days).into())])
                }
                None => ui.words.say("mine-until-erased"),
            };
            let chosen = days == kept.days_kept;
            let spoken = format!("{}: {words}", ui.words.say("mine-how-long"));
            let mut access = named(Role::Button, spoken);
            access.set_toggled(chosen.into());
            let weight = if chosen { Weight::Chosen } else { Weight::Plain };
            ui.button_with(weight, words, Ask::KeepFor(days)).insert(access);
        }
    });
    let now = match kept.days_kept {
        Some(days) => ui.words.say_with("mine-days", &[("days", f64::from(days).into())]),
        None => ui.words.say("mine-for-ever"),
    };
    ui.text(theme.aside(), format!("{now} {}", ui.words.say("mine-how-long-more")));
}

/// A copy is written by a command, because it needs a folder of one's own.
fn copy(ui: &mut Ui, kept: &MyData) {
    let theme = ui.theme;
    ui.say(theme.body(), "mine-copy");
    let command = format!("rapport data export --person \"{}\" --out my-data", kept.name);
    ui.text(theme.body().face(Face::Strong), command);
}

fn erase(ui: &mut Ui, kept: &MyData, sure: bool) {
    let theme = ui.theme;
    if !sure {
        ui.say(theme.body(), "mine-erase-more");
        ui.row("Ways", 12.0, |ui| {
            ui.button(Weight::Plain, "mine-erase", Ask::WantErase);
        });
        return;
    }
    let name = [("name", FluentValue::from(kept.name.clone()))];
    let mark = Lettering { color: theme.palette.strain_ink, ..theme.body() };
    ui.text(mark, ui.words.say_with("mine-erase-sure", &name));
    ui.row("Ways", 12.0, |ui| {
        ui.button(Weight::Plain, "mine-erase-no", Ask::Close);
        ui.button(Weight::Plain, "mine-erase-yes", Ask::Erase);
    });
}

fn carry_out(
    mut asked: MessageReader<Ask>,
    mut launched: ResMut<Launched>,
    mut sure: ResMut<Asked>,
    mut next: ResMut<NextState<Screen>>,
) {
    for ask in asked.read() {
        let done = match ask {
            Ask::KeepTyped(keep) => launched.recorder.keep_typed(*keep),
            Ask::KeepFor(days) => launched.recorder.keep_for(*days),
            Ask::WantErase => {
                sure.0 = true;
                Ok(())
            }
            Ask::Erase if sure.0 => launched.recorder.erase(),
            Ask::Close | Ask::Open(_) => Ok(()),
            _ => continue,
        };
        if *ask != Ask::WantErase {
            sure.0 = false;
        }
        match (done, ask) {
            (Err(fault), _) => {
                launched.fault = Some(Fault::Record(fault));
                next.set(Screen::Trouble);
            }
            (Ok(()), Ask::Erase) => next.set(Screen::FirstStart),
            (Ok(()), Ask::Open(_)) => {}
            (Ok(()), _) => next.set(Screen::MyData),
        }
    }
}
