//! Pictures for reports: small inline SVG, drawn so that nothing hangs on colour alone. Each carries
//! a text alternative; colours and sizes of letters come from the page's style sheet.

mod calendar;
mod cohort;
mod course;
mod curve;
mod glance;

use std::fmt::Write;

pub use calendar::calendar;
pub use cohort::{fifths, interval, share_bar};
pub use course::{Along, course, dumbbell};
pub use curve::curve;
pub use glance::{endings, standings};

/// A picture being drawn.
struct Picture {
    body: String,
    width: f64,
    height: f64,
}

impl Picture {
    fn new(width: f64, height: f64) -> Self {
        Self { body: String::new(), width, height }
    }

    fn line(&mut self, class: &str, (x1, y1): (f64, f64), (x2, y2): (f64, f64)) {
        let _ = write!(
            self.body,
            r#"<line class="{class}" x1="{x1:.1}" y1="{y1:.1}" x2="{x2:.1}" y2="{y2:.1}"/>"#
        );
    }

    fn bar(&mut self, class: &str, (x, y): (f64, f64), (width, height): (f64, f64)) {
        let (width, height) = (width.max(0.0), height.max(0.0));
        let _ = write!(
            self.body,
            r#"<rect class="{class}" x="{x:.1}" y="{y:.1}" width="{width:.1}" height="{height:.1}"/>"#
        );
    }

    fn dot(&mut self, class: &str, (x, y): (f64, f64), radius: f64) {
        let _ = write!(
            self.body,
            r#"<circle class="{class}" cx="{x:.1}" cy="{y:.1}" r="{radius:.1}"/>"#
        );
    }

    fn path(&mut self, class: &str, points: &[(f64, f64)], closed: bool) {
        let mut way = String::new();
        for (at, (x, y)) in points.iter().enumerate() {
            let _ = write!(way, "{}{x:.1} {y:.1}", if at == 0 { "M" } else { "L" });
        }
        let end = if closed { "Z" } else { "" };
        let _ = write!(self.body, r#"<path class="{class}" d="{way}{end}"/>"#);
    }

    /// Letters; `anchor` is `start`, `middle` or `end`.
    fn letters(&mut self, class: &str, (x, y): (f64, f64), anchor: &str, text: &str) {
        let _ = write!(
            self.body,
            r#"<text class="{class}" x="{x:.1}" y="{y:.1}" text-anchor="{anchor}">{}</text>"#,
            escaped(text)
        );
    }

    /// The picture with its text alternative.
    fn with_alternative(self, class: &str, alternative: &str) -> String {
        let (width, height) = (self.width, self.height);
        format!(
            r#"<svg class="{class}" viewBox="0 0 {width:.0} {height:.0}" role="img" aria-label="{}" xmlns="http://www.w3.org/2000/svg"><title>{}</title>{}</svg>"#,
            escaped(alternative),
            escaped(alternative),
            self.body
        )
    }
}

/// Text as it may stand in SVG, in an element or an attribute.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// An index as a float.
fn at(index: usize) -> f64 {
    f64::from(u32::try_from(index).unwrap_or(u32::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_from_a_record_becomes_markup() {
        let mut picture = Picture::new(10.0, 10.0);
        picture.letters("x", (0.0, 0.0), "start", "<script>");
        let drawn = picture.with_alternative("x", "\"><script>&");
        assert!(!drawn.contains("<script>"), "{drawn}");
        assert!(drawn.contains("role=\"img\""), "{drawn}");
    }
}
