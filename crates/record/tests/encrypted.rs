//! Encrypted connections to a server: what `sslmode` and `sslrootcert` promise.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a test may fail loudly and says why it is skipped"
)]

mod support;

use std::sync::atomic::{AtomicUsize, Ordering};

use record::Record;
use support::{Home, Store};

static COUNT: AtomicUsize = AtomicUsize::new(0);

/// A schema, and what leads to it through the server's port; `None`, said, where the server has none.
struct Port {
    home: Home,
    number: String,
    /// The server's certificate.
    certificate: String,
}

impl Port {
    fn of_server() -> Option<Self> {
        let home = Home::of(Store::Server)?;
        let (server, _) = home.schema.clone().unwrap();
        let mut client = postgres::Client::connect(&server, postgres::NoTls).unwrap();
        let mut setting = |name: &str| -> String {
            client.query_one("SELECT current_setting($1)", &[&name]).unwrap().get(0)
        };
        if setting("ssl") != "on" || setting("listen_addresses") != "localhost" {
            println!("skipped: the server encrypts no connection to a port");
            return None;
        }
        let certificate = format!("{}/{}", setting("data_directory"), setting("ssl_cert_file"));
        Some(Self { number: setting("port"), certificate, home })
    }

    /// Opens the record by an address with these words after it, and tells whether the connection is encrypted.
    fn open(&self, host: &str, words: &str) -> Result<bool, String> {
        let (server, schema) = self.home.schema.clone().unwrap();
        let place = format!("postgres://postgres@{host}:{}/postgres?schema={schema}", self.number);
        // A name of its own: the server may list the connection before it a moment longer.
        let name = format!("{schema}_{}", COUNT.fetch_add(1, Ordering::Relaxed));
        let record = Record::open_or_make(format!("{place}&application_name={name}&{words}").as_str())
            .map_err(|error| error.to_string())?;
        let mut client = postgres::Client::connect(&server, postgres::NoTls).unwrap();
        let sql = "SELECT s.ssl FROM pg_stat_ssl s JOIN pg_stat_activity a USING (pid) WHERE a.application_name = $1";
        let encrypted = client.query_one(sql, &[&name]).unwrap().get(0);
        record.counts().unwrap();
        Ok(encrypted)
    }
}

#[test]
fn connections_are_as_close_as_they_are_asked_to_be() {
    let Some(port) = Port::of_server() else { return };
    let trusted = format!("sslrootcert={}", port.certificate);
    let full = format!("sslmode=verify-full&{trusted}");
    for (host, words, expect) in [
        ("localhost", "sslmode=disable", Ok(false)),
        ("localhost", "", Ok(true)),
        ("localhost", "sslmode=prefer", Ok(true)),
        ("127.0.0.1", "sslmode=require", Ok(true)),
        ("localhost", &full, Ok(true)),
        // Nobody's authority has signed it.
        ("localhost", "sslmode=verify-full", Err("invalid peer certificate")),
        // It is another's name.
        ("127.0.0.1", &full, Err("not valid for name")),
        ("localhost", "sslmode=verify-full&sslrootcert=absent.pem", Err("sslrootcert absent.pem: ")),
    ] {
        match (port.open(host, words), expect) {
            (Ok(encrypted), Ok(expected)) => assert_eq!(encrypted, expected, "{host} {words}"),
            (Err(said), Err(part)) => assert!(said.contains(part), "{host} {words}: {said}"),
            (found, _) => panic!("{host} {words}: {found:?}"),
        }
    }
}
