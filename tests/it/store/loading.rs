//! Scenarios from a folder, by id and by path, good and bad.

use std::{fs, path::Path};

use rapport::{
    core::scenario::MOST_BYTES,
    store::library::{Library, LoadFault},
};

const GOOD: &str = include_str!("../../fixtures/scenarios/small.ron");
const ID: &str = "00-library-card";

fn with(files: &[(&str, &[u8])]) -> (tempfile::TempDir, Library) {
    let folder = tempfile::tempdir().expect("a folder");
    for (name, bytes) in files {
        fs::write(folder.path().join(name), bytes).expect("written");
    }
    let library = Library::new(Some(folder.path().to_path_buf()));
    (folder, library)
}

fn refused(library: &Library, path: &Path) -> (LoadFault, String) {
    let fault = library.load(&path.to_string_lossy()).expect_err("it must not load");
    let said = fault.to_string();
    let name = path.file_name().expect("a name").to_string_lossy();
    assert!(said.contains(&*name), "{said}");
    (fault, said)
}

#[test]
fn a_scenario_loads_by_id_whatever_its_file_is_called_and_by_path() {
    let (folder, library) = with(&[("my scene.ron", GOOD.as_bytes()), ("notes.txt", b"hello")]);
    let by_id = library.load(ID).expect("found");
    assert_eq!((&*by_id.scenario.id, &*by_id.source), (ID, GOOD));
    let path = folder.path().join("my scene.ron");
    let by_path = Library::new(None).load(&path.to_string_lossy()).expect("found");
    assert_eq!(by_path.scenario, by_id.scenario);
    assert_eq!(by_path.file, path.display().to_string());
}

#[test]
fn files_that_are_no_scenarios_are_refused_with_advice() {
    let (folder, library) =
        with(&[("latin.ron", b"(\n  title: \"caf\xe9\"\n)"), ("huge.ron", b"")]);
    let at = |name: &str| folder.path().join(name);
    fs::create_dir(at("folder.ron")).expect("made");
    let huge = fs::File::options().write(true).open(at("huge.ron")).expect("open");
    huge.set_len(MOST_BYTES as u64 + 1).expect("grown");

    let (fault, _) = refused(&library, &at("missing.ron"));
    assert!(matches!(fault, LoadFault::Missing { .. }));
    let (fault, _) = refused(&library, &at("folder.ron"));
    assert!(matches!(fault, LoadFault::Folder { .. }));
    assert!(matches!(refused(&library, folder.path()).0, LoadFault::Folder { .. }));
    let (fault, said) = refused(&library, &at("latin.ron"));
    assert_eq!(fault, LoadFault::NotText { path: at("latin.ron"), line: 2 });
    assert!(said.contains("UTF-8"), "{said}");
    let (fault, said) = refused(&library, &at("huge.ron"));
    assert!(matches!(fault, LoadFault::TooLarge { size: 1_048_577, .. }), "{said}");
}

#[test]
fn a_faulty_file_says_what_is_wrong_and_where() {
    let (folder, library) =
        with(&[("nothing.ron", b""), ("broken.ron", b"(format: 1, id: \"broken\"")]);
    for name in ["nothing.ron", "broken.ron"] {
        let (fault, said) = refused(&library, &folder.path().join(name));
        let LoadFault::Faulty { findings, .. } = fault else { panic!("{said}") };
        assert!(!findings.is_empty() && said.contains(":1:"), "{said}");
    }
    // Asked for by the id its name promises, a faulty file says what is wrong with it.
    assert!(matches!(library.load("broken"), Err(LoadFault::Faulty { .. })));
}

#[test]
fn one_bad_file_hides_no_good_one() {
    let (_folder, library) = with(&[
        ("a-bad.ron", b"(format: 1,"),
        ("b-good.ron", GOOD.as_bytes()),
        ("c-again.ron", GOOD.as_bytes()),
        ("d-latin.ron", b"\xff\xfe"),
    ]);
    let shelf = library.load_all();
    let good: Vec<_> = shelf.scenarios.iter().filter(|it| &*it.scenario.id == ID).collect();
    assert_eq!(good.len(), 1);
    assert!(good[0].file.ends_with("b-good.ron"));
    let said: Vec<String> = shelf.faults.iter().map(ToString::to_string).collect();
    assert_eq!(said.len(), 3, "{said:?}");
    for (said, name) in said.iter().zip(["a-bad.ron", "c-again.ron", "d-latin.ron"]) {
        assert!(said.contains(name), "{said}");
    }
    assert_eq!(library.load(ID).expect("found").file, good[0].file);
}

#[test]
fn a_folder_that_is_not_there_leaves_the_built_in_ones() {
    let library = Library::new(Some("no/such/folder".into()));
    let (built_in, shelf) = (Library::default().load_all(), library.load_all());
    assert_eq!(shelf.scenarios.len(), built_in.scenarios.len());
    assert!(matches!(&shelf.faults[..], [LoadFault::Missing { .. }]), "{:?}", shelf.faults);
    assert!(matches!(library.load(ID), Err(LoadFault::Missing { .. })));
}

#[test]
fn a_slip_in_an_id_is_answered_with_the_right_one() {
    let (_folder, library) = with(&[("x.ron", GOOD.as_bytes())]);
    let said = library.load("00-libary-card").expect_err("unknown").to_string();
    assert!(said.contains("Did you mean 00-library-card"), "{said}");
}
