//! A shift in words: how it stands before a call, and what is said at its end. Terminal and window
//! say the same.

use super::{FluentValue, Words};
use crate::core::{
    customer::{EndingKind, Verdict},
    session::Shift,
    shift::{Agent, Book, CallResult, PublicReview, ShiftState, Tone, book},
};

/// Values of a line by name.
type Values = Vec<(&'static str, FluentValue<'static>)>;
/// A line: the name of its words, and their values.
pub type Line = (&'static str, Values);

/// From this energy on somebody is fresh, and from the second on still well; under it tired.
const FRESH: (f64, f64) = (75.0, 40.0);
/// From this morale on somebody is in good heart; under the second it is low.
const HEART: (f64, f64) = (60.0, 40.0);
/// As many points less than the first the last customer may be received, and still like the first.
const LIKE_THE_FIRST: f64 = 5.0;

/// A level or an amount as a whole number.
pub fn whole(level: f64) -> FluentValue<'static> {
    // Nothing is left is "0", never "-0".
    let level = level.round() + 0.0;
    format!("{level:.0}").replace('-', "−").into()
}

/// A change in whole points with its sign; none where it rounds to nothing.
pub fn signed(points: f64) -> String {
    let whole = points.round();
    if whole == 0.0 { "0".to_owned() } else { format!("{whole:+.0}").replace('-', "−") }
}

/// How far a number moved, as the two whole numbers shown for it differ, so that sums come out.
pub fn moved_by(shift: &Shift) -> String {
    signed(shift.to.round() - shift.from.round())
}

/// A number that words can follow.
pub fn count(number: usize) -> FluentValue<'static> {
    f64::from(u32::try_from(number).unwrap_or(u32::MAX)).into()
}

fn state(level: f64, (good, enough): (f64, f64)) -> FluentValue<'static> {
    let name = match level {
        it if it >= good => "good",
        it if it >= enough => "fair",
        _ => "low",
    };
    name.into()
}

/// The values of the lines on how a shift stands before the call with `name`.
pub fn status_values(shift: &ShiftState, name: &str) -> Values {
    vec![
        ("number", count(shift.results.len() + 1)),
        ("count", count(shift.plan.len())),
        ("name", name.to_owned().into()),
        ("energy", whole(shift.agent.energy)),
        ("morale", whole(shift.agent.morale)),
        ("energy-state", state(shift.agent.energy, FRESH)),
        ("morale-state", state(shift.agent.morale, HEART)),
        ("budget", whole(shift.budget)),
    ]
}

/// What one sentence says about the whole shift.
pub fn meaning_of_shift(shift: &ShiftState) -> Line {
    let book = book(shift);
    let name =
        if book.stopped == shift.results.len() { "shift-meaning-none" } else { "shift-meaning" };
    (name, customers(&book))
}

/// The lines of the end page: who left in silence and who brings others, respect, first against
/// last, money, the agent, praise.
pub fn end_of_shift(shift: &ShiftState) -> Vec<Line> {
    let book = book(shift);
    let values = customers(&book);
    let finished = shift.results.len() - book.stopped;
    let mut lines: Vec<Line> = Vec::new();
    if book.silent_leavers > 0 {
        lines.push(("shift-silent", values.clone()));
    }
    if book.advocates > 0 {
        lines.push(("shift-advocates", values));
    }
    if book.respect_kept {
        lines.push(("shift-respect", Vec::new()));
    } else if finished > 0 {
        let values = vec![("clean", count(book.clean_calls)), ("count", count(finished))];
        lines.push(("shift-clean", values));
    }
    lines.extend(book.consistency.map(first_against_last));
    lines.push(("shift-money", money(shift, &book)));
    if book.looked_away > 0 {
        lines.push(("shift-looks", vec![("looks", f64::from(book.looked_away).into())]));
    }
    lines.push(("shift-agent", agent(shift)));
    let praise =
        |it: &crate::core::text::Text| ("shift-praise", vec![("words", it.to_string().into())]);
    lines.extend(shift.kudos.iter().map(praise));
    lines
}

fn first_against_last(by: f64) -> Line {
    let name = match by {
        it if it < -LIKE_THE_FIRST => "shift-twins-less",
        it if it > LIKE_THE_FIRST => "shift-twins-more",
        _ => "shift-twins-same",
    };
    (name, vec![("by", whole(by.abs()))])
}

fn money(shift: &ShiftState, book: &Book) -> Values {
    let given: f64 = shift.results.iter().filter(|it| !it.stopped).map(|it| it.spent).sum();
    vec![
        ("given", whole(given)),
        ("all", whole(given + book.money_left)),
        ("over", whole((-book.money_left).max(0.0))),
        ("state", if book.money_left < 0.0 { "over" } else { "within" }.into()),
    ]
}

fn agent(shift: &ShiftState) -> Values {
    vec![
        ("energy", whole(shift.agent.energy)),
        ("morale", whole(shift.agent.morale)),
        ("rituals", f64::from(shift.rituals).into()),
    ]
}

