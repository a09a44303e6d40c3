//! GeoNames dumps (`cities15000.txt`, `allCountries.txt`): rows become lines of a gazetteer that is used instead of ours.
//!
//! A dump is read a line at a time and written a line at a time, so that its size does not matter. Our own names of a place
//! are added to its row, and our places that the dump lacks (seas, sites, regions of several states) are written at the end.

use std::collections::{BTreeMap, BTreeSet};

use super::BadLine;
use super::geonames_row::Row;
use super::names::folded;
use crate::entry::Place;
use crate::knowledge::Knowledge;
use crate::locate::kilometres;

/// Two-letter codes of states and ours.
const CODES: &str = include_str!("../../import/iso3166.tsv");

/// Kilometres within which places of one name and state are one.
const SAME: u32 = 60;

/// People below which a town whose bare name is also somebody's family name is left out.
const KNOWN: u32 = 1_000_000;

/// The first lines of a gazetteer.
pub const GAZETTEER_HEAD: &str = "# Source: GeoNames (https://www.geonames.org, CC BY 4.0), and the places of Dateline that it lacks.\n\
     # name\tcountry\tlatitude\tlongitude\tpopulation\tkind\taliases\n";

/// What was counted in a dump.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct PlacesTally {
    /// Lines of the dump.
    pub lines: usize,
    /// Places written from it.
    pub written: usize,
    /// Of these, places that ours know too, and whose names were added.
    pub joined: usize,
    /// Features that are no places of the news: wells, hotels, streams, small farms.
    pub passed_over: usize,
    /// Small towns left out since their bare name is a family name of somebody known.
    pub like_people: usize,
    /// Places of ours that the dump lacks.
    pub kept: usize,
}

/// An import of GeoNames dumps.
///
/// ```
/// use knowledge::import::PlacesImport;
/// let knowledge = knowledge::Knowledge::shipped()?;
/// let mut import = PlacesImport::new(&knowledge, 1_000);
/// let row = "1\tKheri\tKheri\t\t10.5\t20.25\tP\tPPL\tTD\t\t01\t\t\t\t4200\t\t300\tAfrica/Ndjamena\t2024-01-01";
/// assert_eq!(import.line("a.txt", 1, row).unwrap(), Some("Kheri\tTCD\t10.5\t20.25\t4200\tcity\t\n".to_owned()));
/// assert!(import.line("a.txt", 2, "1\tKheri").unwrap_err().to_string().contains("a.txt:2"));
/// # Ok::<(), knowledge::KnowledgeError>(())
/// ```
#[derive(Debug)]
pub struct PlacesImport<'k> {
    knowledge: &'k Knowledge,
    codes: BTreeMap<&'static str, &'static str>,
    /// Numbers of our places by state and name.
    ours: BTreeMap<(String, String), Vec<usize>>,
    met: BTreeSet<usize>,
    people: u32,
    /// What was counted so far.
    pub tally: PlacesTally,
}

impl<'k> PlacesImport<'k> {
    /// An import of towns with at least so many people, beside capitals, seats of divisions, divisions, regions and waters.
    pub fn new(knowledge: &'k Knowledge, people: u32) -> Self {
        let codes = CODES.lines().filter(|l| !l.starts_with('#')).filter_map(|l| l.split_once('\t'));
        let mut ours: BTreeMap<(String, String), Vec<usize>> = BTreeMap::new();
        for (number, place) in knowledge.entries.places.iter().enumerate() {
            for name in &place.names {
                ours.entry((code_of(place), folded(name))).or_default().push(number);
            }
        }
        Self {
            knowledge,
            codes: codes.collect(),
            ours,
            met: BTreeSet::new(),
            people,
            tally: PlacesTally::default(),
        }
    }

    /// The line of a gazetteer that a line of a dump becomes; nothing where it is no place of the news.
    pub fn line(&mut self, file: &str, number: usize, text: &str) -> Result<Option<String>, BadLine> {
        self.tally.lines += 1;
        if text.is_empty() || text.starts_with('#') {
            return Ok(None);
        }
        let bad = |problem: String| BadLine { file: file.to_owned(), line: number, problem };
        let row = Row::read(text).map_err(bad)?;
        let Some(sort) = row.sort(self.people) else {
            self.tally.passed_over += 1;
            return Ok(None);
        };
        let country = match self.codes.get(row.country) {
            Some(code) => *code,
            None if row.country.is_empty() => "",
            None => {
                return Err(bad(format!("{:?} is no country code of two letters; left out", row.country)));
            }
        };
        let ours = self.join(country, &row);
        if ours.is_none() && sort == "city" && self.is_somebody(&row) {
            self.tally.like_people += 1;
            return Ok(None);
        }
        self.tally.written += 1;
        let theirs = ours.map(|n| &self.knowledge.entries.places[n]);
        Ok(Some(row.written(country, sort, theirs)))
    }

    /// Our places that no line so far was, as lines of a gazetteer.
    pub fn rest(&mut self) -> impl Iterator<Item = String> + '_ {
        let places = &self.knowledge.entries.places;
        let lacking: Vec<&Place> = places
            .iter()
            .enumerate()
            .filter(|(n, _)| !self.met.contains(n))
            .map(|(_, place)| place)
            .collect();
        self.tally.kept = lacking.len();
        lacking.into_iter().map(line_of)
    }

    /// Our place that a row is, by name, state and coordinates.
    fn join(&mut self, country: &str, row: &Row<'_>) -> Option<usize> {
        let places = &self.knowledge.entries.places;
        let near = |n: &&usize| {
            kilometres(places[**n].coordinates, row.coordinates) <= SAME && row.is_a(&places[**n].sort)
        };
        let named =
            |name: &str| self.ours.get(&(country.to_owned(), folded(name)))?.iter().find(near).copied();
        let found = named(row.name).or_else(|| named(row.ascii)).filter(|n| !self.met.contains(n))?;
        self.met.insert(found);
        self.tally.joined += 1;
        Some(found)
    }

    /// Whether a town's bare name is a family name: "Clinton" in the news is no town of eight thousand.
    fn is_somebody(&self, row: &Row<'_>) -> bool {
        let one = |name: &str| !name.contains([' ', '-']);
        let known = |name: &str| !self.knowledge.person_by_surname(name, None, None).is_empty();
        row.people < KNOWN && one(row.name) && (known(row.name) || known(row.ascii))
    }
}

fn code_of(place: &Place) -> String {
    place.code.map_or_else(String::new, |c| c.to_string())
}

/// One of our places as a line of a gazetteer.
fn line_of(place: &Place) -> String {
    let ((north, east), names) = (place.coordinates, &place.names);
    let aliases = names[1..].join("|");
    let (code, people, sort) = (code_of(place), place.population, &place.sort);
    format!("{}\t{code}\t{north}\t{east}\t{people}\t{sort}\t{aliases}\n", names[0])
}
