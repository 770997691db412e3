//! `rapport plan`: the session plans there are, and one of them as the facilitator's script.

use clap::{Args, Subcommand};

use super::{
    output::{Fault, Outcome, put},
    wrap::{wrap, wrap_after},
};
use crate::{
    core::{
        room::{Call, Plan, Step, StepKind},
        text::Text,
    },
    store::{
        library::Library,
        plans::{load_plan, shipped_plans},
    },
    words::{Words, assigned_line, call_lines, kind_line, length_of, people_of},
};

/// Arguments of `plan`.
#[derive(Debug, Args)]
pub(super) struct PlanArguments {
    /// What to do.
    #[command(subcommand)]
    task: PlanTask,
}

/// What can be done with plans.
#[derive(Debug, Subcommand)]
enum PlanTask {
    /// List the plans there are.
    #[command(after_help = "Example: rapport plan list")]
    List,
    /// Read a plan: what to say, do and ask, minute by minute.
    #[command(after_help = "Example: rapport plan show 60-minutes")]
    Show {
        /// A plan's id, or the path of a plan file of your own.
        plan: String,
    },
}

/// Does what the arguments say.
pub(super) fn plan(arguments: &PlanArguments) -> Result<Outcome, Fault> {
    let words = Words::english();
    let library = Library::new(None);
    match &arguments.task {
        PlanTask::List => list(&library, &words)?,
        PlanTask::Show { plan } => {
            let plan = load_plan(plan, &library)?;
            Script { words: &words, library: &library }.whole(&plan)?;
        }
    }
    Ok(Outcome::Clean)
}

fn list(library: &Library, words: &Words) -> Result<(), Fault> {
    for plan in shipped_plans(library) {
        let plan = plan?;
        let values = [
            ("id", plan.id.to_string().into()),
            ("length", length_of(&plan, words).into()),
            ("people", people_of(&plan, words).into()),
            ("title", plan.title.to_string().into()),
        ];
        put(&words.say_with("plan-row", &values))?;
        put(&format!("  {}", wrap_after(2, &plan.summary, 2)))?;
    }
    put("")?;
    put(&wrap(&words.say_with("plan-row-more", &[("id", "60-minutes".into())]), 2))?;
    Ok(())
}

/// A plan read aloud.
struct Script<'w> {
    words: &'w Words,
    library: &'w Library,
}

impl Script<'_> {
    fn whole(&self, plan: &Plan) -> Result<(), Fault> {
        let words = self.words;
        let named = [("title", plan.title.to_string().into()), ("id", plan.id.to_string().into())];
        put(&words.say_with("plan-head", &named))?;
        let size =
            [("length", length_of(plan, words).into()), ("people", people_of(plan, words).into())];
        put(&words.say_with("plan-size", &size))?;
        if !plan.summary.is_empty() {
            put(&wrap(&plan.summary, 0))?;
        }
        self.texts("plan-goals", &plan.goals, 0)?;
        self.texts("plan-bring", &plan.bring, 0)?;
        for day in 1..=plan.days() {
            if plan.days() > 1 {
                let values = [("day", day.into()), ("minutes", plan.minutes_on(day).into())];
                put(&format!("\n== {} ==", words.say_with("plan-day", &values)))?;
            }
            for (begins, step) in plan.day(day) {
                self.step(begins, step)?;
            }
        }
        Ok(())
    }

    fn step(&self, begins: u32, step: &Step) -> Result<(), Fault> {
        let time = format!("{}:{:02}", begins / 60, begins % 60);
        let values = [
            ("time", time.into()),
            ("title", step.title.to_string().into()),
            ("minutes", step.minutes.into()),
        ];
        put(&format!("\n{}", self.words.say_with("plan-step", &values)))?;
        match &step.kind {
            StepKind::Call(call) => self.call(call)?,
            kind => self.indented(&kind_line(kind, self.words))?,
        }
        for id in step.kind.assigned() {
            let scenario = self.library.load(id)?.scenario;
            self.indented(&assigned_line(&scenario, self.words).unwrap_or_default())?;
        }
        self.texts("script-say", &step.say, 2)?;
        self.texts("script-do", &step.acts, 2)?;
        self.texts("script-ask", &step.ask, 2)?;
        self.texts("script-notes", &step.notes, 2)
    }

    fn call(&self, call: &Call) -> Result<(), Fault> {
        let scenario = self.library.load(&call.scenario)?.scenario;
        for line in call_lines(call, &scenario, self.words) {
            self.indented(&line)?;
        }
        Ok(())
    }

    fn indented(&self, line: &str) -> Result<(), Fault> {
        if !line.is_empty() {
            put(&format!("  {}", wrap_after(2, line, 4)))?;
        }
        Ok(())
    }

    /// A heading, and each text with a dash before it.
    fn texts(&self, heading: &str, texts: &[Text], indent: usize) -> Result<(), Fault> {
        if texts.is_empty() {
            return Ok(());
        }
        let before = " ".repeat(indent);
        put(&format!("{before}{}", self.words.say(heading)))?;
        for text in texts {
            put(&format!("{before}  - {}", wrap_after(indent + 4, text, indent + 4)))?;
        }
        Ok(())
    }
}
