//! Any bytes as a reply and a customer's line: reading never breaks, spans fit, numbers are sound.
//! `cargo +nightly fuzz run reply`. Its twin that needs no fuzzer is
//! `any_bytes_are_read_soundly` in `tests/it/metamorphic.rs`.
#![no_main]

use libfuzzer_sys::fuzz_target;
use rapport::core::analyser::{Context, Lexicon, analyse};

fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    let (customer, reply) = text.split_once('\n').unwrap_or(("", &text));
    let read = analyse(reply, &Lexicon::english(), &Context { customer, scenario: None });
    assert!((-1.0..=1.0).contains(&read.score) && (0.0..=1.0).contains(&read.confidence));
    for it in &read.moves {
        assert!(reply.get(it.span.start..it.span.end).is_some());
        assert!((0.0..=1.0).contains(&it.confidence));
    }
});
