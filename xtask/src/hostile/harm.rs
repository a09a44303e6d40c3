//! Changes that do harm to a file of any format.

use super::draw::Draw;

/// Bytes that mean something to one format or another, or that no text should hold.
const ODD: &[&[u8]] = &[
    b"\0",
    b"<",
    b"&x;",
    b"&#0;",
    b"&#xD800;",
    b"]]>",
    b"<![CDATA[",
    b"<!--",
    b"\"",
    b"'",
    b"{",
    b"[",
    b"\\ud800",
    b"\\u0000",
    b"\xed\xa0\x80",
    b"\xff\xfe",
    b"\xef\xbb\xbf",
    b"\xc0\x80",
    b"\r",
    b"\x1a",
    b"\x85",
    b"\xe2\x80\xa8",
    b"\xe2\x80\xae",
    b"\xcc\x81\xcc\x81\xcc\x81",
    b"\xf0\x9f\x91\xa9\xe2\x80\x8d",
    b"%s%n",
    b"99999999999999999999",
    b"-1",
    b"1e999",
];

/// Does harm once to four times.
pub(super) fn harm(bytes: &mut Vec<u8>, draw: &mut Draw) {
    for _ in 0..=draw.below(4) {
        let at = draw.below(bytes.len() + 1);
        match draw.below(9) {
            0 => bytes.truncate(at),
            1 => bytes.truncate(edge(bytes, at)),
            2 => flip(bytes, draw),
            3 => insert(bytes, at, draw.one(ODD).copied().unwrap_or_default()),
            4 => drop(bytes.drain(at..bytes.len().min(at + 1 + draw.below(200)))),
            5 => repeat(bytes, at, draw),
            6 => number(bytes, at, draw),
            7 => {
                let run = run(draw);
                insert(bytes, at, &run);
            }
            _ => recode(bytes, draw),
        }
    }
}

/// The next end of a piece of structure from there on.
fn edge(bytes: &[u8], at: usize) -> usize {
    let ends = |byte: &u8| b"<>{}[]\",;\n\r:=/&".contains(byte);
    bytes.iter().skip(at).position(ends).map_or(at, |more| at + more + 1).min(bytes.len())
}

fn flip(bytes: &mut [u8], draw: &mut Draw) {
    for _ in 0..=draw.below(16) {
        let at = draw.below(bytes.len());
        if let Some(byte) = bytes.get_mut(at) {
            *byte ^= 1 << draw.below(8);
        }
    }
}

fn insert(bytes: &mut Vec<u8>, at: usize, new: &[u8]) {
    bytes.splice(at..at, new.iter().copied());
}

fn repeat(bytes: &mut Vec<u8>, at: usize, draw: &mut Draw) {
    let end = bytes.len().min(at + 1 + draw.below(120));
    let piece = bytes.get(at..end).unwrap_or_default().repeat(1 + draw.below(400));
    insert(bytes, at, &piece);
}

/// Makes the next number another one, such as a length that is not true.
fn number(bytes: &mut Vec<u8>, at: usize, draw: &mut Draw) {
    let digits = bytes.iter().skip(at).position(u8::is_ascii_digit).map(|more| at + more);
    let Some(from) = digits else { return };
    let to = from + bytes.iter().skip(from).take_while(|byte| byte.is_ascii_digit()).count();
    let new: &[&[u8]] =
        &[b"0", b"-1", b"1", b"4294967296", b"18446744073709551615", b"99999999999999999999999"];
    bytes.splice(from..to, draw.one(new).copied().unwrap_or_default().iter().copied());
}

/// A long run of one byte or word.
fn run(draw: &mut Draw) -> Vec<u8> {
    let words: &[&[u8]] =
        &[b"a", b" ", b"<p>", b"[", b"{\"a\":", b"(", b"\"", b"&amp;", b"the ", b".", b"\n", b"\xcc\x81"];
    draw.one(words).copied().unwrap_or_default().repeat(1 + draw.below(5000))
}

/// The same text in a charset that it does not say.
fn recode(bytes: &mut Vec<u8>, draw: &mut Draw) {
    let text = String::from_utf8_lossy(bytes).into_owned();
    *bytes = match draw.below(5) {
        0 => text.encode_utf16().flat_map(u16::to_le_bytes).collect(),
        1 => text.encode_utf16().flat_map(u16::to_be_bytes).collect(),
        2 => text.chars().flat_map(|c| u32::from(c).to_le_bytes()).collect(),
        // Each character as a byte of Latin 1, where it has one.
        3 => text.chars().map(|c| u8::try_from(u32::from(c)).unwrap_or(0xE9)).collect(),
        // UTF-8 taken for Latin 1 and written as UTF-8 once more.
        _ => bytes.iter().map(|byte| char::from(*byte)).collect::<String>().into_bytes(),
    };
}
