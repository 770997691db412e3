//! The window without a display: real layout, pointer, keyboard, focus and text, no drawing.

mod call;
mod rig;
