//! What the window is launched with: scenarios, records, preferences, and what the arguments ask.

use std::{collections::BTreeMap, path::Path, sync::Arc, time::Duration};

use super::{
    arguments::PictureArguments,
    bench::AuthorArguments,
    golden,
    kept::Kept,
    output::{Fault, say},
    records,
};
use crate::{
    core::{
        analyser::Lexicon,
        bench::{Bench, Done},
        scenario::{Diagnostic, Severity},
        session::Session,
        text::Text,
    },
    store::{
        database::{Database, FILE_NAME},
        library::{Library, LoadFault, Loaded, Watched},
        paths,
        plans::shipped_plans,
        settings,
    },
    window::{
        Desk, Drafting, Launch, Measure, NothingKept, Picture, Preferences, Recorder, StillDesk,
    },
    words::Words,
};

/// Puts everything together; `wanted` is looked at first. Where records cannot be opened it says
/// so, and nothing is kept.
pub(super) fn launch(
    asked: &PictureArguments,
    home: Option<&Path>,
    wanted: Option<Loaded>,
) -> Result<Launch, Fault> {
    let database = database(asked, home);
    let folder =
        database.as_ref().and_then(|it| settings::load(it).ok()).and_then(|it| it.scenario_folder);
    let library = Library::new(folder);
    let plans = shipped_plans(&library).into_iter().flatten().map(Arc::new).collect();
    let mut shelf = library.load_all();
    let chosen = wanted.map(|it| put_on(&mut shelf.scenarios, it));
    let drafting = pictured(asked, &shelf.scenarios);
    let sources: BTreeMap<Text, Text> =
        shelf.scenarios.iter().map(|it| (it.scenario.id.clone(), it.source.clone())).collect();
    let lexicon = Arc::new(Lexicon::english());
    let recorder: Box<dyn Recorder + Send + Sync> = match database {
        Some(database) => Box::new(Kept::new(database, sources, lexicon.clone())),
        None => Box::new(NothingKept::default()),
    };
    let kept = recorder.preferences().ok().flatten().unwrap_or_default();
    Ok(Launch {
        scenarios: shelf.scenarios.into_iter().map(|it| it.scenario).collect(),
        plans,
        findings: shelf.faults.into_iter().flat_map(findings_of).collect(),
        lexicon,
        words: Arc::new(Words::english()),
        preferences: preferences(asked, kept),
        recorder,
        chosen,
        drafting,
        picture: picture(asked)?,
        measure: asked.measure.map(|it| Measure { leave_after: Duration::from_secs(it) }),
    })
}

/// The author's view of this file. Nobody's records are opened for it, and nothing is kept.
pub(super) fn author(
    arguments: &AuthorArguments,
    asked: &PictureArguments,
    home: Option<&Path>,
) -> Result<Launch, Fault> {
    let lexicon = Arc::new(Lexicon::english());
    let desk = FileDesk(Watched::new(arguments.path.clone()));
    let bench = Bench::new(desk.file(), lexicon.clone(), arguments.seed);
    Ok(Launch {
        scenarios: Vec::new(),
        plans: Vec::new(),
        findings: Vec::new(),
        lexicon,
        words: Arc::new(Words::english()),
        preferences: preferences(asked, looks(home)),
        recorder: Box::new(NothingKept::default()),
        chosen: None,
        drafting: Some(Drafting::new(bench, Box::new(desk))),
        picture: picture(asked)?,
        measure: asked.measure.map(|it| Measure { leave_after: Duration::from_secs(it) }),
    })
}

/// How the window looks for whoever used it last, where that is known.
fn looks(home: Option<&Path>) -> Preferences {
    // Only where there is such a file: looking leaves nothing behind.
    let folder = paths::data_folder(home).ok().filter(|it| it.join(FILE_NAME).is_file());
    let set =
        folder.and_then(|it| Database::open(&it).ok()).and_then(|it| settings::load(&it).ok());
    set.map_or_else(Preferences::default, |it| Preferences {
        text_size: it.text_scale,
        dark: it.theme == settings::Theme::Dark,
        reduced_motion: it.reduced_motion,
        ..Preferences::default()
    })
}

/// A scenario file on the disk.
struct FileDesk(Watched);

impl Desk for FileDesk {
    fn file(&self) -> String {
        self.0.path().display().to_string()
    }

    fn look(&mut self) -> Option<Result<String, String>> {
        Some(self.0.look()?.map_err(|it| it.to_string()))
    }

    fn keep_golden(&mut self, call: &Session, done: &[Done]) -> Result<String, String> {
        golden::keep(self.0.path(), call, done).map(|it| it.display().to_string())
    }
}

/// For a picture of the author's view: the first scenario, as if somebody wrote it.
fn pictured(asked: &PictureArguments, all: &[Loaded]) -> Option<Drafting> {
    let first = all.first().filter(|_| asked.offscreen.is_some() && asked.screen == "author")?;
    let text = Some(first.source.to_string());
    let desk = StillDesk { name: first.file.clone(), text };
    let bench = Bench::new(first.file.clone(), Arc::new(Lexicon::english()), 1);
    Some(Drafting::new(bench, Box::new(desk)))
}

/// Puts a scenario on the shelf, in the place of one of the same id where there is one.
fn put_on(shelf: &mut Vec<Loaded>, wanted: Loaded) -> usize {
    let place = shelf.iter().position(|it| it.scenario.id == wanted.scenario.id);
    if let Some(place) = place {
        shelf[place] = wanted;
        return place;
    }
    shelf.push(wanted);
    shelf.len() - 1
}

/// The record store; nothing for pictures, which show nobody's records.
fn database(asked: &PictureArguments, home: Option<&Path>) -> Option<Database> {
    if asked.offscreen.is_some() {
        return None;
    }
    records::open(home).map_err(|fault| say(&fault.to_string())).ok()
}

fn preferences(asked: &PictureArguments, kept: Preferences) -> Preferences {
    Preferences {
        text_size: asked.text_scale.unwrap_or(kept.text_size),
        dark: asked.dark || kept.dark,
        ..kept
    }
}

fn picture(asked: &PictureArguments) -> Result<Option<Picture>, Fault> {
    let Some(path) = &asked.offscreen else {
        return Ok(None);
    };
    let size = asked
        .size
        .split_once('x')
        .and_then(|(width, height)| Some((width.parse().ok()?, height.parse().ok()?)));
    let size = size.ok_or_else(|| {
        format!("'{}' is no size. Write width x height in pixels, such as 1280x800.", asked.size)
    })?;
    Ok(Some(Picture { path: path.clone(), screen: asked.screen.clone(), size }))
}

/// Why a scenario is left out, as findings the window can show.
fn findings_of(fault: LoadFault) -> Vec<Diagnostic> {
    match fault {
        LoadFault::Faulty { findings, .. } => findings,
        other => vec![Diagnostic {
            severity: Severity::Error,
            code: "SC000",
            file: String::new(),
            line: 1,
            column: 1,
            message: other.to_string(),
            help: None,
        }],
    }
}
