//! Where each box of the picture stands: a column a phase, and in it what belongs together near.

use std::collections::BTreeMap;

use super::{
    Drawn,
    named::{COLUMNS, column, told},
};
use crate::core::trainee::Place;

/// Width of a box, in pixels.
pub(super) const WIDTH: f64 = 246.0;
/// From column to column: a box, and room for the ways between.
pub(super) const COLUMN: f64 = 430.0;
/// Space around everything.
pub(super) const MARGIN: f64 = 28.0;
/// Room for the title and the heads of the columns.
pub(super) const HEAD: f64 = 96.0;
/// Height of a box's first line.
const TITLE: f64 = 30.0;
/// Height of each further line.
pub(super) const LINE: f64 = 17.0;
/// Space between boxes of a column.
const GAP: f64 = 34.0;
/// Times the order within columns is improved; it settles after a few.
const ROUNDS: usize = 8;

/// A box.
#[derive(Clone, Debug)]
pub(super) struct Laid {
    /// Its left edge.
    pub(super) x: f64,
    /// Its upper edge.
    pub(super) y: f64,
    /// Its height.
    pub(super) height: f64,
    /// Its column.
    pub(super) column: usize,
    /// Its lines after the first.
    pub(super) lines: Vec<String>,
}

impl Laid {
    fn middle(&self) -> f64 {
        self.y + self.height / 2.0
    }
}

/// The boxes, and the size of the whole.
pub(super) fn layout(drawn: &Drawn<'_>) -> (BTreeMap<Place, Laid>, (f64, f64)) {
    let mut columns: Vec<Vec<Place>> = vec![Vec::new(); COLUMNS.len()];
    for place in drawn.routes.places.keys() {
        if let Some(own) = columns.get_mut(column(*place)) {
            own.push(*place);
        }
    }
    for own in &mut columns {
        let share = |it: &Place| drawn.routes.places.get(it).copied().unwrap_or(0.0);
        own.sort_by(|a, b| share(b).total_cmp(&share(a)));
    }
    let mut laid = stacked(drawn, &columns);
    for _ in 0..ROUNDS {
        for own in &mut columns {
            own.sort_by(|a, b| pull(drawn, &laid, *a).total_cmp(&pull(drawn, &laid, *b)));
        }
        laid = stacked(drawn, &columns);
    }
    let bottom = laid.values().map(|it| it.y + it.height).fold(0.0, f64::max);
    let last = f64::from(u32::try_from(COLUMNS.len() - 1).unwrap_or(0));
    (laid, (2.0 * MARGIN + last * COLUMN + WIDTH, bottom + 3.0 * MARGIN))
}

/// The height at which a box would have the shortest ways to its neighbours in other columns.
fn pull(drawn: &Drawn<'_>, laid: &BTreeMap<Place, Laid>, place: Place) -> f64 {
    let (mut sum, mut weight) = (0.0, 0.0);
    for edge in &drawn.routes.edges {
        let other = match place {
            it if it == edge.from => edge.to,
            it if it == edge.to => edge.from,
            _ => continue,
        };
        if let Some(it) = laid.get(&other).filter(|_| column(other) != column(place)) {
            sum += edge.share * it.middle();
            weight += edge.share;
        }
    }
    if weight > 0.0 { sum / weight } else { laid.get(&place).map_or(0.0, Laid::middle) }
}

/// The boxes of each column one below the other, each column about the same middle line.
fn stacked(drawn: &Drawn<'_>, columns: &[Vec<Place>]) -> BTreeMap<Place, Laid> {
    let lines_of = |place: &Place| told(drawn, *place);
    let height_of =
        |lines: usize| TITLE + LINE * f64::from(u32::try_from(lines).unwrap_or(0)) + 8.0;
    let sizes: Vec<Vec<(Place, Vec<String>)>> = columns
        .iter()
        .map(|own| own.iter().map(|place| (*place, lines_of(place))).collect())
        .collect();
    let total = |own: &Vec<(Place, Vec<String>)>| {
        own.iter().map(|it| height_of(it.1.len()) + GAP).sum::<f64>()
    };
    let tallest = sizes.iter().map(total).fold(0.0, f64::max);
    let mut laid = BTreeMap::new();
    for (number, own) in sizes.into_iter().enumerate() {
        let mut y = HEAD + (tallest - total(&own)) / 2.0;
        let x = MARGIN + COLUMN * f64::from(u32::try_from(number).unwrap_or(0));
        for (place, lines) in own {
            let height = height_of(lines.len());
            laid.insert(place, Laid { x, y, height, column: number, lines });
            y += height + GAP;
        }
    }
    laid
}
