//! What stands in an export beside the events.

use std::fmt;

use crate::place::{Unknown, World};

/// On what terms an export is made.
pub struct Terms {
    /// The licence line, wherever a format has room for one.
    pub licence: String,
    /// The codebook's name and version.
    pub codebook: String,
    /// Whether the publication day stands for a date that is not told, in formats that cannot do without; they say so
    /// where they have a place for it.
    pub undated_as_published: bool,
    /// What sort of place and party a name means.
    pub world: Box<dyn World>,
}

impl Default for Terms {
    fn default() -> Self {
        Self {
            licence: "Facts coded by Dateline; the texts of the stories remain their publishers'".to_owned(),
            codebook: format!("Dateline codebook {} (PLOVER 2.0, draft of February 2024)", Self::VERSION),
            undated_as_published: false,
            world: Box::new(Unknown),
        }
    }
}

impl Terms {
    /// The version of the program and of its codebook.
    pub const VERSION: &'static str = env!("CARGO_PKG_VERSION");
}

impl fmt::Debug for Terms {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Terms")
            .field("licence", &self.licence)
            .field("codebook", &self.codebook)
            .field("undated_as_published", &self.undated_as_published)
            .finish_non_exhaustive()
    }
}
