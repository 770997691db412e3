//! The commands `profile` and `data`, as they are run.
