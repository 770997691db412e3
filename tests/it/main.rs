//! The one integration binary that needs no window.

mod properties;
mod reference;
mod store;
