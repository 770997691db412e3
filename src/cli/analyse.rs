//! `rapport analyse`: typed replies read into moves, for people and for programs.

use std::{
    io::{self, BufRead, Read},
    path::Path,
    sync::Arc,
};

use super::{
    arguments::{AnalyseArguments, Format},
    card::card,
    output::{Fault, Outcome, put, say},
};
use crate::{
    core::analyser::{Ground, Lexicon, Topic, analyse_on, jsonl},
    store::library::Library,
    words::Words,
};

/// Reads as the arguments say.
pub(super) fn analyse(arguments: &AnalyseArguments, _: Option<&Path>) -> Result<Outcome, Fault> {
    if arguments.card {
        return card(arguments.format);
    }
    if arguments.format != Format::Text && !arguments.jsonl {
        return Err(
            "a single reply is drawn for people only. For JSON give --jsonl and one object \
                    a line, such as {\"customer\":\"It broke twice.\",\"reply\":\"Twice is too \
                    often.\"}; --format json is for --card."
                .into(),
        );
    }
    let lexicon = Lexicon::english();
    let scenario = match &arguments.scenario {
        Some(name) => {
            let words = Library::new(None).load(name)?.scenario.words();
            Some(Arc::new(Topic::of(&words, &lexicon)))
        }
        None => None,
    };
    if arguments.jsonl {
        return lines(&lexicon, scenario.as_ref());
    }
    let reply = match &arguments.reply {
        Some(reply) => reply.clone(),
        None => {
            let mut reply = Vec::new();
            io::stdin().lock().read_to_end(&mut reply)?;
            String::from_utf8_lossy(&reply).trim_end().to_owned()
        }
    };
    let ground = Ground::of(&arguments.customer, scenario, &lexicon);
    draw(&reply, &lexicon, &ground)
}

/// The longest line that is taken in, in bytes: whatever is piped in, memory stays bounded.
const MOST_LINE: u64 = 4 * 1024 * 1024;

/// A JSON object a line, in and out; a faulty line is named and the rest still answered.
fn lines(lexicon: &Lexicon, scenario: Option<&Arc<Topic>>) -> Result<Outcome, Fault> {
    let mut outcome = Outcome::Clean;
    let mut input = io::stdin().lock();
    let mut line = Vec::new();
    for number in 1.. {
        line.clear();
        if (&mut input).take(MOST_LINE).read_until(b'\n', &mut line)? == 0 {
            break;
        }
        if line.len() as u64 == MOST_LINE && !line.ends_with(b"\n") {
            input.skip_until(b'\n')?;
            say(&format!("rapport: line {number}: This line is longer than 4 MB; it is left out."));
            outcome = Outcome::Findings;
            continue;
        }
        let text = String::from_utf8_lossy(&line);
        if text.trim().is_empty() {
            continue;
        }
        match jsonl::answer(text.trim(), lexicon, scenario) {
            Ok(answer) => put(&answer)?,
            Err(fault) => {
                say(&format!("rapport: line {number}: {fault}"));
                outcome = Outcome::Findings;
            }
        }
    }
    Ok(outcome)
}

/// The reply with the words of each move underlined.
fn draw(reply: &str, lexicon: &Lexicon, ground: &Ground) -> Result<Outcome, Fault> {
    let words = Words::english();
    let coded = analyse_on(reply, lexicon, ground);
    put(reply)?;
    for it in &coded.moves {
        let before = reply.get(..it.span.start).unwrap_or_default().chars().count();
        let length = it.span.of(reply).chars().count().max(1);
        let name = words.say(&format!("move-{}", it.mv.name()));
        let sure = it.confidence * 100.0;
        let hedge = if it.is_clear() { "" } else { "perhaps " };
        let mark = if it.is_clear() { "~" } else { "." };
        put(&format!("{}{} {hedge}{name} ({sure:.0} %)", " ".repeat(before), mark.repeat(length)))?;
    }
    let tone = serde_json::to_string(&coded.tone)?;
    put(&format!("tone {}, score {:.3}", tone.trim_matches('"'), coded.score))?;
    Ok(Outcome::Clean)
}
