//! Hands matches over and remembers what has arrived.

use jiff::Timestamp;
use record::Record;

use super::target::{Target, Undelivered};
use crate::run::complain;

/// Delivers what waits for a target. Returns how many could not be delivered; they wait for the next round.
pub(super) fn all(record: &mut Record, target: &mut Target<'_>) -> anyhow::Result<usize> {
    let pending = record.pending(target.key())?;
    let mut failed = 0;
    for (number, match_) in pending.iter().enumerate() {
        match target.deliver(record, match_) {
            Ok(()) => record.delivered(target.key(), &match_.id, Timestamp::now())?,
            Err(Undelivered::Closed(error)) => return Err(error),
            Err(Undelivered::Failed { why, is_down }) => {
                record.undelivered(target.key(), &match_.id, &why)?;
                failed += 1;
                if is_down {
                    // Whoever does not answer now is not asked again for each of the others.
                    let left = pending.len() - number;
                    complain(&format!("{why}; {left} matches wait for the next round"));
                    return Ok(failed + left - 1);
                }
                complain(&format!("{why}; match {} waits for the next round", match_.id));
            }
        }
    }
    Ok(failed)
}
