//! The one integration binary that needs no window.

mod analyser;
mod reference;
