//! `rapport lint --table`: who is how, over the given files.

use super::{File, arguments::LintFormat};
use crate::{
    cli::output::{Fault, Outcome, put, say},
    core::scenario::lint::{Cell, trait_table},
};

/// Prints traits by group. A mark stands where chance alone would hardly give a group so many.
pub(super) fn table(files: &[File], format: LintFormat) -> Result<Outcome, Fault> {
    let table = trait_table(files);
    if format == LintFormat::Json {
        put(&serde_json::to_string_pretty(&table)?)?;
        return Ok(Outcome::Clean);
    }
    let names: String = table.groups.iter().map(|(name, _)| format!("{name:>8}")).collect();
    put(&format!("{:<22}{names}", "customers who are"))?;
    let sizes: String = table.groups.iter().map(|(_, size)| format!("{size:>8}")).collect();
    put(&format!("{:<22}{sizes}", "in all"))?;
    for (name, cells) in &table.rows {
        put(format!("{name:<22}{}", cells.iter().map(cell).collect::<String>()).trim_end())?;
    }
    let marked = table.rows.iter().flat_map(|it| &it.1).filter(|it| it.too_many).count();
    say(&match marked {
        0 => "No trait follows a group more than chance would have it.".to_owned(),
        _ => "!: chance alone would give a group so many one time in twenty or less. Read those \
              customers beside each other."
            .to_owned(),
    });
    Ok(if marked == 0 { Outcome::Clean } else { Outcome::Findings })
}

fn cell(it: &Cell) -> String {
    let count = if it.count == 0 { "·".to_owned() } else { it.count.to_string() };
    let mark = if it.too_many { "!" } else { " " };
    format!("{count:>7}{mark}")
}
