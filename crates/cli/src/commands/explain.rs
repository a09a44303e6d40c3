//! `dateline explain`.

use crate::args::ExplainArgs;
use crate::rooms::Rooms;
use crate::run::{self, Outcome};
use crate::show;

pub(crate) fn run(args: &ExplainArgs) -> anyhow::Result<Outcome> {
    let rooms = Rooms::with_own(&args.own)?;
    let coder = rooms.coder();
    run::each(&args.stories, |story| Ok(show::reasons::coding(story, &coder.code(story)).into()))
}
