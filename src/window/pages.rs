//! The pages a picture can be taken of, by name.

use super::LaunchFault;

/// The pages a picture can be taken of.
pub const PAGES: [&str; 49] = [
    "first",
    "title",
    "library",
    "warning",
    "briefing",
    "practice",
    "turn",
    "typed",
    "sent",
    "asked",
    "chat",
    "letter",
    "post",
    "in_person",
    "video",
    "noticing",
    "rating",
    "days",
    "debrief",
    "rewind",
    "rewound",
    "both",
    "drill",
    "drilled",
    "watch",
    "watched",
    "twins",
    "aftercare",
    "settings",
    "name",
    "my-data",
    "progress",
    "cards",
    "shift",
    "shift-ritual",
    "shift-call",
    "shift-tickets",
    "shift-stop",
    "shift-end",
    "plan",
    "room-setup",
    "room",
    "room-landed",
    "room-both",
    "room-result",
    "trouble",
    "pause",
    "contest",
    "author",
];

/// Whether there is such a page.
pub(super) fn known(page: &str) -> Result<(), LaunchFault> {
    if PAGES.contains(&page) {
        return Ok(());
    }
    Err(LaunchFault::NoSuchPage { asked: page.to_owned(), known: PAGES.join(", ") })
}
