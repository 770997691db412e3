//! The type scale and the styles of text. One factor makes all of it larger.

use bevy::{prelude::*, text::LineHeight};

use super::{Face, Theme};

/// Roundness of cards, in units.
pub(crate) const CORNER: f32 = 14.0;

/// The steps of the type scale, in logical pixels at 100 %.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Size {
    /// 14
    Small,
    /// 16
    Body,
    /// 18
    Large,
    /// 20
    Heading,
    /// 24
    Voice,
    /// 32
    Title,
    /// 54
    Name,
}

impl Size {
    /// Logical pixels at text size 100 %.
    pub const fn units(self) -> f32 {
        match self {
            Self::Small => 14.0,
            Self::Body => 16.0,
            Self::Large => 18.0,
            Self::Heading => 20.0,
            Self::Voice => 24.0,
            Self::Title => 32.0,
            Self::Name => 54.0,
        }
    }
}

/// How a piece of text is set.
#[derive(Clone, Copy, Debug)]
pub struct Lettering {
    /// Its size.
    pub size: Size,
    /// Its face.
    pub face: Face,
    /// Its colour.
    pub color: Color,
    /// Where lines begin or end.
    pub justify: Justify,
}

impl Lettering {
    /// Plain text of this size and colour.
    pub const fn new(size: Size, color: Color) -> Self {
        Self { size, face: Face::Plain, color, justify: Justify::Left }
    }

    /// The same in another face.
    pub const fn face(mut self, face: Face) -> Self {
        self.face = face;
        self
    }

    /// The same in the middle.
    pub const fn centred(mut self) -> Self {
        self.justify = Justify::Center;
        self
    }
}

impl Theme {
    /// The font of a lettering.
    pub fn font(&self, lettering: Lettering) -> TextFont {
        TextFont {
            font: self.fonts.source(lettering.face),
            font_size: FontSize::Px((lettering.size.units() * self.factor).round()),
            ..default()
        }
    }

    /// Everything that text needs beside its words.
    pub fn set(&self, lettering: Lettering) -> impl Bundle {
        (self.piece(lettering), TextLayout::new(lettering.justify, LineBreak::WordOrCharacter))
    }

    /// Everything that a piece of a text needs beside its words.
    pub fn piece(&self, lettering: Lettering) -> impl Bundle {
        (self.font(lettering), TextColor(lettering.color), LineHeight::RelativeToFont(LINE_HEIGHT))
    }

    /// Running text.
    pub const fn body(&self) -> Lettering {
        Lettering::new(Size::Body, self.palette.ink)
    }

    /// Text of less weight.
    pub const fn aside(&self) -> Lettering {
        Lettering::new(Size::Small, self.palette.soft_ink)
    }

    /// A heading inside a page.
    pub const fn heading(&self) -> Lettering {
        Lettering::new(Size::Heading, self.palette.ink).face(Face::Bold)
    }

    /// The heading of a page.
    pub const fn title(&self) -> Lettering {
        Lettering::new(Size::Title, self.palette.ink).face(Face::Bold)
    }
}

/// Height of a line in heights of its font: open enough for tired eyes.
const LINE_HEIGHT: f32 = 1.35;
