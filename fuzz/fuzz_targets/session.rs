//! Any commands, in a scenario that the first byte picks: refused or taken, and the call ends.
#![no_main]

#[path = "../driver.rs"]
#[allow(dead_code, reason = "the other target uses the rest")]
mod driver;

use std::sync::{Arc, LazyLock};

use libfuzzer_sys::fuzz_target;
use rapport::core::{analyser::Lexicon, scenario::read_scenario, session::Script};

/// Two of the shipped scenarios and the small one.
const TEXTS: [&str; 3] = [
    include_str!("../../tests/fixtures/scenarios/small.ron"),
    include_str!("../../scenarios/02-parcel.ron"),
    include_str!("../../scenarios/10-no-fix.ron"),
];

static SCRIPTS: LazyLock<Vec<Arc<Script>>> = LazyLock::new(|| {
    let lexicon = Arc::new(Lexicon::english());
    let scenarios = TEXTS.iter().filter_map(|text| read_scenario("it.ron", text).0);
    scenarios.map(|it| Arc::new(Script::new(Arc::new(it), lexicon.clone()))).collect()
});

fuzz_target!(|bytes: &[u8]| {
    if let Some((first, rest)) = bytes.split_first() {
        driver::play_anything(&SCRIPTS[usize::from(*first) % SCRIPTS.len()], rest);
    }
});
