//! `rapport analyse --card`: what the learned part of reading is, how well it reads, where it does
//! not, and what it must not be used for.

use super::{
    arguments::Format,
    output::{Fault, Outcome, put},
};
use crate::{
    core::analyser::training::{CARD, Card, Measured},
    words::{FluentValue, Words},
};

/// Prints the card, for people or as it is.
pub(super) fn card(format: Format) -> Result<Outcome, Fault> {
    if format != Format::Text {
        put(CARD.trim_end())?;
        return Ok(Outcome::Clean);
    }
    let card: Card = serde_json::from_str(CARD)?;
    let words = Words::english();
    put(&words.say_with(
        "card-what",
        &[
            ("replies", FluentValue::from(card.replies)),
            ("lines", FluentValue::from(card.lines)),
            ("authors", FluentValue::from(card.authors)),
        ],
    ))?;
    put(&words.say("card-how"))?;
    figures(&card, &words)?;
    moves(&card.measured, &words)?;
    tones(&card.measured, &words)?;
    kinds(&card, &words)?;
    details(&card, &words)?;
    sureness(&card, &words)?;
    put("")?;
    put(&words.say("card-weak"))?;
    put(&words.say("card-not"))?;
    put(&format!("corpus {}", card.corpus))?;
    Ok(Outcome::Clean)
}

fn figures(card: &Card, words: &Words) -> Result<(), Fault> {
    put("")?;
    let row = |name: &str, of: fn(&Measured) -> f64, note: String| {
        put(&format!(
            "{:48} {:.3}  {:.3}  {:.3}{note}",
            words.say(name),
            of(&card.measured),
            of(&card.unseen_author),
            of(&card.rules_alone)
        ))
    };
    let between = |it: [f64; 2]| format!("  [{:.3}, {:.3}]", it[0], it[1]);
    put(&words.say("card-columns"))?;
    row("card-macro", |it| it.macro_f1, between(card.macro_f1_interval))?;
    row("card-micro", |it| it.micro_f1, String::new())?;
    row("card-tone", |it| it.tone, between(card.tone_interval))?;
    row("card-ranking", |it| it.ranking, String::new())?;
    row("card-ranking-three", |it| it.ranking_of_three, String::new())?;
    row("card-shown", |it| it.shown_precision, String::new())?;
    row("card-on-words", |it| it.shown_on_words, String::new())?;
    put(&format!("{:48} {:.3}", words.say("card-length"), card.length_alone))?;
    Ok(())
}

fn moves(measured: &Measured, words: &Words) -> Result<(), Fault> {
    put("")?;
    put(&words.say("card-moves"))?;
    let mut rows: Vec<_> = measured.moves.iter().collect();
    rows.sort_by(|a, b| b.1.2.total_cmp(&a.1.2));
    for (name, (precision, recall, f1, there)) in rows {
        put(&format!("{name:22} {precision:.2}  {recall:.2}  {f1:.2}  {there:5}"))?;
    }
    Ok(())
}

fn tones(measured: &Measured, words: &Words) -> Result<(), Fault> {
    put("")?;
    put(&words.say("card-confusion"))?;
    for (name, row) in ["empathetic", "neutral", "dismissive"].iter().zip(measured.confusion) {
        let [warm, plain, cold] = row;
        put(&format!("{name:12} {warm:5} {plain:5} {cold:5}"))?;
    }
    Ok(())
}

fn kinds(card: &Card, words: &Words) -> Result<(), Fault> {
    put("")?;
    put(&words.say("card-kinds"))?;
    for (kind, (right, count)) in &card.slices {
        put(&format!("{kind:16} {right:.2}  {count:5}"))?;
    }
    put("")?;
    put(&words.say("card-forms"))?;
    for (form, (right, count)) in &card.forms {
        put(&format!("{form:24} {right:.2}  {count:5}"))?;
    }
    Ok(())
}

fn details(card: &Card, words: &Words) -> Result<(), Fault> {
    put("")?;
    put(&words.say("card-details"))?;
    for (kind, (right, count)) in &card.details {
        put(&format!("{kind:16} {right:.2}  {count:5}"))?;
    }
    Ok(())
}

fn sureness(card: &Card, words: &Words) -> Result<(), Fault> {
    put("")?;
    put(&words.say("card-sure"))?;
    for (edge, right, count) in &card.reliability {
        put(&format!("{edge:.1}  {right:.2}  {count:5}"))?;
    }
    Ok(())
}
