//! Opens the window on the shipped scenarios, keeping nothing: for trying things out.
use rapport::core::{analyser::Lexicon, scenario::read_scenario};
use rapport::window::*;
use std::sync::Arc;
fn main() {
    let args: Vec<String> = std::env::args().collect();
    let val = |k: &str| args.iter().position(|a| a == k).and_then(|i| args.get(i + 1).cloned());
    let has = |k: &str| args.iter().any(|a| a == k);
    let mut scenarios = Vec::new();
    let mut findings = Vec::new();
    let mut files: Vec<_> = std::fs::read_dir("scenarios").unwrap().flatten().map(|e| e.path()).filter(|p| p.extension().is_some_and(|e| e == "ron")).collect();
    files.sort();
    for f in files {
        let (s, d) = read_scenario(&f.display().to_string(), &std::fs::read_to_string(&f).unwrap());
        findings.extend(d.into_iter().filter(|d| s.is_none() && d.severity == rapport::core::scenario::Severity::Error));
        scenarios.extend(s.map(Arc::new));
    }
    if has("--none") { scenarios.clear(); }
    let size = val("--size").map_or((1280, 800), |s| { let (a, b) = s.split_once('x').unwrap(); (a.parse().unwrap(), b.parse().unwrap()) });
    let mut recorder = NothingKept::default();
    if !has("--new") { recorder.profiles.push("Robin".into()); }
    let preferences = Preferences {
        text_size: val("--text-scale").map_or(100, |s| s.parse().unwrap()),
        dark: has("--dark"), reduced_motion: has("--still"), guided: !has("--guide"), ..Default::default()
    };
    let launch = Launch {
        scenarios, findings, lexicon: Arc::new(Lexicon::english()), words: Arc::new(rapport::words::Words::english()),
        preferences, recorder: Box::new(recorder),
        picture: val("--offscreen").map(|p| Picture { path: p.into(), screen: val("--screen").unwrap_or("title".into()), size }),
        measure: val("--measure").map(|s| Measure { leave_after: std::time::Duration::from_secs_f32(s.parse().unwrap()) }),
    };
    if let Err(e) = run(launch) { eprintln!("fault: {e}"); std::process::exit(2); }
}
