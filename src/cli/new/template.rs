//! The template of a first scenario, with the answers put in.

use super::answers::Answers;

/// A scenario with `{{name}}` where an answer goes, `{{Name}}` where it begins a sentence, and
/// `{{name-back}}` or `{{Name-back}}` where the trainee says it: "my rent" is then "your rent".
const TEMPLATE: &str = include_str!("../../../assets/templates/en/scenario.ron");

/// The scenario called `id` with these answers.
pub(super) fn filled(id: &str, answers: &Answers) -> String {
    let mut text = TEMPLATE.replace("{{id}}", id).replace("{{file}}", &format!("{id}.ron"));
    for (name, answer) in answers.each() {
        let answer = escaped(answer);
        let small = if name == "name" { answer.clone() } else { within(&answer) };
        text = text.replace(&token(name), &small);
        text = text.replace(&token(&capital(name)), &capital(&answer));
        let back = format!("{name}-back");
        let (turned, begins) = (turned(&small), turned(&answer));
        text = text.replace(&token(&back), &turned);
        text = text.replace(&token(&capital(&back)), &capital(&begins));
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

/// Words about oneself, and what they are when somebody else says them back.
const TURNED: [(&str, &str); 14] = [
    ("i", "you"),
    ("i'm", "you're"),
    ("i've", "you've"),
    ("i'd", "you'd"),
    ("i'll", "you'll"),
    ("me", "you"),
    ("my", "your"),
    ("mine", "yours"),
    ("myself", "yourself"),
    ("we", "you"),
    ("we're", "you're"),
    ("us", "you"),
    ("our", "your"),
    ("am", "are"),
];

/// The answer as the other one says it: "my rent is due" is "your rent is due".
fn turned(answer: &str) -> String {
    let mut words: Vec<String> = Vec::new();
    for word in answer.split(' ') {
        let bare = word.trim_end_matches([',', '.', ';', ':']);
        let plain = bare.to_lowercase().replace('’', "'");
        let other = TURNED.iter().find(|it| it.0 == plain).map(|it| it.1);
        // "I was" is "you were".
        let other = other.or_else(|| {
            let after_you = words.last().is_some_and(|it| it == "you");
            (after_you && plain == "was").then_some("were")
        });
        let end = word.get(bare.len()..).unwrap_or_default();
        words.push(other.map_or_else(|| word.to_owned(), |it| format!("{it}{end}")));
    }
    words.join(" ")
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

    #[test]
    fn what_the_customer_says_of_herself_is_turned_round_for_the_trainee() {
        assert_eq!(turned("My rent, and I was promised it"), "your rent, and you were promised it");
        assert_eq!(turned("it was due on Friday"), "it was due on Friday");
        assert_eq!(turned(""), "");
        let words = Words::english();
        let input = "rent payment\n\n\n\n\nmy rent was paid twice\ntwo times 640 euros\n\
                     my rent is due on Friday\n";
        let answers = super::super::answers::ask(&words, &mut input.as_bytes()).expect("lines");
        let text = filled("my-rent", &answers);
        // Money asks for a warning, which only the author can give.
        let found = lint("my-rent.ron", &text).into_iter().filter(|it| it.code != "SC105");
        assert_eq!(found.map(|it| it.to_string()).collect::<Vec<_>>(), [""; 0]);
        let (_, said) = text.split_once("    situations: [").expect("situations");
        let (said, _) = said.split_once("    // How it can end").expect("endings");
        assert!(said.contains("your rent was paid twice"), "{said}");
        assert!(!said.to_lowercase().contains("my rent"), "{said}");
        for thing in ["booklet", "form,", "receipt", "bought"] {
            assert!(!text.contains(thing), "{thing}");
        }
    }
}
