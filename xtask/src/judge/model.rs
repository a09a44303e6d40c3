//! Logistic regression over features that hold or do not, learnt one example after the other with steps that shrink for each
//! feature (AdaGrad; Duchi, Hazan and Singer 2011).

use std::collections::BTreeMap;

use crate::dice::Dice;

/// How often all examples are gone through.
const ROUNDS: usize = 60;
/// The first step.
const STEP: f64 = 0.3;
const SEED: u64 = 0x0e11;

/// A report and whether it is right.
#[derive(Debug, Clone)]
pub(super) struct Example {
    /// The number of its story in its set.
    pub(super) story: usize,
    pub(super) is_right: bool,
    pub(super) features: Vec<String>,
}

/// A weight for each feature.
#[derive(Debug, Clone, Default)]
pub(super) struct Model {
    weights: BTreeMap<String, f64>,
}

impl Model {
    /// Learns from examples; `pull` draws the weights towards zero.
    pub(super) fn learn(examples: &[&Example], pull: f64) -> Self {
        let mut model = Self::default();
        let mut squares: BTreeMap<&str, f64> = BTreeMap::new();
        let mut dice = Dice::new(SEED);
        for _ in 0..ROUNDS * examples.len() {
            let example = dice.of(examples);
            let miss = model.probability(example) - f64::from(u8::from(example.is_right));
            for feature in &example.features {
                let weight = model.weights.entry(feature.clone()).or_default();
                let slope = miss + pull * *weight;
                let square = squares.entry(feature).or_insert(1e-6);
                *square += slope * slope;
                *weight -= STEP * slope / square.sqrt();
            }
        }
        model
    }

    /// How probable it is that a report is right.
    pub(super) fn probability(&self, example: &Example) -> f64 {
        let sum: f64 = example.features.iter().filter_map(|feature| self.weights.get(feature)).sum();
        1.0 / (1.0 + (-sum).exp())
    }

    /// How often a right report is held more probable than a wrong one: 0.5 is chance, 1 never errs.
    pub(super) fn ranking<'e>(&self, examples: impl Iterator<Item = &'e Example>) -> f64 {
        let (right, wrong): (Vec<_>, Vec<_>) = examples.partition(|example| example.is_right);
        let pairs = right.iter().flat_map(|r| wrong.iter().map(move |w| (r, w)));
        let above = |(r, w): (&&Example, &&Example)| match self.probability(r).total_cmp(&self.probability(w))
        {
            std::cmp::Ordering::Greater => 1.0,
            std::cmp::Ordering::Equal => 0.5,
            std::cmp::Ordering::Less => 0.0,
        };
        pairs.map(above).sum::<f64>() / (right.len() * wrong.len()).max(1) as f64
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_tells_right_from_wrong_is_learnt() {
        let example = |is_right, features: &[&str]| Example {
            story: 0,
            is_right,
            features: features.iter().map(|&feature| feature.to_owned()).collect(),
        };
        let examples = [
            example(true, &["always", "good"]),
            example(true, &["always", "good", "blue"]),
            example(false, &["always", "bad"]),
            example(false, &["always", "bad", "blue"]),
        ];
        let model = Model::learn(&examples.iter().collect::<Vec<_>>(), 0.01);
        assert!(model.probability(&example(true, &["always", "good"])) > 0.9);
        assert!(model.probability(&example(true, &["always", "bad"])) < 0.1);
        assert!((model.ranking(examples.iter()) - 1.0).abs() < 1e-9);
        assert!((Model::default().ranking(examples.iter()) - 0.5).abs() < 1e-9);
    }
}
