//! The numbers that move the face. What they look like is the drawing's matter; who sets them is
//! the matter of [`super::Expression`] and the gestures.

/// Declares the numbers of a pose with their range and their value at rest.
macro_rules! pose {
    ($($(#[$doc:meta])* $name:ident: $low:literal ..= $high:literal, $rest:literal;)+) => {
        /// Everything about a face that can move. Left and right are as one sees them on the screen.
        #[derive(Clone, Copy, Debug, PartialEq)]
        pub struct Pose { $($(#[$doc])* pub $name: f32),+ }

        impl Pose {
            /// A face that says nothing in particular.
            pub const REST: Self = Self { $($name: $rest),+ };

            /// The pose a share `t` of the way from one to the other; both ends are exact.
            pub fn between(from: &Self, to: &Self, t: f32) -> Self {
                let t = t.clamp(0.0, 1.0);
                Self { $($name: from.$name * (1.0 - t) + to.$name * t),+ }
            }

            /// The pose with every number in its range.
            pub fn clamped(&self) -> Self {
                Self { $($name: self.$name.clamp($low, $high)),+ }
            }

            /// Every number with its name and range, for checks and sliders.
            pub fn numbers(&self) -> Vec<(&'static str, f32, (f32, f32))> {
                vec![$((stringify!($name), self.$name, ($low, $high))),+]
            }
        }
    };
}

pose! {
    /// Brows down (-1) or up (1).
    brow_height: -1.0..=1.0, 0.0;
    /// Inner ends up as in worry (-1) or down as in anger (1).
    brow_angle: -1.0..=1.0, 0.0;
    /// Brows drawn together.
    brow_pinch: 0.0..=1.0, 0.0;
    /// The right brow (1) or the left one (-1) higher than the other.
    brow_skew: -1.0..=1.0, 0.08;
    /// Upper lids from wide (-0.4) to closed (1).
    lid: -0.4..=1.0, 0.14;
    /// Lower lids pushed up, as in a smile or a glare.
    squint: 0.0..=1.0, 0.0;
    /// Size of the pupils; 1 is usual.
    pupil: 0.6..=1.5, 1.0;
    /// Looks left (-1) or right (1).
    look_x: -1.0..=1.0, 0.0;
    /// Looks up (-1) or down (1).
    look_y: -1.0..=1.0, 0.0;
    /// Wet eyes.
    wet: 0.0..=1.0, 0.0;
    /// Shadows and lines under the eyes.
    weary: 0.0..=1.0, 0.0;
    /// Corners of the mouth down (-1) or up (1).
    mouth_curve: -1.0..=1.0, 0.0;
    /// The mouth open.
    mouth_open: 0.0..=1.0, 0.0;
    /// The mouth pursed (-1) or stretched (1).
    mouth_width: -1.0..=1.0, 0.0;
    /// Lips pressed together.
    mouth_press: 0.0..=1.0, 0.0;
    /// The right corner (1) or the left one (-1) higher than the other.
    mouth_skew: -1.0..=1.0, 0.06;
    /// The jaw clenched (-1) or dropped (1).
    jaw: -1.0..=1.0, 0.0;
    /// Colour in the face.
    flush: 0.0..=1.0, 0.16;
    /// The head leans left (-1) or right (1).
    lean: -1.0..=1.0, 0.0;
    /// The head turns left (-1) or right (1).
    turn: -1.0..=1.0, 0.0;
    /// Chin up (-1) or down (1).
    nod: -1.0..=1.0, 0.0;
    /// Leans back (-1) or towards us (1).
    closeness: -1.0..=1.0, 0.0;
    /// Shoulders dropped (-1) or raised (1).
    shoulders: -1.0..=1.0, 0.0;
    /// Breathed out (0) or in (1).
    breath: 0.0..=1.0, 0.3;
    /// A hand at the bridge of the nose.
    hand: 0.0..=1.0, 0.0;
}

impl Default for Pose {
    fn default() -> Self {
        Self::REST
    }
}
