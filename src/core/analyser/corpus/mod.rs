//! The corpus that the learned layer is made from: customer lines, replies and the moves that
//! stand in them, labelled inside the text. It reads and checks; learning is left to
//! [`super::training`].

mod check;
mod details;
mod markup;
mod repeats;
mod words;

pub use check::{Findings, check};
pub use details::{Case, DetailCorpus, Detailed, FOLDER as DETAILS, Who};
pub use markup::{Label, Marked, marked};
pub use words::words_written;

use std::collections::BTreeMap;

use serde::Deserialize;
use sha2::{Digest, Sha256};

use crate::moves::{Move, Tone};
use crate::text::Span;

/// What a customer said, which replies answer.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Line {
    /// Its id.
    pub id: String,
    /// How the customer reached the company.
    pub channel: String,
    /// What the company does.
    pub industry: String,
    /// The words.
    pub customer: String,
}

/// A reply as it stands in its file.
#[derive(Clone, Debug, Deserialize)]
struct Written {
    id: String,
    line: String,
    tone: Tone,
    reply: String,
    #[serde(default)]
    slices: Vec<String>,
    /// Replies of one family say the same, each in its own form.
    family: Option<String>,
}

/// A reply with its labels read.
#[derive(Clone, Debug)]
pub struct Sample {
    /// Its id.
    pub id: String,
    /// Id of the line that it answers.
    pub line: String,
    /// What the customer said.
    pub customer: String,
    /// The reply in plain text.
    pub text: String,
    /// The words that show moves.
    pub labels: Vec<Label>,
    /// The tone.
    pub tone: Tone,
    /// What kinds of hard reply it is.
    pub slices: Vec<String>,
    /// Where the same is said in other forms, too: whose contents these are.
    pub contents: Option<Contents>,
    /// Which file, and so whose, it is.
    pub author: usize,
}

/// Contents that are said in several forms.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Contents {
    /// Everyday ones, made up for this.
    Everyday,
    /// Replies drawn at random from the corpus, artful ones among them.
    Drawn,
}

/// How the families of [`Contents::Drawn`] begin.
const DRAWN: &str = "drawn-";

/// Kinds of replies that are forms of a content, and what the form is called: for everyday contents,
/// and for drawn ones.
const FORMS: [(&str, [&str; 2]); 5] = [
    ("l2", ["second language", "drawn: second language"]),
    ("dialect", ["dialect", "drawn: dialect"]),
    ("dyslexic", ["spelt by ear", "drawn: spelt by ear"]),
    ("short", ["in few words", "drawn: in few words"]),
    ("short_warm", ["in few words", "drawn: in few words"]),
];

/// The same for what is in none of them.
const PLAIN: [&str; 2] = ["plain", "drawn: plain"];

impl Sample {
    /// Whether any label says `mv`.
    pub fn has(&self, mv: Move) -> bool {
        self.labels.iter().any(|it| it.moves.contains(&mv))
    }

    /// In which form it says what others of its family say; nothing for most.
    pub fn form(&self) -> Option<&'static str> {
        let form = FORMS.into_iter().find(|(slice, _)| self.is_of(slice)).map(|it| it.1);
        let [everyday, drawn] = form.unwrap_or(PLAIN);
        self.contents.map(|it| if it == Contents::Drawn { drawn } else { everyday })
    }

    /// Whether it is of this kind.
    pub fn is_of(&self, slice: &str) -> bool {
        self.slices.iter().any(|it| it == slice)
    }
}

/// One file of the corpus: its name and its text.
#[derive(Clone, Debug)]
pub struct File {
    /// Its name without folders, such as `replies-1.jsonl`.
    pub name: String,
    /// All of it.
    pub text: String,
}

/// The whole corpus.
#[derive(Clone, Debug, Default)]
pub struct Corpus {
    /// The customers' lines.
    pub lines: Vec<Line>,
    /// The replies.
    pub samples: Vec<Sample>,
    /// What could not be read, in words, with its place.
    pub faults: Vec<String>,
    /// Replies with their details, which measure and teach nothing.
    pub details: DetailCorpus,
    /// SHA-256 over names and texts of the files that are learnt from.
    pub hash: [u8; 32],
}

impl Corpus {
    /// Reads the files, in the order of their names.
    pub fn read(files: &[File]) -> Self {
        let mut files: Vec<&File> = files.iter().collect();
        files.sort_by(|a, b| a.name.cmp(&b.name));
        let details: Vec<File> =
            files.extract_if(.., |it| it.name.starts_with(DETAILS)).cloned().collect();
        let mut corpus = Self { hash: hash_of(&files), ..Self::default() };
        corpus.details = DetailCorpus::read(&details, &mut corpus.faults);
        for file in files.iter().filter(|it| it.name.starts_with("lines")) {
            corpus.read_lines(file);
        }
        let customers: BTreeMap<String, String> =
            corpus.lines.iter().map(|it| (it.id.clone(), it.customer.clone())).collect();
        let replies = files.iter().filter(|it| it.name.starts_with("replies"));
        for (author, file) in replies.enumerate() {
            corpus.read_replies(file, author, &customers);
        }
        corpus
    }

    fn read_lines(&mut self, file: &File) {
        for (place, text) in places(file) {
            match serde_json::from_str::<Line>(text) {
                Ok(line) => self.lines.push(line),
                Err(fault) => self.faults.push(format!("{place}: {fault}")),
            }
        }
    }

    fn read_replies(&mut self, file: &File, author: usize, customers: &BTreeMap<String, String>) {
        for (place, text) in places(file) {
            match sample_of(text, author, customers) {
                Ok(sample) => self.samples.push(sample),
                Err(fault) => self.faults.push(format!("{place}: {fault}")),
            }
        }
    }
}

fn places(file: &File) -> impl Iterator<Item = (String, &str)> {
    let numbered = file.text.lines().enumerate();
    numbered
        .filter(|(_, text)| !text.trim().is_empty())
        .map(|(number, text)| (format!("{}:{}", file.name, number + 1), text))
}

fn sample_of(
    text: &str,
    author: usize,
    customers: &BTreeMap<String, String>,
) -> Result<Sample, String> {
    let written: Written = serde_json::from_str(text).map_err(|it| it.to_string())?;
    let customer =
        customers.get(&written.line).ok_or_else(|| format!("there is no line {}", written.line))?;
    let Marked { text, mut labels } = marked(&written.reply)?;
    if written.slices.iter().any(|it| it == "empty") {
        labels.push(Label { span: Span::whole(&text), moves: vec![Move::ClosedIrrelevant] });
    }
    Ok(Sample {
        id: written.id,
        line: written.line,
        customer: customer.clone(),
        text,
        labels,
        tone: written.tone,
        slices: written.slices,
        contents: written.family.map(|it| match it.starts_with(DRAWN) {
            true => Contents::Drawn,
            false => Contents::Everyday,
        }),
        author,
    })
}

fn hash_of(files: &[&File]) -> [u8; 32] {
    let mut hash = Sha256::new();
    for file in files {
        hash.update(file.name.as_bytes());
        hash.update([0]);
        hash.update(file.text.as_bytes());
        hash.update([0]);
    }
    hash.finalize().into()
}
