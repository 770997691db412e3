//! A plain question is answered by its words: of what she is ready to tell, what was asked about.

use rapport::core::{
    scenario::{Fact, Gate},
    session::{Command, Event, Session, Stage},
    text::Text,
};

use super::calls;

/// What a customer tells first when this is typed as the first reply.
fn told(scenario: &str, seed: u64, reply: &str) -> Vec<Text> {
    let mut session = Session::of(calls::script(scenario), seed);
    let said = Command::Say { text: reply.into() };
    let mut events = session.send(said).expect("a reply is taken").to_vec();
    if session.state().stage == Stage::Confirmation {
        events = session.send(Command::Confirm).expect("a yes is taken").to_vec();
    }
    let told = events.into_iter().filter_map(|it| match it.event {
        Event::FactRevealed { fact } => Some(fact),
        _ => None,
    });
    told.collect()
}

#[test]
fn a_plain_question_about_what_she_knows_is_answered() {
    for reply in
        ["That's maddening. Is the light on it still on?", "Did it smell or click when it stopped?"]
    {
        for seed in 0..12 {
            let first = told("01-machine", seed, reply);
            assert_eq!(first, ["signs".into()], "{seed}: {reply}");
        }
    }
}

#[test]
fn a_question_is_answered_the_same_once_its_words_are_gone() {
    let mut typed = Session::of(calls::script("01-machine"), 3);
    let text: Text = "That's maddening. Is the light on it still on?".into();
    let first = typed.send(Command::Say { text: text.clone() }).expect("it is taken").to_vec();
    let reading = first.iter().find_map(|it| match &it.event {
        Event::ReplyCoded { reading } => Some(reading.clone()),
        _ => None,
    });
    let reading = reading.expect("it was read");
    let mut blank = Session::of(calls::script("01-machine"), 3);
    let coded = Command::Coded { text: "x".repeat(text.len()).into(), reading };
    blank.send(coded).expect("it is taken");
    assert_eq!(blank.state().told, typed.state().told);
    assert!(typed.state().told.contains("signs"));
    assert_eq!(
        blank.state().said.last().map(|it| &it.text),
        typed.state().said.last().map(|it| &it.text)
    );
}

#[test]
fn of_what_she_is_ready_to_tell_she_tells_what_was_asked_about() {
    let (mut answered, mut asked) = (0, 0);
    for script in crate::shipped() {
        let scenario = &script.scenario;
        // Some of what she knows makes sense only after something else: its lines say so.
        let at_once = |fact: &&Fact| {
            let mut telling =
                scenario.lines.iter().filter(|it| it.tells.as_ref() == Some(&fact.id));
            fact.gate == Gate::Asked && telling.any(|it| it.when.told.is_empty())
        };
        for fact in scenario.facts.iter().filter(at_once) {
            let subject = fact.words.first().expect("a fact has words");
            for seed in 0..4 {
                let reply = format!("I'm listening. What about {subject}?");
                let first = told(&scenario.id, seed, &reply);
                asked += usize::from(!first.is_empty());
                answered += usize::from(first.first() == Some(&fact.id));
            }
        }
    }
    // Where words are shared by two facts, chance decides between them.
    assert!(answered * 100 >= asked * 85, "{answered} of {asked}");
}

#[test]
fn a_slight_in_the_form_of_a_question_is_answered_as_a_slight() {
    for seed in 0..12 {
        let first = told("01-machine", seed, "Calm down, will you? Is the light on or not?");
        assert!(first.is_empty(), "{seed}: {first:?}");
    }
}
