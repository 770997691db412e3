//! Every situation can be offered.

use std::collections::BTreeSet;

use super::{
    super::{Gate, Scenario, Situation, When, findings::Findings, select::weight},
    reach::{Reach, Verdict},
    wording::some_of,
};
use crate::text::Text;

pub(super) const CODE: &str = "SC112";
pub(super) const TITLE: &str = "Every situation can be offered";
pub(super) const WHY: &str = "Of all situations that fit, the most specific one is offered, and \
    among equals the first of the file. One that never wins is a choice nobody will ever have.";
pub(super) const BAD: &str = r#"situations += (
    id: "second-thoughts",
    options: [
        (say: "That came out wrong. What happened?", moves: [(open_question, "What happened?")]),
        (say: "I don't make these rules, you know.", moves: [(policy_wall, "I don't make these rules")]),
        (say: "It says so on the back of your card.", moves: [(blame_customer, "on the back of your card")]),
        (say: "I'll look up myself when it was paid.", moves: [(ownership, "I'll look up myself")]),
    ],
)"#;
pub(super) const GOOD: &str = r#"situations += (
    id: "second-thoughts",
    when: (after: [policy_wall]),
    options: [
        (say: "That came out wrong. What happened?", moves: [(open_question, "What happened?")]),
        (say: "I don't make these rules, you know.", moves: [(policy_wall, "I don't make these rules")]),
        (say: "It says so on the back of your card.", moves: [(blame_customer, "on the back of your card")]),
        (say: "I'll look up myself when it was paid.", moves: [(ownership, "I'll look up myself")]),
    ],
)"#;

pub(super) fn check(scenario: &Scenario, findings: &mut Findings<'_>) {
    let reach = Reach::of(scenario);
    // The first fallback must be there, however much is written around it.
    let fallback = scenario.situations.iter().position(|it| it.when == When::default());
    for (at, situation) in scenario.situations.iter().enumerate() {
        if Some(at) == fallback {
            continue;
        }
        let id = &situation.id;
        let (message, help) = match reach.situation(at, |_, _| true) {
            Verdict::Comes => match taken_by(scenario, at) {
                None => continue,
                Some(other) => (
                    format!(
                        "\"{id}\" is offered only while {} is untold: from then on \"{}\" goes before it",
                        some_of(&asked_beside(other, situation)),
                        other.id
                    ),
                    remedy(situation, &[other]),
                ),
            },
            Verdict::Impossible => (
                format!("\"{id}\" is never offered: its conditions never hold together"),
                "Leave out the condition that cannot be met beside the others.".to_owned(),
            ),
            Verdict::Outweighed(by) => {
                (format!("\"{id}\" is never offered: whenever it fits, another goes before it"), {
                    let others = scenario.situations.iter().filter(|it| by.contains(&it.id));
                    remedy(situation, &others.collect::<Vec<_>>())
                })
            }
        };
        findings.warning(CODE, &format!("situations/{at}"), message, help);
    }
}

/// What to do about a situation that `others` go before.
fn remedy(situation: &Situation, others: &[&Situation]) -> String {
    let named = some_of(&others.iter().map(|it| &it.id).collect());
    let own = weight(&situation.when);
    if !others.is_empty() && others.iter().all(|it| weight(&it.when) == own) {
        format!(
            "Put it before {named} in the file: of equals the first goes first. Or give it a \
             condition of another kind; one more fact in the same list adds no weight."
        )
    } else {
        format!(
            "Give it a condition of another kind (one more fact in the same list adds no weight), \
             or loosen {named}."
        )
    }
}

/// The situation that goes before the one at `place` as good as always: it asks for nothing more but
/// facts that a question brings out, while this one waits for one that takes trust.
fn taken_by(scenario: &Scenario, place: usize) -> Option<&Situation> {
    let own = scenario.situations.get(place)?;
    gates(scenario, &own.when).max().filter(|it| *it >= Gate::Trusting)?;
    scenario.situations.iter().enumerate().find_map(|(at, it)| {
        let (weights, when) = ((weight(&it.when), weight(&own.when)), &it.when);
        let goes_first = weights.0 > weights.1 || (weights.0 == weights.1 && at < place);
        let earlier = !when.told.is_empty()
            && when.told.iter().all(|fact| {
                own.when.told.contains(fact)
                    || scenario.fact(fact).is_some_and(|it| it.gate == Gate::Asked)
            });
        (at != place && goes_first && earlier && asks_no_more(when, &own.when)).then_some(it)
    })
}

/// The facts that `other` asks for and `own` does not.
fn asked_beside<'s>(other: &'s Situation, own: &Situation) -> BTreeSet<&'s Text> {
    other.when.told.iter().filter(|it| !own.when.told.contains(it)).collect()
}

fn gates<'s>(scenario: &'s Scenario, when: &'s When) -> impl Iterator<Item = Gate> + 's {
    when.told.iter().filter_map(|it| scenario.fact(it)).map(|it| it.gate)
}

/// Whether `other` holds wherever `own` does, facts told left aside.
fn asks_no_more(other: &When, own: &When) -> bool {
    covers(&other.phase, &own.phase)
        && covers(&other.stance, &own.stance)
        && covers(&other.doing, &own.doing)
        && covers(&other.after, &own.after)
        && covers(&other.offered, &own.offered)
        && other.untold.iter().all(|it| own.untold.contains(it))
}

/// Whether a list of which one is enough is met wherever the `inner` one is.
fn covers<T: PartialEq>(outer: &[T], inner: &[T]) -> bool {
    outer.is_empty() || (!inner.is_empty() && inner.iter().all(|it| outer.contains(it)))
}

#[cfg(test)]
mod tests {
    use super::super::{lint, tests::changed};

    const OPTIONS: &str = r#"options: [
        (say: "And what happened then?", moves: [(open_question, "what happened then?")]),
        (say: "I don't make these rules, you know.", moves: [(policy_wall, "I don't make these rules")]),
        (say: "It says so on the back of your card.", moves: [(blame_customer, "on the back of your card")]),
        (say: "I'll look up myself when it was paid.", moves: [(ownership, "I'll look up myself")]),
    ]"#;

    fn found(first: &str, second: &str) -> Vec<String> {
        let one =
            |id: &str, told: &str| format!("(id: \"{id}\", when: (told: [{told}]), {OPTIONS})");
        let before = [one("first", first), one("second", second)].join(",");
        let text = changed(&format!("situations += {before}"));
        let of_rule = |it: &super::super::Diagnostic| it.code == super::CODE;
        lint("it.ron", &text).iter().filter(|it| of_rule(it)).map(ToString::to_string).collect()
    }

    #[test]
    fn a_situation_for_a_late_fact_stands_before_the_equal_one_for_an_early_fact() {
        let behind = found("\"paid\"", "\"grandson\"");
        assert_eq!(behind.len(), 1, "{behind:?}");
        assert!(behind[0].contains("only while \"paid\" is untold"), "{behind:?}");
        assert!(behind[0].contains("Put it before \"first\""), "{behind:?}");
        assert_eq!(found("\"grandson\"", "\"paid\""), [""; 0]);
        // One more fact is no more weight.
        let both = found("\"paid\"", "\"paid\", \"grandson\"");
        assert!(both.len() == 1 && both[0].contains("Put it before"), "{both:?}");
    }
}
