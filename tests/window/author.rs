//! The author's view: the call beside its file, saves, jumps, why a line spoke, goldens.

use std::sync::{Arc, Mutex};

use bevy::{
    input::keyboard::{Key, KeyCode},
    prelude::*,
    text::EditableText,
};
use rapport::{
    core::{
        analyser::Lexicon,
        bench::{Bench, Done},
        scenario::Phase,
        session::Session,
    },
    window::{
        Ask, AuthorAsk, Desk, Drafting, LARGEST_TEXT, Launched, NothingKept, Preferences, Screen,
        WordsField,
    },
};

use super::{
    access::{has_names, tab_reaches_all},
    rig::{
        at_home, button, focused, launch, open, open_sized, press, screen, send, settle, strike,
        wait, write,
    },
};

const SMALL: &str = include_str!("../fixtures/scenarios/small.ron");

type Saved = Arc<Mutex<Option<Result<String, String>>>>;

/// A desk on which a test saves.
struct TestDesk(Saved);

impl Desk for TestDesk {
    fn file(&self) -> String {
        "small.ron".into()
    }

    fn look(&mut self) -> Option<Result<String, String>> {
        self.0.lock().unwrap().take()
    }

    fn keep_golden(&mut self, _: &Session, done: &[Done]) -> Result<String, String> {
        if done.is_empty() { Err("Nothing was said.".into()) } else { Ok("it.golden.txt".into()) }
    }
}

fn at_desk(text: &str, preferences: Preferences, size: (u32, u32)) -> (App, Saved) {
    let saved: Saved = Arc::new(Mutex::new(Some(Ok(text.to_owned()))));
    let mut launch = launch(preferences);
    let bench = Bench::new("small.ron".into(), Arc::new(Lexicon::english()), 7);
    launch.scenarios.clear();
    launch.recorder = Box::new(NothingKept::default());
    launch.drafting = Some(Drafting::new(bench, Box::new(TestDesk(saved.clone()))));
    let mut app = open_sized(launch, size);
    wait(&mut app, 1);
    assert_eq!(screen(&app), Screen::Author);
    (app, saved)
}

fn author(text: &str) -> (App, Saved) {
    at_desk(text, at_home(), (1280, 720))
}

fn save(app: &mut App, saved: &Saved, text: Result<&str, &str>) {
    *saved.lock().unwrap() = Some(text.map(Into::into).map_err(Into::into));
    wait(app, 1);
}

fn bench(app: &App) -> &Bench {
    app.world().resource::<Drafting>().bench()
}

fn turns(app: &App) -> u32 {
    bench(app).session().map_or(0, |it| it.state().customer.turn)
}

fn shows(app: &mut App, words: &str) -> bool {
    let mut texts = app.world_mut().query::<&Text>();
    texts.iter(app.world()).any(|it| it.0.contains(words))
}

fn typed(app: &mut App) -> String {
    let mut fields = app.world_mut().query_filtered::<&EditableText, With<WordsField>>();
    fields.single(app.world()).unwrap().value().to_string()
}

fn ask(ask: AuthorAsk) -> Ask {
    Ask::Author(ask)
}

#[test]
fn the_call_is_played_beside_its_file_and_nothing_is_recorded() {
    let (mut app, _) = author(SMALL);
    press(&mut app, &Ask::Pick(1));
    write(&mut app, "What happened then?");
    send(&mut app);
    if bench(&app).asks_back() {
        press(&mut app, &Ask::Confirm);
    }
    assert_eq!((turns(&app), typed(&mut app).as_str()), (2, ""));
    strike(&mut app, &Key::Escape, KeyCode::Escape, None);
    settle(&mut app);
    assert_eq!((turns(&app), screen(&app)), (3, Screen::Author));
    assert!(shows(&mut app, "Why this line"));
    let launched = app.world().resource::<Launched>();
    assert!(launched.recorder.unfinished().unwrap().is_empty());
    assert!(launched.recorder.last().unwrap().is_none());
    assert!(!app.world().contains_resource::<rapport::window::Practice>());
}

#[test]
fn a_half_written_file_is_a_finding_and_the_call_goes_on() {
    let (mut app, saved) = author(SMALL);
    press(&mut app, &Ask::Pick(1));
    write(&mut app, "half a rep");
    save(&mut app, &saved, Ok(&SMALL[..SMALL.len() / 3]));
    assert!(bench(&app).is_broken());
    assert!(shows(&mut app, "cannot be played as it is saved now"));
    assert!(shows(&mut app, "line ") && shows(&mut app, "column "));
    assert_eq!((turns(&app), typed(&mut app).as_str()), (1, "half a rep"));
    press(&mut app, &Ask::Pick(1));
    assert_eq!(turns(&app), 2);
    save(&mut app, &saved, Ok(SMALL));
    assert!(!bench(&app).is_broken());
    assert!(shows(&mut app, "The saved file is played now"));
    assert_eq!(turns(&app), 2);
    assert_eq!(typed(&mut app), "half a rep");
}

