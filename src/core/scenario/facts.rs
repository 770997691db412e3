//! What is so in a scenario: facts with the moment they are told, solutions, the loss.

use serde::{Deserialize, Serialize};

use crate::text::Text;

/// When the customer is ready to tell a fact.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Gate {
    /// She says it in her first words.
    #[default]
    Opening,
    /// She says it when asked, unless she is furious.
    Asked,
    /// Trust from 45 and received from .6.
    Trusting,
    /// Trust from 60 and received from .6: the root.
    Deep,
}

/// One fact.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Fact {
    /// A name, unique in the file.
    pub id: Text,
    /// What is so, in a few words, for the notes panel.
    pub text: Text,
    /// When she tells it.
    #[serde(default)]
    pub gate: Gate,
    /// Words and short phrases that say it back.
    pub words: Vec<Text>,
    /// Words and short phrases that get it wrong.
    #[serde(default)]
    pub wrong: Vec<Text>,
    /// What she says when it is said back wrong, three variants or more where `wrong` is not
    /// empty.
    #[serde(default)]
    pub correction: Vec<Text>,
}

/// What kind of help a solution is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// It solves the matter.
    Fix,
    /// It helps in part, or is a choice.
    Option,
    /// It makes up for the loss.
    Compensation,
}

/// One thing that can be done.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Solution {
    /// A name, unique in the file.
    pub id: Text,
    /// What it is, in a few words.
    pub text: Text,
    /// What kind of help it is.
    pub kind: Kind,
    /// Words and short phrases that name it.
    pub words: Vec<Text>,
    /// Facts that must have been told before it fits.
    #[serde(default)]
    pub needs: Vec<Text>,
    /// Facts it ignores: once one is told, offering this alone is a slight.
    #[serde(default)]
    pub ignores: Vec<Text>,
    /// Whether it would suit anybody: it never fits better than half.
    #[serde(default)]
    pub generic: bool,
}

/// What it cost the customer.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Loss {
    /// In the currency; 0 where money is not the point.
    pub amount: f64,
    /// Such as `€`.
    pub currency: Text,
}
