//! The client: one request, its redirects, its bounds.

use std::io::Read;
use std::time::Duration;

use jiff::Timestamp;
use record::Feed;
use ureq::http::{HeaderMap, Response};
use ureq::tls::{RootCerts, TlsConfig};
use ureq::{Agent, Body};
use url::Url;

use super::freshness::{busy_until, fresh_until, text};
use super::pace::Pace;
use super::{Answer, Asked, FetchError};
use crate::stop::Stop;

/// How often an address may lead on to another.
const REDIRECTS: usize = 5;
/// A whole answer may take so many times as long as the wait for its beginning.
const WHOLE: u32 = 20;
/// Who asks.
const AGENT: &str = concat!("dateline/", env!("CARGO_PKG_VERSION"), " (reader of newswire)");
/// What is liked best; everything that can be read comes after.
const ACCEPT: &str = "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, text/html;q=0.8, */*;q=0.5";

/// How others' computers are asked.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Manners {
    /// Between two requests to one host.
    pub(crate) pause: Duration,
    /// For the connection, the beginning of an answer, and each piece of it.
    pub(crate) timeout: Duration,
    /// Bytes of an answer, unpacked.
    pub(crate) largest: u64,
}

/// Asks servers.
#[derive(Debug)]
pub(crate) struct Client {
    agent: Agent,
    manners: Manners,
    pace: Pace,
    stop: Stop,
}

/// Where a request ended, and where its address has moved for good.
struct Reached {
    response: Response<Body>,
    at: Url,
    moved: Option<Url>,
}

impl Client {
    /// A client; proxies are those of the environment (`HTTPS_PROXY`, `ALL_PROXY`, `NO_PROXY` …).
    pub(crate) fn new(manners: Manners, stop: Stop) -> Self {
        let limit = Some(manners.timeout);
        let agent = Agent::config_builder()
            .http_status_as_error(false)
            // Redirects are followed here, because those that hold for good are remembered.
            .max_redirects(0)
            .max_redirects_will_error(false)
            .user_agent(AGENT)
            .timeout_resolve(limit)
            .timeout_connect(limit)
            .timeout_send_body(limit)
            .timeout_recv_response(limit)
            .timeout_per_read(limit)
            .timeout_global(Some(manners.timeout.saturating_mul(WHOLE)))
            .tls_config(TlsConfig::builder().root_certs(RootCerts::PlatformVerifier).build())
            .build()
            .new_agent();
        Self { agent, pace: Pace::new(manners.pause), manners, stop }
    }

    /// Asks for what is new at an address.
    pub(crate) fn ask(&mut self, url: &Url, known: Option<Feed>, now: Timestamp) -> Asked {
        let mut feed = known.unwrap_or_else(|| Feed { url: url.to_string(), ..Feed::default() });
        let answer = self.asked(url, &mut feed, now);
        Asked { answer, feed }
    }

    fn asked(&mut self, url: &Url, feed: &mut Feed, now: Timestamp) -> Result<Answer, FetchError> {
        if feed.gone {
            return Err(FetchError::Gone { url: url.to_string() });
        }
        if let Some(until) = feed.not_before.filter(|until| *until > now) {
            return Ok(Answer::TooEarly(until));
        }
        let start = feed.moved.as_deref().and_then(|moved| Url::parse(moved).ok());
        let reached = self.reach(start.as_ref().unwrap_or(url), Some(feed))?;
        if let Some(moved) = reached.moved {
            feed.moved = Some(moved.to_string());
        }
        let status = reached.response.status().as_u16();
        let headers = reached.response.headers();
        feed.not_before = match status {
            429 | 503 => busy_until(headers, now),
            200 | 304 => fresh_until(headers, now),
            _ => None,
        };
        feed.gone = status == 410;
        match status {
            200 => {
                let (etag, modified) = (owned(headers, "etag"), owned(headers, "last-modified"));
                let answer = self.body(reached.response, &reached.at)?;
                (feed.etag, feed.modified) = (etag, modified);
                Ok(answer)
            }
            304 => Ok(Answer::Unchanged),
            status => Err(failed(url, status, feed.not_before)),
        }
    }

