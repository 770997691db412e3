//! How the window looks: colours, sizes, speeds and fonts. Nothing else in the window names any.

mod fonts;
mod motion;
mod palette;
mod scale;
mod signs;

pub(super) use fonts::{Face, Fonts};
pub(super) use motion::Motion;
pub(super) use palette::Palette;
pub(super) use scale::{CORNER, Lettering, Size};
pub(super) use signs::{Sign, Signs, WAVE, picture, picture_of};

use bevy::{prelude::*, window::PrimaryWindow};

use crate::window::Preferences;

/// The look of everything, derived from the preferences and the size of the window.
#[derive(Resource, Clone, Debug)]
pub struct Theme {
    /// The colours.
    pub palette: Palette,
    /// The fonts.
    pub fonts: Fonts,
    /// The signs.
    pub signs: Signs,
    /// How large text is, 1 to 2.
    pub factor: f32,
    /// How things move.
    pub motion: Motion,
    /// The size of the window in logical pixels.
    pub room: Vec2,
}

/// Below this many units of room, at text size 100 %, two columns become one. The left column of
/// the practice takes 400 and lines under 40 letters are tiring to read.
const TWO_COLUMNS: f32 = 900.0;

/// Below this height, at text size 100 %, things stand closer: a reply with three reasons and six
/// options of three lines take this much.
const ENOUGH_HEIGHT: f32 = 840.0;

/// Below this many pixels of height for each unit of text size, large text leaves no room for pictures
/// beside it: six replies of three lines under a line of hers take this much.
const CROWDED_HEIGHT: f32 = 720.0;

impl Theme {
    /// The look that `preferences` ask for in a window of this size.
    pub fn new(preferences: &Preferences, (fonts, signs): (Fonts, Signs), room: Vec2) -> Self {
        Self {
            palette: if preferences.dark { Palette::DARK } else { Palette::LIGHT },
            fonts,
            signs,
            factor: preferences.text_factor(),
            motion: Motion { still: preferences.reduced_motion },
            room,
        }
    }

    /// Whether everything stands in one column.
    pub fn narrow(&self) -> bool {
        self.room.x < TWO_COLUMNS * (0.6 + 0.4 * self.factor).max(self.factor * 0.8)
    }

    /// Whether there is little height, so that things stand closer.
    pub fn low(&self) -> bool {
        self.room.y < ENOUGH_HEIGHT * (0.6 + 0.4 * self.factor)
    }

    /// Whether the text is so large for this height that pictures have to make way.
    pub fn crowded(&self) -> bool {
        self.room.y < CROWDED_HEIGHT * self.factor
    }

    /// A distance. Room between things grows less than the text, so that more text fits.
    pub fn gap(&self, units: f32) -> Val {
        Val::Px(self.units(units))
    }

    /// The same as a plain number of logical pixels.
    pub fn units(&self, units: f32) -> f32 {
        units * (1.0 + (self.factor - 1.0) * 0.4)
    }

    /// A length that grows with the text as a whole, such as the height of a button.
    pub fn length(&self, units: f32) -> f32 {
        units * self.factor
    }

    /// Padding on all sides.
    pub fn padding(&self, across: f32, down: f32) -> UiRect {
        UiRect::axes(self.gap(across), self.gap(down))
    }
}

/// Puts the theme in place and keeps it in step with the preferences and the window.
pub(super) fn plugin(app: &mut App) {
    fonts::plugin(app);
    app.add_systems(PreStartup, dress).add_systems(PreUpdate, (measure_room, redress).chain());
}

fn dress(
    mut commands: Commands,
    preferences: Res<Preferences>,
    mut fonts: ResMut<Assets<Font>>,
    mut images: ResMut<Assets<Image>>,
    room: Option<Res<Room>>,
) {
    let stock = (Fonts::load(&mut fonts), Signs::draw(&mut images));
    let room = room.map_or(FIRST_ROOM, |it| it.0);
    let theme = Theme::new(&preferences, stock, room);
    commands.insert_resource(ClearColor(theme.palette.paper));
    commands.insert_resource(theme);
}

/// The size of the ground to draw on, where there is no window to ask.
#[derive(Resource, Clone, Copy, Debug)]
pub struct Room(pub Vec2);

/// The size a window opens with, in logical pixels.
pub(super) const FIRST_ROOM: Vec2 = Vec2::new(1280.0, 800.0);

fn measure_room(
    windows: Query<Ref<Window>, With<PrimaryWindow>>,
    mut theme: ResMut<Theme>,
    mut refresh: MessageWriter<Refresh>,
) {
    let Ok(window) = windows.single() else { return };
    let room = Vec2::new(window.width(), window.height());
    if room == theme.room || room.min_element() < 1.0 {
        return;
    }
    let before = theme.narrow();
    theme.room = room;
    if theme.narrow() != before {
        refresh.write(Refresh);
    }
}

/// What is on the screen has to be set anew.
#[derive(Message, Clone, Copy, Debug)]
pub(super) struct Refresh;

fn redress(
    preferences: Res<Preferences>,
    mut theme: ResMut<Theme>,
    mut ground: ResMut<ClearColor>,
    mut refresh: MessageWriter<Refresh>,
) {
    if !preferences.is_changed() || preferences.is_added() {
        return;
    }
    let stock = (theme.fonts.clone(), theme.signs.clone());
    let next = Theme::new(&preferences, stock, theme.room);
    let looks_new =
        next.palette != theme.palette || next.factor.to_bits() != theme.factor.to_bits();
    ground.0 = next.palette.paper;
    *theme = next;
    if looks_new {
        refresh.write(Refresh);
    }
}