fn customers(book: &Book) -> Values {
    vec![
        ("kept", count(book.kept)),
        ("risk", count(book.at_risk)),
        ("lost", count(book.lost)),
        ("stopped", count(book.stopped)),
        ("silent", count(book.silent_leavers)),
        ("advocates", count(book.advocates)),
    ]
}

/// One call of a shift in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CallRow {
    /// Who called.
    pub customer: String,
    /// How it ended.
    pub ending: String,
    /// Calm first and last, with what it gained.
    pub calm: String,
    /// Trust first and last, with what it gained.
    pub trust: String,
    /// Kept, at risk, lost or stopped.
    pub verdict: String,
}

/// The calls of a shift so far, one row each.
pub fn call_rows(words: &Words, shift: &ShiftState) -> Vec<CallRow> {
    shift.results.iter().map(|it| call_row(words, it)).collect()
}

fn call_row(words: &Words, call: &CallResult) -> CallRow {
    let ending = if call.stopped { "shift-ending-stopped" } else { ending_name(call.ending) };
    let verdict = if call.stopped { "shift-stopped" } else { verdict_name(call.verdict) };
    let calm = call.calm_at_first.unwrap_or(call.calm);
    CallRow {
        customer: call.customer.to_string(),
        ending: words.say(ending),
        calm: course(words, calm, call.calm),
        trust: course(words, call.trust.0, call.trust.1),
        verdict: words.say(verdict),
    }
}

/// Such as "25 to 60 (+35)".
fn course(words: &Words, from: f64, to: f64) -> String {
    let by = moved_by(&Shift { from, to });
    words.say_with("shift-course", &[("from", whole(from)), ("to", whole(to)), ("by", by.into())])
}

/// A call in one line.
pub fn row_line(words: &Words, row: &CallRow) -> String {
    let values = [
        ("customer", FluentValue::from(row.customer.clone())),
        ("ending", row.ending.clone().into()),
        ("calm", row.calm.clone().into()),
        ("trust", row.trust.clone().into()),
        ("verdict", row.verdict.clone().into()),
    ];
    words.say_with("shift-row", &values)
}

const fn ending_name(ending: EndingKind) -> &'static str {
    match ending {
        EndingKind::ResolvedLoyal => "room-ending-resolved_loyal",
        EndingKind::Resolved => "room-ending-resolved",
        EndingKind::SolvedButCold => "room-ending-solved_but_cold",
        EndingKind::AgreedFollowUp => "room-ending-agreed_follow_up",
        EndingKind::FairNoFix => "room-ending-fair_no_fix",
        EndingKind::AppeasedUnsolved => "room-ending-appeased_unsolved",
        EndingKind::Unresolved => "room-ending-unresolved",
        EndingKind::Manager => "room-ending-manager",
        EndingKind::HangUp => "room-ending-hang_up",
        EndingKind::SilentLeaver => "room-ending-silent_leaver",
        EndingKind::BoundaryKept => "room-ending-boundary_kept",
    }
}

const fn verdict_name(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Kept => "verdict-kept",
        Verdict::AtRisk => "verdict-at_risk",
        Verdict::Lost => "verdict-lost",
    }
}

/// Who a public review is from, and how many stars it gives, in one line.
pub fn review_head(words: &Words, review: &PublicReview) -> String {
    let values = [
        ("stars", FluentValue::from(f64::from(review.stars))),
        ("customer", review.customer.to_string().into()),
    ];
    words.say_with("shift-review", &values)
}

/// What a public review says.
pub fn review_words(words: &Words, review: &PublicReview) -> String {
    let name = match review.tone {
        Tone::Glad => "review-glad",
        Tone::Kind => "review-kind",
        Tone::Cool => "review-cool",
        Tone::Bitter => "review-bitter",
    };
    words.say_with(name, &[("quote", words.said(&review.quote).into())])
}

/// That somebody called before, how it ended, and what is left of it.
pub fn earlier_line(words: &Words, earlier: &CallResult, they: &str) -> String {
    let values = [
        ("name", FluentValue::from(earlier.customer.to_string())),
        ("they", they.to_owned().into()),
        ("ending", words.say(ending_name(earlier.ending)).into()),
    ];
    let name = match earlier.verdict {
        _ if earlier.stopped => "shift-returning-stopped",
        Verdict::Kept => "shift-returning-kept",
        Verdict::AtRisk => "shift-returning-at_risk",
        Verdict::Lost => "shift-returning-lost",
    };
    words.say_with(name, &values)
}

/// What something between two calls gave, such as "Energy 88 to 96."
pub fn change_line(words: &Words, before: Agent, now: Agent) -> String {
    let moved = |from: f64, to: f64| (to - from).abs() >= 0.5;
    let energy = moved(before.energy, now.energy);
    let what = match (energy, moved(before.morale, now.morale)) {
        (true, true) => "both",
        (true, false) => "energy",
        (false, true) => "morale",
        (false, false) => "nothing",
    };
    let values = [
        ("what", FluentValue::from(what)),
        ("energy-from", whole(before.energy)),
        ("energy", whole(now.energy)),
        ("morale-from", whole(before.morale)),
        ("morale", whole(now.morale)),
    ];
    words.say_with("shift-changed", &values)
}
