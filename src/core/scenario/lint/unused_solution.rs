//! Every solution is offered by somebody.

use super::{
    super::{Scenario, findings::Findings},
    unused_fact::{any_held, said_by_trainees},
};

pub(super) const CODE: &str = "SC126";
pub(super) const TITLE: &str = "Every solution can be offered";
pub(super) const WHY: &str = "A solution that no option offers and no golden sentence names is one \
    the trainee has to guess, and its words have never been tried.";
pub(super) const BAD: &str = r#"solutions += (id: "tea", text: "A cup of tea while it prints", kind: option, words: ["cup of tea"])"#;
pub(super) const GOOD: &str = r#"solutions += (id: "tea", text: "A cup of tea while it prints", kind: option, words: ["cup of tea"])
golden += (say: "We could get you a cup of tea, if you like.", moves: [offer_alternatives])"#;

pub(super) fn check(scenario: &Scenario, findings: &mut Findings<'_>) {
    let said = said_by_trainees(scenario);
    for (at, solution) in scenario.solutions.iter().enumerate() {
        let options = scenario.situations.iter().flat_map(|it| &it.options);
        let declared = options.filter_map(|it| it.solution.as_ref()).any(|it| *it == solution.id);
        if !declared && !any_held(&said, &solution.words) {
            let message = format!("nobody ever offers \"{}\"", solution.id);
            let help = "Let an option offer it (solution: …), or a golden sentence name it.";
            findings.warning(CODE, &format!("solutions/{at}"), message, help);
        }
    }
}
