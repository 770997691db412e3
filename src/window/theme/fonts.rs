//! The fonts, which are part of the program: Atkinson Hyperlegible Next, and Noto Sans for the
//! letters it lacks.

use bevy::{
    prelude::*,
    text::{Font, FontCx, FontSource},
};
use parley::fontique::Script;

/// Regular.
const PLAIN: &[u8] =
    include_bytes!("../../../assets/fonts/AtkinsonHyperlegibleNext_400Regular.ttf");
/// Half-bold.
const STRONG: &[u8] =
    include_bytes!("../../../assets/fonts/AtkinsonHyperlegibleNext_600SemiBold.ttf");
/// Bold.
const BOLD: &[u8] = include_bytes!("../../../assets/fonts/AtkinsonHyperlegibleNext_700Bold.ttf");
/// Italic, for what can be heard or seen.
const CUE: &[u8] =
    include_bytes!("../../../assets/fonts/AtkinsonHyperlegibleNext_400Regular_Italic.ttf");
/// What stands in for missing letters.
const FALLBACK: &[u8] = include_bytes!("../../../assets/fonts/NotoSans_400Regular.ttf");

/// Scripts whose missing letters come from the fallback.
const SCRIPTS: [&str; 5] = ["Latn", "Grek", "Cyrl", "Zyyy", "Zinh"];

/// A face of the family.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Face {
    /// 400.
    Plain,
    /// 600.
    Strong,
    /// 700.
    Bold,
    /// 400 italic: what can be heard or seen.
    Cue,
}

/// The loaded fonts.
#[derive(Clone, Debug, Default)]
pub struct Fonts([Handle<Font>; 4]);

impl Fonts {
    /// Loads all faces.
    pub fn load(fonts: &mut Assets<Font>) -> Self {
        Self([PLAIN, STRONG, BOLD, CUE].map(|it| fonts.add(Font::from_bytes(it.to_vec()))))
    }

    /// Where text finds this face.
    pub fn source(&self, face: Face) -> FontSource {
        let [plain, strong, bold, cue] = &self.0;
        FontSource::Handle(match face {
            Face::Plain => plain.clone(),
            Face::Strong => strong.clone(),
            Face::Bold => bold.clone(),
            Face::Cue => cue.clone(),
        })
    }
}

/// Letters that the family lacks come from the fallback.
pub(super) fn plugin(app: &mut App) {
    app.add_systems(PreStartup, register_fallback);
}

fn register_fallback(mut fonts: ResMut<FontCx>) {
    let blob = Font::from_bytes(FALLBACK.to_vec()).data;
    let families: Vec<_> =
        fonts.collection.register_fonts(blob, None).into_iter().map(|(id, _)| id).collect();
    for name in SCRIPTS {
        if let Ok(script) = name.parse::<Script>() {
            fonts.collection.append_fallbacks(script, families.iter().copied());
        }
    }
}
