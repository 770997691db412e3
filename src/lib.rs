//! rapport: an interactive empathy training simulator. The map of its source follows.

#![doc = include_str!("README.md")]

pub mod cli;
pub mod exchange;
pub mod report;
pub mod store;
#[cfg(feature = "window")]
pub mod window;
pub mod words;

pub use rapport_core as core;
