//! Why weights cannot be used.

/// Why a model could not be made from a weight file and a vocabulary.
#[derive(Debug, thiserror::Error)]
pub enum ModelError {
    /// The file is no safetensors file.
    #[error(
        "model-file: the weights cannot be read as safetensors ({0}); export them again with `training/`"
    )]
    File(#[from] safetensors::SafeTensorError),
    /// The description in the file's header is missing or of another shape.
    #[error(
        "model-header: the description in the weight file cannot be read ({0}); export it again with `training/`"
    )]
    Header(String),
    /// A tensor is missing, or is not what the description says.
    #[error(
        "model-tensor: the tensor `{name}` {problem}; weight file and program must be of the same format"
    )]
    Tensor {
        /// Name of the tensor.
        name: String,
        /// What is wrong with it.
        problem: String,
    },
    /// The vocabulary does not belong to the weights.
    #[error("model-vocabulary: {0}; use the vocabulary that was exported with the weights")]
    Vocabulary(String),
}
