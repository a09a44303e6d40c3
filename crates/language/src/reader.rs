//! The room's door: text in, sentences out.

use std::sync::Mutex;

use crate::decode::{Script, name_spans};
use crate::kernels;
use crate::labels::{Deprel, Features, Upos};
use crate::lemma;
use crate::network::{Batch, Model, ModelError, Prediction, Scratch, Source};
use crate::pieces::Vocabulary;
use crate::segment::{self, Span};
use crate::sentence::{Name, Sentence, Token};
use crate::wordbook::Wordbook;

/// The weights that are shipped with the crate.
static WEIGHTS: &[u8] = include_bytes!("../weights/en-1.safetensors");
/// Their vocabulary.
static VOCABULARY: &str = include_str!("../weights/vocab.txt");

/// Rows at which a batch is read: enough to use the weights well while they are in the cache, few enough for the rows.
const BATCH: usize = 192;

/// Reads English sentences.
///
/// ```
/// let reader = language::Reader::shipped()?;
/// let text = "The minister flew to Oslo. He met nobody.";
/// let sentences = reader.read(text);
/// assert_eq!(sentences.len(), 2);
/// let flew = &sentences[0].tokens[2];
/// assert_eq!((&text[flew.start..flew.end], &*flew.lemma, flew.head), ("flew", "fly", None));
/// # Ok::<(), language::ModelError>(())
/// ```
///
/// A reader may be shared by threads; each call works alone. A sentence's reading depends on its words alone: not on the
/// sentences beside it, nor on the number of threads, nor on the processor.
pub struct Reader {
    model: Model,
    vocabulary: Vocabulary,
    wordbook: Wordbook,
    /// Buffers of calls that have ended, for those to come.
    idle: Mutex<Vec<Workspace>>,
}

/// What one call works with.
#[derive(Default)]
struct Workspace {
    batch: Batch,
    scratch: Scratch,
}

impl Reader {
    /// The reader with the weights that the crate carries.
    ///
    /// # Errors
    ///
    /// None with a crate that was built from its own sources; see [`Reader::from_bytes`].
    pub fn shipped() -> Result<Self, ModelError> {
        Self::new(Source::Shipped(WEIGHTS), VOCABULARY, kernels::best())
    }

    /// A reader with other weights, in the format of `training/LAYOUT.md`, and the vocabulary they were trained with.
    ///
    /// # Errors
    ///
    /// [`ModelError`] says what does not fit: the file, its description, a tensor, the vocabulary.
    pub fn from_bytes(weights: &[u8], vocabulary: &str) -> Result<Self, ModelError> {
        Self::new(Source::Given(weights), vocabulary, kernels::best())
    }

    /// Readers with the shipped weights and each set of kernels that this processor can run, with the kernels' names.
    ///
    /// All read alike; they differ in speed.
    ///
    /// # Errors
    ///
    /// As [`Reader::shipped`].
    pub fn with_each_kernel() -> Result<Vec<(&'static str, Self)>, ModelError> {
        let reader =
            |k: &'static kernels::Kernels| Ok((k.name, Self::new(Source::Shipped(WEIGHTS), VOCABULARY, k)?));
        kernels::all().into_iter().map(reader).collect()
    }

    fn new(
        weights: Source<'_>,
        vocabulary: &str,
        kernels: &'static kernels::Kernels,
    ) -> Result<Self, ModelError> {
        let vocabulary = Vocabulary::new(vocabulary)
            .ok_or_else(|| ModelError::Vocabulary("it lacks [UNK], [CLS] or [SEP]".to_owned()))?;
        let model = Model::new(weights, vocabulary.len(), kernels)?;
        Ok(Self { model, vocabulary, wordbook: Wordbook::shipped(), idle: Mutex::new(Vec::new()) })
    }

    /// The name of the weights, `en-1`.
    pub fn version(&self) -> &str {
        &self.model.header.model
    }

