//! Why a fix that was given did not solve it, in one line. Terminal and window say the same.

use super::{FluentValue, Words, pronoun_values};
use crate::core::{
    debrief::{Hindrance, Unsolved},
    scenario::Customer,
};

/// The line of the debrief.
pub fn unsolved_line(words: &Words, customer: &Customer, it: &Unsolved) -> String {
    let facts: Vec<&str> = match &it.because {
        Hindrance::Untold(facts) => facts.iter().map(|it| it.trim_end_matches('.')).collect(),
        _ => Vec::new(),
    };
    let whole = |share: f64| FluentValue::from((share * 100.0).round());
    let mut values = pronoun_values(words, customer.pronoun).to_vec();
    values.extend([
        ("name", FluentValue::from(customer.name.to_string())),
        ("turn", FluentValue::from(it.turn.to_string())),
        ("facts", FluentValue::from(facts.join("; "))),
        ("percent", whole(it.helped)),
        ("takes", whole(it.takes)),
    ]);
    words.say_with(&format!("unsolved-{}", it.because.name()), &values)
}
