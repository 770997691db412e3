//! How long things take to move. With reduced motion, everything moves in one step.

use std::time::Duration;

/// The speeds of the window.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Motion {
    /// Whether nothing is to move by itself.
    pub still: bool,
}

impl Motion {
    /// How long a meter fills: long enough to be seen beside the reason that moved it.
    pub fn meter(self) -> Duration {
        self.unless_still(400)
    }

    /// How long a face takes to change.
    pub fn face(self) -> Duration {
        self.unless_still(400)
    }

    /// How long the air around the customer takes to follow: slower than her face.
    pub fn stage(self) -> Duration {
        self.unless_still(1500)
    }

    /// How long a reply can be taken back before it lands. This is a time to decide, not a
    /// movement, so it stays.
    pub const fn take_back(self) -> Duration {
        Duration::from_millis(2000)
    }

    /// How long she takes in what was said before she answers.
    pub fn listens(self) -> Duration {
        self.unless_still(900)
    }

    /// The same where her line begins with a long pause.
    pub fn long_pause(self) -> Duration {
        self.unless_still(2200)
    }

    /// How long picture and sound take on their way in a video call.
    pub fn delay(self) -> Duration {
        self.unless_still(700)
    }

    /// How long a letter takes, in the time of a page: long enough to lean back.
    pub fn post(self) -> Duration {
        self.unless_still(1600)
    }

    fn unless_still(self, milliseconds: u64) -> Duration {
        Duration::from_millis(if self.still { 0 } else { milliseconds })
    }
}
