//! The other tickets of a shift: what looking costs, before the look; who waits and what it cost,
//! after it.

use bevy::{input_focus::tab_navigation::TabGroup, prelude::*};

use crate::{
    core::session::{Event, Session, Shift},
    window::{
        Launched, Overlay, Practice, Screen,
        ask::Ask,
        on_shift::OnShift,
        overlay::sheet,
        scene::Person,
        screens::{Setting, channel, moved_by},
        theme::Face,
        widget::{FocusFirst, Ui, Weight},
    },
    words::{FluentValue, Words},
};

/// How many looks away there had been when the sheet was opened.
#[derive(Resource, Clone, Copy, Debug, Default)]
struct LooksBefore(usize);

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<LooksBefore>()
        .add_systems(Update, ask.run_if(in_state(Screen::Practice)))
        .add_systems(OnEnter(Overlay::Tickets), open.run_if(in_state(Screen::Practice)));
}

fn ask(
    mut asked: MessageReader<Ask>,
    practice: Option<Res<Practice>>,
    mut before: ResMut<LooksBefore>,
    overlay: Res<State<Overlay>>,
    mut next: ResMut<NextState<Overlay>>,
) {
    let Some(practice) = practice else { return };
    for ask in asked.read() {
        match ask {
            Ask::Tickets => {
                before.0 = looks(practice.session());
                next.set(Overlay::Tickets);
            }
            Ask::LookAway if *overlay.get() == Overlay::Tickets => next.set(Overlay::Tickets),
            _ => {}
        }
    }
}

fn looks(session: &Session) -> usize {
    session.transcript().iter().filter(|it| matches!(it.event, Event::LookedAway)).count()
}

/// What the last look away did to calm and trust.
fn price(session: &Session) -> Option<(Shift, Shift)> {
    let transcript = session.transcript();
    let at = transcript.iter().rposition(|it| matches!(it.event, Event::LookedAway))?;
    transcript[at..].iter().find_map(|it| match &it.event {
        Event::AffectShifted { calm, trust, .. } => Some((*calm, *trust)),
        _ => None,
    })
}

fn open(
    mut setting: Setting,
    practice: Option<Res<Practice>>,
    shift: Option<Res<OnShift>>,
    launched: Res<Launched>,
    before: Res<LooksBefore>,
) {
    let (Some(practice), Some(shift)) = (practice, shift) else { return };
    let words = setting.speech.0.clone();
    let who = Person::of(&practice.scenario().customer);
    let waiting = waiting(&words, &shift, &launched);
    let mut values = who.values(&words).to_vec();
    values.push(("name", FluentValue::from(who.name.to_string())));
    values.push(("count", FluentValue::from(waiting.len() as f64)));
    let looked = looks(practice.session()) > before.0;
    let price = price(practice.session()).filter(|_| looked);
    sheet(&mut setting, Overlay::Tickets, "Tickets", |ui| {
        let theme = ui.theme;
        ui.heading(theme.title(), words.say_with("tickets-title", &values));
        if looked {
            seen(ui, &waiting, price, &values);
            return;
        }
        ui.scroll("Words", 8.0, |ui| {
            ui.text(theme.body(), words.say_with("tickets-cost", &values));
        });
        ui.row("Ways on", 12.0, |ui| {
            let stay = words.say_with("tickets-stay", &values);
            ui.button_with(Weight::Lead, stay, Ask::Close).insert(FocusFirst);
            ui.button(Weight::Plain, "tickets-look", Ask::LookAway);
        });
    })
    .insert(TabGroup::modal());
}

/// Who waits, in the order of the queue.
fn waiting(words: &Words, shift: &OnShift, launched: &Launched) -> Vec<String> {
    let found = shift.0.queue().filter_map(|call| {
        let scenario = launched.scenarios.iter().find(|it| it.id == call.scenario)?;
        let values = [
            ("name", FluentValue::from(scenario.customer.name.to_string())),
            ("channel", channel(words, scenario.channel).into()),
            ("title", scenario.title.to_string().into()),
        ];
        Some(words.say_with("tickets-one", &values))
    });
    found.collect()
}

fn seen(
    ui: &mut Ui,
    waiting: &[String],
    price: Option<(Shift, Shift)>,
    values: &[(&str, FluentValue<'_>)],
) {
    let (theme, words) = (ui.theme, ui.words);
    ui.scroll("Words", 8.0, |ui| {
        ui.say(theme.body(), "tickets-seen");
        for (at, one) in waiting.iter().enumerate() {
            ui.text(theme.body(), format!("{}. {one}", at + 1));
        }
        if let Some((calm, trust)) = price {
            let level = |points: f64| FluentValue::from(points.round());
            let by = |it: Shift| moved_by(&it);
            let mut values = values.to_vec();
            values.extend([
                ("calm-from", level(calm.from)),
                ("calm", level(calm.to)),
                ("calm-by", by(calm)),
                ("trust-from", level(trust.from)),
                ("trust", level(trust.to)),
                ("trust-by", by(trust)),
            ]);
            let line = words.say_with("tickets-price", &values);
            ui.text(theme.body().face(Face::Strong), line);
        }
    });
    ui.row("Ways on", 12.0, |ui| {
        let back = words.say_with("tickets-back", values);
        ui.button_with(Weight::Lead, back, Ask::Close).insert(FocusFirst);
    });
}
