//! Golden sentences of the shipped scenarios, and what the coach makes of a call.

use std::sync::Arc;

use rapport::core::{
    analyser::{Ground, analyse_on},
    debrief::what_if,
    moves::{Move, Nature},
    session::{Dice, Purpose},
};

use super::calls::{SCENARIOS, play, script};

/// Golden sentences that are read with every move their author names; it may only rise.
const FLOOR: usize = 54;

#[test]
fn golden_sentences_are_read_as_their_authors_say() {
    let (mut right, mut all, mut wrong) = (0, 0, Vec::new());
    for id in SCENARIOS {
        let script = script(id);
        for golden in &script.scenario.golden {
            let after = script.scenario.said_before(golden);
            let ground = Ground::of(after, Some(Arc::clone(&script.topic)), &script.lexicon);
            let read = analyse_on(&golden.say, &script.lexicon, &ground);
            all += 1;
            if golden.moves.iter().all(|it| read.has(*it)) {
                right += 1;
            } else {
                let got: Vec<&str> = read.moves.iter().map(|it| it.mv.name()).collect();
                wrong.push(format!("{id}: “{}” read as {got:?}", golden.say));
            }
        }
    }
    assert!(all >= 38, "only {all} golden sentences");
    assert!(right >= FLOOR, "{right} of {all}:\n{}", wrong.join("\n"));
}

#[test]
fn the_coach_never_advises_a_slight_or_a_promise_nobody_can_keep() {
    let mut advised = 0;
    for id in SCENARIOS {
        let script = script(id);
        let declared = |say: &str| {
            let options = script.scenario.situations.iter().flat_map(|it| &it.options);
            let moves: Vec<Move> = options
                .filter(|it| &*it.say == say)
                .flat_map(|it| it.moves.iter().map(|(mv, _)| *mv))
                .collect();
            moves
        };
        let seed = 1;
        let session = play(&script, seed, |it| {
            let turn = it.state().customer.turn;
            1 + Dice::new(seed, turn, Purpose::Trainee).below(it.state().options.order.len())
        });
        for turn in 1..=session.state().customer.turn {
            let Some(advice) = what_if(&session, turn) else { continue };
            advised += 1;
            for mv in declared(&advice.say) {
                let fine = mv.nature() != Nature::Negative && mv != Move::OverPromise;
                assert!(fine, "{id} {seed} turn {turn}: {mv} in “{}”", advice.say);
            }
        }
    }
    assert!(advised > 0, "no advice was given at all");
}
