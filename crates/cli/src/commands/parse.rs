//! `dateline parse`.

use coding::Document;

use crate::args::{ParseArgs, TreeFormat};
use crate::rooms::Rooms;
use crate::run::{self, Outcome};
use crate::show;

pub(crate) fn run(args: &ParseArgs) -> anyhow::Result<Outcome> {
    let rooms = Rooms::load()?;
    run::each(&args.stories, |story| {
        let document = Document::read(story, &rooms.reader);
        let trees = match args.format {
            TreeFormat::Conllu => show::trees::conllu(story, &document),
            TreeFormat::Tree => show::trees::indented(story, &document),
        };
        Ok(trees.into())
    })
}
