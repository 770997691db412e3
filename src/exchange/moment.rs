//! Moments and spans of time as xAPI and HTTP write them. No clock: moments are handed in.

use crate::core::progress::{Day, day_of};

/// Milliseconds in a day.
const DAY: i64 = 86_400_000;

/// `at` milliseconds since 1970 as RFC 3339 in UTC, such as `2026-11-22T07:50:00.000Z`.
pub(super) fn rfc3339(at: i64) -> String {
    let (day, rest) = (day_of(at), at.rem_euclid(DAY));
    let (hours, minutes) = (rest / 3_600_000, rest / 60_000 % 60);
    let (seconds, thousandths) = (rest / 1000 % 60, rest % 1000);
    format!("{day}T{hours:02}:{minutes:02}:{seconds:02}.{thousandths:03}Z")
}

/// A span of `from` to `to` in milliseconds as ISO 8601 to the hundredth of a second, such as
/// `PT12.34S`. A clock that was set back gives no negative span.
pub(super) fn span(from: i64, to: i64) -> String {
    let hundredths = to.saturating_sub(from).max(0) / 10;
    format!("PT{}.{:02}S", hundredths / 100, hundredths % 100)
}

/// Seconds since 1970 of a date as HTTP writes it, such as `Sun, 06 Nov 1994 08:49:37 GMT`.
pub(super) fn http_date(text: &str) -> Option<i64> {
    const MONTHS: &str = "JanFebMarAprMayJunJulAugSepOctNovDec";
    let mut words = text.split_once(", ")?.1.split_ascii_whitespace();
    let of_month = words.next()?.parse().ok()?;
    let month = i32::try_from(MONTHS.find(words.next()?)? / 3).ok()? + 1;
    let day = Day::from_parts(words.next()?.parse().ok()?, month, of_month)?;
    let mut clock = words.next()?.split(':').map(|it| it.parse::<i64>().ok());
    let (hours, minutes, seconds) = (clock.next()??, clock.next()??, clock.next()??);
    Some(i64::from(day.0) * 86_400 + hours * 3600 + minutes * 60 + seconds)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_and_spans_are_written_as_the_standards_want_them() {
        assert_eq!(rfc3339(0), "1970-01-01T00:00:00.000Z");
        assert_eq!(rfc3339(951_782_399_999), "2000-02-28T23:59:59.999Z");
        assert_eq!(rfc3339(951_782_400_000), "2000-02-29T00:00:00.000Z");
        assert_eq!(rfc3339(1_700_000_000_123), "2023-11-14T22:13:20.123Z");
        assert_eq!(rfc3339(-1), "1969-12-31T23:59:59.999Z");
        assert_eq!(span(1000, 13_349), "PT12.34S");
        assert_eq!(span(2000, 1000), "PT0.00S");
        assert_eq!(span(0, 3_600_000), "PT3600.00S");
    }

    #[test]
    fn dates_of_http_are_read_and_others_are_not() {
        assert_eq!(http_date("Sun, 06 Nov 1994 08:49:37 GMT"), Some(784_111_777));
        for wrong in [
            "",
            "now",
            "Sun, 06 Foo 1994 08:49:37 GMT",
            "Sun, 06 Nov 1994 8 GMT",
            "120",
            "Sun, 31 Feb 2027 00:00:00 GMT",
        ] {
            assert_eq!(http_date(wrong), None, "{wrong}");
        }
    }
}
