//! The names statements use. Those of ADL are the field's; the others are this program's own and
//! are described in `docs/xapi.md` and in the profile beside it.

/// What all names of this program's own begin with.
pub const VOCABULARY: &str = "urn:x-rapport:";
/// The profile every statement says it follows.
pub const PROFILE: &str = "urn:x-rapport:xapi-profile";
/// The profile itself, in JSON-LD.
pub const PROFILE_DOCUMENT: &str = include_str!("../../../docs/xapi-profile.jsonld");

/// What verbs of ADL begin with.
const VERBS: &str = "http://adlnet.gov/expapi/verbs/";
/// What activity types of ADL begin with.
const TYPES: &str = "http://adlnet.gov/expapi/activities/";

/// A verb, by its last word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Verb {
    /// The call begins.
    Initialized,
    /// A reply was given.
    Answered,
    /// A pause begins.
    Suspended,
    /// A pause ends.
    Resumed,
    /// A skill was called for.
    Scored,
    /// The own call was rated.
    Responded,
    /// The call was played to its end.
    Completed,
    /// The customer stays.
    Passed,
    /// She does not.
    Failed,
    /// The call is over, however it ended.
    Terminated,
    /// An earlier statement no longer holds.
    Voided,
    /// A connection was tried.
    Experienced,
}

impl Verb {
    /// Every verb.
    #[cfg(test)]
    pub(super) const ALL: [Self; 12] = [
        Self::Initialized,
        Self::Answered,
        Self::Suspended,
        Self::Resumed,
        Self::Scored,
        Self::Responded,
        Self::Completed,
        Self::Passed,
        Self::Failed,
        Self::Terminated,
        Self::Voided,
        Self::Experienced,
    ];

    /// Its last word.
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Initialized => "initialized",
            Self::Answered => "answered",
            Self::Suspended => "suspended",
            Self::Resumed => "resumed",
            Self::Scored => "scored",
            Self::Responded => "responded",
            Self::Completed => "completed",
            Self::Passed => "passed",
            Self::Failed => "failed",
            Self::Terminated => "terminated",
            Self::Voided => "voided",
            Self::Experienced => "experienced",
        }
    }

    /// Its IRI.
    pub(super) fn iri(self) -> String {
        format!("{VERBS}{}", self.name())
    }
}

/// The type of a call.
pub(super) fn simulation() -> String {
    format!("{TYPES}simulation")
}

/// The type of a question with an answer.
pub(super) fn interaction() -> String {
    format!("{TYPES}cmi.interaction")
}

/// The type of a skill.
pub(super) fn objective() -> String {
    format!("{TYPES}objective")
}

/// The type of the profile.
pub(super) fn profile() -> String {
    format!("{TYPES}profile")
}

/// The extensions, by their last word.
#[cfg(test)]
pub(super) const EXTENSIONS: [&str; 16] = [
    "attempt",
    "scenario-sha256",
    "program",
    "model",
    "seed",
    "ending",
    "verdict",
    "hints",
    "calm",
    "trust",
    "moves",
    "given",
    "turn",
    "met",
    "missed",
    "step",
];

/// The IRI of an extension.
pub(super) fn extension(name: &str) -> String {
    format!("{VOCABULARY}extension:{name}")
}

/// A name as it may stand in an IRI: what is not plain becomes `%XX`.
pub(super) fn encoded(name: &str) -> String {
    let mut text = String::new();
    for byte in name.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            text.push(char::from(byte));
        } else {
            text.push_str(&format!("%{byte:02X}"));
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_profile_describes_every_name_that_is_used() {
        let profile: serde_json::Value = serde_json::from_str(PROFILE_DOCUMENT).expect("JSON");
        assert_eq!(profile["id"], PROFILE);
        let text = PROFILE_DOCUMENT;
        for verb in Verb::ALL.into_iter().filter(|it| *it != Verb::Experienced) {
            assert!(text.contains(&format!("\"{}\"", verb.iri())), "{verb:?}");
        }
        for name in EXTENSIONS {
            assert!(text.contains(&format!("\"{}\"", extension(name))), "{name}");
        }
    }

    #[test]
    fn names_become_parts_of_an_iri() {
        assert_eq!(encoded("01-machine"), "01-machine");
        assert_eq!(encoded("a b/ü"), "a%20b%2F%C3%BC");
    }
}
