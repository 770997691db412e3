//! Choices a second: one turn of rapport (pick, appraisal, events, line selection) against one
//! choice of the ink runtime on a script of the same size, in the same run.
//!
//! `cargo run --release --manifest-path benches/ink/Cargo.toml`
//!
//! A package of its own, because the runtime's dependencies would otherwise change features of
//! crates the window shares, and every test build would compile the window's engine again.

use std::{fmt::Write, hint::black_box, sync::Arc, time::Instant};

use bladeink::story::Story;
use rapport::core::{
    analyser::Lexicon,
    scenario::read_scenario,
    session::{Command, Script, Session, Stage},
};

/// Seconds each side runs.
const SECONDS: f64 = 3.0;

fn main() {
    let (turns, calls, lines) = rapport_turns();
    let ink = ink_choices(lines);
    let mut text = String::new();
    let _ = writeln!(
        text,
        "rapport: {turns:.0} turns a second ({calls} calls of 01-machine)"
    );
    let _ = writeln!(text, "bladeink: {ink:.0} choices a second ({lines} conditional lines)");
    let _ = writeln!(text, "ratio: {:.1}", turns / ink);
    #[expect(clippy::print_stdout, reason = "a benchmark prints its result")]
    {
        print!("{text}");
    }
}

/// Turns a second, calls played, and how many storylets the scenario has.
fn rapport_turns() -> (f64, u64, usize) {
    let text = include_str!("../../../scenarios/01-machine.ron");
    let (scenario, _) = read_scenario("01-machine", text);
    let Some(scenario) = scenario else {
        return (0.0, 0, 0);
    };
    let lines = scenario.lines.len();
    let script = Arc::new(Script::new(
        Arc::new(scenario),
        Arc::new(Lexicon::english()),
    ));
    let (mut turns, mut calls) = (0_u64, 0_u64);
    let begun = Instant::now();
    while begun.elapsed().as_secs_f64() < SECONDS {
        let mut session = Session::of(script.clone(), calls);
        while session.state().stage == Stage::Reply {
            let count = session.state().options.order.len() as u64;
            let option = 1 + usize::try_from((calls + turns) % count).unwrap_or(0);
            let _ = black_box(session.send(Command::Pick { option }));
            turns += 1;
        }
        calls += 1;
    }
    (turns as f64 / begun.elapsed().as_secs_f64(), calls, lines)
}

/// A comparable ink script: as many lines with a condition each as the scenario has storylets, of
/// which one speaks, then five choices that change the mood.
fn ink_choices(lines: usize) -> f64 {
    let Ok(mut story) = Story::new(&ink_json(lines)) else { return f64::INFINITY };
    let mut choices = 0_u64;
    let begun = Instant::now();
    while begun.elapsed().as_secs_f64() < SECONDS {
        while story.can_continue() {
            let _ = black_box(story.cont());
        }
        let count = story.get_current_choices().len();
        if count == 0 || story.choose_choice_index((choices % count as u64) as usize).is_err() {
            break;
        }
        choices += 1;
    }
    choices as f64 / begun.elapsed().as_secs_f64()
}

/// The compiled form of:
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
