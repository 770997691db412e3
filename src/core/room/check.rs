//! What must hold in a plan: minutes that add up, scenarios that exist, steps with something in
//! them. Whether a plan is a good one is left to its author.

use super::{
    Plan, Step, StepKind,
    fault::{
        DAYS, EMPTY_LIST, EMPTY_TEXT, IDLE_STEP, MINUTES, NEWER_FORMAT, NO_SUCH_SCENARIO,
        OUT_OF_RANGE,
    },
    read::PLAN_FORMAT,
};
use crate::{
    scenario::{Diagnostic, Source, nearest},
    text::Text,
};

/// The fewest people with whom it is a group.
const FEWEST_PEOPLE: u32 = 2;
/// Replies after which a call is long over.
const MOST_REPLIES: u32 = 60;

/// What is wrong with `plan`, in the order of the file.
pub(super) fn check(plan: &Plan, source: &Source<'_>, scenarios: &[Text]) -> Vec<Diagnostic> {
    let mut checked = Checked { source, found: Vec::new() };
    if plan.format != PLAN_FORMAT {
        checked.format(plan.format);
        return checked.found;
    }
    checked.head(plan);
    checked.minutes(plan);
    checked.days(plan);
    for (index, step) in plan.steps.iter().enumerate() {
        checked.step(index, step);
    }
    checked.scenarios(plan, scenarios);
    checked.found.sort_by_key(|it| (it.line, it.column));
    checked.found
}

struct Checked<'s, 't> {
    source: &'s Source<'t>,
    found: Vec<Diagnostic>,
}

impl Checked<'_, '_> {
    fn put(&mut self, code: &'static str, path: &str, message: impl Into<String>, help: &str) {
        self.found.push(self.source.error_at(code, path, message, help));
    }

    fn format(&mut self, format: u32) {
        if format > PLAN_FORMAT {
            let message = format!("this plan has format {format}, and this rapport reads 1");
            self.put(NEWER_FORMAT, "format", message, "Update rapport, then open it again.");
        } else {
            self.put(OUT_OF_RANGE, "format", "there never was a format 0", "Write `format: 1`.");
        }
    }

    fn head(&mut self, plan: &Plan) {
        for (path, text) in [("id", &plan.id), ("title", &plan.title)] {
            self.text(path, text);
        }
        let (fewest, most) = plan.people;
        if fewest < FEWEST_PEOPLE || most < fewest {
            let message = format!("a group of {fewest} to {most} people cannot be");
            let help = "Write the smallest group first, 2 or more: people: (5, 12).";
            self.put(OUT_OF_RANGE, "people", message, help);
        }
        self.texts("goals", &plan.goals);
        self.texts("bring", &plan.bring);
        for (path, empty, help) in [
            ("goals", plan.goals.is_empty(), "Say what everybody can do afterwards."),
            ("steps", plan.steps.is_empty(), "Write what happens: steps: [ ( title: … ), … ]."),
        ] {
            if empty {
                self.put(EMPTY_LIST, path, format!("`{path}` is empty"), help);
            }
        }
    }

    fn minutes(&mut self, plan: &Plan) {
        let sum: u64 = plan.steps.iter().map(|it| u64::from(it.minutes)).sum();
        let said = u64::from(plan.minutes);
        if sum == said || plan.steps.is_empty() {
            return;
        }
        let message = format!("the steps take {sum} minutes, and the plan says {said}");
        let help = if sum > said {
            format!("Take {} minutes out of the steps, or write `minutes: {sum}`.", sum - said)
        } else {
            format!("Give {} minutes more to the steps, or write `minutes: {sum}`.", said - sum)
        };
        self.put(MINUTES, "minutes", message, &help);
    }

    fn days(&mut self, plan: &Plan) {
        let mut today = 1;
        for (index, step) in plan.steps.iter().enumerate() {
            if step.day != today && (index == 0 || step.day != today + 1) {
                let message = format!("this step is on day {}, after day {today}", step.day);
                let help = "Put the steps in order, from day 1 on, with no day left out.";
                self.put(DAYS, &format!("steps/{index}/day"), message, help);
                return;
            }
            today = step.day;
        }
    }

    fn step(&mut self, index: usize, step: &Step) {
        let at = |field: &str| format!("steps/{index}/{field}");
        self.text(&at("title"), &step.title);
        if step.minutes == 0 {
            let help = "Give it a minute at least, or put it into the step before.";
            self.put(OUT_OF_RANGE, &at("minutes"), "this step takes no time", help);
        }
        for (field, texts) in
            [("say", &step.say), ("do", &step.acts), ("ask", &step.ask), ("notes", &step.notes)]
        {
            self.texts(&at(field), texts);
        }
        if step.say.is_empty() && step.acts.is_empty() && step.ask.is_empty() {
            let help = "Write what the facilitator says, does or asks: say: [\"…\"].";
            self.put(IDLE_STEP, &at(""), "nothing is said, done or asked here", help);
        }
        self.kind(&at("kind"), &step.kind);
    }

    fn kind(&mut self, path: &str, kind: &StepKind) {
        match kind {
            StepKind::Call(call) => {
                let fits = |stop: u32| (1..=MOST_REPLIES).contains(&stop);
                if call.stop_at.is_some_and(|it| !fits(it)) {
                    let message = format!("a call cannot stop there: 1 to {MOST_REPLIES} replies");
                    let help = "Leave `stop_at` out to play to the end.";
                    self.put(OUT_OF_RANGE, &format!("{path}/stop_at"), message, help);
                }
            }
            StepKind::Cards(cards) if cards.moves.is_empty() && cards.cues.is_empty() => {
                let help = "Name techniques or cues: cards(moves: [mirror], cues: [sigh]).";
                self.put(EMPTY_LIST, path, "no cards are named here", help);
            }
            StepKind::Assignment { scenarios } if scenarios.is_empty() => {
                let help = "Name at least one: assignment(scenarios: [\"02-parcel\"]).";
                self.put(EMPTY_LIST, path, "no scenario is named here", help);
            }
            _ => {}
        }
    }

    fn scenarios(&mut self, plan: &Plan, known: &[Text]) {
        for (path, id) in plan.scenarios() {
            if known.contains(id) {
                continue;
            }
            let help = match nearest(id, known.iter().map(|it| &**it)) {
                Some(near) => format!("Did you mean \"{near}\"?"),
                None => format!("There are: {}.", known.join(", ")),
            };
            let message = format!("there is no scenario called \"{id}\"");
            self.put(NO_SUCH_SCENARIO, &path, message, &help);
        }
    }

    fn texts(&mut self, path: &str, texts: &[Text]) {
        for (index, text) in texts.iter().enumerate() {
            self.text(&format!("{path}/{index}"), text);
        }
    }

    fn text(&mut self, path: &str, text: &str) {
        if text.trim().is_empty() {
            self.put(EMPTY_TEXT, path, "this text is empty", "Write it, or take it out.");
        }
    }
}
