//! Archives that are built to do harm.

use std::io::{Cursor, Write};

use flate2::Compression;
use flate2::write::GzEncoder;
use tar::EntryType;
use zip::CompressionMethod;
use zip::write::SimpleFileOptions;

/// Names that lead out of an archive, or are none.
const NAMES: &[&str] = &[
    "../../../../etc/cron.d/x.txt",
    "/etc/passwd.txt",
    "..\\..\\windows\\x.txt",
    "C:\\x.txt",
    "\\\\host\\share\\x.txt",
    "a/../../x.txt",
    "./././x.txt",
    "x.txt\u{202e}gpj",
    "CON.txt",
    " ",
    "-",
    "--record",
];

/// Gzipped bytes.
pub(super) fn gzip(bytes: &[u8]) -> anyhow::Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::fast());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?)
}

/// A gzip of so many MiB of one byte, in so many gzips.
pub(super) fn bomb(byte: u8, mebibytes: usize, deep: usize) -> anyhow::Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    let block = vec![byte; 1 << 20];
    for _ in 0..mebibytes {
        encoder.write_all(&block)?;
    }
    let mut bytes = encoder.finish()?;
    for _ in 1..deep {
        bytes = gzip(&bytes)?;
    }
    Ok(bytes)
}

/// A tape archive of files.
pub(super) fn tar(files: &[(&str, &[u8])]) -> anyhow::Result<Vec<u8>> {
    let mut builder = tar::Builder::new(Vec::new());
    for (name, bytes) in files {
        builder.append(&header(name, EntryType::Regular, bytes.len() as u64), *bytes)?;
    }
    Ok(builder.into_inner()?)
}

/// A header with a name that the library would not write.
fn header(name: &str, kind: EntryType, size: u64) -> tar::Header {
    let mut header = tar::Header::new_gnu();
    header.set_size(size);
    header.set_mode(0o644);
    header.set_entry_type(kind);
    header.as_mut_bytes().iter_mut().zip(name.bytes()).take(99).for_each(|(to, from)| *to = from);
    header.set_cksum();
    header
}

/// A zip archive of files.
pub(super) fn zip(files: &[(&str, &[u8])]) -> anyhow::Result<Vec<u8>> {
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        let packed = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
        // A name that the library takes for another one of the archive is left out.
        if writer.start_file(*name, packed).is_ok() {
            writer.write_all(bytes)?;
        }
    }
    Ok(writer.finish()?.into_inner())
}

/// A zip and a tape archive whose names lead out of them.
pub(super) fn slips(story: &[u8]) -> anyhow::Result<[Vec<u8>; 2]> {
    let files: Vec<(&str, &[u8])> = NAMES.iter().map(|name| (*name, story)).collect();
    Ok([zip(&files)?, tar(&files)?])
}

/// A tape archive of links that lead out, round and to one another, devices and pipes; with and without a story.
pub(super) fn links(story: &[u8], with: bool) -> anyhow::Result<Vec<u8>> {
    let mut builder = tar::Builder::new(Vec::new());
    let kinds = [EntryType::Symlink, EntryType::Link, EntryType::Char, EntryType::Block, EntryType::Fifo];
    for kind in kinds {
        for (name, to) in [("a.txt", "b.txt"), ("b.txt", "a.txt"), ("c.txt", "/etc/passwd"), (".", "..")] {
            let mut header = header(name, kind, 0);
            header.set_link_name_literal(to)?;
            header.set_cksum();
            builder.append(&header, &[][..])?;
        }
    }
    if with {
        builder.append(&header("d.txt", EntryType::Regular, story.len() as u64), story)?;
    }
    Ok(builder.into_inner()?)
}

/// A tape archive, gzipped, whose one long name has so many MiB.
pub(super) fn long_name(mebibytes: u64) -> anyhow::Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(header("././@LongLink", EntryType::GNULongName, mebibytes << 20).as_bytes())?;
    let block = vec![b'a'; 1 << 20];
    for _ in 0..mebibytes {
        encoder.write_all(&block)?;
    }
    Ok(encoder.finish()?)
}

/// A member that says it has so many bytes and has none.
pub(super) fn wrong_size(size: u64) -> Vec<u8> {
    let mut bytes = header("a.txt", EntryType::Regular, size).as_bytes().to_vec();
    bytes.extend_from_slice(&[0; 1024]);
    bytes
}

/// So many members of a few bytes.
pub(super) fn tiny(count: usize, zipped: bool) -> anyhow::Result<Vec<u8>> {
    let names: Vec<String> = (0..count).map(|number| format!("{number}.txt")).collect();
    let files: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), &b" "[..])).collect();
    if zipped { zip(&files) } else { gzip(&tar(&files)?) }
}

/// A zip archive whose list names one and the same member so many times.
pub(super) fn overlapping(mebibytes: usize, times: u16) -> anyhow::Result<Vec<u8>> {
    let block = vec![b'a'; mebibytes << 20];
    let whole = zip(&[("a.txt", &block)])?;
    let list = whole.windows(4).rposition(|four| four == b"PK\x01\x02").unwrap_or_default();
    let end = whole.windows(4).rposition(|four| four == b"PK\x05\x06").unwrap_or_default();
    let (members, entry, end) = (&whole[..list], &whole[list..end], &whole[end..]);
    let mut bytes = members.to_vec();
    for number in 0..times {
        // Each under a name of its own length and letters, so that none is taken for another.
        let mut entry = entry.to_vec();
        let name = format!("{number:05}");
        entry.iter_mut().skip(46).zip(name.bytes()).for_each(|(to, from)| *to = from);
        bytes.extend_from_slice(&entry);
    }
    let length = u32::try_from(entry.len() * usize::from(times))?;
    let mut end = end.to_vec();
    for (at, number) in [(8, times), (10, times)] {
        end.splice(at..at + 2, number.to_le_bytes());
    }
    end.splice(12..16, length.to_le_bytes());
    bytes.extend_from_slice(&end);
    Ok(bytes)
}
