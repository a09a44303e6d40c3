//! A small network with random weights, run by the engine and by plain f32 arithmetic after `training/LAYOUT.md`.

use std::collections::{BTreeMap, HashMap};

use safetensors::tensor::TensorView;
use safetensors::{Dtype, serialize};

use super::{Batch, Model, ModelError, Prediction, Scratch, Source};
use crate::decode::{best_labels, best_tree, greatest};
use crate::kernels;
use crate::pieces::Vocabulary;
use crate::sentence::NameKind;

const HIDDEN: usize = 64;
const WIDE: usize = 128;
const LAYERS: usize = 2;
const HEADS: usize = 2;
const PIECES: &str = "[UNK]\n[CLS]\n[SEP]\nsome\nword\ns\n##s\n##word\n.\nmore\nhere\n##re\nhe";
const DEPRELS: [&str; 5] = ["nsubj", "obj", "root", "obl", "punct"];

/// Tensors by name: shape and numbers as they are after reading, and their bytes in the file.
struct Weights {
    values: BTreeMap<String, Vec<f32>>,
    file: BTreeMap<String, (Dtype, Vec<usize>, Vec<u8>)>,
    state: u64,
}

impl Weights {
    fn next(&mut self) -> f32 {
        self.state =
            self.state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.state >> 40) as f32 / 8_388_608.0 - 1.0
    }

    fn floats(&mut self, name: &str, shape: &[usize], factor: f32, middle: f32) {
        let values: Vec<f32> = (0..shape.iter().product()).map(|_| middle + factor * self.next()).collect();
        let bytes = values.iter().flat_map(|v| v.to_le_bytes()).collect();
        self.file.insert(name.to_owned(), (Dtype::F32, shape.to_vec(), bytes));
        self.values.insert(name.to_owned(), values);
    }

    /// Numbers n/64 with |n| <= 64, which f16 holds exactly.
    fn halves(&mut self, name: &str, shape: &[usize]) {
        let whole: Vec<i32> = (0..shape.iter().product()).map(|_| (self.next() * 64.0) as i32).collect();
        let bytes = whole.iter().flat_map(|&n| half_bits(n).to_le_bytes()).collect();
        self.file.insert(name.to_owned(), (Dtype::F16, shape.to_vec(), bytes));
        self.values.insert(name.to_owned(), whole.iter().map(|&n| n as f32 / 64.0).collect());
    }

    fn bytes(&mut self, name: &str, rows: usize, columns: usize, scale: f32) -> Vec<f32> {
        let whole: Vec<i8> = (0..rows * columns).map(|_| (self.next() * 127.0) as i8).collect();
        let bytes = whole.iter().map(|w| w.cast_unsigned()).collect();
        self.file.insert(format!("{name}.weight"), (Dtype::I8, vec![rows, columns], bytes));
        self.floats(&format!("{name}.scale"), &[rows], scale / 4.0, scale);
        let scales = self.values[&format!("{name}.scale")].clone();
        whole.iter().enumerate().map(|(i, &w)| f32::from(w) * scales[i / columns]).collect()
    }

    fn linear(&mut self, name: &str, inputs: usize, outputs: usize) {
        let weight = self.bytes(name, outputs, inputs, 1.5 / 127.0 / (inputs as f32).sqrt());
        self.values.insert(format!("{name}.weight"), weight);
        self.floats(&format!("{name}.bias"), &[outputs], 0.1, 0.0);
    }

    fn norm(&mut self, name: &str) {
        self.floats(&format!("{name}.weight"), &[HIDDEN], 0.3, 1.0);
        self.floats(&format!("{name}.bias"), &[HIDDEN], 0.1, 0.0);
    }

    fn random(seed: u64) -> Self {
        let mut w = Self { values: BTreeMap::new(), file: BTreeMap::new(), state: seed };
        let words = w.bytes("words", PIECES.lines().count(), HIDDEN, 1.0 / 127.0);
        w.values.insert("words.weight".to_owned(), words);
        w.floats("positions", &[512, HIDDEN], 0.3, 0.0);
        w.norm("embed.norm");
        w.floats("case", &[8, HIDDEN], 0.3, 0.0);
        for i in 0..LAYERS {
            for part in ["query", "key", "value", "output"] {
                w.linear(&format!("layers.{i}.{part}"), HIDDEN, HIDDEN);
            }
            w.norm(&format!("layers.{i}.norm1"));
            w.linear(&format!("layers.{i}.up"), HIDDEN, WIDE);
            w.linear(&format!("layers.{i}.down"), WIDE, HIDDEN);
            w.norm(&format!("layers.{i}.norm2"));
        }
        w.floats("mix", &[LAYERS + 1], 0.3, 0.4);
        w.linear("tag.hidden", HIDDEN, 256);
        w.linear("tag.out", 256, 6);
        w.linear("name.hidden", HIDDEN, 256);
        w.linear("name.out", 256, 3);
        w.linear("arc.dep", HIDDEN, 256);
        w.linear("arc.head", HIDDEN, 256);
        w.floats("arc.matrix", &[256, 256], 0.2, 0.0);
        w.floats("arc.bias", &[256], 0.2, 0.0);
        w.linear("label.dep", HIDDEN, 128);
        w.linear("label.head", HIDDEN, 128);
        w.halves("label.tensor", &[DEPRELS.len(), 129, 129]);
        w
    }

    fn description() -> String {
        serde_json::json!({
            "format": 1, "model": "small", "layers": LAYERS, "hidden": HIDDEN, "heads": HEADS, "feed_forward": WIDE,
            "positions": 512, "ner": ["O", "B-PER", "I-PER"], "deprel": DEPRELS,
            "segments": [{"name": "upos", "labels": ["NOUN", "VERB", "PUNCT"]}, {"name": "Case", "labels": ["_"]},
                {"name": "lemma", "labels": ["L:0:", "K:1:"]}],
        })
        .to_string()
    }

    fn file(&self, description: &str) -> Vec<u8> {
        let views: Vec<(&String, TensorView<'_>)> = self
            .file
            .iter()
            .map(|(n, (d, s, b))| (n, TensorView::new(*d, s.clone(), b).expect("bytes of the shape")))
            .collect();
        let metadata = HashMap::from([("dateline".to_owned(), description.to_owned())]);
        serialize(views, Some(metadata)).expect("a file")
    }
}

