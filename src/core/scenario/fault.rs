//! The codes of everything that can be wrong with a scenario so that it cannot be played. A code
//! never changes its meaning and is never used again.

/// Larger than any scenario.
pub const TOO_LARGE: &str = "SC001";
/// Nothing in it.
pub const EMPTY_FILE: &str = "SC002";
/// Something else than a scenario.
pub const NOT_A_SCENARIO: &str = "SC003";
/// Written for a later program.
pub const NEWER_FORMAT: &str = "SC004";
/// Brackets within brackets without end.
pub const TOO_DEEP: &str = "SC005";
/// Brackets, commas or quotes do not fit.
pub const SYNTAX: &str = "SC006";
/// A value of the wrong kind.
pub const WRONG_KIND: &str = "SC007";
/// A field that does not exist.
pub const NO_SUCH_FIELD: &str = "SC008";
/// A name of the language that does not exist.
pub const NO_SUCH_NAME: &str = "SC009";
/// A field that must be there.
pub const FIELD_MISSING: &str = "SC010";
/// A field given twice.
pub const FIELD_TWICE: &str = "SC011";
/// A format that never was.
pub const NO_SUCH_FORMAT: &str = "SC012";
/// Two things with one id.
pub const ID_TWICE: &str = "SC020";
/// A fact that does not exist.
pub const NO_SUCH_FACT: &str = "SC021";
/// A solution that does not exist.
pub const NO_SUCH_SOLUTION: &str = "SC022";
/// Words of a move that are not in the option.
pub const EVIDENCE_MISSING: &str = "SC023";
/// A text without words.
pub const EMPTY_TEXT: &str = "SC024";
/// Nothing to begin with.
pub const NO_OPENING: &str = "SC025";
/// Moments in which the customer has nothing to say.
pub const NO_FALLBACK_LINE: &str = "SC026";
/// Moments in which the trainee has nothing to pick.
pub const NO_FALLBACK_SITUATION: &str = "SC027";
/// Too little to choose from.
pub const FEW_OPTIONS: &str = "SC028";
/// Two endings of one kind.
pub const ENDING_TWICE: &str = "SC029";
/// An ending that calls can reach and the file does not have.
pub const ENDING_MISSING: &str = "SC030";
/// Wrong words without a correction.
pub const NO_CORRECTION: &str = "SC031";
/// A fact that nobody ever tells.
pub const FACT_UNTOLD: &str = "SC032";
/// Something that no words name.
pub const NO_WORDS: &str = "SC033";
/// A number out of its range.
pub const OUT_OF_RANGE: &str = "SC034";
/// A golden sentence without moves, or an option without.
pub const NO_MOVES: &str = "SC035";
/// A list that may not be empty.
pub const EMPTY_LIST: &str = "SC036";
/// A condition that does nothing where it stands.
pub const IDLE_CONDITION: &str = "SC037";
/// A condition that can never hold.
pub const IMPOSSIBLE_CONDITION: &str = "SC038";
/// A sore point that is none.
pub const NOT_HURTFUL: &str = "SC039";

/// Every code with what it means, in their order.
pub const ALL: [(&str, &str); 32] = [
    (TOO_LARGE, "The file is too large"),
    (EMPTY_FILE, "The file is empty"),
    (NOT_A_SCENARIO, "The file is not a scenario"),
    (NEWER_FORMAT, "The file is written for a newer rapport"),
    (TOO_DEEP, "Brackets are never closed"),
    (SYNTAX, "Brackets, commas or quotes do not fit"),
    (WRONG_KIND, "A value is of the wrong kind"),
    (NO_SUCH_FIELD, "There is no such field"),
    (NO_SUCH_NAME, "There is no such name"),
    (FIELD_MISSING, "A field is missing"),
    (FIELD_TWICE, "A field is given twice"),
    (NO_SUCH_FORMAT, "There is no such format"),
    (ID_TWICE, "Two things have one id"),
    (NO_SUCH_FACT, "There is no such fact"),
    (NO_SUCH_SOLUTION, "There is no such solution"),
    (EVIDENCE_MISSING, "The words of a move are not in the option"),
    (EMPTY_TEXT, "A text is empty"),
    (NO_OPENING, "There is no opening line"),
    (NO_FALLBACK_LINE, "There is no line that always fits"),
    (NO_FALLBACK_SITUATION, "There is no situation that always fits"),
    (FEW_OPTIONS, "There are fewer than four options"),
    (ENDING_TWICE, "An ending is given twice"),
    (ENDING_MISSING, "An ending is missing"),
    (NO_CORRECTION, "Wrong words have no correction"),
    (FACT_UNTOLD, "A fact is never told"),
    (NO_WORDS, "No words name it"),
    (OUT_OF_RANGE, "A number is out of range"),
    (NO_MOVES, "There are no moves"),
    (EMPTY_LIST, "A list is empty"),
    (IDLE_CONDITION, "A condition does nothing here"),
    (IMPOSSIBLE_CONDITION, "A condition can never hold"),
    (NOT_HURTFUL, "A sore point is not a hurtful move"),
];
