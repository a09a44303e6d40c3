//! What can go wrong with an export, each with a code to search for.

use record::RecordError;

/// An export that could not be made.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ExportError {
    /// The record could not be read.
    #[error(transparent)]
    Record(#[from] RecordError),
    /// The output could not be written.
    #[error("export/unwritable: {0}; check the disk, the name and the permissions")]
    Io(#[from] std::io::Error),
    /// A library could not write its format.
    #[error("export/format: {format}: {cause}; please report it")]
    Format {
        /// Which format.
        format: &'static str,
        /// What the library says.
        cause: String,
    },
}

impl ExportError {
    /// What the library of a format says, for `map_err`.
    pub(crate) fn of<E: std::fmt::Display>(format: &'static str) -> impl Fn(E) -> Self {
        move |cause| Self::Format { format, cause: cause.to_string() }
    }
}

impl From<csv::Error> for ExportError {
    fn from(error: csv::Error) -> Self {
        match error.into_kind() {
            csv::ErrorKind::Io(error) => Self::Io(error),
            other => Self::Format { format: "csv", cause: format!("{other:?}") },
        }
    }
}

impl From<serde_json::Error> for ExportError {
    fn from(error: serde_json::Error) -> Self {
        // The library wraps failures of the output; a closed pipe must still be seen as one.
        match error.io_error_kind() {
            Some(kind) => Self::Io(kind.into()),
            None => Self::Format { format: "json", cause: error.to_string() },
        }
    }
}

/// What the functions here return.
pub type Result<T> = std::result::Result<T, ExportError>;
