//! The one integration binary that needs no window.

mod afterwards;
mod analyser;
mod anything;
mod architecture;
mod authoring;
mod bad_lines;
mod bench;
mod calls;
mod cli;
mod exchange;
mod formats;
mod goldens;
mod handouts;
mod killed;
mod learned;
mod learning;
mod linting;
mod manual;
mod metamorphic;
mod misread;
mod plans;
mod privacy;
mod properties;
mod reference;
mod report_schema;
mod reports;
mod room;
mod scenario_faults;
mod scenario_resolving;
mod schema;
mod seeds;
mod shift;
mod simulating;
mod slices;
mod store;
mod threads;
mod tidy;
mod today;

use std::sync::{Arc, LazyLock};

use rapport::core::analyser::Lexicon;

/// What reading knows of English: the same for every test, since putting it together takes a while.
fn english() -> Arc<Lexicon> {
    static ENGLISH: LazyLock<Arc<Lexicon>> = LazyLock::new(|| Arc::new(Lexicon::english()));
    Arc::clone(&ENGLISH)
}
