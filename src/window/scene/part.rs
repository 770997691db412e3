//! The parts of the practice screen, and what it waits for.

/// A part of the practice screen that is drawn anew as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// Title, channel, turn, ways out.
    Header,
    /// The face, or the bubbles.
    Stage,
    /// Voice, caption, meters, needs.
    Measures,
    /// Her last line.
    Line,
    /// The own reply.
    Reply,
    /// Why calm and trust moved.
    Why,
    /// What can be said.
    Options,
    /// The way on, once the call is over.
    Ending,
}

impl Part {
    /// Every part.
    pub const ALL: [Self; 8] = [
        Self::Header,
        Self::Stage,
        Self::Measures,
        Self::Line,
        Self::Reply,
        Self::Why,
        Self::Options,
        Self::Ending,
    ];
}

/// What the screen waits for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Beat {
    /// The trainee.
    #[default]
    Yours,
    /// A reply is on its way and can be taken back.
    OnItsWay,
    /// The customer takes it in.
    Listens,
    /// A yes or no to "I read this as …".
    Asked,
    /// Nothing: the call is over.
    Over,
}
