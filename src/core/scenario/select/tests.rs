//! Which line speaks.

use super::*;
use crate::scenario::Situation;

/// A line that says two variants under `when`.
fn line(when: When) -> Line {
    Line {
        id: "it".into(),
        when,
        say: vec!["a".into(), "b".into()],
        cue: crate::scenario::Cue::default(),
        tells: None,
        farewell: false,
        ending: None,
    }
}

fn listening() -> When {
    When { stance: vec![Stance::Listening], ..When::default() }
}

fn after(mv: Move) -> When {
    When { after: vec![mv], ..When::default() }
}

/// The place chosen among `lines`, the die always falling on its lowest side.
fn choose(lines: &[Line], moment: &Moment<'_>) -> Option<(usize, usize)> {
    choose_among(lines, moment, &mut |_| 0)
}

fn choose_among(
    lines: &[Line],
    moment: &Moment<'_>,
    roll: &mut dyn FnMut(usize) -> usize,
) -> Option<(usize, usize)> {
    let mut scenario = crate::scenario::test_scenario();
    scenario.lines = lines.to_vec();
    choose_line(&Storylets::of(&scenario), &scenario, moment, roll)
}

#[test]
fn the_most_specific_line_speaks() {
    let lines = [line(When::default()), line(listening()), line(after(Move::Pity))];
    let mut moment = Moment::default();
    assert_eq!(choose(&lines, &moment), Some((0, 0)));
    moment.stance = Some(Stance::Listening);
    assert_eq!(choose(&lines, &moment), Some((1, 1)));
    moment.after = vec![Move::Neutral, Move::Pity];
    assert_eq!(choose(&lines, &moment), Some((2, 0)));
}

#[test]
fn a_fact_is_told_once_its_gate_is_open() {
    let tells = Line { tells: Some("paid".into()), ..line(When::default()) };
    let lines = [line(listening()), tells];
    let mut moment = Moment { stance: Some(Stance::Listening), ..Moment::default() };
    assert_eq!(choose(&lines, &moment), Some((0, 0)));
    let paid = "paid".into();
    moment.ready.push(&paid);
    assert_eq!(choose(&lines, &moment), Some((1, 1)));
}

#[test]
fn told_and_untold_and_at_most_are_held_to() {
    let told = When { told: vec!["paid".into()], ..When::default() };
    let untold = When { untold: vec!["paid".into()], ..When::default() };
    let once = When { at_most: Some(0), phase: vec![Phase::Exploring], ..When::default() };
    let lines = [line(told), line(untold), line(once)];
    let mut moment = Moment { phase: Phase::Exploring, ..Moment::default() };
    assert_eq!(choose(&lines, &moment), Some((1, 1)));
    let told = BTreeSet::from(["paid".into()]);
    moment.told = &told;
    assert_eq!(choose(&lines, &moment), Some((0, 0)));
    assert_eq!(choose(&lines[2..], &moment), Some((0, 0)));
    let spoken = BTreeMap::from([(0, 1)]);
    moment.spoken = &spoken;
    assert_eq!(choose(&lines[2..], &moment), None);
}

#[test]
fn among_equals_the_unspoken_one_goes_first_then_chance() {
    let lines = [line(When::default()), line(When::default()), line(When::default())];
    let spoken = BTreeMap::from([(0, 1)]);
    let moment = Moment { spoken: &spoken, ..Moment::default() };
    assert_eq!(choose(&lines, &moment), Some((1, 1)));
    assert_eq!(choose_among(&lines, &moment, &mut |count| count - 1), Some((2, 0)));
}

#[test]
fn no_text_is_said_twice_in_a_row() {
    let lines = [line(When::default()), line(listening())];
    let mut moment = Moment { stance: Some(Stance::Listening), ..Moment::default() };
    let said = BTreeSet::from([(1, 0), (1, 1)]);
    moment.said = &said;
    moment.last = Some((1, 0));
    // Everything specific was said: it stays with the meaning and says the other one again.
    assert_eq!(choose(&lines, &moment), Some((1, 1)));
    let single = Line { say: vec!["a".into()], ..line(listening()) };
    let lines = [line(When::default()), single];
    assert_eq!(choose(&lines, &moment), Some((0, 0)));
    assert_eq!(choose(&lines[1..], &Moment { last: Some((0, 0)), ..moment }), None);
}

#[test]
fn each_weight_is_more_than_all_below_it() {
    let below = [
        (STANCE, PHASE + AT_MOST),
        (UNTOLD, STANCE + PHASE + AT_MOST),
        (AFTER, TOLD + UNTOLD + STANCE + PHASE + AT_MOST),
        (TELLS, DOING + AFTER + OFFERED + TOLD + UNTOLD + STANCE + PHASE + AT_MOST),
    ];
    assert!(below.iter().all(|(weight, rest)| weight > rest));
    assert_eq!((DOING, OFFERED), (AFTER, AFTER));
}

#[test]
fn she_says_goodbye_only_when_she_is_ready_and_then_at_once() {
    let farewell = Line { farewell: true, ..line(When::default()) };
    let lines = [line(after(Move::Pity)), farewell];
    let mut moment = Moment { after: vec![Move::Pity], ..Moment::default() };
    assert_eq!(choose(&lines, &moment), Some((0, 0)));
    moment.leaving = true;
    assert_eq!(choose(&lines, &moment), Some((1, 1)));
}

#[test]
fn the_most_specific_situation_is_offered_the_first_among_equals() {
    let situation = |when: When| Situation { id: "it".into(), when, options: Vec::new() };
    let mut scenario = crate::scenario::test_scenario();
    scenario.situations =
        vec![situation(When::default()), situation(listening()), situation(listening())];
    assert_eq!(choose_situation(&Storylets::of(&scenario), &scenario, &Moment::default()), Some(0));
    let moment = Moment { stance: Some(Stance::Listening), ..Moment::default() };
    assert_eq!(choose_situation(&Storylets::of(&scenario), &scenario, &moment), Some(1));
}

#[test]
fn the_first_words_are_those_written_for_the_opening() {
    let opening = When { phase: vec![Phase::Opening], ..When::default() };
    let lines = [line(listening()), line(opening)];
    let moment = Moment { stance: Some(Stance::Listening), ..Moment::default() };
    assert_eq!(choose(&lines, &moment), Some((1, 1)));
}
