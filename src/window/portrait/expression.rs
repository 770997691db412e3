//! Which face the customer makes, and the pose of each. How the pose is drawn is not decided here.

use super::Pose;
use crate::core::{
    customer::Stance,
    scenario::{Customer, Expressiveness, Strain},
};

/// The faces.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Expression {
    /// Shouts.
    Furious,
    /// Holds the anger in.
    Angry,
    /// Correct and closed.
    Guarded,
    /// It shows that it hurts.
    Hurt,
    /// Too tired to argue.
    WornOut,
    /// Willing to hear what comes.
    Listening,
    /// A breath out.
    Relieved,
    /// Smiles with the eyes too.
    Warm,
    /// Says nothing, on purpose.
    Masked,
}

impl Expression {
    /// Every face, from worst to best, the mask last.
    pub const ALL: [Self; 9] = [
        Self::Furious,
        Self::Angry,
        Self::Guarded,
        Self::Hurt,
        Self::WornOut,
        Self::Listening,
        Self::Relieved,
        Self::Warm,
        Self::Masked,
    ];
}

/// The face of this customer in this stance. Under strain the temperament decides what is seen;
/// trust, where the stance says so, lets hurt through a guarded temperament.
pub fn expression_for(stance: Stance, customer: &Customer) -> Expression {
    let temperament = &customer.temperament;
    let masked = temperament.expressiveness == Expressiveness::Masked;
    match (stance, temperament.strain) {
        (Stance::Angry | Stance::Guarded | Stance::Hurt, _) if masked => Expression::Masked,
        (Stance::Furious, _) => Expression::Furious,
        (Stance::Angry, _) => Expression::Angry,
        (Stance::Guarded | Stance::Hurt, Strain::WornOut) => Expression::WornOut,
        (Stance::Guarded, Strain::Guarded) => Expression::Guarded,
        (Stance::Guarded | Stance::Hurt, _) => Expression::Hurt,
        (Stance::Listening, _) => Expression::Listening,
        (Stance::Relieved, _) => Expression::Relieved,
        (Stance::Warm, _) => Expression::Warm,
    }
}

/// How much of a face the quietest customer still shows, so that it can be read at all.
const LEAST_SHOWN: f32 = 0.15;

/// The pose of a face, as far as this customer shows it (0 nothing to 1 everything).
pub fn pose_for(expression: Expression, expressiveness: f32) -> Pose {
    let shown = LEAST_SHOWN + (1.0 - LEAST_SHOWN) * expressiveness.clamp(0.0, 1.0);
    Pose::between(&Pose::REST, &full_pose(expression), shown)
}

const fn full_pose(expression: Expression) -> Pose {
    match expression {
        Expression::Furious => FURIOUS,
        Expression::Angry => ANGRY,
        Expression::Guarded => GUARDED,
        Expression::Hurt => HURT,
        Expression::WornOut => WORN_OUT,
        Expression::Listening => LISTENING,
        Expression::Relieved => RELIEVED,
        Expression::Warm => WARM,
        Expression::Masked => MASKED,
    }
}

const FURIOUS: Pose = Pose {
    brow_height: -0.45,
    brow_angle: 1.0,
    brow_pinch: 1.0,
    lid: -0.1,
    squint: 0.45,
    pupil: 0.72,
    mouth_curve: -0.7,
    mouth_open: 0.72,
    mouth_width: 0.35,
    jaw: 0.5,
    flush: 0.95,
    lean: -0.15,
    nod: 0.25,
    closeness: 0.7,
    shoulders: 0.85,
    breath: 0.9,
    ..Pose::REST
};

const ANGRY: Pose = Pose {
    brow_height: -0.4,
    brow_angle: 0.72,
    brow_pinch: 0.85,
    brow_skew: 0.2,
    lid: 0.2,
    squint: 0.5,
    pupil: 0.85,
    mouth_curve: -0.55,
    mouth_press: 0.75,
    mouth_width: 0.1,
    jaw: -0.8,
    flush: 0.6,
    nod: 0.2,
    closeness: 0.25,
    shoulders: 0.5,
    breath: 0.6,
    ..Pose::REST
};

const GUARDED: Pose = Pose {
    brow_height: -0.2,
    brow_angle: 0.25,
    brow_pinch: 0.3,
    brow_skew: 0.75,
    lid: 0.36,
    squint: 0.3,
    look_x: -0.55,
    mouth_curve: -0.18,
    mouth_press: 0.55,
    mouth_width: -0.2,
    mouth_skew: -0.5,
    jaw: -0.3,
    lean: 0.1,
    turn: 0.6,
    nod: -0.35,
    closeness: -0.5,
    shoulders: 0.3,
    ..Pose::REST
};

const HURT: Pose = Pose {
    brow_height: 0.2,
    brow_angle: -0.95,
    brow_pinch: 0.75,
    lid: 0.22,
    squint: 0.2,
    pupil: 1.15,
    look_x: -0.25,
    look_y: 0.55,
    wet: 0.9,
    weary: 0.25,
    mouth_curve: -0.65,
    mouth_press: 0.2,
    mouth_width: -0.15,
    flush: 0.45,
    lean: -0.45,
    turn: -0.15,
    nod: 0.35,
    closeness: -0.1,
    shoulders: 0.2,
    ..Pose::REST
};

const WORN_OUT: Pose = Pose {
    brow_height: 0.05,
    brow_angle: -0.5,
    brow_pinch: 0.15,
    lid: 0.58,
    look_x: 0.3,
    look_y: 0.75,
    weary: 1.0,
    mouth_curve: -0.25,
    mouth_open: 0.1,
    mouth_width: -0.1,
    jaw: 0.25,
    flush: 0.02,
    lean: 0.75,
    turn: 0.2,
    nod: 0.45,
    closeness: -0.35,
    shoulders: -1.0,
    breath: 0.0,
    ..Pose::REST
};

const LISTENING: Pose = Pose {
    brow_height: 0.45,
    brow_angle: -0.15,
    brow_skew: 0.2,
    lid: 0.1,
    pupil: 1.15,
    mouth_curve: 0.2,
    lean: 0.35,
    turn: -0.12,
    nod: 0.05,
    closeness: 0.15,
    ..Pose::REST
};

const RELIEVED: Pose = Pose {
    brow_height: 0.3,
    brow_angle: -0.45,
    lid: 0.42,
    squint: 0.25,
    pupil: 1.1,
    look_y: 0.25,
    mouth_curve: 0.5,
    mouth_open: 0.16,
    flush: 0.3,
    lean: -0.3,
    nod: -0.1,
    closeness: -0.1,
    shoulders: -0.75,
    breath: 0.0,
    ..Pose::REST
};

const WARM: Pose = Pose {
    brow_height: 0.4,
    brow_angle: -0.15,
    lid: 0.2,
    squint: 0.9,
    pupil: 1.25,
    mouth_curve: 0.95,
    mouth_open: 0.34,
    mouth_width: 0.35,
    flush: 0.5,
    lean: 0.3,
    turn: 0.1,
    closeness: 0.3,
    shoulders: -0.45,
    ..Pose::REST
};

const MASKED: Pose = Pose {
    brow_height: 0.0,
    brow_angle: 0.05,
    brow_pinch: 0.2,
    brow_skew: 0.0,
    lid: 0.3,
    squint: 0.1,
    pupil: 0.9,
    mouth_curve: 0.28,
    mouth_press: 0.7,
    mouth_width: 0.35,
    mouth_skew: 0.3,
    jaw: -0.6,
    flush: 0.08,
    nod: -0.15,
    shoulders: 0.4,
    ..Pose::REST
};