    /// The kernels in use: `avx512-vnni`, `avx2`, `portable`.
    pub fn kernels(&self) -> &'static str {
        self.model.kernels.name
    }

    /// How many word pieces the network reads for a word: the measure of its work.
    pub fn pieces(&self, word: &str) -> usize {
        let mut pieces = Vec::new();
        self.vocabulary.pieces(word, &mut pieces);
        pieces.len()
    }

    /// Splits `text` into sentences and reads each; spans are bytes of `text`.
    ///
    /// A blank line ends a paragraph, and with it a sentence. Text without words gives no sentences.
    pub fn read(&self, text: &str) -> Vec<Sentence> {
        self.read_all(&[(0, text)]).pop().unwrap_or_default()
    }

    /// The sentences and tokens of a text alone, without the network: every token a root, labels unset.
    ///
    /// For evaluation of the segmentation.
    pub fn split(text: &str) -> Vec<Sentence> {
        segment::sentences(text).iter().map(|spans| unread(text, spans)).collect()
    }

    /// Reads several stretches at once, so that short ones share a batch: for each its sentences.
    ///
    /// Spans are bytes of the stretch, plus the offset that is given with it.
    pub fn read_all(&self, stretches: &[(usize, &str)]) -> Vec<Vec<Sentence>> {
        let split: Vec<Vec<Vec<Span>>> = stretches.iter().map(|(_, text)| segment::sentences(text)).collect();
        let words: Vec<Vec<&str>> = split
            .iter()
            .zip(stretches)
            .flat_map(|(sentences, (_, text))| {
                sentences.iter().map(|s| s.iter().map(|t| &text[t.start..t.end]).collect())
            })
            .collect();
        let mut readings = self.readings(&words).into_iter().zip(words);
        let mut found = Vec::with_capacity(stretches.len());
        for (sentences, (offset, _)) in split.iter().zip(stretches) {
            let read = readings.by_ref().take(sentences.len()).zip(sentences);
            found.push(read.map(|((r, words), spans)| self.sentence(&r, &words, spans, *offset)).collect());
        }
        found
    }

    /// Reads sentences whose words are known, for evaluation. Spans are bytes of the words joined by single spaces.
    pub fn parse(&self, sentences: &[Vec<&str>]) -> Vec<Sentence> {
        let readings = self.readings(sentences);
        readings.iter().zip(sentences).map(|(r, words)| self.sentence(r, words, &joined(words), 0)).collect()
    }

    /// Predictions for each sentence, read in batches.
    fn readings(&self, sentences: &[Vec<&str>]) -> Vec<Vec<Prediction>> {
        let mut workspace = self.idle.lock().map_or_else(|_| None, |mut idle| idle.pop()).unwrap_or_default();
        let mut parts: Vec<(usize, Vec<Prediction>)> = Vec::new();
        let mut waiting = Vec::new();
        for (number, words) in sentences.iter().enumerate() {
            let mut rest = &words[..];
            while !rest.is_empty() {
                rest = &rest[workspace.batch.push(&self.vocabulary, rest)..];
                waiting.push(number);
                if workspace.batch.len() >= BATCH {
                    self.run(&mut workspace, &mut waiting, &mut parts);
                }
            }
        }
        self.run(&mut workspace, &mut waiting, &mut parts);
        if let Ok(mut idle) = self.idle.lock() {
            idle.push(workspace);
        }
        let mut readings = vec![Vec::new(); sentences.len()];
        for (number, part) in parts {
            join(&mut readings[number], part);
        }
        readings
    }

    fn run(
        &self,
        workspace: &mut Workspace,
        waiting: &mut Vec<usize>,
        parts: &mut Vec<(usize, Vec<Prediction>)>,
    ) {
        if !waiting.is_empty() {
            parts.extend(waiting.drain(..).zip(self.model.run(&workspace.batch, &mut workspace.scratch)));
        }
        workspace.batch.clear();
    }

    fn sentence(&self, reading: &[Prediction], words: &[&str], spans: &[Span], offset: usize) -> Sentence {
        let names = name_spans(reading.iter().map(|p| p.name));
        Sentence {
            start: spans.first().map_or(0, |s| s.start) + offset,
            end: spans.last().map_or(0, |s| s.end) + offset,
            tokens: reading
                .iter()
                .zip(words)
                .zip(spans)
                .map(|((p, word), span)| Token {
                    start: span.start + offset,
                    end: span.end + offset,
                    form: (*word).to_owned(),
                    lemma: self.lemma(p, word),
                    upos: p.upos,
                    features: p.features,
                    head: p.head.checked_sub(1),
                    deprel: p.deprel,
                    space_after: span.space_after,
                })
                .collect(),
            names: names.into_iter().map(|(start, end, kind)| Name { tokens: start..end, kind }).collect(),
        }
    }

    fn lemma(&self, prediction: &Prediction, word: &str) -> String {
        let guess = self.script(prediction).map_or_else(|| word.to_owned(), |s| s.apply(word));
        self.wordbook.lemma(word, prediction.upos, &guess).unwrap_or_else(|| {
            lemma::lemma(word, prediction.upos, prediction.features, &guess, &self.vocabulary)
        })
    }

    fn script(&self, prediction: &Prediction) -> Option<&Script> {
        self.model.header.segments.iter().find_map(|s| s.scripts()).and_then(|s| s.get(prediction.script))
    }
}

/// A sentence whose words are known and nothing else.
fn unread(text: &str, spans: &[Span]) -> Sentence {
    let token = |span: &Span| Token {
        start: span.start,
        end: span.end,
        form: text[span.start..span.end].to_owned(),
        lemma: String::new(),
        upos: Upos::X,
        features: Features::default(),
        head: None,
        deprel: Deprel::Dep,
        space_after: span.space_after,
    };
    Sentence {
        start: spans.first().map_or(0, |s| s.start),
        end: spans.last().map_or(0, |s| s.end),
        tokens: spans.iter().map(token).collect(),
        names: Vec::new(),
    }
}

/// Appends a later part of a sentence that was too long for one go; its root hangs on the first part's as a parataxis.
fn join(reading: &mut Vec<Prediction>, part: Vec<Prediction>) {
    let shift = reading.len();
    let root = reading.iter().position(|p| p.head == 0);
    for mut prediction in part {
        match root {
            Some(root) if prediction.head == 0 => {
                prediction.head = root + 1;
                prediction.deprel = Deprel::Parataxis;
            }
            _ if prediction.head > 0 => prediction.head += shift,
            _ => {}
        }
        reading.push(prediction);
    }
}

fn joined(words: &[&str]) -> Vec<Span> {
    let mut start = 0;
    let span = |word: &&str| {
        let span = Span { start, end: start + word.len(), space_after: true };
        start = span.end + 1;
        span
    };
    words.iter().map(span).collect()
}
