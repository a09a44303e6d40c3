//! The one thread that writes.

use std::sync::mpsc::Receiver;

use jiff::Timestamp;
use record::{Fate, Item, Record};

use crate::run::complain;

/// What became of the items.
#[derive(Debug, Default)]
pub(super) struct Tally {
    pub(super) new: usize,
    pub(super) corrected: usize,
    pub(super) same: usize,
    pub(super) refused: usize,
}

impl Tally {
    /// Items that are in the record.
    pub(super) fn done(&self) -> usize {
        self.new + self.corrected + self.same
    }

    fn count(&mut self, fate: Option<Fate>) {
        match fate {
            Some(Fate::New) => self.new += 1,
            Some(Fate::Corrected) => self.corrected += 1,
            Some(Fate::Same) => self.same += 1,
            None => self.refused += 1,
        }
    }
}

/// Writes batch after batch, each whole or not at all.
pub(super) fn run(record: &mut Record, batches: Receiver<Vec<Item>>) -> anyhow::Result<Tally> {
    let mut tally = Tally::default();
    for batch in batches {
        let fates = record.take(&batch, Timestamp::now())?;
        for (item, fate) in batch.iter().zip(fates) {
            tally.count(fate);
            if let Item::Refused(refused) = item {
                complain(&refused.reason);
            }
        }
    }
    Ok(tally)
}
