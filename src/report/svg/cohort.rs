//! Pictures about a group: a difference with its band, a share, turning points along a call.

use super::{Picture, at};

/// Size of a line that holds a difference.
const LINE: (f64, f64) = (220.0, 22.0);
/// How far a difference is drawn to either side: larger ones end at the edge.
const REACH: f64 = 0.6;
/// Size of the picture of turning points.
const FIFTHS: (f64, f64) = (420.0, 190.0);

/// A difference between −1 and 1 with its band. `clear` fills the dot.
pub fn interval(by: f64, low: f64, high: f64, clear: bool, alternative: &str) -> String {
    let mut picture = Picture::new(LINE.0, LINE.1);
    let x = |it: f64| {
        let inside = it.clamp(-REACH, REACH) / REACH;
        LINE.0 / 2.0 + (LINE.0 / 2.0 - 8.0) * inside
    };
    let middle = LINE.1 / 2.0;
    picture.line("zero", (x(0.0), 1.0), (x(0.0), LINE.1 - 1.0));
    let class = if clear { "whisker" } else { "whisker unclear" };
    picture.line(class, (x(low), middle), (x(high), middle));
    picture.dot(if clear { "first-dot" } else { "ring" }, (x(by), middle), 4.5);
    picture.with_alternative("interval", alternative)
}

/// A share of a whole as a bar, with a darker part in it.
pub fn share_bar(whole: f64, part: f64, alternative: &str) -> String {
    let mut picture = Picture::new(LINE.0, 14.0);
    let width = |it: f64| (LINE.0 - 2.0) * it.clamp(0.0, 1.0);
    picture.bar("bar-light", (1.0, 2.0), (width(whole), 10.0));
    picture.bar("bar", (1.0, 2.0), (width(part), 10.0));
    picture.with_alternative("share", alternative)
}

/// Turning points up and down in each fifth of a call; nothing where a number is kept back.
/// `hidden` stands for those.
pub fn fifths(
    numbers: &[(Option<u32>, Option<u32>)],
    names: &[String],
    hidden: &str,
    alternative: &str,
) -> String {
    let mut picture = Picture::new(FIFTHS.0, FIFTHS.1);
    let most = numbers.iter().flat_map(|it| [it.0, it.1]).flatten().max().unwrap_or(1).max(1);
    let (zero, tallest) = (88.0, 68.0);
    let step = FIFTHS.0 / at(numbers.len().max(1));
    let tall = |it: u32| tallest * f64::from(it) / f64::from(most);
    picture.line("zero", (0.0, zero), (FIFTHS.0, zero));
    for (place, (up, down)) in numbers.iter().enumerate() {
        let (left, middle) = (step * at(place) + step * 0.2, step * (at(place) + 0.5));
        let wide = step * 0.6;
        match up {
            Some(it) => {
                picture.bar("bar", (left, zero - tall(*it)), (wide, tall(*it)));
                let y = zero - tall(*it) - 6.0;
                picture.letters("value", (middle, y), "middle", &it.to_string());
            }
            None => picture.letters("axis", (middle, zero - 8.0), "middle", hidden),
        }
        match down {
            Some(it) => {
                picture.bar("bar-hollow", (left, zero + 1.0), (wide, tall(*it)));
                let y = zero + tall(*it) + 15.0;
                picture.letters("value", (middle, y), "middle", &it.to_string());
            }
            None => picture.letters("axis", (middle, zero + 16.0), "middle", hidden),
        }
        if let Some(name) = names.get(place) {
            picture.letters("axis", (middle, FIFTHS.1 - 6.0), "middle", name);
        }
    }
    picture.with_alternative("fifths", alternative)
}
