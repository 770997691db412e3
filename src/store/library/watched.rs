//! One file that is looked at again and again while it is being written.

use std::{
    path::{Path, PathBuf},
    time::SystemTime,
};

use super::{LoadFault, read_file};

/// A file, and what it was when it was last looked at.
#[derive(Clone, Debug)]
pub struct Watched {
    path: PathBuf,
    stamp: Option<(Option<SystemTime>, u64)>,
    seen: Option<Result<String, LoadFault>>,
}

impl Watched {
    /// This file, not looked at yet.
    pub fn new(path: PathBuf) -> Self {
        Self { path, stamp: None, seen: None }
    }

    /// The file.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Its text, or why it cannot be read, where that is not what it was at the last look. A file
    /// that was only touched, or saved as it was, is nothing new.
    pub fn look(&mut self) -> Option<Result<String, LoadFault>> {
        let about = self.path.metadata().ok();
        let stamp = about.map(|it| (it.modified().ok(), it.len()));
        let same = stamp.is_some() && stamp == self.stamp && !self.is_fresh(stamp);
        if same {
            return None;
        }
        self.stamp = stamp;
        let now = read_file(&self.path);
        if self.seen.as_ref() == Some(&now) {
            return None;
        }
        self.seen = Some(now.clone());
        Some(now)
    }

    /// Whether it was changed so lately that another save may carry the same time.
    fn is_fresh(&self, stamp: Option<(Option<SystemTime>, u64)>) -> bool {
        let changed = stamp.and_then(|it| it.0);
        changed.is_none_or(|it| it.elapsed().is_ok_and(|age| age.as_secs() < COARSEST))
    }
}

/// How coarse a file system's clock may be, in seconds: two on the coarsest that is in use.
const COARSEST: u64 = 3;

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn a_look_tells_what_has_changed_and_only_that() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("it.ron");
        fs::write(&path, "one").expect("written");
        let mut watched = Watched::new(path.clone());
        assert_eq!(watched.look(), Some(Ok("one".into())));
        assert_eq!(watched.look(), None);
        fs::write(&path, "two").expect("written");
        assert_eq!(watched.look(), Some(Ok("two".into())), "of the same length and second");
        fs::write(&path, "two").expect("written");
        assert_eq!(watched.look(), None, "saved as it was");
    }

    #[test]
    fn a_file_that_goes_and_comes_is_said_once_each() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("it.ron");
        fs::write(&path, "one").expect("written");
        let mut watched = Watched::new(path.clone());
        watched.look();
        fs::remove_file(&path).expect("gone");
        assert!(matches!(watched.look(), Some(Err(LoadFault::Missing { .. }))));
        assert_eq!(watched.look(), None);
        fs::write(&path, "one").expect("written");
        assert_eq!(watched.look(), Some(Ok("one".into())));
        fs::write(&path, [0xff, 0xfe]).expect("written");
        assert!(matches!(watched.look(), Some(Err(LoadFault::NotText { .. }))));
        fs::write(&path, "x".repeat(2 * 1024 * 1024)).expect("written");
        assert!(matches!(watched.look(), Some(Err(LoadFault::TooLarge { .. }))));
        fs::remove_file(&path).expect("gone");
        fs::create_dir(&path).expect("a folder");
        assert!(matches!(watched.look(), Some(Err(LoadFault::Folder { .. }))));
    }
}
