//! The one integration binary that needs no window.

mod afterwards;
mod analyser;
mod anything;
mod architecture;
mod calls;
mod cli;
mod goldens;
mod killed;
mod learned;
mod learning;
mod manual;
mod properties;
mod reference;
mod scenario_faults;
mod scenario_resolving;
mod schema;
mod seeds;
mod shift;
mod simulating;
mod store;
mod tidy;
