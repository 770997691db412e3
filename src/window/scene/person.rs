//! The customer as the program's words speak of her.

use fluent_bundle::FluentValue;

use crate::core::{
    scenario::{Customer, Looks, Pronoun},
    text::Text,
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

    /// The value that words about a person choose their form by.
    pub fn who(&self) -> (&'static str, FluentValue<'static>) {
        let name = match self.pronoun {
            Pronoun::She => "she",
            Pronoun::He => "he",
            Pronoun::They => "they",
        };
        ("who", FluentValue::from(name))
    }
}
