//! The customer as the program's words speak of her.

use crate::{
    core::{
        scenario::{Customer, Looks, Pronoun},
        text::Text,
    },
    words::{FluentValue, Words, pronoun_values},
};

/// Name, pronoun and looks of a customer.
#[derive(Clone, Debug, PartialEq)]
pub struct Person {
    /// Her name.
    pub name: Text,
    /// How the text refers to her.
    pub pronoun: Pronoun,
    /// How she looks.
    pub looks: Looks,
    /// The whole of what an author says about her.
    pub customer: Customer,
}

impl Person {
    /// The person that `customer` describes.
    pub fn of(customer: &Customer) -> Self {
        Self {
            name: customer.name.clone(),
            pronoun: customer.pronoun,
            looks: customer.looks,
            customer: customer.clone(),
        }
    }

    /// The values `they`, `them` and `their` for words about her.
    pub fn values(&self, words: &Words) -> [(&'static str, FluentValue<'static>); 3] {
        pronoun_values(words, self.pronoun)
    }

    /// Words about her.
    pub fn say(&self, words: &Words, name: &str) -> String {
        words.say_with(name, &self.values(words))
    }
}
