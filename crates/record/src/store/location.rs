//! Where a record is kept: in a file, or on a PostgreSQL server.

use std::fmt;
use std::path::{Path, PathBuf};
use std::time::Duration;

use postgres::config::Host;

use super::server::Tls;
use crate::error::RecordError;

/// Where a record is kept.
///
/// ```
/// use record::Location;
///
/// let file = Location::from("news.record");
/// assert_eq!(file.to_string(), "news.record");
/// let server = Location::from("postgres://desk:secret@db.example/news?schema=asia");
/// assert_eq!(server.to_string(), "postgres://desk@db.example/news?schema=asia");
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Location {
    /// One SQLite file.
    File(PathBuf),
    /// A schema of a PostgreSQL database.
    Server(Address),
}

/// The address of a schema of a PostgreSQL database, as it was written. It is read when the record is opened, so that no
/// reader of flags has a fault to report and shows the password with it.
#[derive(Clone, PartialEq, Eq)]
pub struct Address {
    text: String,
    password: Option<String>,
}

/// An address that was read.
#[derive(Clone)]
pub(super) struct Server {
    pub(super) config: postgres::Config,
    pub(super) schema: String,
    pub(super) tls: Tls,
    /// The file of the roots that are trusted, where the address names one.
    pub(super) roots: Option<PathBuf>,
    /// The address without the password.
    pub(super) shown: String,
}

/// The schema where the address names none.
const SCHEMA: &str = "dateline";

/// How long a server may take to answer the first time.
const PATIENCE: Duration = Duration::from_secs(10);

impl Location {
    /// The address of a server with this password, for an address that holds none; a file needs none.
    #[must_use]
    pub fn with_password(mut self, password: &str) -> Self {
        if let Self::Server(address) = &mut self {
            address.password = Some(password.to_owned());
        }
        self
    }
}

impl From<&str> for Location {
    /// An address begins with `postgres://` or `postgresql://`; everything else is the name of a file.
    fn from(text: &str) -> Self {
        if text.starts_with("postgres://") || text.starts_with("postgresql://") {
            Self::Server(Address { text: text.to_owned(), password: None })
        } else {
            Self::File(text.into())
        }
    }
}

impl Address {
    /// Reads it, taking out what the library does not know.
    pub(super) fn read(&self) -> Result<Server, RecordError> {
        let bad = |cause: &str| RecordError::BadAddress { place: self.to_string(), cause: cause.to_owned() };
        let (address, query) = self.text.split_once('?').unwrap_or((&self.text, ""));
        let (mut schema, mut rest, mut tls, mut roots) = (SCHEMA, Vec::new(), Tls::Offered, None);
        for pair in query.split('&').filter(|pair| !pair.is_empty()) {
            match pair.split_once('=').unwrap_or((pair, "")) {
                ("schema", name) => schema = name,
                ("sslmode", mode) => tls = Tls::named(mode).ok_or_else(|| bad(MODES))?,
                ("sslrootcert", path) => roots = Some(decoded(path)),
                _ => rest.push(pair),
            }
        }
        if !is_name(schema) {
            let why =
                "its schema is no plain name: use small letters, digits and _, at most 40, a letter first";
            return Err(bad(why));
        }
        let plain = format!("{address}?{}", rest.join("&"));
        // The library's words could hold a part of a password that was not written as it should be.
        let unread = |_| bad("it is no address; write @ / ? : and % in a password as %40 %2F %3F %3A %25");
        let mut config: postgres::Config = plain.parse().map_err(unread)?;
        let nowhere = |host: &Host| matches!(host, Host::Tcp(name) if name.is_empty());
        if config.get_hosts().iter().all(nowhere) {
            return Err(bad("it names no host"));
        }
        config.ssl_mode(tls.mode());
        if let (None, Some(password)) = (config.get_password(), &self.password) {
            config.password(password);
        }
        if config.get_connect_timeout().is_none() {
            config.connect_timeout(PATIENCE);
        }
        if config.get_application_name().is_none() {
            config.application_name("dateline");
        }
        Ok(Server { config, schema: schema.to_owned(), tls, roots, shown: self.to_string() })
    }
}

const MODES: &str = "its sslmode is none of disable, prefer, require, verify-full";

/// A path as an address writes it, with %20 for a blank.
fn decoded(path: &str) -> PathBuf {
    percent_encoding::percent_decode_str(path).decode_utf8_lossy().into_owned().into()
}

