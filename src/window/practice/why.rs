//! Why calm and trust moved: quoted words, plain reasons, parts that add up; and one better line.

use bevy::{a11y::AccessibilityNode, prelude::*};

use super::{
    Drawing,
    fold::{self, Fold},
};
use crate::{
    core::{coach::Level, session::GivenBy},
    window::{
        Preferences,
        ask::Ask,
        scene::{Beat, Better, Scene},
        theme::{Face, Lettering, Palette, Theme},
        widget::{Ui, Weight, announced},
    },
    words::{FluentValue, WhyLine, Words, why, within_quotes},
};

pub(super) fn draw(ui: &mut Ui, drawing: &Drawing) {
    let (theme, scene) = (ui.theme, drawing.scene);
    if scene.reasons.is_empty() {
        return;
    }
    let told = drawing.preferences.coach == Level::Beginner;
    let coached = told || scene.better.is_some() || scene.not_found.is_some();
    if !coached {
        // Nothing is told, but a wrong reading can be contested at every level.
        foot(ui, scene);
        return;
    }
    let lines = lines(ui.words, scene);
    if scene.fold > Fold::Reasons {
        fold::folded(ui, drawing, lines.first().filter(|_| told));
        return;
    }
    let spoken: Vec<String> =
        lines.iter().map(|it| format!("{}: {}", amounts(ui.words, it), sentence(it))).collect();
    let mut card = ui.card("Why", |ui| {
        all(ui, scene, drawing.preferences, told, scene.fold == Fold::Open);
        foot(ui, scene);
    });
    card.insert(BackgroundColor(theme.palette.card_lit));
    if told {
        card.insert(AccessibilityNode::from(announced(spoken.join(". ")).0));
    }
}

/// The reasons of the last change, the weightiest first, and what is left over.
fn lines(words: &Words, scene: &Scene) -> Vec<WhyLine> {
    let reply = scene.reply.as_ref().map_or("", |it| &it.text);
    let moved = (scene.calm, scene.trust);
    let told = why(words, scene.person.pronoun, reply, &scene.reasons, moved);
    let mut lines: Vec<WhyLine> = told.lines.into_iter().chain(told.rest).collect();
    if let Some(first) = lines.first_mut().filter(|_| scene.looked_away) {
        // What a look away does is a short silence; it is called by its name here.
        first.sentence = scene.person.say(words, "practice-looked-away");
    }
    lines
}

/// What there is to say about the last reply: its reasons where they are `told`, and, where
/// `better`, the line that would have led further.
pub(super) fn all(ui: &mut Ui, scene: &Scene, preferences: &Preferences, told: bool, better: bool) {
    let with_amounts = preferences.shows_meters();
    for line in lines(ui.words, scene).iter().filter(|_| told) {
        reason(ui, line, with_amounts);
    }
    coach(ui, scene);
    if let Some(better) = scene.better.as_ref().filter(|_| with_amounts && better) {
        advice(ui, better);
    }
}

/// Such as "calm +4 · trust −2".
fn amounts(words: &Words, line: &WhyLine) -> String {
    let part = |name: &str, points: i32| {
        (points != 0).then(|| {
            let sign = if points < 0 { "−" } else { "+" };
            format!("{} {sign}{}", words.say(name), points.abs())
        })
    };
    let parts: Vec<String> =
        [part("calm", line.calm), part("trust", line.trust)].into_iter().flatten().collect();
    if parts.is_empty() { words.say("practice-hardly") } else { parts.join(" · ") }
}

fn sentence(line: &WhyLine) -> String {
    match &line.quote {
        Some(quote) => format!("“{}” {}", short(quote), line.sentence),
        None => line.sentence.clone(),
    }
}

/// Longest quote on a line, in characters.
const LONGEST_QUOTE: usize = 44;

/// Words as they are quoted: without marks at the ends, cut between words where they are long.
pub(super) fn short(words: &str) -> String {
    shorten(words.trim().trim_end_matches(['.', ',', ';', '!']), LONGEST_QUOTE)
}

/// At most about so many letters, cut between words.
pub(super) fn shorten(words: &str, letters: usize) -> String {
    if words.chars().count() <= letters {
        return words.to_owned();
    }
    let cut: String = words.chars().take(letters).collect();
    let whole = cut.rfind(' ').and_then(|at| cut.get(..at)).unwrap_or(&cut);
    format!("{}…", whole.trim_end_matches([',', ' ']))
}

