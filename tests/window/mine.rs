//! Pages about the person who practises: what is kept, erasing it, skills, today's ten minutes.

use bevy::prelude::*;
use rapport::{
    core::{
        debrief::Skill,
        progress::{Day, Estimate, Observation, Offer, Why},
        session::Event,
    },
    window::{Ask, Launched, MyData, NothingKept, NumberField, Practice, Screen},
};

use super::rig::{at_home, button, focused, launch, open, press, screen, settle, wait, write};

fn day() -> Day {
    Day::from_parts(2025, 3, 4).unwrap()
}

fn known() -> NothingKept {
    let seen = [Observation { day: day(), called: 8, met: 4 }];
    NothingKept {
        profiles: vec!["Robin".into()],
        kept: Some(MyData { name: "Robin".into(), practices: 3, ..MyData::default() }),
        standing: vec![(Skill::Mirror, Estimate::on(day(), &seen))],
        offers: vec![Offer {
            skills: vec![Skill::Mirror],
            why: Why::Due { last: day(), late: 2 },
            scenario: Some("00-library-card".into()),
            drill: None,
            minutes: 8,
        }],
        ..NothingKept::default()
    }
}

fn at_title() -> App {
    let mut launch = launch(at_home());
    launch.recorder = Box::new(known());
    open(launch)
}

pub(super) fn shows(app: &mut App, words: &str) -> bool {
    let mut texts = app.world_mut().query::<&Text>();
    texts.iter(app.world()).any(|it| it.0.contains(words))
}

#[test]
fn what_is_kept_is_shown_and_typed_words_are_a_choice() {
    let mut app = at_title();
    press(&mut app, &Ask::Open(Screen::Settings));
    press(&mut app, &Ask::Open(Screen::MyData));
    assert!(shows(&mut app, "3 practices"));
    press(&mut app, &Ask::KeepTyped(true));
    let kept = app.world().resource::<Launched>().recorder.my_data().unwrap();
    assert!(kept.is_some_and(|it| it.keeps_typed));
}

#[test]
fn erasing_asks_once_and_leads_to_the_first_start() {
    let mut app = at_title();
    press(&mut app, &Ask::Open(Screen::Settings));
    press(&mut app, &Ask::Open(Screen::MyData));
    assert!(button(&mut app, &Ask::Erase).is_none(), "nothing is erased by one press");
    press(&mut app, &Ask::WantErase);
    press(&mut app, &Ask::Close);
    assert!(button(&mut app, &Ask::Erase).is_none());
    press(&mut app, &Ask::WantErase);
    press(&mut app, &Ask::Erase);
    settle(&mut app);
    assert_eq!(screen(&app), Screen::FirstStart);
    assert!(app.world().resource::<Launched>().recorder.profiles().unwrap().is_empty());
}

#[test]
fn skills_are_words_first_and_numbers_on_request() {
    let mut app = at_title();
    press(&mut app, &Ask::Open(Screen::Progress));
    assert!(shows(&mut app, "growing"));
    assert!(!shows(&mut app, "Met 4 of 8"));
    press(&mut app, &Ask::Numbers(true));
    assert!(shows(&mut app, "Met 4 of 8"));
}

#[test]
fn the_title_offers_what_is_due_and_says_why() {
    let mut app = at_title();
    assert!(shows(&mut app, "Ten minutes today"));
    assert!(shows(&mut app, "2025-03-04"));
}

#[test]
fn how_long_practices_stay_can_be_chosen() {
    let mut app = at_title();
    press(&mut app, &Ask::Open(Screen::Settings));
    press(&mut app, &Ask::Open(Screen::MyData));
    let days = |app: &App| {
        let kept = app.world().resource::<Launched>().recorder.my_data().unwrap();
        kept.and_then(|it| it.days_kept)
    };
    for chosen in [Some(90), None, Some(30)] {
        press(&mut app, &Ask::KeepFor(chosen));
        assert_eq!((days(&app), screen(&app)), (chosen, Screen::MyData));
    }
    assert!(shows(&mut app, "after 30 days"));
}

#[test]
fn a_time_that_was_set_by_command_is_shown_beside_the_others() {
    let mut launch = launch(at_home());
    let kept = MyData { name: "Robin".into(), days_kept: Some(45), ..MyData::default() };
    launch.recorder = Box::new(NothingKept { kept: Some(kept), ..known() });
    let mut app = open(launch);
    press(&mut app, &Ask::Open(Screen::Settings));
    press(&mut app, &Ask::Open(Screen::MyData));
    assert!(button(&mut app, &Ask::KeepFor(Some(45))).is_some());
    assert!(button(&mut app, &Ask::KeepFor(None)).is_some());
}

#[test]
fn what_the_organisation_is_told_stands_on_the_title_and_the_briefing_until_it_was_read() {
    const NOTICE: &str = "The Borough keeps a record of practice.\n- that you finished a call";
    let mut launch = launch(at_home());
    launch.recorder = Box::new(NothingKept { notice: Some(NOTICE.into()), ..known() });
    let mut app = open(launch);
    assert!(shows(&mut app, NOTICE));
    press(&mut app, &Ask::Choose(0));
    assert_eq!(screen(&app), Screen::Briefing);
    assert!(shows(&mut app, NOTICE));
    press(&mut app, &Ask::NoticeRead);
    assert_eq!(screen(&app), Screen::Briefing);
    assert!(!shows(&mut app, NOTICE));
    assert!(app.world().resource::<Launched>().recorder.untold().unwrap().is_none());
    press(&mut app, &Ask::Open(Screen::Library));
    press(&mut app, &Ask::Back);
    assert!(!shows(&mut app, NOTICE));
}

/// The seed of the running call.
fn seed(app: &App) -> u64 {
    let practice = app.world().resource::<Practice>();
    let began = practice.session().transcript().iter().find_map(|it| match &it.event {
        Event::SessionBegan { seed, .. } => Some(*seed),
        _ => None,
    });
    began.unwrap()
}

#[test]
fn the_number_of_a_call_can_be_chosen_in_its_briefing() {
    let mut app = at_title();
    press(&mut app, &Ask::Choose(0));
    let mut fields = app.world_mut().query_filtered::<Entity, With<NumberField>>();
    assert_eq!(fields.iter(app.world()).count(), 0, "most calls are left to chance");
    press(&mut app, &Ask::NumberCall);
    let field = fields.single(app.world()).unwrap();
    assert_eq!(focused(&app), Some(field));
    write(&mut app, "7x41");
    press(&mut app, &Ask::Begin);
    wait(&mut app, 2);
    assert_eq!((screen(&app), seed(&app)), (Screen::Practice, 741));
}
