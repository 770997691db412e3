//! Signatures: whose archives are taken, and how one is signed. The format is minisign's, so that
//! its tools make the keys and check what this program signs.

use std::{io::Cursor, path::Path};

use minisign::{PublicKey, PublicKeyBox, SecretKey, SecretKeyBox, SignatureBox};

use super::ArchiveFault;

/// The environment variable that holds the password of a signing key.
const PASSWORD_VARIABLE: &str = "RAPPORT_KEY_PASSWORD";
/// A key or its file is a few lines.
const MOST_BYTES: u64 = 8 * 1024;

/// Keys one of which must have signed what is taken. Where there are none, unsigned is taken too.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PublicKeys(Vec<PublicKey>);

impl PublicKeys {
    /// The keys given as text, or as files that hold them.
    ///
    /// # Errors
    /// Where one is none.
    pub fn read<'k>(keys: impl IntoIterator<Item = &'k str>) -> Result<Self, ArchiveFault> {
        keys.into_iter().map(public_key).collect::<Result<_, _>>().map(Self)
    }

    /// Checks the signature of `signed`; answers with whether one of these keys made it.
    pub(super) fn check(
        &self,
        signed: &[u8],
        signature: Option<&str>,
    ) -> Result<bool, ArchiveFault> {
        let Some(signature) = signature else {
            return if self.0.is_empty() { Ok(false) } else { Err(ArchiveFault::Unsigned) };
        };
        let bad = |why: String| ArchiveFault::BadSignature { why };
        let signature = SignatureBox::from_string(signature).map_err(|it| bad(it.to_string()))?;
        if self.0.is_empty() {
            return Ok(false);
        }
        let known = self.0.iter().filter(|it| it.keynum() == signature.keynum());
        let mut why = "no key that is trusted here made it".to_owned();
        for key in known {
            match minisign::verify(key, &signature, Cursor::new(signed), true, false, false) {
                Ok(()) => return Ok(true),
                Err(error) => why = error.to_string(),
            }
        }
        Err(bad(why))
    }
}

fn public_key(given: &str) -> Result<PublicKey, ArchiveFault> {
    let fault = |why: String| ArchiveFault::Key { key: given.to_owned(), why };
    if let Ok(key) = PublicKey::from_base64(given.trim()) {
        return Ok(key);
    }
    let text = short_text(Path::new(given)).map_err(fault)?;
    let read = PublicKeyBox::from_string(&text).and_then(PublicKeyBox::into_public_key);
    read.map_err(|error| fault(error.to_string()))
}

/// Somebody who signs.
pub struct Signer(SecretKey);

impl Signer {
    /// The signer with the key in this file. Its password comes from the environment, or is asked
    /// for where there is a terminal.
    ///
    /// # Errors
    /// Where it is no key, or the password is wrong.
    pub fn read(file: &Path) -> Result<Self, ArchiveFault> {
        let fault = |why: String| ArchiveFault::Key { key: file.display().to_string(), why };
        let text = short_text(file).map_err(fault)?;
        let locked = || SecretKeyBox::from_string(&text).map_err(|it| fault(it.to_string()));
        // A key without a password opens without asking for one.
        if let Ok(key) = locked()?.into_unencrypted_secret_key() {
            return Ok(Self(key));
        }
        let password = std::env::var(PASSWORD_VARIABLE).ok();
        let key = locked()?.into_secret_key(password);
        key.map(Self).map_err(|error| fault(error.to_string()))
    }

    /// The signature of these bytes.
    pub(super) fn sign(&self, bytes: &[u8], what: &str) -> Result<String, ArchiveFault> {
        let signed = minisign::sign(None, &self.0, Cursor::new(bytes), Some(what), None);
        let fault = |error: minisign::PError| ArchiveFault::Key {
            key: "for signing".to_owned(),
            why: error.to_string(),
        };
        signed.map(SignatureBox::into_string).map_err(fault)
    }
}

fn short_text(file: &Path) -> Result<String, String> {
    use std::io::Read;
    let mut text = String::new();
    let opened = std::fs::File::open(file).map_err(|error| error.to_string())?;
    opened.take(MOST_BYTES).read_to_string(&mut text).map_err(|error| error.to_string())?;
    Ok(text)
}
