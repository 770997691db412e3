//! Files, SQLite and the clock: everything that outlives the program, and nothing about people.
//!
//! [`database`] is the one file all records live in; [`practices`], [`profiles`] and [`settings`]
//! are its tables; [`data`] says what is kept of a person, and takes it away; [`evidence`],
//! [`assignments`], [`sharing`] and [`overrides`] are what reports need beside them; [`outbox`] and
//! [`notice`] are what waits to be told elsewhere and what people are told about it; [`transfer`]
//! carries practices between stores; [`mod@today`] says what to practise; [`library`] reads
//! scenarios, [`plans`] session plans, [`rooms`] keeps what was led; [`paths`] says where the data
//! folder is; [`clock`]
//! is the only reader of the time. What a record means is left to `core`, how it is shown to the
//! faces.

pub mod assignments;
pub mod clock;
pub mod data;
pub mod database;
pub mod evidence;
mod fault;
pub mod library;
pub mod notice;
pub mod outbox;
pub mod overrides;
pub mod paths;
pub mod plans;
pub mod practices;
pub mod profiles;
pub mod rooms;
pub mod roster;
pub mod settings;
pub mod sharing;
pub mod shifts;
pub mod today;
pub mod transfer;

pub use fault::StoreFault;
pub use uuid::Uuid;
