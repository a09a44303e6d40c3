//! Zip, tar and gzip, each member read as a source of its own. Nothing is unpacked to disk, so that the names of
//! members can do no harm.

use std::io::{Cursor, Read};
use std::ops::ControlFlow;

use flate2::read::MultiGzDecoder;
use tar::EntryType;

use super::Reading;
use super::limit::{Metered, Share, Shared, broken, read_all};
use super::refused::Reason;

/// The most bytes between two members of a tape archive: headers, and names that are too long for them.
const BETWEEN: u64 = 1 << 20;

impl Reading<'_, '_> {
    /// Reads a member one archive deeper, within what the source may unpack to.
    fn member(&mut self, place: &str, input: &mut dyn Read) -> ControlFlow<()> {
        if self.depth >= self.options.limits.depth {
            return self.refuse(place, Reason::TooDeep);
        }
        self.depth += 1;
        let flow = self.source(place, &mut Metered { inner: input, spending: self.spending }, None);
        self.depth -= 1;
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
    // The library reads names that are too long for a header whole; the share keeps them short.
    let share = Share::new(BETWEEN);
    let mut archive = ::tar::Archive::new(Shared { inner: input, share: &share });
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
        share.lift();
        let at = format!("{place}!{}", String::from_utf8_lossy(&entry.path_bytes()));
        match kind(entry.header().entry_type()) {
            Kind::File => reading.member(&at, &mut entry)?,
            Kind::Folder => {}
            Kind::Other(what) => reading.refuse(&at, Reason::NoFile(what))?,
        }
        let rest = std::io::copy(
            &mut Metered { inner: &mut entry, spending: reading.spending },
            &mut std::io::sink(),
        );
        if let Err(error) = rest {
            return reading.refuse(place, broken(&error));
        }
        share.renew();
    }
    ControlFlow::Continue(())
}

/// What a member of a tape archive is.
enum Kind {
    File,
    Folder,
    Other(&'static str),
}

fn kind(entry: EntryType) -> Kind {
    match entry {
        EntryType::Regular | EntryType::Continuous | EntryType::GNUSparse => Kind::File,
        EntryType::Directory | EntryType::XGlobalHeader => Kind::Folder,
        EntryType::Symlink | EntryType::Link => Kind::Other("a link"),
        _ => Kind::Other("a device or pipe"),
    }
}

/// The files of a zip archive, in the order of its list.
pub(super) fn zip(reading: &mut Reading<'_, '_>, place: &str, input: &mut dyn Read) -> ControlFlow<()> {
    let bytes = match read_all(input, reading.options.limits.zip.saturating_sub(reading.held)) {
        Ok(bytes) => bytes,
        Err(reason) => return reading.refuse(place, reason),
    };
    let length = bytes.len() as u64;
    let archive = match ::zip::ZipArchive::new(Cursor::new(bytes)) {
        Ok(archive) => archive,
        Err(error) => return reading.refuse(place, Reason::BrokenArchive(error.to_string())),
    };
    if archive.len() > reading.options.limits.members {
        return reading.refuse(place, Reason::TooMany { limit: reading.options.limits.members });
    }
    reading.held += length;
    let flow = zipped(reading, place, archive);
    reading.held -= length;
    flow
}

fn zipped(
    reading: &mut Reading<'_, '_>,
    place: &str,
    mut archive: ::zip::ZipArchive<Cursor<Vec<u8>>>,
) -> ControlFlow<()> {
    for number in 0..archive.len() {
        match archive.by_index(number) {
            Ok(file) if file.is_dir() => {}
            Ok(mut file) => {
                let name = file
                    .name()
                    .map_or_else(|_| format!("member {}", number + 1), std::borrow::Cow::into_owned);
                let at = format!("{place}!{name}");
                if file.is_symlink() {
                    reading.refuse(&at, Reason::NoFile("a link"))?;
                } else {
                    reading.member(&at, &mut file)?;
                }
            }
            Err(error) => {
                reading.refuse(
                    &format!("{place}, member {}", number + 1),
                    Reason::BrokenArchive(error.to_string()),
                )?;
            }
        }
        if reading.spending.is_spent() {
            return ControlFlow::Continue(());
        }
    }
    ControlFlow::Continue(())
}
