//! Today's ten minutes: what is offered, in which order, and why.

use std::{collections::BTreeMap, sync::Arc};

use rapport::{
    core::{
        debrief::Skill,
        progress::{Day, MINUTES, MOST_OFFERS, Missed, Observation, Offer, Why, offers},
        scenario::Scenario,
        text::Text,
    },
    store::library::Library,
};

const TODAY: Day = Day(20_000);

fn scenarios() -> Vec<Arc<Scenario>> {
    Library::new(None).load_all().scenarios.into_iter().map(|it| it.scenario).collect()
}

/// A skill seen once so many days ago.
fn seen(days: i32, called: u32, met: u32) -> Vec<Observation> {
    vec![Observation { day: TODAY.plus(-days), called, met }]
}

fn offered(
    known: &BTreeMap<Skill, Vec<Observation>>,
    played: &BTreeMap<Text, Day>,
    missed: &Missed,
) -> Vec<Offer> {
    let all = scenarios();
    let all: Vec<&Scenario> = all.iter().map(|it| &**it).collect();
    offers(TODAY, known, &all, played, missed)
}

#[test]
fn somebody_new_begins_with_an_easy_call_and_never_more_than_ten_minutes() {
    let found = offered(&BTreeMap::new(), &BTreeMap::new(), &Missed::new());
    assert!(!found.is_empty() && found.len() <= MOST_OFFERS, "{found:?}");
    assert!(found.iter().all(|it| it.why == Why::NotSeen && it.scenario.is_some()));
    assert!(found.iter().map(|it| it.minutes).sum::<u32>() <= MINUTES, "{found:?}");
    let first = found[0].scenario.as_deref();
    let easy = scenarios().iter().find(|it| Some(&*it.id) == first).map(|it| it.difficulty);
    assert_eq!(easy, Some(1));
}

#[test]
fn what_is_due_comes_before_what_is_new_and_the_latest_first() {
    let known = BTreeMap::from([
        (Skill::Validate, seen(10, 6, 0)),
        (Skill::FollowUp, seen(30, 6, 0)),
        (Skill::Help, seen(2, 6, 6)),
    ]);
    let found = offered(&known, &BTreeMap::new(), &Missed::new());
    assert_eq!(found[0].skills[0], Skill::FollowUp, "{found:?}");
    assert!(matches!(found[0].why, Why::Due { late: 29, .. }), "{found:?}");
    let of = |skill: Skill| found.iter().any(|it| it.skills.contains(&skill));
    assert!(of(Skill::Validate) && !of(Skill::Help), "{found:?}");
}

#[test]
fn the_scenario_seen_least_recently_is_taken_and_none_twice_a_day() {
    let known = BTreeMap::from([(Skill::Validate, seen(10, 6, 0))]);
    let of_skill: Vec<Arc<Scenario>> = scenarios()
        .into_iter()
        .filter(|it| it.skills.iter().any(|mv| Skill::Validate.is_shown_by(*mv)))
        .collect();
    let mut played: BTreeMap<Text, Day> =
        of_skill.iter().zip(5..).map(|(it, ago)| (it.id.clone(), TODAY.plus(-ago))).collect();
    let longest_ago = of_skill.last().expect("there are some").id.clone();
    let found = offered(&known, &played, &Missed::new());
    assert_eq!(found[0].scenario.as_ref(), Some(&longest_ago), "{found:?}");
    played.insert(longest_ago.clone(), TODAY);
    let found = offered(&known, &played, &Missed::new());
    assert!(found.iter().all(|it| it.scenario.as_ref() != Some(&longest_ago)), "{found:?}");
}

#[test]
fn where_every_call_was_played_today_a_turn_that_was_missed_is_drilled() {
    let known = BTreeMap::from([(Skill::Validate, seen(10, 6, 0))]);
    let played: BTreeMap<Text, Day> = scenarios().iter().map(|it| (it.id.clone(), TODAY)).collect();
    let missed = Missed::from([(Skill::Validate, Text::from("some-practice"))]);
    let found = offered(&known, &played, &missed);
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!(found[0].drill.as_deref(), Some("some-practice"));
    assert!(offered(&known, &played, &Missed::new()).is_empty());
}
