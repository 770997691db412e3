//! The one integration binary that needs no window.

mod manual;
mod architecture;
mod calls;
mod properties;
mod reference;
mod scenario_faults;
mod scenario_resolving;
mod store;
mod tidy;
