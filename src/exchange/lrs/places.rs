//! Where names lead, remembered for a while. Asking anew for every request would cost a thread and a
//! question to the network each time, also where the connection is still open.

use std::{
    net::SocketAddr,
    sync::{Mutex, PoisonError},
    time::{Duration, Instant},
};

use ureq::{
    Error,
    config::Config,
    http::Uri,
    unversioned::{
        resolver::{DefaultResolver, ResolvedSocketAddrs, Resolver},
        transport::NextTimeout,
    },
};

/// How long an answer holds: as long as names commonly do that are moved when a server fails.
const HOLDS: Duration = Duration::from_secs(60);

/// The place that was asked for last.
#[derive(Debug, Default)]
pub(super) struct Places {
    asking: DefaultResolver,
    last: Mutex<Option<Known>>,
}

#[derive(Debug)]
struct Known {
    name: String,
    places: Vec<SocketAddr>,
    since: Instant,
}

impl Resolver for Places {
    fn resolve(
        &self,
        uri: &Uri,
        config: &Config,
        timeout: NextTimeout,
    ) -> Result<ResolvedSocketAddrs, Error> {
        let name = format!("{:?} {:?}", uri.scheme_str(), uri.authority());
        let mut last = self.last.lock().unwrap_or_else(PoisonError::into_inner);
        let known = last.as_ref().filter(|it| it.name == name && it.since.elapsed() < HOLDS);
        if let Some(known) = known {
            let mut places = self.empty();
            known.places.iter().for_each(|it| places.push(*it));
            return Ok(places);
        }
        let found = self.asking.resolve(uri, config, timeout)?;
        *last = Some(Known { name, places: found.to_vec(), since: Instant::now() });
        Ok(found)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use ureq::Agent;

    #[test]
    fn a_place_is_asked_for_once_and_another_anew() {
        let config = Agent::config_builder().build();
        let places = Places::default();
        let at = |uri: &str| {
            let uri = uri.parse::<Uri>().expect("an address");
            let timeout = NextTimeout {
                after: ureq::unversioned::transport::time::Duration::NotHappening,
                reason: ureq::Timeout::Global,
                ..NextTimeout::default()
            };
            places.resolve(&uri, &config, timeout).map(|it| it.to_vec())
        };
        let first = at("http://127.0.0.1:80/xapi/statements").expect("a place");
        assert_eq!(first, ["127.0.0.1:80".parse::<SocketAddr>().expect("a place")]);
        let since = || places.last.lock().expect("whole").as_ref().map(|it| it.since);
        let before = since();
        assert_eq!(at("http://127.0.0.1:80/xapi/about").expect("a place"), first);
        assert_eq!(since(), before);
        assert_ne!(at("http://127.0.0.1:81/").expect("a place"), first);
        assert_ne!(since(), before);
    }
}
