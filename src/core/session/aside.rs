//! Readings that come from no words (a silence, a contest), and the hint.

use super::{Event, FeelingGuess, GivenBy, SessionState};
use crate::{
    customer::{Need, constants as k},
    moves::{CodedMove, CodedReply, Details, Emotion, Family, Move},
    scenario::Customer,
    text::Span,
};

/// Silence is a listening move while she tells, and a slight while she waits for an answer.
pub(super) fn hold_reading(state: &SessionState, her_line: &str) -> CodedReply {
    let held_before = matches!(state.reply, Some((GivenBy::Held, _)));
    let waits = her_line.trim_end().ends_with('?') || held_before;
    let mv = if waits { Move::Hold } else { Move::Encourage };
    CodedReply {
        moves: vec![CodedMove::plain(mv, Span::new(0, "…".len()))],
        confidence: 1.0,
        ..CodedReply::default()
    }
}

/// The reading the trainee claims: without what was not meant, with what was.
pub(super) fn contested(
    mut reading: CodedReply,
    dropped: Option<Move>,
    meant: &[Move],
    text: &str,
) -> CodedReply {
    let dropped_span = reading.moves.iter().find(|it| Some(it.mv) == dropped).map(|it| it.span);
    reading.moves.retain(|it| Some(it.mv) != dropped);
    for &mv in meant {
        if !reading.has(mv) {
            let span = dropped_span.unwrap_or_else(|| Span::whole(text));
            let details = Details { claimed: true, ..Details::default() };
            reading.moves.push(CodedMove { mv, span, confidence: 1.0, details });
        }
    }
    reading.moves.sort_by_key(|it| (it.span, it.mv));
    reading.confidence = 1.0;
    reading
}

/// Which need is furthest from being met, and what would serve it.
pub(super) fn hint(state: &SessionState) -> Event {
    const ORDER: [(Need, Family); 5] = [
        (Need::Heard, Family::Question),
        (Need::Felt, Family::Validate),
        (Need::Understood, Family::Confirm),
        (Need::Helped, Family::Fix),
        (Need::Assured, Family::FollowUp),
    ];
    let needs = &state.customer.needs;
    let open = ORDER.into_iter().find(|(need, _)| needs.get(*need) < k::RECEIVED);
    let (need, family) = open.unwrap_or((Need::Assured, Family::FollowUp));
    Event::HintGiven { need, family }
}

/// A guess at what she feels, held against what she does; and her thought, which opens with it.
pub(super) fn guess(state: &SessionState, customer: &Customer, emotion: Emotion) -> Event {
    let closeness = emotion.closeness(&[customer.feels, customer.root]);
    Event::FeelingGuessed {
        guess: FeelingGuess { turn: state.customer.turn + 1, emotion, closeness },
        thinks: customer.thinks.get(&state.customer.stance).cloned(),
    }
}
