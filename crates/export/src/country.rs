//! What other data sets call a country.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use plover::Code;

const TABLE: &str = include_str!("../data/countries.tsv");

/// A country's codes.
///
/// ```
/// let country = export::Country::of("PRK".parse().unwrap()).unwrap();
/// assert_eq!((country.name, country.fips, country.cow, country.numeric), ("North Korea", "KN", Some(731), 408));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Country {
    /// English name.
    pub name: &'static str,
    /// ISO 3166-1 alpha-2.
    pub iso2: &'static str,
    /// ISO 3166-1 numeric; 0 for Kosovo, which has none.
    pub numeric: u16,
    /// FIPS 10-4; empty where there is none.
    pub fips: &'static str,
    /// Correlates of War number; `None` for what is no state there.
    pub cow: Option<u16>,
    /// ACLED's region.
    pub region: &'static str,
}

impl Country {
    /// The country of a code; `None` for organisations and codes that are no country of today.
    pub fn of(code: Code) -> Option<&'static Self> {
        table().get(&code)
    }
}

fn table() -> &'static BTreeMap<Code, Country> {
    static COUNTRIES: OnceLock<BTreeMap<Code, Country>> = OnceLock::new();
    COUNTRIES.get_or_init(|| TABLE.lines().filter(|line| !line.starts_with('#')).filter_map(row).collect())
}

fn row(line: &'static str) -> Option<(Code, Country)> {
    let [code, name, iso2, numeric, fips, cow, region] =
        line.split('\t').collect::<Vec<_>>().try_into().ok()?;
    let cow = if cow.is_empty() { None } else { Some(cow.parse().ok()?) };
    Some((code.parse().ok()?, Country { name, iso2, numeric: numeric.parse().ok()?, fips, cow, region }))
}

/// A country's English name, an organisation's code in words.
pub(crate) fn name(code: Code) -> &'static str {
    if let Some(country) = Country::of(code) {
        return country.name;
    }
    match code {
        Code::UNO => "United Nations",
        Code::EUR => "European Union",
        Code::IGO => "International Government Organization",
        Code::NGO => "Nongovernmental Organization",
        Code::MNC => "Multinational Corporation",
        Code::IMG => "International Militant Group",
        Code::ISM => "International Religious Movement",
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_is_read_and_no_code_stands_for_two() {
        assert_eq!(table().len(), TABLE.lines().filter(|line| !line.starts_with('#')).count());
        for column in [|c: &Country| c.fips.to_owned(), |c: &Country| c.iso2.to_owned()] {
            let codes: Vec<String> = table().values().map(column).filter(|code| !code.is_empty()).collect();
            let once: std::collections::BTreeSet<&String> = codes.iter().collect();
            assert_eq!(once.len(), codes.len());
        }
        assert!(table().values().all(|country| !country.region.is_empty()));
    }
}
