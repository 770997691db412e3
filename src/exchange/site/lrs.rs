//! The part of a policy that is about a learning record store.

use std::{
    fmt,
    ops::RangeInclusive,
    path::{Path, PathBuf},
};

use serde::Deserialize;

use super::{MOST_BYTES, Shares, SiteFault, fault::text_of};

/// The environment variable that holds the secret, so that it need not be in a file.
const SECRET_VARIABLE: &str = "RAPPORT_LRS_SECRET";

/// What is told to a learning record store, and how it is reached.
#[derive(Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lrs {
    /// Its address, up to but not including `/statements`. Nothing at a site that hands files over.
    #[serde(default)]
    pub endpoint: Option<String>,
    /// The key (user name).
    #[serde(default)]
    pub key: String,
    /// The secret (password). Better in `secret_file` or in the environment.
    #[serde(default)]
    pub secret: String,
    /// A file that holds the secret.
    #[serde(default)]
    pub secret_file: Option<PathBuf>,
    /// The home page of the accounts that actors have: an address of the organisation's.
    pub home_page: String,
    /// What the addresses of scenarios begin with.
    #[serde(default = "default_activities")]
    pub activities: String,
    /// Version of xAPI: `1.0.3` or `2.0.0`.
    #[serde(default = "default_version")]
    pub version: String,
    /// A file with the certificates (PEM) of the authority to trust, in place of the public ones.
    #[serde(default)]
    pub certificates: Option<PathBuf>,
    /// A proxy such as `http://proxy.example.org:3128`, or `environment`.
    #[serde(default)]
    pub proxy: Option<String>,
    /// Whether to send while somebody plays; else only `rapport lrs send` sends.
    #[serde(default)]
    pub while_playing: bool,
    /// Whether each turn is told: how it was answered, what it did, pauses, the own rating.
    #[serde(default)]
    pub turns: bool,
    /// Whether the options that were offered and picked are told, in words.
    #[serde(default)]
    pub choices: bool,
    /// Whether a score for each skill is told.
    #[serde(default)]
    pub skills: bool,
    /// Whether typed words are told. They are personal.
    #[serde(default)]
    pub typed_words: bool,
    /// The lowest verdict that counts as passed.
    #[serde(default)]
    pub passed_from: PassedFrom,
    /// Statements a request.
    #[serde(default = "default_batch")]
    pub batch: u16,
    /// Seconds a request may take.
    #[serde(default = "default_time_out")]
    pub time_out_seconds: u16,
}

/// The lowest verdict that counts as passed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
pub enum PassedFrom {
    /// Only where the customer stays.
    #[default]
    Kept,
    /// Also where it can go either way.
    AtRisk,
}

fn default_activities() -> String {
    crate::exchange::xapi::VOCABULARY.to_owned()
}

fn default_version() -> String {
    VERSIONS[0].to_owned()
}

/// A server may need seconds for a hundred statements; fifty go through everywhere.
const fn default_batch() -> u16 {
    50
}

const fn default_time_out() -> u16 {
    60
}

/// Versions of xAPI that can be spoken.
const VERSIONS: [&str; 2] = ["1.0.3", "2.0.0"];
/// Bounds of a batch, in statements.
const BATCH: RangeInclusive<u16> = 1..=500;
/// Bounds of a time-out, in seconds. A real server on a bad day needs most of a minute for a batch.
const TIME_OUT: RangeInclusive<u16> = 60..=3600;

impl fmt::Debug for Lrs {
    /// Without the secret: what is debugged lands in logs.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Lrs").field("endpoint", &self.endpoint).finish_non_exhaustive()
    }
}

impl Lrs {
    /// What is told.
    pub const fn shares(&self) -> Shares {
        Shares {
            turns: self.turns,
            choices: self.choices,
            skills: self.skills,
            typed_words: self.typed_words,
        }
    }

    pub(super) fn check(&self) -> Result<(), SiteFault> {
        let address = |it: &str| it.starts_with("https://") || it.starts_with("http://");
        if let Some(endpoint) = &self.endpoint {
            let known = ".../statements is added by the program.";
            if !address(endpoint) {
                let advice = format!("Write https://... ; {known}");
                return Err(SiteFault::wrong("lrs.endpoint", "it is no web address", &advice));
            }
            if endpoint.trim_end_matches('/').ends_with("/statements") || endpoint.contains('?') {
                let why = "it goes too far";
                return Err(SiteFault::wrong("lrs.endpoint", why, known));
            }
        }
        if !address(&self.home_page) {
            let advice = "Write an address of your organisation's, such as https://example.org.";
            return Err(SiteFault::wrong("lrs.home_page", "it is no web address", advice));
        }
        let plain = |it: char| it.is_ascii_graphic() && !"\"<>\\^`{|}".contains(it);
        if !self.activities.contains(':') || !self.activities.chars().all(plain) {
            let advice = "Write an IRI that ends in / or :, such as https://example.org/rapport/.";
            return Err(SiteFault::wrong("lrs.activities", "it is no IRI", advice));
        }
        if !VERSIONS.contains(&self.version.as_str()) {
            let advice = format!("Write one of {}.", VERSIONS.join(", "));
            return Err(SiteFault::wrong("lrs.version", "it is not spoken here", &advice));
        }
        within("lrs.batch", self.batch, &BATCH)?;
        within("lrs.time_out_seconds", self.time_out_seconds, &TIME_OUT)
    }

    /// Files are named from the folder the policy is in.
    pub(super) fn find_files(&mut self, policy: &Path) {
        let folder = policy.parent().unwrap_or(Path::new(""));
        for file in [&mut self.secret_file, &mut self.certificates].into_iter().flatten() {
            *file = folder.join(&*file);
        }
    }

    pub(super) fn find_secret(&mut self) -> Result<(), SiteFault> {
        if let Some(file) = &self.secret_file {
            text_of(file, MOST_BYTES)?.trim().clone_into(&mut self.secret);
        }
        if let Ok(secret) = std::env::var(SECRET_VARIABLE) {
            self.secret = secret;
        }
        Ok(())
    }
}

fn within(field: &'static str, value: u16, bounds: &RangeInclusive<u16>) -> Result<(), SiteFault> {
    if bounds.contains(&value) {
        return Ok(());
    }
    let advice = format!("Write a number from {} to {}.", bounds.start(), bounds.end());
    Err(SiteFault::wrong(field, "it is out of bounds", &advice))
}
