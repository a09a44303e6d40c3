//! Weights in the order in which the kernels read them.

/// Outputs in a block.
pub(crate) const BLOCK: usize = 64;

/// The order of the weights.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Layout {
    /// `[output / 64][input / 4][output % 64][input % 4]`: 64 bytes hold four inputs of sixteen outputs.
    Blocks,
    /// `[output][input]`, widened to 16 bits, which is what compilers multiply best without being told how.
    Rows,
}

/// A linear map with i8 weights.
#[derive(Debug)]
pub(crate) struct Packed {
    pub(crate) layout: Layout,
    /// Numbers in an input row; a multiple of 4.
    pub(crate) inputs: usize,
    /// Numbers in an output row that mean something.
    pub(crate) outputs: usize,
    /// Numbers in an output row: `outputs` rounded up to whole blocks.
    pub(crate) padded: usize,
    /// The weights where the layout is `Blocks`, else nothing.
    pub(crate) bytes: Vec<i8>,
    /// The weights where the layout is `Rows`, else nothing.
    pub(crate) wide: Vec<i16>,
    /// Each output's scale, bias, and 128 times the sum of its weights, which undoes the 128 in the input bytes.
    pub(crate) scale: Vec<f32>,
    pub(crate) bias: Vec<f32>,
    pub(crate) correction: Vec<i32>,
}

impl Packed {
    /// Packs several maps of the same input as one: `weight` (bytes of i8) rows by output, `scale` and `bias` by output.
    ///
    /// # Panics
    ///
    /// If the lengths do not agree; the reader of the weight file has checked them.
    pub(crate) fn new(layout: Layout, inputs: usize, parts: &[(&[u8], &[f32], &[f32])]) -> Self {
        let outputs: usize = parts.iter().map(|(_, scale, _)| scale.len()).sum();
        let padded = outputs.next_multiple_of(BLOCK);
        let size = |wanted: Layout| if wanted == layout { padded * inputs } else { 0 };
        let mut packed = Self {
            layout,
            inputs,
            outputs,
            padded,
            bytes: vec![0; size(Layout::Blocks)],
            wide: vec![0; size(Layout::Rows)],
            scale: vec![0.0; padded],
            bias: vec![0.0; padded],
            correction: vec![0; padded],
        };
        let mut output = 0;
        for (weight, scale, bias) in parts {
            assert_eq!(weight.len(), scale.len() * inputs, "a weight for each input and output");
            for ((row, &scale), &bias) in weight.chunks_exact(inputs).zip(*scale).zip(*bias) {
                packed.put(output, row, scale, bias);
                output += 1;
            }
        }
        packed
    }

    fn put(&mut self, output: usize, row: &[u8], scale: f32, bias: f32) {
        match self.layout {
            Layout::Blocks => self.put_in_block(output, row),
            Layout::Rows => {
                for (to, &value) in self.wide[output * self.inputs..].iter_mut().zip(row) {
                    *to = i16::from(value.cast_signed());
                }
            }
        }
        self.scale[output] = scale;
        self.bias[output] = bias;
        self.correction[output] = 128 * row.iter().map(|&w| i32::from(w.cast_signed())).sum::<i32>();
    }

    fn put_in_block(&mut self, output: usize, row: &[u8]) {
        let first = output / BLOCK * BLOCK * self.inputs + output % BLOCK * 4;
        for (four, values) in row.chunks_exact(4).enumerate() {
            let at = first + four * BLOCK * 4;
            for (to, &value) in self.bytes[at..at + 4].iter_mut().zip(values) {
                *to = value.cast_signed();
            }
        }
    }
}
