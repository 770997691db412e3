//! The case at hand in words: what the customer's line names, so that the reading can tell a detail
//! of this case from a phrase that fits any. The scenario's words are left to [`super::ground`].

use super::ground::Topic;
use super::lexicon::Lexicon;
use super::lookup::{NOTHING, hash, longer};
use super::role;
use super::token::{Token, Tokens};
use super::vocabulary::flag;

/// A number of the customer's line with the word it counts.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Counted {
    /// The number.
    pub(super) value: f64,
    /// The stem of the word after it, where one is counted.
    pub(super) of: Option<Stem>,
}

/// The words of this case.
#[derive(Clone, Debug, Default)]
pub(super) struct Case {
    stems: Vec<Stem>,
    concepts: Vec<u16>,
    /// Numbers of the line.
    pub(super) numbers: Vec<Counted>,
    /// The hashes of the line's words, for finding copies.
    pub(super) line: Vec<u64>,
    /// Stems of the line's content words, in order.
    pub(super) content: Vec<Stem>,
    /// Whether the line tells of something missing or coming back.
    pub(super) lacks: bool,
    /// Whether the line asks something.
    pub(super) asks: bool,
    /// Whether the line tells when something was, or how long.
    pub(super) tells_when: bool,
}

impl Case {
    /// Reads the customer's line.
    pub(super) fn of(customer: &str, lexicon: &Lexicon) -> Self {
        let mut case = Self { asks: customer.contains('?'), ..Self::default() };
        let tokens = lexicon.tokens(super::clipped(customer));
        for token in &tokens.list {
            case.line.push(token.hash);
            case.lacks |= token.plays(role::LACK);
            case.tells_when |= token.plays(role::TELLS_WHEN);
            if is_content(token) {
                case.content.push(token.stem);
                if token.concept != 0 {
                    case.concepts.push(token.concept);
                }
            }
        }
        case.stems = case.content.clone();
        case.stems.sort_unstable();
        case.numbers = counted(&tokens);
        case
    }

    /// Sets the flags of the case on the tokens of a reply.
    pub(super) fn mark(&self, topic: Option<&Topic>, tokens: &mut Tokens) {
        for token in &mut tokens.list {
            if !is_content(token) {
                continue;
            }
            let product = topic.is_some_and(|it| it.is_product(token.stem));
            let known = self.has(token.stem)
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

    /// Whether the line holds a content word with this stem.
    pub(super) fn has(&self, stem: Stem) -> bool {
        self.stems.binary_search(&stem).is_ok()
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
    (!token.function && !token.light && token.text.bytes().len() > 1) || token.number.is_some()
}

/// The numbers of a text with what they count.
pub(super) fn counted(tokens: &Tokens) -> Vec<Counted> {
    let mut found = Vec::new();
    for (at, token) in tokens.list.iter().enumerate() {
        if let Some(value) = token.number.filter(|_| !token.joined) {
            let of = tokens.list.get(at + 1..).unwrap_or_default().iter().take(2);
            let of = of.take_while(|it| !it.begins).find(|it| !it.function && it.number.is_none());
            found.push(Counted { value, of: of.map(|it| it.stem) });
        }
    }
    found
}

/// A stem, as its hash.
pub(super) type Stem = u64;

/// A light stem: enough to see "closing" in "closed", no more.
pub(super) fn stem(word: &str) -> Stem {
    if word.len() > 4
        && let Some(start) = word.strip_suffix("ies")
    {
        return longer(hash(start.as_bytes()), b'y');
    }
    let mut kept = word.as_bytes();
    for ending in ["ing", "ed", "es", "s", "ly"] {
        let plural_of_s = ending == "s" && (kept.ends_with(b"ss") || kept.ends_with(b"us"));
        if kept.len() >= ending.len() + 3
            && !plural_of_s
            && let Some(rest) = kept.strip_suffix(ending.as_bytes())
        {
            kept = rest;
            break;
        }
    }
    if let [rest @ .., before, last] = kept
        && last == before
        && last.is_ascii_alphabetic()
        && rest.len() > 1
    {
        kept = kept.split_last().map_or(kept, |it| it.1);
    }
    if let [rest @ .., b'e'] = kept
        && rest.len() > 2
    {
        kept = rest;
    }
    kept.iter().fold(NOTHING, |it, byte| longer(it, *byte))
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
