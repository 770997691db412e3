//! The site's policy: whether anything is told to a learning record store, what, and how to reach
//! it. One file, `site.ron`, which an administrator writes; without it nothing is told.

mod fault;
mod lrs;
mod shares;

use std::path::{Path, PathBuf};

use ron::{Options, extensions::Extensions};
use serde::Deserialize;

pub use fault::SiteFault;
pub use lrs::{Lrs, PassedFrom};
pub use shares::Shares;

/// The policy's file name in the data folder.
pub const FILE_NAME: &str = "site.ron";
/// The environment variable that names the policy's file.
pub const VARIABLE: &str = "RAPPORT_SITE";
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
