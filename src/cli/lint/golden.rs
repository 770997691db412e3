//! `rapport lint --golden`: how well the golden sentences of the given files are read.

use rayon::prelude::*;

use super::{File, arguments::LintFormat};
use crate::{
    cli::output::{Fault, Outcome, counted, put, say},
    core::{
        analyser::Lexicon,
        moves::Move,
        scenario::{GoldenReading, confusion, read_golden},
    },
};

/// Reads them all and prints the confusion table, then each sentence that was misread.
pub(super) fn bench(files: &[File], format: LintFormat) -> Result<Outcome, Fault> {
    let lexicon = Lexicon::english();
    let readings: Vec<GoldenReading> =
        files.par_iter().flat_map_iter(|(file, text)| read_golden(file, text, &lexicon)).collect();
    let wrong: Vec<&GoldenReading> = readings.iter().filter(|it| !it.is_right()).collect();
    match format {
        LintFormat::Json => put(&serde_json::to_string_pretty(&readings)?)?,
        LintFormat::Short => {}
        LintFormat::Text => table(&readings)?,
    }
    if format != LintFormat::Json {
        wrong.iter().try_for_each(|it| put(&misread(it)))?;
    }
    say(&format!(
        "{}, {} read as written",
        counted(readings.len(), "golden sentence"),
        readings.len() - wrong.len()
    ));
    Ok(if wrong.is_empty() { Outcome::Clean } else { Outcome::Findings })
}

/// One row a move: how often it was declared, read, missed, read without being declared, and what
/// was read instead.
fn table(readings: &[GoldenReading]) -> Result<(), Fault> {
    put(&row(
        "move",
        ["declared", "read", "missed", "extra"].map(str::to_owned),
        "missed, read as",
    ))?;
    for (mv, it) in confusion(readings) {
        let counts = [it.declared, it.read, it.declared - it.read, it.extra];
        let instead = it.read_as.iter().map(|(mv, times)| {
            let name = mv.map_or("nothing", Move::name);
            if *times > 1 { format!("{name} ×{times}") } else { name.to_owned() }
        });
        let instead = instead.collect::<Vec<_>>().join(", ");
        put(&row(mv.name(), counts.map(|it| it.to_string()), &instead))?;
    }
    Ok(put("")?)
}

fn row(name: &str, counts: [String; 4], instead: &str) -> String {
    let [declared, read, missed, extra] = counts;
    let row = format!("{name:<20}{declared:>9}{read:>7}{missed:>8}{extra:>7}   {instead}");
    row.trim_end().to_owned()
}

fn misread(it: &GoldenReading) -> String {
    let names = |moves: Vec<Move>| {
        let names: Vec<&str> = moves.iter().map(|it| it.name()).collect();
        if names.is_empty() { "nothing".to_owned() } else { names.join(", ") }
    };
    let (missed, read) = (names(it.missed().collect()), names(it.read.clone()));
    format!("{}:{}: missed {missed}; read {read}: {}", it.file, it.line, it.say)
}
