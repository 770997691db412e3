//! Long work: a bar on a terminal, and a way to stop it with Ctrl-C without losing what is known.

use std::{
    io::{self, IsTerminal},
    sync::{
        Once,
        atomic::{AtomicBool, Ordering},
    },
};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

/// Set by the first Ctrl-C. The second one ends the program as usual.
static STOPPED: AtomicBool = AtomicBool::new(false);
static LISTEN: Once = Once::new();

/// Code a program ends with that Ctrl-C ended.
const INTERRUPTED: i32 = 130;

/// The progress of some long work.
pub(super) struct Progress(ProgressBar);

impl Progress {
    /// Work of this many steps. Where stderr is no terminal, nothing is shown.
    pub(super) fn of(steps: usize) -> Self {
        LISTEN.call_once(listen);
        let target = if io::stderr().is_terminal() {
            ProgressDrawTarget::stderr_with_hz(5)
        } else {
            ProgressDrawTarget::hidden()
        };
        let bar = ProgressBar::with_draw_target(u64::try_from(steps).ok(), target);
        let look = "{msg:24} {wide_bar} {human_pos} of {human_len}, {eta} to go; Ctrl-C stops";
        Self(match ProgressStyle::with_template(look) {
            Ok(style) => bar.with_style(style),
            Err(_) => bar,
        })
    }

    /// What is being done now.
    pub(super) fn on(&self, what: &str) {
        self.0.set_message(what.to_owned());
    }

    /// One step is done.
    pub(super) fn step(&self) {
        self.0.inc(1);
    }

    /// Whether somebody asked to stop.
    pub(super) fn stopped() -> bool {
        STOPPED.load(Ordering::Relaxed)
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.0.finish_and_clear();
    }
}

/// Where Ctrl-C cannot be listened to, it ends the program, which is no harm either.
fn listen() {
    let _ = ctrlc::set_handler(|| {
        if STOPPED.swap(true, Ordering::Relaxed) {
            std::process::exit(INTERRUPTED);
        }
    });
}
