//! Checking: may this command be taken now? Nothing changes here.

use super::{Command, Refusal, SessionState, Stage, afterwards::open_promises};
use crate::moves::Move;

/// Whether `command` fits `state`.
pub(super) fn check(state: &SessionState, command: &Command) -> Result<(), Refusal> {
    match command {
        Command::Rate { stars } => rating(*stars),
        Command::Contest { .. } if state.days_passed => Err(Refusal::DaysLater),
        Command::Contest { dropped, .. } => contest(state, *dropped),
        Command::Later if state.stage == Stage::Over && !state.days_passed => Ok(()),
        Command::Later => Err(Refusal::NotLater),
        Command::Follow { promise, .. } => followed(state, *promise),
        _ if state.stage == Stage::Over => Err(Refusal::Over),
        Command::Withdraw => Ok(()),
        Command::Resume if state.stage == Stage::Paused => Ok(()),
        Command::Resume => Err(Refusal::NotPaused),
        _ if state.stage == Stage::Paused => Err(Refusal::Paused),
        Command::Confirm if state.stage == Stage::Confirmation => Ok(()),
        Command::Confirm => Err(Refusal::NothingToConfirm),
        _ if state.stage == Stage::Afterwards => Err(Refusal::DaysLater),
        Command::Say { text } | Command::Coded { text, .. } => said(text),
        Command::Pick { .. } | Command::Hold if state.stage == Stage::Confirmation => {
            Err(Refusal::Unconfirmed)
        }
        Command::Pick { option } => picked(state, *option),
        Command::Guess { .. } => guessed(state),
        Command::Remember { .. } if state.reply.is_none() && !state.came_back => Ok(()),
        Command::Remember { .. } => Err(Refusal::TooLateToRemember),
        Command::LookAway if state.stage == Stage::Confirmation => Err(Refusal::Unconfirmed),
        Command::Hold
        | Command::LookAway
        | Command::Pause
        | Command::Hint
        | Command::Notice { .. } => Ok(()),
    }
}

fn followed(state: &SessionState, asked: usize) -> Result<(), Refusal> {
    if state.stage != Stage::Afterwards {
        return Err(Refusal::NotLater);
    }
    let open = open_promises(&state.customer);
    if open.contains(&asked) {
        return Ok(());
    }
    let open: Vec<String> = open.iter().map(ToString::to_string).collect();
    Err(Refusal::NoSuchPromise { asked, open: open.join(", ") })
}

fn guessed(state: &SessionState) -> Result<(), Refusal> {
    let turn = state.customer.turn + 1;
    let before = state.guesses.iter().any(|it| it.turn == turn);
    if before { Err(Refusal::AlreadyGuessed) } else { Ok(()) }
}

const fn rating(stars: u8) -> Result<(), Refusal> {
    match stars {
        1..=5 => Ok(()),
        asked => Err(Refusal::RatingOutOfRange { asked }),
    }
}

fn said(text: &str) -> Result<(), Refusal> {
    let silent = |it: char| it.is_whitespace() || it.is_control();
    if text.chars().all(silent) { Err(Refusal::Empty) } else { Ok(()) }
}

fn picked(state: &SessionState, asked: usize) -> Result<(), Refusal> {
    let most = state.options.order.len();
    if (1..=most).contains(&asked) { Ok(()) } else { Err(Refusal::NoSuchOption { asked, most }) }
}

fn contest(state: &SessionState, dropped: Option<Move>) -> Result<(), Refusal> {
    let Some(reading) = state.reading.as_ref().filter(|_| !state.withdrawn) else {
        return Err(Refusal::NothingToContest);
    };
    match dropped {
        Some(asked) if !reading.has(asked) => {
            let names: Vec<&str> = reading.moves.iter().map(|it| it.mv.name()).collect();
            let read =
                if names.is_empty() { "nothing in particular".into() } else { names.join(", ") };
            Err(Refusal::NotInReading { asked, read })
        }
        _ => Ok(()),
    }
}
