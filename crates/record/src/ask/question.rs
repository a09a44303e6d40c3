//! What can be asked.

use jiff::civil::Date;
use plover::{Code, EventType, Mode, Sector, Status};

use crate::day;
use crate::error::RecordError;

/// Which reports, or events with such reports. What is left out does not matter.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Question {
    /// The two countries between which it happens, whoever acts.
    pub between: Option<(Code, Code)>,
    /// Who acts.
    pub actors: Vec<Who>,
    /// Who takes part on either side; all of them must.
    pub parties: Vec<Who>,
    /// Any of these types.
    pub types: Vec<EventType>,
    /// Any of these modes.
    pub modes: Vec<Mode>,
    /// Any of these statuses.
    pub statuses: Vec<Status>,
    /// Not over before this day.
    pub since: Option<Date>,
    /// Begun by this day.
    pub until: Option<Date>,
    /// Told on this day or later.
    pub published_since: Option<Date>,
    /// Told on this day or before.
    pub published_until: Option<Date>,
    /// Letters in the name of the outlet or of one on whose word it is told.
    pub source: Option<String>,
    /// A country's code, or letters in a place's name.
    pub place: Option<String>,
    /// Around a point.
    pub near: Option<Near>,
    /// Words that the story must hold, in the query language of FTS5.
    pub text: Option<String>,
    /// The story's id.
    pub story: Option<String>,
    /// What the record held at the end of this instant, as the log of changes writes it.
    pub as_of: Option<String>,
    /// What comes first.
    pub order: Order,
    /// At most so many.
    pub limit: Option<usize>,
}

/// A party: by code, by code and sector, or by letters in its name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Who {
    /// `PRK`, `PRK:MIL`.
    Code(Code, Option<Sector>),
    /// `Kim Jong`.
    Name(String),
}

impl std::str::FromStr for Who {
    type Err = RecordError;

    fn from_str(text: &str) -> Result<Self, RecordError> {
        let (code, sector) = text.split_once(':').map_or((text, None), |(code, sector)| (code, Some(sector)));
        let Ok(code) = code.parse() else { return Ok(Self::Name(text.to_owned())) };
        let sector = sector.map(str::parse).transpose();
        Ok(Self::Code(code, sector.map_err(|cause| RecordError::BadQuestion(format!("{text:?}: {cause}")))?))
    }
}

/// What lies within some kilometres of a point.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Near {
    /// Degrees north.
    pub latitude: f64,
    /// Degrees east.
    pub longitude: f64,
    /// The radius.
    pub kilometres: f64,
}

impl std::str::FromStr for Near {
    type Err = RecordError;

    fn from_str(text: &str) -> Result<Self, RecordError> {
        let bad = || {
            let why =
                "is no LAT,LON,KM with degrees north, degrees east and kilometres, such as 39.0,125.8,50";
            RecordError::BadQuestion(format!("{text:?} {why}"))
        };
        let numbers: Vec<f64> =
            text.split(',').map(|part| part.trim().parse()).collect::<Result<_, _>>().map_err(|_| bad())?;
        match numbers[..] {
            [latitude, longitude, kilometres]
                if latitude.abs() <= 90.0 && longitude.abs() <= 180.0 && kilometres > 0.0 =>
            {
                Ok(Self { latitude, longitude, kilometres })
            }
            _ => Err(bad()),
        }
    }
}

/// Earth's mean radius.
const RADIUS: f64 = 6371.0;

impl Near {
    /// Whether a place lies within the radius, along the surface.
    pub(super) fn holds(self, latitude: f64, longitude: f64) -> bool {
        let (north, east) =
            ((latitude - self.latitude).to_radians(), (longitude - self.longitude).to_radians());
        let across = self.latitude.to_radians().cos() * latitude.to_radians().cos();
        let half = (north / 2.0).sin().powi(2) + across * (east / 2.0).sin().powi(2);
        2.0 * RADIUS * half.sqrt().clamp(0.0, 1.0).asin() <= self.kilometres
    }
}

/// What comes first.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Order {
    /// The latest happening; what has no date comes last.
    #[default]
    Latest,
    /// The earliest happening; what has no date comes first.
    Earliest,
    /// What was published last.
    Published,
}

/// The first and the last day of a day, month or year, for `since` and `until`.
pub fn days(text: &str) -> Result<(Date, Date), RecordError> {
    day::span(text).map_err(RecordError::BadQuestion)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn near_is_along_the_surface() {
        let seoul: Near = "37.57,126.98,200".parse().unwrap();
        assert!(seoul.holds(39.03, 125.75), "Pyongyang is 195 km away");
        assert!(!seoul.holds(35.18, 129.08), "Busan is 325 km away");
        let fiji: Near = "-17,179.9,100".parse().unwrap();
        assert!(fiji.holds(-17.0, -179.9), "across the antimeridian");
        assert!("91,0,1".parse::<Near>().is_err() && "1,2".parse::<Near>().is_err());
    }

    #[test]
    fn parties_are_codes_or_names() {
        assert_eq!("PRK".parse::<Who>().unwrap(), Who::Code("PRK".parse().unwrap(), None));
        assert_eq!("PRK:MIL".parse::<Who>().unwrap(), Who::Code("PRK".parse().unwrap(), Some(Sector::Mil)));
        assert_eq!("Kim".parse::<Who>().unwrap(), Who::Name("Kim".to_owned()));
        assert!("PRK:XXX".parse::<Who>().is_err());
    }
}
