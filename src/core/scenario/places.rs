//! Where every value of a scenario file stands, so that a finding about the fourth line can point
//! at the fourth line. It follows brackets and commas only; what they mean is left to the reader.

use std::collections::BTreeMap;

use super::tokens::{skip_blank, word_length};

/// The byte at which each value begins, by its path: `lines/3/say/0` is the first variant of the
/// fourth line.
#[derive(Clone, Debug, Default)]
pub(super) struct Places {
    offsets: BTreeMap<String, usize>,
}

impl Places {
    /// The places of all values in `text`.
    pub(super) fn of(text: &str) -> Self {
        let mut walk = Walk { text, ..Walk::default() };
        while walk.step() {}
        Self { offsets: walk.offsets }
    }

    /// The byte at which the value at `path` begins; where the file leaves it out, that of the
    /// nearest value around it.
    pub(super) fn offset(&self, path: &str) -> usize {
        let mut path = path;
        loop {
            if let Some(offset) = self.offsets.get(path) {
                return *offset;
            }
            match path.rfind('/') {
                Some(cut) => path = path.get(..cut).unwrap_or_default(),
                None if path.is_empty() => return 0,
                None => path = "",
            }
        }
    }
}

/// Where every line of a text begins. A file with a thousand findings is counted through once.
#[derive(Clone, Debug, Default)]
pub(super) struct Lines(Vec<usize>);

impl Lines {
    /// The lines of `text`.
    pub(super) fn of(text: &str) -> Self {
        let later = text.match_indices('\n').map(|(at, _)| at + 1);
        Self(std::iter::once(0).chain(later).collect())
    }

    /// Line and column, from 1 and in characters, of the byte `offset` of `text`.
    pub(super) fn position(&self, text: &str, offset: usize) -> (usize, usize) {
        let offset = if text.is_char_boundary(offset) { offset } else { text.len() };
        let line = self.0.partition_point(|it| *it <= offset).max(1);
        let start = self.0.get(line - 1).copied().unwrap_or_default();
        (line, 1 + text.get(start..offset).map_or(0, |it| it.chars().count()))
    }
}

/// The first bracket that stands more than `deepest` deep.
pub(super) fn too_deep(text: &str, deepest: usize) -> Option<usize> {
    let (mut at, mut depth) = (0, 0_usize);
    loop {
        at = skip_blank(text, at);
        let rest = text.get(at..).unwrap_or_default();
        let first = rest.chars().next()?;
        match first {
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth > deepest {
            return Some(at);
        }
        at += word_length(rest, first);
    }
}

/// One past the last byte of the entry (a value, or a field with its value) that begins at `at`,
/// with the comma behind it.
pub(super) fn value_end(text: &str, at: usize) -> usize {
    let (mut at, mut depth) = (at, 0_usize);
    loop {
        let next = skip_blank(text, at);
        let rest = text.get(next..).unwrap_or_default();
        let Some(first) = rest.chars().next() else { return text.len() };
        match first {
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' if depth == 0 => return at,
            ')' | ']' | '}' => depth -= 1,
            ',' if depth == 0 => return next + 1,
            _ => {}
        }
        at = next + word_length(rest, first);
    }
}

/// The innermost bracket that is open before the byte `end`.
pub(super) fn open_bracket(text: &str, end: usize) -> Option<(usize, char)> {
    let (mut at, mut open) = (0, Vec::new());
    loop {
        at = skip_blank(text, at);
        let rest = text.get(at..).unwrap_or_default();
        let first = rest.chars().next().filter(|_| at < end);
        match first {
            None => return open.pop(),
            Some('(' | '[' | '{') => open.extend(first.map(|it| (at, it))),
            Some(')' | ']' | '}') => drop(open.pop()),
            _ => {}
        }
        at += first.map_or(1, |it| word_length(rest, it));
    }
}

/// One open bracket.
#[derive(Clone, Copy, Debug)]
struct Frame {
    /// Length of the path of the value it belongs to.
    base: usize,
    /// Values before this one.
    index: usize,
}

/// A walk through the text, value by value.
#[derive(Debug, Default)]
struct Walk<'t> {
    text: &'t str,
    at: usize,
    path: String,
    frames: Vec<Frame>,
    named: bool,
    offsets: BTreeMap<String, usize>,
}

