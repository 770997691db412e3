//! The picture in the language of Graphviz, for those who want to lay it out themselves.

use std::fmt::Write;

use super::{
    Drawn,
    named::{COLUMNS, caption, column, name, percent, told},
};
use crate::core::trainee::Place;

/// The picture as a DOT file.
pub(super) fn dot(drawn: &Drawn<'_>) -> String {
    let mut text = String::from("digraph scenario {\n  rankdir=LR; node [shape=box];\n");
    let _ = writeln!(text, "  label={};", quoted(&caption(drawn)));
    for (number, title) in COLUMNS.iter().enumerate() {
        let _ = writeln!(text, "  subgraph cluster_{number} {{\n    label={};", quoted(title));
        for (place, share) in drawn.routes.places.iter().filter(|it| column(*it.0) == number) {
            let mut lines = vec![format!("{} {}", name(drawn, *place), percent(*share))];
            lines.extend(told(drawn, *place));
            let _ = writeln!(text, "    {} [label={}];", id(*place), quoted(&lines.join("\n")));
        }
        text.push_str("  }\n");
    }
    for edge in &drawn.routes.edges {
        let _ = writeln!(
            text,
            "  {} -> {} [label={}, penwidth={:.1}];",
            id(edge.from),
            id(edge.to),
            quoted(&percent(edge.share)),
            0.8 + 6.0 * edge.share
        );
    }
    text.push('}');
    text
}

/// A name for a place that is no word of the language.
fn id(place: Place) -> String {
    match place {
        Place::Situation(_, at) => format!("s{}_{at}", column(place)),
        Place::Ending(kind) => format!("e_{}", kind.name()),
    }
}

fn quoted(text: &str) -> String {
    let escaped = text.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n");
    format!("\"{escaped}\"")
}
