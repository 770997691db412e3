//! Which facts must have been told, and which not, so that no heavier storylet takes the word: a
//! small puzzle, solved by trying.

use std::collections::BTreeMap;

/// A fact, and whether it has been told.
pub(super) type Literal<'s> = (&'s str, bool);

/// What is known of the facts so far.
pub(super) type Known<'s> = BTreeMap<&'s str, bool>;

/// Guesses after which the puzzle counts as solvable. Written scenarios take a handful; a file with
/// dozens of facts that silence each other could take more than there are.
const MOST_GUESSES: u32 = 2_000;

/// Whether the facts can be told so that one literal of each of `clauses` holds. What takes too
/// long to find out counts as possible.
pub(super) fn possible<'s>(clauses: &[&[Literal<'s>]], known: &Known<'s>) -> bool {
    solved(clauses, known, &mut { MOST_GUESSES })
}

fn solved<'s>(clauses: &[&[Literal<'s>]], known: &Known<'s>, guesses: &mut u32) -> bool {
    let holds = |literal: &Literal<'s>| known.get(literal.0) == Some(&literal.1);
    let Some(open) = clauses.iter().find(|it| !it.iter().any(holds)) else {
        return true;
    };
    open.iter().filter(|it| !known.contains_key(it.0)).any(|&(fact, told)| {
        if *guesses == 0 {
            return true;
        }
        *guesses -= 1;
        let mut known = known.clone();
        known.insert(fact, told);
        solved(clauses, &known, guesses)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(clauses: &[&[Literal<'static>]], known: &[Literal<'static>], expected: bool) {
        let known = known.iter().copied().collect();
        assert_eq!(possible(clauses, &known), expected, "{clauses:?}");
    }

    #[test]
    fn facts_are_told_so_that_every_clause_holds() {
        check(&[], &[], true);
        check(&[&[]], &[], false);
        check(&[&[("a", true), ("b", false)], &[("a", false)]], &[], true);
        check(&[&[("a", true)], &[("a", false)]], &[], false);
        check(&[&[("a", true)]], &[("a", false)], false);
    }
}
