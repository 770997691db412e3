//! `rapport lrs`: the learning record store of the site, from the administrator's chair.

mod arguments;
mod status;

use std::{
    fs::File,
    io::{self, BufWriter, Write},
    path::Path,
    thread,
    time::Duration,
};

pub(super) use arguments::LrsArguments;
use arguments::{ExportArguments, LrsTask, SendArguments};

use super::{
    output::{Fault, Outcome, put, say},
    site,
};
use crate::{
    exchange::{
        lrs::{ExportFault, Patience, SendFault, examine, export, send},
        site::{Lrs, Site},
        xapi::PROFILE_DOCUMENT,
    },
    store::{clock, database::Database, outbox, paths},
    words::Words,
};

/// Does what the arguments say.
pub(super) fn lrs(
    arguments: &LrsArguments,
    site: Option<&Path>,
    home: Option<&Path>,
) -> Result<Outcome, Fault> {
    let words = Words::english();
    match &arguments.task {
        LrsTask::Policy => policy(site, home, &words),
        LrsTask::Test => test(&found(site, home, &words)?.1),
        LrsTask::Send(it) => send_now(it, site, home, &words),
        LrsTask::Status(it) => {
            let database = Database::open(&paths::data_folder(home)?)?;
            status::status(&database, it.format, &words)
        }
        LrsTask::Export(it) => write(it, site, home, &words),
        LrsTask::Profile => {
            put(PROFILE_DOCUMENT.trim_end())?;
            Ok(Outcome::Clean)
        }
    }
}

/// The policy, which must speak of a store here.
fn found(site: Option<&Path>, home: Option<&Path>, words: &Words) -> Result<(Site, Lrs), Fault> {
    let folder = paths::data_folder(home)?;
    let Some(found) = Site::find(site, &folder)? else {
        let place = folder.display().to_string();
        return Err(words.say_with("lrs-none", &[("folder", place.into())]).into());
    };
    let lrs = found.lrs.clone().ok_or_else(|| words.say("lrs-off"))?;
    Ok((found, lrs))
}

fn policy(site: Option<&Path>, home: Option<&Path>, words: &Words) -> Result<Outcome, Fault> {
    let found = Site::find(site, &paths::data_folder(home)?)?;
    let told =
        found.as_ref().and_then(|it| it.lrs.as_ref().map(|lrs| site::policy(it, lrs, words)));
    put(&told.unwrap_or_else(|| words.say("policy-none")))?;
    Ok(Outcome::Clean)
}

fn test(lrs: &Lrs) -> Result<Outcome, Fault> {
    let mut outcome = Outcome::Clean;
    for finding in examine(lrs, clock::now()) {
        let mark = if finding.well { "ok" } else { "FAULT" };
        put(&format!("{mark:5} {}: {}", finding.step, finding.words))?;
        if !finding.well {
            outcome = Outcome::Findings;
        }
    }
    Ok(outcome)
}

fn send_now(
    arguments: &SendArguments,
    site: Option<&Path>,
    home: Option<&Path>,
    words: &Words,
) -> Result<Outcome, Fault> {
    let (_, lrs) = found(site, home, words)?;
    let database = Database::open(&paths::data_folder(home)?)?;
    if arguments.parked {
        outbox::unpark(&database)?;
    }
    let mut wait = |time: Duration| {
        say(&format!("The store has to be waited for: trying again in {} s.", time.as_secs()));
        thread::sleep(time);
        true
    };
    let sent = match send(&database, &lrs, &mut Patience::new(arguments.tries, &mut wait)) {
        Ok(sent) => sent,
        Err(fault @ (SendFault::Store(_) | SendFault::Connection(_))) => return Err(fault.into()),
        Err(fault) => {
            say(&format!("rapport: {fault}"));
            if fault != SendFault::Busy {
                outbox::keep_last_word(&database, &fault.to_string())?;
            }
            return Ok(Outcome::Findings);
        }
    };
    let values = [("arrived", sent.arrived.into()), ("parked", sent.parked.into())];
    let word = words.say_with("lrs-sent", &values);
    outbox::keep_last_word(&database, &word)?;
    put(&word)?;
    if sent.parked == 0 {
        return Ok(Outcome::Clean);
    }
    put(&words.say("lrs-see-parked"))?;
    Ok(Outcome::Findings)
}

/// A reader who has seen enough is no fault; where that is it, the program's end knows it again.
fn closed_pipe(fault: ExportFault) -> Fault {
    match fault {
        ExportFault::Write(error) if error.kind() == io::ErrorKind::BrokenPipe => error.into(),
        other => other.into(),
    }
}

fn write(
    arguments: &ExportArguments,
    site: Option<&Path>,
    home: Option<&Path>,
    words: &Words,
) -> Result<Outcome, Fault> {
    let (_, lrs) = found(site, home, words)?;
    let database = Database::open(&paths::data_folder(home)?)?;
    let mut out: Box<dyn Write> = if arguments.out.as_os_str() == "-" {
        Box::new(io::stdout().lock())
    } else {
        let file = File::create_new(&arguments.out).map_err(|error| {
            format!("{} cannot be written: {error}. Name a new file.", arguments.out.display())
        })?;
        Box::new(BufWriter::new(file))
    };
    let written = export(&database, &lrs, arguments.all, &mut out);
    let done = written.and_then(|done| Ok(out.flush().map(|()| done)?)).map_err(closed_pipe)?;
    let values = [("statements", done.statements.into()), ("practices", done.practices.into())];
    say(&words.say_with("lrs-exported", &values));
    for (count, name) in
        [(done.before, "lrs-exported-before"), (done.unreadable, "lrs-exported-unreadable")]
    {
        if count > 0 {
            say(&words.say_with(name, &[("count", count.into())]));
        }
    }
    Ok(if done.unreadable == 0 { Outcome::Clean } else { Outcome::Findings })
}
