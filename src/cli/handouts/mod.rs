//! `rapport handouts`: everything to print for a session, in one file. What stands in it is gathered
//! in `pack`; how it looks is the template's.

mod pack;

use std::{fs, path::PathBuf};

use clap::Args;
use minijinja::{Environment, Value, value::Serde};

use super::output::{Fault, Outcome, say};
use crate::{
    store::{library::Library, plans::load_plan},
    words::Words,
};
use pack::Pack;

/// The template. Its ending makes every value in it safe as HTML.
const TEMPLATE: (&str, &str) =
    ("handouts.html", include_str!("../../../assets/templates/en/handouts.html"));

/// Arguments of `handouts`.
#[derive(Debug, Args)]
pub(super) struct HandoutsArguments {
    /// A plan's id, or the path of a plan file of your own.
    plan: String,
    /// Where the pack goes: one HTML file that needs nothing else.
    #[arg(long, value_name = "FILE.html")]
    out: PathBuf,
}

/// Writes the pack.
pub(super) fn handouts(arguments: &HandoutsArguments) -> Result<Outcome, Fault> {
    let words = Words::english();
    let library = Library::new(None);
    let plan = load_plan(&arguments.plan, &library)?;
    let pack = Pack::of(&plan, &library, &words)?;
    let mut environment = Environment::new();
    let (name, template) = TEMPLATE;
    environment.add_template(name, template)?;
    let page = environment.get_template(name)?.render(Value::from(Serde(&pack)))?;
    let file = arguments.out.display().to_string();
    fs::write(&arguments.out, page).map_err(|why| {
        let values = [("file", file.clone().into()), ("why", why.to_string().into())];
        words.say_with("handouts-unwritable", &values)
    })?;
    say(&words.say_with("handouts-written", &[("file", file.into())]));
    Ok(Outcome::Clean)
}
