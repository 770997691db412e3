//! Nobody is a type.

use super::{
    super::{Golden, Scenario, findings::Findings, passages::passages},
    saint_and_fools::hurts,
    wording::{first_in, holds, plain},
};
use crate::moves::Nature;

pub(super) const CODE: &str = "SC124";
pub(super) const TITLE: &str = "Nobody is a type";
pub(super) const WHY: &str = "A person explained by a type (four letters, a passport, an age) needs \
    no listening to. Types are also wrong. (An option that hurts may hold one: that is its hurt.)";
pub(super) const BAD: &str = r#"customer/about = "A typical German pensioner, an ISTJ, who reads to his grandson on Tuesdays.""#;
pub(super) const GOOD: &str =
    r#"customer/about = "A retired bus driver from Bremen who reads to his grandson on Tuesdays.""#;

/// Personality types by letters.
const LETTERS: &[&str] = &[
    "intj",
    "intp",
    "entj",
    "entp",
    "infj",
    "infp",
    "enfj",
    "enfp",
    "istj",
    "isfj",
    "estj",
    "esfj",
    "istp",
    "isfp",
    "estp",
    "esfp",
    "mbti",
    "myers briggs",
    "enneagram",
    "star sign",
    "type a",
    "alpha male",
    "alpha female",
];
/// What makes a type of a people, before its name.
const TYPICAL: &[&str] = &[
    "typical",
    "typically",
    "a true",
    "a real",
    "like all",
    "all the",
    "as a good",
    "stereotypical",
];
/// Names of peoples and faiths that get typed.
const PEOPLES: &[&str] = &[
    "african",
    "american",
    "arab",
    "asian",
    "australian",
    "austrian",
    "brazilian",
    "british",
    "bulgarian",
    "chinese",
    "dutch",
    "english",
    "filipino",
    "finn",
    "french",
    "german",
    "germans",
    "greek",
    "hungarian",
    "indian",
    "irish",
    "italian",
    "italians",
    "japanese",
    "jew",
    "jewish",
    "korean",
    "mexican",
    "muslim",
    "nigerian",
    "pole",
    "polish",
    "portuguese",
    "romanian",
    "russian",
    "russians",
    "scot",
    "scottish",
    "spanish",
    "swede",
    "swedish",
    "swiss",
    "turk",
    "turkish",
    "ukrainian",
    "vietnamese",
    "welsh",
    "catholic",
    "hindu",
    "protestant",
];
/// Words that type people without naming a people.
const TYPED: &[&str] = &[
    "hot blooded",
    "latin temper",
    "latin temperament",
    "southern temperament",
    "fiery redhead",
    "oriental",
    "exotic",
    "inscrutable",
    "gypsy",
    "broken english",
    "thick accent",
    "heavy accent",
    "hysterical",
    "hysterically",
    "like a woman",
    "like a girl",
    "for a woman",
    "woman driver",
    "old maid",
    "spinster",
    "nagging wife",
    "man up",
    "feisty",
    "bossy",
    "drama queen",
    "a karen",
    "for her age",
    "for his age",
    "senile",
    "geriatric",
    "old biddy",
    "boomer",
    "boomers",
    "millennial",
    "snowflake",
    "gen z",
    "wheelchair bound",
    "suffers from autism",
    "crazy lady",
    "mental case",
    "psycho",
    "retarded",
    "lame",
    "ghetto",
    "white trash",
    "redneck",
    "chav",
];

pub(super) fn check(scenario: &Scenario, findings: &mut Findings<'_>) {
    let options = scenario.situations.iter().flat_map(|it| &it.options).filter(|it| hurts(it));
    let unkind = |it: &&Golden| it.moves.iter().any(|mv| mv.nature() == Nature::Negative);
    let typed_slips = scenario.golden.iter().filter(unkind).map(|it| &*it.say);
    let slips: Vec<&str> = options.map(|it| &*it.say).chain(typed_slips).collect();
    for passage in passages(scenario) {
        let slip = || slips.iter().any(|it| it.contains(&**passage.text));
        if let Some(found) = typed(passage.text).filter(|_| !slip()) {
            let message = format!("\"{found}\" makes a type of a person");
            let help = "Write what this one person does, and would do under any other name.";
            findings.warning(CODE, &passage.path, message, help);
        }
    }
}

/// The words that make a type of somebody.
fn typed(text: &str) -> Option<String> {
    let text = plain(text);
    if let Some(found) = first_in(&text, LETTERS).or_else(|| first_in(&text, TYPED)) {
        return Some(found.to_owned());
    }
    let people = first_in(&text, PEOPLES)?;
    let phrases = TYPICAL.iter().map(|it| format!("{it} {people}"));
    phrases.into_iter().find(|it| holds(&text, it))
}