/// n/64 as IEEE 754 binary16.
fn half_bits(n: i32) -> u16 {
    let sign = if n < 0 { 0x8000 } else { 0 };
    let size = n.unsigned_abs();
    if size == 0 {
        return sign;
    }
    let exponent = 31 - size.leading_zeros();
    let fraction = (size << (10 - exponent)) & 0x3FF;
    sign | ((exponent + 15 - 6) << 10 | fraction) as u16
}

/// The arithmetic of the layout page, number by number.
struct Plain<'w>(&'w BTreeMap<String, Vec<f32>>);

impl Plain<'_> {
    fn linear(&self, name: &str, x: &[f32]) -> Vec<f32> {
        let (weight, bias) = (&self.0[&format!("{name}.weight")], &self.0[&format!("{name}.bias")]);
        weight
            .chunks_exact(x.len())
            .zip(bias)
            .map(|(w, b)| w.iter().zip(x).map(|(w, x)| w * x).sum::<f32>() + b)
            .collect()
    }

    fn gelu(x: Vec<f32>) -> Vec<f32> {
        // The tanh form is within 5e-4 of the exact one, far below the error of rounding to bytes.
        x.into_iter().map(|x| x / 2.0 * (1.0 + (0.797_884_6 * (x + 0.044_715 * x * x * x)).tanh())).collect()
    }

    fn norm(&self, name: &str, x: &[f32]) -> Vec<f32> {
        let mean = x.iter().sum::<f32>() / x.len() as f32;
        let variance = x.iter().map(|v| (v - mean) * (v - mean)).sum::<f32>() / x.len() as f32;
        let (weight, bias) = (&self.0[&format!("{name}.weight")], &self.0[&format!("{name}.bias")]);
        x.iter()
            .zip(weight.iter().zip(bias))
            .map(|(v, (w, b))| (v - mean) / (variance + 1e-12).sqrt() * w + b)
            .collect()
    }

    fn row<'a>(&'a self, name: &str, row: usize) -> &'a [f32] {
        &self.0[name][row * HIDDEN..(row + 1) * HIDDEN]
    }

    fn attention(&self, layer: usize, rows: &[Vec<f32>]) -> Vec<Vec<f32>> {
        let part = |p: &str| -> Vec<Vec<f32>> {
            rows.iter().map(|x| self.linear(&format!("layers.{layer}.{p}"), x)).collect()
        };
        let (q, k, v) = (part("query"), part("key"), part("value"));
        let mut out = vec![vec![0.0; HIDDEN]; rows.len()];
        for h in (0..HIDDEN).step_by(32) {
            for (i, out) in out.iter_mut().enumerate() {
                let score = |j: usize| (h..h + 32).map(|d| q[i][d] * k[j][d]).sum::<f32>() / 32_f32.sqrt();
                let weights: Vec<f32> = (0..rows.len()).map(|j| score(j).exp()).collect();
                let total: f32 = weights.iter().sum();
                for d in h..h + 32 {
                    out[d] = (0..rows.len()).map(|j| weights[j] / total * v[j][d]).sum();
                }
            }
        }
        out
    }

    fn layer(&self, i: usize, rows: &[Vec<f32>]) -> Vec<Vec<f32>> {
        let sum = |a: &[f32], b: &[f32]| -> Vec<f32> { a.iter().zip(b).map(|(a, b)| a + b).collect() };
        let context = self.attention(i, rows);
        rows.iter()
            .zip(context)
            .map(|(x, a)| {
                let name = |p: &str| format!("layers.{i}.{p}");
                let y = self.norm(&name("norm1"), &sum(x, &self.linear(&name("output"), &a)));
                let wide = Self::gelu(self.linear(&name("up"), &y));
                self.norm(&name("norm2"), &sum(&y, &self.linear(&name("down"), &wide)))
            })
            .collect()
    }

    /// Vectors of ROOT and the words; `rows` are pieces, case classes and the word's number.
    fn vectors(&self, rows: &[(usize, usize, usize)]) -> Vec<Vec<f32>> {
        let mix = &self.0["mix"];
        let mut x: Vec<Vec<f32>> = rows
            .iter()
            .enumerate()
            .map(|(place, &(piece, case, _))| {
                let sum: Vec<f32> = self
                    .row("words.weight", piece)
                    .iter()
                    .zip(self.row("positions", place))
                    .map(|(a, b)| a + b)
                    .collect();
                self.norm("embed.norm", &sum).iter().zip(self.row("case", case)).map(|(a, b)| a + b).collect()
            })
            .collect();
        let scaled = |x: &[Vec<f32>], f: f32| -> Vec<Vec<f32>> {
            x.iter().map(|r| r.iter().map(|v| v * f).collect()).collect()
        };
        let mut mixed = scaled(&x, mix[0]);
        for i in 0..LAYERS {
            x = self.layer(i, &x);
            for (m, row) in mixed.iter_mut().zip(scaled(&x, mix[i + 1])) {
                m.iter_mut().zip(row).for_each(|(m, v)| *m += v);
            }
        }
        let words = rows.iter().map(|r| r.2).max().map_or(0, |w| w + 1);
        (0..words)
            .map(|w| {
                let own: Vec<&Vec<f32>> =
                    mixed.iter().zip(rows).filter(|(_, r)| r.2 == w).map(|(m, _)| m).collect();
                (0..HIDDEN).map(|d| own.iter().map(|m| m[d]).sum::<f32>() / own.len() as f32).collect()
            })
            .collect()
    }

    fn arcs(&self, vectors: &[Vec<f32>]) -> Vec<f32> {
        let side = |name: &str| -> Vec<Vec<f32>> {
            vectors.iter().map(|v| Self::gelu(self.linear(name, v))).collect()
        };
        let (dependents, heads) = (side("arc.dep"), side("arc.head"));
        let (matrix, bias) = (&self.0["arc.matrix"], &self.0["arc.bias"]);
        let mut scores = Vec::new();
        for ad in &dependents {
            for ah in &heads {
                let turned = |b: usize| (0..256).map(|a| ad[a] * matrix[a * 256 + b]).sum::<f32>() + bias[b];
                scores.push((0..256).map(|b| turned(b) * ah[b]).sum());
            }
        }
        scores
    }

    fn label(&self, dependent: &[f32], head: &[f32]) -> Vec<f32> {
        let with_one = |mut v: Vec<f32>| {
            v.push(1.0);
            v
        };
        let ld = with_one(Self::gelu(self.linear("label.dep", dependent)));
        let lh = with_one(Self::gelu(self.linear("label.head", head)));
        let tensor = &self.0["label.tensor"];
        (0..DEPRELS.len())
            .map(|r| {
                (0..129)
                    .map(|a| (0..129).map(|b| lh[a] * tensor[(r * 129 + a) * 129 + b] * ld[b]).sum::<f32>())
                    .sum()
            })
            .collect()
    }
}

