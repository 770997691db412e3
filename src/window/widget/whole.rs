//! Columns of which only whole pieces are shown: a sliver of a comment is no comment.

use bevy::{
    prelude::*,
    ui::{CalculatedClip, UiGlobalTransform},
};

/// A column whose pieces are hidden where its frame would cut them off at the top. The last piece is
/// shown whatever room there is.
#[derive(Component, Clone, Copy, Debug, Default)]
pub(crate) struct WholeOnly;

/// How much of a piece may be cut without anybody seeing it, in pixels.
const UNSEEN: f32 = 1.0;

pub(super) fn plugin(app: &mut App) {
    app.add_systems(Update, hide_cut);
}

type Piece<'a> = (&'a ComputedNode, &'a UiGlobalTransform, Option<&'a CalculatedClip>);

fn hide_cut(
    columns: Query<&Children, With<WholeOnly>>,
    pieces: Query<Piece>,
    mut seen: Query<&mut Visibility>,
) {
    for children in &columns {
        let last = children.last().copied();
        for piece in children {
            let Ok((node, place, clip)) = pieces.get(*piece) else {
                continue;
            };
            let top = place.translation.y - node.size().y / 2.0;
            let cut = clip.is_some_and(|it| top < it.clip.min.y - UNSEEN) && Some(*piece) != last;
            if let Ok(mut visibility) = seen.get_mut(*piece) {
                let wanted = if cut { Visibility::Hidden } else { Visibility::Inherited };
                visibility.set_if_neq(wanted);
            }
        }
    }
}
