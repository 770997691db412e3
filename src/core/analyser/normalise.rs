//! From typed text to plain words with the bytes they stand on: lower case, plain letters, plain
//! apostrophes, and the breaks between them. It knows no language; short forms are spelled out by
//! [`super::vocabulary`].

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::word::Word;

/// How strongly a word is parted from the word before it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Break {
    /// A space or a hyphen.
    #[default]
    None,
    /// A comma.
    Comma,
    /// A colon, a dash, a bracket.
    Clause,
    /// A full stop, a semicolon, a line end, a question or exclamation mark.
    Sentence,
}

/// One word as typed, in plain letters.
#[derive(Clone, Debug, Default)]
pub(super) struct RawWord {
    /// First byte in the reply.
    pub(super) start: usize,
    /// One past the last byte.
    pub(super) end: usize,
    /// Lower case, no marks on letters, `'` for every apostrophe.
    pub(super) text: Word,
    /// What stands before it.
    pub(super) before: Break,
    /// Whether it is typed like a name: a capital, then a small letter.
    pub(super) named: bool,
    /// Whether it stands inside quotation marks.
    pub(super) quoted: bool,
    /// Whether an amount sign stands at it (`€30`, `30 $`).
    pub(super) money: bool,
    /// The mark that ends the sentence after it, where one does: `?`, `!` or `.`.
    pub(super) ended_by: Option<char>,
}

/// A word with its space has about so many bytes or more; room is made by it.
const SHORT_WORD: usize = 4;

/// The words of `text`, in order.
pub(super) fn raw_words(text: &str) -> Vec<RawWord> {
    let words = Vec::with_capacity(text.len() / SHORT_WORD);
    let mut cutter = Cutter { text, words, ..Cutter::default() };
    for (at, typed) in text.char_indices() {
        cutter.take(at, typed);
    }
    cutter.finish_word();
    cutter.forget_unclosed_quote();
    cutter.words
}

#[derive(Default)]
struct Cutter<'t> {
    text: &'t str,
    words: Vec<RawWord>,
    word: RawWord,
    pending: Break,
    money: bool,
    /// Index of the first word inside the quotation that is open, with its closing mark.
    quote: Option<(usize, char)>,
}

impl Cutter<'_> {
    fn take(&mut self, at: usize, typed: char) {
        if typed.is_ascii_alphanumeric() {
            self.push(at, typed, typed.to_ascii_lowercase());
        } else if typed.is_alphanumeric() {
            for plain in std::iter::once(typed).nfkd().filter(|it| !is_combining_mark(*it)) {
                for low in plain.to_lowercase() {
                    self.push(at, typed, low);
                }
            }
        } else if typed.is_ascii() || !is_combining_mark(typed) && !is_invisible(typed) {
            self.mark(at, typed);
        }
    }

    fn push(&mut self, at: usize, typed: char, low: char) {
        if self.word.text.is_empty() {
            self.word.start = at;
            self.word.before = std::mem::take(&mut self.pending);
            self.word.quoted = self.quote.is_some();
            self.word.money = std::mem::take(&mut self.money);
            self.word.named = typed.is_uppercase();
        } else {
            self.word.named &= !typed.is_uppercase();
        }
        self.word.end = at + typed.len_utf8();
        self.word.text.push(low);
    }

    fn mark(&mut self, at: usize, typed: char) {
        let next = self.text.get(at + typed.len_utf8()..).and_then(|it| it.chars().next());
        let joined = !self.word.text.is_empty() && next.is_some_and(char::is_alphanumeric);
        let after_digit = self.word.text.ends_in_digit();
        let next_digit = next.is_some_and(|it| it.is_ascii_digit());
        match typed {
            '\'' | '’' | '‘' | 'ʼ' | '`' | '´' if joined => self.word.text.push('\''),
            '.' | ',' | ':' if joined && after_digit && next_digit => self.word.text.push(typed),
            '.' if joined && self.word.text.as_str().chars().count() == 1 => {}
            '.' if is_title(self.word.text.as_str()) => self.finish_word(),
            '.' if joined => self.finish_word(),
            '\'' | '’' if self.quote.is_none() && is_clipped(self.word.text.as_str()) => {
                self.finish_word();
            }
            '\'' | '‘' | '’'
                if self.word.text.is_empty() && begins_clipped(self.text, at, typed) => {}
            _ => {
                self.finish_word();
                self.part(at, typed);
            }
        }
    }

    fn part(&mut self, at: usize, typed: char) {
        match typed {
            '.' | '!' | '?' | '…' | ';' | '\n' | '。' | '！' | '？' => {
                self.end_sentence(typed);
            }
            ',' => self.pending = self.pending.max(Break::Comma),
            ':' | '—' | '–' | '(' | ')' | '[' | ']' | '{' | '}' => {
                self.pending = self.pending.max(Break::Clause);
            }
            '-' if self.pending == Break::None && self.stands_apart(at) => {
                self.pending = Break::Clause;
            }
            '€' | '$' | '£' | '¥' => self.amount_sign(),
            '"' | '“' | '”' | '«' | '»' | '„' | '\'' | '‘' | '’' => {
                self.quotation(typed);
            }
            _ => {}
        }
    }

    /// A hyphen between spaces parts clauses; inside a word it only parts words.
    fn stands_apart(&self, at: usize) -> bool {
        let before = self.text.get(..at).and_then(|it| it.chars().next_back());
        let after = self.text.get(at + 1..).and_then(|it| it.chars().next());
        before.is_some_and(char::is_whitespace)
            && after.is_some_and(|it| it.is_whitespace() || it == '-')
    }

    fn end_sentence(&mut self, typed: char) {
        self.pending = Break::Sentence;
        let Some(last) = self.words.last_mut() else {
            return;
        };
        let mark = if matches!(typed, '?' | '？') { '?' } else { typed };
        if last.ended_by != Some('?') {
            last.ended_by = Some(mark);
        }
    }

    fn amount_sign(&mut self) {
        let after = self.words.last_mut().filter(|it| it.text.ends_in_digit());
        match after {
            Some(number) if self.pending == Break::None && !number.money => number.money = true,
            _ => self.money = true,
        }
    }

    fn quotation(&mut self, typed: char) {
        match self.quote {
            Some((_, closing)) if closes(closing, typed) => self.quote = None,
            Some(_) => {}
            None => self.quote = Some((self.words.len(), typed)),
        }
    }

    fn finish_word(&mut self) {
        if !self.word.text.is_empty() {
            let word = std::mem::take(&mut self.word);
            self.words.push(word);
        }
    }

    fn forget_unclosed_quote(&mut self) {
        if let Some((first, _)) = self.quote {
            for word in self.words.iter_mut().skip(first) {
                word.quoted = false;
            }
        }
        // Marks around everything are how some people type, not a quotation.
        if self.words.iter().all(|it| it.quoted) {
            for word in &mut self.words {
                word.quoted = false;
            }
        }
    }
}

