//! Calm and trust over the turns of one call.

use super::{Picture, at};

/// Size of the whole, and the room around the plot: left, top, right, bottom.
const SIZE: (f64, f64) = (560.0, 230.0);
const ROOM: (f64, f64, f64, f64) = (40.0, 12.0, 82.0, 26.0);

/// Calm and trust, each from before the first turn to after the last one, with the places of the
/// turning points. `names` are those of the two lines.
pub fn curve(
    calm: &[f64],
    trust: &[f64],
    turning: &[usize],
    names: (&str, &str),
    alternative: &str,
) -> String {
    let mut picture = Picture::new(SIZE.0, SIZE.1);
    let (left, right) = (ROOM.0, SIZE.0 - ROOM.2);
    let (top, bottom) = (ROOM.1, SIZE.1 - ROOM.3);
    let steps = at(calm.len().max(2) - 1);
    let x = |turn: usize| left + (right - left) * at(turn) / steps;
    let y = |level: f64| bottom - (bottom - top) * level.clamp(0.0, 100.0) / 100.0;
    for level in [0.0, 50.0, 100.0] {
        picture.line("grid", (left, y(level)), (right, y(level)));
        picture.letters("axis", (left - 6.0, y(level) + 4.0), "end", &format!("{level:.0}"));
    }
    for &turn in turning {
        picture.line("mark", (x(turn), top), (x(turn), bottom));
    }
    let every = calm.len().div_ceil(12).max(1);
    for turn in (0..calm.len()).filter(|it| it.is_multiple_of(every)) {
        picture.letters("axis", (x(turn), bottom + 17.0), "middle", &turn.to_string());
    }
    let way = |levels: &[f64]| -> Vec<(f64, f64)> {
        levels.iter().enumerate().map(|(turn, level)| (x(turn), y(*level))).collect()
    };
    let (calm_way, trust_way) = (way(calm), way(trust));
    picture.path("second", &trust_way, false);
    picture.path("first", &calm_way, false);
    for point in &trust_way {
        picture.bar("second-dot", (point.0 - 2.5, point.1 - 2.5), (5.0, 5.0));
    }
    for point in &calm_way {
        picture.dot("first-dot", *point, 3.2);
    }
    if let (Some(a), Some(b)) = (calm_way.last(), trust_way.last()) {
        // Names beside the ends, kept apart where the ends meet.
        let gap = 18.0_f64;
        let (mut ya, mut yb) = (a.1, b.1);
        if (ya - yb).abs() < gap {
            let middle = f64::midpoint(ya, yb);
            let up = if ya <= yb { -gap / 2.0 } else { gap / 2.0 };
            (ya, yb) = (middle + up, middle - up);
        }
        picture.letters("first-name", (right + 8.0, ya + 4.0), "start", names.0);
        picture.letters("second-name", (right + 8.0, yb + 4.0), "start", names.1);
    }
    picture.with_alternative("curve", alternative)
}
