//! Laws of the customer model, P1 to P8 and P11: exhaustive where that is possible, seeded random
//! calls otherwise. A failure prints the numbers that break the law.

use rapport::core::{
    customer::{
        CustomerState, EndingKind, Needs, Persona, TraceRequest, WeighedMove, appraise, settle,
        trace,
    },
    moves::{Move, Nature},
    session::{Dice, Purpose},
};

const DISMISSIVE: [Move; 10] = [
    Move::CalmDown,
    Move::Minimise,
    Move::BlameCustomer,
    Move::PolicyWall,
    Move::DeflectTransfer,
    Move::Interrupt,
    Move::InterruptRush,
    Move::Argue,
    Move::SarcasmJudgement,
    Move::HostilityProfanity,
];

fn empathic() -> Vec<Move> {
    Move::ALL.into_iter().filter(|it| it.nature() == Nature::Relational).collect()
}

fn step(persona: &Persona, state: &CustomerState, moves: &[Move]) -> CustomerState {
    let weighed: Vec<WeighedMove> = moves.iter().copied().map(WeighedMove::full).collect();
    let appraisal = appraise(persona, state, &weighed);
    settle(persona, state, &weighed, &appraisal, Vec::new())
}

fn play(persona: &Persona, start: (f64, f64), turns: &[Vec<Move>]) -> CustomerState {
    let begin = CustomerState::at(start.0, start.1);
    turns.iter().fold(begin, |state, moves| step(persona, &state, moves))
}

/// A persona drawn within the published ranges.
fn random_persona(dice: &mut Dice) -> Persona {
    let mut between = |low: f64, high: f64| low + (high - low) * (dice.spread() + 1.0) / 2.0;
    Persona {
        reactivity: between(0.7, 1.4),
        pull: between(0.05, 0.20),
        negativity: between(1.5, 3.0),
        ..Persona::default()
    }
}

#[test]
fn p1_kindness_never_does_worse_than_a_slight_on_the_same_turn() {
    let persona = Persona::default();
    let mut compared = 0_u32;
    for state in grid() {
        let slights: Vec<CustomerState> =
            DISMISSIVE.iter().map(|it| step(&persona, &state, &[*it])).collect();
        for kind in empathic() {
            let after = step(&persona, &state, &[kind]);
            for (slight, harmed) in DISMISSIVE.iter().zip(&slights) {
                assert!(
                    after.calm >= harmed.calm && after.trust >= harmed.trust,
                    "{kind} against {slight} from {state:?}"
                );
                compared += 1;
            }
        }
    }
    assert_eq!(compared, 11 * 6 * 27 * 3 * 10 * 12);
}

/// Calm by 10, trust by 20, heard, felt and helped in {0, .5, 1}, habituation in {0, 1, 3}.
fn grid() -> impl Iterator<Item = CustomerState> {
    let thirds = [0.0, 0.5, 1.0];
    (0..=10).flat_map(move |calm| {
        (0..=5).flat_map(move |trust| {
            (0..81).map(move |code: usize| {
                let mut state = CustomerState::at(f64::from(calm) * 10.0, f64::from(trust) * 20.0);
                state.needs = Needs {
                    heard: thirds[code % 3],
                    felt: thirds[code / 3 % 3],
                    helped: thirds[code / 9 % 3],
                    ..Needs::default()
                };
                let used = [0.0, 1.0, 3.0][code / 27];
                for family in rapport::core::moves::Family::ALL {
                    state.habituation.insert(family, used);
                }
                state
            })
        })
    })
}

#[test]
fn p2_over_a_whole_call_kindness_hardly_ever_does_worse() {
    let (mut broken, mut worst) = (0_u32, 0.0_f64);
    let calls = 5_000;
    for seed in 0..calls {
        let mut dice = Dice::new(seed, 0, Purpose::Opening);
        let persona = random_persona(&mut dice);
        let mut turns: Vec<Vec<Move>> =
            (0..8).map(|_| vec![Move::ALL[dice.below(Move::IN_MANUAL)]]).collect();
        let place = dice.below(turns.len());
        let kinder = empathic()[dice.below(empathic().len())];
        turns[place] = vec![DISMISSIVE[dice.below(DISMISSIVE.len())]];
        let harsh = play(&persona, (30.0, 40.0), &turns);
        turns[place] = vec![kinder];
        let kind = play(&persona, (30.0, 40.0), &turns);
        let short = (harsh.calm - kind.calm).max(harsh.trust - kind.trust);
        if short > 1e-9 {
            broken += 1;
            worst = worst.max(short);
        }
    }
    // The published bound: at most one call in a thousand, by at most two points.
    assert!(u64::from(broken) * 1_000 <= calls, "{broken} of {calls} calls");
    assert!(worst <= 2.0, "by {worst} points");
}

