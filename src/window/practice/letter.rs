//! A call by e-mail: her letter with its head and its paragraphs, and the letters so far, folded,
//! with the time that lies between them.

use bevy::{a11y::AccessibilityNode, prelude::*};

use super::Drawing;
use crate::{
    window::{
        scene::{Beat, Said, Scene},
        theme::{CORNER, Face, Lettering, Size},
        widget::{Scrolling, Ui, WholeOnly},
    },
    words::FluentValue,
};

/// Height of a letter at most beside the stage, in hundredths of the window. In one column the page
/// scrolls as a whole.
const WIDE_HEIGHT: f32 = 44.0;

/// Her last letter.
pub(super) fn draw(ui: &mut Ui, drawing: &Drawing) {
    let (theme, scene) = (ui.theme, drawing.scene);
    let narrow = theme.narrow();
    let sheet = Node {
        flex_direction: FlexDirection::Column,
        row_gap: theme.gap(8.0),
        padding: if narrow { theme.padding(14.0, 8.0) } else { theme.padding(28.0, 18.0) },
        max_height: if narrow { Val::Auto } else { Val::Vh(WIDE_HEIGHT) },
        overflow: if narrow { Overflow::visible() } else { Overflow::scroll_y() },
        border: UiRect::all(px(1)),
        border_radius: BorderRadius::all(px(4)),
        ..default()
    };
    let look = (BackgroundColor(theme.palette.card), BorderColor::all(theme.palette.hairline));
    ui.group("Letter", (sheet, look, Scrolling), |ui| {
        head(ui, scene);
        let size = if narrow { Size::Body } else { Size::Large };
        let paragraphs = paragraphs(&scene.line);
        let last = paragraphs.len().saturating_sub(1);
        for (place, words) in paragraphs.into_iter().enumerate() {
            let face = if place == last && last > 0 { Face::Cue } else { Face::Plain };
            ui.text(Lettering::new(size, theme.palette.ink).face(face), words)
                .remove::<AccessibilityNode>();
        }
    });
}

/// From whom, about what, when.
fn head(ui: &mut Ui, scene: &Scene) {
    let (theme, words) = (ui.theme, ui.words);
    let answers = scene.history.iter().any(|it| it.own);
    let name = if answers { "letter-subject-again" } else { "letter-subject" };
    let title = [("title", FluentValue::from(scene.title.to_string()))];
    let from = [("name", FluentValue::from(scene.person.name.to_string()))];
    let node = Node {
        flex_direction: FlexDirection::Column,
        row_gap: theme.gap(1.0),
        padding: UiRect::bottom(theme.gap(7.0)),
        border: UiRect::bottom(px(1)),
        flex_shrink: 0.0,
        ..default()
    };
    ui.group("Head", (node, BorderColor::all(theme.palette.hairline)), |ui| {
        ui.row("From", 14.0, |ui| {
            ui.text(theme.aside(), words.say_with("letter-from", &from));
            ui.space();
            if scene.beat == Beat::Listens {
                let reads = scene.person.say(words, "letter-reads");
                ui.text(theme.aside().face(Face::Cue), reads);
            } else if let Some(when) = when(&scene.cue.caption) {
                ui.text(theme.aside(), when);
            }
        });
        ui.text(theme.body().face(Face::Strong), words.say_with(name, &title));
    });
}

/// The letters so far, the newest last.
pub(super) fn thread(ui: &mut Ui, scene: &Scene) {
    let theme = ui.theme;
    let node = Node {
        flex_direction: FlexDirection::Column,
        justify_content: JustifyContent::FlexEnd,
        width: percent(100),
        row_gap: theme.gap(6.0),
        padding: theme.padding(24.0, 16.0),
        ..default()
    };
    ui.group("Letters", (node, WholeOnly), |ui| {
        let skipped = scene.history.len().saturating_sub(MOST_LETTERS);
        for said in scene.history.iter().skip(skipped) {
            if !said.own
                && let Some(when) = when(&said.caption)
            {
                between(ui, when);
            }
            folded(ui, scene, said);
        }
        match scene.beat {
            Beat::OnItsWay => between(ui, ui.words.say("letter-outbox")),
            Beat::Listens => between(ui, scene.person.say(ui.words, "letter-reads")),
            _ => {}
        }
    });
}

/// The most letters that are shown; the history has them all.
const MOST_LETTERS: usize = 6;

/// What lies between two letters.
fn between(ui: &mut Ui, words: String) {
    let lettering = Lettering::new(Size::Small, ui.theme.palette.stage_ink).face(Face::Cue);
    let node = Node { justify_content: JustifyContent::Center, ..default() };
    ui.group("Between", node, |ui| {
        ui.text(lettering, words);
    });
}

/// A letter of which one sees who wrote it and how it begins.
fn folded(ui: &mut Ui, scene: &Scene, said: &Said) {
    let theme = ui.theme;
    let who = if said.own { ui.words.say("history-you") } else { scene.person.name.to_string() };
    let ground = if said.own { theme.palette.own } else { theme.palette.card };
    let mut node = Node {
        flex_direction: FlexDirection::Column,
        padding: theme.padding(14.0, 7.0),
        border_radius: BorderRadius::all(px(CORNER - 10.0)),
        ..default()
    };
    // Letters of the two lie a little apart, like two piles.
    let apart = theme.gap(18.0);
    node.margin = if said.own { UiRect::left(apart) } else { UiRect::right(apart) };
    ui.group("Folded", (node, BackgroundColor(ground)), |ui| {
        ui.text(theme.aside().face(Face::Strong), who);
        ui.text(Lettering { color: theme.palette.ink, ..theme.aside() }, beginning(&said.text));
    });
}

