//! A call led in a room: hands, proposals, going back, two courses side by side.

use std::sync::Arc;

use rapport::core::{
    customer::EndingKind,
    moves::Move,
    room::{LedCall, LedRecord, RoomCommand, RoomRefusal, before_last, run_both},
    scenario::read_scenario,
    session::Script,
};

fn script() -> Arc<Script> {
    let text = std::fs::read_to_string("scenarios/01-machine.ron").expect("the scenario");
    let (scenario, _) = read_scenario("01.ron", &text);
    Arc::new(Script::new(Arc::new(scenario.expect("it parses")), crate::english()))
}

fn room() -> LedCall {
    LedCall::new(script(), 7, 12)
}

#[test]
fn hands_are_counted_and_the_winner_is_said() {
    let mut led = room();
    led.send(RoomCommand::Count { choice: 1, hands: 4 }).unwrap();
    led.send(RoomCommand::Count { choice: 2, hands: 7 }).unwrap();
    led.send(RoomCommand::Count { choice: 2, hands: 8 }).unwrap();
    assert_eq!(led.ballot().winner(), Some(2));
    led.send(RoomCommand::Show).unwrap();
    led.send(RoomCommand::Run { choice: 2 }).unwrap();
    assert_eq!(led.turn(), 2);
    assert_eq!(led.rounds()[0].ran, 2);
    assert_eq!(led.rounds()[0].choices[1].hands, 8);
    assert_eq!(led.ballot().hands(), 0, "a new turn starts with no hands");
}

#[test]
fn wrong_counts_change_nothing() {
    let mut led = room();
    let before = led.ballot().clone();
    let last = before.choices.len();
    let asked = last + 1;
    assert_eq!(
        led.send(RoomCommand::Count { choice: asked, hands: 1 }),
        Err(RoomRefusal::NoSuchChoice { asked, last })
    );
    assert_eq!(
        led.send(RoomCommand::Count { choice: 1, hands: 13 }),
        Err(RoomRefusal::TooManyHands { hands: 13, people: 12 })
    );
    assert_eq!(led.send(RoomCommand::Propose { text: "  ".into() }), Err(RoomRefusal::NoWords));
    assert_eq!(led.send(RoomCommand::Back { turn: 1 }), Err(RoomRefusal::NoSuchTurn(1)));
    assert_eq!(led.ballot(), &before);
    assert!(led.commands().is_empty());
}

#[test]
fn a_proposed_reply_is_read_like_any_typed_one_and_stays_on_the_table() {
    let mut led = room();
    let words = "Oh no, that sounds really upsetting. Tell me what happened.";
    led.send(RoomCommand::Propose { text: words.into() }).unwrap();
    let mine = led.ballot().choices.len();
    led.send(RoomCommand::Run { choice: mine }).unwrap();
    assert!(led.session().state().customer.calm > led.session().scenario().customer.start().0);
    led.send(RoomCommand::Back { turn: 1 }).unwrap();
    assert_eq!(led.turn(), 1);
    assert!(led.ballot().choices.iter().any(|it| it.proposed && &*it.text == words));
    assert_eq!(led.left().len(), 1, "the call that was left can still be shown");
}

#[test]
fn both_courses_share_their_past_and_the_call_stays_where_it_is() {
    let led = room();
    let (a, b) = run_both(&led, (1, 2)).unwrap();
    assert_eq!(a.levels[0], b.levels[0]);
    assert_ne!(a.levels[1], b.levels[1], "two different replies do different things");
    assert_eq!((a.levels.len(), b.levels.len()), (5, 5), "one turn of the room and three after it");
    assert_eq!(led.turn(), 1);
    assert!(run_both(&led, (1, 99)).is_err());
}

#[test]
fn the_same_hands_give_every_table_the_same_call_and_a_kept_one_goes_on() {
    let mut led = room();
    for choice in [1, 2, 1] {
        led.send(RoomCommand::Count { choice, hands: 5 }).unwrap();
        led.send(RoomCommand::Run { choice }).unwrap();
    }
    led.send(RoomCommand::Note { text: "Ask Ana why.".into(), private: true }).unwrap();
    let kept = serde_json::to_string(&LedRecord::of(&led)).unwrap();
    let record: LedRecord = serde_json::from_str(&kept).unwrap();
    let again = record.led_again(script()).unwrap();
    assert_eq!(again.session().transcript(), led.session().transcript());
    assert_eq!(LedRecord::of(&again), record);
}

