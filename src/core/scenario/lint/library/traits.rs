//! Who is how: traits by group over a library, so that anger, shame or tears do not follow sex,
//! age or skin. Chance is reckoned exactly (hypergeometric), and marked where it is a poor excuse.

use serde::Serialize;

use super::Book;
use crate::{
    moves::Emotion,
    scenario::{
        Age, Customer, Exit, Expressiveness, Forgiveness, Mood, Pace, Pronoun, Reactivity, Skin,
        Strain,
    },
};

/// Traits by group.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct TraitTable {
    /// The groups, and how many customers belong to each.
    pub groups: Vec<(&'static str, usize)>,
    /// Each trait with its counts, one a group.
    pub rows: Vec<(&'static str, Vec<Cell>)>,
}

/// How many of one group have one trait.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Cell {
    /// How many.
    pub count: usize,
    /// Whether chance would hardly (one time in twenty) give the group so many.
    pub too_many: bool,
}

/// A question to a customer.
type Asks = fn(&Customer) -> bool;

/// Groups.
const GROUPS: [(&str, Asks); 9] = [
    ("she", |it| it.pronoun == Pronoun::She),
    ("he", |it| it.pronoun == Pronoun::He),
    ("they", |it| it.pronoun == Pronoun::They),
    ("young", |it| it.looks.age == Age::Young),
    ("middle", |it| it.looks.age == Age::Middle),
    ("old", |it| it.looks.age == Age::Old),
    ("light", |it| matches!(it.looks.skin, Skin::Pale | Skin::Fair)),
    ("tan", |it| matches!(it.looks.skin, Skin::Olive | Skin::Tan)),
    ("dark", |it| matches!(it.looks.skin, Skin::Brown | Skin::Deep)),
];

/// Traits that people are typed by.
const TRAITS: [(&str, Asks); 13] = [
    ("begins angry", |it| matches!(it.mood, Mood::Furious | Mood::Angry)),
    ("begins composed", |it| it.mood == Mood::Composed),
    ("quick or volatile", |it| {
        matches!(it.temperament.reactivity, Reactivity::Quick | Reactivity::Volatile)
    }),
    ("sore or unforgiving", |it| {
        matches!(it.temperament.forgiveness, Forgiveness::Sore | Forgiveness::Unforgiving)
    }),
    ("abusive", |it| it.temperament.abusive),
    ("masked", |it| it.temperament.expressiveness == Expressiveness::Masked),
    ("brisk", |it| it.temperament.pace == Pace::Brisk),
    ("thorough", |it| it.temperament.pace == Pace::Thorough),
    ("worn out", |it| it.temperament.strain == Strain::WornOut),
    ("leaves quietly", |it| it.temperament.exit == Exit::Quietly),
    ("ashamed", |it| matches!(it.root, Emotion::Ashamed | Emotion::Embarrassed)),
    ("afraid", |it| matches!(it.root, Emotion::Afraid | Emotion::Worried)),
    ("sad", |it| matches!(it.root, Emotion::Sad | Emotion::Alone)),
];

/// Under this likelihood chance is a poor excuse.
const CHANCE: f64 = 0.05;

/// Counts the customers of these scenario files; files that cannot be read are left out.
pub fn trait_table(files: &[(String, String)]) -> TraitTable {
    let books = super::super::books(files);
    table(&books.iter().map(|it: &Book<'_>| &it.scenario.customer).collect::<Vec<_>>())
}

fn table(customers: &[&Customer]) -> TraitTable {
    let size = |belongs: Asks| customers.iter().filter(|it| belongs(it)).count();
    let row = |has: Asks| {
        let with: Vec<&&Customer> = customers.iter().filter(|it| has(it)).collect();
        let cell = |belongs: Asks| {
            let count = with.iter().filter(|it| belongs(it)).count();
            let likely = at_least(count, with.len(), size(belongs), customers.len());
            Cell { count, too_many: count > 0 && likely < CHANCE }
        };
        GROUPS.iter().map(|(_, belongs)| cell(*belongs)).collect()
    };
    TraitTable {
        groups: GROUPS.iter().map(|(name, belongs)| (*name, size(*belongs))).collect(),
        rows: TRAITS.iter().map(|(name, has)| (*name, row(*has))).collect(),
    }
}

/// How likely `count` or more of a group of `size` are among `drawn` of `all` people.
fn at_least(count: usize, drawn: usize, size: usize, all: usize) -> f64 {
    let ways: f64 = choose(all, drawn);
    let exactly = |hit: usize| choose(size, hit) * choose(all - size, drawn - hit);
    (count..=drawn.min(size)).map(exactly).sum::<f64>() / ways
}

/// Ways to choose `some` of `all`.
#[expect(clippy::cast_precision_loss, reason = "a library has a few dozen customers")]
fn choose(all: usize, some: usize) -> f64 {
    if some > all {
        return 0.0;
    }
    (0..some).fold(1.0, |ways, it| ways * (all - it) as f64 / (it + 1) as f64)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chance_is_reckoned_exactly() {
        let near = |found: f64, expected: f64| assert!((found - expected).abs() < 1e-12, "{found}");
        near(at_least(0, 3, 4, 10), 1.0);
        near(at_least(3, 3, 3, 10), 1.0 / 120.0);
        near(at_least(2, 2, 5, 10), 2.0 / 9.0);
    }

    #[test]
    fn a_trait_of_one_group_only_is_marked() {
        let customer = crate::scenario::test_scenario().customer;
        let of = |pronoun, mood| Customer { pronoun, mood, ..customer.clone() };
        let angry: Vec<_> = (0..5).map(|_| of(Pronoun::He, Mood::Angry)).collect();
        let calm: Vec<_> = (0..5).map(|_| of(Pronoun::She, Mood::Uneasy)).collect();
        let table = table(&angry.iter().chain(&calm).collect::<Vec<_>>());
        let (name, cells) = &table.rows[0];
        assert_eq!((*name, table.groups[1]), ("begins angry", ("he", 5)));
        assert_eq!(cells[1], Cell { count: 5, too_many: true });
        assert_eq!(cells[0], Cell { count: 0, too_many: false });
    }
}
