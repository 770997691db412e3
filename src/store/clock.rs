//! The clock, and where it hangs. Nothing else in the program reads the time of day or asks for the
//! time zone; everything else is handed them.

use std::{
    sync::OnceLock,
    time::{SystemTime, UNIX_EPOCH},
};

use jiff::{Timestamp, tz::TimeZone};
use uuid::{Uuid, timestamp::context::NoContext};

use crate::core::progress::{Day, day_of};

/// The time now, in milliseconds since 1970; 0 where the clock stands before that.
pub fn now() -> i64 {
    milliseconds(SystemTime::now())
}

/// A time in milliseconds since 1970; 0 where it lies before that.
pub(super) fn milliseconds(time: SystemTime) -> i64 {
    let since = time.duration_since(UNIX_EPOCH).unwrap_or_default();
    i64::try_from(since.as_millis()).unwrap_or(i64::MAX)
}

/// What clocks show in some place, summer time included.
#[derive(Clone, Debug)]
pub struct Zone(TimeZone);

impl Zone {
    /// That of this computer, or of `TZ` where it is set: asked for once, since a day must not change
    /// under a practice. Greenwich where there is none.
    pub fn here() -> Self {
        static HERE: OnceLock<TimeZone> = OnceLock::new();
        Self(HERE.get_or_init(|| TimeZone::try_system().unwrap_or(TimeZone::UTC)).clone())
    }

    /// Greenwich, the whole year.
    pub const fn greenwich() -> Self {
        Self(TimeZone::UTC)
    }

    /// The zone with this rule, written as POSIX has it, such as `CET-1CEST,M3.5.0,M10.5.0/3`.
    pub fn from_rule(rule: &str) -> Option<Self> {
        TimeZone::posix(rule).ok().map(Self)
    }

    /// The day of a time in milliseconds since 1970, as clocks there showed it then.
    pub fn day_of(&self, at: i64) -> Day {
        // A time beyond every calendar is taken as it is.
        let ahead = Timestamp::from_millisecond(at).map_or(0, |it| self.0.to_offset(it).seconds());
        day_of(at.saturating_add(i64::from(ahead) * 1_000))
    }
}

/// The date, such as `2026-03-01`, of a time in milliseconds since 1970, where this computer is.
pub fn date(at: i64) -> String {
    Zone::here().day_of(at).to_string()
}

/// A new id (UUID version 7) made at `at` milliseconds since 1970.
pub(super) fn new_id(at: i64) -> Uuid {
    let at = u64::try_from(at).unwrap_or_default();
    let nanoseconds = u32::try_from(at % 1000 * 1_000_000).unwrap_or_default();
    Uuid::new_v7(uuid::Timestamp::from_unix(NoContext, at / 1000, nanoseconds))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_those_of_the_calendar() {
        for (at, day) in [
            (0, "1970-01-01"),
            (951_782_400_000, "2000-02-29"),
            (951_868_800_000, "2000-03-01"),
            (1_735_689_599_999, "2024-12-31"),
            (1_735_689_600_000, "2025-01-01"),
            (-1, "1969-12-31"),
        ] {
            assert_eq!(Zone::greenwich().day_of(at).to_string(), day);
        }
    }

    #[test]
    fn a_day_ends_at_midnight_of_the_place_also_in_summer() {
        let zone = Zone::from_rule("CET-1CEST,M3.5.0,M10.5.0/3").expect("a zone");
        for (at, day) in [
            // 2025-01-31 22:59:59 and 23:00 in Greenwich, one hour behind.
            (1_738_364_399_000, "2025-01-31"),
            (1_738_364_400_000, "2025-02-01"),
            // 2025-07-31 21:59:59 and 22:00, two hours behind.
            (1_753_999_199_000, "2025-07-31"),
            (1_753_999_200_000, "2025-08-01"),
        ] {
            assert_eq!(zone.day_of(at).to_string(), day);
        }
        assert_eq!(zone.day_of(i64::MAX), day_of(i64::MAX));
        assert!(Zone::from_rule("half past").is_none());
    }

    #[test]
    fn ids_carry_their_time_and_never_repeat() {
        let (a, b) = (new_id(1_700_000_000_123), new_id(1_700_000_000_123));
        assert_ne!(a, b);
        assert_eq!(a.get_version_num(), 7);
        assert_eq!(a.get_timestamp().map(|it| it.to_unix()), Some((1_700_000_000, 123_000_000)));
        assert_eq!(new_id(-5).get_version_num(), 7);
    }
}
