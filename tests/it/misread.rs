//! Replies that writers of scenarios typed and found misread: each reads as it is meant, with the
//! customer's line alone and inside a scenario.

use rapport::core::analyser::{Context, FactWords, analyse};
use rapport::core::moves::{CodedReply, Move, Tone};

use super::analyser::{read, scenario};

const GATE: &str = "Your man broke my gate on Tuesday and nobody has said a word since.";

fn read_alone(customer: &str, reply: &str) -> CodedReply {
    analyse(reply, &crate::english(), &Context { customer, scenario: None })
}

#[test]
fn a_single_plain_word_is_no_attack() {
    for word in ["call", "name", "receipt", "photo", "address"] {
        for it in [read_alone(GATE, word), read(word)] {
            assert!(!it.moves.iter().any(|it| it.mv == Move::HostilityProfanity), "{word}");
            assert_ne!(it.tone, Tone::Dismissive, "{word}: {:?}", it.moves);
        }
    }
}

#[test]
fn plain_questions_are_questions() {
    for question in [
        "where was it, if i may ask?",
        "When did you buy it?",
        "What is the order number?",
        "Could you give me your name and address, please?",
        "What time did he come?",
        "Where did you leave it?",
        "Who did you speak to?",
        "Was anyone at home when he came?",
        "Which gate was it?",
        "Did you keep the receipt?",
        "What did you do then?",
        "What did you do next?",
        "What did you say to them?",
        "What did you press?",
        "What do you think we should do?",
    ] {
        let slight = |mv: Move| mv.is_dismissive() || mv == Move::SetBoundary || mv == Move::Argue;
        for it in [read_alone(GATE, question), read(question)] {
            assert!(!it.moves.iter().any(|it| slight(it.mv)), "{question}: {:?}", it.moves);
            assert_ne!(it.tone, Tone::Dismissive, "{question}");
        }
        // Whether it was said before, only a scenario's words can tell.
        let again = read(question).moves.iter().any(|it| it.mv == Move::RepeatAsk);
        assert!(!again, "{question}");
    }
}

#[test]
fn a_letter_of_ours_is_help_and_one_of_theirs_is_not() {
    let ours = "I'll write a letter to your landlord today, saying it was us.";
    for it in [read_alone(GATE, ours), read(ours)] {
        assert!(!it.moves.iter().any(|it| it.mv == Move::DeflectTransfer), "{:?}", it.moves);
    }
    let theirs = read_alone(GATE, "Please write a letter to our head office.");
    assert!(theirs.moves.iter().any(|it| it.mv == Move::DeflectTransfer), "{:?}", theirs.moves);
}

#[test]
fn a_goodbye_after_a_kind_word_is_no_brush_off() {
    for goodbye in [
        "Have a lovely party, both of you. Goodbye, Ms Okafor.",
        "Enjoy the evening with your family. Goodbye, Mr Lind.",
        "I'm glad it works again. Bye, Ms Okafor.",
    ] {
        for it in [read_alone(GATE, goodbye), read(goodbye)] {
            let brushes_off = |mv: Move| mv == Move::ClosedIrrelevant || mv == Move::InterruptRush;
            assert!(!it.moves.iter().any(|it| brushes_off(it.mv)), "{goodbye}: {:?}", it.moves);
        }
    }
}

#[test]
fn a_kind_wish_is_no_mockery() {
    const PARTY: &str = "It's my daughter's birthday. Ada. She's seven. They come at four.";
    for wish in [
        "I hope Ada has a lovely party.",
        "I hope Ada has a lovely party. Goodbye, Ms Okafor.",
        "Happy birthday to Ada!",
        "I hope it all goes well this afternoon.",
        "Give Ada my best wishes.",
    ] {
        for it in [read_alone(PARTY, wish), read(wish)] {
            assert!(!it.moves.iter().any(|it| it.mv.is_dismissive()), "{wish}: {:?}", it.moves);
            assert_ne!(it.tone, Tone::Dismissive, "{wish}");
        }
    }
}

#[test]
fn a_page_of_one_sentence_does_not_drown_the_one_before_it() {
    let page = "Have a nice day today. ".repeat(60);
    let read = read_alone(GATE, &format!("I'm so sorry about your gate. {page}"));
    assert!(read.moves.iter().any(|it| it.mv == Move::SincereApology), "{:?}", read.moves);
}

#[test]
fn an_invitation_to_tell_more_is_no_mockery() {
    for reply in ["Please tell me more", "Please tell me more.", "Please, do tell me more."] {
        for it in [read_alone(GATE, reply), read(reply)] {
            assert!(!it.moves.iter().any(|it| it.mv.is_dismissive()), "{:?}", it.moves);
            assert!(it.moves.iter().any(|it| it.mv == Move::OpenQuestion), "{reply}");
        }
    }
}

#[test]
fn a_number_is_the_same_in_digits_and_in_words() {
    let mut words = scenario();
    words.facts = vec![FactWords {
        id: "cost".into(),
        words: vec!["thirty-five euros".into()],
        wrong: vec!["45 euros".into()],
    }];
    let named = |customer: &str, reply: &str| {
        let context = Context { customer, scenario: Some(&words) };
        let read = analyse(reply, &crate::english(), &context);
        let facts = read.moves.iter().flat_map(|it| it.details.facts.clone());
        facts.map(|it| (it.fact.to_string(), it.right)).collect::<Vec<_>>()
    };
    let line = "It cost me thirty-five euros to tie it up.";
    for (reply, right) in [
        ("So 35 euros just for a rope.", true),
        ("So thirty-five euros just for a rope.", true),
        ("So forty five euros just for a rope.", false),
    ] {
        let facts = named(line, reply);
        assert!(facts.contains(&("cost".to_owned(), right)), "{reply}: {facts:?}");
        assert_eq!(facts.len(), 1, "{reply}: {facts:?}");
    }
}

#[test]
fn a_number_to_ring_at_hand_sends_nobody_away() {
    for reply in [
        "Please ring the number on the back of the card.",
        "Ring the number on the back of your card and they will block it at once.",
        "You'll need to ring the number on the back of the card.",
    ] {
        for it in [read_alone("Somebody is using my card.", reply), read(reply)] {
            assert_ne!(it.tone, Tone::Dismissive, "{reply}: {:?}", it.moves);
        }
        let sent_away = read(reply).moves.iter().any(|it| it.mv == Move::DeflectTransfer);
        assert!(!sent_away, "{reply}");
    }
    assert!(read("Please ring the manufacturer.").has(Move::DeflectTransfer));
}

#[test]
fn should_of_is_should_have() {
    for (slip, meant) in [
        ("You should of read the manual.", "You should have read the manual."),
        ("I should of called you back yesterday.", "I should have called you back yesterday."),
        ("You shouldn't of had to call twice.", "You shouldn't have had to call twice."),
    ] {
        let moves = |reply: &str| read(reply).moves.iter().map(|it| it.mv).collect::<Vec<_>>();
        assert_eq!(moves(slip), moves(meant), "{slip}");
    }
    assert!(!read("You shouldn't have had to call twice.").has(Move::BlameCustomer));
}
