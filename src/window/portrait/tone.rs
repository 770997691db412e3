//! Colours of the drawing. Which colour belongs to whom is [`super::palette`].

use tiny_skia::Color;

/// Red, green, blue, as on a screen.
pub type Rgb = [u8; 3];

/// A colour that can be mixed and thinned. Components 0 to 1, not premultiplied.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Tone {
    red: f32,
    green: f32,
    blue: f32,
    alpha: f32,
}

impl Tone {
    /// From a colour as written in a style sheet, such as `0xF6D9C6`.
    pub(super) const fn hex(value: u32) -> Self {
        Self {
            red: ((value >> 16) & 0xFF) as f32 / 255.0,
            green: ((value >> 8) & 0xFF) as f32 / 255.0,
            blue: (value & 0xFF) as f32 / 255.0,
            alpha: 1.0,
        }
    }

    /// From bytes.
    pub(super) fn rgb([red, green, blue]: Rgb) -> Self {
        let part = |byte: u8| f32::from(byte) / 255.0;
        Self { red: part(red), green: part(green), blue: part(blue), alpha: 1.0 }
    }

    /// The same colour, thinner.
    pub(super) fn alpha(self, alpha: f32) -> Self {
        Self { alpha: (self.alpha * alpha).clamp(0.0, 1.0), ..self }
    }

    /// A share `t` of the way to another colour.
    pub(super) fn mix(self, other: Self, t: f32) -> Self {
        let part = |a: f32, b: f32| a + (b - a) * t;
        Self {
            red: part(self.red, other.red),
            green: part(self.green, other.green),
            blue: part(self.blue, other.blue),
            alpha: part(self.alpha, other.alpha),
        }
    }

    /// Towards a warm black.
    pub(super) fn darker(self, t: f32) -> Self {
        self.mix(Self::hex(0x1E_1416).alpha(self.alpha), t)
    }

    /// Towards a warm white.
    pub(super) fn lighter(self, t: f32) -> Self {
        self.mix(Self::hex(0xFF_F6EA).alpha(self.alpha), t)
    }

    /// Whether it is thick enough to be seen at all.
    pub(super) fn seen(self) -> bool {
        self.alpha > 0.004
    }

    /// How light it is, 0 to 1.
    pub(super) fn lightness(self) -> f32 {
        0.3 * self.red + 0.59 * self.green + 0.11 * self.blue
    }

    /// For the painter.
    pub(super) fn colour(self) -> Color {
        let part = |value: f32| value.clamp(0.0, 1.0);
        Color::from_rgba(part(self.red), part(self.green), part(self.blue), part(self.alpha))
            .unwrap_or(Color::TRANSPARENT)
    }
}
