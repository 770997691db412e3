//! The site's policy: whether anything is told to a learning record store, what, and how to reach
//! it. One file, `site.ron`, which an administrator writes; without it nothing is told.

mod fault;
mod shares;

use std::{
    fmt,
    path::{Path, PathBuf},
};

use ron::{Options, extensions::Extensions};
use serde::Deserialize;

pub use fault::SiteFault;
pub use shares::Shares;

/// The policy's file name in the data folder.
pub const FILE_NAME: &str = "site.ron";
/// The environment variable that names the policy's file.
pub const VARIABLE: &str = "RAPPORT_SITE";
/// The environment variable that holds the secret, so that it need not be in a file.
pub const SECRET_VARIABLE: &str = "RAPPORT_LRS_SECRET";
/// A policy is a page of text; more than this is another file.
const MOST_BYTES: u64 = 64 * 1024;

/// A site's policy.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Site {
    /// Who runs this, as trainees know it.
    pub organisation: String,
    /// Whom trainees may ask.
    #[serde(default)]
    pub contact: Option<String>,
    /// The learning record store; nothing where nothing is told.
    #[serde(default)]
    pub lrs: Option<Lrs>,
    /// Public keys (minisign) one of which must have signed every bundle and pack that comes in.
    /// Unsigned ones are taken where there is none.
    #[serde(default)]
    pub trusted_keys: Vec<String>,
}

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
    super::xapi::VOCABULARY.to_owned()
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
const BATCH: std::ops::RangeInclusive<u16> = 1..=500;
/// Bounds of a time-out, in seconds. A real server on a bad day needs most of a minute for a batch.
const TIME_OUT: std::ops::RangeInclusive<u16> = 60..=3600;

impl fmt::Debug for Lrs {
    /// Without the secret: what is debugged lands in logs.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Lrs").field("endpoint", &self.endpoint).finish_non_exhaustive()
    }
}

impl Site {
    /// The policy at `argument` (`--site`), else at the place the environment names, else in the
    /// data folder; nothing where there is none there.
    ///
    /// # Errors
    /// Where a file is named or there and cannot be used.
    pub fn find(argument: Option<&Path>, home: &Path) -> Result<Option<Self>, SiteFault> {
        let variable = std::env::var_os(VARIABLE).filter(|it| !it.is_empty()).map(PathBuf::from);
        match argument.map(Path::to_path_buf).or(variable) {
            Some(named) => Self::read(&named).map(Some),
            None => match Self::read(&home.join(FILE_NAME)) {
                Err(SiteFault::Missing { .. }) => Ok(None),
                read => read.map(Some),
            },
        }
    }

    /// The policy in this file.
    ///
    /// # Errors
    /// Where it cannot be read or makes no sense; the message names the line.
    pub fn read(path: &Path) -> Result<Self, SiteFault> {
        let text = fault::text_of(path, MOST_BYTES)?;
        let mut site = Self::parse(&text).map_err(|why| why.at(path))?;
        if let Some(lrs) = &mut site.lrs {
            lrs.find_files(path);
            lrs.find_secret()?;
        }
        Ok(site)
    }

    /// The policy in this text.
    fn parse(text: &str) -> Result<Self, SiteFault> {
        let options = Options::default().with_default_extension(Extensions::IMPLICIT_SOME);
        let site: Self = options.from_str(text).map_err(|error| {
            let (line, column) = (error.span.start.line, error.span.start.col);
            SiteFault::unclear(line, column, error.code.to_string())
        })?;
        if site.organisation.trim().is_empty() {
            return Err(SiteFault::wrong("organisation", "it is empty", "Name who runs this."));
        }
        if let Some(lrs) = &site.lrs {
            lrs.check()?;
        }
        Ok(site)
    }

    /// What steps are noted with; nothing where none are.
    pub fn shares(&self) -> Option<Shares> {
        self.lrs.as_ref().map(Lrs::shares)
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

    fn check(&self) -> Result<(), SiteFault> {
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
    fn find_files(&mut self, policy: &Path) {
        let folder = policy.parent().unwrap_or(Path::new(""));
        for file in [&mut self.secret_file, &mut self.certificates].into_iter().flatten() {
            *file = folder.join(&*file);
        }
    }

    fn find_secret(&mut self) -> Result<(), SiteFault> {
        if let Some(file) = &self.secret_file {
            fault::text_of(file, MOST_BYTES)?.trim().clone_into(&mut self.secret);
        }
        if let Ok(secret) = std::env::var(SECRET_VARIABLE) {
            self.secret = secret;
        }
        Ok(())
    }
}

fn within(
    field: &'static str,
    value: u16,
    bounds: &std::ops::RangeInclusive<u16>,
) -> Result<(), SiteFault> {
    if bounds.contains(&value) {
        return Ok(());
    }
    let advice = format!("Write a number from {} to {}.", bounds.start(), bounds.end());
    Err(SiteFault::wrong(field, "it is out of bounds", &advice))
}

#[cfg(test)]
mod tests {
    use super::*;

    const LEAST: &str = "(organisation: \"Example\", lrs: (home_page: \"https://example.org\"))";

    #[test]
    fn the_least_policy_tells_the_outcome_alone() {
        let site = Site::parse(LEAST).expect("a policy");
        let lrs = site.lrs.clone().expect("told");
        assert_eq!(site.shares(), Some(Shares::default()));
        assert_eq!((lrs.version.as_str(), lrs.batch, lrs.time_out_seconds), ("1.0.3", 50, 60));
        assert!(!lrs.while_playing && lrs.endpoint.is_none());
        assert_eq!(Site::parse("(organisation: \"Example\")").expect("one").shares(), None);
    }

    #[test]
    fn what_is_wrong_is_named_with_its_place_or_field() {
        let with = |more: &str| LEAST.replace("home_page", &format!("{more}, home_page"));
        for (text, said) in [
            ("(organisation: \"E\",\n  lsr: ())".to_owned(), "2:"),
            ("(organisation: \" \")".to_owned(), "organisation"),
            (with("endpoint: \"lrs.example.org\""), "lrs.endpoint"),
            (with("endpoint: \"https://a/xapi/statements\""), "lrs.endpoint"),
            (with("version: \"1.0.2\""), "lrs.version"),
            (with("batch: 0"), "lrs.batch"),
            (with("time_out_seconds: 5"), "lrs.time_out_seconds"),
            (with("activities: \"no iri\""), "lrs.activities"),
            (LEAST.replace("https://example.org", "example"), "lrs.home_page"),
        ] {
            let fault = Site::parse(&text).expect_err(said).to_string();
            assert!(fault.contains(said), "{fault}");
        }
    }

    #[test]
    fn the_secret_is_not_debugged() {
        let text = LEAST.replace("home_page", "secret: \"xyzzy\", home_page");
        let site = Site::parse(&text).expect("a policy");
        assert!(!format!("{site:?}").contains("xyzzy"));
    }
}
