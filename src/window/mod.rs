//! The window.
pub mod portrait;
