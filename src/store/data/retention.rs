//! How long practices are kept, and which are older than that.
//!
//! Clocks are set back, run ahead, and begin at 1970 when a battery is empty. So a date that cannot
//! be right counts as late as the practices around it allow, and where the clock has jumped ahead
//! nothing is erased before the new date has been seen twice.

use rusqlite::{Connection, OptionalExtension, params};

use crate::store::{
    StoreFault,
    database::{Database, Stop},
};

/// The longest time that can be set, in days (a hundred years).
pub const MOST_DAYS: u32 = 36_500;

/// A day in milliseconds.
pub(super) const DAY: i64 = 24 * 60 * 60 * 1000;
/// No practice is older than the first version of this program: 1 January 2025. What is dated before
/// was dated by a clock that stood wrong.
const FIRST_DAY: i64 = 1_735_689_600_000;
/// From this many days between two starts on the clock may have been set ahead.
const JUMP: i64 = 7 * DAY;

const DAYS_KEPT: &str = "days_kept";
const LAST_SEEN: &str = "clock_seen";
const JUMPED: &str = "clock_jumped";

/// How many days practices are kept; nothing where for ever.
///
/// # Errors
/// Where the store cannot be read.
pub fn days_kept(database: &Database) -> Result<Option<u32>, StoreFault> {
    Ok(database.read(|it| number(it, DAYS_KEPT))?.and_then(|it| u32::try_from(it).ok()))
}

/// Keeps practices this many days from now on, up to [`MOST_DAYS`]; nothing is for ever. What is
/// older goes with the next tidying.
///
/// # Errors
/// Where the store cannot be written.
pub fn keep_for(database: &Database, days: Option<u32>) -> Result<(), StoreFault> {
    let days = days.map(|it| i64::from(it.clamp(1, MOST_DAYS)));
    database.write(|it| set(it, DAYS_KEPT, days))
}

/// Numbers of the practices that were begun more than `days` days before `now`, of all with their
/// numbers and dates, in order of their numbers.
pub(super) fn older(practices: &[(i64, i64)], days: u32, now: i64) -> Vec<i64> {
    let mut latest = FIRST_DAY;
    let dated = practices.iter().map(|&(number, started)| {
        let sound = (FIRST_DAY..=now).contains(&started);
        // A practice is no older than one begun before it.
        latest = if sound { latest.max(started) } else { latest };
        (number, sound.then_some(latest))
    });
    let dated: Vec<_> = dated.collect();
    let limit = now - i64::from(days) * DAY;
    // A date that cannot be right is that of the next practice whose date can.
    let mut next = now;
    let mut found = Vec::new();
    for (number, date) in dated.into_iter().rev() {
        next = date.unwrap_or(next);
        if next < limit {
            found.push(number);
        }
    }
    found.reverse();
    found
}

/// Whether the clock can be trusted to erase by, and takes note of what it shows. After a jump ahead
/// a start says so only on a later day, and somebody who asks by hand, with the second asking.
pub(super) fn clock_is_sound(it: &Connection, now: i64, by_hand: bool) -> Result<bool, Stop> {
    let (seen, jumped) = (number(it, LAST_SEEN)?, number(it, JUMPED)?);
    let ahead = seen.is_some_and(|seen| now - seen > JUMP);
    set(it, LAST_SEEN, Some(now))?;
    if ahead {
        set(it, JUMPED, Some(now))?;
        return Ok(false);
    }
    let settled = jumped.is_none_or(|since| by_hand || now - since >= DAY);
    if settled {
        set(it, JUMPED, None)?;
    }
    Ok(settled)
}

fn number(it: &Connection, key: &str) -> Result<Option<i64>, Stop> {
    let sql = "SELECT value FROM settings WHERE key = ?1";
    let value: Option<String> =
        it.prepare_cached(sql)?.query_row([key], |row| row.get(0)).optional()?;
    Ok(value.and_then(|it| it.parse().ok()))
}

fn set(it: &Connection, key: &str, value: Option<i64>) -> Result<(), Stop> {
    match value {
        Some(value) => it.execute(
            "INSERT INTO settings VALUES (?1, ?2)
             ON CONFLICT (key) DO UPDATE SET value = excluded.value",
            params![key, value.to_string()],
        )?,
        None => it.execute("DELETE FROM settings WHERE key = ?1", [key])?,
    };
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Some day in 2026, and a date so many days before it.
    const NOW: i64 = 1_790_000_000_000;
    const fn ago(days: i64) -> i64 {
        NOW - days * DAY
    }

    #[test]
    fn what_is_older_goes_and_the_rest_stays() {
        let all = [(1, ago(40)), (2, ago(31)), (3, ago(30)), (4, ago(1))];
        assert_eq!(older(&all, 30, NOW), [1, 2]);
        assert!(older(&all, 41, NOW).is_empty());
        assert!(older(&[], 1, NOW).is_empty());
    }

    #[test]
    fn dates_that_cannot_be_right_erase_nothing_too_early() {
        // An empty battery: 1970, first of all, between others, and last of all.
        assert!(older(&[(1, 0)], 30, NOW).is_empty());
        assert!(older(&[(1, 5), (2, ago(3))], 30, NOW).is_empty());
        assert!(older(&[(1, ago(4)), (2, 0), (3, ago(3)), (4, 9)], 30, NOW).is_empty());
        // Set back by a year, and after that right again.
        assert!(older(&[(1, ago(9)), (2, ago(374)), (3, ago(8))], 30, NOW).is_empty());
        // Dated ahead of now: as old as what came next.
        let ahead = [(1, ago(50)), (2, NOW + 900 * DAY), (3, ago(40)), (4, ago(2))];
        assert_eq!(older(&ahead, 30, NOW), [1, 2, 3]);
        assert_eq!(older(&[(1, ago(50)), (2, NOW + DAY)], 30, NOW), [1]);
        // Today itself is set back: nothing is old then.
        assert!(older(&[(1, ago(1)), (2, NOW)], 30, ago(500)).is_empty());
    }

    #[test]
    fn a_clock_that_jumped_ahead_is_believed_the_second_time() {
        let it = Connection::open_in_memory().expect("open");
        it.execute_batch("CREATE TABLE settings (key TEXT PRIMARY KEY, value TEXT)").expect("made");
        let sound = |now: i64, by_hand: bool| clock_is_sound(&it, now, by_hand).expect("read");
        assert!(sound(NOW, false) && sound(NOW + DAY, false) && sound(NOW, false));
        let later = NOW + 400 * DAY;
        assert!(!sound(later, false) && !sound(later + 1, false));
        assert!(sound(later + DAY, false) && sound(later + DAY + 1, false));
        assert!(!sound(later + 20 * DAY, true) && sound(later + 20 * DAY, true));
    }
}
