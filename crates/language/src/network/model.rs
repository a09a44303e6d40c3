//! The weights in memory.

use std::borrow::Cow;

use super::header::{Header, Segment};
use super::tensors::{Tensors, description};
use super::{LONGEST, ModelError};
use crate::kernels::{AttentionScratch, HEAD, Kernels, Layout, Norm, Packed, Quantised};

/// Case classes.
const CASES: usize = 8;
/// Widths of the hidden layers of the heads.
pub(super) const ARC: usize = 256;
pub(super) const LABEL: usize = 128;
pub(super) const WORD: usize = 256;

/// The bytes of a weight file.
#[derive(Clone, Copy)]
pub(crate) enum Source<'d> {
    /// Part of the program: what is used as it stands need not be copied.
    Shipped(&'static [u8]),
    /// The caller's.
    Given(&'d [u8]),
}

/// A network ready to run.
pub(crate) struct Model {
    pub(crate) header: Header,
    pub(crate) kernels: &'static Kernels,
    pub(super) embedding: Embedding,
    pub(super) layers: Vec<Layer>,
    /// How much of the embedding's and each layer's output goes into a word's vector.
    pub(super) mix: Vec<f32>,
    pub(super) heads: WordHeads,
    pub(super) arcs: ArcHeads,
    pub(super) labels: LabelHeads,
}

pub(super) struct Embedding {
    /// i8 rows of the word pieces.
    pub(super) words: Cow<'static, [u8]>,
    pub(super) scales: Vec<f32>,
    pub(super) positions: Vec<f32>,
    pub(super) norm: Norm,
    pub(super) cases: Vec<f32>,
}

pub(super) struct Layer {
    pub(super) query_key_value: Packed,
    pub(super) output: Packed,
    pub(super) norm1: Norm,
    pub(super) up: Packed,
    pub(super) down: Packed,
    pub(super) norm2: Norm,
}

pub(super) struct WordHeads {
    pub(super) tag_hidden: Packed,
    pub(super) tag_out: Packed,
    pub(super) name_hidden: Packed,
    pub(super) name_out: Packed,
}

pub(super) struct ArcHeads {
    pub(super) dependent: Packed,
    pub(super) head: Packed,
    pub(super) matrix: Vec<f32>,
    pub(super) bias: Vec<f32>,
}

pub(super) struct LabelHeads {
    pub(super) dependent: Packed,
    pub(super) head: Packed,
    /// For each label and each number of the dependent a map from the head's numbers: `LABEL` outputs a label; after
    /// them one output a label for the dependent's constant 1.
    pub(super) tensor: Packed,
}

/// The first `length` numbers of a buffer, which grows if need be; they hold whatever was there before.
pub(super) fn room(buffer: &mut Vec<f32>, length: usize) -> &mut [f32] {
    if buffer.len() < length {
        buffer.resize(length, 0.0);
    }
    &mut buffer[..length]
}

/// Buffers of one run, reused from run to run.
#[derive(Default)]
pub(crate) struct Scratch {
    pub(super) x: Vec<f32>,
    pub(super) mixed: Vec<f32>,
    pub(super) qkv: Vec<f32>,
    pub(super) context: Vec<f32>,
    pub(super) wide: Vec<f32>,
    pub(super) narrow: Vec<f32>,
    pub(super) quantised: Quantised,
    pub(super) attention: AttentionScratch,
    pub(super) words: Vec<f32>,
    pub(super) hidden: Vec<f32>,
    pub(super) tags: Vec<f32>,
    pub(super) names: Vec<f32>,
    pub(super) dependents: Vec<f32>,
    pub(super) heads: Vec<f32>,
    pub(super) turned: Vec<f32>,
    pub(super) scores: Vec<f32>,
    pub(super) chosen: Vec<f32>,
}

impl Model {
    /// Reads the weights; `pieces` is the vocabulary's size.
    ///
    /// The embedding of the pieces, half of the file, is borrowed where the bytes are part of the program.
    pub(crate) fn new(
        source: Source<'_>,
        pieces: usize,
        kernels: &'static Kernels,
    ) -> Result<Self, ModelError> {
        let (Source::Shipped(bytes) | Source::Given(bytes)) = source;
        let header = Header::parse(&description(bytes)?)?;
        check(&header)?;
        let tensors = Tensors::new(bytes, kernels.layout)?;
        let shape = [pieces, header.hidden];
        let words = match source {
            Source::Shipped(bytes) => {
                Cow::Borrowed(Tensors::new(bytes, kernels.layout)?.small("words.weight", &shape)?)
            }
            Source::Given(_) => Cow::Owned(tensors.small("words.weight", &shape)?.to_vec()),
        };
        Ok(Self {
            kernels,
            embedding: Embedding::new(&tensors, &header, words, pieces)?,
            layers: (0..header.layers).map(|i| Layer::new(&tensors, &header, i)).collect::<Result<_, _>>()?,
            mix: tensors.floats("mix", &[header.layers + 1])?,
            heads: WordHeads::new(&tensors, &header)?,
            arcs: ArcHeads::new(&tensors, &header)?,
            labels: LabelHeads::new(&tensors, &header, kernels.layout)?,
            header,
        })
    }
}

/// The sizes that the engine takes for granted.
fn check(header: &Header) -> Result<(), ModelError> {
    let fits = header.hidden == header.heads * HEAD
        && header.hidden.is_multiple_of(64)
        && header.feed_forward.is_multiple_of(64)
        && header.positions >= LONGEST;
    if fits { Ok(()) } else { Err(ModelError::Header("sizes that this program cannot run".to_owned())) }
}

impl Embedding {
    fn new(
        t: &Tensors<'_>,
        header: &Header,
        words: Cow<'static, [u8]>,
        pieces: usize,
    ) -> Result<Self, ModelError> {
        Ok(Self {
            words,
            scales: t.floats("words.scale", &[pieces])?,
            positions: t.floats("positions", &[header.positions, header.hidden])?,
            norm: t.norm("embed.norm", header.hidden)?,
            cases: t.floats("case", &[CASES, header.hidden])?,
        })
    }
}

impl Layer {
    fn new(t: &Tensors<'_>, header: &Header, i: usize) -> Result<Self, ModelError> {
        let (hidden, wide) = (header.hidden, header.feed_forward);
        let name = |part: &str| format!("layers.{i}.{part}");
        Ok(Self {
            query_key_value: t.linear(&["query", "key", "value"].map(name), hidden, hidden)?,
            output: t.linear(&[name("output")], hidden, hidden)?,
            norm1: t.norm(&name("norm1"), hidden)?,
            up: t.linear(&[name("up")], hidden, wide)?,
            down: t.linear(&[name("down")], wide, hidden)?,
            norm2: t.norm(&name("norm2"), hidden)?,
        })
    }
}

impl WordHeads {
    fn new(t: &Tensors<'_>, header: &Header) -> Result<Self, ModelError> {
        let tags = header.segments.iter().map(Segment::len).sum();
        Ok(Self {
            tag_hidden: t.linear(&["tag.hidden".to_owned()], header.hidden, WORD)?,
            tag_out: t.linear(&["tag.out".to_owned()], WORD, tags)?,
            name_hidden: t.linear(&["name.hidden".to_owned()], header.hidden, WORD)?,
            name_out: t.linear(&["name.out".to_owned()], WORD, header.names.len())?,
        })
    }
}

impl ArcHeads {
    fn new(t: &Tensors<'_>, header: &Header) -> Result<Self, ModelError> {
        Ok(Self {
            dependent: t.linear(&["arc.dep".to_owned()], header.hidden, ARC)?,
            head: t.linear(&["arc.head".to_owned()], header.hidden, ARC)?,
            matrix: t.floats("arc.matrix", &[ARC, ARC])?,
            bias: t.floats("arc.bias", &[ARC])?,
        })
    }
}

impl LabelHeads {
    fn new(t: &Tensors<'_>, header: &Header, layout: Layout) -> Result<Self, ModelError> {
        let labels = header.deprels.len();
        let tensor = t.halves("label.tensor", &[labels, LABEL + 1, LABEL + 1])?;
        Ok(Self {
            dependent: t.linear(&["label.dep".to_owned()], header.hidden, LABEL)?,
            head: t.linear(&["label.head".to_owned()], header.hidden, LABEL)?,
            tensor: label_map(&tensor, labels, layout),
        })
    }
}

/// The label tensor `[label][head][dependent]` as a linear map of the head's numbers, rounded to bytes.
fn label_map(tensor: &[f32], labels: usize, layout: Layout) -> Packed {
    const SIDE: usize = LABEL + 1;
    let row = |label: usize, dependent: usize| -> Vec<f32> {
        (0..SIDE).map(|head| tensor[(label * SIDE + head) * SIDE + dependent]).collect()
    };
    let numbers = (0..labels).flat_map(|l| (0..LABEL).map(move |d| (l, d)));
    let constants = (0..labels).map(|l| (l, LABEL));
    let (mut weights, mut scales, mut biases) = (Vec::new(), Vec::new(), Vec::new());
    for (label, dependent) in numbers.chain(constants) {
        let row = row(label, dependent);
        scales.push(round_to_bytes(&row[..LABEL], &mut weights));
        biases.push(row[LABEL]);
    }
    Packed::new(layout, LABEL, &[(&weights, &scales, &biases)])
}

/// Appends a row's bytes and returns its scale, as the exporter does with the other weights.
fn round_to_bytes(row: &[f32], out: &mut Vec<u8>) -> f32 {
    let greatest = row.iter().fold(0.0_f32, |g, w| g.max(w.abs()));
    let scale = if greatest > 0.0 { greatest / 127.0 } else { 1.0 };
    // The quotients lie in -127..=127; adding 1.5 * 2^23 rounds them, ties to even, and leaves them in the lowest byte.
    out.extend(row.iter().map(|w| (w / scale + 12_582_912.0).to_bits().to_le_bytes()[0]));
    scale
}
