//! The one integration binary that needs no window.

mod analyser;
mod anything;
mod architecture;
mod calls;
mod cli;
mod goldens;
mod learned;
mod manual;
mod properties;
mod reference;
mod scenario_faults;
mod scenario_resolving;
mod schema;
mod store;
mod tidy;
