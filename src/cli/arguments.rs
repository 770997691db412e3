//! The arguments of every command, with an example each.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

use super::{
    author::{GraphArguments, NewArguments, ProveArguments, SIMULATE_HELP, SimulateArguments},
    bench::AuthorArguments,
    bundle::{ExportArguments, ImportArguments},
    corpus::CorpusArguments,
    data::{DataArguments, ProfileArguments},
    exercises::{CardArguments, DrillArguments, ShiftArguments, WatchArguments, level_named},
    handouts::HandoutsArguments,
    lint::LintArguments,
    lrs::LrsArguments,
    pack::PackArguments,
    plan::PlanArguments,
    reporting::{
        OverrideArguments, ProgressArguments, ReportArguments, RosterArguments, ShareArguments,
        TodayArguments,
    },
    room::RoomArguments,
};
use crate::core::coach::Level;

/// Practise talking with frustrated customers, offline.
#[derive(Debug, Parser)]
#[command(
    name = "rapport",
    version,
    about = "Practise talking with frustrated customers. Offline; what you type stays here.",
    after_help = "Without a command rapport opens its window, or the terminal where there is no \
                  display.\n\nExample: rapport play 01-machine --terminal"
)]
pub(super) struct Arguments {
    /// Where records and settings are kept (also `RAPPORT_DATA_DIR`).
    #[arg(long, global = true, value_name = "DIR")]
    pub(super) data_dir: Option<PathBuf>,
    /// The site's policy (also `RAPPORT_SITE`; else `site.ron` in the data folder).
    #[arg(long, global = true, value_name = "FILE")]
    pub(super) site: Option<PathBuf>,
    /// Pictures and measures of the window.
    #[command(flatten)]
    pub(super) picture: PictureArguments,
    /// What to do.
    #[command(subcommand)]
    pub(super) task: Option<Task>,
}

/// Pictures of the window without a display, and measures of it.
#[derive(Debug, Default, Args)]
pub(super) struct PictureArguments {
    /// Draw one page into this PNG instead of opening the window; needs no display.
    #[arg(long, value_name = "PNG")]
    pub(super) offscreen: Option<PathBuf>,
    /// Which page to draw, such as title, practice or debrief.
    #[arg(long, value_name = "PAGE", default_value = "title")]
    pub(super) screen: String,
    /// Size of the picture in pixels.
    #[arg(long, value_name = "WxH", default_value = "1280x800")]
    pub(super) size: String,
    /// Size of text in per cent.
    #[arg(long, value_name = "PERCENT", value_parser = clap::value_parser!(u16).range(100..=200))]
    pub(super) text_scale: Option<u16>,
    /// Dark surfaces.
    #[arg(long)]
    pub(super) dark: bool,
    /// Print when the first frame and everything else was drawn, and leave after this long.
    #[arg(long, value_name = "SECONDS")]
    pub(super) measure: Option<u64>,
}

/// What is asked in which order, for whoever pipes the answers in.
const PLAY_HELP: &str = "In the terminal each line answers what is asked, in this order:\n  1. who \
    you are: only the first time, and only without --profile\n  2. the call: a line a reply, until \
    it is over (and a line more where a reply is asked back)\n  3. how it went for you: 1 to 5, or \
    an empty line\n  4. for each promise, some days later: call, write or forget\nIn a pipe give \
    --profile NAME, or use --script FILE, which asks nothing.\n\nExample: rapport play 01-machine \
    --script calls.txt --format jsonl --seed 7";