#[test]
fn a_call_looked_back_at_continues_the_one_that_was_kept() {
    let mut led = room();
    led.send(RoomCommand::Count { choice: 1, hands: 5 }).unwrap();
    led.send(RoomCommand::Run { choice: 1 }).unwrap();
    let kept = LedRecord::of(&led);
    led.send(RoomCommand::Back { turn: 1 }).unwrap();
    led.send(RoomCommand::Propose { text: "Tell me what happened.".into() }).unwrap();
    let looked_back = LedRecord::of(&led);
    assert!(looked_back.continues(&kept));
    assert!(kept.continues(&kept));
    assert!(!kept.continues(&looked_back));
    assert!(!looked_back.continues(&LedRecord { seed: 8, ..kept }));
}

#[test]
fn a_call_that_had_ended_does_not_give_way_to_a_part_of_it() {
    let led = LedRecord::of(&room());
    let over = LedRecord { ending: Some(EndingKind::Resolved), ..led.clone() };
    assert!(over.replaces(&led) && over.replaces(&over));
    assert!(!led.replaces(&over));
    assert!(led.replaces(&led), "one that is still open does");
}

#[test]
fn the_reply_said_last_is_held_against_the_others_of_its_turn() {
    let mut led = room();
    assert!(before_last(&led).is_none());
    led.send(RoomCommand::Count { choice: 1, hands: 5 }).unwrap();
    led.send(RoomCommand::Count { choice: 2, hands: 3 }).unwrap();
    let then = run_both(&led, (1, 2)).unwrap();
    led.send(RoomCommand::Run { choice: 1 }).unwrap();
    let earlier = before_last(&led).unwrap();
    assert_eq!(earlier.ballot().pair(None), Ok((1, 2)), "its hands are known");
    assert_eq!(run_both(&earlier, (1, 2)).unwrap(), then);
}

#[test]
fn both_courses_say_what_she_answers() {
    let led = room();
    let (one, other) = run_both(&led, (1, 2)).unwrap();
    for course in [&one, &other] {
        let mut alone = led.clone();
        alone.send(RoomCommand::Run { choice: course.choice }).unwrap();
        let said = &alone.session().state().said;
        let hers = said.iter().rev().find(|it| it.given_by.is_none()).unwrap();
        assert_eq!(course.answer, hers.text);
    }
}

#[test]
fn refusals_name_letters_and_say_what_to_do() {
    let told = |it: RoomRefusal| it.to_string();
    assert!(told(RoomRefusal::Tie(vec![3, 5])).contains("between C and E: press the letter"));
    assert!(told(RoomRefusal::Tie(vec![1, 3, 5])).contains("A, C and E"));
    assert!(told(RoomRefusal::NoHandsFor(2)).contains("Press B and the number"));
    assert!(told(RoomRefusal::OneReply(4)).contains("All hands are for D"));
}

#[test]
fn a_contested_reading_runs_the_turn_again_and_both_courses_stay() {
    let mut led = room();
    let claim = RoomCommand::Contest { dropped: None, meant: vec![Move::SharedGoal] };
    assert_eq!(led.send(claim.clone()), Err(RoomRefusal::NothingRead));
    led.send(RoomCommand::Count { choice: 1, hands: 3 }).unwrap();
    led.send(RoomCommand::Run { choice: 1 }).unwrap();
    assert!(led.reading().is_some_and(|it| !it.has(Move::SharedGoal)));
    led.send(RoomCommand::Count { choice: 1, hands: 3 }).unwrap();
    led.send(claim).unwrap();
    assert!(led.reading().is_some_and(|it| it.has(Move::SharedGoal)));
    assert_eq!((led.turn(), led.rounds().len(), led.left().len()), (2, 1, 1));
    assert_eq!(led.ballot().hands(), 0, "she may have answered otherwise: count again");
    let again = LedRecord::of(&led).led_again(script()).expect("it can be led again");
    assert_eq!(LedRecord::of(&again), LedRecord::of(&led));
    led.send(RoomCommand::Back { turn: 1 }).unwrap();
    assert_eq!(led.turn(), 1);
    let wrong = RoomCommand::Contest { dropped: Some(Move::PolicyWall), meant: Vec::new() };
    assert!(led.send(wrong).is_err());
}
