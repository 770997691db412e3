//! Reads the files of a lexicon, line by line, into what the analyser works with. Every mistake is
//! reported with its file and line.

use super::cue::{Cue, Mark, Sign, Terms};
use super::index::CueIndex;
use super::lexicon::Inner;
use super::lists::{List, Lists};
use super::parse::Parser;
use super::pattern::Choices;
use crate::moves::{Emotion, Move};

/// What the section at hand collects.
#[derive(Clone, Debug, Default)]
enum Section {
    #[default]
    None,
    Words(List),
    Class(Choices, String),
    Cues(Sign, f64, Terms),
}

/// Collects the lines of all files.
#[derive(Debug, Default)]
pub(super) struct Loader {
    section: Section,
    parser: Parser,
    lists: Lists,
    cues: Vec<Cue>,
    feelings: Choices,
}

/// How sure a cue is whose section says nothing.
const USUAL_STRENGTH: f64 = 0.8;

impl Loader {
    /// Reads one file.
    pub(super) fn file(&mut self, name: &str, text: &str) -> Result<(), String> {
        let before = self.feelings.count();
        for (number, line) in text.lines().enumerate() {
            let line = without_note(line.trim()).trim_end();
            if line.is_empty() {
                continue;
            }
            let read = match line.strip_prefix('[').and_then(|it| it.strip_suffix(']')) {
                Some(head) => self.open(head),
                None => self.line(line),
            };
            read.map_err(|it| format!("{name}:{}: {it}", number + 1))?;
        }
        self.close();
        if self.feelings.count() > before {
            self.close_feelings();
        }
        Ok(())
    }

    /// Everything that was read.
    pub(super) fn finish(mut self) -> Inner {
        let Parser { mut vocabulary, patterns, .. } = self.parser;
        vocabulary.settle();
        let cues = CueIndex::of(std::mem::take(&mut self.cues), patterns, &vocabulary.often());
        Inner { vocabulary, cues, labels: self.lists.labels }
    }

    fn close(&mut self) {
        if let Section::Class(choices, name) = std::mem::take(&mut self.section) {
            let class = self.parser.patterns.join(choices);
            self.parser.classes.insert(name.into(), class);
        }
    }

    /// All feelings together are a class.
    fn close_feelings(&mut self) {
        let class = self.parser.patterns.join(self.feelings.clone());
        self.parser.classes.insert("FEELING".into(), class);
    }

    fn open(&mut self, head: &str) -> Result<(), String> {
        self.close();
        let mut words = head.split_whitespace();
        let name = words.next().unwrap_or_default();
        self.section = if name.starts_with("words:") {
            Section::Words(List::named(name.trim_start_matches("words:"))?)
        } else if name.chars().all(|it| it.is_ascii_uppercase() || it == '_') {
            Section::Class(Choices::default(), name.to_owned())
        } else {
            let (strength, terms) = terms_of(words)?;
            Section::Cues(sign_of(name)?, strength, terms)
        };
        Ok(())
    }

    fn line(&mut self, line: &str) -> Result<(), String> {
        match std::mem::take(&mut self.section) {
            Section::None => return Err("a line before the first [section]".to_owned()),
            Section::Words(list) => {
                self.lists.read(list, line, &mut self.parser.vocabulary)?;
                self.section = Section::Words(list);
            }
            Section::Class(mut choices, name) => {
                let sequence = self.parser.read(line)?;
                choices.add_sequence(sequence, &self.parser.patterns);
                self.section = Section::Class(choices, name);
            }
            Section::Cues(sign, strength, terms) => {
                let sequence = self.parser.read(line)?;
                if matches!(sign, Sign::Feeling(_)) {
                    self.feelings.add_sequence(sequence, &self.parser.patterns);
                }
                self.cues.push(Cue { sign, sequence, strength, terms });
                self.section = Section::Cues(sign, strength, terms);
            }
        }
        Ok(())
    }
}

/// A line up to its note, which stands behind a `#` at its start or after two spaces.
fn without_note(line: &str) -> &str {
    if !line.contains('#') {
        return line;
    }
    if line.starts_with("# ") || line == "#" {
        return "";
    }
    line.split_once("  #").map_or(line, |(it, _)| it)
}

fn sign_of(name: &str) -> Result<Sign, String> {
    if let Some(mark) = name.strip_prefix("mark:") {
        return Mark::from_name(mark).map(Sign::Mark).ok_or_else(|| format!("no mark {mark}"));
    }
    if let Some(feeling) = name.strip_prefix("feeling:") {
        let named = Emotion::ALL.into_iter().find(|it| feeling_name(*it) == feeling);
        return named.map(Sign::Feeling).ok_or_else(|| format!("no feeling {feeling}"));
    }
    if let Some(name) = name.strip_prefix("not:") {
        return Move::from_name(name).map(Sign::Not).ok_or_else(|| format!("no move {name}"));
    }
    Move::from_name(name).map(Sign::Move).ok_or_else(|| format!("no move {name}"))
}

/// The name of a feeling in files.
pub(super) const fn feeling_name(feeling: Emotion) -> &'static str {
    match feeling {
        Emotion::Angry => "angry",
        Emotion::Frustrated => "frustrated",
        Emotion::WornOut => "worn_out",
        Emotion::Afraid => "afraid",
        Emotion::Worried => "worried",
        Emotion::Ashamed => "ashamed",
        Emotion::Embarrassed => "embarrassed",
        Emotion::Sad => "sad",
        Emotion::Disappointed => "disappointed",
        Emotion::Betrayed => "betrayed",
        Emotion::Powerless => "powerless",
        Emotion::Confused => "confused",
        Emotion::Ignored => "ignored",
        Emotion::Alone => "alone",
    }
}

fn terms_of<'h>(words: impl Iterator<Item = &'h str>) -> Result<(f64, Terms), String> {
    let mut strength = USUAL_STRENGTH;
    let mut terms = Terms::default();
    for word in words {
        match word {
            "keep" => terms.keep = true,
            "ask" => terms.ask = true,
            "tell" => terms.tell = true,
            "case" => terms.case = true,
            "bare" => terms.bare = true,
            "theirs" => terms.theirs = true,
            _ => strength = word.parse().map_err(|_| format!("no such term: {word}"))?,
        }
    }
    Ok((strength, terms))
}
