//! Where a feeling shows, the line says how.

use super::super::{Cue, Scenario, findings::Findings};
use crate::customer::Stance;

pub(super) const CODE: &str = "SC128";
pub(super) const TITLE: &str = "What shows has a cue";
pub(super) const WHY: &str = "A line that is only for shouting, or only for warmth, is read with a \
    blank face and an even voice unless it says otherwise. Reading face and voice is practised too.";
pub(super) const BAD: &str = r#"lines += (
    id: "asks-again",
    when: (stance: [furious, angry]),
    say: ["And now?", "Do I wait here for it?", "I can come back, if that's simpler."],
)"#;
pub(super) const GOOD: &str = r#"lines += (
    id: "asks-again",
    when: (stance: [furious, angry]),
    say: ["And now?", "Do I wait here for it?", "I can come back, if that's simpler."],
    cue: (voice: clipped, gesture: look_away, caption: "He speaks to the desk."),
)"#;

/// Stances that cannot be overlooked.
const SHOWS: [Stance; 4] = [Stance::Furious, Stance::Angry, Stance::Relieved, Stance::Warm];

pub(super) fn check(scenario: &Scenario, findings: &mut Findings<'_>) {
    for (at, line) in scenario.lines.iter().enumerate() {
        let stances = &line.when.stance;
        let shows = !stances.is_empty() && stances.iter().all(|it| SHOWS.contains(it));
        if shows && line.cue == Cue::default() {
            let message = format!("\"{}\" is for moments that show, and nothing shows", line.id);
            let help = "Give it a cue: voice, gesture, a caption of what can be seen or heard.";
            findings.warning(CODE, &format!("lines/{at}"), message, help);
        }
    }
}
