//! How a reply sounds, by the scores of the last layer; and that a slight which nobody can point to
//! is doubted.

use super::super::reading::Found;
use super::weights::Model;
use super::{Clause, DISMISSIVE, EMPATHETIC, NEUTRAL, Scores, place_of};
use crate::moves::{Move, Nature, Tone};

/// How a reply sounds.
#[derive(Clone, Copy, Debug, Default)]
pub(in super::super) struct Sound {
    /// The tone.
    pub(in super::super) tone: Tone,
    /// Ranks replies to one line.
    pub(in super::super) score: f64,
    /// How sure the tone is, 0 to 1.
    pub(in super::super) confidence: f64,
    /// Why it sounds dismissive, where no move that stands says so.
    pub(in super::super) reason: Option<Found>,
}

/// How far a score in 256ths must go to stand at one half.
const HALF_WAY: i32 = 3 * 256;

/// By so much more must a reply sound dismissive than empathetic, in 256ths of a logit, before it
/// is called so: to read kindness as a slight hurts a learner more than the other way round.
pub(super) const BENEFIT_OF_DOUBT: i32 = 90;

/// The same where no move that stands and no plain cue is a slight: of such readings one in three
/// was wrong, and two in five of all kind replies that were taken amiss were among them.
const NOTHING_TO_POINT_TO: i32 = 200;

/// Up to this many words a reply is a word or two.
const FEW: usize = 2;

impl Sound {
    /// How a reply sounds in which these moves stand, each with how sure it is; `rules` is what the
    /// rules made of it.
    pub(in super::super) fn of(
        model: &Model,
        joint: &Scores,
        clauses: &[Clause],
        stand: &[(Move, f64)],
        rules: &[Found],
    ) -> Self {
        let mut sound = Self {
            tone: tone_of(joint, BENEFIT_OF_DOUBT),
            score: score_of(joint),
            confidence: confidence_of(joint),
            reason: None,
        };
        let slight = stand.iter().filter(|it| is_slight(it.0)).map(|it| it.1).reduce(f64::max);
        let is_warm = stand.iter().any(|it| it.0.nature() == Nature::Relational);
        if sound.tone == Tone::Empathetic && !is_warm && slight.is_some_and(|it| it >= LIKELY) {
            sound.tone = Tone::Dismissive;
        }
        if sound.tone != Tone::Dismissive || slight.is_some() {
            return sound;
        }
        let words = clauses.last().map_or(0, |it| it.to);
        sound.reason = reason(model, joint, rules, words);
        // A slight that nobody can point to is none, in a word or two or where the words rule one out.
        let ruled_out = words <= FEW || clauses.iter().any(|it| it.not != 0);
        sound.tone = match sound.reason {
            Some(_) => Tone::Dismissive,
            None if ruled_out => Tone::Neutral,
            None => tone_of(joint, NOTHING_TO_POINT_TO),
        };
        sound
    }
}

/// Whether a move makes a dismissive tone plain.
fn is_slight(mv: Move) -> bool {
    mv.nature() == Nature::Negative || mv == Move::PromptGaming
}

/// From this strength on a cue of the rules can be the reason of a tone.
const PLAIN: f64 = 0.8;

/// And from this share of right readings on: what is wrong as often as right is no reason. A slight
/// so sure, where nothing warm stands, is no kindness either, whatever the whole sounds like.
const LIKELY: f64 = 0.5;

/// The same where the cue is most of the reply: then there is little else that could be meant.
const LIKELY_ALONE: f64 = 0.25;

/// Why a reply of so many words sounds dismissive in which the model sees no move that is: the
/// surest cue of the rules, told with what its score is worth.
fn reason(model: &Model, joint: &Scores, rules: &[Found], words: usize) -> Option<Found> {
    let cold = rules.iter().filter(|it| it.mv.nature() == Nature::Negative);
    let plain = cold.filter(|it| it.strength >= PLAIN);
    let surest = plain.max_by(|a, b| a.strength.total_cmp(&b.strength))?;
    let score = joint.get(place_of(surest.mv)?).copied()?;
    let strength = model.confidence(score);
    let least = if (surest.to - surest.from) * 2 > words { LIKELY_ALONE } else { LIKELY };
    (strength >= least).then_some(Found { strength, ..*surest })
}

/// The scores of the three tones: empathetic, neutral, dismissive.
fn tones(joint: &Scores) -> [i32; 3] {
    [EMPATHETIC, NEUTRAL, DISMISSIVE].map(|it| joint.get(it).copied().unwrap_or_default())
}

/// The tone, where dismissive must stand so far above empathetic.
pub(super) fn tone_of(joint: &Scores, doubt: i32) -> Tone {
    let [warm, plain, cold] = tones(joint);
    if plain > warm && plain >= cold {
        Tone::Neutral
    } else if cold > warm + doubt {
        Tone::Dismissive
    } else if plain > warm {
        Tone::Neutral
    } else {
        Tone::Empathetic
    }
}

/// From −1 to 1: towards 1 empathetic.
fn score_of(joint: &Scores) -> f64 {
    let [warm, _, cold] = tones(joint);
    let odds = warm - cold;
    f64::from(odds) / f64::from(HALF_WAY + odds.abs())
}

/// How likely the likeliest tone is.
fn confidence_of(joint: &Scores) -> f64 {
    let tones = tones(joint);
    let top = tones.into_iter().max().unwrap_or_default();
    let sum: f64 = tones.iter().map(|it| libm::exp(f64::from(it - top) / 256.0)).sum();
    1.0 / sum
}
