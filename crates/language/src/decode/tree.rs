//! The tree with the best scores.

/// Whether heads form a tree whose root is word 0 with exactly one child. `heads[0]` is ignored.
pub(crate) fn is_tree(heads: &[usize]) -> bool {
    let roots = heads.iter().skip(1).filter(|&&h| h == 0).count();
    roots == 1 && cycle(heads, &vec![true; heads.len()]).is_none()
}

/// The heads that maximise the sum of `scores[word * n + head]` over the trees in which one word hangs on 0.
///
/// `n` counts ROOT, which is 0; its own head is given as 0. Row 0 and the diagonal are ignored.
pub(crate) fn best_tree(scores: &[f32], n: usize) -> Vec<usize> {
    let greedy: Vec<usize> = (0..n).map(|word| best_head(scores, n, word)).collect();
    if n < 2 || is_tree(&greedy) { greedy } else { maximum_tree(penalised(scores, n), n) }
}

fn best_head(scores: &[f32], n: usize, word: usize) -> usize {
    let mut best = if word == 0 { return 0 } else { usize::from(word == 0) };
    for head in 0..n {
        if head != word && (scores[word * n + head] > scores[word * n + best]) {
            best = head;
        }
    }
    best
}

/// Takes so much off every edge from ROOT that a tree with fewer of them always wins; trees with one keep their order.
fn penalised(scores: &[f32], n: usize) -> Vec<f64> {
    let mut penalised: Vec<f64> = scores.iter().map(|&s| f64::from(s)).collect();
    let edges = || (1..n).flat_map(|w| (0..n).filter(move |&h| h != w).map(move |h| w * n + h));
    let greatest = edges().map(|e| penalised[e]).fold(f64::MIN, f64::max);
    let least = edges().map(|e| penalised[e]).fold(f64::MAX, f64::min);
    #[expect(clippy::cast_precision_loss, reason = "sentences have some hundred words")]
    let penalty = 1.0 + (n + 1) as f64 * (greatest - least);
    for word in 1..n {
        penalised[word * n] -= penalty;
    }
    penalised
}

/// A cycle that was made one node, and what is needed to undo it.
struct Contraction {
    /// The cycle's nodes; the first stands for all of them afterwards.
    cycle: Vec<usize>,
    /// The head of each, within the cycle.
    heads: Vec<usize>,
    /// For each node outside: the node of the cycle that an edge from outside enters.
    enter: Vec<usize>,
    /// For each node outside: the node of the cycle that its edge leaves.
    leave: Vec<usize>,
}

/// Chu and Liu's and Edmonds's algorithm on a dense matrix, contracting cycles in place.
fn maximum_tree(mut scores: Vec<f64>, n: usize) -> Vec<usize> {
    let mut active = vec![true; n];
    let mut contractions = Vec::new();
    let mut heads = loop {
        let heads = best_heads(&scores, n, &active);
        match cycle(&heads, &active) {
            Some(cycle) => contractions.push(contract(&mut scores, n, &mut active, &heads, cycle)),
            None => break heads,
        }
    };
    for contraction in contractions.iter().rev() {
        expand(&mut heads, &mut active, contraction);
    }
    heads
}

fn best_heads(scores: &[f64], n: usize, active: &[bool]) -> Vec<usize> {
    let best = |word: usize| {
        let row = &scores[word * n..(word + 1) * n];
        (0..n)
            .filter(|&h| active[h] && h != word)
            .reduce(|best, h| if row[h] > row[best] { h } else { best })
            .unwrap_or(0)
    };
    (0..n).map(|word| if word == 0 || !active[word] { 0 } else { best(word) }).collect()
}

