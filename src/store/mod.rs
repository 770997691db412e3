//! Files, SQLite and the clock: everything that outlives the program, and nothing about people.
//!
//! [`database`] is the one file all records live in; [`practices`], [`profiles`] and [`settings`]
//! are its tables; [`data`] says what is kept of a person, and takes it away; [`library`] reads scenarios; [`paths`] says where the data folder is; [`clock`]
//! is the only reader of the time. What a record means is left to `core`, how it is shown to the
//! faces.

pub mod clock;
pub mod data;
pub mod database;
mod fault;
pub mod library;
pub mod paths;
pub mod practices;
pub mod profiles;
pub mod settings;
pub mod shifts;

pub use fault::StoreFault;
pub use uuid::Uuid;
