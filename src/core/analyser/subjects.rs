//! Which of several subjects a question is about, by the words that each is told in. Somebody who is
//! asked about the noise talks about the noise first, and about the socket afterwards.

use super::case::is_content;
use super::lexicon::Lexicon;
use super::token::Token;

/// Subjects by the words they are told in.
#[derive(Clone, Debug, Default)]
pub struct Subjects {
    /// A word with the subject it belongs to, sorted.
    rows: Vec<(Key, usize)>,
}

/// What a word is known by: its concept where it has one, so that "mum" finds "mother"; else its
/// stem.
type Key = (u16, u64);

impl Subjects {
    /// Subjects in their order, each with the texts it is told in. Words that every subject shares
    /// tell none of them apart, and count for none.
    pub fn of<'t, S, T>(subjects: S, lexicon: &Lexicon) -> Self
    where
        S: IntoIterator<Item = T>,
        T: IntoIterator<Item = &'t str>,
    {
        let mut rows = Vec::new();
        let mut count = 0;
        for (subject, texts) in subjects.into_iter().enumerate() {
            count = subject + 1;
            for text in texts {
                let tokens = lexicon.tokens(text).list;
                rows.extend(tokens.iter().filter_map(key).map(|it| (it, subject)));
            }
        }
        rows.sort_unstable();
        rows.dedup();
        let shared = rows.chunk_by(|one, other| one.0 == other.0).filter(|it| it.len() * 2 > count);
        let shared: Vec<Key> = shared.filter_map(|it| Some(it.first()?.0)).collect();
        rows.retain(|it| count < 2 || shared.binary_search(&it.0).is_err());
        Self { rows }
    }

    /// The subjects that the questions of `text` are about: those of which they name most. None
    /// where they name nothing, or nothing is asked.
    pub fn asked(&self, text: &str, lexicon: &Lexicon) -> Vec<usize> {
        if !text.contains('?') {
            return Vec::new();
        }
        let tokens = lexicon.typed(super::clipped(text), &|_| false);
        let questions = tokens.sentences.iter().filter(|it| it.question);
        let mut named: Vec<Key> =
            questions.flat_map(|it| tokens.of_sentence(it).iter().filter_map(key)).collect();
        named.sort_unstable();
        named.dedup();
        let mut found: Vec<usize> = named.iter().flat_map(|it| self.with(*it)).collect();
        found.sort_unstable();
        let times = |it: &[usize]| it.len();
        let most = found.chunk_by(|one, other| one == other).map(times).max().unwrap_or(0);
        let foremost = found.chunk_by(|one, other| one == other).filter(|it| it.len() == most);
        foremost.filter_map(|it| it.first().copied()).collect()
    }

    /// The subjects a word belongs to.
    fn with(&self, word: Key) -> impl Iterator<Item = usize> {
        let from = self.rows.partition_point(|it| it.0 < word);
        let rest = self.rows.get(from..).unwrap_or_default();
        rest.iter().take_while(move |it| it.0 == word).map(|it| it.1)
    }
}

/// What a content word is known by.
fn key(token: &Token) -> Option<Key> {
    let known = if token.concept != 0 { (token.concept, 0) } else { (0, token.stem) };
    is_content(token).then_some(known)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(question: &str) -> Vec<usize> {
        let lexicon = Lexicon::english();
        let told = [
            ["It clicked once, no smell, and the light of the mixer is still on."],
            ["I unplugged the mixer and tried the other socket."],
            ["The mixer is for Ada's birthday, she is seven."],
        ];
        Subjects::of(told, &lexicon).asked(question, &lexicon)
    }

    #[test]
    fn a_question_is_about_the_subject_whose_words_it_has() {
        assert_eq!(asked("Is the light still on?"), [0]);
        assert_eq!(asked("I see. Which socket was it?"), [1]);
        assert_eq!(asked("Whose birthday is it today?"), [2]);
        assert_eq!(asked("Did it click, and did you unplug it from that socket?"), [1]);
    }

    #[test]
    fn what_asks_nothing_or_nothing_in_particular_is_about_none() {
        assert_eq!(asked("The light is on and the socket works."), [0; 0]);
        assert_eq!(asked("What happened?"), [0; 0]);
        assert_eq!(asked("Which mixer is it?"), [0; 0], "they all speak of the mixer");
        assert_eq!(asked(""), [0; 0]);
    }
}
