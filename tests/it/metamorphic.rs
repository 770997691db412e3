//! What may change in a reply without changing its reading, and what must change it. Each figure
//! is a share of replies of the corpus; the floors stand a little below what is reached.

use rapport::core::analyser::{Context, analyse, corpus::Sample};
use rapport::core::moves::{CodedReply, Kind, Move, Tone};

/// About so many replies are tried, taken evenly from all: a share of .05 is then sure to ± .02.
const TRIED: usize = 600;

fn samples() -> impl Iterator<Item = &'static Sample> {
    let all = &crate::corpus().samples;
    all.iter().step_by(all.len() / TRIED)
}

fn read(reply: &str, customer: &str) -> CodedReply {
    analyse(reply, &crate::english(), &Context { customer, scenario: None })
}

/// The shares of replies whose tone stays, and whose tone turns round, under `change`.
fn kept(change: impl Fn(&str) -> String) -> (f64, f64) {
    let (mut same, mut turned, mut all) = (0.0, 0.0, 0.0);
    for it in samples() {
        let before = read(&it.text, &it.customer);
        if before.kind != Kind::Sentence {
            continue;
        }
        let after = read(&change(&it.text), &it.customer);
        all += 1.0;
        same += f64::from(u8::from(before.tone == after.tone));
        let ends = [before.tone, after.tone];
        turned += f64::from(u8::from(
            ends.contains(&Tone::Empathetic) && ends.contains(&Tone::Dismissive),
        ));
    }
    (same / all, turned / all)
}

#[track_caller]
fn stays(name: &str, (same, turned): (f64, f64), floor: f64) {
    assert!(same >= floor && turned <= 1.0 - floor, "{name}: {same:.3} stay, {turned:.3} turn");
}

#[test]
fn case_changes_no_tone() {
    stays("small letters", kept(str::to_lowercase), 0.97);
    stays("capitals", kept(str::to_uppercase), 0.93);
}

#[test]
fn one_slip_changes_no_tone() {
    // The second and third letter of the longest word change places.
    let slip = |text: &str| {
        let longest = text.split_whitespace().filter(|it| it.is_ascii() && it.len() > 5);
        let Some(word) = longest.max_by_key(|it| it.len()) else {
            return text.to_owned();
        };
        let mut letters: Vec<char> = word.chars().collect();
        letters.swap(2, 3);
        text.replacen(word, &letters.into_iter().collect::<String>(), 1)
    };
    stays("a slip", kept(slip), 0.9);
}

#[test]
fn a_greeting_or_a_picture_changes_no_tone() {
    stays("a greeting", kept(|it| format!("Hello, {it}")), 0.93);
    stays("a picture", kept(|it| format!("{it} 🙂")), 0.97);
}

#[test]
fn saying_it_twice_does_not_raise_the_score() {
    let (mut raised, mut all) = (0.0, 0.0);
    for it in samples().filter(|it| !it.text.is_empty()) {
        let once = read(&it.text, &it.customer).score;
        let twice = read(&format!("{} {}", it.text, it.text), &it.customer).score;
        all += 1.0;
        raised += f64::from(u8::from(twice > once + 0.2));
    }
    assert!(raised / all <= 0.06, "{:.3} are raised", raised / all);
}

#[test]
fn a_refusal_at_the_end_lowers_the_score() {
    let (mut lowered, mut all) = (0.0, 0.0);
    for it in samples().filter(|it| it.tone == Tone::Empathetic) {
        let kind = read(&it.text, &it.customer);
        let taken =
            format!("{} But rules are rules and there is nothing I can do for you.", it.text);
        let taken = read(&taken, &it.customer);
        all += 1.0;
        lowered += f64::from(u8::from(taken.score < kind.score || taken.tone == Tone::Dismissive));
    }
    assert!(lowered / all >= 0.95, "{:.3} are lowered", lowered / all);
}

#[test]
fn a_stranger_s_line_takes_mirroring_away() {
    let all: Vec<&Sample> = samples().collect();
    let strange = "Good morning, which of the two ferries may carry a goat?";
    let mirrors = |customer: &dyn Fn(&Sample) -> String| {
        let labelled = all.iter().filter(|it| it.has(Move::MirrorFacts));
        labelled.filter(|it| read(&it.text, &customer(it)).has(Move::MirrorFacts)).count()
    };
    let (own, other) = (mirrors(&|it| it.customer.clone()), mirrors(&|_| strange.to_owned()));
    assert!(other * 3 <= own, "{own} with the own line, {other} with a stranger's");
}

#[test]
fn a_not_turns_a_move_off() {
    for (said, denied, mv) in [
        ("You should calm down.", "I won't tell you to calm down.", Move::CalmDown),
        ("It's only a phone.", "It's not only a phone.", Move::Minimise),
        ("That was your own fault.", "That was not your own fault.", Move::BlameCustomer),
        (
            "I promise it will never happen again.",
            "I can't promise it will never happen again.",
            Move::OverPromise,
        ),
        ("You sound upset.", "I don't see why you are upset.", Move::NameEmotion),
        (
            "Our policy does not allow refunds.",
            "There is no policy against refunds here.",
            Move::PolicyWall,
        ),
    ] {
        let line = "The phone broke again and nobody rings me back.";
        assert!(read(said, line).has(mv), "{said}");
        assert!(!read(denied, line).has(mv), "{denied}: {:?}", read(denied, line).moves);
    }
}

/// The twin of `fuzz/fuzz_targets/reply.rs`: bytes by chance, and corpus text torn by chance.
#[test]
fn any_bytes_are_read_soundly() {
    let mut seed = 11_u64;
    let mut next = move || {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) as usize
    };
    let texts: Vec<String> = samples().map(|it| it.text.clone()).collect();
    for round in 0..600 {
        let mut bytes: Vec<u8> = if round % 2 == 0 {
            (0..next() % 200).map(|_| next() as u8).collect()
        } else {
            texts[next() % texts.len()].clone().into_bytes()
        };
        for _ in 0..next() % 6 {
            if !bytes.is_empty() {
                let at = next() % bytes.len();
                bytes[at] = next() as u8;
            }
        }
        let reply = String::from_utf8_lossy(&bytes);
        let read = read(&reply, &texts[next() % texts.len()]);
        assert!((-1.0..=1.0).contains(&read.score) && (0.0..=1.0).contains(&read.confidence));
        for it in &read.moves {
            assert!(reply.get(it.span.start..it.span.end).is_some(), "{reply:?} {it:?}");
            assert!((0.0..=1.0).contains(&it.confidence));
        }
    }
}
