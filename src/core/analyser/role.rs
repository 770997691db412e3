//! What small words do in a clause: part it, open it, say who acts. Each role is a bit; which words
//! play it stands in the lexicon's `[words:...]` lists.

/// Begins a clause wherever it stands ("but").
pub(super) const TURN: u32 = 1;
/// Begins one after a comma ("and", "so").
pub(super) const COMMA_TURN: u32 = 1 << 1;
/// Begins one before a subject ("and I").
pub(super) const JOINER: u32 = 1 << 2;
/// Small opener of a clause ("well").
pub(super) const OPENER: u32 = 1 << 3;
/// Small closer of a clause ("sir").
pub(super) const CLOSER: u32 = 1 << 4;
/// A subject, before which a joiner begins a clause.
pub(super) const SUBJECT: u32 = 1 << 5;
/// Stands for another language.
pub(super) const FOREIGN: u32 = 1 << 6;
/// A stock word, whose crowding shows a list written for a grader.
pub(super) const STOCK: u32 = 1 << 7;
/// The agent, as one person ("I", "my").
pub(super) const SPEAKER: u32 = 1 << 8;
/// The company ("we", "our").
pub(super) const COMPANY: u32 = 1 << 9;
/// The customer ("you", "your").
pub(super) const CUSTOMER: u32 = 1 << 10;
/// What is to come ("will").
pub(super) const COMING: u32 = 1 << 11;
/// What may be ("can", "would").
pub(super) const POSSIBLE: u32 = 1 << 12;
/// What must be ("should", "need").
pub(super) const NEEDED: u32 = 1 << 13;
/// Somebody else ("she", "they").
pub(super) const OTHERS: u32 = 1 << 14;
/// Sets a clause against another ("but", "still").
pub(super) const CONTRAST: u32 = 1 << 15;
/// The agent at work: such a clause says little back.
pub(super) const BUSY: u32 = 1 << 16;
/// About the customer or those with them.
pub(super) const ABOUT_THEM: u32 = 1 << 17;
/// A verb that makes a clause whole ("is", "did").
pub(super) const WHOLE: u32 = 1 << 18;
/// Something is missing or comes back ("not", "again").
pub(super) const LACK: u32 = 1 << 19;
/// Counts ("three"): the same number as its digits.
pub(super) const COUNTING: u32 = 1 << 20;
/// Goes before a verb, so that "of" after it is a slip for "have" ("should of").
pub(super) const MODAL: u32 = 1 << 21;
/// Asks for a time ("when", "how long").
pub(super) const ASKS_WHEN: u32 = 1 << 22;
/// Tells one ("Tuesday", "weeks").
pub(super) const TELLS_WHEN: u32 = 1 << 23;
/// Asks for a number ("how many").
pub(super) const ASKS_COUNT: u32 = 1 << 24;

/// The role whose words the list `name` holds.
pub(super) fn named(name: &str) -> Option<u32> {
    Some(match name {
        "turns" => TURN,
        "comma-turns" => COMMA_TURN,
        "joiners" => JOINER,
        "openers" => OPENER,
        "closers" => CLOSER,
        "subjects" => SUBJECT,
        "foreign" => FOREIGN,
        "stock" => STOCK,
        "speaker" => SPEAKER,
        "company" => COMPANY,
        "customer" => CUSTOMER,
        "coming" => COMING,
        "possible" => POSSIBLE,
        "needed" => NEEDED,
        "others" => OTHERS,
        "contrast" => CONTRAST,
        "busy" => BUSY,
        "about-them" => ABOUT_THEM,
        "whole" => WHOLE,
        "lack" => LACK,
        "counting" => COUNTING,
        "asks-when" => ASKS_WHEN,
        "tells-when" => TELLS_WHEN,
        "asks-count" => ASKS_COUNT,
        "modals" => MODAL,
        _ => return None,
    })
}

/// Whether a word with this role must be known to the lexicon as a word too. Words of other
/// languages, and stock words that nothing else names, stay unknown.
pub(super) const fn is_of_the_language(role: u32) -> bool {
    role & (TURN | COMMA_TURN | JOINER | OPENER | CLOSER) != 0
}
