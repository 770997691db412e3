//! Carries practices between stores.
