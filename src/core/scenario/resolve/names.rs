//! Names of facts, solutions and moves refer to something that is there.

use crate::{
    moves::Nature,
    scenario::{Scenario, When, fault, findings::Findings, suggest::nearest},
    text::Text,
};

/// Names in the conditions and consequences of lines.
pub(super) fn in_lines(scenario: &Scenario, findings: &mut Findings<'_>) {
    for (at, line) in scenario.lines.iter().enumerate() {
        in_when(scenario, &line.when, &format!("lines/{at}/when"), findings);
        if let Some(fact) = &line.tells {
            check_fact(scenario, fact, &format!("lines/{at}/tells"), findings);
        }
    }
}

/// Names in the conditions and options of situations.
pub(super) fn in_situations(scenario: &Scenario, findings: &mut Findings<'_>) {
    for (at, situation) in scenario.situations.iter().enumerate() {
        in_when(scenario, &situation.when, &format!("situations/{at}/when"), findings);
        for (place, option) in situation.options.iter().enumerate() {
            if let Some(solution) = &option.solution {
                let path = format!("situations/{at}/options/{place}/solution");
                check_solution(scenario, solution, &path, findings);
            }
        }
    }
}

/// Facts that solutions need or ignore.
pub(super) fn in_solutions(scenario: &Scenario, findings: &mut Findings<'_>) {
    for (at, solution) in scenario.solutions.iter().enumerate() {
        for (list, facts) in [("needs", &solution.needs), ("ignores", &solution.ignores)] {
            for (place, fact) in facts.iter().enumerate() {
                check_fact(scenario, fact, &format!("solutions/{at}/{list}/{place}"), findings);
            }
        }
    }
}

/// Facts behind misunderstandings.
pub(super) fn in_the_follow_up(scenario: &Scenario, findings: &mut Findings<'_>) {
    let follow_up = scenario.follow_up.iter();
    for (at, it) in follow_up.flat_map(|it| &it.misunderstandings).enumerate() {
        check_fact(scenario, &it.fact, &format!("follow_up/misunderstandings/{at}/fact"), findings);
    }
}

/// Sore points are moves that hurt.
pub(super) fn sore_points(scenario: &Scenario, findings: &mut Findings<'_>) {
    let temperament = &scenario.customer.temperament;
    for (list, moves) in [("sore", &temperament.sore), ("tolerant", &temperament.tolerant)] {
        for (place, mv) in moves.iter().enumerate() {
            if mv.nature() != Nature::Negative {
                let path = format!("customer/temperament/{list}/{place}");
                let message = format!("`{mv}` does not hurt, so nobody is {list} about it");
                let help = "Name hurtful moves, such as minimise or repeat_ask.";
                findings.warning(fault::NOT_HURTFUL, &path, message, help);
            }
        }
    }
}

fn in_when(scenario: &Scenario, when: &When, path: &str, findings: &mut Findings<'_>) {
    for (list, facts) in [("told", &when.told), ("untold", &when.untold)] {
        for (place, fact) in facts.iter().enumerate() {
            check_fact(scenario, fact, &format!("{path}/{list}/{place}"), findings);
        }
    }
    for (place, solution) in when.offered.iter().enumerate() {
        check_solution(scenario, solution, &format!("{path}/offered/{place}"), findings);
    }
}

fn check_fact(scenario: &Scenario, name: &Text, path: &str, findings: &mut Findings<'_>) {
    let known: Vec<&str> = scenario.facts.iter().map(|it| &*it.id).collect();
    if !known.contains(&&**name) {
        let message = format!("there is no fact \"{name}\"");
        findings.error(fault::NO_SUCH_FACT, path, message, choice(name, &known, "facts"));
    }
}

fn check_solution(scenario: &Scenario, name: &Text, path: &str, findings: &mut Findings<'_>) {
    let known: Vec<&str> = scenario.solutions.iter().map(|it| &*it.id).collect();
    if !known.contains(&&**name) {
        let message = format!("there is no solution \"{name}\"");
        findings.error(fault::NO_SUCH_SOLUTION, path, message, choice(name, &known, "solutions"));
    }
}

fn choice(name: &str, known: &[&str], list: &str) -> String {
    match nearest(name, known.iter().copied()) {
        Some(near) => format!("Did you mean \"{near}\"?"),
        None => format!("The {list} of this file are: {}.", known.join(", ")),
    }
}
