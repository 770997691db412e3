//! A caption shows and does not tell.

use super::{
    super::{Scenario, findings::Findings},
    wording::first_held,
};

pub(super) const CODE: &str = "SC106";
pub(super) const TITLE: &str = "Captions show, they do not name the feeling";
pub(super) const WHY: &str = "Reading a feeling off what can be seen and heard is the skill that is \
    practised. A caption that names it gives the answer away.";
pub(super) const BAD: &str = r#"lines += (
    id: "asks-again",
    say: ["And now?", "Do I wait here for it?", "I can come back, if that's simpler."],
    cue: (caption: "He sounds embarrassed."),
)"#;
pub(super) const GOOD: &str = r#"lines += (
    id: "asks-again",
    say: ["And now?", "Do I wait here for it?", "I can come back, if that's simpler."],
    cue: (caption: "He lowers his voice and looks behind him."),
)"#;

/// Words that name what should be seen.
const FEELINGS: &[&str] = &[
    "afraid",
    "alone",
    "angry",
    "anger",
    "angrily",
    "annoyed",
    "anxious",
    "anxiously",
    "ashamed",
    "betrayed",
    "calm",
    "calmer",
    "confused",
    "cross",
    "desperate",
    "disappointed",
    "embarrassed",
    "embarrassment",
    "exhausted",
    "fear",
    "frightened",
    "frustrated",
    "frustration",
    "furious",
    "furiously",
    "grateful",
    "grief",
    "guilty",
    "happy",
    "helpless",
    "humiliated",
    "hurt",
    "ignored",
    "impatient",
    "irritated",
    "lonely",
    "nervous",
    "nervously",
    "panic",
    "powerless",
    "rage",
    "relief",
    "relieved",
    "sad",
    "sadly",
    "sadness",
    "scared",
    "shame",
    "stressed",
    "upset",
    "worried",
    "worry",
];

pub(super) fn check(scenario: &Scenario, findings: &mut Findings<'_>) {
    for (at, line) in scenario.lines.iter().enumerate() {
        if let Some(feeling) = first_held(&line.cue.caption, FEELINGS) {
            let message = format!("this caption names a feeling: {feeling}");
            let help = "Write what can be seen or heard: a breath, a look, a hand.";
            findings.warning(CODE, &format!("lines/{at}/cue/caption"), message, help);
        }
    }
}
