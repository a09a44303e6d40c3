//! Leaders of states 1945 to 2021, as the REIGN data set (One Earth Future, after Archigos) lists them.

use std::fs;
use std::path::Path;

use jiff::ToSpan;
use jiff::civil::Date;
use plover::Code;

use super::{Question, SEED, YEARS, sample};
use crate::program::SHARED;

/// Codes of states as REIGN writes them.
const CODES: &str = include_str!("../cow.tsv");

/// One question for each term that reaches into the years, on a day of the term drawn with the seed.
pub(super) fn questions() -> anyhow::Result<Option<Vec<Question>>> {
    let path = format!("{SHARED}/data/people/reign-leaders-2021.csv");
    if !Path::new(&path).exists() {
        return Ok(None);
    }
    let bytes = fs::read(path)?;
    let mut state = SEED;
    let text = String::from_utf8_lossy(&bytes);
    Ok(Some(text.lines().skip(1).filter_map(|line| read(line, &mut state)).collect()))
}

fn read(line: &str, state: &mut u64) -> Option<Question> {
    let cells: Vec<&str> = line.split(',').collect();
    let country: Code = code(cells.first()?)?;
    let number = |at: usize| cells.get(at).and_then(|c| c.trim().parse::<i16>().ok());
    let day = |d: i16, m: i16, y: i16| Date::new(y, i8::try_from(m).ok()?, i8::try_from(d).ok()?).ok();
    // The list gives the day of the beginning and the month of the end.
    let from = day(number(4)?, number(5)?, number(6)?)?.max(Date::new(YEARS.0, 1, 1).ok()?);
    let to = day(1, number(7)?, number(8)?)?.min(Date::new(YEARS.1, 8, 1).ok()?);
    let days = i64::from((to - from).get_days());
    if days < 0 {
        return None;
    }
    let drawn = i64::try_from(sample::next(state) % u64::try_from(days + 1).ok()?).ok()?;
    let on = from.checked_add(drawn.days()).ok()?;
    Some(Question { name: name(cells.get(3)?), on, country, office: None })
}

/// The leader without remarks in brackets; of two who ruled together the first.
fn name(cell: &str) -> String {
    let bare = cell.split('(').next().unwrap_or(cell);
    let first = bare.split(" & ").next().unwrap_or(bare).split(" and ").next().unwrap_or(bare);
    first.trim().to_owned()
}

fn code(state: &str) -> Option<Code> {
    let mut rows = CODES.lines().filter_map(|l| l.split_once('\t'));
    rows.find(|(theirs, _)| *theirs == state).and_then(|(_, code)| code.parse().ok())
}
