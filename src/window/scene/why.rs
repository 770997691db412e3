//! Why calm and trust moved: at most three lines and one for the rest, which add up to what the
//! meters show.

use crate::{
    core::{
        customer::{Cause, Reason},
        moves::Move,
        session::Shift,
        text::Span,
    },
    window::widget::{Mark, MarkForm},
};

/// The most lines beside the one for the rest: what can be read at a glance.
const MOST_LINES: usize = 3;

/// One reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WhyLine {
    /// Whole points of calm.
    pub calm: i32,
    /// Whole points of trust.
    pub trust: i32,
    /// The move.
    pub mv: Move,
    /// The words that carried it; empty where there were none.
    pub quote: String,
    /// Its factors by name and value, for those who want more.
    pub factors: Vec<(&'static str, i32)>,
}

/// Everything the "why" card shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Why {
    /// The lines, strongest first.
    pub lines: Vec<WhyLine>,
    /// What is left, in whole points of calm and trust.
    pub rest: (i32, i32),
    /// Whether further moves are in the rest, beside the wait.
    pub rest_has_moves: bool,
    /// The words that counted.
    pub marks: Vec<Mark>,
}

/// The "why" of one change of calm and trust after `reply`.
pub fn why(reply: &str, calm: Shift, trust: Shift, reasons: &[Reason]) -> Why {
    let mut moves: Vec<(&Reason, Move)> = reasons
        .iter()
        .filter_map(|it| match it.cause {
            Cause::Move(mv) => Some((it, mv)),
            Cause::Pull => None,
        })
        .filter(|(it, _)| size(it) >= LEAST)
        .collect();
    moves.sort_by(|a, b| size(b.0).total_cmp(&size(a.0)));
    let lines: Vec<WhyLine> =
        moves.iter().take(MOST_LINES).map(|(reason, mv)| line(reply, reason, *mv)).collect();
    let told = lines.iter().fold((0, 0), |sum, it| (sum.0 + it.calm, sum.1 + it.trust));
    Why {
        rest: (moved(calm) - told.0, moved(trust) - told.1),
        rest_has_moves: moves.len() > MOST_LINES,
        lines,
        marks: marks(&moves),
    }
}

/// Points below which a move has left no trace on either meter.
const LEAST: f64 = 0.05;

fn size(reason: &Reason) -> f64 {
    reason.calm.result.abs() + reason.trust.result.abs()
}

/// What a meter shows of a change: the difference of two whole numbers.
pub fn moved(shift: Shift) -> i32 {
    points(shift.to) - points(shift.from)
}

/// A level as a meter shows it.
pub fn points(level: f64) -> i32 {
    // Levels lie between 0 and 100, so that nothing is cut off.
    level.round() as i32
}

fn line(reply: &str, reason: &Reason, mv: Move) -> WhyLine {
    let factors = reason.calm.factors.iter().map(|it| (it.name, points(it.value * 100.0)));
    WhyLine {
        calm: points(reason.calm.result),
        trust: points(reason.trust.result),
        mv,
        quote: reason.span.map(|it| quote(it.of(reply))).unwrap_or_default(),
        factors: factors.collect(),
    }
}

/// Longest quote on a line, in characters.
const LONGEST_QUOTE: usize = 44;

/// Words as they are quoted: without marks at the ends, cut where they are long.
pub fn quote(words: &str) -> String {
    let bare = words.trim().trim_end_matches(['.', ',', ';', '!']);
    if bare.chars().count() <= LONGEST_QUOTE {
        return bare.to_owned();
    }
    let short: String = bare.chars().take(LONGEST_QUOTE).collect();
    let whole = short.rfind(' ').and_then(|at| short.get(..at)).unwrap_or(&short);
    format!("{}…", whole.trim_end_matches([',', ' ']))
}

fn marks(moves: &[(&Reason, Move)]) -> Vec<Mark> {
    let mut marks: Vec<Mark> = moves
        .iter()
        .filter_map(|(reason, _)| {
            let sum = reason.calm.result + reason.trust.result;
            let form = if sum < 0.0 { MarkForm::Wavy } else { MarkForm::Solid };
            Some(Mark { span: reason.span.filter(Span::has_words)?, form })
        })
        .collect();
    marks.sort_by_key(|it| it.span);
    marks
}

/// Asks a range whether it covers anything.
trait HasWords {
    /// Whether it covers anything.
    fn has_words(&self) -> bool;
}

impl HasWords for Span {
    fn has_words(&self) -> bool {
        self.end > self.start
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::customer::Part;

    fn reason(mv: Move, calm: f64, trust: f64) -> Reason {
        let part = |result| Part { base: result, factors: Vec::new(), result };
        Reason {
            cause: Cause::Move(mv),
            span: Some(Span::new(0, 4)),
            calm: part(calm),
            trust: part(trust),
        }
    }

    #[test]
    fn lines_and_rest_add_up_to_what_the_meters_show() {
        let reasons = [
            reason(Move::OpenQuestion, 1.4, 2.4),
            reason(Move::ValidateFeelings, 4.45, 2.2),
            reason(Move::MirrorFacts, 0.6, 1.3),
            reason(Move::Thank, 0.3, 0.2),
        ];
        let (calm, trust) = (Shift { from: 37.6, to: 43.9 }, Shift { from: 47.2, to: 52.4 });
        let why = why("Fine words here", calm, trust, &reasons);
        assert_eq!(why.lines.len(), 3);
        assert_eq!(why.lines[0].mv, Move::ValidateFeelings);
        let sum: i32 = why.lines.iter().map(|it| it.calm).sum::<i32>() + why.rest.0;
        assert_eq!(sum, 44 - 38);
        let sum: i32 = why.lines.iter().map(|it| it.trust).sum::<i32>() + why.rest.1;
        assert_eq!(sum, 52 - 47);
        assert!(why.rest_has_moves);
    }

    #[test]
    fn long_quotes_are_cut_between_words() {
        let long = "I can have a new one with you in three to five working days, at no cost";
        assert_eq!(quote(long), "I can have a new one with you in three to…");
        assert_eq!(quote("cake half made."), "cake half made");
    }
}
