//! Pages: one self-contained file each, by templates that a site may replace. No script, nothing
//! from elsewhere, and every word from the locale.

mod cohort;
mod person;
mod practice;

use minijinja::{
    AutoEscape, Environment, Error, ErrorKind, UndefinedBehavior,
    value::{Kwargs, Serde, Value},
};
use serde::Serialize;

pub use self::{cohort::cohort_page, person::person_page, practice::practice_page};
use super::ReportFault;
use crate::words::{FluentValue, Words};

/// The templates in the program: the name each is known by, and its text.
const TEMPLATES: [(&str, &str); 5] = [
    ("base.html", include_str!("../../../assets/templates/report/base.html")),
    ("style.css", include_str!("../../../assets/templates/report/style.css")),
    ("practice.html", include_str!("../../../assets/templates/report/practice.html")),
    ("person.html", include_str!("../../../assets/templates/report/person.html")),
    ("cohort.html", include_str!("../../../assets/templates/report/cohort.html")),
];

/// What a template is given: the report as in its JSON, and pictures by name.
#[derive(Serialize)]
struct Context<'r, R> {
    report: &'r R,
    picture: Value,
}

/// Makes the page called `name` of `report` and its pictures, by `own` template where one is given.
fn page(
    name: &str,
    report: &impl Serialize,
    picture: Value,
    own: Option<&str>,
) -> Result<String, ReportFault> {
    let told = |fault: Error| ReportFault::Template(in_words(&fault));
    let mut environment = Environment::new();
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    environment.set_auto_escape_callback(|name| {
        if name.ends_with(".css") { AutoEscape::None } else { AutoEscape::Html }
    });
    for (known, text) in TEMPLATES {
        let text = own.filter(|_| known == name).unwrap_or(text);
        environment.add_template(known, text).map_err(told)?;
    }
    let words = Words::english();
    environment.add_function("say", move |name: &str, values: Kwargs| say(&words, name, &values));
    environment.add_filter("percent", |it: f64| format!("{:.0}", it * 100.0));
    environment.add_filter("points", |it: f64| minus(&format!("{:+.0}", it * 100.0)));
    environment.add_filter("whole", |it: f64| format!("{it:.0}"));
    environment.add_filter("signed", |it: f64| minus(&format!("{it:+.0}")));
    let context = Value::from(Serde(Context { report, picture }));
    let made = environment.get_template(name).map_err(told)?.render(context).map_err(told)?;
    // Lines that held nothing but instructions are empty now.
    Ok(made
        .lines()
        .filter(|it| !it.trim().is_empty())
        .fold(String::new(), |all, it| all + it + "\n"))
}

/// A number with a true minus; one that rounds to nothing has no sign.
fn minus(number: &str) -> String {
    match number {
        "+0" | "-0" => "0".to_owned(),
        other => other.replace('-', "−"),
    }
}

/// A fault with its place and what is behind it.
fn in_words(fault: &Error) -> String {
    let mut text = fault.to_string();
    let mut behind = std::error::Error::source(fault);
    while let Some(it) = behind {
        text = format!("{text}: {it}");
        behind = it.source();
    }
    text
}

/// Words of the locale, with the values a template hands over.
fn say(words: &Words, name: &str, values: &Kwargs) -> Result<String, Error> {
    if !words.has(name) {
        return Err(Error::new(
            ErrorKind::InvalidOperation,
            format!("there are no words '{name}'"),
        ));
    }
    let mut all: Vec<(&str, FluentValue<'_>)> = Vec::new();
    for key in values.args() {
        let value: Value = values.get(key)?;
        let number = f64::try_from(value.clone()).ok().filter(|_| value.is_number());
        all.push((key, number.map_or_else(|| value.to_string().into(), FluentValue::from)));
    }
    Ok(words.say_with(name, &all))
}

/// A picture as it may stand in a page.
fn drawn(picture: String) -> Value {
    Value::from_safe_string(picture)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bad_template_is_told_with_its_place() {
        for bad in ["{% for %}", "{{ report.nobody.x }}", "{{ say('no-such-words') }}"] {
            let fault = page("practice.html", &1, Value::UNDEFINED, Some(bad)).expect_err(bad);
            let text = fault.to_string();
            assert!(text.contains("practice.html:1") && text.contains("docs/reports.md"), "{text}");
        }
    }

    #[test]
    fn what_people_typed_is_never_markup() {
        let made = page("practice.html", &"<b>", Value::UNDEFINED, Some("{{ report }}"));
        assert_eq!(made.expect("a page"), "&lt;b&gt;\n");
    }
}
