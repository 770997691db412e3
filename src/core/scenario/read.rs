//! Reading a scenario file: parse, then resolve every name.

use serde::de::DeserializeOwned;

use super::{
    Diagnostic, Scenario, Severity,
    parse::{parse, parse_part},
    resolve::resolve,
    source::Source,
};

/// The largest scenario file that is read, in bytes. The longest shipped one is a tenth of this.
pub const MOST_BYTES: usize = 1024 * 1024;

/// The version of the format that is read and written.
pub const FORMAT: u32 = 1;

/// Reads the scenario in `text`, called `file` in findings. A scenario comes back only where
/// nothing hinders playing it; findings come back either way, in the order of the file.
pub fn read_scenario(file: &str, text: &str) -> (Option<Scenario>, Vec<Diagnostic>) {
    let source = Source::new(file, text);
    read_source(&source)
}

/// Reads a part of a scenario, such as one line or one option, without what it refers to.
///
/// # Errors
/// The first fault of its form.
pub fn read_part<T: DeserializeOwned>(file: &str, text: &str) -> Result<T, Diagnostic> {
    parse_part(&Source::new(file, text))
}

/// Reads the scenario in `source`.
pub(super) fn read_source(source: &Source<'_>) -> (Option<Scenario>, Vec<Diagnostic>) {
    let scenario = match parse(source) {
        Ok(scenario) => scenario,
        Err(faults) => return (None, faults),
    };
    let found = resolve(&scenario, source);
    let playable = found.iter().all(|it| it.severity != Severity::Error);
    (playable.then_some(scenario), found)
}
