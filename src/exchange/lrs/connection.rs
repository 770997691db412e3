//! One learning record store over HTTP. Nothing is followed elsewhere, and no answer is read
//! further than an answer can be long.

use std::time::Duration;

use ureq::{
    Agent, Proxy,
    http::HeaderMap,
    tls::{PemItem, RootCerts, TlsConfig, parse_pem},
    unversioned::transport::DefaultConnector,
};

use super::places::Places;
use crate::exchange::site::Lrs;

/// The longest answer that is read, in bytes: the ids of ten thousand statements, or an error page.
const LONGEST_ANSWER: u64 = 512 * 1024;
/// How long it may take to reach a server at all.
const CONNECT: Duration = Duration::from_secs(15);
/// More of a server's words than this is a page, not a reason. In characters.
const MOST_WORDS: usize = 600;

/// Why a connection cannot be set up.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ConnectionFault {
    /// No address is given.
    #[error(
        "The site policy names no endpoint. Add one, or hand a file over with `rapport lrs export`."
    )]
    NoEndpoint,
    /// The certificates cannot be used.
    #[error("The certificates in {file} cannot be used: {why}. Give a PEM file.")]
    Certificates {
        /// The file.
        file: String,
        /// Why not.
        why: String,
    },
    /// The proxy cannot be used.
    #[error("The proxy {proxy} cannot be used. Write one such as http://proxy.example.org:3128.")]
    Proxy {
        /// The proxy.
        proxy: String,
    },
}

/// A way to a learning record store.
#[derive(Debug)]
pub struct Connection {
    agent: Agent,
    endpoint: String,
    authorization: String,
    version: String,
}

/// An answer as it came.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Reply {
    pub(super) status: u16,
    pub(super) body: Vec<u8>,
    pub(super) retry_after: Option<String>,
    pub(super) location: Option<String>,
    pub(super) version: Option<String>,
}

impl Reply {
    /// The server's words with its status, in one line.
    pub(super) fn words(&self) -> String {
        let text = String::from_utf8_lossy(&self.body);
        let text: String = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let text: String = text.chars().filter(|it| !it.is_control()).take(MOST_WORDS).collect();
        if text.is_empty() { self.status.to_string() } else { format!("{}: {text}", self.status) }
    }
}

impl Connection {
    /// A connection as the policy describes it. Nothing is sent yet.
    ///
    /// # Errors
    /// Where the policy names no endpoint, or files or a proxy that cannot be used.
    pub fn new(lrs: &Lrs) -> Result<Self, ConnectionFault> {
        let endpoint = lrs.endpoint.as_deref().ok_or(ConnectionFault::NoEndpoint)?;
        let config = Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            .max_redirects_will_error(false)
            .timeout_global(Some(Duration::from_secs(lrs.time_out_seconds.into())))
            .timeout_connect(Some(CONNECT))
            .user_agent(concat!("rapport/", env!("CARGO_PKG_VERSION")))
            .proxy(proxy(lrs)?)
            .tls_config(TlsConfig::builder().root_certs(roots(lrs)?).build())
            .build();
        Ok(Self {
            agent: Agent::with_parts(config, DefaultConnector::default(), Places::default()),
            endpoint: endpoint.trim_end_matches('/').to_owned(),
            authorization: authorization(lrs),
            version: lrs.version.clone(),
        })
    }

    /// Posts statements, written as one JSON list.
    pub(super) fn post(&self, body: &[u8]) -> Result<Reply, ureq::Error> {
        let request = self
            .agent
            .post(format!("{}/statements", self.endpoint))
            .header("Authorization", &self.authorization)
            .header("X-Experience-API-Version", &self.version)
            .header("Content-Type", "application/json");
        read(request.send(body)?)
    }

    /// Gets what is behind the endpoint, such as `about`; with the key where it is needed.
    pub(super) fn get(&self, what: &str, with_key: bool) -> Result<Reply, ureq::Error> {
        let mut request = self
            .agent
            .get(format!("{}/{what}", self.endpoint))
            .header("X-Experience-API-Version", &self.version);
        if with_key {
            request = request.header("Authorization", &self.authorization);
        }
        read(request.call()?)
    }
}

fn read(mut response: ureq::http::Response<ureq::Body>) -> Result<Reply, ureq::Error> {
    let header = |headers: &HeaderMap, name: &str| {
        headers.get(name).and_then(|it| it.to_str().ok()).map(str::to_owned)
    };
    let headers = response.headers();
    let (retry_after, location) = (header(headers, "retry-after"), header(headers, "location"));
    let version = header(headers, "x-experience-api-version");
    let status = response.status().as_u16();
    let body = response.body_mut().with_config().limit(LONGEST_ANSWER).read_to_vec();
    // What goes wrong is said by the status; how the words about it end matters little.
    let body = if status == 200 { body? } else { body.unwrap_or_default() };
    Ok(Reply { status, body, retry_after, location, version })
}

/// The authorities to trust: the organisation's own where they are named, else the public ones.
fn roots(lrs: &Lrs) -> Result<RootCerts, ConnectionFault> {
    let Some(file) = &lrs.certificates else {
        return Ok(RootCerts::WebPki);
    };
    let fault = |why: String| {
        let file = file.display().to_string();
        ConnectionFault::Certificates { file, why }
    };
    let text = std::fs::read(file).map_err(|error| fault(error.to_string()))?;
    let mut found = Vec::new();
    for item in parse_pem(&text) {
        if let PemItem::Certificate(it) = item.map_err(|error| fault(error.to_string()))? {
            found.push(it);
        }
    }
    if found.is_empty() {
        return Err(fault("there is no certificate in it".to_owned()));
    }
    Ok(RootCerts::new_with_certs(&found))
}

fn proxy(lrs: &Lrs) -> Result<Option<Proxy>, ConnectionFault> {
    match lrs.proxy.as_deref() {
        None | Some("") => Ok(None),
        Some("environment") => Ok(Proxy::try_from_env()),
        Some(named) => {
            let fault = |_| ConnectionFault::Proxy { proxy: named.to_owned() };
            Proxy::new(named).map(Some).map_err(fault)
        }
    }
}

/// What a request says of who sends it: key and secret of the policy, by basic authentication.
pub fn authorization(lrs: &Lrs) -> String {
    let account = format!("{}:{}", lrs.key, lrs.secret);
    format!("Basic {}", base64(account.as_bytes()))
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_written_in_base_64() {
        let pairs =
            [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg==")];
        for (plain, coded) in pairs {
            assert_eq!(base64(plain.as_bytes()), coded);
        }
        assert_eq!(base64("tr\u{e4}iner:s3cret".as_bytes()), "dHLDpGluZXI6czNjcmV0");
    }
}
