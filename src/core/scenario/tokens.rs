//! Where blanks, comments, strings and words of a scenario file end. It looks at bytes, since every
//! file is walked at every start, in unoptimised builds too; what tokens mean is left to others.

/// The first byte from `at` on that is neither blank nor comment.
pub(super) fn skip_blank(text: &str, mut at: usize) -> usize {
    loop {
        let rest = text.get(at..).unwrap_or_default();
        let length = match rest.as_bytes() {
            [b' ' | b'\t'..=b'\r', ..] => 1,
            [b'/', b'/', ..] => rest.find('\n').unwrap_or(rest.len()),
            [b'/', b'*', ..] => block_comment_length(rest),
            [128..=255, ..] => wide(rest, char::is_whitespace),
            _ => 0,
        };
        if length == 0 {
            return at;
        }
        at += length;
    }
}

/// The length of the first letter of `text`, where it is beyond ASCII and `counts`; else nought.
fn wide(text: &str, counts: impl Fn(char) -> bool) -> usize {
    let first = text.chars().next().filter(|it| !it.is_ascii() && counts(*it));
    first.map_or(0, char::len_utf8)
}

/// The length of the block comment `text` begins with; such comments nest.
fn block_comment_length(text: &str) -> usize {
    let mut depth = 0_usize;
    let mut at = 0;
    while let Some(rest) = text.get(at..)
        && !rest.is_empty()
    {
        if rest.starts_with("/*") {
            depth += 1;
            at += 2;
        } else if rest.starts_with("*/") {
            depth = depth.saturating_sub(1);
            at += 2;
            if depth == 0 {
                return at;
            }
        } else {
            at += rest.chars().next().map_or(1, char::len_utf8);
        }
    }
    text.len()
}

/// The length of the string, name or number `text` begins with; at least one character.
pub(super) fn word_length(text: &str, first: char) -> usize {
    if first == '"' {
        return string_length(text);
    }
    if first == 'r'
        && let Some(length) = raw_string_length(text)
    {
        return length;
    }
    let mut length = 0;
    while let Some(rest) = text.get(length..) {
        length += match rest.as_bytes() {
            [b'0'..=b'9' | b'a'..=b'z' | b'A'..=b'Z' | b'_' | b'.' | b'+' | b'-', ..] => 1,
            [128..=255, ..] if wide(rest, char::is_alphanumeric) > 0 => wide(rest, |_| true),
            _ => break,
        };
    }
    length.max(first.len_utf8())
}

/// The length of the string of the form `r#"…"#` that `text` begins with.
fn raw_string_length(text: &str) -> Option<usize> {
    let hashes = text.chars().skip(1).take_while(|it| *it == '#').count();
    let body = text.get(1 + hashes..)?.strip_prefix('"')?;
    let end = format!("\"{}", "#".repeat(hashes));
    Some(body.find(&end).map_or(text.len(), |it| 2 + hashes + it + end.len()))
}

/// The length of the quoted string `text` begins with.
fn string_length(text: &str) -> usize {
    let mut at = 1;
    while let Some(byte) = text.as_bytes().get(at) {
        match byte {
            b'\\' => at += 2,
            b'"' => return at + 1,
            _ => at += 1,
        }
    }
    text.len()
}
