//! Attention and memory: looking at another ticket while she talks, and having been here before.

use super::{Event, Session, Shift, afterwards::landed};
use crate::{
    customer::{Need, Verdict, WeighedMove},
    moves::Move,
};

/// A look away is half a silence that is left unanswered.
const HALF: f64 = 0.5;
/// What a look away takes from being heard, as much as being interrupted.
const UNHEARD: f64 = 0.2;
/// Points of calm and trust that a good last call gives at the start of the next; a bad one takes
/// them. Assumption: about what one good turn is worth, so that history matters and decides nothing.
const MEMORY: (f64, f64) = (3.0, 8.0);

impl Session {
    /// The trainee looks at another ticket; she notices. It takes no turn.
    pub(super) fn look_away(&mut self) {
        let silence = WeighedMove { quality: HALF, ..WeighedMove::full(Move::Hold) };
        let before = self.state().customer.clone();
        let events = landed(&self.script().persona, &before, &[silence], |it| {
            it.turn = before.turn;
            it.needs = it.needs.filled(Need::Heard, -UNHEARD);
        });
        self.happen([Event::LookedAway]);
        self.happen(events);
    }

    /// She remembers how her last call ended, and says so where her author wrote it.
    pub(super) fn remember(&mut self, verdict: Verdict) {
        let by = match verdict {
            Verdict::Kept => 1.0,
            Verdict::AtRisk => 0.0,
            Verdict::Lost => -1.0,
        };
        let customer = &self.state().customer;
        let shift = |from: f64, by: f64| Shift { from, to: (from + by).clamp(0.0, 100.0) };
        let calm = shift(customer.calm, by * MEMORY.0);
        let trust = shift(customer.trust, by * MEMORY.1);
        self.happen([Event::CameBack { verdict, calm, trust }]);
        let script = self.script().clone();
        let words = script.scenario.again.after(verdict);
        self.say_one_of("again".into(), words);
    }
}
