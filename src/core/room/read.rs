//! Reading a session plan: parse, then look at what must hold between its parts.

use super::{Plan, check::check};
use crate::{
    scenario::{Diagnostic, Source, fault, read_part},
    text::Text,
};

/// The version of the format that is read.
pub const PLAN_FORMAT: u32 = 1;

/// Where authors of plans look.
const MANUAL: &str = "docs/facilitator.md";

/// Reads the plan in `text`, called `file` in findings; `scenarios` are the ids it may name. A
/// plan comes back only where nothing is wrong with it; findings are in the order of the file.
pub fn read_plan(file: &str, text: &str, scenarios: &[Text]) -> (Option<Plan>, Vec<Diagnostic>) {
    let source = Source::new(file, text);
    let plan: Plan = match read_part(file, source.text) {
        Ok(plan) => plan,
        Err(fault) => return (None, vec![in_plan_words(fault, source.text)]),
    };
    let found = check(&plan, &source, scenarios);
    (found.is_empty().then_some(plan), found)
}

/// The reader of RON speaks of scenarios; here it is asked about plans.
fn in_plan_words(found: Diagnostic, text: &str) -> Diagnostic {
    let mut found = found;
    if text.trim().is_empty() {
        found.message = "this file is empty".into();
        found.help = Some(format!("Begin with the small plan in {MANUAL}."));
    } else if found.code == fault::WRONG_KIND && found.message.contains("found") {
        found.help = Some(format!("See this field in {MANUAL}."));
    }
    found
}
