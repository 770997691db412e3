//! Opening the window, or saying in one line why it cannot open. No panic reaches a person.

use std::{
    panic::{AssertUnwindSafe, catch_unwind, set_hook, take_hook},
    path::PathBuf,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use bevy::prelude::*;

use super::{Drafting, Preferences, Recorder, pages, picture};
use crate::{
    core::{
        analyser::Lexicon,
        room::Plan,
        scenario::{Diagnostic, Scenario},
    },
    words::Words,
};

/// What the window needs to open.
pub struct Launch {
    /// The scenarios, in the order of the list.
    pub scenarios: Vec<Arc<Scenario>>,
    /// The session plans a facilitator can follow.
    pub plans: Vec<Arc<Plan>>,
    /// What is wrong with scenarios that cannot be played.
    pub findings: Vec<Diagnostic>,
    /// What typed replies are read by.
    pub lexicon: Arc<Lexicon>,
    /// The program's own words.
    pub words: Arc<Words>,
    /// How it looks and behaves until a profile says otherwise.
    pub preferences: Preferences,
    /// Keeps records.
    pub recorder: Box<dyn Recorder + Send + Sync>,
    /// The scenario to look at first, by its place.
    pub chosen: Option<usize>,
    /// A scenario that is being written, instead of everything else.
    pub drafting: Option<Drafting>,
    /// A picture to take instead of opening.
    pub picture: Option<Picture>,
    /// Times to take.
    pub measure: Option<Measure>,
}

/// A picture of one page, taken without a display.
#[derive(Clone, Debug)]
pub struct Picture {
    /// Where the PNG goes.
    pub path: PathBuf,
    /// Which page, such as `practice`; see [`pages::PAGES`].
    pub screen: String,
    /// Width and height in pixels.
    pub size: (u32, u32),
}

/// Takes times on stderr and leaves after a while.
#[derive(Clone, Copy, Debug)]
pub struct Measure {
    /// When to leave.
    pub leave_after: Duration,
}

/// Why the window could not open.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LaunchFault {
    /// There is no display to open on.
    #[error("there is no display to open a window on")]
    NoDisplay,
    /// There is nothing to draw with.
    #[error("there is no graphics driver that can draw it (Vulkan)")]
    NoGpu,
    /// There is no page of this name.
    #[error("there is no page called {asked}; the pages are {known}")]
    NoSuchPage {
        /// The name that was asked for.
        asked: String,
        /// All names.
        known: String,
    },
    /// It broke while open.
    #[error("the window broke: {0}")]
    Broken(String),
}

/// Opens the window and stays until it is closed. Must be called on the main thread.
///
/// # Errors
/// A [`LaunchFault`] where it cannot open, or broke.
pub fn run(launch: Launch) -> Result<(), LaunchFault> {
    if let Some(picture) = &launch.picture {
        pages::known(&picture.screen)?;
    } else if !has_display() {
        return Err(LaunchFault::NoDisplay);
    }
    if !has_gpu() {
        return Err(LaunchFault::NoGpu);
    }
    guarded(move || {
        let mut app = picture::app(launch);
        app.run();
    })
}

/// Whether a display answers. Elsewhere than on Linux there always is one.
fn has_display() -> bool {
    if !cfg!(all(unix, not(target_os = "macos"))) {
        return true;
    }
    has_wayland() || has_x11()
}

#[cfg(unix)]
fn has_wayland() -> bool {
    let Some(name) = std::env::var_os("WAYLAND_DISPLAY").filter(|it| !it.is_empty()) else {
        return false;
    };
    let folder = std::env::var_os("XDG_RUNTIME_DIR").map(PathBuf::from).unwrap_or_default();
    std::os::unix::net::UnixStream::connect(folder.join(name)).is_ok()
}

#[cfg(unix)]
fn has_x11() -> bool {
    let Some(name) = std::env::var("DISPLAY").ok().filter(|it| !it.is_empty()) else {
        return false;
    };
    let Some((host, number)) = name.split_once(':') else {
        return false;
    };
    let number = number.split('.').next().unwrap_or_default();
    if host.is_empty() || host == "unix" {
        let socket = format!("/tmp/.X11-unix/X{number}");
        return std::os::unix::net::UnixStream::connect(socket).is_ok();
    }
    // Displays of other machines listen on 6000 and the number of the display.
    let port = number.parse::<u16>().ok().and_then(|it| it.checked_add(6000));
    port.is_some_and(|port| std::net::TcpStream::connect((host, port)).is_ok())
}

#[cfg(not(unix))]
const fn has_wayland() -> bool {
    true
}

#[cfg(not(unix))]
const fn has_x11() -> bool {
    true
}

/// Whether there is anything to draw with.
fn has_gpu() -> bool {
    let looked = guarded_value(|| {
        let backends = wgpu::Backends::PRIMARY;
        let instance = wgpu::Instance::new(wgpu::InstanceDescriptor {
            backends,
            ..wgpu::InstanceDescriptor::new_without_display_handle()
        });
        let adapters = bevy::tasks::block_on(instance.enumerate_adapters(backends));
        !adapters.is_empty()
    });
    looked.unwrap_or(false)
}

/// Runs `work`; a panic in it becomes a fault with its message instead of a trace on the screen.
fn guarded(work: impl FnOnce()) -> Result<(), LaunchFault> {
    guarded_value(work).map_err(LaunchFault::Broken)
}

fn guarded_value<T>(work: impl FnOnce() -> T) -> Result<T, String> {
    let message = Arc::new(Mutex::new(String::new()));
    let heard = message.clone();
    let hook = take_hook();
    set_hook(Box::new(move |panic| {
        let mut slot = heard.lock().unwrap_or_else(PoisonError::into_inner);
        if slot.is_empty() {
            *slot = panic.to_string();
        }
    }));
    let done = catch_unwind(AssertUnwindSafe(work));
    set_hook(hook);
    done.map_err(|_| message.lock().unwrap_or_else(PoisonError::into_inner).clone())
}
