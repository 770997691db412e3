//! What an answer of a learning record store means for what was sent.

use std::{io, time::Duration};

use super::connection::Reply;
use crate::exchange::moment::http_date;

/// What an answer means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Everything is there.
    Arrived,
    /// Something in it is not taken; halving finds out what.
    Refused(String),
    /// A statement with one of these ids is there, in other words.
    There(String),
    /// It is too much at once.
    TooLarge(String),
    /// Only some are named: a store may name those alone that were new to it. What it has of the
    /// others shows when they come again in smaller parts.
    Partly(String),
    /// The key is not taken. Nothing else will be either.
    Denied(String),
    /// It may work later, perhaps after a time the server names.
    Later {
        /// The time it names.
        after: Option<Duration>,
        /// Why.
        why: String,
    },
    /// This is not the store it should be, or not in this place.
    Wrong(String),
}

/// The meaning of `reply` to statements with these `ids`, at `now` milliseconds since 1970.
pub(super) fn meaning(reply: Result<Reply, ureq::Error>, ids: &[String], now: i64) -> Answer {
    let reply = match reply {
        Ok(reply) => reply,
        Err(error) => return of_error(&error),
    };
    let said = reply.words();
    match reply.status {
        200 => of_ids(&reply.body, ids),
        204 => Answer::Arrived,
        300..=399 => Answer::Wrong(moved(&reply)),
        401 | 403 => Answer::Denied(format!(
            "The key is not taken ({said}). Check key and secret in the site policy."
        )),
        404 | 405 | 501 => Answer::Wrong(format!(
            "There is no learning record store at this address ({said}). Check the endpoint in the \
             site policy: it ends before /statements."
        )),
        409 => Answer::There(said),
        413 => Answer::TooLarge(said),
        408 | 425 | 429 => {
            let after = reply.retry_after.as_deref().and_then(|it| waiting_time(it, now));
            Answer::Later { after, why: format!("The store asks to wait ({said}).") }
        }
        400..=499 => Answer::Refused(said),
        _ => {
            let after = reply.retry_after.as_deref().and_then(|it| waiting_time(it, now));
            Answer::Later { after, why: format!("The store is in trouble ({said}).") }
        }
    }
}

/// Where the store says it is now. It is not followed: the key is for the address in the policy.
fn moved(reply: &Reply) -> String {
    let place = reply.location.as_deref().unwrap_or("another place");
    format!(
        "The store answers that it is at {place} ({}). It was not followed, because the key is for \
         the address in the site policy. Where that is right, write it there.",
        reply.status
    )
}

/// Whether the ids that were stored are those that were sent.
fn of_ids(body: &[u8], ids: &[String]) -> Answer {
    let Ok(mut stored) = serde_json::from_slice::<Vec<String>>(body) else {
        let why = "The store's answer broke off, or is no list of ids.".to_owned();
        return Answer::Later { after: None, why };
    };
    let mut sent = ids.to_vec();
    stored.iter_mut().for_each(|it| it.make_ascii_lowercase());
    stored.sort_unstable();
    sent.sort_unstable();
    if stored == sent {
        return Answer::Arrived;
    }
    if !stored.is_empty() && stored.iter().all(|it| sent.binary_search(it).is_ok()) {
        return Answer::Partly("The store named only some of what was sent.".to_owned());
    }
    Answer::Wrong(
        "The store answered with other ids than were sent, so that nobody can say what it has. \
         Nothing was marked as sent. Ask whoever runs it."
            .to_owned(),
    )
}

/// Seconds, or the time until a date.
fn waiting_time(text: &str, now: i64) -> Option<Duration> {
    let seconds = text.trim().parse::<u64>().ok().or_else(|| {
        let at = http_date(text.trim())?;
        u64::try_from(at - now / 1000).ok()
    });
    seconds.map(Duration::from_secs)
}

/// What an error on the way means.
fn of_error(error: &ureq::Error) -> Answer {
    match error {
        ureq::Error::BodyExceedsLimit(_) => {
            let why = "The store's answer does not end.".to_owned();
            Answer::Later { after: None, why }
        }
        error if is_certificate(error) => Answer::Wrong(format!(
            "The connection is not safe: {error}. Where the store's certificate is your \
             organisation's own, name its authority with certificates in the site policy."
        )),
        ureq::Error::BadUri(_) | ureq::Error::InvalidProxyUrl | ureq::Error::Http(_) => {
            let why = format!("The address cannot be used: {error}. Check the site policy.");
            Answer::Wrong(why)
        }
        ureq::Error::ConnectProxyFailed(why) => {
            let why = format!("The proxy does not let this through: {why}. Check the site policy.");
            Answer::Wrong(why)
        }
        error => Answer::Later { after: None, why: format!("The store was not reached: {error}.") },
    }
}

/// Whether the other side's certificate is the trouble.
pub(super) fn is_certificate(error: &ureq::Error) -> bool {
    match error {
        ureq::Error::Rustls(_) | ureq::Error::Tls(_) | ureq::Error::Pem(_) => true,
        ureq::Error::Io(error) => {
            let word = error.to_string();
            error.kind() == io::ErrorKind::InvalidData && !word.contains("chunk")
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reply(status: u16, body: &str) -> Result<Reply, ureq::Error> {
        Ok(Reply { status, body: body.into(), retry_after: None, location: None, version: None })
    }

    fn of(status: u16, body: &str) -> Answer {
        meaning(reply(status, body), &["a".to_owned(), "b".to_owned()], 0)
    }

    #[test]
    fn every_answer_has_its_meaning() {
        assert_eq!(of(200, r#"["b","A"]"#), Answer::Arrived);
        assert_eq!(of(204, ""), Answer::Arrived);
        assert!(matches!(of(200, r#"["a","c"]"#), Answer::Wrong(_)));
        assert!(matches!(of(200, r#"["a""#), Answer::Later { .. }));
        assert!(matches!(of(302, ""), Answer::Wrong(_)));
        assert_eq!(of(409, ""), Answer::There("409".to_owned()));
        for status in [400, 422] {
            assert_eq!(of(status, "no verb"), Answer::Refused(format!("{status}: no verb")));
        }
        for status in [401, 403] {
            assert!(matches!(of(status, ""), Answer::Denied(_)));
        }
        assert!(matches!(of(404, "gone"), Answer::Wrong(_)));
        assert!(matches!(of(413, ""), Answer::TooLarge(_)));
        for status in [408, 429, 500, 502, 503, 504] {
            assert!(matches!(of(status, ""), Answer::Later { .. }), "{status}");
        }
    }

    #[test]
    fn a_server_may_say_how_long_to_wait() {
        assert_eq!(waiting_time("120", 0), Some(Duration::from_secs(120)));
        let date = "Thu, 01 Jan 1970 00:01:00 GMT";
        assert_eq!(waiting_time(date, 20_000), Some(Duration::from_secs(40)));
        assert_eq!(waiting_time(date, 100_000), None);
        assert_eq!(waiting_time("soon", 0), None);
    }
}
