//! One round over all sources.

use std::collections::BTreeSet;

use jiff::Timestamp;
use record::{Item, Record};
use watch::Rules;

use super::target::Target;
use super::{deliver, find};
use crate::args::SourcesArgs;
use crate::commands::ingest::{Desk, Sources, coded, keep};
use crate::net::Client;
use crate::run::{Outcome, complain};
use crate::stop::Stop;

/// Stories between two looks of the rules: few, so that what matters is told soon.
const BATCH: usize = 16;

/// What all rounds share.
pub(super) struct Round<'a> {
    pub(super) args: &'a SourcesArgs,
    pub(super) rules: &'a Rules,
    pub(super) desk: &'a Desk<'a>,
    pub(super) stop: &'a Stop,
    /// Complaints that were made: what is wrong in each round is said once.
    pub(super) told: BTreeSet<String>,
}

impl Round<'_> {
    /// Takes what is new and tells what of it fits; ends early where the program shall stop.
    pub(super) fn run(
        &mut self,
        record: &mut Record,
        client: &mut Client,
        targets: &mut [Target<'_>],
    ) -> anyhow::Result<Outcome> {
        let mut outcome = Outcome::default();
        // What waits from before comes first.
        self.tell(record, targets, &mut outcome)?;
        let mut sources = Sources::new(self.args, client).of_round();
        while !self.stop.is_wished() {
            let met = sources.batch(record, BATCH)?;
            if met.is_empty() {
                keep(record, sources.asked())?;
                break;
            }
            let items = coded(self.desk, record, met)?;
            record.take(&items, Timestamp::now())?;
            self.count(&items, &mut outcome);
            self.tell(record, targets, &mut outcome)?;
        }
        Ok(outcome)
    }

    fn tell(
        &self,
        record: &mut Record,
        targets: &mut [Target<'_>],
        outcome: &mut Outcome,
    ) -> anyhow::Result<()> {
        for target in targets {
            find::look(record, self.rules, target)?;
            outcome.refused += deliver::all(record, target)?;
        }
        Ok(())
    }

    fn count(&mut self, items: &[Item], outcome: &mut Outcome) {
        for item in items {
            match item {
                Item::Refused(refused) => {
                    outcome.refused += 1;
                    if self.told.insert(refused.reason.clone()) {
                        complain(&refused.reason);
                    }
                }
                Item::Story(_) | Item::Held(_) => outcome.done += 1,
            }
        }
    }
}
