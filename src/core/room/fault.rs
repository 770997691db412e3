//! The codes of what can be wrong with a session plan beside its notation, which has the codes of
//! scenarios. A code never changes its meaning and is never used again.

/// Written for a later program.
pub(super) const NEWER_FORMAT: &str = "PL001";
/// The steps do not take as long as the plan says.
pub(super) const MINUTES: &str = "PL002";
/// A number out of its range.
pub(super) const OUT_OF_RANGE: &str = "PL003";
/// A text without words.
pub(super) const EMPTY_TEXT: &str = "PL004";
/// A list that may not be empty.
pub(super) const EMPTY_LIST: &str = "PL005";
/// A scenario that does not exist.
pub(super) const NO_SUCH_SCENARIO: &str = "PL006";
/// Days that do not follow each other.
pub(super) const DAYS: &str = "PL007";
/// A step in which nothing is said, done or asked.
pub(super) const IDLE_STEP: &str = "PL008";

/// Every code with what it means, in their order.
pub const ALL: [(&str, &str); 8] = [
    (NEWER_FORMAT, "The plan is written for a newer rapport"),
    (MINUTES, "The steps do not take as long as the plan says"),
    (OUT_OF_RANGE, "A number is out of range"),
    (EMPTY_TEXT, "A text is empty"),
    (EMPTY_LIST, "A list is empty"),
    (NO_SUCH_SCENARIO, "There is no such scenario"),
    (DAYS, "The days do not follow each other"),
    (IDLE_STEP, "In a step nothing is said, done or asked"),
];
