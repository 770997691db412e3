//! The colours, light and dark. Colour never speaks alone: whatever it says is said in form too.

use bevy::prelude::*;

/// All colours of one look. Ink on paper and on card has a contrast of at least 7 : 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Palette {
    /// The ground.
    pub paper: Color,
    /// Text.
    pub ink: Color,
    /// Text of less weight, still 4.5 : 1 or more.
    pub soft_ink: Color,
    /// Surfaces on the ground.
    pub card: Color,
    /// A surface that is pointed at.
    pub card_lit: Color,
    /// Lines around and between surfaces.
    pub hairline: Color,
    /// Calm, helpful words, the focus ring.
    pub calm: Color,
    /// Calm as text on a card.
    pub calm_ink: Color,
    /// Trust.
    pub trust: Color,
    /// What hurt.
    pub strain: Color,
    /// Strain as text on a card.
    pub strain_ink: Color,
    /// The trainee's own words lie on this.
    pub own: Color,
    /// The one button that leads on.
    pub lead: Color,
    /// The same, pointed at.
    pub lead_lit: Color,
    /// Words on it.
    pub on_lead: Color,
    /// The empty part of a meter.
    pub groove: Color,
    /// Behind the number of an option.
    pub key: Color,
    /// Dims what lies under an overlay.
    pub veil: Color,
    /// The air around a tense customer, middle and rim.
    tense: [Srgba; 2],
    /// The air around a calm customer.
    at_ease: [Srgba; 2],
    /// Words on the stage.
    pub stage_ink: Color,
}

/// The air around the customer.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct StageLight {
    /// In the middle.
    pub middle: Color,
    /// At the rim.
    pub rim: Color,
}

/// A colour by its red, green and blue, 0 to 255.
const fn rgb(red: u8, green: u8, blue: u8) -> Srgba {
    Srgba::new(red as f32 / 255.0, green as f32 / 255.0, blue as f32 / 255.0, 1.0)
}

impl Palette {
    /// A quiet room in warm light.
    pub const LIGHT: Self = Self {
        paper: Color::Srgba(rgb(246, 241, 232)),
        ink: Color::Srgba(rgb(34, 48, 60)),
        soft_ink: Color::Srgba(rgb(84, 92, 98)),
        card: Color::WHITE,
        card_lit: Color::Srgba(rgb(252, 249, 243)),
        hairline: Color::Srgba(rgb(226, 217, 201)),
        calm: Color::Srgba(rgb(47, 127, 134)),
        calm_ink: Color::Srgba(rgb(31, 103, 109)),
        trust: Color::Srgba(rgb(76, 95, 168)),
        strain: Color::Srgba(rgb(196, 104, 47)),
        strain_ink: Color::Srgba(rgb(164, 76, 24)),
        own: Color::Srgba(rgb(228, 239, 237)),
        lead: Color::Srgba(rgb(31, 93, 99)),
        lead_lit: Color::Srgba(rgb(39, 112, 119)),
        on_lead: Color::WHITE,
        groove: Color::Srgba(rgb(246, 233, 222)),
        key: Color::Srgba(rgb(240, 232, 218)),
        veil: Color::Srgba(Srgba::new(0.13, 0.17, 0.21, 0.45)),
        tense: [rgb(251, 230, 212), rgb(230, 191, 168)],
        at_ease: [rgb(221, 235, 230), rgb(185, 211, 204)],
        stage_ink: Color::Srgba(rgb(52, 44, 40)),
    };

    /// The same room in the evening.
    pub const DARK: Self = Self {
        paper: Color::Srgba(rgb(28, 35, 43)),
        ink: Color::Srgba(rgb(237, 230, 218)),
        soft_ink: Color::Srgba(rgb(176, 178, 175)),
        card: Color::Srgba(rgb(37, 46, 56)),
        card_lit: Color::Srgba(rgb(46, 56, 67)),
        hairline: Color::Srgba(rgb(56, 67, 78)),
        calm: Color::Srgba(rgb(95, 182, 188)),
        calm_ink: Color::Srgba(rgb(128, 204, 209)),
        trust: Color::Srgba(rgb(143, 162, 230)),
        strain: Color::Srgba(rgb(227, 154, 99)),
        strain_ink: Color::Srgba(rgb(236, 172, 124)),
        own: Color::Srgba(rgb(35, 56, 61)),
        lead: Color::Srgba(rgb(95, 182, 188)),
        lead_lit: Color::Srgba(rgb(120, 200, 205)),
        on_lead: Color::Srgba(rgb(18, 30, 36)),
        groove: Color::Srgba(rgb(56, 58, 62)),
        key: Color::Srgba(rgb(53, 62, 72)),
        veil: Color::Srgba(Srgba::new(0.0, 0.0, 0.0, 0.6)),
        tense: [rgb(92, 70, 60), rgb(58, 44, 42)],
        at_ease: [rgb(58, 82, 82), rgb(38, 55, 58)],
        stage_ink: Color::Srgba(rgb(243, 235, 224)),
    };

    /// The air around a customer with this much calm, 0 to 100.
    pub fn stage(&self, calm: f32) -> StageLight {
        let ease = ((calm - TENSE_UP_TO) / (AT_EASE_FROM - TENSE_UP_TO)).clamp(0.0, 1.0);
        let between = |at: usize| Color::Srgba(self.tense[at].mix(&self.at_ease[at], ease));
        StageLight { middle: between(0), rim: between(1) }
    }
}

/// Calm up to which the stage keeps its tense colour, in points: where she no longer only suffers.
const TENSE_UP_TO: f32 = 30.0;
/// Calm from which the stage is wholly at ease.
const AT_EASE_FROM: f32 = 75.0;

#[cfg(test)]
mod tests {
    use super::*;

    fn light(color: Color) -> f32 {
        let linear = color.to_linear();
        0.2126 * linear.red + 0.7152 * linear.green + 0.0722 * linear.blue
    }

    fn contrast(one: Color, other: Color) -> f32 {
        let (a, b) = (light(one), light(other));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    #[test]
    fn words_can_be_read_on_every_surface() {
        for palette in [Palette::LIGHT, Palette::DARK] {
            for ground in [palette.paper, palette.card, palette.card_lit, palette.own] {
                assert!(contrast(palette.ink, ground) >= 7.0);
                assert!(contrast(palette.soft_ink, ground) >= 4.5);
                assert!(contrast(palette.calm_ink, ground) >= 4.5);
                assert!(contrast(palette.strain_ink, ground) >= 4.5);
            }
            assert!(contrast(palette.on_lead, palette.lead) >= 4.5);
            for calm in [0.0, 50.0, 100.0] {
                assert!(contrast(palette.stage_ink, palette.stage(calm).rim) >= 4.5);
                assert!(contrast(palette.stage_ink, palette.stage(calm).middle) >= 4.5);
            }
        }
    }
}
