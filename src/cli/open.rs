//! Bare `rapport`: the window where there is a display, the terminal otherwise.

use std::path::Path;

use super::{
    arguments::{Format, PlayArguments},
    output::{Fault, Outcome, say},
    play::play,
};
use crate::words::Words;

/// Opens the window, or says in one line why not and plays in the terminal.
pub(super) fn open(home: Option<&Path>) -> Result<Outcome, Fault> {
    let arguments = PlayArguments {
        scenario: None,
        terminal: true,
        seed: None,
        script: None,
        format: Format::Text,
        profile: None,
        resume: false,
    };
    say(&Words::english().say("no-window"));
    play(&arguments, home)
}

/// Whether this build has a window.
pub(super) const fn has_window() -> bool {
    false
}

/// Opens the window at one practice.
pub(super) fn practice(_: &PlayArguments, home: Option<&Path>) -> Result<Outcome, Fault> {
    open(home)
}