fn model(weights: &Weights, kernels: &'static kernels::Kernels) -> Model {
    let bytes = weights.file(&Weights::description());
    Model::new(Source::Given(&bytes), PIECES.lines().count(), kernels).expect("a model")
}

fn vocabulary() -> Vocabulary {
    Vocabulary::new(PIECES).expect("a vocabulary")
}

/// Two numbers' distance as a share of the largest number.
fn distance(a: &[f32], b: &[f32]) -> f32 {
    assert_eq!(a.len(), b.len());
    let size = b.iter().fold(0.0_f32, |s, v| s.max(v.abs()));
    a.iter().zip(b).fold(0.0_f32, |d, (a, b)| d.max((a - b).abs())) / size
}

const SENTENCE: [&str; 7] = ["Some", "words", "here", "2", "more", "he", "."];

/// Piece, case class and word of each row of `SENTENCE`, as the layout page makes them; the last mark is no word's.
const ROWS: [(usize, usize, usize); 10] = [
    (1, 0, 0),
    (3, 6, 1),
    (4, 2, 2),
    (6, 2, 2),
    (10, 2, 3),
    (0, 1, 4),
    (9, 2, 5),
    (12, 2, 6),
    (8, 0, 7),
    (2, 0, 8),
];

#[test]
fn the_engine_computes_what_the_layout_says() {
    for seed in 0..3 {
        let weights = Weights::random(seed);
        let plain = Plain(&weights.values);
        let mut batch = Batch::default();
        assert_eq!(batch.push(&vocabulary(), &SENTENCE), 7);
        assert_eq!(batch.pieces, ROWS.map(|r| r.0 as u32));
        assert_eq!(batch.cases, ROWS.map(|r| r.1));
        let vectors = &plain.vectors(&ROWS)[..8];
        for kernels in kernels::all() {
            let model = model(&weights, kernels);
            let mut scratch = Scratch::default();
            let predictions = model.run(&batch, &mut scratch).pop().expect("one stretch");
            assert!(distance(&scratch.words[..8 * HIDDEN], &vectors.concat()) < 0.03);
            let arcs = plain.arcs(vectors);
            assert!(distance(&scratch.scores[..64], &arcs) < 0.03);
            check_predictions(&plain, vectors, &arcs, &scratch.scores[..64], &predictions);
        }
    }
}