#[test]
fn p3_listening_before_solving_never_ends_lower() {
    let relational = [
        vec![Move::ValidateFeelings, Move::Mirror],
        vec![Move::OpenQuestion],
        vec![Move::MirrorFacts],
        vec![Move::GenuineConcern],
    ];
    let solving =
        [vec![Move::ConcreteResolution], vec![Move::OfferAlternatives], vec![Move::ExplainReasons]];
    let closing = [vec![Move::CommitFollowUp, Move::Thank]];
    let listen_first = [&relational[..], &solving, &closing].concat();
    let fix_first = [&solving[..], &relational, &closing].concat();
    for seed in 0..2_000 {
        let persona = random_persona(&mut Dice::new(seed, 0, Purpose::Opening));
        let listened = play(&persona, (30.0, 40.0), &listen_first);
        let fixed = play(&persona, (30.0, 40.0), &fix_first);
        assert!(listened.calm >= fixed.calm, "seed {seed}: calm");
        assert!(listened.trust >= fixed.trust, "seed {seed}: trust");
    }
}

#[test]
fn p4_the_gains_of_a_repeated_family_strictly_fall() {
    let persona = Persona::default();
    for mv in Move::ALL.into_iter().filter(|it| it.family().is_some()) {
        // Levels and needs are held still, so that only the repetition differs.
        let still = CustomerState::at(30.0, 40.0);
        let mut state = still.clone();
        let mut last = f64::INFINITY;
        for _ in 0..4 {
            let after = step(&persona, &state, &[mv]);
            let gain = after.calm - still.calm;
            assert!(gain < last, "{mv} gains {gain} after {last}");
            last = gain;
            state = CustomerState { habituation: after.habituation, ..still.clone() };
        }
    }
}

#[test]
fn p5_everything_stays_in_range() {
    for seed in 0..3_000 {
        let mut dice = Dice::new(seed, 1, Purpose::Opening);
        let persona = random_persona(&mut dice);
        let start = (dice.below(101), dice.below(101));
        let mut state = CustomerState::at(start.0 as f64, start.1 as f64);
        for _ in 0..20 {
            let moves: Vec<Move> =
                (0..dice.below(5)).map(|_| Move::ALL[dice.below(Move::ALL.len())]).collect();
            state = step(&persona, &state, &moves);
            assert!((0.0..=100.0).contains(&state.calm), "seed {seed}: calm {}", state.calm);
            assert!((0.0..=100.0).contains(&state.trust), "seed {seed}: trust {}", state.trust);
            assert!((0.0..=100.0).contains(&state.effort), "seed {seed}");
            let needs = &state.needs;
            for level in [needs.heard, needs.felt, needs.understood, needs.helped, needs.assured] {
                assert!((0.0..=1.0).contains(&level), "seed {seed}: {needs:?}");
            }
        }
    }
}

#[test]
fn p7_neutral_turns_bring_calm_home_without_overshooting() {
    let persona = Persona { wait: 0.0, ..Persona::default() };
    for start in [0.0, 30.0, 100.0] {
        let mut state = CustomerState::at(start, 40.0);
        let mut distance = (state.calm - persona.home_unmet).abs();
        let side = state.calm >= persona.home_unmet;
        for _ in 0..60 {
            state = step(&persona, &state, &[Move::Neutral]);
            let now = (state.calm - persona.home_unmet).abs();
            assert!(now <= distance, "from {start}: {now} after {distance}");
            assert!(now < 1e-9 || (state.calm >= persona.home_unmet) == side, "overshot");
            distance = now;
        }
        assert!(distance < 0.1, "from {start} calm is still {distance} away");
    }
}

#[test]
fn p8_a_broken_promise_costs_trust_and_makes_the_next_one_cheap() {
    for trust in 0..=10 {
        for calm in 0..=10 {
            let before = CustomerState::at(f64::from(calm) * 10.0, f64::from(trust) * 10.0);
            let moves = [WeighedMove::full(Move::BrokenPromise)];
            let appraisal = appraise(&Persona::default(), &before, &moves);
            let moved: f64 = appraisal.reasons[0].trust.result;
            assert!(moved <= 0.0, "trust moved {moved}");
        }
    }
    let start = CustomerState::at(40.0, 50.0);
    let whole = step(&Persona::default(), &start, &[Move::Promise]);
    let broken = CustomerState { promise_broken: true, ..start };
    let cheap = step(&Persona::default(), &broken, &[Move::Promise]);
    assert!(cheap.trust < whole.trust);
}

#[test]
fn p6_the_same_moves_give_the_same_bits() {
    let request = TraceRequest {
        calm: 30.0,
        trust: 40.0,
        turns: vec![vec![Move::ValidateFeelings, Move::SharedGoal], vec![Move::PolicyWall]],
    };
    let (once, again) = (trace(&request), trace(&request));
    assert_eq!(once, again);
    assert_eq!(once.ending, EndingKind::Unresolved);
}
