//! The file as the author writes it: names, never numbers. Unknown fields are errors.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Again, Customer, Exit, Fact, FollowUp, Line, Looks, Loss, Solution, When};
use crate::{
    customer::{EndingKind, Stance},
    moves::{Emotion, Move},
    text::Text,
};

/// The format as a JSON schema, made from the types below; a test keeps the two alike.
pub const JSON_SCHEMA: &str = include_str!("../../../assets/scenario.schema.json");

/// Where the two meet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Channel {
    /// A voice, no face.
    Phone,
    /// Short messages.
    Chat,
    /// Letters.
    Email,
    /// Face to face.
    InPerson,
    /// A picture with a delay.
    Video,
    /// In public, with onlookers.
    PublicPost,
}

/// Why a trainee may want to skip this call, which costs nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Warning {
    /// Somebody died, or is mourned.
    Grief,
    /// Illness or care.
    Illness,
    /// Debt, rent, lost wages.
    Money,
    /// The customer is abusive.
    Abuse,
    /// Danger to somebody.
    Safety,
    /// A hard call without any of the above.
    Distress,
}

/// One scenario.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Scenario {
    /// Version of the format this file is written in; 1 today.
    pub format: u32,
    /// The oldest rapport that plays it as it is meant, such as `0.3`; any, where nothing is said.
    #[serde(default)]
    pub rapport: Text,
    /// Short unique name, such as `01-machine`.
    pub id: Text,
    /// Counted up by the author with each change.
    pub version: u32,
    /// What the trainee sees.
    pub title: Text,
    /// Such as `home appliances`.
    pub industry: Text,
    /// Where the two meet.
    pub channel: Channel,
    /// 1 (gentle) to 5, as measured by simulation.
    pub difficulty: u8,
    /// How long a call takes, about, in minutes.
    pub minutes: u8,
    /// The moves this scenario drills.
    pub skills: Vec<Move>,
    /// Reasons to skip it.
    #[serde(default)]
    pub warnings: Vec<Warning>,
    /// A few words under the title.
    pub teaser: Text,
    /// What the trainee is told before the call.
    pub brief: Brief,
    /// Who calls.
    pub customer: Customer,
    /// Who else is on the call beside her and says nothing of their own, such as an interpreter.
    #[serde(default)]
    pub company: Vec<Companion>,
    /// What the product or service is called, most common name first.
    pub product: Vec<Text>,
    /// What is so, and when she says it.
    pub facts: Vec<Fact>,
    /// What it cost her.
    #[serde(default)]
    pub loss: Loss,
    /// What can be done, with the words that name it.
    pub solutions: Vec<Solution>,
    /// A call is over after this many turns.
    #[serde(default = "default_turn_limit")]
    pub turn_limit: u32,
    /// Whether plain speed is right here: fixing first may win. Off by default.
    #[serde(default)]
    pub speed_is_right: bool,
    /// Good endings that one move, made over and over, may reach here. None by default.
    #[serde(default)]
    pub one_move_may_end: Vec<EndingKind>,
    /// What the customer says.
    pub lines: Vec<Line>,
    /// What the trainee may pick, by situation.
    pub situations: Vec<Situation>,
    /// How it can end.
    pub endings: Vec<Ending>,
    /// What people around or readers of a public post say, by how she holds herself.
    #[serde(default)]
    pub onlookers: BTreeMap<Stance, Vec<Text>>,
    /// What she adds to her first words where she was here before, in the same shift.
    #[serde(default)]
    pub again: Again,
    /// The days after the call.
    #[serde(default)]
    pub follow_up: Option<FollowUp>,
    /// Typed sentences and the moves they must be read as.
    pub golden: Vec<Golden>,
    /// Questions for the debrief.
    pub debrief: Vec<Question>,
    /// How the sensitivity checklist was answered, for readers of the file.
    #[serde(default)]
    pub checklist: Text,
}

impl Scenario {
    /// Whether she goes without a word when it is enough. Who writes a review may do either: what
    /// is written for it decides.
    pub fn leaves_quietly(&self) -> bool {
        match self.customer.temperament.exit {
            Exit::Quietly => true,
            Exit::Review => self.endings.iter().any(|it| it.kind == EndingKind::SilentLeaver),
            Exit::Manager | Exit::HangsUp => false,
        }
    }
}

/// Turns after which a call is over unless the scenario says otherwise.
const fn default_turn_limit() -> u32 {
    16
}

/// Somebody who is there and says nothing of their own.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Companion {
    /// The name.
    pub name: Text,
    /// Such as `interpreter`.
    pub role: Text,
    /// How she or he looks.
    #[serde(default)]
    pub looks: Looks,
}

/// What the trainee is told before the call.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Brief {
    /// Who you are.
    pub role: Text,
    /// What you know.
    pub situation: Text,
    /// What you may offer.
    pub may: Vec<Text>,
    /// What you may not.
    #[serde(default)]
    pub may_not: Vec<Text>,
}

/// A set of replies for one kind of moment. The most specific match is offered, shuffled by seed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Situation {
    /// A name, unique in the file.
    pub id: Text,
    /// When it fits; always, where nothing is said.
    #[serde(default)]
    pub when: When,
    /// Four or more.
    pub options: Vec<ReplyOption>,
}

/// Something a decent, tired agent might say.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ReplyOption {
    /// The words.
    pub say: Text,
    /// The moves it makes, each with the words of `say` that make it. Details (facts, times,
    /// solutions) are read from those words, just as for typed replies.
    pub moves: Vec<(Move, Text)>,
    /// The feeling it names, where the words alone do not tell.
    #[serde(default)]
    pub emotion: Option<Emotion>,
    /// The solution it offers or does, where the words alone do not tell.
    #[serde(default)]
    pub solution: Option<Text>,
    /// Whether it says goodbye.
    #[serde(default)]
    pub farewell: bool,
}

/// One way it can end.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Ending {
    /// Which kind.
    pub kind: EndingKind,
    /// Her last words, three variants or more.
    pub say: Vec<Text>,
    /// One human sentence for the debrief: how it ended.
    pub summary: Text,
    /// Ten seconds of her life afterwards.
    pub aftermath: Aftermath,
}

impl Ending {
    /// The scene after it.
    pub fn scene(&self) -> Aftermath {
        self.aftermath.clone()
    }
}

/// A scene after the call.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Aftermath {
    /// When and where, such as `Later that evening`.
    pub place: Text,
    /// What she says or does, one or two sentences.
    pub scene: Text,
}

/// A typed sentence and the moves it must be read as.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Golden {
    /// The line of the customer it answers; her opening where none is given.
    #[serde(default)]
    pub after: Text,
    /// What is typed.
    pub say: Text,
    /// The moves it must be read as.
    pub moves: Vec<Move>,
}

/// A question for the debrief.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// What is asked.
    pub ask: Text,
    /// What a good answer would notice.
    #[serde(default)]
    pub notice: Text,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[expect(clippy::disallowed_methods, reason = "a test may renew the file it compares with")]
    fn the_schema_is_the_one_of_the_types() {
        let made = serde_json::to_string_pretty(&schemars::schema_for!(Scenario)).expect("json");
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../assets/scenario.schema.json");
        if std::env::var_os("UPDATE_GOLDEN").is_some() {
            std::fs::write(path, format!("{made}\n")).expect("the schema is written");
            return;
        }
        // Both are long: what differs is seen best in the file, once it is renewed.
        assert!(made == JSON_SCHEMA.trim_end(), "another schema: renew it with UPDATE_GOLDEN=1");
    }
}