/// The labels must be those of plain arithmetic, or as good as.
fn check_predictions(
    plain: &Plain<'_>,
    vectors: &[Vec<f32>],
    arcs: &[f32],
    engine: &[f32],
    predictions: &[Prediction],
) {
    let heads: Vec<usize> = predictions.iter().map(|p| p.head).collect();
    assert_eq!(heads, best_tree(engine, 8)[1..]);
    let total =
        |heads: &[usize]| -> f32 { heads.iter().enumerate().map(|(w, h)| arcs[(w + 1) * 8 + h]).sum() };
    let best = total(&best_tree(arcs, 8)[1..]);
    assert!(total(&heads) > best - 0.05 * best.abs().max(1.0));
    check_names(plain, vectors, predictions);
    for (w, p) in predictions.iter().enumerate() {
        let close = |scores: &[f32], chosen: usize| {
            let size = scores.iter().fold(0.0_f32, |s, v| s.max(v.abs()));
            assert!(scores[chosen] > scores[greatest(scores)] - 0.05 * size, "{scores:?} {chosen}");
        };
        let tags = plain.linear("tag.out", &Plain::gelu(plain.linear("tag.hidden", &vectors[w + 1])));
        let upos = ["NOUN", "VERB", "PUNCT"].iter().position(|u| *u == p.upos.as_str()).expect("a label");
        close(&tags[..3], upos);
        close(&tags[4..], p.script);
        assert_eq!(p.deprel.as_str() == "root", p.head == 0);
        if p.head > 0 {
            let mut labels = plain.label(&vectors[w + 1], &vectors[p.head]);
            labels[2] = f32::MIN / 4.0;
            let kept: Vec<f32> = labels.iter().copied().filter(|l| *l > f32::MIN / 8.0).collect();
            let chosen = DEPRELS.iter().position(|d| *d == p.deprel.as_str()).expect("a label");
            close(&kept, chosen - usize::from(chosen > 2));
        }
    }
}

