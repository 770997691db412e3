//! The template of a first scenario, with the answers put in.

use super::answers::Answers;

/// A scenario with `{{name}}` where an answer goes, and `{{Name}}` where it begins a sentence.
const TEMPLATE: &str = include_str!("../../../assets/templates/en/scenario.ron");

/// The scenario called `id` with these answers.
pub(super) fn filled(id: &str, answers: &Answers) -> String {
    let mut text = TEMPLATE.replace("{{id}}", id).replace("{{file}}", &format!("{id}.ron"));
    for (name, answer) in answers.each() {
        let answer = escaped(answer);
        let small = if name == "name" { answer.clone() } else { within(&answer) };
        text = text.replace(&token(name), &small);
        text = text.replace(&token(&capital(name)), &capital(&answer));
    }
    text
}

fn token(name: &str) -> String {
    ["{{", name, "}}"].concat()
}

/// Words that have a capital only where they begin a sentence. A name keeps its own.
const SMALL_WORDS: [&str; 24] = [
    "a", "an", "the", "my", "our", "your", "his", "her", "their", "it", "its", "it's", "this",
    "that", "these", "there", "they", "nobody", "nothing", "no", "since", "twice", "every", "all",
];

/// The answer as it stands in the middle of a sentence.
fn within(answer: &str) -> String {
    let first = answer.split(' ').next().unwrap_or_default().to_lowercase();
    let small = SMALL_WORDS.contains(&&*first);
    if small {
        first.clone() + answer.get(first.len()..).unwrap_or_default()
    } else {
        answer.into()
    }
}

fn capital(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |it| it.to_uppercase().chain(letters).collect())
}

/// As it stands between quotes in a scenario file. A brace would be taken for a place to fill.
fn escaped(answer: &str) -> String {
    answer.replace(['{', '}'], "").replace('\\', "\\\\").replace('"', "\\\"")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{core::scenario::lint::lint, words::Words};

    #[test]
    fn the_template_with_the_usual_answers_is_a_clean_scenario() {
        let text = filled("my-kettle", &Answers::usual(&Words::english()));
        assert!(!text.contains("{{"), "something is left to fill");
        assert_eq!(lint("my-kettle.ron", &text), []);
    }

    #[test]
    fn words_between_quotes_stay_there() {
        assert_eq!(escaped(r#"a "b" \ {{c}}"#), r#"a \"b\" \\ c"#);
        assert_eq!(capital("élan"), "Élan");
        assert_eq!(within("The chain fell off"), "the chain fell off");
        assert_eq!(within("Anna's chain fell off"), "Anna's chain fell off");
        assert_eq!(within(""), "");
    }
}
