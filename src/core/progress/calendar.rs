//! Days as numbers since 1970-01-01, and back to year, month and day. Which day it is somewhere is
//! left to `store::clock`.

use std::fmt;

use serde::{Serialize, Serializer};

/// Milliseconds in a day.
const DAY: i64 = 86_400_000;

/// A day, counted from 1970-01-01.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day(pub i32);

/// The day of a time in milliseconds since 1970, in Greenwich.
pub fn day_of(milliseconds: i64) -> Day {
    Day(i32::try_from(milliseconds.div_euclid(DAY)).unwrap_or(i32::MAX))
}

impl Day {
    /// Year, month and day of the month, in the Gregorian calendar (Hinnant's algorithm, which
    /// counts in eras of 400 years that begin on a first of March).
    pub const fn parts(self) -> (i32, i32, i32) {
        let shifted = self.0 as i64 + 719_468;
        let era = shifted.div_euclid(146_097);
        let of_era = shifted.rem_euclid(146_097);
        let year = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
        let of_year = of_era - (365 * year + year / 4 - year / 100);
        let month = (5 * of_year + 2) / 153;
        let day = of_year - (153 * month + 2) / 5 + 1;
        let month = if month < 10 { month + 3 } else { month - 9 };
        let year = year + era * 400 + if month <= 2 { 1 } else { 0 };
        (year as i32, month as i32, day as i32)
    }

    /// The day with this date, where there is one.
    pub fn from_parts(year: i32, month: i32, day: i32) -> Option<Self> {
        if !(1..=9_999).contains(&year) || !(1..=12).contains(&month) || !(1..=31).contains(&day) {
            return None;
        }
        let from_march = if month > 2 { month - 3 } else { month + 9 };
        let year_of = i64::from(if month > 2 { year } else { year - 1 });
        let (era, of_era) = (year_of.div_euclid(400), year_of.rem_euclid(400));
        let of_year = i64::from((153 * from_march + 2) / 5 + day - 1);
        let days = era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468;
        let found = Self(i32::try_from(days).ok()?);
        // The thirty-first of a short month is the first of the next one.
        (found.parts() == (year, month, day)).then_some(found)
    }

    /// The day that `text` names as `2025-03-31`.
    pub fn read(text: &str) -> Option<Self> {
        let mut parts = text.trim().splitn(3, '-');
        let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
        if year.len() != 4 || month.len() != 2 || day.len() != 2 {
            return None;
        }
        Self::from_parts(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
    }

    /// The day of the week; Monday is 0.
    pub const fn weekday(self) -> i32 {
        (self.0 + 3).rem_euclid(7)
    }

    /// Days from `earlier` to this one.
    pub const fn since(self, earlier: Self) -> i32 {
        self.0 - earlier.0
    }

    /// The day so many days later.
    pub const fn plus(self, days: i32) -> Self {
        Self(self.0.saturating_add(days))
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.parts();
        write!(f, "{year:04}-{month:02}-{day:02}")
    }
}

impl Serialize for Day {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_have_their_dates() {
        assert_eq!(day_of(0).to_string(), "1970-01-01");
        assert_eq!(day_of(-1).to_string(), "1969-12-31");
        assert_eq!(day_of(1_700_000_000_000).to_string(), "2023-11-14");
        // A Tuesday.
        assert_eq!(day_of(1_700_000_000_000).weekday(), 1);
    }

    #[test]
    fn dates_are_read_and_impossible_ones_are_not() {
        for number in (-200_000..200_000).step_by(37) {
            let day = Day(number);
            assert_eq!(Day::read(&day.to_string()), Some(day), "{day}");
        }
        assert_eq!(Day::read("2024-02-29").map(Day::parts), Some((2024, 2, 29)));
        for wrong in ["2023-02-29", "2025-13-01", "2025-04-31", "1.4.2025", "2025-4-1", "", "x"] {
            assert_eq!(Day::read(wrong), None, "{wrong}");
        }
    }
}