impl<'t> Walk<'t> {
    /// Reads one token; false at the end.
    fn step(&mut self) -> bool {
        self.at = skip_blank(self.text, self.at);
        let Some(first) = self.rest().chars().next() else {
            return false;
        };
        match first {
            '(' | '[' | '{' => self.open(),
            ')' | ']' | '}' => self.close(),
            ',' => self.next_value(),
            ':' | '#' | '!' => self.at += 1,
            _ => self.word(first),
        }
        true
    }

    fn rest(&self) -> &'t str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn open(&mut self) {
        self.begin_value(self.at);
        self.frames.push(Frame { base: self.path.len(), index: 0 });
        self.named = false;
        self.at += 1;
    }

    fn close(&mut self) {
        if let Some(frame) = self.frames.pop() {
            self.path.truncate(frame.base);
        }
        self.named = true;
        self.at += 1;
    }

    fn next_value(&mut self) {
        if let Some(frame) = self.frames.last_mut() {
            frame.index += 1;
            self.path.truncate(frame.base);
        }
        self.named = false;
        self.at += 1;
    }

    /// A key, or a value of one word.
    fn word(&mut self, first: char) {
        let start = self.at;
        let length = word_length(self.rest(), first);
        self.at += length;
        let after = skip_blank(self.text, self.at);
        if self.text.get(after..).is_some_and(|it| it.starts_with(':')) && !self.named {
            let key = self.text.get(start..start + length).unwrap_or_default().to_owned();
            self.name(&key);
        } else {
            self.begin_value(start);
        }
    }

    /// Marks where a value begins; once only, so that `Some("x")` begins at `Some`.
    fn begin_value(&mut self, offset: usize) {
        if !self.named
            && let Some(frame) = self.frames.last()
        {
            let place = frame.index.to_string();
            self.name(&place);
        }
        self.offsets.entry(self.path.clone()).or_insert(offset);
    }

    /// Goes to the value called `key` within the open bracket.
    fn name(&mut self, key: &str) {
        let base = self.frames.last().map_or(0, |it| it.base);
        self.path.truncate(base);
        if base > 0 {
            self.path.push('/');
        }
        self.path.push_str(key);
        self.named = true;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = r##"// (a comment, [with brackets])
(
    id: "a \" ) quote",
    lines: [
        (id: "one", say: ["x", r#"y""#]), /* [ /* nested */ */
        (id: Some("two"), moves: [(mirror, "ü"), (pity, "z")]),
    ],
    thinks: { angry: "grr" },
)"##;

    fn check(path: &str, expected: &str) {
        let offset = Places::of(TEXT).offset(path);
        assert!(TEXT[offset..].starts_with(expected), "{path}: {}", &TEXT[offset..]);
    }

    #[test]
    fn every_value_has_its_place() {
        check("", "(\n");
        check("id", "\"a \\\"");
        check("lines/0/id", "\"one\"");
        check("lines/0/say/1", "r#\"y");
        check("lines/1/id", "Some(");
        check("lines/1/moves/0/1", "\"ü\"");
        check("lines/1/moves/1/0", "pity");
        check("thinks/angry", "\"grr\"");
    }

    #[test]
    fn what_is_left_out_is_placed_at_what_is_around_it() {
        check("lines/1/when/told/3", "(id: Some");
        check("nowhere", "(\n");
    }

    #[test]
    fn position_counts_characters() {
        let check = |text: &str, offset, expected| {
            assert_eq!(Lines::of(text).position(text, offset), expected, "{text:?} at {offset}");
        };
        check("aü\nbü c", 7, (2, 3));
        check("aü\nbü c", 4, (2, 1));
        check("aü\nbü c", 3, (1, 3));
        check("a\n", 99, (2, 1));
        check("", 0, (1, 1));
    }
}
