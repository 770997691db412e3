//! The page of an export: one self-contained HTML file, for reading and printing.

use std::fmt::Write;

use serde_json::{Map, Value};

use crate::{
    store::{
        clock,
        data::{Export, ExportedPractice},
    },
    words::{FluentValue, Words},
};

/// How the page looks: its own fonts and colours, light or dark as the reader has it.
const STYLE: &str = "body{font:16px/1.5 system-ui,sans-serif;max-width:46em;margin:2em auto;\
padding:0 1em;color:#1c1c1c;background:#fff}table{border-collapse:collapse;width:100%}\
th,td{text-align:left;vertical-align:top;padding:.3em .6em;border-bottom:1px solid #999}\
td:last-child{white-space:nowrap}h2{margin-top:2em}pre{white-space:pre-wrap}\
@media(prefers-color-scheme:dark){body{color:#eee;background:#1b1b1b}}";

/// The page.
pub(super) fn page(export: &Export, words: &Words) -> String {
    let name = text(&export.profile, "name");
    let title = words.say_with("export-title", &[("name", name.into())]);
    let mut html = format!(
        "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width\"><title>{0}</title>\
         <style>{STYLE}</style></head><body>\n<h1>{0}</h1>\n",
        safe(&title)
    );
    head(&mut html, export, words);
    if export.practices.is_empty() {
        paragraph(&mut html, &words.say("export-none"));
    }
    for it in &export.practices {
        practice(&mut html, it, words);
    }
    if !export.more.is_empty() {
        heading(&mut html, &words.say("export-more"));
        let more = serde_json::to_string_pretty(&export.more).unwrap_or_default();
        let _ = writeln!(html, "<pre>{}</pre>", safe(&more));
    }
    html + "</body></html>\n"
}

fn head(html: &mut String, export: &Export, words: &Words) {
    let made = [
        ("date", FluentValue::from(clock::date(export.made))),
        ("program", export.program.into()),
        ("format", export.format.into()),
        ("version", export.version.to_string().into()),
    ];
    paragraph(html, &words.say_with("export-made", &made));
    let since = clock::date(whole(&export.profile, "created").unwrap_or_default());
    paragraph(html, &words.say_with("export-since", &[("date", since.into())]));
    let keeps = whole(&export.profile, "keeps_typed") == Some(1);
    paragraph(html, &words.say(if keeps { "export-typed-kept" } else { "export-typed-forgotten" }));
    paragraph(html, &words.say("export-advisory"));
    if !export.settings.is_empty() {
        heading(html, &words.say("export-settings"));
        let settings = serde_json::to_string_pretty(&export.settings).unwrap_or_default();
        let _ = writeln!(html, "<pre>{}</pre>", safe(&settings));
    }
}

fn practice(html: &mut String, it: &ExportedPractice, words: &Words) {
    let row = &it.row;
    let date = clock::date(whole(row, "started").unwrap_or_default());
    let values = [("scenario", FluentValue::from(text(row, "scenario"))), ("date", date.into())];
    heading(html, &words.say_with("export-practice", &values));
    outcome(html, row, words);
    let cell = |name: &str| safe(&words.say(name));
    let _ = writeln!(
        html,
        "<table><thead><tr><th scope=\"col\">{}</th><th scope=\"col\">{}</th>\
         <th scope=\"col\">{}</th></tr></thead><tbody>",
        cell("export-who"),
        cell("export-what"),
        cell("export-change")
    );
    for event in it.steps.iter().filter_map(|it| it.get("events")?.as_array()).flatten() {
        line(html, event, words);
    }
    html.push_str("</tbody></table>\n");
}

fn outcome(html: &mut String, row: &Map<String, Value>, words: &Words) {
    let verdict = text(row, "verdict");
    if whole(row, "withdrawn") == Some(1) {
        paragraph(html, &words.say("export-stopped"));
    } else if verdict.is_empty() {
        paragraph(html, &words.say("export-open"));
    } else {
        let values = [
            ("verdict", words.say(&format!("verdict-{verdict}")).into()),
            ("ending", text(row, "ending").replace('_', " ").into()),
        ];
        paragraph(html, &words.say_with("export-ended", &values));
        let figure = |name: &str, times: f64, places: usize| {
            let figure = row.get(name).and_then(Value::as_f64).unwrap_or_default() * times;
            FluentValue::from(format!("{figure:.places$}"))
        };
        let figures = [
            ("csat", figure("csat", 1.0, 1)),
            ("churn", figure("churn", 100.0, 0)),
            ("recommend", figure("recommend", 1.0, 0)),
        ];
        paragraph(html, &words.say_with("export-figures", &figures));
    }
    if let Some(stars) = whole(row, "stars") {
        let stars = [("stars", FluentValue::from(stars.to_string()))];
        paragraph(html, &words.say_with("export-stars", &stars));
    }
}

/// A row for what was said, and one for each change; the rest is in the document for programs.
fn line(html: &mut String, event: &Value, words: &Words) {
    let of = |name: &str| event.get(name).and_then(Value::as_str).unwrap_or_default();
    let (who, what, change) = match of("event") {
        "customer_spoke" => (words.say("export-customer"), of("text").to_owned(), String::new()),
        "reply_given" => (words.say("export-you"), words.said(of("text")), String::new()),
        "affect_shifted" => {
            let end = |name: &str, end: &str| {
                event.get(name).and_then(|it| it.get(end)?.as_f64()).unwrap_or_default()
            };
            let level = |name: &str| format!("{:.0} → {:.0}", end(name, "from"), end(name, "to"));
            (String::new(), String::new(), format!("{}, {}", level("calm"), level("trust")))
        }
        _ => return,
    };
    let _ = writeln!(
        html,
        "<tr><td>{}</td><td>{}</td><td>{}</td></tr>",
        safe(&who),
        safe(&what),
        safe(&change)
    );
}

fn heading(html: &mut String, words: &str) {
    let _ = writeln!(html, "<h2>{}</h2>", safe(words));
}

fn paragraph(html: &mut String, words: &str) {
    let _ = writeln!(html, "<p>{}</p>", safe(words));
}

fn text(row: &Map<String, Value>, name: &str) -> String {
    row.get(name).and_then(Value::as_str).unwrap_or_default().to_owned()
}

fn whole(row: &Map<String, Value>, name: &str) -> Option<i64> {
    row.get(name).and_then(Value::as_i64)
}

/// Text as HTML shows it, whatever is in it.
fn safe(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            it => safe.push(it),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_name_can_become_markup() {
        let mut profile = Map::new();
        profile.insert("name".into(), "<script>alert(1)</script>".into());
        let export = Export {
            format: "rapport-export",
            version: 1,
            program: "0",
            made: 0,
            profile,
            settings: Map::new(),
            practices: Vec::new(),
            scenarios: Map::new(),
            more: std::collections::BTreeMap::new(),
        };
        let page = page(&export, &Words::english());
        assert!(!page.contains("<script") && page.contains("&lt;script&gt;"), "{page}");
        assert!(!page.contains("http"), "the page asks for something from elsewhere");
    }
}
