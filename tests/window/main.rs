//! The window without a display.
