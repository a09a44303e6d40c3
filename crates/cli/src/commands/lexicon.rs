//! `dateline lexicon check|list|show`: is a folder of the user's right, and what do frames say?

use std::io::Write as _;

use coding::{Coder, Trial};
use lexicon::{Frame, Lexicon};
use rayon::prelude::*;

use crate::args::{LexiconCheckArgs, LexiconListArgs, LexiconShowArgs};
use crate::own::{Kind, Own};
use crate::refusal::Refusal;
use crate::rooms::{self, Rooms};
use crate::run::{self, Outcome};
use crate::show::{frames, trials};

/// Tells all that is wrong with the user's frames, and runs their sentences and ours with both lexicons as one.
pub(crate) fn check(args: &LexiconCheckArgs) -> anyhow::Result<Outcome> {
    let own = Own::read(&args.folder, Kind::Lexicon)?;
    let checked = Lexicon::check(&own.texts())?;
    let rooms = Rooms::load()?;
    let coder = rooms.coder_with(&checked.lexicon);
    for refusal in &own.refused {
        run::complain(&refusal.to_string());
    }
    for problem in &checked.problems {
        run::complain(&problem.to_string());
    }
    let mine = tried(&coder, checked.own());
    let mut lost = tried(&coder, checked.ours().collect());
    for (_, trials) in &mut lost {
        trials.retain(|t| !t.is_right());
    }
    lost.retain(|(_, trials)| !trials.is_empty());
    let wrong = own.refused.len() + checked.problems.len();
    let failed = mine.iter().flat_map(|(_, trials)| trials).filter(|t| !t.is_right()).count();
    let mut out = trials::listing(&mine, &checked);
    out.push_str(&trials::losses(&lost));
    out.push_str(&trials::summary(&mine, &lost, own.files.len(), wrong, &checked));
    std::io::stdout().lock().write_all(out.as_bytes())?;
    Ok(Outcome { done: mine.len(), refused: wrong + failed })
}

/// Each frame with its sentences, tried on all cores.
fn tried<'f>(coder: &Coder<'_>, frames: Vec<&'f Frame>) -> Vec<(&'f Frame, Vec<Trial>)> {
    frames.into_par_iter().map(|frame| (frame, coder.try_frame(frame))).collect()
}

/// One line a frame.
pub(crate) fn list(args: &LexiconListArgs) -> anyhow::Result<Outcome> {
    let (lexicon, _) = rooms::lexicon(args.frames.lexicon.as_deref())?;
    let asked = |f: &&Frame| args.event_type.is_none_or(|t| f.event_type == t);
    let found: Vec<&Frame> = lexicon.frames().iter().filter(asked).collect();
    std::io::stdout().lock().write_all(frames::list(&found).as_bytes())?;
    Ok(Outcome { done: found.len(), refused: 0 })
}

/// All that each frame says; an id that no frame has is refused, the others come out.
pub(crate) fn show(args: &LexiconShowArgs) -> anyhow::Result<Outcome> {
    let (lexicon, _) = rooms::lexicon(args.frames.lexicon.as_deref())?;
    let mut outcome = Outcome::default();
    for id in &args.ids {
        if let Some(frame) = lexicon.frame(id) {
            std::io::stdout().lock().write_all(frames::one(frame).as_bytes())?;
            outcome.done += 1;
        } else {
            run::complain(&Refusal::NoFrame { id: id.clone() }.to_string());
            outcome.refused += 1;
        }
    }
    Ok(outcome)
}
