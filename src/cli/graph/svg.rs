//! The picture as SVG: boxes in columns, ways as thick as they are common. It needs no other file.

use std::{collections::BTreeMap, fmt::Write};

use super::{
    Drawn,
    layout::{COLUMN, HEAD, LINE, Laid, MARGIN, WIDTH, layout},
    named::{COLUMNS, caption, name, percent, verdict},
};
use crate::core::{
    customer::Verdict,
    trainee::{Edge, Place},
};

/// From this share on, a way carries its number; the others show it when pointed at.
const NUMBERED: f64 = 0.04;
/// Letters that fit a box's first line beside its share.
const LETTERS: usize = 24;
/// Letters that fit a further line.
const MORE_LETTERS: usize = 38;

/// Fill and line of a box by how the customer stands: situations, kept, at risk, lost.
const COLOURS: [(&str, &str); 4] = [
    ("#eef3f4", "#3f6870"),
    ("#e2f0e2", "#2f6f3a"),
    ("#fbf0d6", "#8a6410"),
    ("#f8e2de", "#97382a"),
];

/// The picture as an SVG file.
pub(super) fn svg(drawn: &Drawn<'_>) -> String {
    let (laid, (width, height)) = layout(drawn);
    let mut text = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width:.0} {height:.0}\" \
         width=\"{width:.0}\" height=\"{height:.0}\" font-family=\"sans-serif\" \
         font-size=\"13\" fill=\"#1d2b2e\">\n<rect width=\"100%\" height=\"100%\" \
         fill=\"#ffffff\"/>\n"
    );
    let scenario = &drawn.script.scenario;
    let title = format!("{}: {}", scenario.id, scenario.title);
    let _ =
        writeln!(text, "<text x=\"{MARGIN}\" y=\"38\" font-size=\"20\">{}</text>", escaped(&title));
    for (number, head) in COLUMNS.iter().enumerate() {
        let x = MARGIN + COLUMN * f64::from(u32::try_from(number).unwrap_or(0));
        let y = HEAD - 22.0;
        let _ = writeln!(text, "<text x=\"{x}\" y=\"{y}\" fill=\"#3f6870\">{head}</text>");
    }
    // The thin ways first, so that the thick ones lie on top; all numbers above all ways.
    let mut edges: Vec<&Edge> = drawn.routes.edges.iter().collect();
    edges.sort_by(|a, b| a.share.total_cmp(&b.share));
    let ways: Vec<(&Edge, Way)> =
        edges.iter().filter_map(|it| Some((*it, way(&laid, it)?))).collect();
    ways.iter().for_each(|(edge, way)| line(&mut text, drawn, edge, way));
    laid.iter().for_each(|(place, it)| place_box(&mut text, drawn, *place, it));
    ways.iter().for_each(|(edge, way)| number(&mut text, edge, way));
    let _ = writeln!(
        text,
        "<text x=\"{MARGIN}\" y=\"{:.0}\">{}</text>\n</svg>",
        height - MARGIN,
        escaped(&caption(drawn))
    );
    text
}

/// A curve: where it begins, its two handles, where it ends.
struct Way([(f64, f64); 4]);

impl Way {
    /// A point on it, 0 to 1.
    fn at(&self, t: f64) -> (f64, f64) {
        let s = 1.0 - t;
        let weights = [s * s * s, 3.0 * s * s * t, 3.0 * s * t * t, t * t * t];
        let points = self.0.iter().zip(weights);
        points.fold((0.0, 0.0), |sum, (it, weight)| (sum.0 + weight * it.0, sum.1 + weight * it.1))
    }
}

/// The way of an edge: forwards from the right side of a box to the left side of the next; within
/// a column round the right side; backwards below.
fn way(laid: &BTreeMap<Place, Laid>, edge: &Edge) -> Option<Way> {
    let (from, to) = (laid.get(&edge.from)?, laid.get(&edge.to)?);
    let right = |it: &Laid| it.x + WIDTH;
    // Ways leave in the lower and arrive in the upper half of a box, so that they do not meet.
    let leaves = from.y + 0.66 * from.height;
    let arrives = to.y + 0.34 * to.height;
    let room = COLUMN - WIDTH;
    Some(Way(if from.column < to.column {
        let reach = 0.5 * (to.x - right(from));
        [
            (right(from), leaves),
            (right(from) + reach, leaves),
            (to.x - reach, arrives),
            (to.x, arrives),
        ]
    } else if from.column == to.column {
        let bulge = (0.2 + 0.12 * ((arrives - leaves).abs() / 90.0)).min(0.85) * room;
        [
            (right(from), leaves),
            (right(from) + bulge, leaves),
            (right(to) + bulge, arrives),
            (right(to), arrives),
        ]
    } else {
        let reach = 0.5 * room;
        [
            (from.x, leaves),
            (from.x - reach, leaves),
            (right(to) + reach, arrives),
            (right(to), arrives),
        ]
    }))
}

