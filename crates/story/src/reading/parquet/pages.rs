//! How large pages say they will become, before anything of them is unpacked.
//!
//! What the list of columns says of sizes need not be true, and the library makes room for what the header of a page says.
//! The headers are in Thrift's compact protocol, of which this reads as much as is needed to go from page to page.

/// The most bytes that a page may unpack to: writers end pages at one MiB or so.
const LARGEST: i64 = 64 << 20;
/// Deeper than headers of pages go.
const DEEPEST: u8 = 8;

/// What is wrong with the pages of a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fault {
    /// A page would unpack to more than so many bytes.
    TooLarge(u64),
    /// A header cannot be read, or a page goes past the end.
    Broken,
}

/// Goes through the pages of one column of one row group.
pub(super) fn check(mut column: &[u8]) -> Result<(), Fault> {
    while !column.is_empty() {
        let page = Header::read(&mut column).ok_or(Fault::Broken)?;
        if page.unpacked > LARGEST {
            return Err(Fault::TooLarge(LARGEST.unsigned_abs()));
        }
        let packed = usize::try_from(page.packed).map_err(|_| Fault::Broken)?;
        column = column.get(packed..).ok_or(Fault::Broken)?;
    }
    Ok(())
}

/// The sizes in the header of a page.
struct Header {
    unpacked: i64,
    packed: i64,
}

impl Header {
    fn read(bytes: &mut &[u8]) -> Option<Self> {
        let (mut unpacked, mut packed) = (None, None);
        let mut id = 0;
        while let Some(kind) = field(bytes, &mut id)? {
            match (id, kind) {
                (2, 5) => unpacked = Some(number(bytes)?),
                (3, 5) => packed = Some(number(bytes)?),
                _ => skip(bytes, kind, DEEPEST)?,
            }
        }
        Some(Self { unpacked: unpacked?, packed: packed? })
    }
}

/// The type of the next field of a structure, whose number goes on from the one before; `Some(None)` at its end.
fn field(bytes: &mut &[u8], id: &mut i64) -> Option<Option<u8>> {
    let head = byte(bytes)?;
    if head == 0 {
        return Some(None);
    }
    *id = match head >> 4 {
        0 => number(bytes)?,
        step => id.checked_add(i64::from(step))?,
    };
    Some(Some(head & 0x0f))
}

/// Goes past a value of a type.
fn skip(bytes: &mut &[u8], kind: u8, depth: u8) -> Option<()> {
    let depth = depth.checked_sub(1)?;
    match kind {
        // Truth stands in the type of a field.
        1 | 2 => {}
        3 => *bytes = bytes.get(1..)?,
        4..=6 => drop(varint(bytes)?),
        7 => *bytes = bytes.get(8..)?,
        8 => {
            let length = usize::try_from(varint(bytes)?).ok()?;
            *bytes = bytes.get(length..)?;
        }
        9 | 10 => list(bytes, depth)?,
        12 => {
            let mut id = 0;
            while let Some(kind) = field(bytes, &mut id)? {
                skip(bytes, kind, depth)?;
            }
        }
        // Headers of pages hold no maps.
        _ => return None,
    }
    Some(())
}

fn list(bytes: &mut &[u8], depth: u8) -> Option<()> {
    let head = byte(bytes)?;
    let length = match head >> 4 {
        15 => varint(bytes)?,
        short => u64::from(short),
    };
    for _ in 0..length {
        match head & 0x0f {
            // In lists, truth takes a byte.
            1 | 2 => *bytes = bytes.get(1..)?,
            kind => skip(bytes, kind, depth)?,
        }
    }
    Some(())
}

/// A whole number, whose sign stands in its last bit.
fn number(bytes: &mut &[u8]) -> Option<i64> {
    let coded = varint(bytes)?;
    let half = i64::try_from(coded >> 1).ok()?;
    Some(if coded & 1 == 0 { half } else { -half - 1 })
}

/// Seven bits a byte, the lowest first.
fn varint(bytes: &mut &[u8]) -> Option<u64> {
    let mut value = 0;
    for shift in (0..63).step_by(7) {
        let next = byte(bytes)?;
        value |= u64::from(next & 0x7f) << shift;
        if next & 0x80 == 0 {
            return Some(value);
        }
    }
    None
}

fn byte(bytes: &mut &[u8]) -> Option<u8> {
    let (first, rest) = bytes.split_first()?;
    *bytes = rest;
    Some(*first)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_read_and_other_fields_passed_over() {
        // Type 0, 300 bytes unpacked, 2 packed, a structure with a number, truth, words and a list in it; then the page.
        let page = [
            0x15, 0, 0x15, 0xd8, 4, 0x15, 4, 0x2c, 0x15, 2, 0x11, 0x18, 1, b'x', 0x19, 0x25, 2, 4, 0, 0, 9, 9,
        ];
        assert_eq!(check(&page), Ok(()));
        assert_eq!(check(&[page, page].concat()), Ok(()));
        assert_eq!(check(&page[..page.len() - 1]), Err(Fault::Broken));
        // Two GiB, nearly.
        let bomb = [0x15, 0, 0x15, 0xfe, 0xff, 0xff, 0xff, 0x0f, 0x15, 0, 0];
        assert_eq!(check(&bomb), Err(Fault::TooLarge(64 << 20)));
        // A size below zero, a map, structures without end.
        assert_eq!(check(&[0x15, 0, 0x15, 2, 0x15, 1, 0]), Err(Fault::Broken));
        assert_eq!(check(&[0x1b, 0]), Err(Fault::Broken));
        assert_eq!(check(&[0x1c; 64]), Err(Fault::Broken));
    }
}
