//! How the program's words refer to a customer.

use super::{FluentValue, Words};
use crate::core::scenario::Pronoun;

/// The values `they`, `them` and `their` for messages about this customer.
pub fn pronoun_values(
    words: &Words,
    pronoun: Pronoun,
) -> [(&'static str, FluentValue<'static>); 3] {
    let step = match pronoun {
        Pronoun::She => "she",
        Pronoun::He => "he",
        Pronoun::They => "they",
    };
    ["they", "them", "their"]
        .map(|case| (case, FluentValue::from(words.say(&format!("pronoun-{step}-{case}")))))
}

/// "she", "he" or "they".
pub fn they(words: &Words, pronoun: Pronoun) -> String {
    let [(_, value), ..] = pronoun_values(words, pronoun);
    match value {
        FluentValue::String(it) => it.into_owned(),
        _ => String::new(),
    }
}
