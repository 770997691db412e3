//! A client that does nothing but post what lies ready: what a store takes at most from one sender.

use std::error::Error;

use rapport::exchange::site::Lrs;
use ureq::{
    Agent,
    tls::{PemItem, RootCerts, TlsConfig, parse_pem},
};

/// A client with one connection that it keeps.
pub(crate) struct Bare {
    agent: Agent,
    address: String,
    authorization: String,
    version: String,
}

/// Requests made of statements, one a line: the text of each, and how many statements are in it.
pub(crate) fn batches(
    lines: &[u8],
    size: usize,
) -> Result<Vec<(String, usize)>, std::str::Utf8Error> {
    let lines: Vec<&str> = std::str::from_utf8(lines)?.lines().collect();
    Ok(lines.chunks(size).map(|it| (format!("[{}]", it.join(",")), it.len())).collect())
}

impl Bare {
    pub(crate) fn new(lrs: &Lrs) -> Result<Self, Box<dyn Error>> {
        let mut roots = RootCerts::WebPki;
        if let Some(file) = &lrs.certificates {
            let mut found = Vec::new();
            for item in parse_pem(&std::fs::read(file)?) {
                if let PemItem::Certificate(it) = item? {
                    found.push(it);
                }
            }
            roots = RootCerts::new_with_certs(&found);
        }
        let tls = TlsConfig::builder().root_certs(roots).build();
        let account = format!("{}:{}", lrs.key, lrs.secret);
        Ok(Self {
            agent: Agent::new_with_config(Agent::config_builder().tls_config(tls).build()),
            address: format!("{}/statements", lrs.endpoint.as_deref().unwrap_or_default()),
            authorization: format!("Basic {}", base64(account.as_bytes())),
            version: lrs.version.clone(),
        })
    }

    /// Posts every request; answers with how many statements that were.
    pub(crate) fn send(&self, batches: &[(String, usize)]) -> Result<usize, Box<dyn Error>> {
        for (body, _) in batches {
            let request = self
                .agent
                .post(&self.address)
                .header("Authorization", &self.authorization)
                .header("X-Experience-API-Version", &self.version)
                .header("Content-Type", "application/json");
            request.send(body.as_bytes())?.body_mut().read_to_vec()?;
        }
        Ok(batches.iter().map(|it| it.1).sum())
    }
}

/// Base 64, as basic authentication wants it.
fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::new();
    for three in bytes.chunks(3) {
        let byte = |at: usize| u32::from(three.get(at).copied().unwrap_or_default());
        let bits = byte(0) << 16 | byte(1) << 8 | byte(2);
        for place in 0..4 {
            let letter = LETTERS[(bits >> (18 - 6 * place) & 63) as usize];
            text.push(if place > three.len() { '=' } else { char::from(letter) });
        }
    }
    text
}
