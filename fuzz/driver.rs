//! What the fuzz targets do with the bytes they are given; the everyday tests do it with bytes of
//! their own.

use std::sync::Arc;

use rapport::core::{
    analyser::{Context, Lexicon, analyse},
    moves::{Emotion, Move},
    scenario::{Scenario, lint, read_scenario},
    session::{Command, Contact, Script, Session, Stage},
};

/// Reads and lints a text. What cannot be played is explained, and every finding has a place.
pub(super) fn read_anything(text: &str) -> Option<Scenario> {
    let (scenario, found) = read_scenario("it.ron", text);
    assert!(scenario.is_some() || !found.is_empty(), "refused without a word");
    for it in lint("it.ron", text) {
        assert!(it.line >= 1 && it.column >= 1 && !it.message.is_empty(), "{it:?}");
    }
    scenario
}

/// Reads a customer's line and the reply after it, parted by a line end: reading never breaks, spans
/// stand on whole characters, and numbers stay in range.
pub(super) fn reply_to_anything(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let (customer, reply) = text.split_once('\n').unwrap_or(("", &text));
    let read = analyse(reply, &Lexicon::english(), &Context { customer, scenario: None });
    assert!((-1.0..=1.0).contains(&read.score) && (0.0..=1.0).contains(&read.confidence));
    for it in &read.moves {
        assert!(reply.get(it.span.start..it.span.end).is_some(), "{reply:?} {it:?}");
        assert!((0.0..=1.0).contains(&it.confidence));
    }
}

/// Reads a scenario and, after a zero byte, commands: whatever can be read can be played to an end.
pub(super) fn play_any_scenario(bytes: &[u8]) -> Option<Session> {
    let end = bytes.iter().position(|it| *it == 0).unwrap_or(bytes.len());
    let (text, commands) = bytes.split_at(end);
    let scenario = read_anything(&String::from_utf8_lossy(text))?;
    let script = Arc::new(Script::new(Arc::new(scenario), Arc::new(Lexicon::english())));
    Some(play_anything(&script, commands.get(1..).unwrap_or_default()))
}

/// Plays a call with commands made of `bytes`, then to its end, and says what it came to.
pub(super) fn play_anything(script: &Arc<Script>, bytes: &[u8]) -> Session {
    let (head, mut rest) = bytes.split_at(bytes.len().min(8));
    let seed = head.iter().fold(0, |seed, byte| seed << 8 | u64::from(*byte));
    let mut session = Session::of(script.clone(), seed);
    while let Some((command, after)) = command(rest, script) {
        // A refusal is an answer too; only a panic is none.
        let _ = session.send(command);
        rest = after;
    }
    finish(&mut session);
    session
}

/// Replies until the call is over; within its turn limit it must be.
fn finish(session: &mut Session) {
    for _ in 0..=3 * session.scenario().turn_limit {
        let command = match session.state().stage {
            Stage::Over | Stage::Afterwards => return,
            Stage::Paused => Command::Resume,
            Stage::Confirmation => Command::Confirm,
            Stage::Reply => Command::Pick { option: 1 },
        };
        assert!(session.send(command).is_ok(), "a reply that fits is taken");
    }
    let ended = matches!(session.state().stage, Stage::Over | Stage::Afterwards);
    assert!(ended, "the call never ends");
}

/// The command that the next bytes stand for, and the bytes after it.
fn command<'b>(bytes: &'b [u8], script: &Script) -> Option<(Command, &'b [u8])> {
    let (&first, rest) = bytes.split_first()?;
    let (&second, after) = rest.split_first().unwrap_or((&0, rest));
    let any = |byte: u8| Move::ALL[usize::from(byte) % Move::ALL.len()];
    let command = match first % 20 {
        0..=4 => Command::Pick { option: usize::from(second % 8) },
        5 | 6 => Command::Say { text: phrase(second, script) },
        7 => {
            let (words, after) = after.split_at(after.len().min(usize::from(second)));
            let text = String::from_utf8_lossy(words).into_owned().into();
            return Some((Command::Say { text }, after));
        }
        8 => Command::Confirm,
        9 => Command::Hold,
        10 => Command::Hint,
        11 => Command::Contest { dropped: None, meant: vec![any(second)] },
        12 => Command::Contest { dropped: Some(any(second)), meant: vec![any(second / 2)] },
        13 => Command::Notice { cue: "a breath".into() },
        15 => Command::Guess { emotion: Emotion::ALL[usize::from(second) % Emotion::ALL.len()] },
        16 => Command::LookAway,
        17 => Command::Later,
        18 => Command::Follow { promise: usize::from(second % 4), contact: contact(second) },
        14 => {
            if second % 2 == 0 {
                Command::Pause
            } else {
                Command::Resume
            }
        }
        _ => {
            if second == 0 {
                Command::Withdraw
            } else {
                Command::Rate { stars: second % 7 }
            }
        }
    };
    Some((command, after))
}

fn contact(byte: u8) -> Contact {
    match byte % 3 {
        0 => Contact::Call,
        1 => Contact::Write,
        _ => Contact::Forget,
    }
}

/// A sentence that people type: a golden one.
fn phrase(which: u8, script: &Script) -> rapport::core::text::Text {
    let golden = &script.scenario.golden;
    let place = usize::from(which) % golden.len().max(1);
    golden.get(place).map_or_else(|| "I'm sorry.".into(), |it| it.say.clone())
}
