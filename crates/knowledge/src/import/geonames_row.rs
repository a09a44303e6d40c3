//! One row of a GeoNames dump: nineteen columns with tabs between.

use crate::entry::Place;
use crate::spelling;

/// What is read of a row.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Row<'t> {
    pub(super) name: &'t str,
    pub(super) ascii: &'t str,
    others: &'t str,
    pub(super) coordinates: (f64, f64),
    class: &'t str,
    feature: &'t str,
    pub(super) country: &'t str,
    pub(super) people: u32,
}

/// Features of places that no longer are, and of parts of towns.
const NO_TOWNS: &[&str] = &["PPLH", "PPLQ", "PPLW", "PPLCH", "PPLX", "PPLF", "PPLR", "STLMT"];

/// Features of towns that are taken whatever their size: capitals and seats of divisions of the first two levels.
const SEATS: &[&str] = &["PPLC", "PPLG", "PPLA", "PPLA2"];

/// Other features that are taken, by class and code, and our sort of place for them.
const SORTS: &[(&str, &[&str], &str)] = &[
    ("A", &["ADM1"], "region"),
    ("L", &["RGN", "RGNE", "RGNH", "AREA"], "region"),
    ("H", &["OCN", "SEA", "GULF"], "sea"),
    ("H", &["STRT", "CHN"], "strait"),
    ("T", &["ISL", "ISLS", "ATOL"], "island"),
    ("T", &["MTS", "PEN", "DSRT"], "mountain"),
    ("S", &["INSM", "AIRB"], "site"),
];

/// Other names that a row may add: with so many, names in all languages would fill the file.
const MOST: usize = 8;

impl<'t> Row<'t> {
    pub(super) fn read(line: &'t str) -> Result<Self, String> {
        let cells: Vec<&str> = line.split('\t').collect();
        let &[_, name, ascii, others, north, east, class, feature, country, _, _, _, _, _, people, ..] =
            cells.as_slice()
        else {
            return Err(format!(
                "{} columns; a dump of GeoNames has 19 with tabs between; left out",
                cells.len()
            ));
        };
        let degrees = |text: &str, most: f64, what: &str| {
            let number = text.parse::<f64>().ok().filter(|n| n.abs() <= most);
            number.ok_or_else(|| format!("{what} {text:?} is no number of degrees; left out"))
        };
        if name.trim().is_empty() {
            return Err("the name is empty; left out".to_owned());
        }
        Ok(Self {
            name: name.trim(),
            ascii: ascii.trim(),
            others,
            coordinates: (degrees(north, 90.0, "latitude")?, degrees(east, 180.0, "longitude")?),
            class,
            feature,
            country,
            people: Self::people(people)?,
        })
    }

    /// Whole continents have more people than four thousand million, which is more than any place of the news needs.
    fn people(text: &str) -> Result<u32, String> {
        if text.is_empty() {
            return Ok(0);
        }
        let number =
            text.parse::<u64>().map_err(|_| format!("population {text:?} is no whole number; left out"))?;
        Ok(u32::try_from(number).unwrap_or(u32::MAX))
    }

    /// Our sort of place for it; nothing where the news has no use for it.
    pub(super) fn sort(&self, people: u32) -> Option<&'static str> {
        if self.class == "P" {
            let town =
                SEATS.contains(&self.feature) || self.people >= people && !NO_TOWNS.contains(&self.feature);
            return town.then_some("city");
        }
        let fits = |(class, features, _): &&(&str, &[&str], &str)| {
            *class == self.class && features.contains(&self.feature)
        };
        SORTS.iter().find(fits).map(|(.., sort)| *sort)
    }

    /// Whether it may be a place of this sort of ours.
    pub(super) fn is_a(&self, sort: &str) -> bool {
        (self.class == "P") == (sort == "city")
    }

    /// The row as a line of a gazetteer, with the names that we have for the place.
    pub(super) fn written(&self, country: &str, sort: &str, ours: Option<&Place>) -> String {
        let mut names = vec![self.name.to_owned()];
        let known = ours.iter().flat_map(|place| place.names.iter().map(|n| n.to_string()));
        let spelt = self.others.split(',').filter(|other| self.spells(other)).take(MOST).map(str::to_owned);
        for name in std::iter::once(self.ascii.to_owned()).chain(known).chain(spelt) {
            if !name.is_empty() && !names.contains(&name) {
                names.push(name);
            }
        }
        let ((north, east), aliases) = (self.coordinates, names[1..].join("|"));
        format!("{}\t{country}\t{north}\t{east}\t{}\t{sort}\t{aliases}\n", self.name, self.people)
    }

    /// Whether another name only spells this one in another way, as newswire might: "Mensehra" for Mansehra.
    fn spells(&self, other: &str) -> bool {
        let written =
            other.is_ascii() && other.len() >= 4 && other.starts_with(|c: char| c.is_ascii_uppercase());
        let plain = other.chars().all(|c| c.is_ascii_alphabetic() || matches!(c, ' ' | '-' | '\''));
        let shouted = other.chars().all(|c| !c.is_ascii_lowercase());
        let (own, said) = (spelling::words(self.ascii), spelling::words(other));
        let alike = own.len() == said.len() && own.iter().zip(&said).all(|(o, s)| o.like(s));
        written && plain && !shouted && alike
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(feature: &str, people: &str) -> String {
        let class = &feature[..1];
        format!(
            "7\tKheri\tKheri\tKheri,Kherri,Cherry,KHERI,Херри\t10.5\t20.25\t{class}\t{}\tTD\t\t01\t\t\t\t{people}\t\t300\tAfrica/Ndjamena\t2024-01-01",
            &feature[1..]
        )
    }

    fn check(line: &str, people: u32) -> Option<&'static str> {
        Row::read(line).unwrap().sort(people)
    }

    #[test]
    fn which_features_are_places_of_the_news() {
        for (feature, people, expect) in [
            ("PPPL", "5000", Some("city")),
            ("PPPL", "500", None),
            ("PPPLC", "500", Some("city")),
            ("PPPLX", "90000", None),
            ("AADM1", "", Some("region")),
            ("AADM3", "", None),
            ("HSTM", "", None),
            ("HSEA", "", Some("sea")),
            ("SHTL", "", None),
        ] {
            assert_eq!(check(&row(feature, people), 1000), expect, "{feature} {people}");
        }
    }

    #[test]
    fn other_spellings_are_kept_and_other_languages_are_not() {
        let text = row("PPPL", "5000");
        let line = Row::read(&text).unwrap().written("TCD", "city", None);
        assert_eq!(line, "Kheri\tTCD\t10.5\t20.25\t5000\tcity\tKherri\n");
    }

    #[test]
    fn wrong_rows_say_what_is_wrong() {
        for (line, problem) in [
            ("1\tA", "2 columns"),
            (&*row("PPPL", "many"), "population \"many\""),
            (&*row("PPPL", "5").replace("10.5", "95"), "latitude \"95\""),
            (&*row("PPPL", "5").replace("20.25", "east"), "longitude \"east\""),
        ] {
            let told = Row::read(line).unwrap_err();
            assert!(told.starts_with(problem), "{told}");
        }
    }
}
