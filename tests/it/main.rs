//! The one integration binary that needs no window.

mod afterwards;
mod analyser;
mod architecture;
mod bad_lines;
mod calls;
mod cli;
mod goldens;
mod learned;
mod manual;
mod metamorphic;
mod properties;
mod reference;
mod scenario_faults;
mod scenario_resolving;
mod slices;
mod store;
mod tidy;
