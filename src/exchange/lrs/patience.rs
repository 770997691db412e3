//! How long to wait before trying again: longer each time, and never all at once.

use std::{
    hash::{BuildHasher, Hasher, RandomState},
    time::Duration,
};

/// The first wait, before it is shortened by chance.
const FIRST: Duration = Duration::from_secs(2);
/// The longest wait of our own choosing.
const LONGEST: Duration = Duration::from_secs(5 * 60);
/// The longest wait a server may ask for; what asks for more is tried again then.
const LONGEST_ASKED: Duration = Duration::from_secs(60 * 60);

/// Whoever waits: told how long, it answers whether to try again.
type Pause<'p> = dyn FnMut(Duration) -> bool + 'p;

/// How often something is tried again, and after how long.
pub struct Patience<'p> {
    tries: u32,
    pause: &'p mut Pause<'p>,
}

impl<'p> Patience<'p> {
    /// Patience for `tries` attempts each; `pause` waits.
    pub fn new(tries: u32, pause: &'p mut Pause<'p>) -> Self {
        Self { tries, pause }
    }

    /// Waits before attempt `failed` + 1; the answer says whether to make it.
    pub(super) fn wait(&mut self, failed: u32, asked: Option<Duration>) -> bool {
        if failed >= self.tries {
            return false;
        }
        let time = asked.map_or_else(|| shortened(doubled(failed)), |it| it.min(LONGEST_ASKED));
        (self.pause)(time)
    }
}

fn doubled(failed: u32) -> Duration {
    let times = 1_u32.checked_shl(failed.saturating_sub(1)).unwrap_or(u32::MAX);
    FIRST.saturating_mul(times).min(LONGEST)
}

/// Between half of it and all of it, so that a room of programs does not come back as one.
fn shortened(time: Duration) -> Duration {
    // A fresh hasher holds the system's randomness; no more is needed here.
    let chance = RandomState::new().build_hasher().finish() >> 48;
    let part = u32::try_from(chance).unwrap_or_default();
    time / 2 + (time / 2) * part / (1 << 16)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_grow_and_are_spread() {
        assert_eq!(doubled(1), FIRST);
        assert_eq!(doubled(3), FIRST * 4);
        assert_eq!(doubled(40), LONGEST);
        for failed in 1..50 {
            let time = shortened(doubled(failed));
            assert!(time >= doubled(failed) / 2 && time <= doubled(failed), "{time:?}");
        }
    }

    #[test]
    fn patience_ends_and_a_server_is_heard() {
        let mut waited = Vec::new();
        let mut pause = |time| {
            waited.push(time);
            true
        };
        let mut patience = Patience::new(3, &mut pause);
        assert!(patience.wait(1, Some(Duration::from_secs(7))));
        assert!(patience.wait(2, Some(Duration::from_secs(1 << 40))));
        assert!(!patience.wait(3, None));
        assert_eq!(waited, [Duration::from_secs(7), LONGEST_ASKED]);
    }
}
