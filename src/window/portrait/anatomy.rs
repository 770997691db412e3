//! The measures of one person, in drawing units: the eyes at zero, the head about 275 high.
//! Given steps decide the most; the rest is drawn from the looks themselves, so that two people of
//! the same steps still differ and one person always looks the same.

use crate::core::scenario::{Age, Build, Face, Looks};

/// Measures of head, features and shoulders.
#[derive(Clone, Copy, Debug)]
pub(super) struct Anatomy {
    /// Top of the skull.
    pub(super) crown: f32,
    /// Half the width at the temples.
    pub(super) temple: f32,
    /// Half the width at the cheeks.
    pub(super) cheek: f32,
    /// Half the width at the jaw.
    pub(super) jaw: f32,
    /// Height of the jaw's corner.
    pub(super) jaw_y: f32,
    /// The chin.
    pub(super) chin: f32,
    /// Half the width of the chin.
    pub(super) chin_width: f32,
    /// From the middle to an eye.
    pub(super) eye_gap: f32,
    /// Half the width of an eye.
    pub(super) eye_width: f32,
    /// From an eye's middle to its open lid.
    pub(super) eye_height: f32,
    /// How much higher the outer corner is.
    pub(super) eye_slant: f32,
    /// Thickness of the brows.
    pub(super) brow: f32,
    /// How far a brow arches.
    pub(super) brow_arch: f32,
    /// Half the width of the nose.
    pub(super) nose_width: f32,
    /// From the eyes to the nose's underside.
    pub(super) nose: f32,
    /// Half the width of the mouth.
    pub(super) mouth_width: f32,
    /// The line of the mouth.
    pub(super) mouth: f32,
    /// Fullness of the lips; 1 is usual.
    pub(super) lips: f32,
    /// Size of the ears; 1 is usual.
    pub(super) ear: f32,
    /// Half the width of the neck.
    pub(super) neck: f32,
    /// Half the width of the shoulders.
    pub(super) shoulder: f32,
    /// A number of this person's own, for parting sides, eye colours and the like.
    pub(super) own: u32,
}

impl Anatomy {
    /// The measures of a person who looks like this.
    pub(super) fn of(looks: &Looks) -> Self {
        let own = own_number(looks);
        let mut chance = Chance(own);
        let (crown, temple, cheek, jaw, jaw_y, chin, chin_width) = match looks.face {
            Face::Oval => (-132.0, 88.0, 89.0, 69.0, 94.0, 138.0, 25.0),
            Face::Round => (-130.0, 92.0, 98.0, 79.0, 84.0, 128.0, 32.0),
            Face::Long => (-138.0, 83.0, 83.0, 68.0, 104.0, 152.0, 28.0),
            Face::Square => (-131.0, 89.0, 90.0, 76.0, 96.0, 139.0, 35.0),
        };
        let (neck, shoulder, full) = match looks.build {
            Build::Slight => (38.0, 163.0, -3.0),
            Build::Medium => (44.0, 188.0, 0.0),
            Build::Broad => (55.0, 216.0, 4.0),
        };
        let worn = if looks.age == Age::Old { 1.0 } else { 0.0 };
        let tall = (chin - 138.0) * 0.45;
        Self {
            crown,
            temple: temple + full * 0.5,
            cheek: cheek + full,
            jaw: jaw + full * 1.3,
            jaw_y,
            chin,
            chin_width,
            eye_gap: 42.0 + chance.about(2.2),
            eye_width: 22.0 + chance.about(1.6),
            eye_height: 15.2 + chance.about(1.4) - worn * 1.2,
            eye_slant: chance.about(2.4) - worn * 1.6,
            brow: 8.6 + chance.about(2.0),
            brow_arch: 7.0 + chance.about(3.0),
            nose_width: 15.5 + chance.about(3.2),
            nose: 55.0 + chance.about(4.0) + tall * 0.6 + worn * 2.0,
            mouth_width: 35.0 + chance.about(3.5) + full * 0.4,
            mouth: 91.0 + chance.about(2.0) + tall,
            lips: 1.12 + chance.about(0.24) - worn * 0.22,
            ear: 1.0 + chance.about(0.1) + worn * 0.08,
            neck,
            shoulder,
            own,
        }
    }

    /// One of `count` choices that is this person's own; `which` tells questions apart.
    pub(super) fn choice(&self, which: u32, count: u32) -> u32 {
        Chance(self.own ^ which.wrapping_mul(0x9E37_79B1)).next() % count.max(1)
    }
}

/// A number from the looks alone.
fn own_number(looks: &Looks) -> u32 {
    let steps = [
        looks.skin as u32,
        looks.hair as u32,
        looks.hair_colour as u32,
        looks.face as u32,
        looks.build as u32,
        looks.age as u32,
        looks.glasses as u32,
        looks.clothes as u32,
        u32::from(looks.beard),
    ];
    steps.iter().fold(0x811C_9DC5, |sum, step| (sum ^ (step + 1)).wrapping_mul(0x0100_0193))
}

/// A small fixed sequence of numbers that look like chance.
pub(super) struct Chance(pub(super) u32);

impl Chance {
    /// The next number.
    pub(super) fn next(&mut self) -> u32 {
        self.0 = self.0.wrapping_add(0x9E37_79B9);
        let mixed = (self.0 ^ (self.0 >> 16)).wrapping_mul(0x85EB_CA6B);
        let mixed = (mixed ^ (mixed >> 13)).wrapping_mul(0xC2B2_AE35);
        mixed ^ (mixed >> 16)
    }

    /// Between 0 and 1.
    pub(super) fn share(&mut self) -> f32 {
        (self.next() >> 8) as f32 / 16_777_216.0
    }

    /// Between `-most` and `most`.
    pub(super) fn about(&mut self, most: f32) -> f32 {
        (self.share() * 2.0 - 1.0) * most
    }
}
