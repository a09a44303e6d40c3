//! What an entry is, and by which of its words it was said.

use std::fmt;

/// What a name means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// A state or a land that acts like one: "Russia", "Scotland".
    State,
    /// An adjective or the people of a land, and peoples without a state: "Russian", "Russians", "Kurdish".
    Nationality,
    /// A town that stands for its government: "Moscow".
    Capital,
    /// A house or street that stands for its government: "the Kremlin".
    Seat,
    /// Words that mean a state only in a story about it: "the North".
    Byword,
    /// Somebody by name.
    Person,
    /// A noun for an office, a profession, a kind of body: "foreign minister", "troops".
    Role,
    /// A town, region, sea or site.
    Place,
    /// An intergovernmental body.
    Igo,
    /// An international non-governmental body.
    Ngo,
    /// A party.
    Party,
    /// An armed non-state group.
    ArmedGroup,
    /// A newspaper, agency, station.
    Media,
    /// A part of an executive.
    Government,
    /// A parliament.
    Legislature,
    /// A court.
    Court,
    /// Armed forces.
    Military,
    /// A police force or prosecution.
    Police,
    /// An intelligence service.
    Intelligence,
    /// A business.
    Company,
    /// A trade union.
    Union,
    /// A religious body.
    Religious,
    /// Any other body.
    Other,
}

impl Kind {
    /// Whether this is an organisation by name.
    pub const fn is_body(self) -> bool {
        self as u8 >= Kind::Igo as u8
    }

    /// The kind that a file of bodies names so.
    pub(crate) fn of_body(name: &str) -> Option<Self> {
        BODY_KINDS.iter().find(|(n, _)| *n == name).map(|&(_, k)| k)
    }
}

/// How `kind` is written in files of bodies.
pub(crate) const BODY_KINDS: &[(&str, Kind)] = &[
    ("igo", Kind::Igo),
    ("ngo", Kind::Ngo),
    ("party", Kind::Party),
    ("armed-group", Kind::ArmedGroup),
    ("media", Kind::Media),
    ("government", Kind::Government),
    ("legislature", Kind::Legislature),
    ("court", Kind::Court),
    ("military", Kind::Military),
    ("police", Kind::Police),
    ("intelligence", Kind::Intelligence),
    ("company", Kind::Company),
    ("union", Kind::Union),
    ("religious", Kind::Religious),
    ("other", Kind::Other),
];

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match BODY_KINDS.iter().find(|(_, k)| k == self) {
            Some((name, _)) => f.pad(name),
            None => f.pad(&format!("{self:?}").to_lowercase()),
        }
    }
}

/// Which of an entry's words were said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Form {
    /// Its preferred or another name.
    Name,
    /// An adjective of a land: "Danish".
    Adjective,
    /// Its people: "Danes".
    People,
    /// One of its people: "Dane".
    OnePerson,
    /// A town that stands for its government.
    Capital,
    /// A house or street that stands for its government.
    Seat,
    /// Words that need a story about it.
    Byword,
    /// A person's family name alone.
    Surname,
}
