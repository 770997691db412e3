//! `rapport play`: one practice from a script, in the terminal, or in the window.

use std::{
    fs,
    io::{self, BufRead, IsTerminal},
    path::Path,
    sync::Arc,
};

use super::{
    arguments::{Format, PictureArguments, PlayArguments},
    keeper::{Forgets, Keeper, Keeps},
    open::window,
    output::{Fault, Outcome, put, say},
    recorded::{farewell, opened, person, start},
    script::{Head, command_of, is_note},
    terminal,
    who::level_of,
};
use crate::{
    core::{
        analyser::Lexicon,
        coach::Level,
        session::{Command, Event, Session, Stage, Stamped},
    },
    store::{clock, data::practice_over, library::Library, profiles::Profile, settings},
    words::Words,
};

/// The scenario that is played where none is named.
const FIRST: &str = "01-machine";

/// Plays as the arguments say.
pub(super) fn play(arguments: &PlayArguments, home: Option<&Path>) -> Result<Outcome, Fault> {
    let scripted = arguments.script.is_some() || arguments.format != Format::Text;
    let words = Words::english();
    let headed = with_head(arguments)?;
    let arguments = &headed;
    let nobody = scripted && arguments.profile.is_none();
    // Scripts are kept only where somebody is named; people are kept under their last profile.
    let mut kept = if nobody { None } else { opened(arguments, home, &words)? };
    let folder = kept.as_ref().and_then(|it| settings::load(it).ok()?.scenario_folder);
    let found = Library::new(folder).load(arguments.scenario.as_deref().unwrap_or(FIRST))?;
    let by_hand = !scripted && !arguments.terminal && io::stdin().is_terminal();
    if by_hand {
        // The window opens the records itself; two at once would hold each other back.
        drop(kept.take());
        let Some(why) = window(&PictureArguments::default(), home, Some(found.clone()))? else {
            return Ok(Outcome::Clean);
        };
        say(&why);
        kept = opened(arguments, home, &words)?;
    }
    let lexicon = Arc::new(Lexicon::english());
    let Some((database, profile)) = person(kept, arguments, &words)? else {
        let mut session = Session::begin(found.scenario, lexicon, seed_of(arguments));
        let level = arguments.coach.unwrap_or_default();
        return run(arguments, &mut session, &words, &mut Forgets, (true, level));
    };
    let level = level_of(&database, &profile, arguments.coach, scripted)?;
    let (session, recorder) = start(&database, &profile, arguments, found, lexicon)?;
    kept_run(arguments, session, &words, (Keeps { database: &database, recorder }, &profile), level)
}

