//! The floors of the house: each layer may name only those below it, and core stays pure. That core
//! names nothing of the floors above it is seen by the compiler: it is a package of its own.

use std::{fs, path::Path};

/// Layers of `src/core`, lowest first. A layer may name itself and those before it.
const LAYERS: [&str; 13] = [
    "text", "moves", "analyser", "customer", "scenario", "session", "bench", "trainee", "debrief",
    "coach", "shift", "room", "progress",
];

/// Neighbours that may know each other's types although one stands above the other. The scenario
/// hands the analyser its words, and lint rules ask the analyser.
const MAY_NAME: [(&str, &str); 0] = [];

fn sources(folder: &Path, found: &mut Vec<(String, String)>) {
    let mut entries: Vec<_> = fs::read_dir(folder)
        .expect("a source folder")
        .map(|it| it.expect("an entry").path())
        .collect();
    entries.sort();
    for path in entries {
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|it| it == "rs") {
            let text = fs::read_to_string(&path).expect("a source file");
            found.push((path.display().to_string().replace('\\', "/"), text));
        }
    }
}

fn all_sources() -> Vec<(String, String)> {
    let mut found = Vec::new();
    sources(Path::new("src"), &mut found);
    found
}

/// The layer of core that a source file belongs to.
fn layer_of(file: &str) -> Option<usize> {
    let rest = file.strip_prefix("src/core/")?;
    LAYERS.iter().position(|it| rest.starts_with(&format!("{it}/")))
}

/// Layers of core named after `crate::` in a source of core, braces included.
fn named_layers(text: &str) -> Vec<usize> {
    let mut found = Vec::new();
    for (at, _) in text.match_indices("crate::") {
        let rest = &text[at + "crate::".len()..];
        let names: Vec<&str> = match rest.strip_prefix('{') {
            Some(inside) => first_names(inside),
            None => vec![first_word(rest)],
        };
        found.extend(names.iter().filter_map(|it| LAYERS.iter().position(|layer| layer == it)));
    }
    found
}

fn first_word(text: &str) -> &str {
    let end = text.find(|it: char| !it.is_alphanumeric() && it != '_').unwrap_or(text.len());
    &text[..end]
}

/// The first name of each entry of a brace list.
fn first_names(inside: &str) -> Vec<&str> {
    let (mut depth, mut start, mut names) = (0_i32, 0, Vec::new());
    for (at, letter) in inside.char_indices() {
        match letter {
            '{' => depth += 1,
            '}' if depth == 0 => {
                names.push(first_word(inside[start..at].trim_start()));
                return names;
            }
            '}' => depth -= 1,
            ',' if depth == 0 => {
                names.push(first_word(inside[start..at].trim_start()));
                start = at + 1;
            }
            _ => {}
        }
    }
    names
}

/// The code of a file: neither its tests nor its comments.
fn without_tests(text: &str) -> String {
    let code = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or(text);
    let is_code = |line: &&str| !line.trim_start().starts_with("//");
    code.lines().filter(is_code).collect::<Vec<_>>().join("\n")
}

#[test]
fn each_layer_names_only_lower_ones() {
    for (file, text) in all_sources() {
        let Some(own) = layer_of(&file) else { continue };
        if file.ends_with("tests.rs") {
            continue;
        }
        for named in named_layers(&without_tests(&text)) {
            let allowed = named <= own || MAY_NAME.contains(&(LAYERS[own], LAYERS[named]));
            assert!(allowed, "{file} ({}) names {}", LAYERS[own], LAYERS[named]);
        }
    }
}

#[test]
fn core_knows_nothing_of_the_world() {
    let forbidden = [
        "use bevy",
        "bevy::",
        "std::fs",
        "std::env",
        "std::time",
        "std::net",
        "std::process",
        "std::thread",
        "HashMap",
        "HashSet",
        "println!",
        "eprintln!",
    ];
    for (file, text) in all_sources() {
        if !file.starts_with("src/core/") {
            continue;
        }
        for word in forbidden {
            assert!(!without_tests(&text).contains(word), "{file} names {word}");
        }
    }
}

#[test]
fn the_store_and_the_words_know_no_face() {
    for (file, text) in all_sources() {
        if file.starts_with("src/store/") || file.starts_with("src/words/") {
            for face in ["crate::exchange", "crate::cli", "crate::window", "bevy::"] {
                assert!(!text.contains(face), "{file} names {face}");
            }
        }
    }
}

#[test]
fn handing_over_knows_no_face_and_nobody_else_reaches_the_network() {
    for (file, text) in all_sources() {
        if file.starts_with("src/exchange/") {
            for face in ["crate::cli", "crate::window", "crate::words", "bevy::", "println!"] {
                assert!(!without_tests(&text).contains(face), "{file} names {face}");
            }
        }
        // The window asks whether a display answers, on this machine.
        if !file.starts_with("src/exchange/lrs/") && file != "src/window/launch.rs" {
            for network in ["ureq::", "TcpStream", "TcpListener", "UdpSocket"] {
                assert!(!without_tests(&text).contains(network), "{file} names {network}");
            }
        }
    }
}

#[test]
fn only_the_bridge_of_the_window_talks_to_a_session() {
    for (file, text) in all_sources() {
        // What is kept goes through `bridge`; what is only tried out and never kept, `rehearse`.
        let door = file.contains("bridge") || file == "src/window/rehearse.rs";
        if file.starts_with("src/window/") && !door {
            assert!(!text.contains(".send(Command"), "{file} sends commands itself");
        }
    }
}

#[test]
fn the_checks_themselves_can_fail() {
    assert_eq!(named_layers("use crate::{text::Span, debrief::{a, b}};"), [0, 8]);
    assert_eq!(named_layers("crate::session::Session"), [5]);
}
