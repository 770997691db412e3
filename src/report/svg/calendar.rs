//! Days of practice, a column a week.

use super::Picture;
use crate::core::progress::Day;

/// Weeks that are shown: half a year.
const WEEKS: i32 = 26;
/// Side of a day, and the room to the next.
const CELL: (f64, f64) = (15.0, 3.0);
/// Room for the names of months above.
const ABOVE: f64 = 18.0;

/// The last half a year until `today`. `calls` gives finished calls of a day, `month` the short name
/// of a month from 1.
pub fn calendar(
    today: Day,
    calls: impl Fn(Day) -> u32,
    month: impl Fn(i32) -> String,
    alternative: &str,
) -> String {
    let step = CELL.0 + CELL.1;
    let mut picture = Picture::new(f64::from(WEEKS) * step + 24.0, ABOVE + 7.0 * step);
    let first = today.plus(-today.weekday() - 7 * (WEEKS - 1));
    let mut named = 0;
    for week in 0..WEEKS {
        let x = f64::from(week) * step;
        for weekday in 0..7 {
            let day = first.plus(week * 7 + weekday);
            if day > today {
                break;
            }
            let (_, of_month, date) = day.parts();
            if weekday == 0 && date <= 7 && of_month != named {
                named = of_month;
                picture.letters("axis", (x, ABOVE - 6.0), "start", &month(of_month));
            }
            let class = match calls(day) {
                0 => "day-none",
                1 => "day-one",
                2 | 3 => "day-some",
                _ => "day-many",
            };
            let y = ABOVE + f64::from(weekday) * step;
            picture.bar(class, (x, y), (CELL.0, CELL.0));
        }
    }
    picture.with_alternative("calendar", alternative)
}
