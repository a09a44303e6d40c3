//! Encrypted connections: what `sslmode` and `sslrootcert` of an address ask for, in the words of libpq.

use std::path::PathBuf;
use std::sync::Arc;

use postgres::config::SslMode;
use rustls::client::WebPkiServerVerifier;
use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::crypto::{CryptoProvider, ring, verify_tls12_signature, verify_tls13_signature};
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, ServerName, UnixTime};
use rustls::{ClientConfig, DigitallySignedStruct, Error, RootCertStore, SignatureScheme};
use rustls_platform_verifier::Verifier;
use tokio_postgres_rustls::MakeRustlsConnect;

/// How a connection is kept from others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::store) enum Tls {
    /// Not at all.
    Off,
    /// Encrypted where the server can; whose server it is, is not checked.
    Offered,
    /// Encrypted or not at all; whose server it is, is not checked.
    Unchecked,
    /// Encrypted, and the server's certificate must be for its name and lead to a root that is trusted.
    Checked,
}

impl Tls {
    /// The way that a value of `sslmode` names. `verify-ca` checks the name as well, which is more than it asks for.
    pub(in crate::store) fn named(mode: &str) -> Option<Self> {
        Some(match mode {
            "disable" => Self::Off,
            "allow" | "prefer" => Self::Offered,
            "require" => Self::Unchecked,
            "verify-ca" | "verify-full" => Self::Checked,
            _ => return None,
        })
    }

    /// What the library is told.
    pub(in crate::store) fn mode(self) -> SslMode {
        match self {
            Self::Off => SslMode::Disable,
            Self::Offered => SslMode::Prefer,
            Self::Unchecked | Self::Checked => SslMode::Require,
        }
    }

    /// What shakes hands. `roots` is a PEM file of the certificates that are trusted; without it the system's are.
    pub(super) fn connector(self, roots: Option<&PathBuf>) -> Result<MakeRustlsConnect, String> {
        let provider = Arc::new(ring::default_provider());
        let verifier = match (self, roots) {
            (Self::Checked, Some(path)) => from_file(path, &provider)?,
            (Self::Checked, None) => {
                Arc::new(Verifier::new(Arc::clone(&provider)).map_err(|error| error.to_string())?)
            }
            _ => Arc::new(Anyone(Arc::clone(&provider))),
        };
        let config = ClientConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()
            .map_err(|error| error.to_string())?
            .dangerous()
            .with_custom_certificate_verifier(verifier)
            .with_no_client_auth();
        Ok(MakeRustlsConnect::new(config))
    }
}

fn from_file(path: &PathBuf, provider: &Arc<CryptoProvider>) -> Result<Arc<dyn ServerCertVerifier>, String> {
    let bad = |cause: &dyn std::fmt::Display| format!("sslrootcert {}: {cause}", path.display());
    let mut roots = RootCertStore::empty();
    for root in CertificateDer::pem_file_iter(path).map_err(|error| bad(&error))? {
        roots.add(root.map_err(|error| bad(&error))?).map_err(|error| bad(&error))?;
    }
    let verifier = WebPkiServerVerifier::builder_with_provider(Arc::new(roots), Arc::clone(provider)).build();
    Ok(verifier.map_err(|error| bad(&error))?)
}

/// Takes any server's certificate, as libpq does where nobody asks it to check: who listens on the way reads nothing, who
/// stands in the way is not noticed.
#[derive(Debug)]
struct Anyone(Arc<CryptoProvider>);

impl ServerCertVerifier for Anyone {
    fn verify_server_cert(
        &self,
        _end_entity: &CertificateDer<'_>,
        _intermediates: &[CertificateDer<'_>],
        _server_name: &ServerName<'_>,
        _ocsp_response: &[u8],
        _now: UnixTime,
    ) -> Result<ServerCertVerified, Error> {
        Ok(ServerCertVerified::assertion())
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        cert: &CertificateDer<'_>,
        dss: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        verify_tls12_signature(message, cert, dss, &self.0.signature_verification_algorithms)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        cert: &CertificateDer<'_>,
        dss: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        verify_tls13_signature(message, cert, dss, &self.0.signature_verification_algorithms)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.0.signature_verification_algorithms.supported_schemes()
    }
}
