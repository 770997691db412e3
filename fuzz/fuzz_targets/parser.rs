//! Any text: read, linted, explained, never a panic.
#![no_main]

#[path = "../driver.rs"]
#[allow(dead_code, reason = "the other target uses the rest")]
mod driver;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    driver::read_anything(text);
});