    /// What stands at an address, whether or not it was read before.
    pub(crate) fn get(&mut self, url: &Url) -> Result<Answer, FetchError> {
        let reached = self.reach(url, None)?;
        match reached.response.status().as_u16() {
            200 => self.body(reached.response, &reached.at),
            status => Err(failed(url, status, None)),
        }
    }

    /// Follows an address to where it leads.
    fn reach(&mut self, url: &Url, feed: Option<&Feed>) -> Result<Reached, FetchError> {
        let mut at = url.clone();
        let mut moved = None;
        let mut is_for_good = true;
        for _ in 0..=REDIRECTS {
            let response = self.request(&at, feed)?;
            let status = response.status().as_u16();
            if !matches!(status, 301 | 302 | 303 | 307 | 308) {
                return Ok(Reached { response, at, moved });
            }
            at = next(&at, response.headers())?;
            is_for_good &= matches!(status, 301 | 308);
            if is_for_good {
                moved = Some(at.clone());
            }
        }
        Err(FetchError::TooManyRedirects { url: url.to_string(), limit: REDIRECTS })
    }

    fn request(&mut self, at: &Url, feed: Option<&Feed>) -> Result<Response<Body>, FetchError> {
        self.pace.wait(at.host_str().unwrap_or_default(), &self.stop);
        let mut request = self.agent.get(at.as_str()).header("Accept", ACCEPT);
        if let Some(etag) = feed.and_then(|feed| feed.etag.as_deref()) {
            request = request.header("If-None-Match", etag);
        }
        if let Some(modified) = feed.and_then(|feed| feed.modified.as_deref()) {
            request = request.header("If-Modified-Since", modified);
        }
        request.call().map_err(|error| FetchError::of(error, at.as_str(), self.manners.timeout))
    }

    /// The body, unpacked where it was packed for the way, within the bound.
    fn body(&self, response: Response<Body>, at: &Url) -> Result<Answer, FetchError> {
        let media = owned(response.headers(), "content-type");
        let limit = self.manners.largest;
        let mut bytes = Vec::new();
        let mut reader = response.into_body().into_with_config().limit(u64::MAX).reader().take(limit + 1);
        reader
            .read_to_end(&mut bytes)
            .map_err(|cause| FetchError::of(cause.into(), at.as_str(), self.manners.timeout))?;
        if bytes.len() as u64 > limit {
            return Err(FetchError::TooLarge { url: at.to_string(), limit });
        }
        Ok(Answer::Body { bytes, media, at: at.to_string() })
    }

    /// Hands something over; `key` lets the receiver tell what it has had already.
    pub(crate) fn post(&self, url: &Url, key: &str, json: &str) -> Result<(), FetchError> {
        let request = self
            .agent
            .post(url.as_str())
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", key);
        let limit = self.manners.timeout;
        let response = request.send(json).map_err(|error| FetchError::of(error, &bare(url), limit))?;
        match response.status().as_u16() {
            200..=299 => Ok(()),
            status @ (429 | 503) => Err(FetchError::Busy { url: bare(url), status, until: None }),
            status => Err(FetchError::Status { url: bare(url), status }),
        }
    }
}

/// Where a redirect leads.
fn next(from: &Url, headers: &HeaderMap) -> Result<Url, FetchError> {
    let to = text(headers, "location").unwrap_or_default();
    let bad = || FetchError::BadRedirect { url: from.to_string(), to: to.to_owned() };
    let next = from.join(to).ok().filter(|_| !to.is_empty()).ok_or_else(bad)?;
    let is_downgrade = from.scheme() == "https" && next.scheme() != "https";
    if is_downgrade || !matches!(next.scheme(), "http" | "https") { Err(bad()) } else { Ok(next) }
}

fn failed(url: &Url, status: u16, until: Option<Timestamp>) -> FetchError {
    let url = url.to_string();
    match status {
        404 => FetchError::NotFound { url },
        410 => FetchError::Gone { url },
        429 | 503 => FetchError::Busy { url, status, until },
        status => FetchError::Status { url, status },
    }
}

/// The address of a hook without its path, which is often a secret.
pub(crate) fn bare(url: &Url) -> String {
    format!("{}://{}/…", url.scheme(), url.host_str().unwrap_or_default())
}

fn owned(headers: &HeaderMap, name: &str) -> Option<String> {
    text(headers, name).map(str::to_owned)
}
