//! What a trainee may set, kept by the recorder. What each of them looks like stands in the theme.

use bevy::prelude::Resource;

use crate::core::coach::Level;

/// Smallest text size, in per cent.
pub const SMALLEST_TEXT: u16 = 100;
/// Largest text size, in per cent.
pub const LARGEST_TEXT: u16 = 200;
/// One step of text size, in per cent: small enough to find one's own, five clicks to the end.
pub const TEXT_STEP: u16 = 20;

/// How the window looks and behaves for one person.
#[derive(Resource, Clone, Copy, Debug, PartialEq, Eq)]
pub struct Preferences {
    /// Text size in per cent, 100 to 200.
    pub text_size: u16,
    /// Dark surfaces.
    pub dark: bool,
    /// Nothing moves by itself.
    pub reduced_motion: bool,
    /// Calm and trust are shown during a call.
    pub meters: bool,
    /// How much is said during a call.
    pub coach: Level,
    /// Moves are named while a reply is being typed.
    pub reads_along: bool,
    /// Sound, where the program was built with it.
    pub sound: bool,
    /// Whether the guided first call has been taken or put away.
    pub guided: bool,
    /// People in the rooms this person leads, where that was set.
    pub room_people: Option<u32>,
}

impl Default for Preferences {
    fn default() -> Self {
        Self {
            text_size: SMALLEST_TEXT,
            dark: false,
            reduced_motion: false,
            meters: true,
            coach: Level::Beginner,
            reads_along: false,
            sound: false,
            guided: false,
            room_people: None,
        }
    }
}

impl Preferences {
    /// Whether calm and trust are shown now: an unaided run shows neither.
    pub fn shows_meters(&self) -> bool {
        self.meters && self.coach.shows_meters()
    }

    /// Whether moves are named while typing now: an unaided run names none.
    pub fn shows_reading(&self) -> bool {
        self.reads_along && self.may_read_along()
    }

    /// Whether it can be switched on now.
    pub fn may_read_along(&self) -> bool {
        self.coach.shows_meters()
    }

    /// The factor of the type scale, 1 to 2.
    pub fn text_factor(&self) -> f32 {
        f32::from(self.text_size.clamp(SMALLEST_TEXT, LARGEST_TEXT)) / 100.0
    }

    /// The same with text `steps` steps larger or smaller.
    pub fn resized(mut self, steps: i16) -> Self {
        let step = TEXT_STEP.saturating_mul(steps.unsigned_abs());
        let size = if steps < 0 {
            self.text_size.saturating_sub(step)
        } else {
            self.text_size.saturating_add(step)
        };
        self.text_size = size.clamp(SMALLEST_TEXT, LARGEST_TEXT);
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unaided_run_names_nothing_while_typing() {
        let it = Preferences { reads_along: true, ..Preferences::default() };
        assert!(it.shows_reading());
        assert!(!Preferences { coach: Level::Unaided, ..it }.shows_reading());
    }

    #[test]
    fn text_size_stays_in_its_range() {
        let it = Preferences::default();
        assert_eq!(it.resized(-1).text_size, 100);
        assert_eq!(it.resized(2).text_size, 140);
        assert_eq!(it.resized(99).text_size, 200);
    }
}
