//! From bytes to text, whatever the charset.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8};

/// How far into a document its own word on its charset may stand.
const DECLARATION: usize = 1024;

/// The text. A byte order mark decides; else `carrier` (the charset of an HTTP header), else what the document
/// says itself, where that leaves no byte unread; else UTF-8 where that fits; else what the bytes look like.
pub(super) fn text(bytes: &[u8], carrier: Option<&str>) -> String {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        return encoding.decode_without_bom_handling(&bytes[mark..]).0.into_owned();
    }
    let named = carrier.and_then(|label| Encoding::for_label(label.as_bytes())).or_else(|| declared(bytes));
    for encoding in named.into_iter().chain([UTF_8]) {
        if let Some(text) = encoding.decode_without_bom_handling_and_without_replacement(bytes) {
            return text.into_owned();
        }
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    detector.guess(None, Utf8Detection::Allow).decode_without_bom_handling(bytes).0.into_owned()
}

/// What `<?xml encoding="…"?>` or `<meta charset="…">` says.
fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = bytes.get(..DECLARATION).unwrap_or(bytes);
    let head = String::from_utf8_lossy(head).to_ascii_lowercase();
    let declaration = head.trim_start();
    let key = if declaration.starts_with("<?xml") { "encoding=" } else { "charset=" };
    let label = head.split_once(key)?.1.trim_start_matches(['"', '\'']);
    let end = label.find(|c: char| !(c.is_ascii_alphanumeric() || "-_:.".contains(c))).unwrap_or(label.len());
    Encoding::for_label(&label.as_bytes()[..end])
}

#[cfg(test)]
mod tests {
    use super::text;

    #[test]
    fn charsets() {
        assert_eq!(text("Škoda".as_bytes(), None), "Škoda");
        assert_eq!(text(b"\xef\xbb\xbfcaf\xc3\xa9", None), "café");
        assert_eq!(text(b"\xff\xfeh\0i\0", None), "hi");
        assert_eq!(text(b"caf\xe9", Some("iso-8859-1")), "café");
        assert_eq!(
            text(b"<?xml version='1.0' encoding='windows-1251'?><a>\xcc\xe8\xf0</a>", None)
                .chars()
                .nth_back(4),
            Some('р')
        );
        assert_eq!(
            text(b"<meta charset=\"windows-1252\"><p>caf\xe9</p>", None),
            "<meta charset=\"windows-1252\"><p>café</p>"
        );
    }

    #[test]
    fn a_wrong_label_does_not_win_over_utf8() {
        assert_eq!(text("café".as_bytes(), Some("us-ascii-nonsense")), "café");
    }
}
