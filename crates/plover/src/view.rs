//! PLOVER's own view of a report: what is only announced is filed under the type of the announcing.

use crate::ontology::{EventType, Mode, Status};

impl EventType {
    /// The type under which PLOVER files an act of this status, or `None` for an act that is only imagined or denied.
    ///
    /// PLOVER has no status: cooperation to come is an AGREE, a yielding to come a CONCEDE, and material conflict to come a
    /// THREATEN.
    ///
    /// ```
    /// use plover::{EventType, Status};
    /// assert_eq!(EventType::Consult.in_plover(Status::Planned), Some(EventType::Agree));
    /// assert_eq!(EventType::Consult.in_plover(Status::Alleged), Some(EventType::Consult));
    /// assert_eq!(EventType::Consult.in_plover(Status::Denied), None);
    /// ```
    pub const fn in_plover(self, status: Status) -> Option<EventType> {
        match status {
            Status::Happened | Status::Alleged => Some(self),
            Status::Planned => Some(self.announced()),
            Status::Hypothetical | Status::Denied => None,
        }
    }

    /// The modes that go with [`in_plover`](Self::in_plover): what is announced is no visit yet, and a threat's mode says
    /// what is threatened.
    ///
    /// ```
    /// use plover::{EventType, Mode, Status};
    /// assert_eq!(EventType::Coerce.modes_in_plover(Status::Planned, &[Mode::Deport]), [Mode::Expel]);
    /// assert!(EventType::Consult.modes_in_plover(Status::Planned, &[Mode::Visit]).is_empty());
    /// ```
    pub fn modes_in_plover(self, status: Status, modes: &[Mode]) -> Vec<Mode> {
        if status != Status::Planned || self.announced() == self {
            return modes.to_vec();
        }
        let mut threatened: Vec<Mode> = match self {
            EventType::Assault | EventType::Mobilize => vec![Mode::Violence],
            EventType::Sanction | EventType::Coerce => {
                modes.iter().filter_map(|mode| threat(*mode)).collect()
            }
            _ => Vec::new(),
        };
        threatened.dedup();
        threatened
    }

    /// What it is to announce an act of this type.
    const fn announced(self) -> EventType {
        match self {
            EventType::Consult | EventType::Support | EventType::Cooperate | EventType::Aid => {
                EventType::Agree
            }
            EventType::Retreat => EventType::Concede,
            EventType::Sanction | EventType::Mobilize | EventType::Coerce | EventType::Assault => {
                EventType::Threaten
            }
            verbal => verbal,
        }
    }
}

/// What a threat of a measure of this mode threatens.
const fn threat(measure: Mode) -> Option<Mode> {
    match measure {
        Mode::Arrest | Mode::Convict => Some(Mode::Arrest),
        Mode::Expel | Mode::Deport => Some(Mode::Expel),
        Mode::Withdraw | Mode::Discontinue => Some(Mode::Relations),
        Mode::Seize | Mode::Restrict | Mode::Censor | Mode::Curfew | Mode::MartialLaw | Mode::Withhold => {
            Some(Mode::Restrict)
        }
        _ => None,
    }
}
