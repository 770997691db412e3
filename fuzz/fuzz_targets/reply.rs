//! Any bytes as a customer's line and a reply: reading never breaks, spans fit, numbers are sound.
#![no_main]

#[path = "../driver.rs"]
#[allow(dead_code, reason = "the other targets use the rest")]
mod driver;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    driver::reply_to_anything(bytes);
});
