//! The one integration binary that needs no window.

mod reference;
mod scenario_faults;
mod scenario_resolving;
