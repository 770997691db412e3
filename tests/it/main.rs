//! The one integration binary that needs no window.

mod afterwards;
mod analyser;
mod anything;
mod architecture;
mod asking;
mod authoring;
mod bad_lines;
mod bench;
mod calls;
mod cli;
mod days;
mod exchange;
mod formats;
mod golden_sentences;
mod goldens;
mod handouts;
mod killed;
mod learned;
mod learning;
mod linting;
mod manual;
mod metamorphic;
mod misread;
mod plain;
mod plan_notes;
mod plans;
mod privacy;
mod program_simulates;
mod properties;
mod reference;
mod remembering;
mod report_schema;
mod reports;
mod room;
mod scenario_faults;
mod scenario_resolving;
mod schema;
mod scoring;
mod seeds;
mod shift;
mod simulating;
mod sizes;
mod slices;
mod store;
mod terminal;
mod threads;
mod tidy;
mod today;
mod week;

use std::{
    fs,
    sync::{Arc, LazyLock},
};

use rapport::{
    core::{
        analyser::{
            Lexicon,
            corpus::{Corpus, File},
        },
        session::Script,
    },
    store::library::Library,
};

/// What reading knows of English: the same for every test, since putting it together takes a while.
fn english() -> Arc<Lexicon> {
    static ENGLISH: LazyLock<Arc<Lexicon>> = LazyLock::new(|| Arc::new(Lexicon::english()));
    Arc::clone(&ENGLISH)
}

/// The replies that the weights were learnt from: read once, since there are many.
fn corpus() -> &'static Corpus {
    static CORPUS: LazyLock<Corpus> = LazyLock::new(|| {
        let entries = fs::read_dir("assets/corpus/en").expect("a corpus");
        let paths = entries.map(|it| it.expect("an entry").path());
        let jsonl = paths.filter(|it| it.extension().is_some_and(|it| it == "jsonl"));
        let files: Vec<File> = jsonl
            .map(|it| File {
                name: it.file_name().expect("a name").to_string_lossy().into(),
                text: fs::read_to_string(&it).expect("a text file"),
            })
            .collect();
        Corpus::read(&files)
    });
    &CORPUS
}

/// The scripts of every scenario that comes with the game: put together once.
fn shipped() -> &'static [Arc<Script>] {
    static SHIPPED: LazyLock<Vec<Arc<Script>>> = LazyLock::new(|| {
        let all = Library::new(None).load_all().scenarios.into_iter();
        all.map(|it| Arc::new(Script::new(it.scenario, english()))).collect()
    });
    &SHIPPED
}
