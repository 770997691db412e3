//! How often the details of a reply are read rightly: of the replies that have a detail of a kind,
//! or in which one is read, the share in which both agree.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::super::corpus::{DetailCorpus, Detailed, Who};
use super::super::learned::Model;
use super::super::{Ground, Lexicon, Topic, analyse_by};
use crate::moves::{CodedReply, Move};

/// For each kind of detail the share that is right, and of how many replies.
pub(super) type Figures = BTreeMap<String, (f64, usize)>;

/// Reads all replies by `model`. `tell` hears of every reading that is wrong.
pub(super) fn measure(
    corpus: &DetailCorpus,
    lexicon: &Lexicon,
    model: Option<&Model>,
    tell: &mut dyn FnMut(&str),
) -> Figures {
    let mut counts: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    for it in &corpus.replies {
        let Some(case) = corpus.case(&it.case) else {
            continue;
        };
        let topic = Arc::new(Topic::of(&case.words, lexicon));
        let ground = Ground::of(&case.customer, Some(topic), lexicon);
        let read = analyse_by(model, &it.reply, lexicon, &ground);
        for (kind, wanted, got) in pairs(it, &read) {
            if wanted.is_empty() && got.is_empty() {
                continue;
            }
            let count = counts.entry(kind).or_default();
            count.0 += usize::from(wanted == got);
            count.1 += 1;
            if wanted != got {
                tell(&format!("{}: {kind} is “{wanted}”, read “{got}”", it.id));
            }
        }
    }
    let shares = counts.into_iter();
    shares
        .map(|(kind, (right, all))| (kind.to_owned(), (super::measure::share(right, all), all)))
        .collect()
}

/// For each kind of detail what should be read and what is read, in words; empty for nothing.
fn pairs(wanted: &Detailed, read: &CodedReply) -> [(&'static str, String, String); 6] {
    let details = || read.moves.iter().map(|it| &it.details);
    let feeling = details().find_map(|it| it.emotion);
    let amount = details().find_map(|it| it.amount);
    let whens = details().filter_map(|it| it.when.clone());
    let solution = details().find_map(|it| it.solution.clone());
    let name = |it: Option<String>| it.unwrap_or_default();
    [
        (
            "feeling",
            name(wanted.emotion.map(|it| format!("{it:?}"))),
            name(feeling.map(|it| format!("{it:?}"))),
        ),
        ("facts", facts_wanted(wanted), facts_read(read)),
        (
            "amount",
            name(wanted.amount.map(|it| it.to_string())),
            name(amount.map(|it| it.to_string())),
        ),
        (
            "time",
            name(wanted.when.clone()),
            name(whens.max_by_key(|it| it.len()).map(|it| it.to_lowercase())),
        ),
        (
            "solution",
            name(wanted.solution.as_deref().map(str::to_owned)),
            name(solution.as_deref().map(str::to_owned)),
        ),
        ("first person", in_person(wanted.who == Some(Who::I)), in_person(acts_in_person(read))),
    ]
}

fn facts_wanted(wanted: &Detailed) -> String {
    let right = wanted.facts.iter().map(|it| format!("{it} right"));
    sorted(right.chain(wanted.wrong.iter().map(|it| format!("{it} wrong"))).collect())
}

fn facts_read(read: &CodedReply) -> String {
    let all = read.moves.iter().flat_map(|it| &it.details.facts);
    let word = |right: bool| if right { "right" } else { "wrong" };
    sorted(all.map(|it| format!("{} {}", it.fact, word(it.right))).collect())
}

fn sorted(mut all: Vec<String>) -> String {
    all.sort();
    all.dedup();
    all.join(", ")
}

/// Whether the agent takes an act on in person.
fn acts_in_person(read: &CodedReply) -> bool {
    let act = |mv: Move| {
        matches!(
            mv,
            Move::CommitFollowUp
                | Move::Promise
                | Move::ConcreteResolution
                | Move::OfferAlternatives
                | Move::Compensate
                | Move::Ownership
                | Move::DescribeEffort
        )
    };
    read.moves.iter().any(|it| act(it.mv) && it.details.first_person)
}

fn in_person(holds: bool) -> String {
    if holds { "yes".to_owned() } else { String::new() }
}
