//! The call in the author's view: her line, the own reply and what it did, what can be said.

use bevy::{a11y::AccessibilityNode, prelude::*};

use crate::{
    core::{
        debrief::{TurnReview, review_turns},
        session::{GivenBy, Session, Stage},
        text::Text as Words,
    },
    window::{
        ask::Ask,
        practice::{asked_back, option_card, reason},
        scene::{Person, marks_of_reasons, readings},
        theme::{CORNER, Face, Lettering, Size},
        widget::{Ui, Weight},
    },
    words::{FluentValue, why},
};

/// Her last line, and what shows with it.
pub(super) fn last_line(session: &Session) -> (Words, Words) {
    session.state().her_last().map_or_else(Default::default, |it| {
        (it.text.clone(), it.cue.as_ref().map(|it| it.caption.clone()).unwrap_or_default())
    })
}

/// Her last line, the largest words on the page.
pub(super) fn line(ui: &mut Ui, session: &Session) {
    let theme = ui.theme;
    let person = Person::of(&session.scenario().customer);
    let (line, caption) = last_line(session);
    ui.card("Her line", |ui| {
        ui.text(theme.aside(), person.name.to_string());
        let size = if theme.narrow() { Size::Large } else { Size::Heading };
        let voice = Lettering::new(size, theme.palette.ink);
        ui.text(voice, line.to_string()).remove::<AccessibilityNode>();
        if !caption.is_empty() {
            ui.text(theme.aside().face(Face::Cue), caption.to_string());
        }
    });
}

/// The last reply with what counted in it, how it was read, and what it did.
pub(super) fn reply(ui: &mut Ui, session: &Session) {
    let theme = ui.theme;
    let Some(last) = review_turns(session.transcript()).pop() else {
        return;
    };
    let node = Node {
        padding: theme.padding(16.0, 8.0),
        border_radius: BorderRadius { top_right: px(2), ..BorderRadius::all(px(CORNER)) },
        margin: UiRect::left(if theme.narrow() { Val::Px(0.0) } else { theme.gap(40.0) }),
        flex_direction: FlexDirection::Column,
        row_gap: theme.gap(4.0),
        ..default()
    };
    ui.group("Reply", (node, BackgroundColor(theme.palette.own)), |ui| {
        if last.by == GivenBy::Held {
            ui.say(theme.body().face(Face::Cue), "practice-held");
        } else {
            ui.marked(theme.body(), &last.reply, &marks_of_reasons(&last.reasons));
        }
        let read: Vec<String> =
            readings(&last.reading, ui.words).into_iter().map(|(_, it)| it).collect();
        let read = [("reading", FluentValue::from(read.join(", ")))];
        ui.text(theme.aside(), ui.words.say_with("bench-read", &read));
    });
    reasons(ui, session, &last);
}

fn reasons(ui: &mut Ui, session: &Session, last: &TurnReview) {
    let theme = ui.theme;
    let pronoun = Person::of(&session.scenario().customer).pronoun;
    let told = why(ui.words, pronoun, &last.reply, &last.reasons, (last.calm, last.trust));
    let node = Node {
        flex_direction: FlexDirection::Column,
        row_gap: theme.gap(4.0),
        padding: UiRect::top(theme.gap(8.0)),
        ..default()
    };
    ui.group("Why", node, |ui| {
        for line in told.lines.iter().chain(&told.rest) {
            reason(ui, line, true);
        }
    });
}

/// What can be said now, and the ways back.
pub(super) fn options(ui: &mut Ui, session: &Session, asks_back: bool) {
    let theme = ui.theme;
    if asks_back {
        if let Some(reading) = &session.state().reading {
            asked_back(ui, reading);
        }
        return;
    }
    if session.state().stage == Stage::Over {
        let ending = session.state().outcome.as_ref().map(|it| it.ending.name()).unwrap_or("");
        let ending = [("ending", FluentValue::from(ending))];
        ui.text(theme.body().face(Face::Strong), ui.words.say_with("bench-over", &ending));
    }
    ui.grid("Options", 2, 8.0, |ui| {
        for (place, words) in session.options().iter().enumerate() {
            if session.state().stage == Stage::Reply {
                option_card(ui, place + 1, words);
            }
        }
    });
    ui.row("Ways", 10.0, |ui| {
        if session.state().stage == Stage::Reply {
            ui.button(Weight::Link, "practice-hold", Ask::Hold);
        }
        ui.button(Weight::Link, "bench-back", Ask::Author(super::AuthorAsk::TakeBack));
        ui.button(Weight::Link, "bench-start", Ask::Author(super::AuthorAsk::FromStart));
    });
}
