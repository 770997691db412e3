//! Every line can be spoken.

use super::{
    super::{Scenario, When, findings::Findings},
    reach::{Reach, Verdict},
    wording::some_of,
};

pub(super) const CODE: &str = "SC111";
pub(super) const TITLE: &str = "Every line can be spoken";
pub(super) const WHY: &str = "The most specific line speaks. A line whose conditions never hold \
    together, or which always meets a more specific one, is work nobody will ever hear.";
pub(super) const BAD: &str = r#"lines += (
    id: "asks-again",
    when: (stance: [furious], doing: [cooperates]),
    say: ["And now?", "Do I wait here for it?", "I can come back, if that's simpler."],
    cue: (voice: raised),
)"#;
pub(super) const GOOD: &str = r#"lines += (
    id: "asks-again",
    when: (stance: [furious]),
    say: ["And now?", "Do I wait here for it?", "I can come back, if that's simpler."],
    cue: (voice: raised),
)"#;

pub(super) fn check(scenario: &Scenario, findings: &mut Findings<'_>) {
    let reach = Reach::of(scenario);
    let never_told = reach.never_told();
    for (at, line) in scenario.lines.iter().enumerate() {
        // The fallback must be there, however much is written around it.
        let falls_back = line.when == When::default() && line.tells.is_none() && !line.farewell;
        // A fact that nobody can tell is one finding, not one for each of its lines.
        if falls_back || line.tells.as_ref().is_some_and(|it| never_told.contains(it)) {
            continue;
        }
        let (message, help) = match reach.line(at) {
            Verdict::Comes => continue,
            Verdict::Impossible => (
                format!("\"{}\" is never spoken: its conditions never hold together", line.id),
                "Leave out the condition that cannot be met beside the others.".to_owned(),
            ),
            Verdict::Outweighed(by) => (
                format!("\"{}\" is never spoken: whenever it fits, another fits better", line.id),
                format!("Give it one more condition, or loosen {}.", some_of(&by)),
            ),
        };
        findings.warning(CODE, &format!("lines/{at}"), message, help);
    }
}
