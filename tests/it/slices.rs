//! What the card says of kinds of replies that are hard or that people may suffer from: they are
//! named, counted, and may only get better.

use rapport::core::analyser::training::{CARD, Card};

fn card() -> Card {
    serde_json::from_str(CARD).expect("a card")
}

#[test]
fn every_named_kind_stands_on_the_card() {
    let slices = card().slices;
    for kind in [
        "caps",
        "dialect",
        "dyslexic",
        "emoji",
        "l2",
        "long_neutral",
        "long_warm",
        "negated",
        "paraphrase",
        "polite_refusal",
        "pseudo_apology",
        "quoted",
        "sarcasm",
        "short",
        "short_warm",
        "slang",
        "stuffing",
        "typo",
        "wall_then_warm",
        "warm_then_wall",
        "wrong_detail",
    ] {
        assert!(slices.get(kind).is_some_and(|it| it.1 >= 50), "{kind}");
    }
}

#[test]
fn second_language_and_spelling_by_ear_are_read_like_plain_english() {
    let slices = card().slices;
    let of = |kind: &str| slices.get(kind).map_or(0.0, |it| it.0);
    for (kind, within) in [("l2", 0.02), ("dyslexic", 0.02), ("dialect", 0.02)] {
        assert!(of(kind) >= of("plain") - within, "{kind} {} {}", of(kind), of("plain"));
    }
    // The same contents in other forms lie further below than the two points that are aimed at; the
    // card says by how much, and it may only become less.
    let forms = card().forms;
    let of = |form: &str| forms.get(form).map_or(0.0, |it| it.0);
    for (form, within) in [
        ("second language", 0.06),
        ("spelt by ear", 0.03),
        ("dialect", 0.07),
        ("in few words", 0.08),
    ] {
        assert!(of(form) >= of("plain") - within, "{form} {} {}", of(form), of("plain"));
        assert!(forms.get(form).is_some_and(|it| it.1 >= 200), "{form}");
    }
}

#[test]
fn details_and_hard_kinds_keep_their_floors() {
    let card = card();
    for (kind, (right, _)) in &card.details {
        assert!(*right >= 0.85, "{kind} {right}");
    }
    assert!(card.slices.get("polite_refusal").is_some_and(|it| it.0 >= 0.85));
    assert!(card.measured.moves.get("prompt_gaming").is_some_and(|it| it.1 >= 0.94));
    assert!((0.45..=0.56).contains(&card.length_alone), "{}", card.length_alone);
    assert!(card.measured.shown_precision >= 0.85);
}
