//! Bundles that were broken off, changed or made to do harm: refused, and nothing of them is there.

use std::{
    fs::{self, File},
    io::Write,
    path::{Path, PathBuf},
};

use rapport::{
    exchange::{
        archive::{ArchiveFault, PublicKeys, Signer},
        bundle::{Imported, Whose, export, import},
    },
    store::{Uuid, practices::every_practice, profiles},
};
use sha2::{Digest, Sha256};
use tempfile::TempDir;
use zip::{ZipWriter, write::SimpleFileOptions};

use super::{
    bundles::{all, bundle, no_keys},
    played, store,
};

/// A file of this bundle with one of its files changed. The manifest is left as it is, or made to
/// fit.
pub(super) struct Forged {
    files: Vec<(String, Vec<u8>)>,
}

impl Forged {
    pub(super) fn of(file: &Path) -> Self {
        let mut zip = zip::ZipArchive::new(File::open(file).expect("there")).expect("a zip");
        let names: Vec<String> =
            zip.file_names().map(|it| it.expect("a name").into_owned()).collect();
        let mut read = |name: &String| {
            let mut bytes = Vec::new();
            let mut entry = zip.by_name(name).expect("there");
            std::io::copy(&mut entry, &mut bytes).expect("read");
            (name.clone(), bytes)
        };
        Self { files: names.iter().map(&mut read).collect() }
    }

    pub(super) fn change(&mut self, which: &str, change: impl FnOnce(&mut Vec<u8>)) {
        let found = self.files.iter_mut().find(|it| it.0.contains(which)).expect("there");
        change(&mut found.1);
    }

    /// Takes out what has this in its name.
    pub(super) fn files_without(&mut self, which: &str) {
        self.files.retain(|it| !it.0.contains(which));
    }

    /// Makes the manifest fit the files, as a forger without a key would.
    pub(super) fn fit(&mut self) {
        let listed: Vec<serde_json::Value> = self
            .files
            .iter()
            .filter(|it| !it.0.starts_with("manifest"))
            .map(|(name, bytes)| {
                let sum: String =
                    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect();
                serde_json::json!({ "name": name, "bytes": bytes.len(), "sha256": sum })
            })
            .collect();
        self.change("manifest.json", |bytes| {
            let mut manifest: serde_json::Value = serde_json::from_slice(bytes).expect("JSON");
            manifest["files"] = listed.into();
            *bytes = serde_json::to_vec(&manifest).expect("JSON");
        });
    }

    pub(super) fn write(&self, target: &Path) -> PathBuf {
        let mut zip = ZipWriter::new(File::create(target).expect("made"));
        for (name, bytes) in &self.files {
            zip.start_file(name, SimpleFileOptions::default()).expect("begun");
            zip.write_all(bytes).expect("written");
        }
        zip.finish().expect("written");
        target.to_path_buf()
    }
}

/// A good bundle of two practices and the folder it is in.
fn good() -> (TempDir, PathBuf) {
    let (folder, database) = store("outcome");
    for seed in 0..2 {
        played(&database, "Sam", seed);
    }
    let file = bundle(&database, &folder, "good.rapport");
    (folder, file)
}

/// It is refused, and nothing of it is there.
fn refused(file: &Path, keys: &PublicKeys) -> String {
    let (_there, database) = store("outcome");
    let fault = import(&database, file, keys).expect_err("refused").to_string();
    assert_eq!(every_practice(&database).expect("read"), Vec::<Uuid>::new(), "{fault}");
    assert_eq!(profiles::list(&database).expect("read").len(), 0, "{fault}");
    fault
}

#[test]
fn a_file_that_is_broken_off_anywhere_is_refused() {
    let (folder, file) = good();
    let bytes = fs::read(&file).expect("there");
    let short = folder.path().join("short");
    for part in [0, 1, 10, bytes.len() / 3, bytes.len() / 2, bytes.len() - 30, bytes.len() - 1] {
        fs::write(&short, &bytes[..part]).expect("written");
        let fault = refused(&short, &no_keys());
        assert!(fault.contains("damaged or broken off"), "{part}: {fault}");
    }
    assert!(refused(&folder.path().join("missing"), &no_keys()).contains("Check the path"));
}

#[test]
fn a_flipped_byte_anywhere_is_refused_or_changes_nothing() {
    let (folder, file) = good();
    let bytes = fs::read(&file).expect("there");
    let (_origin, whole) = store("outcome");
    import(&whole, &file, &no_keys()).expect("taken in");
    let flipped = folder.path().join("flipped");
    for at in (0..bytes.len()).step_by(bytes.len() / 60) {
        let mut other = bytes.clone();
        other[at] ^= 0x10;
        fs::write(&flipped, &other).expect("written");
        let (_there, database) = store("outcome");
        match import(&database, &flipped, &no_keys()) {
            Ok(_) => assert_eq!(all(&database), all(&whole), "byte {at}"),
            Err(fault) => {
                assert!(!fault.to_string().is_empty());
                assert_eq!(every_practice(&database).expect("read").len(), 0, "byte {at}");
            }
        }
    }
}

#[test]
fn what_was_changed_added_or_taken_out_is_named() {
    let (folder, file) = good();
    let target = folder.path().join("forged");
    let mut changed = Forged::of(&file);
    changed.change("practices/", |bytes| bytes[20] ^= 1);
    let fault = refused(&changed.write(&target), &no_keys());
    assert!(fault.contains("practices/") && fault.contains("is not what the list says"), "{fault}");
    let mut added = Forged::of(&file);
    added.files.push(("practices/more.json".to_owned(), b"{}".to_vec()));
    assert!(refused(&added.write(&target), &no_keys()).contains("not in the list"));
    let mut without = Forged::of(&file);
    without.files.retain(|it| !it.0.starts_with("scenarios/"));
    assert!(refused(&without.write(&target), &no_keys()).contains("not in the file"));
    without.fit();
    assert!(refused(&without.write(&target), &no_keys()).contains("text is missing"));
}

