//! Simulated trainees and proofs: the same numbers however often, a rehearsal that is the call, and
//! witnesses that play to their endings.

use std::sync::Arc;

use rapport::core::{
    customer::EndingKind,
    moves::Move,
    scenario::read_scenario,
    session::{Command, Rehearsal, Script, Session},
    trainee::{
        Effort, Expert, Imbalance, Played, Policy, Summary, Unreached, imbalances, play, prove,
        tricks_of,
    },
};

const SMALL: &str = include_str!("../fixtures/scenarios/small.ron");
const MACHINE: &str = include_str!("../../scenarios/01-machine.ron");

fn script(text: &str) -> Script {
    let (scenario, findings) = read_scenario("a scenario", text);
    assert!(scenario.is_some(), "{findings:?}");
    Script::new(Arc::new(scenario.expect("checked above")), crate::english())
}

fn played(script: &Script, policy: Policy, sessions: u64) -> Summary {
    let calls: Vec<_> = (0..sessions).map(|seed| play(script, policy, seed)).collect();
    Summary::of(policy.to_string(), &calls)
}

#[test]
fn a_rehearsal_is_the_session_without_its_record() {
    let script = Arc::new(script(MACHINE));
    // The trick is seldom shown, so that silences are played too.
    for policy in [Policy::Expert, Policy::Skill(3), Policy::OneTrick(Move::HollowCanned)] {
        for seed in 0..5 {
            let mut rehearsed = Rehearsal::of(&script, seed);
            let mut session = Session::of(script.clone(), seed);
            while let Some(command) = policy.choose(&rehearsed.seat()) {
                assert_eq!(policy.choose(&session.seat()), Some(command.clone()));
                if !rehearsed.take(&command) {
                    break;
                }
                session.send(command).expect("what a rehearsal takes, a session takes");
                assert_eq!(rehearsed.state().customer, session.state().customer);
                assert_eq!(rehearsed.state().told, session.state().told);
                assert_eq!(rehearsed.state().options, session.state().options);
            }
            assert_eq!(rehearsed.state().outcome, session.state().outcome);
        }
    }
}

#[test]
fn the_expert_at_a_seat_is_the_expert_in_a_session() {
    let script = Arc::new(script(MACHINE));
    let session = Session::of(script.clone(), 4);
    let number = Expert.choose(&session).expect("options are shown");
    assert_eq!(Policy::Expert.choose(&session.seat()), Some(Command::Pick { option: number }));
}

#[test]
fn every_policy_has_a_name_that_finds_it() {
    let script = script(MACHINE);
    for policy in [Policy::named(), tricks_of(&script)].concat() {
        assert_eq!(Policy::from_name(&policy.to_string()), Some(policy));
    }
    assert_eq!(Policy::from_name("one-trick:juggling"), None);
    assert_eq!(Policy::from_name("skill-.4"), None);
}

#[test]
fn policies_keep_their_order() {
    let script = script(MACHINE);
    let solved = |policy| played(&script, policy, 60).solved.share;
    assert!(solved(Policy::Expert) > 0.9);
    assert!(solved(Policy::Skill(9)) > solved(Policy::Skill(1)));
    assert!(solved(Policy::Skill(9)) > solved(Policy::Random));
    for useless in [Policy::AlwaysDismissive, Policy::EmpathyOnly, Policy::ApologySpam] {
        assert!(solved(useless) < 0.01, "{useless}");
    }
    for trick in tricks_of(&script) {
        assert!(played(&script, trick, 10).solved.share < 0.01, "{trick}");
    }
}

#[test]
fn a_check_says_what_does_not_hold() {
    let script = script(&MACHINE.replacen("difficulty: 1", "difficulty: 5", 1));
    let half = played(&script, Policy::Skill(5), 40);
    let found = imbalances(&script, &[(Policy::Skill(5), half.clone())]);
    assert!(matches!(found[..], [Imbalance::Difficulty { declared: 5, measured: 1, .. }]));
    // The ladder upside down: who knows least solves most.
    let rung = |tenths: u8, hits: u8| {
        let calls: Vec<_> = (0..100)
            .map(|it| Played {
                ending: Some(if it < hits { EndingKind::Resolved } else { EndingKind::Manager }),
                calm: 50.0,
                trust: 50.0,
                turns: 8,
            })
            .collect();
        let policy = Policy::Skill(tenths);
        (policy, Summary::of(policy.to_string(), &calls))
    };
    let upside_down = [rung(1, 90), rung(3, 70), rung(7, 30), rung(9, 10)];
    let found = imbalances(&script, &upside_down);
    let falls = found.iter().filter(|it| matches!(it, Imbalance::LadderFalls { .. })).count();
    assert_eq!(falls, 3, "{found:?}");
}

