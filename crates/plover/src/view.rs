//! PLOVER's own view of a report: what is only announced is filed under the type of the announcing.

use crate::ontology::{EventType, Status};

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
