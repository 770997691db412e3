//! The command line: one file a subcommand. Words about the run go to stderr, data to stdout.
//!
//! Exit codes: 0 clean, 1 findings, 2 could not run.

mod analyse;
mod arguments;
mod author;
mod bench;
mod bundle;
mod card;
mod corpus;
mod data;
mod drill;
mod exercises;
#[cfg(feature = "window")]
mod golden;
mod graph;
mod handouts;
mod keeper;
#[cfg(feature = "window")]
mod kept;
#[cfg(feature = "window")]
mod kept_calls;
#[cfg(feature = "window")]
mod kept_person;
#[cfg(feature = "window")]
mod kept_rooms;
#[cfg(feature = "window")]
mod launch;
mod lint;
mod lrs;
mod new;
mod open;
mod output;
mod override_score;
mod pack;
mod plan;
mod play;
mod progress;
mod progressing;
mod prove;
mod recorded;
mod records;
mod report;
mod report_lines;
mod reporting;
mod room;
mod roster;
mod schema;
mod script;
mod scripts;
mod shift;
mod shift_end;
mod simulate;
mod site;
mod skill_card;
mod terminal;
mod today;
mod trace;
mod train;
mod watch;
mod who;
mod wrap;

use std::{ffi::OsString, process::ExitCode};

use clap::Parser;

use arguments::{Arguments, Task};
pub use output::Outcome;

/// Runs the program with these arguments and says how it went.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let arguments = match Arguments::try_parse_from(arguments) {
        Ok(arguments) => arguments,
        Err(fault) => {
            let usage = fault.use_stderr();
            let _ = fault.print();
            return if usage { ExitCode::from(2) } else { ExitCode::SUCCESS };
        }
    };
    let home = arguments.data_dir.as_deref();
    let site = arguments.site.as_deref();
    let _courier = site::enter(&arguments, home);
    let done = match &arguments.task {
        None => open::open(&arguments.picture, home),
        Some(Task::Play(it)) => play::play(it, home),
        Some(Task::Analyse(it)) => analyse::analyse(it, home),
        Some(Task::Trace(_)) => trace::trace(),
        Some(Task::Lint(it)) => lint::lint(it),
        Some(Task::Schema) => schema::schema(),
        Some(Task::Simulate(it)) => simulate::simulate(it),
        Some(Task::Prove(it)) => prove::prove(it),
        Some(Task::Graph(it)) => graph::graph(it),
        Some(Task::Author(it)) => bench::author(it, &arguments.picture, home),
        Some(Task::New(it)) => new::new(it),
        Some(Task::Profile(it)) => data::profile(it, home),
        Some(Task::Data(it)) => data::data(it, home),
        Some(Task::Report(it)) => report::report(it, home),
        Some(Task::Room(it)) => room::room(it, home),
        Some(Task::Progress(it)) => progressing::progress(it, home),
        Some(Task::Today(it)) => today::today(it, home),
        Some(Task::Roster(it)) => roster::roster(it, home),
        Some(Task::Share(it)) => roster::share(it, home),
        Some(Task::Override(it)) => override_score::put_beside(it, home),
        Some(Task::Drill(it)) => drill::drill(it, home),
        Some(Task::Shift(it)) => shift::shift(it, home),
        Some(Task::Watch(it)) => watch::watch(it),
        Some(Task::Card(it)) => skill_card::card(it),
        Some(Task::Plan(it)) => plan::plan(it),
        Some(Task::Handouts(it)) => handouts::handouts(it),
        Some(Task::Export(it)) => bundle::export(it, home),
        Some(Task::Import(it)) => bundle::import(it, site, home),
        Some(Task::Pack(it)) => pack::pack(it, site, home),
        Some(Task::Lrs(it)) => lrs::lrs(it, site, home),
        Some(Task::Train(it)) => train::train(it),
        Some(Task::Corpus(it)) => corpus::corpus(it),
    };
    output::exit(done)
}