/// How many letters of a letter are seen while it is folded.
const FOLDED: usize = 92;

fn beginning(text: &str) -> String {
    if text.chars().count() <= FOLDED {
        return text.to_owned();
    }
    let cut: String = text.chars().take(FOLDED).collect();
    let whole = cut.rfind(' ').and_then(|at| cut.get(..at)).unwrap_or(&cut);
    format!("{}…", whole.trim_end_matches([',', '.', ';', ' ']))
}

/// When a letter came, where its caption begins with that: such as "23:31" or "Sent four minutes
/// later".
fn when(caption: &str) -> Option<String> {
    let first = caption.split(['.', ';']).next().unwrap_or_default().trim();
    let hour = first.starts_with(|it: char| it.is_ascii_digit()) && first.contains(':');
    (hour || first.starts_with("Sent ")).then(|| first.to_owned())
}

/// Longest opening such as "Dear Sir or Madam", and longest name under a letter, in letters.
const LONGEST_EDGE: usize = 40;

/// A letter by its paragraphs: the opening, numbered points, the rest, the name under it.
fn paragraphs(text: &str) -> Vec<String> {
    let mut rest = text.trim();
    let mut found = Vec::new();
    let opens = ["Dear ", "To "].iter().any(|it| rest.starts_with(it));
    if opens
        && let Some(end) = rest.find([',', ':']).filter(|it| *it <= LONGEST_EDGE)
        && let (Some(opening), Some(after)) = (rest.get(..=end), rest.get(end + 1..))
    {
        found.push(opening.to_owned());
        rest = after.trim_start();
    }
    let (body, name) = signed(rest);
    found.extend(points(body));
    found.extend(name.map(str::to_owned));
    found
}

/// Ways to close a letter, the longer before the shorter.
const CLOSINGS: [&str; 6] = [
    "With kind regards",
    "Kind regards",
    "Yours faithfully",
    "Yours sincerely",
    "With best wishes",
    "Best wishes",
];

/// The text and, where there is one, the name under it with its closing.
fn signed(text: &str) -> (&str, Option<&str>) {
    let closing = CLOSINGS.iter().find_map(|it| text.rfind(it));
    let at = closing.or_else(|| name_at(text));
    match at.filter(|it| *it > 0 && text.len() - it <= 2 * LONGEST_EDGE) {
        Some(at) => {
            let (body, name) = text.split_at(at);
            (body.trim_end(), Some(name))
        }
        None => (text, None),
    }
}

/// Where a bare name such as "P. Anand" or "P." begins behind the last sentence.
fn name_at(text: &str) -> Option<usize> {
    let ends = |it: &(usize, char)| matches!(it.1, '.' | '?' | '!' | ')' | '"');
    let places: Vec<usize> = text.char_indices().filter(ends).map(|it| it.0).collect();
    for place in places.into_iter().rev() {
        let tail = text.get(place + 1..)?.trim_start();
        let start = text.len() - tail.len();
        let initial = tail.len() <= LONGEST_EDGE && tail.starts_with(char::is_uppercase);
        let before = text.get(..place).unwrap_or_default();
        let after_initial = before.ends_with(char::is_uppercase)
            && before.rsplit(' ').next().is_some_and(|it| it.len() == 1);
        if initial && !after_initial && !tail.ends_with(['?', '!']) && tail.split(' ').count() <= 4
        {
            return Some(start);
        }
    }
    None
}

/// Numbered points each for itself; other text as it is.
fn points(body: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut rest = body;
    for number in 2.. {
        let mark = format!(" {number}. ");
        let Some(at) = rest.find(&mark).filter(|_| body.starts_with("1. ")) else {
            break;
        };
        let (point, after) = rest.split_at(at);
        found.push(point.trim().to_owned());
        rest = after.trim_start();
    }
    found.push(rest.trim().to_owned());
    found.retain(|it| !it.is_empty());
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_falls_into_its_paragraphs() {
        let letter =
            "Dear Sir or Madam, I refer to my letter. I ask for a line. Yours faithfully, P. Anand";
        let parts = paragraphs(letter);
        assert_eq!(parts.first().map(String::as_str), Some("Dear Sir or Madam,"));
        assert_eq!(parts.last().map(String::as_str), Some("Yours faithfully, P. Anand"));
        assert_eq!(parts.len(), 3);
        let points = paragraphs("To whom it may concern: 1. One thing. 2. Another. P. Anand (Ms)");
        assert_eq!(
            points,
            ["To whom it may concern:", "1. One thing.", "2. Another.", "P. Anand (Ms)"]
        );
        assert_eq!(paragraphs("That was all of it. P."), ["That was all of it.", "P."]);
        assert_eq!(paragraphs("I shall wait."), ["I shall wait."]);
        let kind = paragraphs("Thank you. Kind regards, Priya Anand");
        assert_eq!(kind, ["Thank you.", "Kind regards, Priya Anand"]);
    }

    #[test]
    fn the_time_of_a_letter_is_told_where_it_was_written_down() {
        assert_eq!(when("23:31. She has numbered the attempts").as_deref(), Some("23:31"));
        let next = "06:58 the next morning; hair still wet";
        assert_eq!(when(next).as_deref(), Some("06:58 the next morning"));
        assert_eq!(when("A blank line before the name"), None);
    }
}