/// "Doin'", "an'", "wi'": the mark stands for a letter and ends no quotation.
fn is_clipped(word: &str) -> bool {
    word.ends_with("in") && word.len() > 3 || matches!(word, "an" | "o" | "wi" | "th" | "ol" | "t")
}

/// "'ave", "'er": the mark stands for a letter and begins no quotation.
fn begins_clipped(text: &str, at: usize, typed: char) -> bool {
    let rest = text.get(at + typed.len_utf8()..).unwrap_or_default();
    let end = rest.find(|it: char| !it.is_alphabetic()).unwrap_or(rest.len());
    matches!(
        rest.get(..end).unwrap_or_default(),
        "ave"
            | "as"
            | "ad"
            | "er"
            | "ere"
            | "im"
            | "is"
            | "ow"
            | "e"
            | "ee"
            | "em"
            | "ead"
            | "ome"
            | "ouse"
            | "undred"
            | "appen"
            | "twas"
            | "tis"
            | "til"
            | "cause"
            | "cos"
            | "bout"
            | "elp"
            | "eart"
            | "oo"
            | "uns"
            | "alf"
            | "ope"
            | "ear"
            | "ello"
            | "i"
            | "a"
    )
}

fn closes(opening: char, typed: char) -> bool {
    match opening {
        '\'' | '‘' | '’' => matches!(typed, '\'' | '’'),
        _ => matches!(typed, '"' | '”' | '“' | '»' | '«'),
    }
}

/// Short titles and the like, whose full stop ends no sentence.
fn is_title(word: &str) -> bool {
    matches!(word, "mr" | "mrs" | "ms" | "dr" | "prof" | "approx" | "etc" | "vs")
}

/// Joiners and direction marks: they part nothing.
fn is_invisible(typed: char) -> bool {
    matches!(typed, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}'
        | '\u{feff}' | '\u{fe00}'..='\u{fe0f}' | '\u{ad}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_keep_their_bytes() {
        let text = "I’m SO sorry — “café” at 5:30 p.m. for £30, ok?";
        let words = raw_words(text);
        let plain: Vec<&str> = words.iter().map(|it| it.text.as_str()).collect();
        assert_eq!(plain, ["i'm", "so", "sorry", "cafe", "at", "5:30", "pm", "for", "30", "ok"]);
        assert!(words.iter().all(|it| text.get(it.start..it.end).is_some()));
        assert!(words[3].quoted && words[8].money);
        assert_eq!(words[3].before, Break::Clause);
        assert_eq!(words[9].ended_by, Some('?'));
    }

    #[test]
    fn a_quotation_around_everything_is_none() {
        assert!(raw_words("\"I am sorry\"").iter().all(|it| !it.quoted));
        assert!(raw_words("it's the dogs' bowl").iter().all(|it| !it.quoted));
    }
}
