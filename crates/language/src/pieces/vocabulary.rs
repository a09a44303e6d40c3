//! The pieces and their numbers.

use super::plain;

/// Pieces of one word at most; the others are dropped.
const PIECES: usize = 12;
/// Characters of a part that are looked up at most; a longer part is unknown.
const PART: usize = 100;

/// A hash table from pieces to numbers. Prefixes of a word are hashed in one go from the left.
#[derive(Debug)]
pub(crate) struct Vocabulary {
    text: String,
    /// Start and end of each piece in `text`, by its number.
    places: Vec<(u32, u32)>,
    /// Numbers plus one, by hash; 0 is a free place. The length is a power of two.
    table: Vec<u32>,
    unknown: u32,
    pub(crate) start: u32,
    pub(crate) end: u32,
}

/// FNV-1a: <http://www.isthe.com/chongo/tech/comp/fnv/>.
const BASIS: u64 = 0xCBF2_9CE4_8422_2325;

fn step(hash: u64, byte: u8) -> u64 {
    (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3)
}

impl Vocabulary {
    /// Reads a list of pieces, one a line, numbered from 0. `None` if `[UNK]`, `[CLS]` or `[SEP]` is missing.
    pub(crate) fn new(list: &str) -> Option<Self> {
        let mut vocabulary = Self {
            text: String::with_capacity(list.len()),
            places: Vec::new(),
            table: vec![0; (2 * list.lines().count()).next_power_of_two().max(2)],
            unknown: 0,
            start: 0,
            end: 0,
        };
        for line in list.lines() {
            vocabulary.insert(line.trim_end_matches('\r'));
        }
        vocabulary.unknown = vocabulary.find("[UNK]")?;
        vocabulary.start = vocabulary.find("[CLS]")?;
        vocabulary.end = vocabulary.find("[SEP]")?;
        Some(vocabulary)
    }

    /// How many pieces there are.
    pub(crate) fn len(&self) -> usize {
        self.places.len()
    }

    #[expect(clippy::cast_possible_truncation, reason = "vocabularies have some ten thousand pieces")]
    fn insert(&mut self, piece: &str) {
        let start = self.text.len() as u32;
        self.text.push_str(piece);
        self.places.push((start, self.text.len() as u32));
        let mut at = self.slot(piece.bytes().fold(BASIS, step));
        while self.table[at] != 0 {
            at = (at + 1) % self.table.len();
        }
        self.table[at] = self.places.len() as u32;
    }

    #[expect(clippy::cast_possible_truncation, reason = "only the low bits choose the place")]
    fn slot(&self, hash: u64) -> usize {
        (hash ^ (hash >> 32)) as usize & (self.table.len() - 1)
    }

    fn find(&self, piece: &str) -> Option<u32> {
        self.look_up(piece.bytes().fold(BASIS, step), &[piece])
    }

    /// Whether a whole word is a piece.
    pub(crate) fn contains(&self, word: &str) -> bool {
        self.find(word).is_some()
    }

    /// The number of the piece that is spelt by `parts`, whose hash is given.
    fn look_up(&self, hash: u64, parts: &[&str]) -> Option<u32> {
        let mut at = self.slot(hash);
        while self.table[at] != 0 {
            let number = self.table[at] - 1;
            let (start, end) = self.places[number as usize];
            let mut rest = &self.text[start as usize..end as usize];
            if parts.iter().all(|p| rest.strip_prefix(p).map(|r| rest = r).is_some()) && rest.is_empty() {
                return Some(number);
            }
            at = (at + 1) % self.table.len();
        }
        None
    }

    /// Appends a word's pieces, at least one and at most twelve.
    pub(crate) fn pieces(&self, word: &str, out: &mut Vec<u32>) {
        let from = out.len();
        for part in plain::parts(word) {
            if out.len() - from >= PIECES {
                break;
            }
            self.cover(&part, out);
        }
        out.truncate(from + PIECES);
        if out.len() == from {
            out.push(self.unknown);
        }
    }

    /// Covers a part from the left with the longest pieces; the whole part is unknown if that fails.
    fn cover(&self, part: &str, out: &mut Vec<u32>) {
        let from = out.len();
        if part.chars().count() > PART {
            out.push(self.unknown);
            return;
        }
        let mut at = 0;
        while at < part.len() {
            let Some((number, length)) = self.longest(&part[at..], at > 0) else {
                out.truncate(from);
                out.push(self.unknown);
                return;
            };
            out.push(number);
            at += length;
        }
    }

    /// The longest piece at the beginning of `rest`, and its length there.
    fn longest(&self, rest: &str, inside: bool) -> Option<(u32, usize)> {
        let mark = if inside { "##" } else { "" };
        let mut hash = mark.bytes().fold(BASIS, step);
        let mut best = None;
        for (i, c) in rest.char_indices() {
            let end = i + c.len_utf8();
            hash = rest[i..end].bytes().fold(hash, step);
            if let Some(number) = self.look_up(hash, &[mark, &rest[..end]]) {
                best = Some((number, end));
            }
        }
        best
    }
}

/// The vocabulary holds the twenty thousand most frequent English words, which makes it a lexicon.
impl crate::lemma::Lexicon for Vocabulary {
    fn knows(&self, word: &str) -> bool {
        self.contains(word)
    }
}