/// The first cycle of the active nodes, if there is one.
fn cycle(heads: &[usize], active: &[bool]) -> Option<Vec<usize>> {
    // 0: not seen; else the number of the walk that saw the node.
    let mut seen = vec![0; heads.len()];
    for start in (1..heads.len()).filter(|&i| active[i]) {
        let mut at = start;
        while at != 0 && seen[at] == 0 {
            seen[at] = start;
            at = heads[at];
        }
        if at != 0 && seen[at] == start {
            let mut cycle = vec![at];
            let mut next = heads[at];
            while next != at {
                cycle.push(next);
                next = heads[next];
            }
            return Some(cycle);
        }
    }
    None
}

/// Makes a cycle one node: edges into it cost what they would break, edges out of it are the best of its nodes'.
fn contract(
    scores: &mut [f64],
    n: usize,
    active: &mut [bool],
    heads: &[usize],
    cycle: Vec<usize>,
) -> Contraction {
    let whole = cycle[0];
    for &node in &cycle {
        active[node] = false;
    }
    let (mut enter, mut leave) = (vec![0; n], vec![0; n]);
    for outside in (0..n).filter(|&v| active[v]) {
        let gain = |&c: &usize| scores[c * n + outside] - scores[c * n + heads[c]];
        enter[outside] = first_greatest(&cycle, gain);
        leave[outside] = first_greatest(&cycle, |&c| scores[outside * n + c]);
        scores[whole * n + outside] = gain(&enter[outside]);
        scores[outside * n + whole] = scores[outside * n + leave[outside]];
    }
    active[whole] = true;
    let inner = cycle.iter().map(|&c| heads[c]).collect();
    Contraction { cycle, heads: inner, enter, leave }
}

fn first_greatest(nodes: &[usize], score: impl Fn(&usize) -> f64) -> usize {
    nodes.iter().copied().reduce(|best, c| if score(&c) > score(&best) { c } else { best }).unwrap_or(0)
}

fn expand(heads: &mut [usize], active: &mut [bool], contraction: &Contraction) {
    let whole = contraction.cycle[0];
    for v in 1..heads.len() {
        if active[v] && v != whole && heads[v] == whole {
            heads[v] = contraction.leave[v];
        }
    }
    let from = heads[whole];
    for (&node, &head) in contraction.cycle.iter().zip(&contraction.heads) {
        heads[node] = head;
        active[node] = true;
    }
    heads[contraction.enter[from]] = from;
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Every assignment of heads, tried one after the other.
    fn by_trial(scores: &[f32], n: usize) -> f64 {
        let mut best = f64::MIN;
        for mut code in 0..n.pow(u32::try_from(n - 1).expect("small")) {
            let mut heads = vec![0; n];
            for head in &mut heads[1..] {
                *head = code % n;
                code /= n;
            }
            if is_tree(&heads) && (1..n).all(|w| heads[w] != w) {
                best = best.max(total(scores, n, &heads));
            }
        }
        best
    }

    fn total(scores: &[f32], n: usize, heads: &[usize]) -> f64 {
        (1..n).map(|w| f64::from(scores[w * n + heads[w]])).sum()
    }

    #[test]
    fn trees_and_others() {
        let check = |heads: &[usize], tree: bool| assert_eq!(is_tree(heads), tree, "{heads:?}");
        check(&[0, 0], true);
        check(&[0, 2, 0, 2], true);
        check(&[0, 0, 0], false);
        check(&[0, 2, 1], false);
        check(&[0, 0, 3, 2], false);
        check(&[0, 1], false);
        check(&[0], false);
    }

    proptest! {
        #[test]
        fn no_tree_is_better(n in 2_usize..6, values in proptest::collection::vec(-9.0_f32..9.0, 36)) {
            let scores = &values[..n * n];
            let heads = best_tree(scores, n);
            prop_assert!(is_tree(&heads));
            prop_assert!((total(scores, n, &heads) - by_trial(scores, n)).abs() < 1e-6);
        }

        #[test]
        fn large_ones_are_trees(n in 2_usize..60, values in proptest::collection::vec(-9.0_f32..9.0, 3600)) {
            prop_assert!(is_tree(&best_tree(&values[..n * n], n)));
        }
    }
}
