//! How a coding is scored against gold: the contract of the codebook.
//!
//! Reports are matched one to one within a story, best total first; a pair may match only if the types agree (or
//! the gold names the type as just as good) and some evidence sentence is shared, give or take one. Then every
//! field is compared over the matched pairs.

mod assign;
mod counts;
mod figures;
mod gold;
mod matching;
mod pairs;
mod records;
mod sources;

pub use counts::{Miss, Share, StoryScore};
pub use figures::Figures;
pub use gold::{
    GoldDate, GoldEntity, GoldEvidence, GoldPlace, GoldReport, GoldSentence, GoldStory, GoldText,
};
pub use matching::score_story;
pub use pairs::{PairFigures, PairReading, PairScore, PairType, TypeFigures, answer};
pub use records::{GoldRecord, RecordMatch, RecordScore, score_record};
