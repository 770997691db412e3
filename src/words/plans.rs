//! Session plans in words: how long, for how many, what a step is.

use super::{FluentValue, Words};
use crate::core::{
    debrief::Mark,
    moves::Move,
    room::{Call, FormTime, Meters, Plan, Start, StepKind},
    scenario::Scenario,
};

/// How long a plan takes.
pub fn length_of(plan: &Plan, words: &Words) -> String {
    let values = [("days", plan.days().into()), ("minutes", plan.minutes.into())];
    let name = if plan.days() > 1 { "plan-length-days" } else { "plan-length-one-day" };
    words.say_with(name, &values)
}

/// For how many people it is.
pub fn people_of(plan: &Plan, words: &Words) -> String {
    let (fewest, most) = plan.people;
    words.say_with("plan-people", &[("fewest", fewest.into()), ("most", most.into())])
}

/// What a step is besides its title; nothing where the title says it all.
pub fn kind_line(kind: &StepKind, words: &Words) -> String {
    match kind {
        StepKind::Form(FormTime::Pre) => words.say("plan-form-pre"),
        StepKind::Form(FormTime::Post) => words.say("plan-form-post"),
        StepKind::Cards(cards) => {
            let moves = cards.moves.iter().map(|it| move_words(*it, words));
            let cues = cards.cues.iter().map(|it| mark_words(*it, words));
            listed("plan-cards", moves.chain(cues), words)
        }
        StepKind::Assignment { scenarios } => {
            listed("plan-assignment", scenarios.iter().map(ToString::to_string), words)
        }
        _ => String::new(),
    }
}

fn listed(name: &str, all: impl Iterator<Item = String>, words: &Words) -> String {
    let list = all.collect::<Vec<_>>().join(", ");
    words.say_with(name, &[("list", list.into())])
}

/// What the facilitator needs to know to start a call.
pub fn call_lines(call: &Call, scenario: &Scenario, words: &Words) -> Vec<String> {
    let start = words.say(match call.start {
        Start::Projector => "plan-start-projector",
        Start::Pairs => "plan-start-pairs",
        Start::Alone => "plan-start-alone",
    });
    let mut rest = String::new();
    let mut add = |text: String| {
        rest.push_str(", ");
        rest.push_str(&text);
    };
    if call.meters == Meters::Hidden {
        add(words.say("plan-meters-hidden"));
    }
    if let Some(replies) = call.stop_at {
        add(words.say_with("plan-stop", &[("replies", replies.into())]));
    }
    if call.run_both {
        add(words.say("plan-run-both"));
    }
    let text = |it: &str| FluentValue::from(it.to_owned());
    let values = [
        ("title", text(&scenario.title)),
        ("scenario", text(&call.scenario)),
        ("seed", FluentValue::from(call.seed.to_string())),
        ("start", start.into()),
        ("rest", rest.into()),
    ];
    let mut lines = vec![words.say_with("plan-call", &values)];
    if !scenario.warnings.is_empty() {
        lines.push(warning_line(scenario, words));
    }
    lines.push(words.say_with("plan-call-terminal", &values));
    lines
}

fn warning_line(scenario: &Scenario, words: &Words) -> String {
    listed("plan-call-warning", warnings_of(scenario, words).into_iter(), words)
}

/// What a call that is given to take alone is about, where it is about something hard.
pub fn assigned_line(scenario: &Scenario, words: &Words) -> Option<String> {
    let warnings = warnings_of(scenario, words);
    let values =
        [("scenario", scenario.id.to_string().into()), ("list", warnings.join(", ").into())];
    (!warnings.is_empty()).then(|| words.say_with("plan-assigned-warning", &values))
}

fn warnings_of(scenario: &Scenario, words: &Words) -> Vec<String> {
    let name = |it| serde_json::to_value(it).ok().and_then(|it| Some(it.as_str()?.to_owned()));
    let names = scenario.warnings.iter().filter_map(name);
    names.map(|it| words.say(&format!("warning-{it}"))).collect()
}

/// A technique's name.
pub fn move_words(mv: Move, words: &Words) -> String {
    words.say(&format!("move-{}", mv.name()))
}

/// A cue's name.
pub fn mark_words(mark: Mark, words: &Words) -> String {
    words.say(&format!("mark-{}", dashed(mark)))
}

/// The card of a cue: what shows, what it may be, what helps first. Nothing where none is written.
pub fn cue_card(mark: Mark, words: &Words) -> Option<[String; 3]> {
    let names = ["shows", "may", "try"].map(|part| format!("cue-{}-{part}", dashed(mark)));
    names.iter().all(|it| words.has(it)).then(|| names.map(|it| words.say(&it)))
}

fn dashed(mark: Mark) -> String {
    mark.name().replace(' ', "-")
}
