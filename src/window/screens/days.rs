//! Days after the call: the promises fall due, and for each of them a choice to call, to write or
//! to let it go. What nobody said back comes to light here too.

use bevy::prelude::*;

use super::{Setting, TEXT_WIDTH};
use crate::{
    core::{
        customer::Promise,
        session::{Contact, Event, Session, Shift, Stage},
        text::Text as Words,
    },
    window::{
        Practice, Screen,
        ask::Ask,
        theme::{Face, Lettering, Size},
        widget::{FocusFirst, Ui, Weight},
    },
    words::FluentValue,
};

pub(super) fn plugin(app: &mut App) {
    app.add_systems(OnEnter(Screen::Days), open)
        .add_systems(Update, follow_on.run_if(in_state(Screen::Days)));
}

/// What can be done about a promise, and the words on its button.
const WAYS: [(Contact, &str); 3] = [
    (Contact::Call, "days-way-call"),
    (Contact::Write, "days-way-write"),
    (Contact::Forget, "days-way-forget"),
];

fn open(mut setting: Setting, practice: Option<Res<Practice>>) {
    let Some(practice) = practice else { return };
    let session = practice.session();
    let story = Story::of(session);
    setting.page(Screen::Days, "Days later", TEXT_WIDTH, |ui| {
        let (theme, words) = (ui.theme, ui.words);
        ui.text(theme.aside(), story.later.to_string());
        ui.heading(theme.title(), words.say("days-title"));
        ui.text(theme.body(), story.news.to_string());
        for scene in &story.scenes {
            ui.card("What happened", |ui| happened(ui, scene));
        }
        ledger(ui, session);
        if session.state().stage != Stage::Afterwards {
            ui.row("Ways on", 12.0, |ui| {
                ui.button(Weight::Lead, "days-on", Ask::Open(Screen::Debrief)).insert(FocusFirst);
            });
        }
    });
}

/// What is still open, with what can be done about it.
fn ledger(ui: &mut Ui, session: &Session) {
    let open = session.open_promises();
    if session.state().stage != Stage::Afterwards || open.is_empty() {
        return;
    }
    let theme = ui.theme;
    ui.say(theme.body().face(Face::Strong), "days-ledger");
    for (place, (number, promise)) in open.iter().enumerate() {
        ui.card("Promise", |ui| due(ui, *number, promise, place == 0));
    }
}

fn due(ui: &mut Ui, number: usize, promise: &Promise, first: bool) {
    let theme = ui.theme;
    ui.text(theme.body(), format!("“{}”", ui.words.said(&promise.words)));
    ui.row("Ways", 10.0, |ui| {
        for (contact, name) in WAYS {
            let mut button = ui.button(Weight::Plain, name, Ask::Follow(number, contact));
            if first && contact == Contact::Call {
                button.insert(FocusFirst);
            }
        }
    });
}

/// One thing that happened: what it was, what she said, what it did.
fn happened(ui: &mut Ui, scene: &Happened) {
    let (theme, words) = (ui.theme, ui.words);
    match &scene.what {
        What::Followed { promise, contact } => {
            let name = WAYS.iter().find(|(it, _)| it == contact).map_or("", |(_, name)| name);
            ui.text(theme.aside(), format!("“{}” · {}", words.said(promise), words.say(name)));
        }
        What::Misunderstood { scene } => {
            ui.say(theme.aside(), "days-nobody-said");
            ui.text(theme.body(), scene.to_string());
        }
    }
    if let Some(said) = &scene.said {
        ui.text(Lettering::new(Size::Voice, theme.palette.ink), said.to_string());
    }
    if let Some((calm, trust)) = &scene.moved {
        let level = |shift: &Shift| FluentValue::from(shift.to.round());
        let values = [
            ("calm", level(calm)),
            ("calm-by", super::moved_by(calm)),
            ("trust", level(trust)),
            ("trust-by", super::moved_by(trust)),
        ];
        ui.text(theme.aside(), words.say_with("days-turn", &values));
    }
}

/// After each choice the page is set anew, with what came of it.
fn follow_on(mut asked: MessageReader<Ask>, mut next: ResMut<NextState<Screen>>) {
    if asked.read().any(|it| matches!(it, Ask::Follow(..))) {
        next.set(Screen::Days);
    }
}

/// The days as the transcript tells them.
#[derive(Default)]
struct Story {
    later: Words,
    news: Words,
    scenes: Vec<Happened>,
}

/// One thing that happened in these days.
struct Happened {
    what: What,
    said: Option<Words>,
    moved: Option<(Shift, Shift)>,
}

enum What {
    /// Something was done about a promise, or nothing.
    Followed { promise: Words, contact: Contact },
    /// Something that nobody had said back went wrong.
    Misunderstood { scene: Words },
}

impl Story {
    fn of(session: &Session) -> Self {
        let mut story = Self::default();
        let ledger = &session.state().customer.promises;
        for stamped in session.transcript() {
            match &stamped.event {
                Event::DaysPassed { later, news, .. } => {
                    story.later = later.clone();
                    story.news = news.clone();
                }
                Event::PromiseFollowed { promise, contact, .. } => {
                    let words = ledger.get(promise.wrapping_sub(1)).map(|it| it.words.clone());
                    let promise = words.unwrap_or_default();
                    story.add(What::Followed { promise, contact: *contact });
                }
                Event::MisunderstandingFound { scene, .. } => {
                    story.add(What::Misunderstood { scene: scene.clone() });
                }
                event => story.fill(event),
            }
        }
        story
    }

    fn add(&mut self, what: What) {
        self.scenes.push(Happened { what, said: None, moved: None });
    }

    /// What she says and what moves belongs to what happened last. Before the days nothing did.
    fn fill(&mut self, event: &Event) {
        let Some(last) = self.scenes.last_mut() else { return };
        match event {
            Event::CustomerSpoke { text, .. } => last.said = Some(text.clone()),
            Event::AffectShifted { calm, trust, .. } => last.moved = Some((*calm, *trust)),
            _ => {}
        }
    }
}
