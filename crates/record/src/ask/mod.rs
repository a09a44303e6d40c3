//! Questions to the record.

mod card;
mod changed;
mod claims;
mod counts;
mod events;
mod instant;
mod plan;
mod question;
mod refused;
mod reports;
mod tally;
mod visits;

pub use card::StoryCard;
pub(crate) use card::address;
pub use changed::{ChangeKind, Changed, Subject};
pub use claims::{Claim, Dispute};
pub use counts::Counts;
pub use events::{Event, Told};
pub use question::{Near, Order, Question, Who, days};
pub use refused::Refused;
pub use reports::Held;
pub use tally::{By, Counted};
pub use visits::Visit;
