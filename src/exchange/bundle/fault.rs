//! Why a bundle cannot be written or taken in.

use crate::{exchange::archive::ArchiveFault, store::StoreFault};

/// Why a bundle cannot be written or taken in. Nothing is half done.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BundleFault {
    /// The file cannot be used.
    #[error(transparent)]
    Archive(#[from] ArchiveFault),
    /// The records cannot be used.
    #[error(transparent)]
    Store(#[from] StoreFault),
}
