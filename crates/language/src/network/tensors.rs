//! Tensors of the weight file, checked for their type and shape.

use safetensors::{Dtype, SafeTensors};

use super::ModelError;
use crate::kernels::{Layout, Norm, Packed};

/// The weight file, and the order in which linear maps are packed.
pub(crate) struct Tensors<'d> {
    file: SafeTensors<'d>,
    layout: Layout,
}

impl<'d> Tensors<'d> {
    pub(crate) fn new(bytes: &'d [u8], layout: Layout) -> Result<Self, ModelError> {
        Ok(Self { file: SafeTensors::deserialize(bytes)?, layout })
    }

    /// The bytes of a tensor; `shape` is compared number by number.
    fn bytes(&self, name: &str, dtype: Dtype, shape: &[usize]) -> Result<&'d [u8], ModelError> {
        let fail = |problem: String| ModelError::Tensor { name: name.to_owned(), problem };
        let tensor = self.file.tensor(name).map_err(|_| fail("is missing".to_owned()))?;
        if tensor.dtype() != dtype || tensor.shape() != shape {
            let found = format!("{:?} {:?}", tensor.dtype(), tensor.shape());
            return Err(fail(format!("is {found} where {dtype:?} {shape:?} is expected")));
        }
        Ok(tensor.data())
    }

    /// Numbers of a f32 tensor.
    pub(crate) fn floats(&self, name: &str, shape: &[usize]) -> Result<Vec<f32>, ModelError> {
        let bytes = self.bytes(name, Dtype::F32, shape)?;
        let (fours, _) = bytes.as_chunks::<4>();
        Ok(fours.iter().map(|b| f32::from_le_bytes(*b)).collect())
    }

    /// Numbers of a f16 tensor.
    pub(crate) fn halves(&self, name: &str, shape: &[usize]) -> Result<Vec<f32>, ModelError> {
        let bytes = self.bytes(name, Dtype::F16, shape)?;
        let (twos, _) = bytes.as_chunks::<2>();
        Ok(twos.iter().map(|b| half(u16::from_le_bytes(*b))).collect())
    }

    /// Bytes of an i8 tensor.
    pub(crate) fn small(&self, name: &str, shape: &[usize]) -> Result<&'d [u8], ModelError> {
        self.bytes(name, Dtype::I8, shape)
    }

    /// Several linear maps of the same input, packed as one.
    pub(crate) fn linear(
        &self,
        names: &[String],
        inputs: usize,
        outputs: usize,
    ) -> Result<Packed, ModelError> {
        let parts = names
            .iter()
            .map(|name| {
                let weight = self.small(&format!("{name}.weight"), &[outputs, inputs])?;
                let scale = self.floats(&format!("{name}.scale"), &[outputs])?;
                Ok((weight, scale, self.floats(&format!("{name}.bias"), &[outputs])?))
            })
            .collect::<Result<Vec<_>, ModelError>>()?;
        let parts: Vec<(&[u8], &[f32], &[f32])> =
            parts.iter().map(|(w, s, b)| (*w, &s[..], &b[..])).collect();
        Ok(Packed::new(self.layout, inputs, &parts))
    }

    pub(crate) fn norm(&self, name: &str, width: usize) -> Result<Norm, ModelError> {
        Ok(Norm {
            weight: self.floats(&format!("{name}.weight"), &[width])?,
            bias: self.floats(&format!("{name}.bias"), &[width])?,
        })
    }
}

/// The description in the header of the file.
pub(crate) fn description(bytes: &[u8]) -> Result<String, ModelError> {
    let (_, metadata) = SafeTensors::read_metadata(bytes)?;
    let description = metadata.metadata().as_ref().and_then(|m| m.get("dateline")).cloned();
    description.ok_or_else(|| ModelError::Header("the key `dateline` is missing".to_owned()))
}

/// A f16 number (IEEE 754 binary16) as f32.
fn half(bits: u16) -> f32 {
    let sign = u32::from(bits & 0x8000) << 16;
    let (exponent, fraction) = (u32::from(bits >> 10 & 0x1F), u32::from(bits & 0x3FF));
    match exponent {
        0 => {
            // Subnormal: the fraction counts units of 2^-24, and every such number is exact in f32.
            #[expect(clippy::cast_precision_loss, reason = "ten bits fit")]
            let value = fraction as f32 * f32::from_bits(0x3380_0000);
            f32::from_bits(value.to_bits() | sign)
        }
        31 => f32::from_bits(sign | 0x7F80_0000 | fraction << 13),
        _ => f32::from_bits(sign | (exponent + 112) << 23 | fraction << 13),
    }
}

#[cfg(test)]
mod tests {
    use super::half;

    #[test]
    fn halves_are_exact() {
        let check = |bits: u16, value: f32| assert_eq!(half(bits).to_bits(), value.to_bits(), "{bits:#06x}");
        check(0x0000, 0.0);
        check(0x8000, -0.0);
        check(0x3C00, 1.0);
        check(0xC000, -2.0);
        check(0x7BFF, 65504.0);
        check(0x0001, 5.960_464_5e-8);
        check(0x8400, -6.103_515_6e-5);
        check(0x3555, 0.333_251_95);
        check(0x7C00, f32::INFINITY);
    }
}
