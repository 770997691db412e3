//! The five needs on the screen: how far each was met before the last change and is met now, and
//! which of the last words served it.

use super::Scene;
use crate::core::{
    customer::{Need, Needs, table::row},
    moves::CodedMove,
    session::Shift,
};

impl Scene {
    /// How far a need was met before the last change, and is met now, 0 to 1.
    pub fn need(&self, need: Need) -> Shift {
        Shift { from: self.needs_before.get(need), to: self.needs.get(need) }
    }

    /// A need is filled, or loses something.
    pub(super) fn fill_need(&mut self, need: Need, level: Shift) {
        let set = |needs: &Needs, to: f64| needs.filled(need, to - needs.get(need));
        self.needs_before = set(&self.needs_before, level.from);
        self.needs = set(&self.needs, level.to);
        self.measured = false;
    }

    /// The moves of the last reply that serve a need, in their order.
    pub(crate) fn serving(&self, need: Need) -> Vec<&CodedMove> {
        let reading = self.reply.as_ref().and_then(|it| it.reading.as_ref());
        let moves = reading.iter().flat_map(|it| &it.moves);
        moves.filter(|it| row(it.mv).fills.iter().any(|(filled, _)| *filled == need)).collect()
    }
}
