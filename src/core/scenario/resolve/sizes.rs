//! Numbers within their range, lists that hold something.

use crate::{
    scenario::{
        MOST_FACTS, Scenario, fault, findings::Findings, parse::newer_format, read::FORMAT,
    },
    text::Text,
};

/// Turns of the longest call. Nobody practises an hour on end, and a call must end.
const MOST_TURNS: u32 = 100;

/// The format is one that this program knows.
pub(super) fn format(scenario: &Scenario, findings: &mut Findings<'_>) {
    if scenario.format > FORMAT {
        findings.found.push(newer_format(findings.source, scenario.format));
    } else if scenario.format == 0 {
        let help = format!("Write `format: {FORMAT}`.");
        findings.error(fault::NO_SUCH_FORMAT, "format", "there is no format 0", help);
    }
}

/// Numbers lie where they mean something.
pub(super) fn numbers(scenario: &Scenario, findings: &mut Findings<'_>) {
    let amount = scenario.loss.amount;
    let rows = [
        (
            "turn_limit",
            (1..=MOST_TURNS).contains(&scenario.turn_limit),
            "Write 1 to 100; 16 turns are usual, leave the field out for that.",
        ),
        ("difficulty", (1..=5).contains(&scenario.difficulty), "Write 1 (gentle) to 5."),
        ("minutes", scenario.minutes > 0, "Write how long a call takes, such as 5."),
        ("version", scenario.version > 0, "Begin with 1 and count up with each change."),
        (
            "loss/amount",
            amount.is_finite() && amount >= 0.0,
            "Write 0 where money is not the point.",
        ),
        (
            "facts",
            scenario.facts.len() <= MOST_FACTS,
            "Keep the facts that matter: up to 60, and 5 to 8 are usual.",
        ),
    ];
    for (path, fits, help) in rows {
        if !fits {
            let message = format!("`{path}` is out of range");
            findings.error(fault::OUT_OF_RANGE, path, message, help);
        }
    }
}

/// Lists hold what a call needs.
pub(super) fn lists(scenario: &Scenario, findings: &mut Findings<'_>) {
    let it = scenario;
    let rows = [
        ("product", it.product.is_empty(), "Say what it is about: [\"mixer\", \"machine\"]."),
        ("skills", it.skills.is_empty(), "Name the moves this call drills."),
        ("facts", it.facts.is_empty(), "Write at least one fact that she tells."),
        ("solutions", it.solutions.is_empty(), "Write what can be done, however little."),
        ("brief/may", it.brief.may.is_empty(), "Write what the trainee may offer."),
    ];
    for (path, empty, help) in rows {
        if empty {
            let message = format!("the list `{path}` is empty");
            findings.error(fault::EMPTY_LIST, path, message, help);
        }
    }
}

/// Lines and endings say something.
pub(super) fn spoken(scenario: &Scenario, findings: &mut Findings<'_>) {
    let lines = scenario.lines.iter().map(|it| &it.say).enumerate();
    let endings = scenario.endings.iter().map(|it| &it.say).enumerate();
    let all = lines.map(|it| ("lines", it)).chain(endings.map(|it| ("endings", it)));
    let spoken = all.map(|(list, (at, say))| (format!("{list}/{at}/say"), say));
    for (path, say) in spoken.chain(afterwards(scenario)) {
        if say.is_empty() {
            let help = "Write three variants: three thoughts, not three wordings.";
            findings.error(fault::EMPTY_LIST, &path, "nothing is said", help);
        }
    }
}

/// What she says days later, with its places.
fn afterwards(scenario: &Scenario) -> Vec<(String, &Vec<Text>)> {
    let Some(it) = &scenario.follow_up else { return Vec::new() };
    let answers = [("called", &it.called), ("written", &it.written), ("forgotten", &it.forgotten)];
    let answers = answers.map(|(list, say)| (format!("follow_up/{list}"), say));
    let misunderstood = it.misunderstandings.iter().enumerate();
    let misunderstood =
        misunderstood.map(|(at, it)| (format!("follow_up/misunderstandings/{at}/say"), &it.say));
    answers.into_iter().chain(misunderstood).collect()
}
