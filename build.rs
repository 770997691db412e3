//! Builds the scenarios of the folder into the program anew whenever one of them changes.

fn main() {
    println!("cargo::rerun-if-changed=scenarios");
    println!("cargo::rerun-if-changed=build.rs");
}
