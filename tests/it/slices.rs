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
    // The same contents, so that only the form differs: two points are aimed at. What is further
    // below is named on the card and may only become less. (The kinds `l2`, `dialect` and so on
    // hold many drawn contents, which are harder than the kind `plain`: they are no like for it.)
    let forms = card().forms;
    let of = |form: &str| forms.get(form).map_or(0.0, |it| it.0);
    for (plain, form, within) in [
        ("plain", "spelt by ear", 0.02),
        ("plain", "second language", 0.045),
        ("plain", "dialect", 0.045),
        ("plain", "in few words", 0.045),
        ("drawn: plain", "drawn: spelt by ear", 0.02),
        ("drawn: plain", "drawn: dialect", 0.06),
        ("drawn: plain", "drawn: second language", 0.08),
        ("drawn: plain", "drawn: in few words", 0.10),
    ] {
        assert!(of(form) >= of(plain) - within, "{form} {} {}", of(form), of(plain));
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
