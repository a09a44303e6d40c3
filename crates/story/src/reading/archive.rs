//! Zip, tar and gzip, each member read as a source of its own. Nothing is unpacked to disk, so that the names of
//! members can do no harm.

use std::io::{Cursor, Read};
use std::ops::ControlFlow;

use flate2::read::MultiGzDecoder;

use super::Reading;
use super::limit::{Metered, broken, read_all};
use super::refused::Reason;

impl Reading<'_, '_> {
    /// Reads a member one archive deeper, within what is left of the allowance.
    fn member(&mut self, place: &str, input: &mut dyn Read) -> ControlFlow<()> {
        if self.depth >= self.options.limits.depth {
            return self.refuse(place, Reason::TooDeep);
        }
        self.depth += 1;
        let mut left = self.left;
        let limit = self.options.limits.unpacked;
        let flow = self.source(place, &mut Metered { inner: input, left: &mut left, limit }, None);
        self.depth -= 1;
        // Members of members count too: what they took is gone for those after them.
        self.left = self.left.min(left);
        flow
    }
}

/// Something gzipped, of one or several parts.
pub(super) fn gzip(reading: &mut Reading<'_, '_>, place: &str, input: &mut dyn Read) -> ControlFlow<()> {
    let inner = place.strip_suffix(".gz").or_else(|| place.strip_suffix(".tgz")).unwrap_or(place).to_owned();
    reading.member(&inner, &mut MultiGzDecoder::new(input))
}

/// The files of a tape archive.
pub(super) fn tar(reading: &mut Reading<'_, '_>, place: &str, input: &mut dyn Read) -> ControlFlow<()> {
    let mut archive = ::tar::Archive::new(input);
    let entries = match archive.entries() {
        Ok(entries) => entries,
        Err(error) => return reading.refuse(place, broken(&error)),
    };
    for (number, entry) in entries.enumerate() {
        if number >= reading.options.limits.members {
            return reading.refuse(place, Reason::TooMany { limit: reading.options.limits.members });
        }
        let mut entry = match entry {
            Ok(entry) => entry,
            Err(error) => return reading.refuse(place, broken(&error)),
        };
        if entry.header().entry_type().is_file() {
            let name = String::from_utf8_lossy(&entry.path_bytes()).into_owned();
            reading.member(&format!("{place}!{name}"), &mut entry)?;
        }
    }
    ControlFlow::Continue(())
}

/// The files of a zip archive, in the order of its list.
pub(super) fn zip(reading: &mut Reading<'_, '_>, place: &str, input: &mut dyn Read) -> ControlFlow<()> {
    let bytes = match read_all(input, reading.options.limits.zip) {
        Ok(bytes) => bytes,
        Err(reason) => return reading.refuse(place, reason),
    };
    let mut archive = match ::zip::ZipArchive::new(Cursor::new(bytes)) {
        Ok(archive) => archive,
        Err(error) => return reading.refuse(place, Reason::BrokenArchive(error.to_string())),
    };
    if archive.len() > reading.options.limits.members {
        return reading.refuse(place, Reason::TooMany { limit: reading.options.limits.members });
    }
    for number in 0..archive.len() {
        match archive.by_index(number) {
            Ok(mut file) if file.is_file() => {
                let name = file
                    .name()
                    .map_or_else(|_| format!("member {}", number + 1), std::borrow::Cow::into_owned);
                let at = format!("{place}!{name}");
                reading.member(&at, &mut file)?;
            }
            Ok(_) => {}
            Err(error) => {
                reading.refuse(
                    &format!("{place}, member {}", number + 1),
                    Reason::BrokenArchive(error.to_string()),
                )?;
            }
        }
    }
    ControlFlow::Continue(())
}
