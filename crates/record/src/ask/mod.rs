//! Questions to the record.

mod counts;
mod instant;
mod plan;
mod question;
mod refused;
mod reports;
mod tally;

pub use counts::Counts;
pub use question::{Near, Order, Question, Who, days};
pub use refused::Refused;
pub use reports::Held;
pub use tally::{By, Counted};
