//! What kind of text a reply is: a sentence to the customer, or nothing, noise, another language,
//! or text written for a grader.

use super::case::Case;
use super::cue::{Hit, Mark};
use super::lexicon::Lexicon;
use super::role;
use super::token::{Token, Tokens};
use crate::moves::Kind;

/// From this share of the words on, copied words make a paste of the customer's line.
const PASTE_SHARE: f64 = 0.8;

/// The shortest paste, in words: shorter ones are mirroring.
const SHORTEST_PASTE: usize = 7;

/// From this many words on, a list of stock words can be told from a short sentence.
const SHORTEST_LIST: usize = 4;

/// From this many words on, a row without any grammar is a list.
const SHORTEST_BARE_LIST: usize = 5;

/// At most this share of grammar words stands in such a row.
const BARE_GRAMMAR: f64 = 0.1;

/// From this share of the words on, a reply is a collection of quotations.
const QUOTED_SHARE: f64 = 0.5;

/// At most this share of grammar words stands in a list that is crowded with stock words.
const LIST_GRAMMAR: f64 = 0.26;

/// The longest short name of a thing, in letters.
const LONGEST_NAME: usize = 5;

/// The kind of the reply.
pub(super) fn kind_of(
    text: &str,
    tokens: &Tokens,
    case: &Case,
    hits: &[Hit],
    lexicon: &Lexicon,
) -> Kind {
    if tokens.list.is_empty() {
        let letters = text.chars().any(char::is_alphabetic);
        return if letters { Kind::OtherLanguage } else { Kind::Empty };
    }
    if is_for_a_grader(text, tokens, case, hits, lexicon) {
        Kind::Gaming
    } else if is_other_language(text, tokens) {
        Kind::OtherLanguage
    } else if is_gibberish(text, tokens) {
        Kind::Gibberish
    } else {
        Kind::Sentence
    }
}

fn is_for_a_grader(
    text: &str,
    tokens: &Tokens,
    case: &Case,
    hits: &[Hit],
    lexicon: &Lexicon,
) -> bool {
    is_paste(tokens, case)
        || hits.iter().any(|it| it.marks(Mark::Grader))
        || names_labels(text, lexicon)
        || is_word_list(tokens)
        || is_collection(tokens)
        || is_form(text, tokens)
}

/// Stock sentences in quotation marks, one after the other.
fn is_collection(tokens: &Tokens) -> bool {
    let quoted = tokens.list.iter().filter(|it| it.quoted).count();
    if quoted == 0 {
        return false;
    }
    let starts =
        tokens.list.windows(2).filter(|it| matches!(it, [a, b] if !a.quoted && b.quoted)).count();
    let first = usize::from(tokens.list.first().is_some_and(|it| it.quoted));
    let parts = tokens
        .list
        .windows(2)
        .filter(|it| matches!(it, [a, b] if a.quoted && b.quoted && b.after_break));
    let stock = tokens.list.iter().any(|it| it.quoted && it.plays(role::STOCK));
    let several = starts + first + parts.count() >= 2;
    stock && several && quoted as f64 >= QUOTED_SHARE * tokens.list.len() as f64
}

/// A filled-in form: "Kindness: 5. Grief: named."
fn is_form(text: &str, tokens: &Tokens) -> bool {
    let fields = text.matches(": ").count();
    fields >= 3 && fields * 5 >= tokens.list.len()
}

/// Whether the reply is the customer's own line again.
pub(super) fn is_paste(tokens: &Tokens, case: &Case) -> bool {
    let words = tokens.list.len();
    let run = longest_run(tokens, case);
    run >= SHORTEST_PASTE && run as f64 >= PASTE_SHARE * words as f64
}

/// The longest row of words that stands in the customer's line just so.
fn longest_run(tokens: &Tokens, case: &Case) -> usize {
    let mut best = 0;
    let mut row: Vec<usize> = vec![0; case.line.len() + 1];
    for token in &tokens.list {
        let mut before = 0;
        for (slot, word) in row.iter_mut().skip(1).zip(&case.line) {
            let here = *slot;
            *slot = if *word == token.hash { before + 1 } else { 0 };
            best = best.max(*slot);
            before = here;
        }
    }
    best
}

/// Label names such as `name_emotion`, bracketed tags, braces with quoted keys.
fn names_labels(text: &str, lexicon: &Lexicon) -> bool {
    let object = text.contains('{') && text.contains("\":") || text.contains("[{");
    object || tags(text) >= 1 || text.contains('_') && has_label(text, &lexicon.parts().labels)
}

fn has_label(text: &str, labels: &[Box<str>]) -> bool {
    let low = text.to_lowercase();
    labels.iter().filter(|it| it.contains('_')).any(|it| low.contains(&**it))
}

