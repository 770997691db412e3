//! The template of a first scenario, with the answers put in.

use super::answers::Answers;

/// A scenario with `{{name}}` where an answer goes, and `{{Name}}` where it begins a sentence.
const TEMPLATE: &str = include_str!("../../../assets/templates/en/scenario.ron");

/// The scenario called `id` with these answers.
pub(super) fn filled(id: &str, answers: &Answers) -> String {
    let mut text = TEMPLATE.replace("{{id}}", id).replace("{{file}}", &format!("{id}.ron"));
    for (name, answer) in answers.each() {
        let answer = escaped(answer);
        text = text.replace(&token(name), &answer);
        text = text.replace(&token(&capital(name)), &capital(&answer));
    }
    text
}

fn token(name: &str) -> String {
    ["{{", name, "}}"].concat()
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
    }
}
