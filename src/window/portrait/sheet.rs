//! Contact sheets: many faces in one picture, to judge the drawing by eye.

use super::{Expression, Pose, Rgb, gesture_pose, paint, pose_for, voice_line};
use crate::core::scenario::{Gesture, Looks, Voice};

/// A picture: width, height, and bytes as [`paint`] gives them.
pub type Picture = (u32, u32, Vec<u8>);

/// The stage of a tense call, for sheets.
pub const STAGE: (Rgb, Rgb) = ([0xFB, 0xE6, 0xD4], [0xE6, 0xBF, 0xA8]);

/// One row per person, one column per expression.
pub fn contact_sheet(people: &[Looks], width: u32, height: u32) -> Picture {
    let faces =
        people.iter().flat_map(|looks| Expression::ALL.map(|face| (*looks, pose_for(face, 1.0))));
    let cells =
        faces.map(|(looks, pose)| paint(&looks, &pose, width, height, Some(STAGE))).collect();
    grid(cells, Expression::ALL.len() as u32, width, height)
}

/// Everyone, listening.
pub fn people_sheet(people: &[Looks], columns: u32, width: u32, height: u32) -> Picture {
    let pose = pose_for(Expression::Listening, 1.0);
    let cells =
        people.iter().map(|looks| paint(looks, &pose, width, height, Some(STAGE))).collect();
    grid(cells, columns, width, height)
}

/// One row per gesture, time running to the right, from a guarded face.
pub fn gesture_sheet(looks: &Looks, width: u32, height: u32) -> Picture {
    let gestures = [
        Gesture::Sigh,
        Gesture::LookAway,
        Gesture::ClenchedSmile,
        Gesture::LeanBack,
        Gesture::LeanIn,
        Gesture::Nod,
        Gesture::HeadShake,
        Gesture::RubEyes,
        Gesture::LongPause,
        Gesture::ShouldersDrop,
    ];
    let base = pose_for(Expression::Angry, 0.6);
    let steps = [0.0, 0.15, 0.3, 0.5, 0.66, 0.85];
    let poses =
        gestures.into_iter().flat_map(|gesture| steps.map(|t| gesture_pose(gesture, &base, t)));
    let cells = poses.map(|pose: Pose| paint(looks, &pose, width, height, Some(STAGE))).collect();
    grid(cells, steps.len() as u32, width, height)
}

/// Every voice, one below the other.
pub fn voice_sheet(width: u32, height: u32) -> Picture {
    let voices = [
        Voice::Even,
        Voice::Raised,
        Voice::Clipped,
        Voice::Flat,
        Voice::Slower,
        Voice::Low,
        Voice::Shaky,
        Voice::Dry,
        Voice::Bright,
    ];
    let cells =
        voices.map(|voice| voice_line(voice, width, height, [0x6B, 0x4A, 0x3A], 7)).to_vec();
    grid(cells, 1, width, height)
}

fn grid(cells: Vec<Vec<u8>>, columns: u32, width: u32, height: u32) -> Picture {
    let columns = columns.max(1);
    let rows = (cells.len() as u32).div_ceil(columns);
    let line = (columns * width * 4) as usize;
    let mut bytes = vec![u8::MAX; line * (rows * height) as usize];
    let row = (width * 4) as usize;
    for (index, cell) in cells.iter().enumerate() {
        let (column, top) = (index as u32 % columns, index as u32 / columns * height);
        for (y, pixels) in cell.chunks_exact(row.max(1)).enumerate() {
            let start = (top as usize + y) * line + column as usize * row;
            bytes[start..start + row].copy_from_slice(pixels);
        }
    }
    (columns * width, rows * height, bytes)
}
