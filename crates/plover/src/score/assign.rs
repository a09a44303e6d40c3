//! Best one-to-one assignment.

/// Pairs of row and column that maximise the sum of weights; pairs of weight nought are left out.
///
/// The Hungarian method with potentials, O(n³); weights are at least nought.
pub(crate) fn assign(weights: &[Vec<f64>]) -> Vec<(usize, usize)> {
    let rows = weights.len();
    let columns = weights.first().map_or(0, Vec::len);
    if rows == 0 || columns == 0 {
        return Vec::new();
    }
    let size = rows.max(columns);
    let cost = |i: usize, j: usize| -weights.get(i).and_then(|r| r.get(j)).copied().unwrap_or(0.0);
    let mut solver = Solver::new(size);
    for row in 1..=size {
        solver.insert(row, &cost);
    }
    let pairs = (1..=size).map(|j| (solver.row_of[j] - 1, j - 1));
    pairs.filter(|&(i, j)| i < rows && j < columns && weights[i][j] > 0.0).collect()
}

struct Solver {
    size: usize,
    row_potential: Vec<f64>,
    column_potential: Vec<f64>,
    /// The row assigned to each column, 0 for none; rows and columns count from 1.
    row_of: Vec<usize>,
    way: Vec<usize>,
}

impl Solver {
    fn new(size: usize) -> Self {
        Self {
            size,
            row_potential: vec![0.0; size + 1],
            column_potential: vec![0.0; size + 1],
            row_of: vec![0; size + 1],
            way: vec![0; size + 1],
        }
    }

    /// Adds a row along the cheapest augmenting path.
    fn insert(&mut self, row: usize, cost: &dyn Fn(usize, usize) -> f64) {
        self.row_of[0] = row;
        let mut column = 0;
        let mut slack = vec![f64::INFINITY; self.size + 1];
        let mut used = vec![false; self.size + 1];
        while self.row_of[column] != 0 {
            used[column] = true;
            let next = self.relax(column, cost, &mut slack, &used);
            self.shift(slack[next], &mut slack, &used);
            column = next;
        }
        while column != 0 {
            let previous = self.way[column];
            self.row_of[column] = self.row_of[previous];
            column = previous;
        }
    }

    /// Updates the slack of free columns from the row of `column`; the free column of least slack.
    fn relax(
        &mut self,
        column: usize,
        cost: &dyn Fn(usize, usize) -> f64,
        slack: &mut [f64],
        used: &[bool],
    ) -> usize {
        let row = self.row_of[column];
        let mut least = 0;
        for j in (1..=self.size).filter(|&j| !used[j]) {
            let reduced = cost(row - 1, j - 1) - self.row_potential[row] - self.column_potential[j];
            if reduced < slack[j] {
                slack[j] = reduced;
                self.way[j] = column;
            }
            if least == 0 || slack[j] < slack[least] {
                least = j;
            }
        }
        least
    }

    fn shift(&mut self, delta: f64, slack: &mut [f64], used: &[bool]) {
        for j in 0..=self.size {
            if used[j] {
                self.row_potential[self.row_of[j]] += delta;
                self.column_potential[j] -= delta;
            } else {
                slack[j] -= delta;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::assign;

    #[test]
    fn takes_the_best_total_not_the_best_pair() {
        let weights = vec![vec![3.0, 2.9], vec![2.9, 0.1]];
        assert_eq!(assign(&weights), [(1, 0), (0, 1)]);
    }

    #[test]
    fn leaves_out_what_may_not_match() {
        assert_eq!(assign(&[vec![0.0, 1.0, 0.0]]), [(0, 1)]);
        assert!(assign(&[]).is_empty());
    }
}
