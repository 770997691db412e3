//! No text stands twice in a file.

use std::collections::BTreeMap;

use super::{
    super::{
        Scenario,
        findings::Findings,
        passages::{Speaker, passages},
    },
    wording::plain,
};

pub(super) const CODE: &str = "SC102";
pub(super) const TITLE: &str = "No text word for word twice";
pub(super) const WHY: &str = "A customer who says the very same sentence in two moments sounds \
    like a recording, and the trainee stops listening. Options are compared within a situation.";
pub(super) const BAD: &str = r#"lines += (
    id: "asks-again",
    say: ["And now?", "I'm listening, go on", "I can come back, if that's simpler."],
)"#;
pub(super) const GOOD: &str = r#"lines += (
    id: "asks-again",
    say: ["And now?", "Do I wait here for it?", "I can come back, if that's simpler."],
)"#;

pub(super) fn check(scenario: &Scenario, findings: &mut Findings<'_>) {
    let mut seen: BTreeMap<(String, String), String> = BTreeMap::new();
    for passage in passages(scenario) {
        let place = match passage.speaker {
            Speaker::Customer => String::new(),
            Speaker::Trainee => parent(&passage.path).to_owned(),
            Speaker::File => continue,
        };
        let key = (place, plain(passage.text));
        if let Some(first) = seen.get(&key) {
            let line = findings.source.line_of(first);
            let message = format!("the same words stand on line {line}: \"{}\"", passage.text);
            let help = "Write what she would say here and nowhere else, or leave it out.";
            findings.warning(CODE, &passage.path, message, help);
        } else {
            seen.insert(key, passage.path);
        }
    }
}

/// The list an option stands in: `situations/2/options` for `situations/2/options/0/say`.
fn parent(path: &str) -> &str {
    path.rsplitn(3, '/').nth(2).unwrap_or_default()
}
