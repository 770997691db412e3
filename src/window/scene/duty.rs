//! The agent of a shift, as a call shows them.

/// How the agent of a shift stands in a call.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Duty {
    /// Energy when the call began.
    pub energy: f64,
    /// Money left to give.
    pub money: f64,
}
