//! Text as the core sees it: shared strings and byte ranges into a reply.

mod span;

pub use span::Span;

/// A piece of text that many events share without copying it.
pub type Text = std::sync::Arc<str>;
