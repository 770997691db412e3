//! Measures and checks advice: over a thousand simulated calls, what is proposed for the turn that
//! did least is put in its place, and the call goes on with the trainee's own later replies. Fails
//! where fewer than 95 of 100 calls end better, where a proposal is about something not yet told, or
//! where a search takes longer than 200 ms (in a release build). Reported beside it, and harder: the
//! same trainee choosing anew from there on, under a luck that the search has never seen.
//!
//! `cargo bench --no-default-features --bench advice`
#![expect(clippy::print_stdout, reason = "a measure is for reading")]

use std::{sync::Arc, time::Instant};

use rapport::{
    core::{
        analyser::Lexicon,
        debrief::{names_untold, review_turns, weakest_turn, what_if},
        scenario::read_scenario,
        session::{Command, Dice, Purpose, Script, Session, Stage},
        trainee::Expert,
    },
    store::library::Library,
};

/// Calls simulated in all.
const CALLS: u64 = 1_000;
/// Skills of the simulated trainees: how often they do what the expert would, in per cent.
const SKILLS: [usize; 4] = [10, 30, 50, 70];
/// How many of a hundred must end better.
const MUST_IMPROVE: f64 = 0.95;
/// How long one search may take, in milliseconds.
const MOST_MILLISECONDS: f64 = 200.0;

/// Plays on as a trainee of this skill would; the choice hangs on seed and turn alone.
fn play_on(session: &mut Session, skill: usize) {
    while session.state().stage == Stage::Reply {
        let mut dice = Dice::new(session.seed(), session.state().customer.turn, Purpose::Opening);
        let knows = dice.below(100) < skill;
        let any = 1 + dice.below(session.state().options.order.len());
        let option = if knows { Expert.choose(session).unwrap_or(any) } else { any };
        if session.send(Command::Pick { option }).is_err() {
            return;
        }
    }
}

fn level(session: &Session) -> f64 {
    session.state().customer.calm + session.state().customer.trust
}

fn main() {
    let lexicon = Arc::new(Lexicon::english());
    let library = Library::new(None);
    let scripts: Vec<Arc<Script>> = ["01-machine", "02-parcel", "10-no-fix"]
        .iter()
        .filter_map(|id| Some(library.load(id).ok()?.source))
        .filter_map(|it| read_scenario("scenario.ron", &it).0)
        .map(|it| Arc::new(Script::new(Arc::new(it), lexicon.clone())))
        .collect();
    let (mut proposed, mut better, mut anew, mut untold) = (0_u32, 0_u32, 0_u32, 0_u32);
    let (mut slowest, mut total, mut gained, mut typed) = (0.0_f64, 0.0, 0.0, 0_u32);
    for seed in 0..CALLS {
        let script = &scripts[usize::try_from(seed).unwrap_or(0) % scripts.len()];
        let skill = SKILLS[usize::try_from(seed / 3).unwrap_or(0) % SKILLS.len()];
        let mut call = Session::of(script.clone(), seed);
        play_on(&mut call, skill);
        let Some(turn) = weakest_turn(&review_turns(call.transcript())) else { continue };
        let start = Instant::now();
        let found = what_if(&call, turn);
        let took = start.elapsed().as_secs_f64() * 1000.0;
        slowest = slowest.max(took);
        total += took;
        let Some(it) = found else { continue };
        let Some(mut other) = call.rewound(turn) else { continue };
        proposed += 1;
        typed += u32::from(matches!(it.command, Command::Say { .. }));
        untold += u32::from(names_untold(&other, &it.say));
        let own = call.what_if(turn, it.command.clone()).expect("what is proposed can be said");
        better += u32::from(level(&own) > level(&call));
        other.send(it.command).expect("what is proposed can be said");
        play_on(&mut other, skill);
        anew += u32::from(level(&other) > level(&call));
        gained += level(&other) - level(&call);
    }
    let of_proposed = |count: u32| f64::from(count) / f64::from(proposed.max(1));
    let share = of_proposed(better);
    println!("{CALLS} calls, {proposed} proposals ({typed} model sentences)");
    println!("end better with the own later replies: {:.1} %", share * 100.0);
    println!(
        "end better with the trainee choosing anew: {:.1} %, by {:.1} points of calm and trust on average",
        of_proposed(anew) * 100.0,
        gained / f64::from(proposed.max(1))
    );
    println!("about something not yet told: {untold}");
    println!("search: {:.1} ms on average, {slowest:.1} ms at most", total / 1000.0);
    assert!(share >= MUST_IMPROVE, "only {share:.3} end better");
    assert_eq!(untold, 0, "a proposal is about something not yet told");
    assert!(cfg!(debug_assertions) || slowest <= MOST_MILLISECONDS, "a search took {slowest} ms");
}
