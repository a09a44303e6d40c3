use super::{Found, find};
use crate::dateline::Dateline;
use crate::span::Span;

fn check(text: &str, expect: &str) {
    let found = find(text, Span::new(0, text.len()));
    let shown = found.map_or("none".to_owned(), |found| show(text, &found));
    assert_eq!(shown, expect, "{text}");
}

fn show(text: &str, found: &Found) -> String {
    let Dateline { places, date, agency, span } = &found.dateline;
    let places: Vec<&str> = places.iter().map(|place| place.text(text)).collect();
    let date = date.map(|date| format!("{:?}-{}-{}", date.year, date.month, date.day)).unwrap_or_default();
    let date = date.replace("None-", "").replace("Some(", "").replace(')', "");
    let agency = agency.map(|agency| agency.text(text)).unwrap_or_default();
    let strength = if found.strong { "strong" } else { "weak" };
    let rest = text[span.end..].trim_start().split(' ').next().unwrap_or_default();
    format!("{strength}: {} | {date} | {agency} > {rest}", places.join(" + "))
}

#[test]
fn with_day_and_agency() {
    check("SEOUL, Feb. 13 (Yonhap) -- A party", "strong: SEOUL | 2-13 | Yonhap > A");
    check("Pyongyang, September 17 (KCNA) -- The", "strong: Pyongyang | 9-17 | KCNA > The");
    check(
        "BRUSSELS/KYIV, March 3, 2024 (Reuters) - The",
        "strong: BRUSSELS + KYIV | 2024-3-3 | Reuters > The",
    );
    check("OSLO, Tuesday, Feb. 13 (Newswire) — al-Shabab", "strong: OSLO | 2-13 | Newswire > al-Shabab");
    check("MOSCOW, February 13. /TASS/. The", "strong: MOSCOW | 2-13 | TASS > The");
    check("MOSCOW. Feb 13 (Interfax) - The", "strong: MOSCOW | 2-13 | Interfax > The");
    check("New Delhi, Feb 13 (PTI) The", "strong: New Delhi | 2-13 | PTI > The");
    check("TOKYO, Feb 13, Kyodo - The", "strong: TOKYO | 2-13 | Kyodo > The");
    check("(ANSA) - ROME, FEB 13 - The", "strong: ROME | 2-13 | ANSA > The");
    check("March 12 (Reuters) - The", "strong:  | 3-12 | Reuters > The");
    check("SEOUL,\nFeb. 13 (Yonhap) --\nA party", "strong: SEOUL | 2-13 | Yonhap > A");
}

#[test]
fn with_one_of_them() {
    check("WASHINGTON (AP) — The", "strong: WASHINGTON |  | AP > The");
    check("Paris (AFP) - The", "strong: Paris |  | AFP > The");
    check("GENEVA, 3 March — The", "strong: GENEVA | 3-3 |  > The");
    check("GENEVA/NEW YORK, 12 March 2024 – The", "strong: GENEVA + NEW YORK | 2024-3-12 |  > The");
    check("OSLO, Norway – March 12, 2024 – The", "strong: OSLO, Norway | 2024-3-12 |  > The");
    check("GAZA CITY, Gaza Strip (AP) — The", "strong: GAZA CITY, Gaza Strip |  | AP > The");
    check("WASHINGTON, D.C. (AP) — The", "strong: WASHINGTON, D.C. |  | AP > The");
    check("LONDON, PARIS (AP) — The", "strong: LONDON + PARIS |  | AP > The");
    check("OSLO and BERN (AP) — The", "strong: OSLO + BERN |  | AP > The");
    check("PORT-AU-PRINCE, Haiti (AP) — The", "strong: PORT-AU-PRINCE, Haiti |  | AP > The");
    check("ST. PETERSBURG, Russia (AP) — The", "strong: ST. PETERSBURG, Russia |  | AP > The");
    check("ABOARD AIR FORCE ONE (AP) — The", "strong: ABOARD AIR FORCE ONE |  | AP > The");
    check("Damascus, SANA- The", "strong: Damascus |  | SANA > The");
    check("KABUL (Pajhwok): The", "strong: KABUL |  | Pajhwok > The");
    check("SEOUL, Feb. 30 (Yonhap) -- The", "strong: SEOUL |  | Yonhap > The");
    check("Sharm el-Sheikh, Egypt (AP) — The", "strong: Sharm el-Sheikh, Egypt |  | AP > The");
}

#[test]
fn a_line_of_its_own() {
    check("Oslo, 13 February 2024", "strong: Oslo | 2024-2-13 |  > ");
    check("OSLO, Feb. 13", "none");
    check("13 February 2024", "none");
}

#[test]
fn a_city_alone() {
    check("WASHINGTON — The", "weak: WASHINGTON |  |  > The");
    check("WASHINGTON —", "weak: WASHINGTON |  |  > ");
    check("ISLAMABAD: The", "weak: ISLAMABAD |  |  > The");
    check("SEOUL/TOKYO -- The", "weak: SEOUL + TOKYO |  |  > The");
}

#[test]
fn sentences() {
    for text in [
        "NATO — the alliance — said on Monday it would leave.",
        "BREAKING — The army has left.",
        "FILE - Troops leave.",
        "UN: Talks have failed.",
        "On Feb. 15 - a Thursday - they met.",
        "The forum will be held on Feb. 15-17 in Oslo.",
        "Kim, 52 - the third of four - left.",
        "Mr. Kim (front) - a deputy - left.",
        "Macron — the president — said so.",
        "Mongolia and Vietnam agreed to talk.",
        "Yesterday, President Kim declined.",
        "Thursday, troops left.",
        "In Beirut, officials met.",
        "Washington has left the pact.",
        "March 12 was the day.",
        "",
        "(END)",
    ] {
        check(text, "none");
    }
}
