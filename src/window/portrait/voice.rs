//! The voice line of the phone: how a line sounds, as strokes of different height and pauses.

use super::{
    anatomy::Chance,
    canvas::Canvas,
    shape::Taper,
    tone::{Rgb, Tone},
};
use crate::core::scenario::Voice;

/// How a voice looks.
#[derive(Clone, Copy, Debug)]
struct Manner {
    /// Height of the loudest stroke, as a share of the picture.
    loud: f32,
    /// Strokes per syllable: more is slower.
    syllable: f32,
    /// Strokes of speech before a pause, and of the pause.
    phrase: (u32, u32),
    /// How unevenly strokes stand, 0 to 1.
    uneven: f32,
    /// How much a phrase sinks towards its end, 0 to 1; less than 0 rises.
    sink: f32,
    /// How deep the dips between syllables are, 0 to 1.
    dip: f32,
}

const fn manner(voice: Voice) -> Manner {
    let (loud, syllable, phrase, uneven, sink, dip) = match voice {
        Voice::Even => (0.62, 5.0, (17, 3), 0.25, 0.3, 0.7),
        Voice::Raised => (1.0, 4.0, (30, 1), 0.2, 0.0, 0.45),
        Voice::Clipped => (0.74, 3.0, (5, 4), 0.1, 0.0, 0.95),
        Voice::Flat => (0.3, 6.0, (20, 3), 0.04, 0.0, 0.25),
        Voice::Slower => (0.54, 9.0, (19, 8), 0.15, 0.35, 0.8),
        Voice::Low => (0.3, 8.0, (12, 7), 0.2, 0.7, 0.7),
        Voice::Shaky => (0.56, 4.0, (13, 4), 0.95, 0.2, 0.3),
        Voice::Dry => (0.44, 7.0, (11, 5), 0.08, 0.85, 0.4),
        Voice::Bright => (0.84, 3.0, (15, 2), 0.4, -0.5, 0.8),
    };
    Manner { loud, syllable, phrase, uneven, sink, dip }
}

/// Distance between strokes, in pixels, and how thick one is.
const STEP: f32 = 7.0;
const THICK: f32 = 3.0;
/// Height of a stroke in a pause: a dot.
const SILENCE: f32 = 0.04;

/// The voice line: strokes in one colour on a transparent ground, as [`super::paint`] gives bytes.
/// The same seed gives the same line.
pub fn voice_line(voice: Voice, width: u32, height: u32, colour: Rgb, seed: u32) -> Vec<u8> {
    let Some(mut canvas) = Canvas::plain(width, height) else {
        return Vec::new();
    };
    let count = (width as f32 / STEP).max(1.0) as u32;
    let left = (width as f32 - (count - 1) as f32 * STEP) / 2.0;
    let tone = Tone::rgb(colour);
    let tall = height as f32 * 0.92;
    for (index, loud) in strokes(voice, count, seed).into_iter().enumerate() {
        let x = left + index as f32 * STEP;
        let half = (loud * tall).max(THICK) / 2.0;
        let middle = height as f32 / 2.0;
        let line = [(x, middle - half), (x, middle), (x, middle + half)];
        let faint = if loud <= SILENCE { 0.6 } else { 1.0 };
        canvas.ink(&line, THICK, Taper::Nowhere, tone.alpha(faint));
    }
    canvas.into_bytes(None)
}

/// The height of every stroke, 0 to 1.
fn strokes(voice: Voice, count: u32, seed: u32) -> Vec<f32> {
    let manner = manner(voice);
    let mut chance = Chance(seed ^ voice as u32);
    let (mut in_phrase, mut phrase) = (0, manner.phrase.0);
    let mut heights = Vec::new();
    for _ in 0..count {
        if in_phrase >= phrase + manner.phrase.1 {
            in_phrase = 0;
            phrase = (manner.phrase.0 as f32 * (0.75 + chance.share() * 0.5)).max(3.0) as u32;
        }
        let spoken = in_phrase < phrase;
        let height = stroke(&manner, in_phrase as f32, phrase as f32, &mut chance);
        heights.push(if spoken { height } else { SILENCE });
        in_phrase += 1;
    }
    heights
}

fn stroke(manner: &Manner, at: f32, phrase: f32, chance: &mut Chance) -> f32 {
    let through = (at / phrase).min(1.0);
    let swing = 0.5 + 0.5 * (at / manner.syllable * std::f32::consts::TAU).cos();
    let syllable = 1.0 - manner.dip * (1.0 - swing);
    let course = if manner.sink < 0.0 {
        1.0 + manner.sink * (1.0 - through)
    } else {
        1.0 - manner.sink * through
    };
    let uneven = 1.0 - manner.uneven * chance.share();
    (manner.loud * syllable * course * uneven).clamp(0.08, 1.0)
}
