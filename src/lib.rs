//! rapport.
pub mod core;
pub mod store;
pub mod words;
