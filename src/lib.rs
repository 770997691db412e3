//! rapport.
pub mod core;
#[cfg(feature = "window")]
pub mod window;
pub mod words;