#[test]
fn sense_is_checked_even_where_sums_fit() {
    let (folder, file) = good();
    let target = folder.path().join("forged");
    type Change = fn(&mut serde_json::Value);
    let changes: [(Change, &str); 6] = [
        (|it| it["steps"][1]["command"] = "{\"command\":\"win\"}".into(), "command"),
        (|it| it["steps"][1]["events"] = "not JSON".into(), "event"),
        (|it| it["seed"] = "many".into(), "seed"),
        (|it| it["score"]["id"] = "x".into(), "score"),
        (|it| it["steps"] = serde_json::json!([]), "beginning"),
        (|it| it["id"] = "00000000-0000-4000-8000-000000000000".into(), "another practice"),
    ];
    for (change, said) in changes {
        let mut forged = Forged::of(&file);
        forged.change("practices/", |bytes| {
            let mut value = serde_json::from_slice(bytes).expect("JSON");
            change(&mut value);
            *bytes = serde_json::to_vec(&value).expect("JSON");
        });
        forged.fit();
        let fault = refused(&forged.write(&target), &no_keys());
        assert!(fault.contains(said), "{said}: {fault}");
    }
}

#[test]
fn names_that_reach_outside_are_refused() {
    let (folder, file) = good();
    let target = folder.path().join("forged");
    for name in ["../evil.json", "/etc/evil", "practices/../../evil", "a\\..\\evil", "C:evil", ""] {
        let mut forged = Forged::of(&file);
        forged.files.push((name.to_owned(), b"x".to_vec()));
        forged.fit();
        let fault = refused(&forged.write(&target), &no_keys());
        assert!(fault.contains("no rapport writes"), "{name}: {fault}");
    }
}

#[test]
fn a_newer_or_another_kind_of_file_is_named() {
    let (folder, file) = good();
    let target = folder.path().join("forged");
    for (from, to, said) in [
        ("\"format\": 2", "\"format\": 3", "Update this program"),
        ("rapport-bundle", "rapport-pack", "no bundle"),
    ] {
        let mut forged = Forged::of(&file);
        forged.change("manifest.json", |bytes| {
            *bytes = String::from_utf8_lossy(bytes).replacen(from, to, 1).into_bytes();
        });
        let fault = refused(&forged.write(&target), &no_keys());
        assert!(fault.contains(said), "{fault}");
    }
    let mut zip = ZipWriter::new(File::create(&target).expect("made"));
    zip.start_file("photo.png", SimpleFileOptions::default()).expect("begun");
    zip.finish().expect("written");
    assert!(refused(&target, &no_keys()).contains("no manifest"));
}

#[test]
fn a_file_that_unpacks_to_far_more_is_not_unpacked() {
    let (folder, file) = good();
    let target = folder.path().join("bomb");
    // Listed as it is: too much for one file.
    let mut bomb = Forged::of(&file);
    bomb.files.push(("practices/bomb.json".to_owned(), vec![b' '; 17 * 1024 * 1024]));
    bomb.fit();
    let written = bomb.write(&target);
    assert!(fs::metadata(&written).expect("there").len() < 1024 * 1024);
    assert!(refused(&written, &no_keys()).contains("unpack to too much"));
    // Listed as small: no more than that is unpacked.
    let mut liar = Forged::of(&file);
    liar.change("practices/", |bytes| bytes.extend(vec![b' '; 17 * 1024 * 1024]));
    assert!(refused(&liar.write(&target), &no_keys()).contains("unpack to too much"));
}

#[test]
fn a_signature_is_made_asked_for_and_checked() {
    let (folder, database) = store("outcome");
    played(&database, "Sam", 1);
    let people = profiles::list(&database).expect("read");
    let pair = minisign::KeyPair::generate_unencrypted_keypair().expect("a pair");
    let stranger = minisign::KeyPair::generate_unencrypted_keypair().expect("a pair");
    let secret = folder.path().join("secret.key");
    let text = pair.sk.to_box(None).expect("boxed").into_string();
    fs::write(&secret, text).expect("written");
    let signer = Signer::read(&secret).expect("a key");
    let (plain, signed) = (folder.path().join("plain"), folder.path().join("signed"));
    export(&database, Whose::These(&people), &plain, None).expect("written");
    export(&database, Whose::These(&people), &signed, Some(&signer)).expect("written");
    let keys =
        |key: &minisign::PublicKey| PublicKeys::read([key.to_base64().as_str()]).expect("a key");
    let (_there, other) = store("outcome");
    let taken: Imported = import(&other, &signed, &keys(&pair.pk)).expect("taken in");
    assert!(taken.signed);
    assert!(refused(&plain, &keys(&pair.pk)).contains("not signed"));
    assert!(refused(&signed, &keys(&stranger.pk)).contains("does not hold"));
    let mut forged = Forged::of(&signed);
    forged.change("people.json", |bytes| {
        *bytes = String::from_utf8_lossy(bytes).replace("Sam", "Tom").into_bytes();
    });
    forged.fit();
    let target = folder.path().join("forged");
    assert!(refused(&forged.write(&target), &keys(&pair.pk)).contains("does not hold"));
    assert!(matches!(PublicKeys::read(["no key"]), Err(ArchiveFault::Key { .. })));
    let public = folder.path().join("public.key");
    fs::write(&public, pair.pk.to_box().expect("boxed").into_string()).expect("written");
    assert!(PublicKeys::read([public.to_str().expect("text")]).is_ok());
}
