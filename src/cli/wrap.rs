//! Lines of a readable width for plain terminals.

/// Characters a line: wide enough for sentences, narrow enough for any terminal.
const WIDTH: usize = 78;

/// Breaks `text` at spaces; following lines are indented by `indent` spaces.
pub(super) fn wrap(text: &str, indent: usize) -> String {
    wrap_after(0, text, indent)
}

/// The same, where `used` characters stand before the text already.
pub(super) fn wrap_after(used: usize, text: &str, indent: usize) -> String {
    let mut lines = String::new();
    let mut used = used;
    for (index, word) in text.split_whitespace().enumerate() {
        let length = word.chars().count();
        if index > 0 && used + 1 + length > WIDTH {
            lines.push('\n');
            lines.extend(std::iter::repeat_n(' ', indent));
            used = indent;
        } else if index > 0 {
            lines.push(' ');
            used += 1;
        }
        lines.push_str(word);
        used += length;
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::wrap;

    #[test]
    fn long_text_is_broken_at_spaces_and_indented() {
        let text = "word ".repeat(40);
        let wrapped = wrap(&text, 3);
        assert!(wrapped.lines().all(|it| it.chars().count() <= 78));
        assert!(wrapped.lines().skip(1).all(|it| it.starts_with("   word")));
    }
}
