//! Text as the core sees it: shared strings, byte ranges into a reply, and blanks.

mod blank;
mod span;

pub use blank::{blanked, is_blank};
pub use span::Span;

/// A piece of text that many events share without copying it.
pub type Text = std::sync::Arc<str>;