/// Tags in capitals in brackets: `[APOLOGY]`, `<EMPATHY>`.
fn tags(text: &str) -> usize {
    text.split(['[', '<', '{'])
        .skip(1)
        .filter_map(|it| it.split_once([']', '>', '}']))
        .filter(|(inside, _)| {
            inside.chars().filter(|it| it.is_uppercase()).count() >= 4
                && inside.chars().all(|it| it.is_uppercase() || " _-:".contains(it))
        })
        .count()
}

/// Stock words in a row without the grammar of a sentence, or the same stock word over and over.
fn is_word_list(tokens: &Tokens) -> bool {
    let words = tokens.list.len();
    if words < SHORTEST_LIST {
        return false;
    }
    let of_stock = tokens.list.iter().filter(|it| it.plays(role::STOCK));
    let stock: Vec<u64> = of_stock.map(|it| it.hash).collect();
    let grammar = tokens.list.iter().filter(|it| it.function).count();
    let share = grammar as f64 / words as f64;
    let crowded = stock.len() * 2 >= words && share <= LIST_GRAMMAR && stock.len() >= 3;
    let bare = words >= SHORTEST_BARE_LIST && share <= BARE_GRAMMAR && stock.len() >= 2;
    let repeated = stock.len() * 3 >= words && {
        let most = stock.iter().map(|it| stock.iter().filter(|other| *other == it).count()).max();
        most.unwrap_or_default() >= 4
    };
    crowded || repeated || bare
}

/// By the function words of other languages against those of this one.
fn is_other_language(text: &str, tokens: &Tokens) -> bool {
    let ours = tokens.list.iter().filter(|it| (it.function || it.common) && !it.mended).count();
    let theirs = tokens.list.iter().filter(|it| it.plays(role::FOREIGN)).count();
    let plain = tokens.list.iter().filter(|it| it.text.bytes().is_ascii()).count();
    let is_short_name = short_names(text);
    let is_unknown = |it: &&Token| (it.atoms().is_empty() || it.mended) && !is_short_name(it);
    let unknown = tokens.list.iter().filter(is_unknown).count();
    let strange = tokens.list.len() >= 4
        && unknown * 5 >= tokens.list.len() * 3
        && !tokens.list.iter().any(|it| it.function)
        && !is_gibberish(text, tokens);
    (theirs >= 2 && theirs >= ours)
        || (theirs >= 1 && ours == 0 && tokens.list.len() > 1)
        || plain == 0
        || strange
}

/// Letters without words: no word of the reply is a word of the language, and they do not look
/// like names, short names of things in capitals ("RTV") or numbers.
fn is_gibberish(text: &str, tokens: &Tokens) -> bool {
    let is_short_name = short_names(text);
    let words = tokens.list.iter().filter(|it| it.number.is_none());
    let (mut strange, mut known, mut unknown) = (0, 0, 0);
    for token in words {
        if token.function || token.common || !token.atoms().is_empty() {
            known += 1;
        } else if !is_short_name(token) {
            unknown += 1;
            strange += usize::from(is_mash(token.text.as_str()));
        }
    }
    let grammar = tokens.list.iter().any(|it| it.function);
    let repeated = tokens.list.windows(2).any(|it| matches!(it, [a, b] if a.hash == b.hash));
    let stutters = repeated && (unknown > 0 || known * 2 < tokens.list.len());
    let stuck = tokens.list.len() >= 3 && !grammar && (stutters || strange > 0);
    strange > 0 && known <= strange / 3 || stuck
}

/// What tells short names: a few capitals or digits, where not everything is in capitals. The text
/// is looked through once, however many words it has.
fn short_names(text: &str) -> impl Fn(&Token) -> bool {
    let has_small = text.chars().any(char::is_lowercase);
    move |token| {
        let typed = text.get(token.start..token.end).unwrap_or_default();
        has_small
            && typed.len() <= LONGEST_NAME
            && typed.bytes().all(|it| it.is_ascii_uppercase() || it.is_ascii_digit())
    }
}

/// Hardly any vowel, one letter over and over, or a row of the keyboard.
fn is_mash(word: &str) -> bool {
    let letters = word.chars().count();
    let vowels = word.chars().filter(|it| "aeiouy".contains(*it)).count();
    let mut run = 0;
    let mut last = None;
    for it in word.chars().filter(|it| it.is_alphabetic()) {
        run = if "aeiouy".contains(it) { 0 } else { run + 1 };
        if run >= 5 {
            return true;
        }
        last = Some(it);
    }
    let rows = ["asdf", "qwer", "zxcv", "hjkl", "sdfg", "dfgh", "jkl", "fdsa", "uiop"];
    letters >= 3 && (vowels == 0 || rows.iter().any(|it| word.contains(it)))
        || (letters > 4 && word.chars().all(|it| Some(it) == last))
}
