//! How long linting takes: the whole library, and a thousand generated scenarios, on all cores as
//! `rapport lint` does it; the library also on one.
//!
//! `cargo bench --no-default-features --bench linting`; it fails where the library takes more than
//! a second or the thousand more than thirty.

use std::{fs, process::ExitCode, time::Instant};

use rapport::core::scenario::lint::{lint_all, look_at, together, trait_table};
use rayon::prelude::*;

/// Generated scenarios.
const GENERATED: usize = 1_000;
/// Seconds that the library and the generated ones may take.
const MOST: (f64, f64) = (1.0, 30.0);
/// The scenario that the generated ones are made of.
const SMALL: &str = include_str!("../tests/fixtures/scenarios/small.ron");

fn main() -> ExitCode {
    let library = library();
    let generated: Vec<(String, String)> = (0..GENERATED).map(generated).collect();
    let first = Instant::now();
    let _ = lint_all(&library[..library.len().min(1)]);
    let first = first.elapsed().as_secs_f64();
    let alone = Instant::now();
    let _ = lint_all(&library);
    let alone = alone.elapsed().as_secs_f64();
    let (books, found) = timed(&library);
    let (thousand, found_there) = timed(&generated);
    let _ = trait_table(&library);
    #[expect(clippy::print_stdout, reason = "a benchmark prints its result")]
    {
        println!("the first file, with the language's data: {first:.2} s");
        println!("{} shipped scenarios on one core: {alone:.2} s", library.len());
        println!("{} shipped scenarios: {books:.2} s, {found} findings", library.len());
        println!("{GENERATED} generated scenarios: {thousand:.2} s, {found_there} findings");
    }
    if books <= MOST.0 && thousand <= MOST.1 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Seconds that linting takes, and how much it finds.
fn timed(files: &[(String, String)]) -> (f64, usize) {
    let begun = Instant::now();
    let looked = files.par_iter().map(|(file, text)| look_at(file, text)).collect();
    let found = together(looked).len();
    (begun.elapsed().as_secs_f64(), found)
}

/// The scenario files of the source tree.
fn library() -> Vec<(String, String)> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/scenarios");
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let paths = entries.flatten().map(|it| it.path());
    let mut files: Vec<(String, String)> = paths
        .filter(|it| it.extension().is_some_and(|it| it == "ron"))
        .filter_map(|it| Some((it.display().to_string(), fs::read_to_string(&it).ok()?)))
        .collect();
    files.sort();
    files
}

/// A scenario with an id, a name, words and lines of its own, and some dozens more of both.
fn generated(number: usize) -> (String, String) {
    let mut lines = String::new();
    for at in 0..30 {
        let say = format!(
            "\"{at} of {number} one.\", \"Two, {at}, {number}.\", \"And three: {number} {at}.\""
        );
        let when =
            ["after: [pity]", "stance: [hurt]", "doing: [tests]", "told: [\"paid\"]"][at % 4];
        lines += &format!("(id: \"g{at}\", when: ({when}), say: [{say}]),");
    }
    let text = SMALL
        .replacen("00-library-card", &format!("g-{number}"), 1)
        .replacen("Mr Adeyemi", &format!("Mr {number}"), 1)
        .replacen("    lines: [", &format!("    lines: [{lines}"), 1);
    (format!("g-{number}.ron"), text)
}
