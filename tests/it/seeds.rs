//! The table from the founding articles to the program names tests; every one of them exists.

use std::{fs, path::Path};

/// Everything between backticks that has the form `file::test`.
fn named(text: &str) -> Vec<(String, String)> {
    let quoted = text.split('`').skip(1).step_by(2);
    let parts = quoted.filter_map(|it| it.split_once("::"));
    let is_name = |it: &str| it.chars().all(|it| it.is_ascii_alphanumeric() || it == '_');
    parts
        .filter(|(file, test)| is_name(file) && is_name(test) && *file != "file")
        .map(|(file, test)| (file.to_owned(), test.to_owned()))
        .collect()
}

fn exists(file: &str, test: &str) -> bool {
    let path = Path::new("tests/it").join(format!("{file}.rs"));
    let text = fs::read_to_string(path).unwrap_or_default();
    text.contains(&format!("#[test]\nfn {test}()"))
}

#[test]
fn every_test_that_is_named_exists() {
    let text = fs::read_to_string("docs/seeds.md").expect("the page is there");
    let tests = named(&text);
    assert!(tests.len() >= 40, "{} tests are named", tests.len());
    for (file, test) in tests {
        assert!(exists(&file, &test), "docs/seeds.md names {file}::{test}, which does not exist");
    }
    assert!(!exists("seeds", "a_test_that_is_not_there"), "the check itself can fail");
}

#[test]
fn every_row_says_where_to_see_it_and_what_holds_it() {
    let text = fs::read_to_string("docs/seeds.md").expect("the page is there");
    let rows: Vec<&str> = text.lines().filter(|it| it.starts_with("| ")).skip(1).collect();
    assert!(rows.len() >= 40, "{} rows", rows.len());
    for row in rows {
        let cells: Vec<&str> = row.trim_matches('|').split(" | ").collect();
        assert_eq!(cells.len(), 4, "{row}");
        assert!(cells.iter().all(|it| !it.trim().is_empty()), "{row}");
        assert!(cells[3].contains("::"), "{row}");
    }
}
