//! Variants are thoughts, not wordings.

use super::{
    super::{Scenario, findings::Findings},
    few_variants::spoken,
    wording::plain,
};

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
        let plain: Vec<String> = say.iter().map(|it| plain(it)).collect();
        let variants: Vec<Variant<'_>> = plain.iter().map(|it| Variant::of(it)).collect();
        for (later, variant) in variants.iter().enumerate() {
            let mut earlier = variants.iter().take(later);
            if let Some(first) = earlier.position(|it| it.is_like(variant)) {
                let message = format!("variants {} and {} are one thought", first + 1, later + 1);
                let help = "Let her think of something else this time.";
                findings.warning(CODE, &format!("{path}/{later}"), message, help);
            }
        }
    }
}

/// One text with its words. Each is held against all before it, so they are sorted out once.
struct Variant<'t> {
    plain: &'t str,
    /// Each word once, in order.
    words: Vec<&'t str>,
}

impl<'t> Variant<'t> {
    fn of(plain: &'t str) -> Self {
        let mut words: Vec<&str> = plain.split_whitespace().collect();
        words.sort_unstable();
        words.dedup();
        Self { plain, words }
    }

    /// Whether two texts have most of their words in common, and are not the very same.
    fn is_like(&self, other: &Self) -> bool {
        let (fewer, more) =
            (self.words.len().min(other.words.len()), self.words.len().max(other.words.len()));
        // No more can be common than the shorter one has: most pairs are told apart by this alone.
        if fewer < ENOUGH || share(fewer, more) < ALIKE || self.plain == other.plain {
            return false;
        }
        let common = self.words.iter().filter(|it| other.words.binary_search(it).is_ok()).count();
        common >= ENOUGH && share(common, fewer + more - common) >= ALIKE
    }
}

/// The share that `some` are of `all`.
#[expect(clippy::cast_precision_loss, reason = "words of two lines")]
fn share(some: usize, all: usize) -> f64 {
    some as f64 / all.max(1) as f64
}
