//! The customer as the program's words speak of her.

use crate::{
    core::{
        customer::Stance,
        scenario::{Cue, Customer, Looks, Pronoun, Voice},
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

impl super::Scene {
    /// What shows with words for which no cue is written, such as a correction or her last ones: she
    /// sounds as she holds herself.
    pub(super) fn unwritten_cue(&self) -> Cue {
        let voice = match self.stance {
            Stance::Furious => Voice::Raised,
            Stance::Angry => Voice::Clipped,
            Stance::Guarded => Voice::Flat,
            Stance::Hurt => Voice::Low,
            Stance::Listening => Voice::Even,
            Stance::Relieved => Voice::Slower,
            Stance::Warm => Voice::Bright,
        };
        Cue { voice, ..Cue::default() }
    }
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
