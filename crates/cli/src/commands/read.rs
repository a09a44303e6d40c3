//! `dateline read`.

use crate::args::ReadArgs;
use crate::run::{self, Outcome};
use crate::show;

pub(crate) fn run(args: &ReadArgs) -> anyhow::Result<Outcome> {
    run::each(&args.stories, |story| {
        Ok(if args.text { story.raw().to_owned().into() } else { show::parts::story(story).into() })
    })
}