/// One command.
#[derive(Debug, Subcommand)]
pub(super) enum Task {
    /// Play one practice, in the window, the terminal, or from a script.
    #[command(after_help = PLAY_HELP)]
    Play(PlayArguments),
    /// Read typed replies into moves with the words that show them.
    #[command(
        after_help = "Example: echo '{\"customer\":\"It broke twice.\",\"reply\":\"Twice is \
                            too often.\"}' | rapport analyse --jsonl"
    )]
    Analyse(AnalyseArguments),
    /// Run the customer model over bare moves.
    #[command(after_help = "Example: echo '{\"calm\":30,\"trust\":40,\"turns\":[[\
                            \"validate_feelings\"]]}' | rapport trace --jsonl")]
    Trace(TraceArguments),
    /// Check scenario files.
    #[command(after_help = "Exit codes: 0 clean, 1 findings, 2 a file could not be read.\n\n\
                            Example: rapport lint scenarios")]
    Lint(LintArguments),
    /// Print the scenario format as a JSON schema.
    #[command(after_help = "Example: rapport schema > scenario.schema.json")]
    Schema,
    /// Let simulated trainees play scenarios, and measure how hard they are.
    #[command(after_help = SIMULATE_HELP)]
    Simulate(SimulateArguments),
    /// Prove that each ending of a scenario can be reached, and that no trick wins it.
    #[command(after_help = "Example: rapport prove scenarios --witness witnesses")]
    Prove(ProveArguments),
    /// Draw the ways through a scenario, with the share of simulated calls on each.
    #[command(after_help = "Example: rapport graph my-card.ron -o my-card.svg")]
    Graph(GraphArguments),
    /// Play a scenario while it is being written: the window follows the file, shows findings, says
    /// why each line was chosen, and jumps to any place. Nothing is recorded.
    #[command(after_help = "Example: rapport author my-card.ron")]
    Author(AuthorArguments),
    /// Write a first scenario into a new file.
    #[command(after_help = "Example: rapport new my-kettle --ask")]
    New(NewArguments),
    /// List, add, rename and choose the people who practise here, each under a made-up name.
    Profile(ProfileArguments),
    /// See, hand out and erase what is kept, and say for how long it is.
    #[command(after_help = "Example: rapport data inventory")]
    Data(DataArguments),
    /// Report on a practice, a person or a group; show records; recompute every stored score.
    #[command(after_help = "Examples:\n  rapport report --cohort north --format html --out \
                            north.html\n  rapport report --practice ID --format html --out \
                            call.html\n  rapport report --verify\n\ndocs/reports.md says what each \
                            report holds.")]
    Report(ReportArguments),
    /// Read the rooms that were led in the window.
    Room(RoomArguments),
    /// Show how the twelve skills of a person come along, as text or as a page.
    #[command(after_help = "Example: rapport progress --person Sam --numbers --out sam.html")]
    Progress(ProgressArguments),
    /// Say what to practise today, in ten minutes, and why.
    #[command(after_help = "Example: rapport today --person Sam")]
    Today(TodayArguments),
    /// Say who is to practise what, by a CSV file, and see who has.
    #[command(after_help = "Example: rapport roster template > roster.csv")]
    Roster(RosterArguments),
    /// Let the trainer see more than what you completed, or no longer.
    #[command(after_help = "Example: rapport share on --person Sam")]
    Share(ShareArguments),
    /// Put a human being's word beside a machine score.
    #[command(after_help = "Example: rapport override ID verdict kept --by \"J. Ode\" --reason \
                            \"The customer thanked her by name.\"")]
    Override(OverrideArguments),
    /// Take the weakest turn of a practice again: forty seconds.
    #[command(after_help = "Example: rapport drill")]
    Drill(DrillArguments),
    /// Take a shift: a queue of customers, your energy, one budget. It is kept and goes on.
    #[command(after_help = "Example: rapport shift --calls 5")]
    Shift(ShiftArguments),
    /// Watch a recorded call with commentary.
    #[command(after_help = "Example: rapport watch bad")]
    Watch(WatchArguments),
    /// Read the card of a technique: what, why, an example, a near miss, a source.
    #[command(after_help = "Example: rapport card mirror_facts")]
    Card(CardArguments),
    /// Lead a group: the session plans there are, and each as a script.
    #[command(after_help = "Example: rapport plan show 60-minutes")]
    Plan(PlanArguments),
    /// Make everything to print for a session: script, cards, forms, one take-home page.
    #[command(after_help = "Example: rapport handouts 60-minutes --out pack.html")]
    Handouts(HandoutsArguments),
    /// Make the learned part of reading anew from its corpus.
    #[command(after_help = "Example: rapport train --corpus assets/corpus/en")]
    Train(TrainArguments),
    /// Write practices into a file, for another computer.
    #[command(after_help = "Example: rapport export --all --out monday.rapport")]
    Export(ExportArguments),
    /// Take in practices from a file that `rapport export` wrote. Twice is the same as once.
    #[command(after_help = "Example: rapport import monday.rapport")]
    Import(ImportArguments),
    /// Install, list, remove or make packs of scenarios.
    #[command(after_help = "Example: rapport pack install airline.rapport-pack")]
    Pack(PackArguments),
    /// Tell an organisation's learning record store what its site policy allows.
    #[command(after_help = "Exit codes: 0 clean, 1 not everything was handed over, 2 could not \
                            run.\n\nExample: rapport lrs policy")]
    Lrs(LrsArguments),
    /// Look after the corpus that reading is learnt from.
    #[command(after_help = "Example: rapport corpus check")]
    Corpus(CorpusArguments),
}

