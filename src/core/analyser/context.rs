//! What a reply is read against: the customer's last line and the scenario's own words.

use crate::text::Text;

/// The words that name one fact of the scenario.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FactWords {
    /// The fact's id.
    pub id: Text,
    /// Words and short phrases that say it ("twice", "second time").
    pub words: Vec<Text>,
    /// Words and short phrases that get it wrong ("three times", "first time").
    pub wrong: Vec<Text>,
}

/// The words that name one of the scenario's solutions.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SolutionWords {
    /// The solution's id.
    pub id: Text,
    /// Words and short phrases that name it ("replacement", "a new one").
    pub words: Vec<Text>,
}

/// What one scenario is about, in words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ScenarioWords {
    /// What the product or service is called ("mixer", "stand mixer", "machine").
    pub product: Vec<Text>,
    /// The customer's names ("Ms Okafor").
    pub customer: Vec<Text>,
    /// All facts, told or not: saying an untold one back is a lucky guess, not listening, which
    /// the session decides.
    pub facts: Vec<FactWords>,
    /// All solutions.
    pub solutions: Vec<SolutionWords>,
}

/// What a reply is read against.
#[derive(Clone, Copy, Debug, Default)]
pub struct Context<'a> {
    /// The customer's last line; empty where there is none.
    pub customer: &'a str,
    /// The scenario's own words, where there is a scenario.
    pub scenario: Option<&'a ScenarioWords>,
}
