//! Time that passes by the clock on the wall. What moves in pictures takes a slow picture for a short
//! one, so that nothing jumps; a minute given to a room has to be a minute.

use std::time::Duration;

/// Measures from look to look, while something runs.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Stopwatch(Option<Duration>);

impl Stopwatch {
    /// Time since the last look; nothing at the first. `now` is the time since the program began.
    pub(super) fn lap(&mut self, now: Duration) -> Duration {
        let last = self.0.replace(now);
        last.map_or(Duration::ZERO, |it| now.saturating_sub(it))
    }

    /// What it measured stands still; the next look is a first one.
    pub(super) const fn stop(&mut self) {
        self.0 = None;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_counts_from_look_to_look_and_not_while_it_is_stopped() {
        let at = Duration::from_secs;
        let mut watch = Stopwatch::default();
        assert_eq!(watch.lap(at(90)), Duration::ZERO, "what was before does not count");
        assert_eq!(watch.lap(at(93)), at(3));
        watch.stop();
        assert_eq!(watch.lap(at(200)), Duration::ZERO);
        assert_eq!(watch.lap(at(201)), at(1));
    }
}
