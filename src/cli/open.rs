//! Bare `rapport`: the window where there is a display, the terminal otherwise.

use std::path::Path;

use super::{
    arguments::{Format, PictureArguments, PlayArguments},
    bench::AuthorArguments,
    output::{Fault, Outcome, say},
    play::play,
};
use crate::{store::library::Loaded, words::Words};

/// Opens the window, or says in one line why not and plays in the terminal.
pub(super) fn open(picture: &PictureArguments, home: Option<&Path>) -> Result<Outcome, Fault> {
    let in_terminal = PlayArguments {
        scenario: None,
        terminal: true,
        seed: None,
        script: None,
        format: Format::Text,
        profile: None,
        resume: false,
        coach: None,
    };
    match window(picture, home, None)? {
        None => Ok(Outcome::Clean),
        Some(why) => {
            say(&why);
            play(&in_terminal, home)
        }
    }
}

/// Opens the window and stays until it is closed; the answer says why it could not open.
#[cfg(feature = "window")]
pub(super) fn window(
    picture: &PictureArguments,
    home: Option<&Path>,
    wanted: Option<Loaded>,
) -> Result<Option<String>, Fault> {
    use crate::window::{LaunchFault, run};

    let launch = super::launch::launch(picture, home, wanted)?;
    let takes_picture = launch.picture.is_some();
    let words = Words::english();
    match run(launch) {
        Ok(()) => Ok(None),
        // A picture is asked for by somebody who wants that and no game.
        Err(fault) if takes_picture => Err(fault.into()),
        Err(LaunchFault::NoDisplay) => Ok(Some(words.say("no-display"))),
        Err(LaunchFault::NoGpu) => Ok(Some(words.say("no-gpu"))),
        Err(fault) => {
            let why = [("why", fault.to_string().into())];
            Ok(Some(words.say_with("window-failed", &why)))
        }
    }
}

/// Opens the author's view and stays until it is closed; the answer says why it could not open, and
/// what to use instead.
#[cfg(feature = "window")]
pub(super) fn author(
    arguments: &AuthorArguments,
    picture: &PictureArguments,
    home: Option<&Path>,
) -> Result<Option<String>, Fault> {
    use crate::window::{LaunchFault, run};

    let launch = super::launch::author(arguments, picture, home)?;
    let takes_picture = launch.picture.is_some();
    let instead = |name: &str, why: String| {
        let file = arguments.path.display().to_string();
        Ok(Some(Words::english().say_with(name, &[("file", file.into()), ("why", why.into())])))
    };
    match run(launch) {
        Ok(()) => Ok(None),
        Err(fault) if takes_picture => Err(fault.into()),
        Err(LaunchFault::NoDisplay) => instead("author-no-display", String::new()),
        Err(LaunchFault::NoGpu) => instead("author-no-gpu", String::new()),
        Err(fault) => instead("author-failed", fault.to_string()),
    }
}

/// This build has no window.
#[cfg(not(feature = "window"))]
pub(super) fn author(
    arguments: &AuthorArguments,
    _: &PictureArguments,
    _: Option<&Path>,
) -> Result<Option<String>, Fault> {
    let file = [("file", arguments.path.display().to_string().into())];
    Ok(Some(Words::english().say_with("author-no-window", &file)))
}

/// This build has no window.
#[cfg(not(feature = "window"))]
pub(super) fn window(
    _: &PictureArguments,
    _: Option<&Path>,
    _: Option<Loaded>,
) -> Result<Option<String>, Fault> {
    Ok(Some(Words::english().say("no-window")))
}
