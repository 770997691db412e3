//! Labels inside a reply's text: `{move+move|words}`. The words stay, with the bytes they stand on.

use crate::moves::Move;
use crate::text::Span;

/// Words that show one or more moves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    /// Where they stand in the plain text.
    pub span: Span,
    /// What they show.
    pub moves: Vec<Move>,
}

/// A reply's plain text and its labels.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Marked {
    /// The words without the markup.
    pub text: String,
    /// The labels, by place.
    pub labels: Vec<Label>,
}

/// Reads the markup. `⟦` and `⟧` stand for braces that belong to the text.
pub fn marked(written: &str) -> Result<Marked, String> {
    let mut read = Marked::default();
    let mut rest = written;
    while let Some((before, after)) = rest.split_once('{') {
        plain(before, &mut read.text)?;
        let (names, after) =
            after.split_once('|').ok_or("an opening brace has no | after its moves")?;
        let (words, after) = after.split_once('}').ok_or("an opening brace is never closed")?;
        let start = read.text.len();
        plain(words, &mut read.text)?;
        if words.trim().is_empty() {
            return Err("a label stands on no words".to_owned());
        }
        let span = Span::new(start, read.text.len());
        let moves = moves_of(names)?;
        read.labels.push(Label { span, moves });
        rest = after;
    }
    plain(rest, &mut read.text)?;
    Ok(read)
}

fn plain(words: &str, text: &mut String) -> Result<(), String> {
    for letter in words.chars() {
        text.push(match letter {
            '{' | '}' | '|' => return Err(format!("a loose {letter} near \"{words}\"")),
            '⟦' => '{',
            '⟧' => '}',
            other => other,
        });
    }
    Ok(())
}

fn moves_of(names: &str) -> Result<Vec<Move>, String> {
    let moves: Vec<Move> = names
        .split('+')
        .map(|it| Move::from_name(it).ok_or_else(|| format!("there is no move {it}")))
        .collect::<Result<_, _>>()?;
    for mv in &moves {
        if let Some(parent) = mv.parent().filter(|it| !moves.contains(it)) {
            return Err(format!("{mv} stands without {parent}"));
        }
    }
    Ok(moves)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_keep_their_bytes() {
        let read = marked("Oh: {mirror_facts+validate_feelings|two wéeks}, ⟦x⟧.").expect("markup");
        assert_eq!(read.text, "Oh: two wéeks, {x}.");
        let label = &read.labels[0];
        assert_eq!(label.span.of(&read.text), "two wéeks");
        assert_eq!(label.moves, [Move::MirrorFacts, Move::ValidateFeelings]);
    }

    #[test]
    fn broken_markup_is_a_fault() {
        for broken in [
            "{mirror_facts two}",
            "{mirror_facts|two",
            "two}",
            "{sing|la}",
            "{mirror|two}",
            "{pity| }",
        ] {
            assert!(marked(broken).is_err(), "{broken}");
        }
    }
}
