//! One skill's course with its band, and one call's beginning against its end.

use super::Picture;
use crate::core::progress::STEADY_FROM;

/// Size of one of the small multiples.
const SIZE: (f64, f64) = (200.0, 84.0);
/// Size of a line from beginning to end.
const PAIR: (f64, f64) = (160.0, 18.0);

/// One point: how far along the time, 0 to 1, and the low end, the middle and the high end, 0 to 1.
pub type Along = (f64, f64, f64, f64);

/// A skill's course. `empty` is said where there is nothing to draw.
pub fn course(points: &[Along], empty: &str, alternative: &str) -> String {
    let mut picture = Picture::new(SIZE.0, SIZE.1);
    let (left, right, top, bottom) = (26.0, SIZE.0 - 8.0, 8.0, SIZE.1 - 8.0);
    let x = |time: f64| left + (right - left) * time;
    let y = |share: f64| bottom - (bottom - top) * share.clamp(0.0, 1.0);
    for (share, name) in [(0.0, "0"), (0.5, "50"), (1.0, "100")] {
        picture.line("grid", (left, y(share)), (right, y(share)));
        picture.letters("axis", (left - 4.0, y(share) + 3.0), "end", name);
    }
    let Some((last, before)) = points.split_last() else {
        picture.letters("empty", (f64::midpoint(left, right), y(0.5) - 6.0), "middle", empty);
        return picture.with_alternative("course", alternative);
    };
    picture.line("goal", (left, y(STEADY_FROM)), (right, y(STEADY_FROM)));
    if before.is_empty() {
        picture.line("whisker", (x(last.0), y(last.1)), (x(last.0), y(last.3)));
    } else {
        let upper = points.iter().map(|it| (x(it.0), y(it.3)));
        let lower = points.iter().rev().map(|it| (x(it.0), y(it.1)));
        picture.path("band", &upper.chain(lower).collect::<Vec<_>>(), true);
        let way: Vec<_> = points.iter().map(|it| (x(it.0), y(it.2))).collect();
        picture.path("first", &way, false);
    }
    picture.dot("first-dot", (x(last.0), y(last.2)), 3.5);
    picture.with_alternative("course", alternative)
}

/// From `from` to `to`, both 0 to 100: a ring at the beginning, a dot at the end.
pub fn dumbbell(from: f64, to: f64, alternative: &str) -> String {
    let mut picture = Picture::new(PAIR.0, PAIR.1);
    let x = |level: f64| 8.0 + (PAIR.0 - 16.0) * level.clamp(0.0, 100.0) / 100.0;
    let middle = PAIR.1 / 2.0;
    picture.line("grid", (x(0.0), middle), (x(100.0), middle));
    picture.line("first", (x(from), middle), (x(to), middle));
    picture.dot("ring", (x(from), middle), 4.0);
    picture.dot("first-dot", (x(to), middle), 4.5);
    picture.with_alternative("pair", alternative)
}