#[test]
fn warmth_that_solves_more_than_half_is_found_and_said_with_what_to_do() {
    let script = script(MACHINE);
    let found = |hits: u8| {
        let ending =
            |it| if it < hits { EndingKind::AgreedFollowUp } else { EndingKind::Unresolved };
        let calls: Vec<_> = (0..100)
            .map(|it| Played { ending: Some(ending(it)), calm: 50.0, trust: 50.0, turns: 8 })
            .collect();
        let policy = Policy::EmpathyOnly;
        imbalances(&script, &[(policy, Summary::of(policy.to_string(), &calls))])
    };
    assert_eq!(found(50), []);
    let said = found(97).iter().map(ToString::to_string).collect::<String>();
    assert!(said.contains("97.0 %") && said.contains("two options"), "{said}");
}

#[test]
fn each_ending_has_a_witness_that_plays_to_it() {
    let script = Arc::new(script(MACHINE));
    let effort = Effort { width: 400, calls: 4, ..Effort::default() };
    let proof = prove(&script, &effort, &|| false);
    assert_eq!(proof.findings(&script), []);
    assert_eq!(proof.witnesses.len(), script.scenario.endings.len());
    for (ending, witness) in &proof.witnesses {
        let mut session = Session::of(script.clone(), witness.seed);
        for option in &witness.picks {
            session.send(Command::Pick { option: *option }).expect("a witness picks what is shown");
        }
        let outcome = session.state().outcome.as_ref().expect("a witness ends its call");
        assert_eq!(outcome.ending, *ending);
    }
    let again = prove(&script, &effort, &|| false);
    assert_eq!(again.witnesses, proof.witnesses);
}

#[test]
fn listening_is_held_against_fixing_on_each_of_the_first_turns() {
    let effort = Effort { width: 1, calls: 12, seeds: 1, ..Effort::default() };
    let proof = prove(&script(MACHINE), &effort, &|| false);
    let turns: Vec<u32> = proof.order.iter().map(|it| it.turn).collect();
    assert_eq!(turns, [1, 2, 3]);
    assert_eq!(proof.order[0].compared, 12);
    assert!(proof.order[1].compared > 0, "{:?}", proof.order);
    // Where the fix needs nothing and she wants nothing else, fixing at once is said to win.
    let hasty = SMALL
        .replacen("needs: [\"paid\"],", "", 1)
        .replacen("(genuine_concern", "(neutral", 1)
        .replacen("(open_question, \"What happened before that?\"),", "", 1)
        .replacen("(mirror_facts, \"Twice\"),", "(argue, \"Twice\"),", 1);
    let script = script(&hasty);
    let found = prove(&script, &effort, &|| false).findings(&script);
    let hasty: Vec<_> = found.iter().filter(|it| it.to_string().contains("on turn 1")).collect();
    assert_eq!(hasty.len(), 1, "{found:?}");
}

#[test]
fn what_cannot_be_reached_is_said() {
    // Nothing here is a fix any more, and the fair end is not written.
    let text = SMALL.replacen("kind: fix,", "kind: option,", 1);
    let text = text.replacen("kind: solved_but_cold,", "kind: fair_no_fix,", 1);
    let script = script(&text);
    let proof = prove(&script, &Effort { width: 50, calls: 2, ..Effort::default() }, &|| false);
    for ending in [EndingKind::Resolved, EndingKind::ResolvedLoyal] {
        let why = proof.unreached.get(&ending);
        assert!(matches!(why, Some(Unreached::Impossible { .. })), "{ending:?}: {why:?}");
    }
    assert!(!proof.findings(&script).is_empty());
}