/// The names chosen are as good as the best sequence of labels by the plain arithmetic.
fn check_names(plain: &Plain<'_>, vectors: &[Vec<f32>], predictions: &[Prediction]) {
    let hidden = |v: &Vec<f32>| Plain::gelu(plain.linear("name.hidden", v));
    let scores: Vec<Vec<f32>> = vectors[1..].iter().map(|v| plain.linear("name.out", &hidden(v))).collect();
    let rows: Vec<&[f32]> = scores[..predictions.len()].iter().map(Vec::as_slice).collect();
    let labels = [None, Some((true, NameKind::Person)), Some((false, NameKind::Person))];
    let total = |chosen: &[usize]| -> f32 { rows.iter().zip(chosen).map(|(row, &label)| row[label]).sum() };
    let chosen: Vec<usize> =
        predictions.iter().map(|p| p.name.map_or(0, |(begins, _)| if begins { 1 } else { 2 })).collect();
    let best = total(&best_labels(&rows, &labels));
    assert!(total(&chosen) > best - 0.05 * best.abs().max(1.0), "{chosen:?}");
}

#[test]
fn neighbours_change_nothing() {
    let weights = Weights::random(9);
    let model = model(&weights, kernels::best());
    let sentences: Vec<Vec<&str>> =
        (1..30).map(|n| SENTENCE.iter().copied().cycle().take(n * 7 % 23 + 1).collect()).collect();
    let run = |sentences: &[Vec<&str>], scratch: &mut Scratch| -> Vec<u32> {
        let mut batch = Batch::default();
        for words in sentences {
            assert_eq!(batch.push(&vocabulary(), words), words.len());
        }
        model.run(&batch, scratch);
        scratch.words[..batch.places.len() * HIDDEN].iter().map(|v| v.to_bits()).collect()
    };
    let mut scratch = Scratch::default();
    let together = run(&sentences, &mut scratch);
    let apart: Vec<u32> = sentences.iter().flat_map(|s| run(std::slice::from_ref(s), &mut scratch)).collect();
    assert!(together == apart);
}

#[test]
fn long_stretches_are_cut_at_words() {
    let words = vec!["words"; 400];
    let mut batch = Batch::default();
    assert_eq!(batch.push(&vocabulary(), &words), 255);
    assert_eq!((batch.len(), batch.rows[0].rows), (512, 512));
    assert_eq!(batch.push(&vocabulary(), &words[255..]), 145);
    assert_eq!(batch.words[1].rows, 146);
}

#[test]
fn files_that_do_not_fit_are_refused() {
    let weights = Weights::random(1);
    let error = |weights: &Weights, description: &str, pieces: usize| {
        let bytes = weights.file(description);
        match Model::new(Source::Given(&bytes), pieces, kernels::best()) {
            Ok(_) => "none".to_owned(),
            Err(error) => error.to_string(),
        }
    };
    let whole = Weights::description();
    let count = PIECES.lines().count();
    assert_eq!(error(&weights, &whole, count), "none");
    let check = |found: String, expected: &str| assert!(found.starts_with(expected), "{found}");
    check(error(&weights, "{}", count), "model-header: ");
    check(error(&weights, &whole.replace("\"format\":1", "\"format\":2"), count), "model-header: ");
    check(error(&weights, &whole.replace("\"heads\":2", "\"heads\":3"), count), "model-header: ");
    check(error(&weights, &whole.replace("\"K:1:\"", "\"K:x:\""), count), "model-header: ");
    check(error(&weights, &whole, count + 1), "model-tensor: the tensor `words.weight`");
    check(error(&weights, &whole.replace("\"layers\":2", "\"layers\":3"), count), "model-tensor: ");
    let mut without = Weights::random(1);
    without.file.remove("mix");
    check(error(&without, &whole, count), "model-tensor: the tensor `mix` is missing");
    let file = Model::new(Source::Given(b"nothing"), count, kernels::best());
    assert!(matches!(file, Err(ModelError::File(_))));
}
