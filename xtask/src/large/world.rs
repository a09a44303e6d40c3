//! The world of the generated record: countries, persons, places, outlets and words, all made up from a seed.

use plover::Code;

use crate::dice::Dice;

/// Countries by how much is told of them; the codes are ISO's, the order is ours.
const COUNTRIES: &str = "USA CHN RUS IRN ISR IRQ GBR PRK KOR JPN FRA DEU IND PAK AFG SYR TUR UKR SAU PSE EGY LBN VEN IGO BRA \
     CAN AUS ITA ESP POL NGA SDN SOM KEN ZAF ETH COD LBY YEM QAT ARE JOR KWT MEX COL CUB ARG CHL PER IDN PHL VNM THA MMR MYS \
     SGP BGD LKA NPL KAZ UZB TKM KGZ TJK GEO ARM AZE BLR MDA ROU BGR HUN CZE SVK AUT CHE BEL NLD SWE NOR FIN DNK ISL IRL PRT \
     GRC CYP SRB HRV BIH ALB MKD MAR DZA TUN MLI NER TCD CMR GHA SEN CIV UGA RWA BDI TZA MOZ ZWE ZMB AGO NAM BWA FJI";

/// Persons and places of a country.
const PERSONS: usize = 30;
const PLACES: usize = 24;
const OUTLETS: usize = 80;

const HEADS: [&str; 20] = [
    "bar", "kel", "mor", "san", "tur", "vel", "dra", "lin", "osh", "pet", "ran", "sul", "tam", "vor", "yel",
    "zan", "hal", "gri", "fen", "cor",
];
const TAILS: [&str; 16] = [
    "ovi", "ada", "eko", "uri", "esh", "ano", "ilu", "oth", "ema", "ars", "und", "ini", "ask", "ely", "oro",
    "ing",
];

/// A place with its coordinates.
#[derive(Debug, Clone)]
pub(super) struct Place {
    pub(super) name: String,
    pub(super) latitude: f64,
    pub(super) longitude: f64,
}

/// A country with who and what is named in it.
#[derive(Debug, Clone)]
pub(super) struct Country {
    pub(super) code: Code,
    pub(super) persons: Vec<String>,
    pub(super) places: Vec<Place>,
}

/// Everything that stories speak of.
#[derive(Debug)]
pub(super) struct World {
    pub(super) countries: Vec<Country>,
    pub(super) outlets: Vec<String>,
    /// Words by topic; the last two topics are what every story says.
    pub(super) topics: Vec<Vec<&'static str>>,
    /// Sums of the countries' weights, for drawing.
    weights: Vec<u64>,
}

impl World {
    pub(super) fn new(seed: u64) -> Self {
        let mut dice = Dice::new(seed);
        let codes = COUNTRIES.split_whitespace().filter_map(|code| code.parse().ok());
        let countries: Vec<Country> = codes.map(|code| country(code, &mut dice)).collect();
        let outlets = (0..OUTLETS).map(|_| format!("{} Wire", name(&mut dice))).collect();
        let topics = include_str!("words.txt")
            .lines()
            .filter_map(|line| line.split_once(": "))
            .map(|(_, words)| words.split(' ').collect())
            .collect();
        let mut sum = 0;
        let weights = (1..=countries.len() as u64).map(|rank| {
            // Zipf's law: the second is told of half as often as the first.
            sum += 1_000_000 / rank;
            sum
        });
        Self { weights: weights.collect(), countries, outlets, topics }
    }

    /// A country, drawn by how much is told of it.
    pub(super) fn country(&self, dice: &mut Dice) -> usize {
        let most = self.weights.last().copied().unwrap_or(1);
        let drawn = dice.roll() % most;
        self.weights.partition_point(|&sum| sum <= drawn)
    }

    /// So many words of a topic.
    pub(super) fn words(&self, topic: usize, count: usize, dice: &mut Dice) -> Vec<&'static str> {
        (0..count).map(|_| *dice.of(&self.topics[topic])).collect()
    }
}

fn country(code: Code, dice: &mut Dice) -> Country {
    let (south, west) = (dice.below(120) as f64 - 55.0, dice.below(340) as f64 - 170.0);
    let place = |dice: &mut Dice| Place {
        name: name(dice),
        latitude: south + dice.below(8000) as f64 / 1000.0,
        longitude: west + dice.below(8000) as f64 / 1000.0,
    };
    Country {
        code,
        persons: (0..PERSONS).map(|_| format!("{} {}", name(dice), name(dice))).collect(),
        places: (0..PLACES).map(|_| place(dice)).collect(),
    }
}

/// A name that nobody has.
pub(super) fn name(dice: &mut Dice) -> String {
    let mut name = format!("{}{}{}", dice.of(&HEADS), dice.of(&TAILS), dice.of(&HEADS));
    name.truncate(4 + dice.below(5));
    if let Some(first) = name.get_mut(0..1) {
        first.make_ascii_uppercase();
    }
    name
}
