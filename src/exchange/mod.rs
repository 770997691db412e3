//! Handing over: statements for an organisation's learning record store, bundles of practices, and
//! packs of scenarios.
//!
//! Nothing here happens by itself: without a [`site`] policy no statement is made and nothing is
//! sent. It stands above `store` and `core` and below the faces, and holds no rule about people:
//! what a call shows is asked of `core`, what is kept is asked of `store`.

pub mod archive;
pub mod bundle;
pub mod lrs;
mod moment;
pub mod pack;
pub mod site;
pub mod xapi;
