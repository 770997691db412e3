//! rapport: an interactive empathy training simulator.

pub mod cli;
pub mod core;
pub mod store;
pub mod words;
