//! Packs: installed whole or not at all, and removed without touching what somebody changed.

use std::{
    fs,
    path::{Path, PathBuf},
};

use rapport::{
    exchange::pack::{About, PackFault, install, list, make, remove},
    store::library::Library,
};
use tempfile::TempDir;

use super::{SOURCE, bundles::no_keys, files_in};

fn about(version: &str) -> About {
    About {
        id: "kitchen".to_owned(),
        title: "Kitchen".to_owned(),
        version: version.to_owned(),
        by: "Example Ltd".to_owned(),
    }
}

/// The fixture under another id.
fn scene(id: &str) -> String {
    let line = SOURCE.lines().find(|it| it.trim_start().starts_with("id:")).expect("an id");
    SOURCE.replacen(line, &format!("    id: \"{id}\","), 1)
}

/// A pack of scenes with these ids.
fn pack(folder: &TempDir, version: &str, ids: &[&str]) -> PathBuf {
    let scenes = folder.path().join(format!("scenes-{version}"));
    fs::create_dir_all(&scenes).expect("made");
    for id in ids {
        fs::write(scenes.join(format!("{id}.ron")), scene(id)).expect("written");
    }
    let target = folder.path().join(format!("kitchen-{version}.rapport-pack"));
    let made = make(&about(version), &[scenes], "CC0", &target, None).expect("made");
    assert_eq!(made, ids.len());
    target
}

fn own() -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().expect("a folder");
    let own = folder.path().join("own");
    fs::create_dir_all(&own).expect("made");
    (folder, own)
}

#[test]
fn a_pack_is_installed_played_listed_and_removed() {
    let (folder, own) = own();
    let file = pack(&folder, "1", &["kettle-a", "kettle-b"]);
    let done = install(&file, &own, &no_keys()).expect("installed");
    assert_eq!(done.scenarios, ["kettle-a", "kettle-b"]);
    assert!(Library::new(Some(own.clone())).load("kettle-a").is_ok());
    assert_eq!(list(&own), [(about("1"), 2)]);
    assert_eq!(files_in(&own.join("packs")), ["kitchen.json", "kitchen.licence.txt"]);
    install(&file, &own, &no_keys()).expect("twice is once");
    assert_eq!(remove(&own, "kitchen").expect("removed").gone, 2);
    assert_eq!(files_in(&own), ["packs"]);
    assert_eq!(list(&own), []);
    assert!(matches!(remove(&own, "kitchen"), Err(PackFault::Unknown { .. })));
}

#[test]
fn a_newer_pack_replaces_an_older_one_and_what_was_changed_stays() {
    let (folder, own) = own();
    install(&pack(&folder, "1", &["kettle-a", "kettle-b"]), &own, &no_keys()).expect("installed");
    let second = pack(&folder, "2", &["kettle-b", "kettle-c"]);
    let done = install(&second, &own, &no_keys()).expect("installed");
    assert!(done.replaced);
    assert_eq!(files_in(&own), ["kettle-b.ron", "kettle-c.ron", "packs"]);
    fs::write(own.join("kettle-c.ron"), "mine now").expect("written");
    let third = pack(&folder, "3", &["kettle-c"]);
    assert!(matches!(install(&third, &own, &no_keys()), Err(PackFault::Taken { .. })));
    assert_eq!(list(&own)[0].0.version, "2");
    let removed = remove(&own, "kitchen").expect("removed");
    assert_eq!((removed.gone, removed.changed.len()), (1, 1));
    assert_eq!(fs::read(own.join("kettle-c.ron")).expect("there"), b"mine now");
}

#[test]
fn a_pack_with_a_bad_scenario_is_refused_with_its_findings() {
    let (folder, own) = own();
    let scenes = folder.path().join("scenes");
    fs::create_dir_all(&scenes).expect("made");
    fs::write(scenes.join("kettle-a.ron"), scene("kettle-a")).expect("written");
    fs::write(scenes.join("bad.ron"), "(format: 1, id: 3)").expect("written");
    let target = folder.path().join("bad.rapport-pack");
    let fault = make(&about("1"), std::slice::from_ref(&scenes), "CC0", &target, None)
        .expect_err("refused");
    assert!(matches!(&fault, PackFault::Faulty { .. }), "{fault}");
    assert!(fault.to_string().contains("bad.ron:1"), "{fault}");
    assert!(!target.exists());
    // Made by somebody who did not look.
    let file = forged(&folder, &[("scenarios/bad.ron", "(format: 1, id: 3)"), ("LICENCE", "CC0")]);
    let fault = install(&file, &own, &no_keys()).expect_err("refused").to_string();
    assert!(fault.contains("bad.ron:1"), "{fault}");
    assert_eq!(files_in(&own), Vec::<String>::new());
}

