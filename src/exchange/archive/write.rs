//! Writes an archive. It appears under its name when it is whole, and the same content gives the
//! same bytes (but for a signature, which holds chance).

use std::{
    fs::File,
    io::{BufWriter, Write},
    path::{Path, PathBuf},
};

use serde_json::Value;
use zip::{CompressionMethod, DateTime, ZipWriter, write::SimpleFileOptions};

use super::{ArchiveFault, Kind, MANIFEST, Manifest, SIGNATURE, Signer, manifest::Listed};

/// An archive that is being written.
pub struct ArchiveWriter {
    zip: ZipWriter<BufWriter<File>>,
    kind: Kind,
    files: Vec<Listed>,
    target: PathBuf,
    half: PathBuf,
}

impl ArchiveWriter {
    /// Begins an archive that becomes `target`, which must not be there yet.
    ///
    /// # Errors
    /// Where it is there, or cannot be written.
    pub fn begin(target: &Path, kind: Kind) -> Result<Self, ArchiveFault> {
        let fault = |why: String| ArchiveFault::Unwritable { path: target.to_path_buf(), why };
        if target.exists() {
            return Err(fault("it is there already".to_owned()));
        }
        let mut half = target.as_os_str().to_owned();
        half.push(".half");
        let half = PathBuf::from(half);
        let file = File::create(&half).map_err(|error| fault(error.to_string()))?;
        let zip = ZipWriter::new(BufWriter::new(file));
        Ok(Self { zip, kind, files: Vec::new(), target: target.to_path_buf(), half })
    }

    /// Adds a file.
    ///
    /// # Errors
    /// Where it cannot be written.
    pub fn add(&mut self, name: &str, bytes: &[u8]) -> Result<(), ArchiveFault> {
        self.files.push(Listed::of(name, bytes));
        self.put(name, bytes)
    }

    /// Ends it with the manifest, and with its signature where somebody signs.
    ///
    /// # Errors
    /// Where it cannot be written or signed.
    pub fn finish(mut self, about: Value, signer: Option<&Signer>) -> Result<(), ArchiveFault> {
        let manifest = Manifest::new(self.kind, about, std::mem::take(&mut self.files));
        let bytes =
            serde_json::to_vec_pretty(&manifest).map_err(|error| self.fault(error.to_string()))?;
        self.put(MANIFEST, &bytes)?;
        if let Some(signer) = signer {
            let signature = signer.sign(&bytes, self.kind.name())?;
            self.put(SIGNATURE, signature.as_bytes())?;
        }
        let (half, target) = (self.half.clone(), self.target.clone());
        let fault = |why: String| ArchiveFault::Unwritable { path: target.clone(), why };
        let file = self.zip.finish().map_err(|error| fault(error.to_string()))?;
        let file = file.into_inner().map_err(|error| fault(error.to_string()))?;
        file.sync_all().map_err(|error| fault(error.to_string()))?;
        std::fs::rename(&half, &target).map_err(|error| fault(error.to_string()))
    }

    /// Leaves nothing behind.
    pub fn abandon(self) {
        let half = self.half.clone();
        drop(self);
        let _ = std::fs::remove_file(half);
    }

    fn put(&mut self, name: &str, bytes: &[u8]) -> Result<(), ArchiveFault> {
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .last_modified_time(DateTime::default());
        let started = self.zip.start_file(name, options).map_err(|error| error.to_string());
        let written =
            started.and_then(|_| self.zip.write_all(bytes).map_err(|error| error.to_string()));
        written.map_err(|why| self.fault(why))
    }

    fn fault(&self, why: String) -> ArchiveFault {
        ArchiveFault::Unwritable { path: self.target.clone(), why }
    }
}
