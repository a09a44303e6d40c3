//! What the tables of pairs of parties share: which events have rows, and what is left out.

use crate::act::{Act, Pair};
use crate::error::Result;
use crate::happening::{Dated, Happening};
use crate::terms::Terms;
use crate::written::{Left, Written};

type Parts<'h> = (Act, Dated, Vec<Pair<'h>>);

/// Hands on each event that a table of pairs can tell; `rows` writes it and returns how many rows it took.
pub(super) fn each(
    happenings: &mut dyn Iterator<Item = Result<Happening>>,
    terms: &Terms,
    mut rows: impl FnMut(&Happening, &Act, Dated, &[Pair<'_>]) -> Result<usize>,
) -> Result<Written> {
    let mut written = Written::default();
    for happening in happenings {
        let happening = happening?;
        match parts(&happening, terms) {
            Ok((act, dated, pairs)) => written.count(rows(&happening, &act, dated, &pairs)?),
            Err(why) => written.leave(why),
        }
    }
    Ok(written)
}

fn parts<'h>(happening: &'h Happening, terms: &Terms) -> std::result::Result<Parts<'h>, Left> {
    Ok((happening.act()?, happening.dated_to_month(terms)?, happening.pairs()?))
}