/// Width of the amounts, in units: "calm −12 · trust −10" in bold.
const AMOUNTS: f32 = 150.0;

/// One reason beside what it moved.
pub(crate) fn reason(ui: &mut Ui, line: &WhyLine, with_amounts: bool) {
    let (theme, words) = (ui.theme, ui.words);
    let narrow = theme.narrow();
    let node = Node {
        flex_direction: if narrow { FlexDirection::Column } else { FlexDirection::Row },
        column_gap: theme.gap(12.0),
        align_items: AlignItems::FlexStart,
        ..default()
    };
    ui.group("Reason", node, |ui| {
        if with_amounts {
            let width = if narrow { Val::Auto } else { Val::Px(theme.length(AMOUNTS)) };
            ui.text_in(width, amount_lettering(theme, line), amounts(words, line));
        }
        ui.text(theme.body(), sentence(line)).insert(Node { flex_shrink: 1.0, ..default() });
    });
}

fn amount_lettering(theme: &Theme, line: &WhyLine) -> Lettering {
    let Palette { calm_ink, strain_ink, .. } = theme.palette;
    let color = if line.calm + line.trust < 0 { strain_ink } else { calm_ink };
    Lettering { color, ..theme.body() }.face(Face::Strong)
}

/// The ways on from the reasons: all of them where some are folded, and contesting the reading.
pub(super) fn foot(ui: &mut Ui, scene: &Scene) {
    // A look away is no reading of words.
    let contestable = matches!(scene.beat, Beat::Yours) && !scene.contested && !scene.looked_away;
    if !contestable && scene.fold == Fold::Open {
        return;
    }
    let node = Node {
        justify_content: JustifyContent::FlexEnd,
        column_gap: ui.theme.gap(14.0),
        ..default()
    };
    ui.group("Foot", node, |ui| {
        if scene.fold != Fold::Open {
            ui.button(Weight::Link, "practice-why-all", Ask::Why);
        }
        if contestable {
            // Words that were picked were not one's own.
            let picked =
                scene.reply.as_ref().is_some_and(|it| matches!(it.by, GivenBy::Picked { .. }));
            let name = if picked { "practice-read-otherwise" } else { "practice-not-meant" };
            ui.button(Weight::Link, name, Ask::Contest);
        }
    });
}

/// What the coach did not find, and where care is needed.
fn coach(ui: &mut Ui, scene: &Scene) {
    let (theme, words) = (ui.theme, ui.words);
    let node = Node { flex_shrink: 1.0, ..default() };
    if let Some(need) = scene.not_found {
        let missing = scene.person.say(words, &format!("coach-missed-{}", need.name()));
        let values = [("missing", FluentValue::from(missing))];
        ui.text(theme.body(), words.say_with("coach-not-found", &values)).insert(node.clone());
    }
    for caution in &scene.cautions {
        let said = words.say(&format!("caution-{}", caution.name()));
        let values = [("caution", FluentValue::from(said))];
        ui.text(theme.aside(), words.say_with("caution-line", &values)).insert(node.clone());
    }
}

/// One line that would have led further, with both ends of the call.
fn advice(ui: &mut Ui, better: &Better) {
    let theme = ui.theme;
    let whole = |points: f64| FluentValue::from(points.round());
    let values = [
        ("say", FluentValue::from(within_quotes(&better.text))),
        ("calm", whole(better.calm.0)),
        ("calm-own", whole(better.calm.1)),
        ("trust", whole(better.trust.0)),
        ("trust-own", whole(better.trust.1)),
    ];
    let node = Node {
        border: UiRect::top(px(1)),
        padding: UiRect::top(theme.gap(8.0)),
        flex_direction: FlexDirection::Column,
        ..default()
    };
    ui.group("Better", (node, BorderColor::all(theme.palette.hairline)), |ui| {
        ui.text(theme.body(), ui.words.say_with("practice-better", &values));
        ui.text(theme.aside(), ui.words.say_with("practice-better-more", &values));
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_quotes_are_cut_between_words() {
        let long = "I can have a new one with you in three to five working days, at no cost";
        assert_eq!(short(long), "I can have a new one with you in three to…");
        assert_eq!(short("cake half made."), "cake half made");
    }
}
