//! "Why": the lines that explain one turn. Their points add up to what the bars show.

use super::{Words, pronoun_values};
use crate::core::{
    customer::{Cause, Reason},
    scenario::Pronoun,
    session::Shift,
    text::{Span, is_blank},
};

/// How many reasons are told at once; the rest share one line.
const MOST_LINES: usize = 3;

/// One line of "why".
#[derive(Clone, Debug, PartialEq)]
pub struct WhyLine {
    /// Points of calm, as shown.
    pub calm: i32,
    /// Points of trust, as shown.
    pub trust: i32,
    /// Where in the reply, for reasons that are words.
    pub span: Option<Span>,
    /// The quoted words.
    pub quote: Option<String>,
    /// What they did.
    pub sentence: String,
    /// The factors by name, most telling first: "said before (×0.6)".
    pub factors: Vec<String>,
}

/// The lines of one turn and what is left over.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Why {
    /// At most three, the weightiest first.
    pub lines: Vec<WhyLine>,
    /// Everything else together, so that the points add up; nothing where nothing is left.
    pub rest: Option<WhyLine>,
}

/// The lines that explain a turn in which `reply` moved calm and trust for these `reasons`.
pub fn why(
    words: &Words,
    pronoun: Pronoun,
    reply: &str,
    reasons: &[Reason],
    (calm, trust): (Shift, Shift),
) -> Why {
    let weight = |it: &&Reason| it.calm.result.abs() + it.trust.result.abs();
    let mut sorted: Vec<&Reason> = reasons.iter().filter(|it| weight(it) >= 0.05).collect();
    sorted.sort_by(|a, b| weight(b).total_cmp(&weight(a)));
    let pull = sorted.iter().find(|it| it.cause == Cause::Pull).copied();
    let lines: Vec<WhyLine> = sorted
        .iter()
        .filter(|it| it.cause != Cause::Pull)
        .take(MOST_LINES)
        .map(|it| line_of(words, pronoun, reply, it))
        .collect();
    let left = |shown: i32, part: fn(&WhyLine) -> i32| shown - lines.iter().map(part).sum::<i32>();
    let (calm, trust) = (left(shown(calm), |it| it.calm), left(shown(trust), |it| it.trust));
    // Under a loss nothing "settles".
    let hurt = lines.iter().map(|it| it.calm).sum::<i32>() < 0;
    let rest = (calm != 0 || trust != 0).then(|| {
        let pull = pull.map(|it| (it.calm.result, hurt));
        rest_line(words, pronoun, pull, calm, trust)
    });
    Why { lines, rest }
}

/// The change the bars show: the difference of the rounded ends.
fn shown(shift: Shift) -> i32 {
    whole(shift.to) - whole(shift.from)
}

/// The nearest whole number of points.
fn whole(points: f64) -> i32 {
    #[expect(clippy::cast_possible_truncation, reason = "levels lie between -100 and 100")]
    {
        points.round() as i32
    }
}

fn line_of(words: &Words, pronoun: Pronoun, reply: &str, reason: &Reason) -> WhyLine {
    let quote = reason
        .span
        .map(|it| it.of(reply).trim().to_owned())
        .filter(|it| !it.is_empty() && !is_blank(it));
    let name = match reason.cause {
        Cause::Move(mv) => format!("why-{}", mv.name()),
        Cause::Pull => "why-rest".into(),
    };
    WhyLine {
        calm: whole(reason.calm.result),
        trust: whole(reason.trust.result),
        span: reason.span,
        quote,
        sentence: words.say_with(&name, &pronoun_values(words, pronoun)),
        factors: factors(words, pronoun, reason),
    }
}

fn rest_line(
    words: &Words,
    pronoun: Pronoun,
    pull: Option<(f64, bool)>,
    calm: i32,
    trust: i32,
) -> WhyLine {
    let name = match pull {
        // Calm and trust each go back to where they belong.
        Some(_) if calm * trust < 0 => "why-pull-back",
        Some((drawn, _)) if drawn < 0.0 && calm < 0 => "why-pull-down",
        Some((drawn, true)) if drawn > 0.0 && calm > 0 => "why-pull-up-hurt",
        Some((drawn, false)) if drawn > 0.0 && calm > 0 => "why-pull-up",
        _ => "why-rest",
    };
    let sentence = words.say_with(name, &pronoun_values(words, pronoun));
    WhyLine { calm, trust, span: None, quote: None, sentence, factors: Vec::new() }
}

/// The factors of both axes by name, without those that are the same for every part.
fn factors(words: &Words, pronoun: Pronoun, reason: &Reason) -> Vec<String> {
    let values = pronoun_values(words, pronoun);
    let mut named: Vec<(&str, f64)> = Vec::new();
    for factor in reason.calm.factors.iter().chain(&reason.trust.factors) {
        if !named.iter().any(|(name, _)| *name == factor.name) {
            named.push((factor.name, factor.value));
        }
    }
    named.sort_by(|a, b| (b.1 - 1.0).abs().total_cmp(&(a.1 - 1.0).abs()));
    named
        .into_iter()
        .map(|(name, value)| {
            let said = words.say_with(&format!("factor-{}", name.replace(' ', "-")), &values);
            format!("{said} ×{value:.2}")
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn where_calm_and_trust_go_back_opposite_ways_nothing_is_said_to_weigh() {
        let words = Words::english();
        let line = |calm, trust| rest_line(&words, Pronoun::She, Some((-1.0, false)), calm, trust);
        assert_eq!(line(-1, 1).sentence, words.say("why-pull-back"));
        assert_ne!(line(-1, -1).sentence, words.say("why-pull-back"));
        assert_ne!(line(-1, 0).sentence, words.say("why-pull-back"));
    }
}