/// How events or findings are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    /// For people.
    #[default]
    Text,
    /// One JSON object a line.
    Jsonl,
    /// One JSON document.
    Json,
}

/// Arguments of `play`.
#[derive(Clone, Debug, Args)]
pub(super) struct PlayArguments {
    /// A scenario's id, or the path of a file. The first one where none is given.
    pub(super) scenario: Option<String>,
    /// Play in plain lines, usable with a screen reader and in a pipe.
    #[arg(long)]
    pub(super) terminal: bool,
    /// The seed of all chance; the same seed and replies give the same call.
    #[arg(long)]
    pub(super) seed: Option<u64>,
    /// Read replies from a file, line by line; `-` is standard input.
    #[arg(long, value_name = "FILE")]
    pub(super) script: Option<PathBuf>,
    /// How events are written.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub(super) format: Format,
    /// Whose practice this is; created where it is new.
    #[arg(long, value_name = "NAME")]
    pub(super) profile: Option<String>,
    /// Go on with an interrupted practice of this scenario.
    #[arg(long)]
    pub(super) resume: bool,
    /// How much is said during the call: beginner, growing, steady or unaided. Kept for the profile.
    #[arg(long, value_name = "LEVEL", value_parser = level_named)]
    pub(super) coach: Option<Level>,
}

/// Arguments of `analyse`.
#[derive(Debug, Args)]
pub(super) struct AnalyseArguments {
    /// One JSON object a line, in and out.
    #[arg(long)]
    pub(super) jsonl: bool,
    /// Print how reading works, how well, and what it is not for.
    #[arg(long)]
    pub(super) card: bool,
    /// How the card is written. For replies as JSON use --jsonl.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub(super) format: Format,
    /// Read against this scenario's words.
    #[arg(long, value_name = "SCENARIO")]
    pub(super) scenario: Option<String>,
    /// The customer's line that the reply answers.
    #[arg(long, value_name = "LINE", default_value = "")]
    pub(super) customer: String,
    /// The reply; standard input where none is given.
    pub(super) reply: Option<String>,
}

/// Arguments of `trace`.
#[derive(Debug, Args)]
pub(super) struct TraceArguments {
    /// One JSON object a line, in and out (the only format there is).
    #[arg(long)]
    pub(super) jsonl: bool,
}

/// Where the corpus lies in the source tree.
pub(super) const CORPUS: &str = "assets/corpus/en";

/// Arguments of `train`.
#[derive(Debug, Args)]
pub(super) struct TrainArguments {
    /// The folder of the corpus.
    #[arg(long, value_name = "DIR", default_value = CORPUS)]
    pub(super) corpus: PathBuf,
    /// Where the weights go; the card goes beside them.
    #[arg(long, value_name = "FILE", default_value = "assets/lexicon/en/weights.bin")]
    pub(super) out: PathBuf,
}