/// A practice that is recorded, from where it stands.
fn kept_run(
    arguments: &PlayArguments,
    mut session: Session,
    words: &Words,
    (mut keeper, profile): (Keeps<'_>, &Profile),
    level: Level,
) -> Result<Outcome, Fault> {
    let fresh = session.state().customer.turn == 0;
    if let Some(why) = keeper.keep(&session, None, &[]) {
        say(&words.say_with("record-waiting", &[("why", why.into())]));
    }
    if !fresh {
        let turn = f64::from(session.state().customer.turn + 1);
        say(&words.say_with("resuming", &[("turn", turn.into())]));
    }
    let outcome = run(arguments, &mut session, words, &mut keeper, (fresh, level))?;
    farewell(&session, profile, words);
    if let Err(fault) = practice_over(keeper.database, keeper.recorder.id(), clock::now()) {
        say(&fault.to_string());
    }
    Ok(outcome)
}

/// The arguments, with what the head of a script file says where they say nothing.
fn with_head(arguments: &PlayArguments) -> Result<PlayArguments, Fault> {
    let mut arguments = arguments.clone();
    let file = arguments.script.as_deref().filter(|it| it.as_os_str() != "-");
    if let Some(path) = file {
        let head = Head::of(&read_script(path)?);
        arguments.scenario = arguments.scenario.or(head.scenario);
        arguments.seed = arguments.seed.or(head.seed);
    }
    Ok(arguments)
}

fn read_script(path: &Path) -> Result<Vec<u8>, Fault> {
    fs::read(path)
        .map_err(|why| format!("The script {} cannot be read: {why}.", path.display()).into())
}

/// Plays the script or hands over to the terminal.
fn run(
    arguments: &PlayArguments,
    session: &mut Session,
    words: &Words,
    keeper: &mut dyn Keeper,
    (fresh, level): (bool, Level),
) -> Result<Outcome, Fault> {
    let Some(script) = &arguments.script else {
        if arguments.format == Format::Text {
            terminal::play(session, words, keeper, level)?;
        } else {
            follow(session, words, keeper, &mut io::stdin().lock(), arguments.format, fresh)?;
        }
        return Ok(Outcome::Clean);
    };
    if script.as_os_str() == "-" {
        follow(session, words, keeper, &mut io::stdin().lock(), arguments.format, fresh)?;
    } else {
        let text = read_script(script)?;
        follow(session, words, keeper, &mut text.as_slice(), arguments.format, fresh)?;
    }
    Ok(Outcome::Clean)
}

/// Plays replies line by line as they arrive, each kept before its events are printed.
fn follow(
    session: &mut Session,
    words: &Words,
    keeper: &mut dyn Keeper,
    lines: &mut dyn BufRead,
    format: Format,
    fresh: bool,
) -> Result<(), Fault> {
    let print = Printer { words, format };
    if fresh {
        print.events(session, session.transcript())?;
    }
    let mut line = Vec::new();
    loop {
        line.clear();
        if lines.read_until(b'\n', &mut line)? == 0 {
            return Ok(());
        }
        let text = String::from_utf8_lossy(&line);
        let text = text.trim_end_matches(['\n', '\r']);
        if is_note(text) {
            continue;
        }
        step(session, keeper, &print, text)?;
    }
}

/// One line of a script. A pause ends with the next line; an ask-back is confirmed at once.
fn step(
    session: &mut Session,
    keeper: &mut dyn Keeper,
    print: &Printer<'_>,
    line: &str,
) -> Result<(), Fault> {
    let command = match command_of(line) {
        Ok(command) => command,
        Err(fault) => return print.refused(session, &fault),
    };
    let goes_on = !matches!(command, Command::Resume | Command::Withdraw | Command::Pause);
    if session.state().stage == Stage::Paused && goes_on {
        send(session, keeper, print, Command::Resume)?;
    }
    send(session, keeper, print, command)?;
    if session.state().stage == Stage::Confirmation {
        send(session, keeper, print, Command::Confirm)?;
    }
    Ok(())
}

fn send(
    session: &mut Session,
    keeper: &mut dyn Keeper,
    print: &Printer<'_>,
    command: Command,
) -> Result<(), Fault> {
    let events = match session.send(command.clone()) {
        Ok(events) => events.to_vec(),
        Err(refusal) => return print.refused(session, &refusal.to_string()),
    };
    if let Some(why) = keeper.keep(session, Some(&command), &events) {
        say(&print.words.say_with("record-waiting", &[("why", why.into())]));
    }
    print.events(session, &events)
}

/// Prints events as the format says.
struct Printer<'w> {
    words: &'w Words,
    format: Format,
}

impl Printer<'_> {
    fn events(&self, session: &Session, events: &[Stamped]) -> Result<(), Fault> {
        if self.format == Format::Text {
            return Ok(terminal::Shown::new(session, self.words).events(session, events)?);
        }
        for event in events {
            put(&serde_json::to_string(event)?)?;
        }
        Ok(())
    }

    fn refused(&self, session: &Session, why: &str) -> Result<(), Fault> {
        if self.format == Format::Text {
            return Ok(put(why)?);
        }
        let event = Event::Refused { why: why.into() };
        let turn = session.state().customer.turn;
        put(&serde_json::to_string(&Stamped { event, session: session.name(), turn })?)?;
        Ok(())
    }
}

/// The seed asked for, or one from the clock.
fn seed_of(arguments: &PlayArguments) -> u64 {
    arguments.seed.unwrap_or_else(seed_by_clock)
}

/// A number of a first call.
pub(super) fn seed_by_clock() -> u64 {
    clock::now().unsigned_abs() % 1_000_000
}
