//! The window without a display: real layout, pointer, keyboard, focus and text, no drawing.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a hand that finds nothing to hold stops its test there"
)]

mod access;
mod along;
mod author;
mod call;
mod channels;
mod exercises;
mod first;
mod hands;
mod learning;
mod led;
mod low;
mod mine;
mod needs;
mod pages;
mod pointer;
mod rig;
mod room;
mod shift;
mod wall;
