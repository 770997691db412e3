//! The curve of calm and trust over the turns, and the other course beside it.

use bevy::prelude::*;

use super::Review;
use crate::{
    window::{
        screens::chart::{self, Course, Form, Plan},
        widget::Ui,
    },
    words::Words,
};

/// What is drawn: the call, and from the turn that is looked at what it would have become.
pub(super) fn plan(words: &Words, review: &Review) -> Plan {
    let name = words.say("debrief-curve");
    let own = Course::of_call(String::new(), Form::Whole, &review.debrief.turns);
    let mut courses = vec![own];
    if let Some(turn) = review.turn.filter(|_| !review.other().is_empty()) {
        let from = turn.saturating_sub(1) as usize;
        let before = courses[0].points.get(from).copied().into_iter();
        let points = before.chain(review.other().iter().copied()).collect();
        let name = words.say("debrief-dotted");
        courses.push(Course { name, form: Form::Dotted, from, points });
    }
    Plan { name, courses, turn: review.turn, turns: 0 }
}

/// Shows the drawing with its words.
pub(super) fn show(ui: &mut Ui, image: Handle<Image>, plan: &Plan) {
    let theme = ui.theme;
    ui.card("Curve", |ui| {
        chart::show(ui, image, plan);
        if plan.courses.len() > 1 {
            ui.say(theme.aside(), "debrief-dotted");
        }
    });
}
