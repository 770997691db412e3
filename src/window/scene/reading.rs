//! A reading as the screen shows it: marked words, and the moves in plain words.

use crate::{
    core::moves::{CodedReply, Move, Nature},
    window::widget::{Mark, MarkForm},
    words::Words,
};

/// The marks of a reading before it has landed: by what kind of move the words are.
pub fn marks_of_reading(reading: &CodedReply) -> Vec<Mark> {
    let form = |mv: Move| match mv.nature() {
        Nature::Relational | Nature::Solution => Some(MarkForm::Solid),
        Nature::Negative => Some(MarkForm::Wavy),
        Nature::Neutral => None,
    };
    let mut marks: Vec<Mark> = reading
        .moves
        .iter()
        .filter_map(|it| Some(Mark { span: it.span, form: form(it.mv)? }))
        .collect();
    marks.sort_by_key(|it| it.span);
    marks
}

/// The moves of a reading in plain words, each once, in their order.
pub fn readings(reading: &CodedReply, words: &Words) -> Vec<(Move, String)> {
    let mut seen: Vec<(Move, String)> = Vec::new();
    for it in &reading.moves {
        if !seen.iter().any(|(mv, _)| *mv == it.mv) {
            seen.push((it.mv, words.say(&format!("reading-{}", it.mv.name()))));
        }
    }
    seen
}
