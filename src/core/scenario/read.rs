//! Reading a scenario file: parse, then resolve every name.

use super::{Diagnostic, Scenario};

/// The largest scenario file that is read, in bytes. The longest shipped one is a tenth of this.
pub const MOST_BYTES: usize = 1024 * 1024;

/// Reads the scenario in `text`, called `file` in findings. A scenario comes back only where
/// nothing hinders playing it; findings come back either way.
pub fn read_scenario(_file: &str, _text: &str) -> (Option<Scenario>, Vec<Diagnostic>) {
    (None, Vec::new())
}
