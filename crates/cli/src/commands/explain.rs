//! `dateline explain`: of a story's reports, or of a record's events.

use super::explain_event;
use crate::args::ExplainArgs;
use crate::rooms::Rooms;
use crate::run::{self, Outcome};
use crate::show;

pub(crate) fn run(args: &ExplainArgs) -> anyhow::Result<Outcome> {
    if let Some(record) = &args.record {
        return explain_event::run(record, &args.stories.paths, args.format);
    }
    let rooms = Rooms::with_own(&args.own)?;
    let coder = rooms.coder();
    run::each(&args.stories, |story| Ok(show::reasons::coding(story, &coder.code(story)).into()))
}