/// What a fault and those behind it say.
pub(super) fn cause_of(error: &dyn std::error::Error) -> String {
    let mut said = error.to_string();
    let mut next = error.source();
    while let Some(cause) = next {
        said = format!("{said}: {cause}");
        next = cause.source();
    }
    said
}

/// Names that need no quotes, short enough for a backup's name.
fn is_name(text: &str) -> bool {
    text.len() <= 40
        && text.starts_with(|c: char| c.is_ascii_lowercase())
        && text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_')
        && !text.starts_with("pg_")
}

/// `postgres://desk:secret@db/news?password=secret` as `postgres://desk@db/news`.
impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (scheme, rest) = self.text.split_once("://").unwrap_or(("", &self.text));
        // A password may hold any letter; what stands between the first colon and the last @ is never shown.
        let (who, rest) = rest.rsplit_once('@').map_or((None, rest), |(who, rest)| (Some(who), rest));
        write!(f, "{scheme}://")?;
        if let Some(who) = who {
            write!(f, "{}@", who.split(':').next().unwrap_or_default())?;
        }
        let (address, query) = rest.split_once('?').unwrap_or((rest, ""));
        let open = query.split('&').filter(|pair| !pair.is_empty() && !pair.starts_with("password"));
        let open: Vec<&str> = open.collect();
        write!(f, "{address}{}{}", if open.is_empty() { "" } else { "?" }, open.join("&"))
    }
}

impl fmt::Debug for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Address({self})")
    }
}

impl fmt::Display for Location {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File(path) => path.display().fmt(f),
            Self::Server(address) => address.fmt(f),
        }
    }
}

impl From<&Self> for Location {
    fn from(location: &Self) -> Self {
        location.clone()
    }
}

impl From<&Path> for Location {
    fn from(path: &Path) -> Self {
        Self::File(path.to_owned())
    }
}

impl From<&PathBuf> for Location {
    fn from(path: &PathBuf) -> Self {
        Self::File(path.clone())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<Server, String> {
        match Location::from(text).with_password("other") {
            Location::Server(address) => address.read().map_err(|error| error.to_string()),
            Location::File(_) => Err("a file".to_owned()),
        }
    }

    #[test]
    fn an_address_is_shown_without_its_password() {
        for (text, expect) in [
            ("r.record", "r.record"),
            ("postgres://desk:se%2Fcr%40et@db:5433/news", "postgres://desk@db:5433/news"),
            ("postgres://desk:se/cr@et?@db/news", "postgres://desk@db/news"),
            ("postgresql://db/news?password=secret&schema=a", "postgresql://db/news?schema=a"),
            ("postgres://desk@%2Frun%2Fpg/news?schema=a", "postgres://desk@%2Frun%2Fpg/news?schema=a"),
        ] {
            assert_eq!(Location::from(text).to_string(), expect);
            assert!(!format!("{:?}", Location::from(text)).contains("se"), "{text}");
        }
    }

    #[test]
    fn what_cannot_be_used_is_said_without_the_password() {
        for (text, expect) in [
            ("postgres://desk:secret@db/news?sslmode=always", "record/bad-address"),
            ("postgres://desk:secret@db/news?schema=Asia", "record/bad-address"),
            ("postgres://desk:secret@db:port/news", "record/bad-address"),
            ("postgres:///news", "record/bad-address"),
            ("postgres://desk:secret@db/news?colour=red", "record/bad-address"),
            ("postgres://desk:top?secret@db/news?schema=a", "record/bad-address"),
        ] {
            let Err(said) = read(text) else { panic!("{text} is read") };
            assert!(said.starts_with(expect) && !said.contains("secret"), "{said}");
        }
    }

    #[test]
    fn schema_and_password_have_their_places() {
        let password = |text: &str| read(text).unwrap().config.get_password().map(<[u8]>::to_vec);
        assert_eq!(password("postgres://desk:secret@db/news").as_deref(), Some(b"secret".as_slice()));
        assert_eq!(password("postgres://desk@db/news").as_deref(), Some(b"other".as_slice()));
        assert_eq!(read("postgres://desk@db/news").unwrap().schema, "dateline");
        assert_eq!(read("postgres://desk@db/news?schema=asia&sslmode=prefer").unwrap().schema, "asia");
    }
}
