//! What an author writes for the days after the call: how the customer takes it when the promise
//! is kept, kept by letter, or forgotten, and what nobody said back and so went wrong.

use serde::{Deserialize, Serialize};

use crate::text::Text;

/// The days after the call.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FollowUp {
    /// When it is, such as `Three days later`.
    pub later: Text,
    /// What has become of the matter, for the trainee, before the choice to call, write or forget.
    pub news: Text,
    /// What she says when she is called, three variants or more.
    pub called: Vec<Text>,
    /// What she answers to a letter or message, three variants or more.
    pub written: Vec<Text>,
    /// What she says when nobody came back to her and she has to call herself.
    pub forgotten: Vec<Text>,
    /// What she says instead of `called` and `written` once a word given to her was broken; where
    /// there is nothing, she says what she says to everybody.
    #[serde(default)]
    pub let_down: Vec<Text>,
    /// What went wrong because nobody said a fact back.
    #[serde(default)]
    pub misunderstandings: Vec<Misunderstanding>,
}

/// Something both took for granted, each in another way.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Misunderstanding {
    /// The fact that would have cleared it up, had it been said back.
    pub fact: Text,
    /// What happened because of it, one or two sentences.
    pub scene: Text,
    /// What she says about it, three variants or more.
    pub say: Vec<Text>,
}
