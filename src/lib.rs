#![doc = include_str!("README.md")]

pub mod cli;
pub mod core;
pub mod store;
#[cfg(feature = "window")]
pub mod window;
pub mod words;
