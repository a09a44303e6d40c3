//! `dateline explain`.

use crate::args::StoryArgs;
use crate::rooms::Rooms;
use crate::run::{self, Outcome};
use crate::show;

pub(crate) fn run(args: &StoryArgs) -> anyhow::Result<Outcome> {
    let rooms = Rooms::load()?;
    let coder = rooms.coder();
    run::each(args, |story| Ok(show::reasons::coding(story, &coder.code(story)).into()))
}
