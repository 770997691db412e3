//! The one integration binary that needs no window.

mod reference;
mod store;
