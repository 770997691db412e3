//! Nobody meets grief, illness, money trouble or abuse unawares.

use super::{
    super::{Scenario, Warning, findings::Findings},
    wording::first_held,
};
use crate::moves::Emotion;

pub(super) const CODE: &str = "SC105";
pub(super) const TITLE: &str = "A warning before hard matters";
pub(super) const WHY: &str = "Trainees have lives of their own. Whoever has just buried somebody \
    must be able to skip this call, which costs nothing, and for that it must be said before.";
pub(super) const BAD: &str = r#"customer/about = "He comes from his brother's funeral.""#;
pub(super) const GOOD: &str = r#"customer/about = "He comes from his brother's funeral."
warnings = [grief]"#;

/// Words that need a warning. One of a row is enough to ask for it.
const WORDS: [(Warning, &str, &[&str]); 4] = [
    (
        Warning::Grief,
        "grief",
        &[
            "funeral",
            "late husband",
            "late wife",
            "late mother",
            "late father",
            "death",
            "widow",
            "widower",
            "bereaved",
            "mourning",
            "burial",
            "passed away",
            "miscarriage",
        ],
    ),
    (
        Warning::Illness,
        "illness",
        &[
            "hospital",
            "surgery",
            "operation on",
            "cancer",
            "tumour",
            "chemo",
            "dementia",
            "diagnosis",
            "medication",
            "doses",
            "insulin",
            "inhaler",
            "allergy",
            "allergic",
            "seriously ill",
            "carer",
            "caring for",
            "stroke",
            "heart attack",
            "seizure",
            "anaphylaxis",
        ],
    ),
    (
        Warning::Money,
        "money",
        &[
            "rent",
            "eviction",
            "evicted",
            "debt",
            "debts",
            "bailiff",
            "bailiffs",
            "overdraft",
            "unpaid days",
            "unpaid leave",
            "lost his job",
            "lost her job",
            "lost their job",
            "wages",
            "laid off",
            "bankrupt",
            "life savings",
        ],
    ),
    (Warning::Abuse, "abuse", &["abuse", "abused", "abusive", "violent", "beaten", "assault"]),
];

pub(super) fn check(scenario: &Scenario, findings: &mut Findings<'_>) {
    for (warning, name, words) in WORDS {
        let said = texts(scenario).find_map(|(path, text)| {
            first_held(text, words).map(|word| (path, format!("\"{word}\" is about {name}")))
        });
        let abusive = warning == Warning::Abuse && scenario.customer.temperament.abusive;
        let temper = ("customer/temperament/abusive".to_owned(), "this customer is abusive".into());
        let reason = said.or_else(|| abusive.then_some(temper));
        if let Some((path, reason)) = reason
            && !scenario.warnings.contains(&warning)
        {
            let message = format!("{reason}, and there is no warning of it");
            let help = format!("Add it: warnings: [{name}].");
            findings.warning(CODE, &path, message, help);
        }
    }
    check_root(scenario, findings);
}

/// A root feeling that weighs heavily asks for any warning.
fn check_root(scenario: &Scenario, findings: &mut Findings<'_>) {
    let heavy = matches!(scenario.customer.root, Emotion::Sad | Emotion::Afraid);
    if heavy && scenario.warnings.is_empty() {
        let message = "a call with fear or sorrow at its root has no warning";
        let help = "Add what it touches, or warnings: [distress].";
        findings.warning(CODE, "customer/root", message, help);
    }
}

/// The texts that say what the call is about, with their places.
fn texts(scenario: &Scenario) -> impl Iterator<Item = (String, &str)> {
    let facts = scenario.facts.iter().enumerate().flat_map(|(at, fact)| {
        let words = fact.words.iter().enumerate();
        let words = words.map(move |(place, it)| (format!("facts/{at}/words/{place}"), &**it));
        std::iter::once((format!("facts/{at}/text"), &*fact.text)).chain(words)
    });
    let about = [
        ("customer/about".to_owned(), &*scenario.customer.about),
        ("brief/situation".to_owned(), &*scenario.brief.situation),
    ];
    about.into_iter().chain(facts)
}
