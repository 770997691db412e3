//! Where clauses of a text end, for whoever reads along while it is being typed. It cuts nothing and
//! reads nothing: a reading cuts by its own tokens.

/// Marks that end a clause where nothing but a space, a closing quote or the end comes after them.
const MARKS: [char; 7] = ['.', ',', ';', ':', '!', '?', '…'];
/// Marks that end a clause wherever they stand.
const BREAKS: [char; 3] = ['\n', '—', '–'];

/// Where the clauses of `text` end, each as the place behind its mark.
pub fn clause_ends(text: &str) -> impl Iterator<Item = usize> {
    let behind = move |at: usize, mark: char| {
        let end = at + mark.len_utf8();
        let next = text.get(end..).and_then(|it| it.chars().next());
        let open = next.is_none_or(|it| it.is_whitespace() || matches!(it, '"' | '”' | '’' | ')'));
        (BREAKS.contains(&mark) || (MARKS.contains(&mark) && open)).then_some(end)
    };
    text.char_indices().filter_map(move |(at, mark)| behind(at, mark))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_end_a_clause_only_before_a_gap() {
        let ends = |text: &str| clause_ends(text).collect::<Vec<_>>();
        assert_eq!(ends("I am sorry, tell me"), [11]);
        assert_eq!(ends("It was 3.50 at 14:02"), [0; 0]);
        assert_eq!(ends("What?! So…"), [6, "What?! So…".len()]);
        assert_eq!(ends("First\nsecond"), [6]);
        assert_eq!(ends("She said “no.” Then"), ["She said “no.".len()]);
        assert_eq!(ends(""), [0; 0]);
    }
}