#[test]
fn a_saved_change_is_heard_on_the_next_turn() {
    let (mut app, saved) = author(SMALL);
    let opening = bench(&app).session().unwrap().state().said[0].text.clone();
    save(&mut app, &saved, Ok(&SMALL.replace(&*opening, "I was told to come back. Again.")));
    assert!(!bench(&app).is_broken(), "{:#?}", bench(&app).findings());
    assert!(shows(&mut app, "I was told to come back. Again."));
}

#[test]
fn a_file_that_goes_away_is_said_and_costs_nothing() {
    let (mut app, saved) = author(SMALL);
    press(&mut app, &Ask::Pick(2));
    for why in
        ["small.ron does not exist.", "small.ron is not UTF-8 text.", "small.ron is a folder."]
    {
        save(&mut app, &saved, Err(why));
        assert!(shows(&mut app, why));
        assert_eq!(turns(&app), 1);
    }
    save(&mut app, &saved, Ok(SMALL));
    assert_eq!(turns(&app), 1);
}

#[test]
fn one_may_begin_with_a_file_that_cannot_be_played_yet() {
    let (mut app, saved) = author("( format: 1,");
    assert!(bench(&app).session().is_none());
    assert!(shows(&mut app, "Nothing can be played yet"));
    strike(&mut app, &Key::Escape, KeyCode::Escape, None);
    settle(&mut app);
    assert!(!shows(&mut app, "call is over"));
    save(&mut app, &saved, Ok(&SMALL.replacen("format: 1", "format: 99", 1)));
    assert!(bench(&app).session().is_none() && !bench(&app).findings().is_empty());
    save(&mut app, &saved, Ok(SMALL));
    assert!(bench(&app).session().is_some());
    assert!(button(&mut app, &Ask::Pick(1)).is_some());
}

#[test]
fn the_author_jumps_and_comes_back() {
    let (mut app, saved) = author(SMALL);
    press(&mut app, &ask(AuthorAsk::Phase(Phase::Solving)));
    press(&mut app, &ask(AuthorAsk::Calm(1)));
    press(&mut app, &ask(AuthorAsk::Trust(-1)));
    let chosen = app.world().resource::<Drafting>().bench().jump().is_none();
    assert!(chosen, "choosing is not jumping");
    press(&mut app, &ask(AuthorAsk::Jump));
    let session = bench(&app).session().unwrap();
    assert_eq!(session.seat().phase(), Phase::Solving);
    save(&mut app, &saved, Ok(SMALL));
    assert_eq!(bench(&app).session().unwrap().seat().phase(), Phase::Solving);
    press(&mut app, &ask(AuthorAsk::Golden));
    assert!(shows(&mut app, "began with a jump cannot be kept"));
    press(&mut app, &ask(AuthorAsk::FromStart));
    assert_eq!(turns(&app), 0);
}

#[test]
fn a_golden_is_kept_or_said_why_not() {
    let (mut app, _) = author(SMALL);
    press(&mut app, &ask(AuthorAsk::Golden));
    assert!(shows(&mut app, "Nothing was said."));
    press(&mut app, &Ask::Pick(1));
    press(&mut app, &ask(AuthorAsk::Golden));
    assert!(shows(&mut app, "it.golden.txt"));
    press(&mut app, &ask(AuthorAsk::TakeBack));
    assert_eq!(turns(&app), 0);
}

#[test]
fn everything_has_a_name_and_is_reached_by_tab_and_keeps_the_focus() {
    let (mut app, _) = author(SMALL);
    has_names(&mut app);
    tab_reaches_all(&mut app);
    let more = button(&mut app, &ask(AuthorAsk::Calm(1))).unwrap();
    app.world_mut()
        .resource_mut::<bevy::input_focus::InputFocus>()
        .set(more, bevy::input_focus::FocusCause::Navigated);
    settle(&mut app);
    strike(&mut app, &Key::Enter, KeyCode::Enter, None);
    settle(&mut app);
    let again = button(&mut app, &ask(AuthorAsk::Calm(1)));
    assert_ne!(again, Some(more), "the part was drawn anew");
    assert_eq!(focused(&app), again);
}

#[test]
fn at_the_largest_text_nothing_lies_outside_the_window() {
    let large = Preferences { text_size: LARGEST_TEXT, ..at_home() };
    for size in [(1280, 720), (1920, 1080)] {
        let (mut app, _) = at_desk(SMALL, large, size);
        press(&mut app, &Ask::Pick(1));
        for (_, name, place) in super::rig::places(&mut app) {
            let wide = size.0 as f32;
            assert!(place.min.x >= -1.0 && place.max.x <= wide + 1.0, "{name} {place:?}");
        }
    }
}

#[test]
fn without_a_file_nobody_comes_here() {
    let app = open(launch(at_home()));
    assert_eq!(screen(&app), Screen::Title);
}
