//! The one integration binary that needs no window.

mod afterwards;
mod analyser;
mod anything;
mod architecture;
mod authoring;
mod bad_lines;
mod calls;
mod cli;
mod formats;
mod goldens;
mod killed;
mod learned;
mod learning;
mod linting;
mod manual;
mod metamorphic;
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