fn line(text: &mut String, drawn: &Drawn<'_>, edge: &Edge, way: &Way) {
    let [a, b, c, d] = way.0;
    let (_, colour) = colours(edge.to);
    let title =
        format!("{} to {}: {}", name(drawn, edge.from), name(drawn, edge.to), percent(edge.share));
    let _ = writeln!(
        text,
        "<path d=\"M{:.1} {:.1}C{:.1} {:.1} {:.1} {:.1} {:.1} {:.1}\" fill=\"none\" \
         stroke=\"{colour}\" stroke-opacity=\"{:.2}\" stroke-width=\"{:.1}\" \
         stroke-linecap=\"round\"><title>{}</title></path>",
        a.0,
        a.1,
        b.0,
        b.1,
        c.0,
        c.1,
        d.0,
        d.1,
        0.25 + 0.45 * edge.share,
        1.0 + 11.0 * edge.share,
        escaped(&title)
    );
}

fn number(text: &mut String, edge: &Edge, way: &Way) {
    if edge.share < NUMBERED {
        return;
    }
    // Within a column the ways bulge together in their middles: there the numbers stand earlier.
    let turns_back = (way.0[0].0 - way.0[3].0).abs() < 1.0;
    let (x, y) = way.at(if turns_back { 0.2 } else { 0.5 });
    let shown = percent(edge.share);
    let at = format!("x=\"{x:.1}\" y=\"{:.1}\" font-size=\"11\" text-anchor=\"middle\"", y + 4.0);
    // A pale rim first, so that the number can be read across a way.
    let _ = writeln!(
        text,
        "<text {at} stroke=\"#ffffff\" stroke-width=\"3\" stroke-linejoin=\"round\">{shown}</text>\
         <text {at}>{shown}</text>"
    );
}

fn place_box(text: &mut String, drawn: &Drawn<'_>, place: Place, it: &Laid) {
    let (fill, colour) = colours(place);
    let title = name(drawn, place);
    let share = drawn.routes.places.get(&place).copied().unwrap_or(0.0);
    let _ = writeln!(
        text,
        "<g><title>{}</title><rect x=\"{:.1}\" y=\"{:.1}\" width=\"{WIDTH}\" height=\"{:.1}\" \
         rx=\"6\" fill=\"{fill}\" stroke=\"{colour}\"/>",
        escaped(&title),
        it.x,
        it.y,
        it.height
    );
    let (left, right) = (it.x + 10.0, it.x + WIDTH - 10.0);
    let y = it.y + 22.0;
    let _ = writeln!(
        text,
        "<text x=\"{left:.1}\" y=\"{y:.1}\" font-weight=\"bold\">{}</text><text x=\"{right:.1}\" \
         y=\"{y:.1}\" text-anchor=\"end\">{}</text>",
        escaped(&short(&title, LETTERS)),
        percent(share)
    );
    let mut y = y;
    for line in &it.lines {
        y += LINE;
        let line = escaped(&short(line, MORE_LETTERS));
        let _ = writeln!(text, "<text x=\"{left:.1}\" y=\"{y:.1}\" font-size=\"11\">{line}</text>");
    }
    text.push_str("</g>\n");
}

const fn colours(place: Place) -> (&'static str, &'static str) {
    match verdict(place) {
        None => COLOURS[0],
        Some(Verdict::Kept) => COLOURS[1],
        Some(Verdict::AtRisk) => COLOURS[2],
        Some(Verdict::Lost) => COLOURS[3],
    }
}

/// The text, cut where it would not fit.
fn short(text: &str, letters: usize) -> String {
    if text.chars().count() <= letters {
        return text.to_owned();
    }
    text.chars().take(letters - 1).chain(['…']).collect()
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
