//! Variants are thoughts, not wordings.

use std::collections::BTreeSet;

use super::{
    super::{Scenario, findings::Findings},
    few_variants::spoken,
    wording::plain,
};
use crate::core::text::Text;

pub(super) const CODE: &str = "SC132";
pub(super) const TITLE: &str = "Variants are thoughts, not wordings";
pub(super) const WHY: &str = "Three wordings of one thought are one line. A person who says it again \
    another day says something else about it.";
pub(super) const BAD: &str = r#"lines += (
    id: "asks-again",
    say: ["So do I wait here for it now?", "Do I wait here for it?", "I can come back, if that's simpler."],
)"#;
pub(super) const GOOD: &str = r#"lines += (
    id: "asks-again",
    say: ["How long does the machine take, as a rule?", "Do I wait here for it?", "I can come back, if that's simpler."],
)"#;

/// Share of the words of both that two wordings of one thought have in common.
const ALIKE: f64 = 0.7;
/// Words below which two texts are alike by chance.
const ENOUGH: usize = 5;

pub(super) fn check(scenario: &Scenario, findings: &mut Findings<'_>) {
    for (path, say) in spoken(scenario) {
        for (later, text) in say.iter().enumerate() {
            let earlier = say.iter().take(later).enumerate();
            if let Some((first, _)) = earlier.into_iter().find(|it| alike(it.1, text)) {
                let message = format!("variants {} and {} are one thought", first + 1, later + 1);
                let help = "Let her think of something else this time.";
                findings.warning(CODE, &format!("{path}/{later}"), message, help);
            }
        }
    }
}

/// Whether two texts have most of their words in common, and are not the very same.
fn alike(one: &Text, other: &Text) -> bool {
    let (one, other) = (plain(one), plain(other));
    let words = |it| -> BTreeSet<&str> { str::split_whitespace(it).collect() };
    let (first, second) = (words(&one), words(&other));
    let (common, all) = (first.intersection(&second).count(), first.union(&second).count());
    #[expect(clippy::cast_precision_loss, reason = "words of two lines")]
    let share = common as f64 / all.max(1) as f64;
    one != other && common >= ENOUGH && share >= ALIKE
}
