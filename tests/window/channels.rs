//! Each channel has its own look: letters, a public post, a room, a video call, a chat.

use std::sync::Arc;

use bevy::{
    prelude::*,
    ui::{CalculatedClip, UiGlobalTransform},
};
use rapport::{
    core::scenario::read_scenario,
    window::{Ask, LARGEST_TEXT, Preferences, Scene},
};

use super::{
    access::nothing_sticks_out,
    call::begin,
    rig::{at_home, launch, one_turn, open_sized, places, press, wait},
};

const LETTERS: &str = include_str!("../../scenarios/08-cancel-gym.ron");
const POST: &str = include_str!("../../scenarios/13-voice-of-many.ron");
const DESK: &str = include_str!("../../scenarios/15-hands-full.ron");
const VIDEO: &str = include_str!("../../scenarios/17-interpreter.ron");
const CHAT: &str = include_str!("../../scenarios/02-parcel.ron");

/// A call of this scenario that has just begun.
fn call_of(text: &str, preferences: Preferences, size: (u32, u32)) -> App {
    let (scenario, found) = read_scenario("it.ron", text);
    assert!(found.is_empty(), "{found:#?}");
    let mut launch = launch(preferences);
    launch.scenarios = scenario.into_iter().map(Arc::new).collect();
    let mut app = open_sized(launch, size);
    begin(&mut app);
    app
}

fn wide(text: &str) -> App {
    call_of(text, at_home(), (1280, 800))
}

fn texts(app: &mut App) -> String {
    let mut texts = app.world_mut().query::<&Text>();
    texts.iter(app.world()).map(|it| it.0.clone()).collect::<Vec<_>>().join("\n")
}

fn has_piece(app: &mut App, name: &str) -> bool {
    places(app).iter().any(|(_, it, place)| it == name && place.size().min_element() > 0.0)
}

#[test]
fn letters_have_a_head_paragraphs_and_a_time() {
    let mut app = wide(LETTERS);
    let said = texts(&mut app);
    assert!(said.contains("From: Ms Anand"), "{said}");
    assert!(said.contains("Subject: Pursuant to clause 7.2"), "{said}");
    assert!(said.contains("23:14"), "{said}");
    one_turn(&mut app);
    let said = texts(&mut app);
    assert!(said.contains("Subject: Re: "), "{said}");
    assert!(has_piece(&mut app, "Folded"));
}

#[test]
fn readers_of_a_public_post_say_what_the_scenario_gives_them() {
    let mut app = wide(POST);
    let scene = app.world().resource::<Scene>();
    let readers: Vec<String> =
        scene.onlookers.values().flatten().map(ToString::to_string).collect();
    let before = scene.history.iter().filter(|it| it.around).count();
    assert_eq!(before, 1);
    let said = texts(&mut app);
    assert!(readers.iter().any(|it| said.contains(it)), "{said}");
    assert!(said.contains("Everybody can read this."));
    assert!(said.contains("one comment"));
    one_turn(&mut app);
    let heard = app.world().resource::<Scene>().history.iter().filter(|it| it.around).count();
    assert_eq!(heard, 2);
}

#[test]
fn comments_are_shown_whole_or_not_at_all() {
    let mut app = call_of(POST, at_home(), (1280, 720));
    for _ in 0..5 {
        one_turn(&mut app);
    }
    let mut columns = app.world_mut().query::<(&Name, &Children)>();
    let under = columns.iter(app.world()).find(|(name, _)| name.as_str() == "Under the post");
    let pieces: Vec<Entity> = under.unwrap().1.iter().collect();
    let place = |app: &App, entity| {
        let world = app.world();
        let size = world.get::<ComputedNode>(entity).unwrap().size();
        let at = world.get::<UiGlobalTransform>(entity).unwrap().translation;
        Rect::from_center_size(at, size)
    };
    let clip = app.world().get::<CalculatedClip>(pieces[0]).unwrap().clip;
    let (mut hidden, mut shown) = (0, 0);
    for piece in pieces {
        if *app.world().get::<Visibility>(piece).unwrap() == Visibility::Hidden {
            hidden += 1;
        } else {
            shown += 1;
            assert!(place(&app, piece).min.y >= clip.min.y - 1.0);
        }
    }
    assert!(hidden > 0 && shown > 0, "{hidden} hidden, {shown} shown");
}

#[test]
fn somebody_waits_behind_her_in_a_queue() {
    let mut app = wide(DESK);
    assert!(has_piece(&mut app, "Scenery") && has_piece(&mut app, "Desk"));
    assert!(has_piece(&mut app, "Around"));
}

#[test]
fn a_video_call_shows_the_interpreter_and_oneself() {
    let mut app = wide(VIDEO);
    let said = texts(&mut app);
    assert!(said.contains("Ms Wolff · interpreter"), "{said}");
    assert!(said.contains("you, no camera"));
    assert!(has_piece(&mut app, "Own picture"));
}

#[test]
fn a_chat_marks_what_is_sent_and_what_is_read() {
    let mut app = wide(CHAT);
    press(&mut app, &Ask::Pick(1));
    assert!(texts(&mut app).contains("sent"));
    press(&mut app, &Ask::Land);
    wait(&mut app, 3);
    assert!(texts(&mut app).contains("read"));
}

#[test]
fn every_channel_fits_in_the_largest_text() {
    let large = Preferences { text_size: LARGEST_TEXT, ..at_home() };
    for text in [LETTERS, POST, DESK, VIDEO, CHAT] {
        let mut app = call_of(text, large, (1280, 800));
        nothing_sticks_out(&mut app, 1280.0);
        app.world_mut().write_message(Ask::Pick(1));
        wait(&mut app, 4);
        nothing_sticks_out(&mut app, 1280.0);
    }
}
