//! Reads the files of a lexicon, line by line, into what the analyser works with. Every mistake is
//! reported with its file and line.

use super::cue::{Cue, Mark, Sign, Terms};
use super::index::{CueIndex, commonness};
use super::lexicon::Inner;
use super::pattern::{Classes, Element, Sequence, Step, merged, parse};
use super::role;
use super::vocabulary::Atom;
use crate::core::moves::{Emotion, Move};

/// What the section at hand collects.
#[derive(Clone, Debug, Default)]
enum Section {
    #[default]
    None,
    Words(String),
    Class(Vec<Step>, String),
    Cues(Sign, f64, Terms),
}

/// Collects the lines of all files.
#[derive(Debug, Default)]
pub(super) struct Loader {
    section: Section,
    inner: Inner,
    classes: Classes,
    cues: Vec<Cue>,
    feelings: Vec<Step>,
    concepts: u16,
}

/// How sure a cue is whose section says nothing.
const USUAL_STRENGTH: f64 = 0.8;

impl Loader {
    /// Reads one file.
    pub(super) fn file(&mut self, name: &str, text: &str) -> Result<(), String> {
        for (number, line) in text.lines().enumerate() {
            let line = line.split_once("  #").map_or(line, |(it, _)| it).trim();
            if line.is_empty() || line.starts_with("# ") || line == "#" {
                continue;
            }
            let read = match line.strip_prefix('[').and_then(|it| it.strip_suffix(']')) {
                Some(head) => self.open(head),
                None => self.line(line),
            };
            read.map_err(|it| format!("{name}:{}: {it}", number + 1))?;
        }
        self.close();
        Ok(())
    }

    /// Everything that was read.
    pub(super) fn finish(mut self) -> Inner {
        self.close();
        let mut inner = self.inner;
        inner.vocabulary.settle();
        let often = inner.vocabulary.often();
        let weigh = |it: Atom| commonness(it, often.get(usize::from(it)).copied());
        inner.cues = CueIndex::of(self.cues, inner.vocabulary.atoms(), &weigh);
        inner
    }

    fn close(&mut self) {
        if let Section::Class(steps, name) = std::mem::take(&mut self.section) {
            self.classes.insert(name.into(), merged(steps));
        }
        let all = merged(self.feelings.clone());
        self.classes.insert("FEELING".into(), all);
    }

    fn open(&mut self, head: &str) -> Result<(), String> {
        self.close();
        let mut words = head.split_whitespace();
        let name = words.next().unwrap_or_default();
        self.section = if name.starts_with("words:") {
            Section::Words(name.trim_start_matches("words:").to_owned())
        } else if name.chars().all(|it| it.is_ascii_uppercase() || it == '_') {
            Section::Class(Vec::new(), name.to_owned())
        } else {
            let (strength, terms) = terms_of(words)?;
            Section::Cues(sign_of(name)?, strength, terms)
        };
        Ok(())
    }

    fn line(&mut self, line: &str) -> Result<(), String> {
        match std::mem::take(&mut self.section) {
            Section::None => return Err("a line before the first [section]".to_owned()),
            Section::Words(kind) => {
                self.words(&kind, line)?;
                self.section = Section::Words(kind);
            }
            Section::Class(mut steps, name) => {
                let sequence = self.parse(line)?;
                steps.push(Step::Either(Box::new([sequence])));
                self.section = Section::Class(steps, name);
            }
            Section::Cues(sign, strength, terms) => {
                let sequence = self.parse(line)?;
                if matches!(sign, Sign::Feeling(_)) {
                    self.feelings.push(Step::Either(Box::new([sequence.clone()])));
                }
                self.cues.push(Cue { sign, sequence, strength, terms });
                self.section = Section::Cues(sign, strength, terms);
            }
        }
        Ok(())
    }

    fn parse(&mut self, line: &str) -> Result<Sequence, String> {
        let sequence = parse(line, &mut self.inner.vocabulary, &self.classes)?;
        let asks = |it: &Element| matches!(it.step, Step::One(_) | Step::Either(_) | Step::Any);
        let found = sequence.iter().any(|it| !it.optional && asks(it));
        if found {
            Ok(sequence)
        } else {
            Err("a pattern needs a word that must be there".to_owned())
        }
    }

    fn words(&mut self, kind: &str, line: &str) -> Result<(), String> {
        match kind {
            "spelled" => {
                let (short, long) = line.split_once('=').ok_or("short = long")?;
                self.inner.vocabulary.spell(short.trim(), long.trim());
                return Ok(());
            }
            "concepts" => self.concepts += 1,
            _ => {}
        }
        for word in line.split_whitespace() {
            self.word(kind, word)?;
        }
        Ok(())
    }

    fn word(&mut self, kind: &str, word: &str) -> Result<(), String> {
        if kind == "hosts" {
            self.inner.vocabulary.host(word);
            return Ok(());
        }
        if let Some((name, value)) = word.split_once('=') {
            if kind == "often" {
                let value = value.parse().map_err(|_| format!("no number: {value}"))?;
                self.inner.vocabulary.meet(name, value);
                return Ok(());
            }
            let value = value.parse().map_err(|_| format!("no number: {value}"))?;
            let known = self.inner.vocabulary.learn(name);
            known.number = Some(value);
            known.common = true;
            return Ok(());
        }
        if let Some(role) = role::named(kind) {
            self.inner.vocabulary.play(word, role);
            if role::is_of_the_language(role) {
                self.inner.vocabulary.learn(word);
            }
            return Ok(());
        }
        match kind {
            "labels" => self.inner.labels.push(word.into()),
            _ => {
                let concept = self.concepts;
                let known = self.inner.vocabulary.learn(word);
                match kind {
                    "function" => known.function = true,
                    "common" => known.common = true,
                    "denying" => known.denies = true,
                    "light" => known.light = true,
                    "concepts" => known.concept = concept,
                    _ => return Err(format!("no word list {kind}")),
                }
            }
        }
        Ok(())
    }
}

fn sign_of(name: &str) -> Result<Sign, String> {
    if let Some(mark) = name.strip_prefix("mark:") {
        return Mark::from_name(mark).map(Sign::Mark).ok_or_else(|| format!("no mark {mark}"));
    }
    if let Some(feeling) = name.strip_prefix("feeling:") {
        let named = Emotion::ALL.into_iter().find(|it| feeling_name(*it) == feeling);
        return named.map(Sign::Feeling).ok_or_else(|| format!("no feeling {feeling}"));
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
