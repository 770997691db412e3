//! Choices a second: one turn of rapport (pick, appraisal, events, line selection) against one
//! choice of the ink runtime on a script of the same size, in the same run.
//!
//! `cargo run --release --manifest-path benches/ink/Cargo.toml`
//!
//! A package of its own, because the runtime's dependencies would otherwise change features of
//! crates the window shares, and every test build would compile the window's engine again.

use std::{fmt::Write, hint::black_box, sync::Arc, time::Instant};

use bladeink::story::Story;
use rapport_core::{
    analyser::Lexicon,
    scenario::read_scenario,
    session::{Command, Script, Session, Stage},
};

/// Rounds, in each of which first one side runs, then the other.
const ROUNDS: usize = 40;
/// Seconds a side runs in a round: short, so that what else the machine does slows both alike.
const SECONDS: f64 = 0.1;

fn main() {
    let Some(mut rapport) = Rapport::new() else { return };
    let lines = rapport.script.scenario.lines.len();
    let Ok(mut story) = Story::new(&ink_json(lines)) else { return };
    let (mut turns, mut choices, mut ratios) = (0.0, 0.0, Vec::new());
    for _ in 0..ROUNDS {
        let (ours, theirs) = (a_second(|| rapport.turn()), a_second(|| ink_choice(&mut story)));
        ratios.push(ours / theirs);
        turns += ours;
        choices += theirs;
    }
    ratios.sort_by(f64::total_cmp);
    let rounds = ROUNDS as f64;
    #[expect(clippy::print_stdout, reason = "a benchmark prints its result")]
    {
        println!("rapport: {:.0} turns a second (01-machine, {lines} lines)", turns / rounds);
        println!("bladeink: {:.0} choices a second ({lines} conditional lines)", choices / rounds);
        println!(
            "ratio: {:.1} (middle of {ROUNDS} rounds; {:.1} to {:.1} in half of them)",
            ratios[ROUNDS / 2],
            ratios[ROUNDS / 4],
            ratios[ROUNDS * 3 / 4],
        );
    }
}

/// How often `once` runs in a second.
fn a_second(mut once: impl FnMut()) -> f64 {
    let (mut count, begun) = (0_u64, Instant::now());
    while begun.elapsed().as_secs_f64() < SECONDS {
        for _ in 0..32 {
            once();
        }
        count += 32;
    }
    count as f64 / begun.elapsed().as_secs_f64()
}

/// Calls of one scenario, played one after the other.
struct Rapport {
    script: Arc<Script>,
    session: Session,
    calls: u64,
    turns: u64,
}

impl Rapport {
    fn new() -> Option<Self> {
        let (scenario, _) =
            read_scenario("01-machine", include_str!("../../../scenarios/01-machine.ron"));
        let script = Arc::new(Script::new(Arc::new(scenario?), Arc::new(Lexicon::english())));
        Some(Self { session: Session::of(script.clone(), 0), script, calls: 0, turns: 0 })
    }

    /// One turn; a call that is over gives way to the next.
    fn turn(&mut self) {
        if self.session.state().stage != Stage::Reply {
            self.calls += 1;
            self.session = Session::of(self.script.clone(), self.calls);
        }
        let count = self.session.state().options.order.len() as u64;
        let option = 1 + usize::try_from((self.calls + self.turns) % count).unwrap_or(0);
        let _ = black_box(self.session.send(Command::Pick { option }));
        self.turns += 1;
    }
}

/// What is said up to the next choice, and the middle one of the answers.
fn ink_choice(story: &mut Story) {
    while story.can_continue() {
        let _ = black_box(story.cont());
    }
    let choices = story.get_current_choices().len();
    let _ = story.choose_choice_index(choices.saturating_sub(1) / 2);
}

/// A comparable ink script: as many lines with a condition each as the scenario has storylets, of
/// which one speaks, then five choices that change the mood. The compiled form of:
///
/// ```text
/// VAR mood = 0
/// -> ask
/// === ask
/// {mood == 0: The customer says line 0. -> answers}
/// {mood == 1: The customer says line 1. -> answers}
/// … one for each storylet
/// === answers
/// + [A reply a tired agent might give.] ~ mood = (mood + 37) % lines
///   -> ask
/// … five of these
/// ```
fn ink_json(lines: usize) -> String {
    let mut asks = String::new();
    for line in 0..lines {
        let _ = write!(
            asks,
            r#""ev",{{"VAR?":"mood"}},{line},"==","/ev",[{{"->":".^.b","c":true}},{{"b":["^The customer says line {line}.","\n",{{"->":"answers"}},null]}}],"nop","#
        );
    }
    let (mut choices, mut branches) = (String::new(), String::new());
    for index in 0..5 {
        let _ = write!(
            choices,
            r#""ev","str","^A reply a tired agent might give.","/str","/ev",{{"*":".^.c-{index}","flg":4}},"#
        );
        let _ = write!(
            branches,
            r#""c-{index}":["\n","ev",{{"VAR?":"mood"}},37,"+",{lines},"%",{{"VAR=":"mood","re":true}},"/ev",{{"->":"ask"}},null],"#
        );
    }
    let branches = branches.trim_end_matches(',');
    format!(
        r##"{{"inkVersion":21,"root":[[{{"->":"ask"}},["done",{{"#n":"g-0"}}],null],"done",{{"ask":[{asks}{{"->":"answers"}},null],"answers":[{choices}{{{branches}}}],"global decl":["ev",0,{{"VAR=":"mood"}},"/ev","end",null]}}],"listDefs":{{}}}}"##
    )
}
