//! Where the program keeps its data: an argument, an environment variable, or the platform's place.

use std::{
    ffi::OsString,
    fs::DirBuilder,
    path::{Path, PathBuf},
};

use directories::ProjectDirs;

use super::StoreFault;

/// The environment variable that names the data folder.
pub const VARIABLE: &str = "RAPPORT_DATA_DIR";

/// The data folder: `argument` (`--data-dir`) first, then [`VARIABLE`], then the platform's. It
/// exists afterwards.
///
/// # Errors
/// Where there is no such place, or it cannot be made.
pub fn data_folder(argument: Option<&Path>) -> Result<PathBuf, StoreFault> {
    let platform = ProjectDirs::from("", "", "rapport").map(|it| it.data_dir().to_path_buf());
    let folder =
        choose(argument, std::env::var_os(VARIABLE), platform).ok_or(StoreFault::NoFolder)?;
    make(&folder)?;
    Ok(folder)
}

/// The first place that is named at all.
fn choose(
    argument: Option<&Path>,
    variable: Option<OsString>,
    platform: Option<PathBuf>,
) -> Option<PathBuf> {
    let variable = variable.map(PathBuf::from);
    [argument.map(Path::to_path_buf), variable, platform]
        .into_iter()
        .flatten()
        .find(|it| !it.as_os_str().is_empty())
}

/// Makes the folder, readable by its owner only, since replies are personal.
fn make(folder: &Path) -> Result<(), StoreFault> {
    let fault = |why: String| StoreFault::Folder { folder: folder.to_path_buf(), why };
    if folder.exists() && !folder.is_dir() {
        return Err(fault("it is a file, not a folder".to_owned()));
    }
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder).map_err(|error| fault(error.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_argument_beats_the_variable_beats_the_platform() {
        let (argument, platform) = (Path::new("a"), Some(PathBuf::from("p")));
        let pick = |a, v: Option<&str>| choose(a, v.map(OsString::from), platform.clone());
        assert_eq!(pick(Some(argument), Some("v")), Some("a".into()));
        assert_eq!(pick(None, Some("v")), Some("v".into()));
        assert_eq!(pick(None, Some("")), Some("p".into()));
        assert_eq!(choose(None, None, None), None);
    }

    #[test]
    fn a_missing_folder_is_made_and_a_file_is_refused_with_advice() {
        let place = tempfile::tempdir().expect("a folder");
        let deep = place.path().join("one/two");
        assert_eq!(data_folder(Some(&deep)), Ok(deep.clone()));
        assert!(deep.is_dir());
        let file = place.path().join("file");
        std::fs::write(&file, "x").expect("written");
        for wrong in [file.clone(), file.join("below")] {
            let fault = data_folder(Some(&wrong)).expect_err("not a folder").to_string();
            assert!(fault.contains("--data-dir"), "{fault}");
        }
    }
}
