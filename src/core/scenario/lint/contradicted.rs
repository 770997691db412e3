//! What an option declares is what its words say.

use std::sync::Arc;

use super::super::{ReplyOption, Scenario, findings::Findings};
use crate::{
    analyser::{Ground, Lexicon, Topic, analyse_on},
    moves::{CodedMove, CodedReply, Nature},
};

pub(super) const CODE: &str = "SC119";
pub(super) const TITLE: &str = "Declared moves agree with the words";
pub(super) const WHY: &str = "Picked and typed replies are treated alike. An option declared as \
    warm whose words, typed, read as a slight (or the other way round) teaches that nothing can \
    be relied on.";
pub(super) const BAD: &str = r#"situations/0/options += (
    say: "Calm down, please, it's only a card. You should have renewed it.",
    moves: [(genuine_concern, "it's only a card")],
)"#;
pub(super) const GOOD: &str = r#"situations/0/options += (
    say: "Calm down, please, it's only a card. You should have renewed it.",
    moves: [(calm_down, "Calm down, please"), (minimise, "it's only a card")],
)"#;

/// How sure a move must be read before it counts as a contradiction: it is a program's reading of a
/// person's words, and the person wrote them. At .9 it still takes odd turns of phrase for slights.
const SURE: f64 = 0.92;
/// How far on the wrong side of zero the whole must be read, of 1.
const FAR: f64 = 0.4;

pub(super) fn check(scenario: &Scenario, findings: &mut Findings<'_>) {
    let lexicon = Lexicon::english();
    let topic = Arc::new(Topic::of(&scenario.words(), &lexicon));
    let ground = Ground::of("", Some(topic), &lexicon);
    for (at, situation) in scenario.situations.iter().enumerate() {
        for (place, option) in situation.options.iter().enumerate() {
            let read = analyse_on(&option.say, &lexicon, &ground);
            if let Some(message) = contradiction(option, &read) {
                let help = "Check its moves, or say it so that nobody takes it otherwise.";
                let path = format!("situations/{at}/options/{place}/say");
                findings.warning(CODE, &path, message, help);
            }
        }
    }
}

/// What is wrong, where declaration and reading are opposites.
fn contradiction(option: &ReplyOption, read: &CodedReply) -> Option<String> {
    let declares = |nature| option.moves.iter().any(|(mv, _)| mv.nature() == nature);
    let warm = declares(Nature::Relational) && !declares(Nature::Negative);
    let slight = declares(Nature::Negative) && !declares(Nature::Relational);
    let slights = |it: &&CodedMove| it.mv.is_dismissive();
    let warms = |it: &&CodedMove| it.mv.nature() == Nature::Relational;
    let (said, sure) = if warm && read.score <= -FAR {
        ("it is declared as warm and reads as a slight", read.moves.iter().find(surely(slights)))
    } else if slight && read.score >= FAR {
        ("it is declared as a slight and reads as warm", read.moves.iter().find(surely(warms)))
    } else {
        return None;
    };
    sure.map(|it| format!("{said}: `{}`", it.mv))
}

/// Moves of a kind that are read surely.
fn surely(kind: impl Fn(&&CodedMove) -> bool) -> impl Fn(&&CodedMove) -> bool {
    move |it| kind(it) && it.confidence >= SURE
}
