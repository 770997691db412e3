//! What somebody says who comes back in the same shift, beside her first words: that she was here
//! before, and how it ended then.

use serde::{Deserialize, Serialize};

use crate::{customer::Verdict, text::Text};

/// Her words on having been here before, by how that call ended.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct Again {
    /// After a call that kept her, three variants or more.
    pub kept: Vec<Text>,
    /// After a call that left her in doubt.
    pub at_risk: Vec<Text>,
    /// After a call that lost her.
    pub lost: Vec<Text>,
}

impl Again {
    /// What she says after a call that ended like this; nothing where nothing is written.
    pub fn after(&self, verdict: Verdict) -> &[Text] {
        match verdict {
            Verdict::Kept => &self.kept,
            Verdict::AtRisk => &self.at_risk,
            Verdict::Lost => &self.lost,
        }
    }

    /// Every list with its name in the file.
    pub fn lists(&self) -> [(&'static str, &[Text]); 3] {
        [("kept", &self.kept), ("at_risk", &self.at_risk), ("lost", &self.lost)]
    }
}
