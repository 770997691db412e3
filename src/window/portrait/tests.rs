//! The drawing keeps its promises.
