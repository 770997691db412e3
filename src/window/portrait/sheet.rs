//! Contact sheets: many faces in one picture, to judge the drawing by eye.

use super::{Expression, Pose, Rgb, gesture_pose, paint, pose_for, voice_line};
use crate::core::scenario::{
    Age, Build, Clothes, Face, Gesture, Glasses, Hair, HairColour, Looks, Skin, Voice,
};

/// A picture: width, height, and bytes as [`paint`] gives them.
pub type Picture = (u32, u32, Vec<u8>);

/// The stage of a tense call, for sheets.
pub const STAGE: (Rgb, Rgb) = ([0xFB, 0xE6, 0xD4], [0xE6, 0xBF, 0xA8]);

/// One row per person, one column per expression.
pub fn contact_sheet(people: &[Looks], width: u32, height: u32) -> Picture {
    let faces = people
        .iter()
        .flat_map(|looks| Expression::ALL.map(|face| (*looks, pose_for(face, 1.0))));
    let cells = faces
        .map(|(looks, pose)| paint(&looks, &pose, width, height, Some(STAGE)))
        .collect();
    grid(cells, Expression::ALL.len() as u32, width, height)
}

/// Everyone, listening.
pub fn people_sheet(people: &[Looks], columns: u32, width: u32, height: u32) -> Picture {
    let pose = pose_for(Expression::Listening, 1.0);
    let cells = people
        .iter()
        .map(|looks| paint(looks, &pose, width, height, Some(STAGE)))
        .collect();
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
    let poses = gestures
        .into_iter()
        .flat_map(|gesture| steps.map(|t| gesture_pose(gesture, &base, t)));
    let cells = poses
        .map(|pose: Pose| paint(looks, &pose, width, height, Some(STAGE)))
        .collect();
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
    let cells = voices
        .map(|voice| voice_line(voice, width, height, [0x6B, 0x4A, 0x3A], 7))
        .to_vec();
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

/// Twenty people who share as little as twenty people do.
pub fn twenty_people() -> Vec<Looks> {
    let rows = [
        (
            Skin::Brown,
            Hair::Braids,
            HairColour::Black,
            Face::Oval,
            Build::Medium,
            Age::Middle,
            Glasses::None,
            Clothes::Teal,
            false,
        ),
        (
            Skin::Pale,
            Hair::Short,
            HairColour::Red,
            Face::Long,
            Build::Slight,
            Age::Young,
            Glasses::Round,
            Clothes::Grey,
            false,
        ),
        (
            Skin::Tan,
            Hair::Long,
            HairColour::Dark,
            Face::Oval,
            Build::Slight,
            Age::Young,
            Glasses::None,
            Clothes::Ochre,
            false,
        ),
        (
            Skin::Fair,
            Hair::Parted,
            HairColour::Grey,
            Face::Square,
            Build::Broad,
            Age::Old,
            Glasses::Square,
            Clothes::Navy,
            false,
        ),
        (
            Skin::Olive,
            Hair::Headscarf,
            HairColour::Dark,
            Face::Oval,
            Build::Medium,
            Age::Middle,
            Glasses::None,
            Clothes::Plum,
            false,
        ),
        (
            Skin::Deep,
            Hair::Short,
            HairColour::Black,
            Face::Round,
            Build::Broad,
            Age::Middle,
            Glasses::None,
            Clothes::White,
            true,
        ),
        (
            Skin::Pale,
            Hair::Bob,
            HairColour::White,
            Face::Round,
            Build::Medium,
            Age::Old,
            Glasses::Round,
            Clothes::Forest,
            false,
        ),
        (
            Skin::Tan,
            Hair::Turban,
            HairColour::Black,
            Face::Long,
            Build::Medium,
            Age::Middle,
            Glasses::None,
            Clothes::Grey,
            true,
        ),
        (
            Skin::Fair,
            Hair::Bun,
            HairColour::Blond,
            Face::Oval,
            Build::Medium,
            Age::Middle,
            Glasses::None,
            Clothes::Rust,
            false,
        ),
        (
            Skin::Fair,
            Hair::Bob,
            HairColour::Dark,
            Face::Oval,
            Build::Medium,
            Age::Middle,
            Glasses::None,
            Clothes::Teal,
            false,
        ),
        (
            Skin::Brown,
            Hair::Bald,
            HairColour::Grey,
            Face::Oval,
            Build::Broad,
            Age::Old,
            Glasses::None,
            Clothes::Ochre,
            true,
        ),
        (
            Skin::Deep,
            Hair::Curls,
            HairColour::Black,
            Face::Oval,
            Build::Slight,
            Age::Young,
            Glasses::Round,
            Clothes::Plum,
            false,
        ),
        (
            Skin::Olive,
            Hair::Parted,
            HairColour::Black,
            Face::Square,
            Build::Medium,
            Age::Young,
            Glasses::None,
            Clothes::White,
            false,
        ),
        (
            Skin::Pale,
            Hair::Long,
            HairColour::Brown,
            Face::Square,
            Build::Broad,
            Age::Middle,
            Glasses::Square,
            Clothes::Forest,
            false,
        ),
        (
            Skin::Tan,
            Hair::Curls,
            HairColour::Brown,
            Face::Round,
            Build::Medium,
            Age::Middle,
            Glasses::None,
            Clothes::Navy,
            true,
        ),
        (
            Skin::Fair,
            Hair::Bald,
            HairColour::Brown,
            Face::Square,
            Build::Medium,
            Age::Middle,
            Glasses::Round,
            Clothes::Teal,
            false,
        ),
        (
            Skin::Deep,
            Hair::Bun,
            HairColour::Grey,
            Face::Long,
            Build::Slight,
            Age::Old,
            Glasses::None,
            Clothes::White,
            false,
        ),
        (
            Skin::Brown,
            Hair::Headscarf,
            HairColour::Blond,
            Face::Round,
            Build::Slight,
            Age::Young,
            Glasses::Square,
            Clothes::Forest,
            false,
        ),
        (
            Skin::Olive,
            Hair::Short,
            HairColour::White,
            Face::Round,
            Build::Broad,
            Age::Old,
            Glasses::None,
            Clothes::Rust,
            true,
        ),
        (
            Skin::Pale,
            Hair::Parted,
            HairColour::Blond,
            Face::Oval,
            Build::Slight,
            Age::Middle,
            Glasses::None,
            Clothes::Plum,
            true,
        ),
    ];
    rows.map(
        |(skin, hair, hair_colour, face, build, age, glasses, clothes, beard)| Looks {
            skin,
            hair,
            hair_colour,
            face,
            build,
            age,
            glasses,
            clothes,
            beard,
        },
    )
    .to_vec()
}
