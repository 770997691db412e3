//! The clock. Nothing else in the program reads the time of day; everything else is handed it.

use std::time::{SystemTime, UNIX_EPOCH};

use uuid::{Timestamp, Uuid, timestamp::context::NoContext};

/// The time now, in milliseconds since 1970; 0 where the clock stands before that.
pub fn now() -> i64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    i64::try_from(since.as_millis()).unwrap_or(i64::MAX)
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
    fn ids_carry_their_time_and_never_repeat() {
        let (a, b) = (new_id(1_700_000_000_123), new_id(1_700_000_000_123));
        assert_ne!(a, b);
        assert_eq!(a.get_version_num(), 7);
        assert_eq!(a.get_timestamp().map(|it| it.to_unix()), Some((1_700_000_000, 123_000_000)));
        assert_eq!(new_id(-5).get_version_num(), 7);
    }
}
