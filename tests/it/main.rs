//! The one integration binary that needs no window.

mod manual;
mod properties;
mod reference;
mod scenario_faults;
mod scenario_resolving;
mod store;
