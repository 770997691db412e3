//! Colours of one person: skin, hair, eyes, cloth.

use super::{anatomy::Anatomy, tone::Tone};
use crate::core::scenario::{Age, Clothes, Hair, HairColour, Looks, Skin};

/// The colours of one person.
#[derive(Clone, Copy, Debug)]
pub(super) struct Palette {
    /// Skin in the light.
    pub(super) skin: Tone,
    /// Skin in the shade.
    pub(super) shade: Tone,
    /// Where the light falls on skin.
    pub(super) shine: Tone,
    /// Lines on skin.
    pub(super) line: Tone,
    /// Colour that rises to the face.
    pub(super) blush: Tone,
    /// Lips.
    pub(super) lip: Tone,
    /// Iris.
    pub(super) iris: Tone,
    /// Lashes.
    pub(super) lash: Tone,
    /// Hair in the light.
    pub(super) hair: Tone,
    /// Hair in the shade.
    pub(super) hair_shade: Tone,
    /// Hair where it shines.
    pub(super) hair_shine: Tone,
    /// Brows.
    pub(super) brow: Tone,
    /// Scarf or turban.
    pub(super) scarf: Tone,
    /// Top.
    pub(super) cloth: Tone,
    /// What shows under the top.
    pub(super) shirt: Tone,
}

impl Palette {
    /// The colours of a person who looks like this.
    pub(super) fn of(looks: &Looks, anatomy: &Anatomy) -> Self {
        let (skin, shade, line, blush, lip) = skin_tones(looks.skin);
        let (hair, hair_shade, hair_shine) = hair_tones(looks.hair_colour);
        let (cloth, shirt) = cloth_tones(looks.clothes);
        Self {
            skin,
            shade,
            shine: skin.lighter(if skin.lightness() > 0.6 { 0.45 } else { 0.3 }),
            line,
            blush,
            lip,
            iris: iris(looks, anatomy),
            lash: line.darker(0.62),
            hair,
            hair_shade,
            hair_shine,
            brow: brow(looks, hair_shade, line),
            scarf: scarf(looks),
            cloth,
            shirt,
        }
    }
}

fn skin_tones(skin: Skin) -> (Tone, Tone, Tone, Tone, Tone) {
    let hex = match skin {
        Skin::Pale => [0xF7_DCCB, 0xE2_B39F, 0xA8_6450, 0xE5_8474, 0xC9_7A6E],
        Skin::Fair => [0xF2_C8A6, 0xD9_9C78, 0x95_583C, 0xDE_7258, 0xBE_6A58],
        Skin::Olive => [0xDD_B387, 0xBC_8A5E, 0x7C_4C2F, 0xC9_6A4A, 0xA8_6050],
        Skin::Tan => [0xC9_9066, 0xA2_6B45, 0x66_3A22, 0xB9_553B, 0x99_4D40],
        Skin::Brown => [0x9B_6544, 0x75_472D, 0x45_2517, 0x9C_3E2E, 0x84_4240],
        Skin::Deep => [0x6F_4632, 0x4E_2E20, 0x2A_1610, 0x86_3228, 0x74_3C3E],
    };
    let [skin, shade, line, blush, lip] = hex.map(Tone::hex);
    (skin, shade, line, blush, lip)
}

fn hair_tones(colour: HairColour) -> (Tone, Tone, Tone) {
    let hex = match colour {
        HairColour::Black => [0x2B_2726, 0x1A_1718, 0x4A_4544],
        HairColour::Dark => [0x42_2E25, 0x2C_1D17, 0x62_4737],
        HairColour::Brown => [0x73_4C33, 0x53_3422, 0x96_6A4A],
        HairColour::Red => [0xB0_5630, 0x85_3C1F, 0xD2_7E4C],
        HairColour::Blond => [0xD9_B06A, 0xB5_8A48, 0xEF_D196],
        HairColour::Grey => [0xA6_A29C, 0x82_7E7A, 0xC6_C3BD],
        HairColour::White => [0xE8_E3DA, 0xC7_C0B6, 0xF8_F5EF],
    };
    let [hair, shade, shine] = hex.map(Tone::hex);
    (hair, shade, shine)
}

fn cloth_tones(clothes: Clothes) -> (Tone, Tone) {
    let hex = match clothes {
        Clothes::Teal => [0x35_6770, 0xF3_E7D8],
        Clothes::Ochre => [0xC7_9440, 0xF4_ECDF],
        Clothes::Navy => [0x36_4463, 0xEC_E8E2],
        Clothes::Plum => [0x7B_4664, 0x5F_324C],
        Clothes::Grey => [0x8D_9298, 0xDE_DEDC],
        Clothes::Forest => [0x45_6150, 0xDC_CDB2],
        Clothes::Rust => [0xAE_5B3A, 0x4B_5058],
        Clothes::White => [0xF1_EDE6, 0xD9_D3C9],
    };
    let [cloth, shirt] = hex.map(Tone::hex);
    (cloth, shirt)
}

/// Light eyes only where they would not surprise; which, is the person's own.
fn iris(looks: &Looks, anatomy: &Anatomy) -> Tone {
    let light_skin = matches!(looks.skin, Skin::Pale | Skin::Fair);
    let dark_hair = matches!(looks.hair_colour, HairColour::Black | HairColour::Dark);
    let hex = match (light_skin, dark_hair) {
        (true, false) => [0x5E_7F92, 0x5F_7F62, 0x80_5C33, 0x6E_8493],
        (true, true) => [0x6B_4426, 0x7A_5A30, 0x5D_7488, 0x5A_3820],
        (false, _) => [0x4E_2F1C, 0x5C_3820, 0x42_2818, 0x65_4226],
    };
    Tone::hex(hex[anatomy.choice(1, 4) as usize])
}

/// Brows follow the hair, nearer to the skin's own dark; where hair is covered its colour is not
/// known, and brows are dark, or grey with age.
fn brow(looks: &Looks, hair_shade: Tone, line: Tone) -> Tone {
    let covered = matches!(looks.hair, Hair::Headscarf | Hair::Turban);
    match (covered, looks.hair_colour) {
        (true, _) if looks.age == Age::Old => Tone::hex(0x6E_6864).mix(line, 0.3),
        (true, _) => line.darker(0.6),
        (false, HairColour::Grey | HairColour::White) => hair_shade.mix(line, 0.38).darker(0.16),
        (false, _) => hair_shade.mix(line, 0.35).darker(0.1),
    }
}

/// Hair under cloth is not seen, so its colour chooses the cloth, never the colour of the top.
fn scarf(looks: &Looks) -> Tone {
    let hex = match (looks.hair, looks.hair_colour) {
        (Hair::Turban, HairColour::Black) => 0x2F_3A55,
        (Hair::Turban, HairColour::Dark) => 0x8A_3B3B,
        (Hair::Turban, HairColour::Grey) => 0x5B_7482,
        (_, HairColour::Black) => 0x47_5068,
        (_, HairColour::Dark) => 0xB9_8A8A,
        (_, HairColour::Brown) => 0xA8_8A6E,
        (_, HairColour::Red) => 0xB9_6248,
        (_, HairColour::Blond) => 0xD6_B26A,
        (_, HairColour::Grey) => 0x8A_A0A8,
        (_, HairColour::White) => 0xEA_E2D5,
    };
    Tone::hex(hex)
}
