//! Why an address could not be read.

use std::time::Duration;

use jiff::Timestamp;

/// What went wrong with an address, with a code to search for and the mend.
#[derive(Debug, thiserror::Error)]
pub(crate) enum FetchError {
    #[error("feed/not-found: {url}: the server knows no such page (404); check the address")]
    NotFound { url: String },
    #[error(
        "feed/gone: {url}: the server says that it is gone for good (410); it is not asked again, leave it out"
    )]
    Gone { url: String },
    #[error("feed/busy: {url}: the server is busy ({status}); it is asked again {}", when(*until))]
    Busy { url: String, status: u16, until: Option<Timestamp> },
    #[error("feed/status: {url}: the server answers {status}; see whether a browser can open it")]
    Status { url: String, status: u16 },
    #[error("feed/timeout: {url}: no answer within {}; try again, or give it longer with --timeout", spell(*limit))]
    Timeout { url: String, limit: Duration },
    #[error("feed/too-large: {url}: it is larger than {} MiB; allow more with --largest", limit >> 20)]
    TooLarge { url: String, limit: u64 },
    #[error("feed/too-many-redirects: {url}: it leads on more than {limit} times; check the address")]
    TooManyRedirects { url: String, limit: usize },
    #[error("feed/bad-redirect: {url}: it leads to {to:?}, which is no address that can be read here")]
    BadRedirect { url: String, to: String },
    #[error("feed/unknown-host: {url}: no computer of that name is known; check the address and the network")]
    UnknownHost { url: String },
    #[error(
        "feed/unsafe: {url}: the connection cannot be trusted ({cause}); check the address and this computer's certificates"
    )]
    Unsafe { url: String, cause: String },
    #[error("feed/unreachable: {url}: {cause}; check the network, and the proxy if there is one")]
    Unreachable { url: String, cause: String },
}

impl FetchError {
    /// The code at the beginning of what it says.
    pub(crate) fn code(&self) -> String {
        self.to_string().split(": ").next().unwrap_or_default().to_owned()
    }

    /// Whether asking again later can help.
    pub(crate) fn may_pass(&self) -> bool {
        match self {
            Self::NotFound { .. } | Self::Gone { .. } | Self::TooLarge { .. } | Self::BadRedirect { .. } => {
                false
            }
            Self::TooManyRedirects { .. } => false,
            Self::Status { status, .. } => *status >= 500 || matches!(status, 408 | 425),
            Self::Busy { .. } | Self::Timeout { .. } | Self::UnknownHost { .. } => true,
            Self::Unsafe { .. } | Self::Unreachable { .. } => true,
        }
    }

    /// What the library says, in our words.
    pub(super) fn of(error: ureq::Error, url: &str, limit: Duration) -> Self {
        let url = url.to_owned();
        match error {
            ureq::Error::Timeout(_) => Self::Timeout { url, limit },
            ureq::Error::Io(cause) if cause.kind() == std::io::ErrorKind::TimedOut => {
                Self::Timeout { url, limit }
            }
            ureq::Error::HostNotFound => Self::UnknownHost { url },
            // The system's word for it has no kind of its own.
            ureq::Error::Io(cause) if cause.to_string().contains("failed to lookup address") => {
                Self::UnknownHost { url }
            }
            ureq::Error::Tls(_) | ureq::Error::Rustls(_) | ureq::Error::Pem(_) => {
                Self::Unsafe { url, cause: error.to_string() }
            }
            ureq::Error::Io(cause) if cause.kind() == std::io::ErrorKind::InvalidData => {
                Self::Unsafe { url, cause: cause.to_string() }
            }
            error => Self::Unreachable { url, cause: error.to_string() },
        }
    }
}

fn when(until: Option<Timestamp>) -> String {
    until.map_or_else(|| "next time".to_owned(), |until| format!("after {until:.0}"))
}

fn spell(limit: Duration) -> String {
    format!("{} s", limit.as_secs_f64())
}

#[cfg(test)]
mod tests {
    use std::io;

    use super::*;

    fn check(error: ureq::Error, expect: &str) {
        let error = FetchError::of(error, "http://a/", Duration::from_millis(1500));
        assert!(error.to_string().starts_with(&format!("{}: http://a/: ", error.code())), "{error}");
        assert_eq!(error.code(), expect);
    }

    #[test]
    fn what_the_library_says_has_codes() {
        check(ureq::Error::HostNotFound, "feed/unknown-host");
        let lookup = "failed to lookup address information: Name or service not known";
        check(io::Error::other(lookup).into(), "feed/unknown-host");
        check(io::Error::from(io::ErrorKind::TimedOut).into(), "feed/timeout");
        check(io::Error::from(io::ErrorKind::ConnectionRefused).into(), "feed/unreachable");
        check(io::Error::new(io::ErrorKind::InvalidData, "certificate expired").into(), "feed/unsafe");
        check(ureq::Error::Tls("x"), "feed/unsafe");
    }
}
