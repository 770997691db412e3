//! The case at hand in words: what the customer's line and the scenario name, so that the reading
//! can tell a detail of this case from a phrase that fits any.

use std::collections::BTreeSet;

use super::Context;
use super::lexicon::Lexicon;
use super::token::{Token, Tokens};
use super::vocabulary::flag;

/// A number of the customer's line with the word it counts.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Counted {
    /// The number.
    pub(super) value: f64,
    /// The stem of the word after it.
    pub(super) of: String,
}

/// The words of this case.
#[derive(Clone, Debug, Default)]
pub(super) struct Case {
    stems: BTreeSet<String>,
    concepts: BTreeSet<u16>,
    products: BTreeSet<String>,
    /// Numbers of the line.
    pub(super) numbers: Vec<Counted>,
    /// The line's words, for finding copies.
    pub(super) line: Vec<String>,
    /// Stems of the line's content words, in order.
    pub(super) content: Vec<String>,
}

impl Case {
    /// Reads the context.
    pub(super) fn of(context: &Context<'_>, lexicon: &Lexicon) -> Self {
        let mut case = Self::default();
        let tokens = lexicon.tokens(super::clipped(context.customer));
        for token in &tokens.list {
            case.line.push(token.text.clone());
            if is_content(token) {
                let stem = stem(&token.text);
                case.content.push(stem.clone());
                case.stems.insert(stem);
                case.concepts.insert(token.concept);
            }
        }
        case.numbers = counted(&tokens);
        if let Some(scenario) = context.scenario {
            for name in &scenario.product {
                for token in &lexicon.tokens(name).list {
                    if !token.function {
                        case.products.insert(stem(&token.text));
                    }
                }
            }
        }
        case.concepts.remove(&0);
        case
    }

    /// Sets the flags of the case on the tokens of a reply.
    pub(super) fn mark(&self, tokens: &mut Tokens) {
        for token in &mut tokens.list {
            if !is_content(token) {
                continue;
            }
            let stem = stem(&token.text);
            let product = self.products.contains(&stem);
            let known = self.stems.contains(&stem)
                || self.concepts.contains(&token.concept)
                || token.number.is_some_and(|it| self.says_number(it));
            if product {
                token.add(flag::PRODUCT);
            }
            if product || known {
                token.add(flag::CASE);
            }
        }
    }

    /// Whether the line holds this number.
    pub(super) fn says_number(&self, value: f64) -> bool {
        self.numbers.iter().any(|it| same(it.value, value))
    }
}

/// Whether two numbers are the same; they come from the same digits, so a hair is enough.
pub(super) fn same(one: f64, other: f64) -> bool {
    (one - other).abs() < 1e-6
}

/// Whether a token can be a detail of a case.
pub(super) fn is_content(token: &Token) -> bool {
    (!token.function && !token.light && token.text.len() > 1) || token.number.is_some()
}

/// The numbers of a text with what they count.
pub(super) fn counted(tokens: &Tokens) -> Vec<Counted> {
    let mut found = Vec::new();
    for (at, token) in tokens.list.iter().enumerate() {
        if let Some(value) = token.number {
            let of = tokens.list.get(at + 1..).unwrap_or_default().iter().take(2);
            let of = of.take_while(|it| !it.begins).find(|it| !it.function && it.number.is_none());
            found.push(Counted { value, of: of.map(|it| stem(&it.text)).unwrap_or_default() });
        }
    }
    found
}

/// A light stem: enough to see "closing" in "closed", no more.
pub(super) fn stem(word: &str) -> String {
    let mut stem = word.to_owned();
    if stem.len() > 4 && stem.ends_with("ies") {
        stem.truncate(stem.len() - 3);
        stem.push('y');
        return stem;
    }
    for ending in ["ing", "ed", "es", "s", "ly"] {
        let keeps = stem.len() >= ending.len() + 3;
        let plural_of_s = ending == "s" && (stem.ends_with("ss") || stem.ends_with("us"));
        if keeps && stem.ends_with(ending) && !plural_of_s {
            stem.truncate(stem.len() - ending.len());
            break;
        }
    }
    let mut tail = stem.chars().rev();
    if let (Some(last), Some(before)) = (tail.next(), tail.next())
        && last == before
        && last.is_ascii_alphabetic()
        && stem.len() > 3
    {
        stem.pop();
    }
    if stem.len() > 3 && stem.ends_with('e') {
        stem.pop();
    }
    stem
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stems_join_forms() {
        for (one, other) in [
            ("closing", "closed"),
            ("deliveries", "delivery"),
            ("stopped", "stop"),
            ("boxes", "box"),
        ] {
            assert_eq!(stem(one), stem(other), "{one} {other}");
        }
        assert_ne!(stem("bus"), stem("bu"));
    }
}
