//! The way of somebody new: the first page, the first call, its guide, and a name later.

use bevy::{
    input::keyboard::{Key, KeyCode},
    prelude::*,
};
use rapport::{
    core::scenario::Warning,
    window::{Ask, Launched, NothingKept, Practice, Preferences, Scene, Screen},
};

use super::{
    mine::shows,
    rig::{at_home, button, launch, one_turn, open, press, screen, settle, strike, wait, write},
};

/// A window on a computer where nobody has practised yet.
fn nobody(recorder: NothingKept) -> rapport::window::Launch {
    let mut launch = launch(Preferences { guided: false, ..at_home() });
    launch.recorder = Box::new(recorder);
    launch
}

fn names(app: &App) -> Vec<String> {
    app.world().resource::<Launched>().recorder.profiles().unwrap()
}

#[test]
fn the_first_start_asks_nothing_and_leads_straight_into_a_call() {
    let mut app = open(nobody(NothingKept::default()));
    assert_eq!(screen(&app), Screen::FirstStart);
    strike(&mut app, &Key::Enter, KeyCode::Enter, None);
    wait(&mut app, 1);
    settle(&mut app);
    assert_eq!(screen(&app), Screen::Practice, "the first call is one key away");
    assert_eq!(names(&app), ["Me"]);
}

#[test]
fn the_straight_way_never_passes_a_warning() {
    let mut launch = nobody(NothingKept::default());
    for scenario in &mut launch.scenarios {
        std::sync::Arc::make_mut(scenario).warnings = vec![Warning::Grief];
    }
    let mut app = open(launch);
    press(&mut app, &Ask::FirstCall);
    settle(&mut app);
    assert_eq!(screen(&app), Screen::Warning);
    press(&mut app, &Ask::Accept);
    settle(&mut app);
    assert_eq!(screen(&app), Screen::Briefing, "from there on nothing goes by itself");
}

#[test]
fn the_straight_way_never_passes_what_an_organisation_wants_people_told() {
    const NOTICE: &str = "The Borough keeps a record of practice.";
    let mut app =
        open(nobody(NothingKept { notice: Some(NOTICE.into()), ..NothingKept::default() }));
    press(&mut app, &Ask::FirstCall);
    settle(&mut app);
    assert_eq!(screen(&app), Screen::Title);
    assert!(shows(&mut app, NOTICE));
    let untold = app.world().resource::<Launched>().recorder.untold().unwrap();
    assert_eq!(untold.as_deref(), Some(NOTICE), "only reading it puts it away");
}

#[test]
fn the_very_first_reply_is_one_of_three_and_the_rest_is_one_key_away() {
    let mut app = open(launch(Preferences { guided: false, ..at_home() }));
    super::call::begin(&mut app);
    let role = app.world().resource::<Practice>().scenario().brief.role.to_string();
    assert!(shows(&mut app, &role), "the guide says who one is");
    assert!(button(&mut app, &Ask::Pick(3)).is_some() && button(&mut app, &Ask::Pick(4)).is_none());
    assert!(button(&mut app, &Ask::Hint).is_none() && button(&mut app, &Ask::Stop).is_some());
    press(&mut app, &Ask::GuideOff);
    assert!(
        button(&mut app, &Ask::Pick(4)).is_none(),
        "putting the hint away moves nothing that can be said"
    );
    strike(&mut app, &Key::Character("4".into()), KeyCode::Digit4, None);
    settle(&mut app);
    assert!(button(&mut app, &Ask::Pick(4)).is_some(), "what is not shown is shown, not said");
    assert_eq!(app.world().resource::<Scene>().turn, 1);
    one_turn(&mut app);
    settle(&mut app);
    assert!(button(&mut app, &Ask::Hint).is_some(), "from the second turn on all stands there");
}

#[test]
fn whoever_looks_around_first_comes_to_the_start_page() {
    let mut app = open(nobody(NothingKept::default()));
    press(&mut app, &Ask::LookAround);
    settle(&mut app);
    assert_eq!(screen(&app), Screen::Title);
}

#[test]
fn the_first_briefing_is_short_and_the_whole_of_it_stands_over_the_call() {
    let first = launch(Preferences { guided: false, ..at_home() });
    let offer = first.scenarios[0].brief.may[0].to_string();
    let mut app = open(first);
    press(&mut app, &Ask::Choose(0));
    assert!(!shows(&mut app, &offer));
    press(&mut app, &Ask::Begin);
    one_turn(&mut app);
    settle(&mut app);
    press(&mut app, &Ask::History);
    assert!(shows(&mut app, &offer));
    let mut later = open(launch(at_home()));
    press(&mut later, &Ask::Choose(0));
    assert!(shows(&mut later, &offer));
}

#[test]
fn the_guide_of_the_first_call_can_be_put_away() {
    let mut app = open(launch(Preferences { guided: false, ..at_home() }));
    super::call::begin(&mut app);
    press(&mut app, &Ask::GuideOff);
    settle(&mut app);
    assert!(button(&mut app, &Ask::GuideOn).is_none());
    assert!(app.world().resource::<Preferences>().guided);
}

#[test]
fn each_reply_brings_the_next_hint_and_the_last_ends_the_guide() {
    let mut app = open(launch(Preferences { guided: false, ..at_home() }));
    super::call::begin(&mut app);
    assert!(
        button(&mut app, &Ask::GuideOn).is_none(),
        "before the first reply the way on is to reply"
    );
    assert!(button(&mut app, &Ask::GuideOff).is_some());
    one_turn(&mut app);
    settle(&mut app);
    assert!(shows(&mut app, "Calm and trust move"));
    one_turn(&mut app);
    settle(&mut app);
    assert!(shows(&mut app, "The five rings"));
}

/// Settings, and from there to the page for names.
fn at_names() -> App {
    let mut launch = launch(at_home());
    let profiles = vec!["Robin".into(), "Wren".into()];
    launch.recorder = Box::new(NothingKept { profiles, ..NothingKept::default() });
    let mut app = open(launch);
    press(&mut app, &Ask::Open(Screen::Settings));
    press(&mut app, &Ask::Open(Screen::Name));
    app
}

#[test]
fn another_name_keeps_all_practices_with_it() {
    let mut app = at_names();
    write(&mut app, "Kit");
    strike(&mut app, &Key::Enter, KeyCode::Enter, None);
    wait(&mut app, 1);
    assert_eq!(screen(&app), Screen::Settings);
    assert_eq!(names(&app), ["Kit", "Wren"]);
}

#[test]
fn somebody_else_begins_with_a_name_of_their_own() {
    let mut app = at_names();
    write(&mut app, "Kit");
    press(&mut app, &Ask::SomebodyElse);
    settle(&mut app);
    assert_eq!(names(&app), ["Kit", "Robin", "Wren"]);
}

#[test]
fn a_name_that_is_taken_or_missing_is_said_and_changes_nothing() {
    let mut app = at_names();
    press(&mut app, &Ask::Rename);
    assert!(shows(&mut app, "Type a name first."));
    write(&mut app, "Wren");
    press(&mut app, &Ask::Rename);
    settle(&mut app);
    assert_eq!(screen(&app), Screen::Name);
    assert!(shows(&mut app, "There is a profile called Wren already."));
    assert_eq!(names(&app), ["Robin", "Wren"]);
}
