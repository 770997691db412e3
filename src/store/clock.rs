//! The clock. Nothing else in the program reads the time of day; everything else is handed it.

use std::time::{SystemTime, UNIX_EPOCH};

use uuid::{Timestamp, Uuid, timestamp::context::NoContext};

/// The time now, in milliseconds since 1970; 0 where the clock stands before that.
pub fn now() -> i64 {
    milliseconds(SystemTime::now())
}

/// A time in milliseconds since 1970; 0 where it lies before that.
pub(super) fn milliseconds(time: SystemTime) -> i64 {
    let since = time.duration_since(UNIX_EPOCH).unwrap_or_default();
    i64::try_from(since.as_millis()).unwrap_or(i64::MAX)
}

/// The date, such as `2026-03-01`, of a time in milliseconds since 1970, in Greenwich.
pub fn date(at: i64) -> String {
    // Years are counted from 1 March 0000, so that a leap day is the last of its year.
    let days = at.div_euclid(24 * 60 * 60 * 1000) + 719_468;
    let (era, day) = (days.div_euclid(146_097), days.rem_euclid(146_097));
    let year = (day - day / 1460 + day / 36_524 - day / 146_096) / 365;
    let day = day - (365 * year + year / 4 - year / 100);
    let month = (5 * day + 2) / 153;
    let day = day - (153 * month + 2) / 5 + 1;
    let month = if month < 10 { month + 3 } else { month - 9 };
    let year = year + era * 400 + i64::from(month <= 2);
    format!("{year:04}-{month:02}-{day:02}")
}

/// A new id (UUID version 7) made at `at` milliseconds since 1970.
pub(super) fn new_id(at: i64) -> Uuid {
    let at = u64::try_from(at).unwrap_or_default();
    let nanoseconds = u32::try_from(at % 1000 * 1_000_000).unwrap_or_default();
    Uuid::new_v7(Timestamp::from_unix(NoContext, at / 1000, nanoseconds))
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
            assert_eq!(date(at), day);
        }
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
