//! Script lines: a number picks, `:word` is a command, `# words` is a note, anything else is typed.
//! The head of a script may say `#scenario FILE` and `#seed NUMBER`.

use crate::core::{
    debrief::Mark,
    moves::{Emotion, Move},
    session::{Command, Contact},
};

/// What the notes at the head of a script say.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Head {
    /// The scenario it is written for.
    pub(super) scenario: Option<String>,
    /// The seed it is written for.
    pub(super) seed: Option<u64>,
}

impl Head {
    /// The head of the script in `bytes`.
    pub(super) fn of(bytes: &[u8]) -> Self {
        let text = String::from_utf8_lossy(bytes);
        let mut head = Self::default();
        for line in text.lines().take_while(|it| is_note(it)) {
            if let Some(scenario) = line.strip_prefix("#scenario ") {
                head.scenario = Some(scenario.trim().to_owned());
            } else if let Some(seed) = line.strip_prefix("#seed ") {
                head.seed = seed.trim().parse().ok();
            }
        }
        head
    }
}

/// Whether a line is a note for readers, or belongs to the head. A hashtag is typed.
pub(super) fn is_note(line: &str) -> bool {
    ["# ", "#scenario ", "#seed ", "#ends "].iter().any(|it| line.starts_with(it))
}

/// The command a line stands for.
///
/// # Errors
/// What is wrong with a `:` line, and which ones there are.
pub(super) fn command_of(line: &str) -> Result<Command, String> {
    let trimmed = line.trim();
    if let Ok(option) = trimmed.parse::<usize>() {
        return Ok(Command::Pick { option });
    }
    let Some(rest) = trimmed.strip_prefix(':') else {
        return Ok(Command::Say { text: line.into() });
    };
    let (word, argument) = rest.split_once(char::is_whitespace).unwrap_or((rest, ""));
    let argument = argument.trim();
    Ok(match word {
        "hold" => Command::Hold,
        "hint" => Command::Hint,
        "pause" => Command::Pause,
        "resume" => Command::Resume,
        "confirm" | "yes" => Command::Confirm,
        "withdraw" | "stop" => Command::Withdraw,
        "notice" if !argument.is_empty() => Command::Notice { cue: argument.into() },
        "notice" => return Err(no_cue()),
        "guess" => guess(argument)?,
        "look" => Command::LookAway,
        "rate" => rate(argument)?,
        "later" => Command::Later,
        "call" => follow(argument, Contact::Call)?,
        "write" => follow(argument, Contact::Write)?,
        "forget" => follow(argument, Contact::Forget)?,
        "contest" => contest(argument)?,
        _ => return Err(unknown(word)),
    })
}

/// The line that stands for a command, where there is one: read again it is the same command.
#[cfg(feature = "window")]
pub(super) fn line_of(command: &Command) -> Option<String> {
    let line = match command {
        Command::Pick { option } => option.to_string(),
        Command::Say { text } => text.to_string(),
        Command::Hold => ":hold".to_owned(),
        Command::Hint => ":hint".to_owned(),
        _ => return None,
    };
    let same = !is_note(&line) && !line.contains('\n') && command_of(&line).as_ref() == Ok(command);
    same.then_some(line)
}

/// `:call 2` is about the second promise of the ledger; without a number, the first.
fn follow(argument: &str, contact: Contact) -> Result<Command, String> {
    let number = if argument.is_empty() { Ok(1) } else { argument.parse() };
    number.map(|promise| Command::Follow { promise, contact }).map_err(|_| {
        format!("say which promise by its number in the ledger, not '{argument}': :call 1")
    })
}

fn no_cue() -> String {
    let names: Vec<&str> = Mark::ALL.iter().map(|(_, name)| *name).collect();
    format!(
        "say which cues you noticed, such as :notice sigh, flat. There are {}",
        names.join(", ")
    )
}

fn guess(argument: &str) -> Result<Command, String> {
    let wanted = argument.to_lowercase().replace([' ', '-'], "_");
    let known = Emotion::ALL.into_iter().find(|it| it.name() == wanted);
    known.map(|emotion| Command::Guess { emotion }).ok_or_else(|| {
        let names: Vec<String> =
            Emotion::ALL.iter().map(|it| it.name().replace('_', " ")).collect();
        format!(
            "guess one of these feelings, such as :guess worried. There are {}",
            names.join(", ")
        )
    })
}

fn rate(argument: &str) -> Result<Command, String> {
    argument
        .parse()
        .map(|stars| Command::Rate { stars })
        .map_err(|_| format!("rate with a number from 1 to 5, not '{argument}': :rate 4"))
}

/// `:contest MOVE` drops a reading; `:contest MOVE as MOVE` says what was meant instead.
fn contest(argument: &str) -> Result<Command, String> {
    let (dropped, meant) = argument.split_once(" as ").unwrap_or((argument, ""));
    let named = |name: &str| {
        let name = name.trim();
        Move::from_name(name).ok_or_else(|| no_such_move(name))
    };
    let dropped = match dropped.trim() {
        "" | "nothing" => None,
        name => Some(named(name)?),
    };
    let meant = if meant.trim().is_empty() { Vec::new() } else { vec![named(meant)?] };
    Ok(Command::Contest { dropped, meant })
}

fn no_such_move(name: &str) -> String {
    let nearest = Move::ALL
        .iter()
        .max_by(|a, b| {
            let close = |it: &Move| strsim::jaro_winkler(it.name(), name);
            close(a).total_cmp(&close(b))
        })
        .map_or("", |it| it.name());
    format!("there is no move '{name}'; did you mean '{nearest}'?")
}

fn unknown(word: &str) -> String {
    format!(
        "there is no command ':{word}'. There are :hold :hint :guess :notice :look :contest :rate :pause \
         :resume :confirm :withdraw; after the call :later :call :write :forget"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_pick_colons_command_and_the_rest_is_typed() {
        assert_eq!(command_of(" 3 "), Ok(Command::Pick { option: 3 }));
        assert_eq!(command_of(":hold"), Ok(Command::Hold));
        assert_eq!(command_of("3 days?"), Ok(Command::Say { text: "3 days?".into() }));
        let contest = Command::Contest {
            dropped: Some(Move::BlameCustomer),
            meant: vec![Move::OpenQuestion],
        };
        assert_eq!(command_of(":contest blame_customer as open_question"), Ok(contest));
    }

    #[cfg(feature = "window")]
    #[test]
    fn a_line_stands_for_a_command_only_where_it_is_read_as_one() {
        let say = |text: &str| Command::Say { text: text.into() };
        assert_eq!(line_of(&Command::Pick { option: 3 }).as_deref(), Some("3"));
        assert_eq!(line_of(&say("Twice?")).as_deref(), Some("Twice?"));
        for misread in ["3", ":hold", "# no", "two\nlines"] {
            assert_eq!(line_of(&say(misread)), None, "{misread}");
        }
    }

    #[test]
    fn the_head_of_a_script_names_scenario_and_seed() {
        let head = Head::of(b"#scenario my/card.ron\n#seed 7\n# Hello.\n2\n#seed 8\n");
        assert_eq!(head, Head { scenario: Some("my/card.ron".into()), seed: Some(7) });
        assert_eq!(Head::of(b"#help me\n#seed 7"), Head::default());
    }

    #[test]
    fn a_mistyped_move_is_met_with_a_suggestion() {
        let fault = command_of(":contest blame_custmer").expect_err("there is no such move");
        assert!(fault.contains("blame_customer"), "{fault}");
    }
}