/// A pack whose sums fit whatever is in it.
fn forged(folder: &TempDir, files: &[(&str, &str)]) -> PathBuf {
    use rapport::exchange::archive::{ArchiveWriter, Kind};
    let target = folder.path().join("forged.rapport-pack");
    let _ = fs::remove_file(&target);
    let mut writer = ArchiveWriter::begin(&target, Kind::Pack).expect("begun");
    for (name, text) in files {
        writer.add(name, text.as_bytes()).expect("added");
    }
    let about = serde_json::to_value(about("1")).expect("JSON");
    writer.finish(about, None).expect("written");
    target
}

#[test]
fn what_no_pack_holds_is_refused_and_nothing_is_left() {
    let (folder, own) = own();
    let scene = scene("kettle-a");
    let cases: [(&[(&str, &str)], &str); 7] = [
        (&[("scenarios/kettle-a.ron", &scene)], "LICENCE"),
        (&[("LICENCE", "CC0")], "no scenario"),
        (&[("LICENCE", "CC0"), ("scenarios/other.ron", &scene)], "Name the file kettle-a.ron"),
        (&[("LICENCE", "CC0"), ("scenarios/run.sh", "rm")], "no pack holds"),
        (&[("LICENCE", "CC0"), ("evil.ron", &scene)], "no pack holds"),
        (&[("LICENCE", "CC0"), ("scenarios/../../evil.ron", &scene)], "no rapport writes"),
        (&[("LICENCE", "CC0"), ("scenarios/.hidden.ron", &scene)], "no rapport writes"),
    ];
    for (files, said) in cases {
        let fault = install(&forged(&folder, files), &own, &no_keys()).expect_err(said).to_string();
        assert!(fault.contains(said), "{said}: {fault}");
        assert_eq!(files_in(&own), Vec::<String>::new());
        assert!(!folder.path().join("evil.ron").exists());
    }
}

#[test]
fn a_scenario_of_ones_own_is_never_written_over() {
    let (folder, own) = own();
    fs::write(own.join("kettle-b.ron"), "mine").expect("written");
    let file = pack(&folder, "1", &["kettle-a", "kettle-b"]);
    let fault = install(&file, &own, &no_keys()).expect_err("refused");
    assert!(
        matches!(&fault, PackFault::Taken { path } if path.ends_with("kettle-b.ron")),
        "{fault}"
    );
    assert_eq!(files_in(&own), ["kettle-b.ron"]);
}

#[test]
fn a_pack_that_is_broken_off_is_refused() {
    let (folder, own) = own();
    let file = pack(&folder, "1", &["kettle-a"]);
    let bytes = fs::read(&file).expect("there");
    for part in [0, bytes.len() / 2, bytes.len() - 1] {
        fs::write(&file, &bytes[..part]).expect("written");
        let fault = install(&file, &own, &no_keys()).expect_err("refused").to_string();
        assert!(fault.contains("damaged or broken off"), "{fault}");
    }
    assert_eq!(files_in(&own), Vec::<String>::new());
    let missing = install(Path::new("nowhere"), &own, &no_keys()).expect_err("refused");
    assert!(missing.to_string().contains("Check the path"));
}

#[test]
fn names_of_packs_are_plain() {
    let (folder, _own) = own();
    for id in ["", "../up", "Upper", "a b", &"a".repeat(41), "-a"] {
        let about = About { id: id.to_owned(), ..about("1") };
        let fault = make(&about, &[], "CC0", &folder.path().join("x"), None).expect_err("refused");
        assert!(matches!(fault, PackFault::Id { .. }), "{id}");
    }
}
