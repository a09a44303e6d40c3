//! CAMEO's view of a report: the code under which a coder of that older ontology would have filed it.
//!
//! PLOVER merged codes of CAMEO, so the way back is a choice. It is written down in `data/cameo.tsv`, one row a choice.

use std::sync::OnceLock;

use crate::ontology::{Context, EventType, Mode, Status};

const TABLE: &str = include_str!("../data/cameo.tsv");

/// A code of CAMEO.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Cameo {
    /// Two to four digits, a leading zero kept: `036`.
    pub code: &'static str,
    /// Goldstein's scale as GDELT extends it to CAMEO, −10 (conflict) to 10 (cooperation).
    pub goldstein: f64,
    /// What CAMEO calls it.
    pub name: &'static str,
}

#[derive(Debug)]
struct Row {
    event_type: EventType,
    planned: bool,
    mode: Option<Mode>,
    context: Option<Context>,
    cameo: Cameo,
}

impl Cameo {
    /// The code of an act of this type, status, modes and contexts; `None` for an act that is only imagined or denied.
    ///
    /// ```
    /// use plover::{Cameo, EventType, Mode, Status};
    /// let visit = Cameo::of(EventType::Consult, Status::Happened, &[Mode::Visit], &[]).unwrap();
    /// assert_eq!((visit.code, visit.root(), visit.goldstein), ("042", "04", 1.9));
    /// let plan = Cameo::of(EventType::Consult, Status::Planned, &[Mode::Visit], &[]).unwrap();
    /// assert_eq!(plan.name, "Express intent to meet or negotiate");
    /// assert!(Cameo::of(EventType::Consult, Status::Denied, &[], &[]).is_none());
    /// ```
    pub fn of(event_type: EventType, status: Status, modes: &[Mode], contexts: &[Context]) -> Option<Self> {
        event_type.in_plover(status)?;
        let planned = status == Status::Planned;
        let best = |planned: bool| {
            let rows = table().iter().filter(|row| row.event_type == event_type && row.planned == planned);
            let fits = rows.filter_map(|row| Some((row.rank(modes, contexts)?, row)));
            fits.min_by_key(|(rank, _)| *rank).map(|(_, row)| row.cameo)
        };
        planned.then(|| best(true)).flatten().or_else(|| best(false))
    }

    /// The first two digits: `04`.
    pub fn root(&self) -> &'static str {
        self.code.get(..2).unwrap_or(self.code)
    }

    /// The first three digits: `036`; the root where the code has no more.
    pub fn base(&self) -> &'static str {
        self.code.get(..3).unwrap_or(self.code)
    }

    /// Verbal cooperation 1, material cooperation 2, verbal conflict 3, material conflict 4, as GDELT parts the roots.
    pub fn quad(&self) -> u8 {
        match self.root() {
            "01" | "02" | "03" | "04" | "05" => 1,
            "06" | "07" | "08" => 2,
            "09" | "10" | "11" | "12" | "13" => 3,
            _ => 4,
        }
    }
}

impl Row {
    /// How well the row fits, smaller is better; `None` where it names what the report has not. What the report names
    /// first counts most.
    fn rank(&self, modes: &[Mode], contexts: &[Context]) -> Option<(usize, usize)> {
        let mode = match self.mode {
            Some(mode) => modes.iter().position(|other| *other == mode)?,
            None => usize::MAX,
        };
        let context = match self.context {
            Some(context) => contexts.iter().position(|other| *other == context)?,
            None => usize::MAX,
        };
        Some((mode, context))
    }
}

/// The rows; a row that cannot be read is missing here, and the test below fails.
fn table() -> &'static [Row] {
    static ROWS: OnceLock<Vec<Row>> = OnceLock::new();
    ROWS.get_or_init(|| TABLE.lines().filter(|line| !line.starts_with('#')).filter_map(row).collect())
}

fn row(line: &'static str) -> Option<Row> {
    let [event_type, status, mode, context, code, goldstein, name] =
        line.split('\t').collect::<Vec<_>>().try_into().ok()?;
    Some(Row {
        event_type: event_type.parse().ok()?,
        planned: status == "planned",
        mode: optional(mode)?,
        context: optional(context)?,
        cameo: Cameo { code, goldstein: goldstein.parse().ok()?, name },
    })
}

/// A label, or `-` for any; `None` where it is neither.
fn optional<T: std::str::FromStr>(label: &str) -> Option<Option<T>> {
    if label == "-" { Some(None) } else { label.parse().ok().map(Some) }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    #[test]
    fn every_row_is_read_and_its_mode_is_one_of_its_type() {
        let lines = TABLE.lines().filter(|line| !line.starts_with('#')).count();
        assert_eq!(table().len(), lines);
        for row in table() {
            assert!(row.mode.is_none_or(|mode| row.event_type.modes().contains(&mode)), "{row:?}");
            assert!(row.cameo.code.len() >= 3 && row.cameo.code.bytes().all(|byte| byte.is_ascii_digit()));
        }
    }

    #[test]
    fn one_code_has_one_name_and_one_value() {
        let mut seen: BTreeMap<&str, Cameo> = BTreeMap::new();
        for row in table() {
            let first = seen.entry(row.cameo.code).or_insert(row.cameo);
            assert_eq!(*first, row.cameo);
        }
    }

    #[test]
    fn every_type_and_mode_has_a_code() {
        for &event_type in EventType::ALL {
            assert!(Cameo::of(event_type, Status::Happened, &[], &[]).is_some(), "{event_type}");
            for &mode in event_type.modes() {
                let own = table().iter().any(|row| row.event_type == event_type && row.mode == Some(mode));
                assert!(own, "{event_type} {mode}");
            }
        }
    }

    #[test]
    fn codes() {
        let check =
            |event_type: EventType, status, mode: Option<Mode>, contexts: &[Context], expect: &str| {
                let modes: Vec<Mode> = mode.into_iter().collect();
                assert_eq!(Cameo::of(event_type, status, &modes, contexts).unwrap().code, expect);
            };
        use Context::{Diplomatic, Military};
        use EventType::{Aid, Assault, Request, Sanction};
        check(Aid, Status::Happened, None, &[Military], "072");
        check(Aid, Status::Planned, None, &[Diplomatic, Military], "0332");
        check(Aid, Status::Alleged, None, &[Diplomatic], "070");
        check(Assault, Status::Happened, Some(Mode::Drone), &[Military], "195");
        check(Assault, Status::Planned, Some(Mode::Drone), &[], "138");
        check(Request, Status::Planned, Some(Mode::Meet), &[], "106");
        check(Sanction, Status::Happened, Some(Mode::Withdraw), &[Diplomatic], "161");
    }
}
