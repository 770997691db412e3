//! What she says is short enough to be said.

use super::super::{
    Channel, Scenario,
    findings::Findings,
    passages::{Speaker, passages},
};

pub(super) const CODE: &str = "SC104";
pub(super) const TITLE: &str = "Lines short enough to be said";
pub(super) const WHY: &str = "Nobody speaks a paragraph into a telephone or types one into a chat. \
    Long lines are skimmed, and what is skimmed cannot be answered.";
pub(super) const BAD: &str = r#"lines += (
    id: "asks-again",
    say: [
        "And now? Because I have been here since the doors opened, I came with the early bus so that we would have the corner to ourselves, and then there was the machine, and then there was the queue at the machine, and then there was you, and I did think when I saw you that this would be quick, and it has not been quick.",
        "Do I wait here for it?",
        "I can come back, if that's simpler.",
    ],
)"#;
pub(super) const GOOD: &str = r#"lines += (
    id: "asks-again",
    say: [
        "And now? We came with the early bus.",
        "Do I wait here for it?",
        "I can come back, if that's simpler.",
    ],
)"#;

/// Characters of a spoken line: about twenty seconds.
const SPOKEN: usize = 280;
/// Characters of a chat message: what fits a telephone's screen without scrolling.
const CHAT: usize = 160;
/// Characters of a letter: a short one.
const LETTER: usize = 900;

pub(super) fn check(scenario: &Scenario, findings: &mut Findings<'_>) {
    let most = match scenario.channel {
        Channel::Chat => CHAT,
        Channel::Email => LETTER,
        Channel::Phone | Channel::InPerson | Channel::Video | Channel::PublicPost => SPOKEN,
    };
    for passage in passages(scenario) {
        let length = passage.text.chars().count();
        if passage.speaker == Speaker::Customer && length > most {
            let message = format!("{length} characters; {most} are the most here");
            let help = "Keep the sentence that hurts; let the next line say the rest.";
            findings.warning(CODE, &passage.path, message, help);
        }
    }
}
