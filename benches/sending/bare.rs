//! A client that does nothing but post what lies ready: what a store takes at most from one sender.

use std::error::Error;

use rapport::exchange::{lrs::authorization, site::Lrs};
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
        Ok(Self {
            agent: Agent::new_with_config(Agent::config_builder().tls_config(tls).build()),
            address: format!("{}/statements", lrs.endpoint.as_deref().unwrap_or_default()),
            authorization: authorization(lrs),
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
