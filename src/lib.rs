//! rapport.
pub mod core;
pub mod words;
