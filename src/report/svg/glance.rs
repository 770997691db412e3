//! A person at a glance: how the calls ended, and where the skills stand, each in one line.

use super::{Picture, at};
use crate::core::progress::STEADY_FROM;

/// How wide both pictures are.
const WIDTH: f64 = 420.0;
/// How tall the bar of endings is.
const BAR: f64 = 22.0;
/// From one skill's dot to the next one that stands above it.
const STEP: f64 = 14.0;
/// Room for the axis below the dots.
const BELOW: f64 = 24.0;

/// Calls by how they ended, from the best: filled, light, hollow.
pub fn endings(counts: [usize; 3], alternative: &str) -> String {
    let mut picture = Picture::new(WIDTH, BAR);
    let all = at(counts.iter().sum::<usize>().max(1));
    let mut left = 1.0;
    for (count, class) in counts.into_iter().zip(["bar", "bar-light", "bar-hollow"]) {
        let wide = (WIDTH - 2.0) * at(count) / all;
        if count > 0 {
            picture.bar(class, (left, 2.0), (wide - 1.0, BAR - 4.0));
        }
        left += wide;
    }
    picture.with_alternative("endings", alternative)
}

/// A dot for each skill at the share met, 0 to 1; filled where it is steady. Dots that would cover
/// each other stand one above the other.
pub fn standings(skills: &[(f64, bool)], alternative: &str) -> String {
    let x = |share: f64| 12.0 + (WIDTH - 24.0) * share.clamp(0.0, 1.0);
    let mut sorted = skills.to_vec();
    sorted.sort_by(|a, b| a.0.total_cmp(&b.0));
    // How far to the right each row is taken.
    let mut rows: Vec<f64> = Vec::new();
    let mut dots = Vec::new();
    for (share, steady) in sorted {
        let free = rows.iter().position(|taken| *taken + STEP <= x(share));
        let row = free.unwrap_or(rows.len());
        rows.resize(rows.len().max(row + 1), f64::NEG_INFINITY);
        if let Some(taken) = rows.get_mut(row) {
            *taken = x(share);
        }
        dots.push((x(share), row, steady));
    }
    let bottom = STEP * at(rows.len().max(3)) + 4.0;
    let mut picture = Picture::new(WIDTH, bottom + BELOW);
    picture.line("zero", (x(0.0), bottom), (x(1.0), bottom));
    picture.line("goal", (x(STEADY_FROM), 0.0), (x(STEADY_FROM), bottom));
    for (share, name) in [(0.0, "0"), (0.5, "50"), (1.0, "100")] {
        picture.line("zero", (x(share), bottom), (x(share), bottom + 4.0));
        picture.letters("axis", (x(share), bottom + 17.0), "middle", name);
    }
    for (x, row, steady) in dots {
        let y = bottom - STEP * (at(row) + 0.5) - 2.0;
        picture.dot(if steady { "first-dot" } else { "ring" }, (x, y), 5.5);
    }
    picture.with_alternative("standings", alternative)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_ending_has_its_share_of_the_bar_and_none_has_none() {
        let drawn = endings([3, 1, 0], "");
        assert_eq!(drawn.matches("<rect").count(), 2, "{drawn}");
        assert!(drawn.contains(r#"class="bar" x="1.0" y="2.0" width="312.5""#), "{drawn}");
        assert!(!endings([0; 3], "").contains("<rect"));
    }

    #[test]
    fn skills_at_the_same_place_stand_above_each_other() {
        let drawn = standings(&[(0.5, false), (0.5, true), (0.9, true)], "");
        let lowest = STEP.mul_add(2.5, 2.0);
        assert_eq!(drawn.matches(&format!(r#"cy="{lowest:.1}""#)).count(), 2, "{drawn}");
        assert_eq!(drawn.matches("first-dot").count(), 2, "{drawn}");
        assert!(!standings(&[], "").contains("<circle"));
    }
}
