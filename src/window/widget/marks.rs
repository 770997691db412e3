//! Marked words: a solid line under what helped, a wavy one under what hurt.

use bevy::{prelude::*, text::TextLayoutInfo, ui::widget::NodeImageMode};

use super::Ui;
use crate::{
    core::text::{Span, is_blank},
    window::theme::{Face, Lettering, Sign, Theme, WAVE},
};

/// How words are marked. The form speaks as much as the colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MarkForm {
    /// They helped: a solid line.
    Solid,
    /// They hurt: a wavy line.
    Wavy,
}

/// Marked words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Which words.
    pub span: Span,
    /// How.
    pub form: MarkForm,
}

/// The forms of the pieces of a marked text, by their place; nothing for unmarked pieces.
#[derive(Component, Clone, Debug, Default)]
pub(crate) struct Marks(Vec<Option<MarkForm>>);

/// A line under the marked words of this text.
#[derive(Component)]
struct Underlining(Entity);

pub(super) fn plugin(app: &mut App) {
    app.add_systems(Update, underline);
}

impl Ui<'_, '_> {
    /// Words with marks. Marks must lie in order; overlapping ones are cut.
    pub(crate) fn marked(&mut self, lettering: Lettering, words: &str, marks: &[Mark]) {
        self.marked_as(lettering, words, marks, Some(words));
    }

    /// The same; `spoken` is read out when it appears, where anything is.
    pub(crate) fn marked_as(
        &mut self,
        lettering: Lettering,
        words: &str,
        marks: &[Mark],
        spoken: Option<&str>,
    ) {
        let theme = self.theme;
        // Words that were not kept have no marks to carry.
        let (said, lettering, marks) = if is_blank(words) {
            (self.words.said(words), lettering.face(Face::Cue), &[][..])
        } else {
            (words.to_owned(), lettering, marks)
        };
        let words = said.as_str();
        let pieces = cut(words, marks);
        let forms = Marks(pieces.iter().map(|(_, form)| *form).collect());
        let mut pieces = pieces.into_iter();
        let first = pieces.next().map(|(words, _)| words.to_owned()).unwrap_or_default();
        let access = spoken.map(|it| super::announced(self.words.said(it)));
        let text = (Name::new("Marked words"), Text(first), theme.set(lettering), Pickable::IGNORE);
        let place = Node { ..default() };
        // The lines lie beside the text, not in it: a text with pieces of layout inside has no size.
        self.group("Marked", Node { ..default() }, |ui| {
            let mut marked = ui.spawn.spawn((text, forms, place, super::UNROUNDED));
            if let Some(access) = access {
                marked.insert(access);
            }
            marked.with_children(|spawn| {
                for (words, _) in pieces {
                    let piece = (Name::new("Piece"), TextSpan(words.to_owned()));
                    spawn.spawn((piece, theme.piece(lettering)));
                }
            });
        });
    }
}

/// The pieces of `words` between and in marks.
fn cut<'w>(words: &'w str, marks: &[Mark]) -> Vec<(&'w str, Option<MarkForm>)> {
    let mut pieces = Vec::new();
    let mut done = 0;
    for mark in marks {
        let (start, end) = (mark.span.start.max(done), mark.span.end.min(words.len()));
        let (Some(between), Some(marked)) = (words.get(done..start), words.get(start..end)) else {
            continue;
        };
        if marked.is_empty() {
            continue;
        }
        if !between.is_empty() {
            pieces.push((between, None));
        }
        pieces.push((marked, Some(mark.form)));
        done = end;
    }
    if let Some(rest) = words.get(done..).filter(|it| !it.is_empty()) {
        pieces.push((rest, None));
    }
    pieces
}

type Laid<'a> = (Entity, &'a TextLayoutInfo, &'a Marks, &'a ComputedNode, &'a ChildOf);

/// Lays lines under marked words wherever the layout put them.
fn underline(
    texts: Query<Laid, Changed<TextLayoutInfo>>,
    lines: Query<(Entity, &Underlining)>,
    theme: Res<Theme>,
    mut commands: Commands,
) {
    for (entity, layout, marks, node, parent) in &texts {
        for (old, _) in lines.iter().filter(|(_, line)| line.0 == entity) {
            commands.entity(old).try_despawn();
        }
        let scale = node.inverse_scale_factor;
        for run in &layout.run_geometry {
            let form = marks.0.get(run.section_index).copied().flatten();
            if let Some(form) = form {
                let at = Rect { min: run.bounds.min * scale, max: run.bounds.max * scale };
                let line = line(&theme, form, at, run.underline_y * scale);
                lay(&mut commands, parent.parent(), (Underlining(entity), line));
            }
        }
    }
}

/// Lays a line beside its text. The text may be gone by the time this is carried out; a line without
/// one would stand on the page for good.
fn lay(commands: &mut Commands, beside: Entity, line: impl Bundle) {
    commands.queue(move |world: &mut World| {
        if world.get_entity(beside).is_ok() {
            world.spawn((line, ChildOf(beside)));
        }
    });
}

/// Thickness of a solid line, in units.
const SOLID: f32 = 2.5;
/// Height of a wavy line, in units.
const WAVY: f32 = 5.0;

/// A line under words that stand `at` this place, where letters stand on `baseline`.
pub(crate) fn line(theme: &Theme, form: MarkForm, at: Rect, baseline: f32) -> impl Bundle + use<> {
    let (height, color, sign) = match form {
        MarkForm::Solid => (SOLID * theme.factor, theme.palette.calm, None),
        MarkForm::Wavy => (WAVY * theme.factor, theme.palette.strain, Some(Sign::Wave)),
    };
    let gap = if sign.is_some() { 0.5 } else { 2.5 } * theme.factor;
    let place = Node {
        position_type: PositionType::Absolute,
        left: Val::Px(at.min.x),
        top: Val::Px(baseline + gap),
        width: Val::Px(at.width()),
        height: Val::Px(height),
        ..default()
    };
    // A solid line is the ground of its node; a wavy one is a picture laid in a row.
    let (ground, image) = match sign {
        None => (color, ImageNode::default()),
        Some(sign) => (
            Color::NONE,
            ImageNode {
                color,
                image_mode: NodeImageMode::Tiled {
                    tile_x: true,
                    tile_y: false,
                    stretch_value: height / WAVE.1 as f32,
                },
                ..ImageNode::new(theme.signs.of(sign))
            },
        ),
    };
    (Name::new("Underline"), place, BackgroundColor(ground), image, Pickable::IGNORE)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_cover_the_whole_text() {
        let mark = |start, end| Mark { span: Span::new(start, end), form: MarkForm::Solid };
        let words = "Second call, cake half made.";
        let pieces = cut(words, &[mark(0, 6), mark(4, 11), mark(13, 27)]);
        let whole: String = pieces.iter().map(|(words, _)| *words).collect();
        assert_eq!(whole, words);
        assert_eq!(pieces.iter().filter(|(_, form)| form.is_some()).count(), 3);
    }
}
