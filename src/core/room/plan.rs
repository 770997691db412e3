//! A session plan as its author writes it: steps with minutes, words to say, things to do. What
//! must hold between its parts is left to `check`.

use serde::{Deserialize, Serialize};

use crate::{debrief::Mark, moves::Move, text::Text};

/// A session for a group, from the welcome to the last minute.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Plan {
    /// Version of the format this file is written in; 1 today.
    pub format: u32,
    /// Short unique name, such as `60-minutes`.
    pub id: Text,
    /// What people see.
    pub title: Text,
    /// One sentence: for whom it is and what they do.
    #[serde(default)]
    pub summary: Text,
    /// How long it takes; the minutes of the steps add up to it, those of all days together.
    pub minutes: u32,
    /// The smallest and the largest group it works for.
    pub people: (u32, u32),
    /// What everybody can do afterwards.
    pub goals: Vec<Text>,
    /// What the facilitator has ready.
    pub bring: Vec<Text>,
    /// What happens, in order.
    pub steps: Vec<Step>,
}

/// One step of a plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// The day it belongs to, from 1, where a plan runs over several.
    #[serde(default = "first_day")]
    pub day: u32,
    /// What people see.
    pub title: Text,
    /// How long it takes.
    pub minutes: u32,
    /// What it is.
    pub kind: StepKind,
    /// What the facilitator says, word by word, a paragraph each.
    #[serde(default)]
    pub say: Vec<Text>,
    /// What the facilitator does, in order.
    #[serde(default, rename = "do")]
    pub acts: Vec<Text>,
    /// What the facilitator asks the room.
    #[serde(default)]
    pub ask: Vec<Text>,
    /// What usually happens, and what helps; not for the projector.
    #[serde(default)]
    pub notes: Vec<Text>,
}

const fn first_day() -> u32 {
    1
}

/// What a step is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StepKind {
    /// Arriving, and what holds in this room.
    Welcome,
    /// Talking, in the whole group or in small ones.
    Talk,
    /// The self-rating form, on paper.
    Form(FormTime),
    /// A call with a customer.
    Call(Call),
    /// Cards on the table.
    Cards(CardsOnTable),
    /// Two and two, without a machine.
    Pairs,
    /// Looking back at a call together.
    Debrief,
    /// A break.
    Break,
    /// The last words.
    Close,
    /// Practices that people take alone, later.
    Assignment {
        /// Ids of the scenarios.
        scenarios: Vec<Text>,
    },
}

impl StepKind {
    /// Ids of the scenarios that people take alone after it; most steps give none.
    pub fn assigned(&self) -> &[Text] {
        match self {
            Self::Assignment { scenarios } => scenarios,
            _ => &[],
        }
    }

    /// The name of the kind, as files have it.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Welcome => "welcome",
            Self::Talk => "talk",
            Self::Form(_) => "form",
            Self::Call(_) => "call",
            Self::Cards(_) => "cards",
            Self::Pairs => "pairs",
            Self::Debrief => "debrief",
            Self::Break => "break",
            Self::Close => "close",
            Self::Assignment { .. } => "assignment",
        }
    }
}

/// When the self-rating form is filled in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FormTime {
    /// Before the first call.
    Pre,
    /// After the last.
    Post,
}

/// A call with a customer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Call {
    /// The scenario's id.
    pub scenario: Text,
    /// The seed of all chance: the same seed and replies give the same call everywhere.
    pub seed: u64,
    /// Who plays it, and where.
    pub start: Start,
    /// Whether the room sees calm and trust.
    #[serde(default)]
    pub meters: Meters,
    /// Stop after this many replies; to the end, where nothing is said.
    #[serde(default)]
    pub stop_at: Option<u32>,
    /// Whether the two replies with the most votes are both run and held against each other.
    #[serde(default)]
    pub run_both: bool,
}

/// Who plays a call.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Start {
    /// The whole room, on the projector.
    Projector,
    /// Two and two at one screen.
    Pairs,
    /// Each alone.
    Alone,
}

/// Whether the room sees calm and trust.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Meters {
    /// It sees them.
    #[default]
    Shown,
    /// It looks at the customer instead.
    Hidden,
}

/// Cards on the table: techniques, cues, or both.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct CardsOnTable {
    /// Techniques.
    pub moves: Vec<Move>,
    /// What can be noticed in a line.
    pub cues: Vec<Mark>,
}

impl Plan {
    /// The calls of the plan, in order.
    pub fn calls(&self) -> impl Iterator<Item = &Call> {
        self.steps.iter().filter_map(|it| match &it.kind {
            StepKind::Call(call) => Some(call),
            _ => None,
        })
    }

    /// The last day.
    pub fn days(&self) -> u32 {
        self.steps.iter().map(|it| it.day).max().unwrap_or(1)
    }

    /// The steps of one day with the minute each begins at, counted from the start of that day.
    pub fn day(&self, day: u32) -> impl Iterator<Item = (u32, &Step)> {
        self.steps.iter().filter(move |it| it.day == day).scan(0_u32, |clock, step| {
            let begins = *clock;
            *clock = clock.saturating_add(step.minutes);
            Some((begins, step))
        })
    }

    /// The minutes of one day.
    pub fn minutes_on(&self, day: u32) -> u32 {
        self.day(day).fold(0, |sum, (_, step)| sum.saturating_add(step.minutes))
    }

    /// Ids of all scenarios it names, with the place of each in the file.
    pub(super) fn scenarios(&self) -> Vec<(String, &Text)> {
        let mut found = Vec::new();
        for (index, step) in self.steps.iter().enumerate() {
            match &step.kind {
                StepKind::Call(call) => {
                    found.push((format!("steps/{index}/kind/scenario"), &call.scenario));
                }
                StepKind::Assignment { scenarios } => {
                    let place = |at: usize| format!("steps/{index}/kind/scenarios/{at}");
                    found.extend(scenarios.iter().enumerate().map(|(at, id)| (place(at), id)));
                }
                _ => {}
            }
        }
        found
    }
}
