//! Any bytes as a scenario and, after a zero byte, commands: what can be read can be played to an end.
#![no_main]

#[path = "../driver.rs"]
#[allow(dead_code, reason = "the other targets use the rest")]
mod driver;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    driver::play_any_scenario(bytes);
});
