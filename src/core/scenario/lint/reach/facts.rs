//! Which facts must have been told, and which not, so that no heavier storylet takes the word: a
//! small puzzle, solved by trying.

use std::collections::BTreeMap;

/// A fact, and whether it has been told.
pub(super) type Literal<'s> = (&'s str, bool);

/// What is known of the facts so far.
pub(super) type Known<'s> = BTreeMap<&'s str, bool>;

/// Whether the facts can be told so that one literal of each of `clauses` holds.
pub(super) fn possible<'s>(clauses: &[Vec<Literal<'s>>], known: &Known<'s>) -> bool {
    let holds = |literal: &Literal<'s>| known.get(literal.0) == Some(&literal.1);
    let Some(open) = clauses.iter().find(|it| !it.iter().any(holds)) else {
        return true;
    };
    open.iter().filter(|it| !known.contains_key(it.0)).any(|&(fact, told)| {
        let mut known = known.clone();
        known.insert(fact, told);
        possible(clauses, &known)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(clauses: &[&[Literal<'static>]], known: &[Literal<'static>], expected: bool) {
        let clauses: Vec<_> = clauses.iter().map(|it| it.to_vec()).collect();
        let known = known.iter().copied().collect();
        assert_eq!(possible(&clauses, &known), expected, "{clauses:?}");
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
