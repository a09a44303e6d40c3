//! `dateline read`.

use crate::args::StoryArgs;
use crate::run::{self, Outcome};
use crate::show;

pub(crate) fn run(args: &StoryArgs) -> anyhow::Result<Outcome> {
    run::each(args, |story| Ok(show::parts::story(story).into()))
}
