//! A reading as the screen shows it: marked words, and the moves in plain words.

use crate::{
    core::{
        customer::Reason,
        moves::{CodedReply, Move, Nature},
    },
    window::widget::{Mark, MarkForm},
    words::Words,
};

/// The marks of a reading before it has landed: by what kind of move the words are.
pub(crate) fn marks_of_reading(reading: &CodedReply) -> Vec<Mark> {
    let mut marks: Vec<Mark> = reading
        .moves
        .iter()
        .filter_map(|it| Some(Mark { span: it.span, form: form_of(it.mv)? }))
        .collect();
    marks.sort_by_key(|it| it.span);
    marks
}

/// How words are marked before they have landed: by the kind of move they are.
pub(crate) const fn form_of(mv: Move) -> Option<MarkForm> {
    match mv.nature() {
        Nature::Relational | Nature::Solution => Some(MarkForm::Solid),
        Nature::Negative => Some(MarkForm::Wavy),
        Nature::Neutral => None,
    }
}

/// The marks of a reply that has landed: by what the words did.
pub(crate) fn marks_of_reasons(reasons: &[Reason]) -> Vec<Mark> {
    let mark = |it: &Reason| {
        let moved = it.calm.result + it.trust.result;
        let form = if moved < 0.0 { MarkForm::Wavy } else { MarkForm::Solid };
        let span = it.span.filter(|span| span.end > span.start && moved.abs() >= LEAST)?;
        Some(Mark { span, form })
    };
    let mut marks: Vec<Mark> = reasons.iter().filter_map(mark).collect();
    marks.sort_by_key(|it| it.span);
    marks
}

/// Points of calm and trust below which words have left no trace.
const LEAST: f64 = 0.05;

/// The moves of a reading in plain words, each once, in their order.
pub(crate) fn readings(reading: &CodedReply, words: &Words) -> Vec<(Move, String)> {
    let mut seen: Vec<(Move, String)> = Vec::new();
    for it in &reading.moves {
        if !seen.iter().any(|(mv, _)| *mv == it.mv) {
            let name = words.say(&format!("move-{}", it.mv.name()));
            seen.push((it.mv, if it.is_clear() { name } else { format!("{name} (?)") }));
        }
    }
    seen
}
