//! The shape of the house, checked: module docs, sizes, no leftovers, words that exist.

use std::{fs, path::Path};

use rapport::{
    core::{
        customer::{EndingKind, Need, Stance},
        moves::Move,
    },
    words::Words,
};

fn walk(folder: &Path, ending: &str, found: &mut Vec<(String, String)>) {
    let Ok(entries) = fs::read_dir(folder) else {
        return;
    };
    let mut paths: Vec<_> = entries.map(|it| it.expect("an entry").path()).collect();
    paths.sort();
    for path in paths {
        if path.is_dir() {
            walk(&path, ending, found);
        } else if path.to_string_lossy().ends_with(ending) {
            found.push((
                path.display().to_string(),
                fs::read_to_string(&path).expect("a text file"),
            ));
        }
    }
}

fn rust_files() -> Vec<(String, String)> {
    let mut found = Vec::new();
    for folder in ["src", "tests", "benches"] {
        walk(Path::new(folder), ".rs", &mut found);
    }
    found
}

#[test]
fn every_file_says_what_it_is_for_and_keeps_its_size() {
    for (file, text) in rust_files() {
        assert!(text.starts_with("//!"), "{file} does not open with //!");
        let lines = text.lines().count();
        assert!(lines <= 400, "{file} has {lines} lines: which second noun lives in it?");
    }
}

#[test]
fn nothing_is_left_for_later() {
    // Built from parts, so that this file does not find itself.
    let leftovers =
        [["TO", "DO"], ["FIX", "ME"], ["to", "do!("], ["unimpl", "emented!("], ["#[ig", "nore"]]
            .map(|it| it.concat());
    for (file, text) in rust_files() {
        for word in &leftovers {
            assert!(!text.contains(word.as_str()), "{file} holds {word}");
        }
    }
}

#[test]
fn core_has_no_way_to_panic_by_hand() {
    for (file, text) in rust_files() {
        if !file.starts_with("src/core") || file.ends_with("tests.rs") {
            continue;
        }
        let code = text.split("#[cfg(test)]").next().unwrap_or_default();
        for word in [".unwrap()", ".expect(", "panic!("] {
            assert!(!code.contains(word), "{file} holds {word}");
        }
    }
}

#[test]
fn there_are_words_for_every_move_need_stance_and_verdict() {
    let words = Words::english();
    let mut names: Vec<String> = Vec::new();
    for mv in Move::ALL {
        names.push(format!("move-{}", mv.name()));
        names.push(format!("why-{}", mv.name()));
    }
    names.extend(Need::ALL.iter().map(|it| format!("need-{}", it.name())));
    for stance in Stance::ALL {
        let name = serde_json::to_value(stance).expect("a name");
        names.push(format!("stance-{}", name.as_str().unwrap_or_default()));
    }
    for kind in EndingKind::ALL {
        let verdict = serde_json::to_value(kind.verdict()).expect("a name");
        names.push(format!("verdict-{}", verdict.as_str().unwrap_or_default()));
    }
    for name in names {
        assert!(words.has(&name), "there are no words for {name}");
    }
}

#[test]
fn every_word_the_sources_ask_for_exists() {
    let words = Words::english();
    for (file, text) in rust_files() {
        if !file.starts_with("src/") {
            continue;
        }
        for call in
            [".say(\"", ".say_with(\"", ".put_with(\"", "say(\"", "say_with(\n            \""]
        {
            for (at, _) in text.match_indices(call) {
                let rest = &text[at + call.len()..];
                let name = &rest[..rest.find('"').unwrap_or(0)];
                let is_name = name.chars().all(|it| it.is_ascii_lowercase() || it == '-')
                    && name.contains('-');
                assert!(!is_name || words.has(name), "{file} asks for {name}");
            }
        }
    }
}

#[test]
fn nothing_names_the_place_it_was_made_in() {
    let mut all = rust_files();
    for folder in ["docs", "scenarios", "assets", ".ci"] {
        for ending in [".md", ".ron", ".ftl", "run", ".toml"] {
            walk(Path::new(folder), ending, &mut all);
        }
    }
    for name in ["README.md", "CHANGELOG.md", "Cargo.toml"] {
        all.push((name.into(), fs::read_to_string(name).expect("a text file")));
    }
    let places = [["/wo", "rk/"], ["/ro", "ot/"], ["../sh", "ared"]].map(|it| it.concat());
    for (file, text) in all {
        for place in &places {
            assert!(!text.contains(place.as_str()), "{file} names {place}");
        }
    }
}
