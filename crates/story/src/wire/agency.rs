//! Names of news agencies: facts, not a rule. A dateline needs no list to tell its agency; this one serves where an
//! agency's name stands alone or in brackets at the end of a sentence.

use crate::text::is_blank;

/// Names in lower case, as printed in datelines, bylines and credits.
const NAMES: &[&str] = &[
    "aa",
    "afp",
    "agence france-presse",
    "agerpres",
    "akp",
    "al jazeera",
    "anadolu",
    "anadolu agency",
    "ani",
    "anp",
    "ansa",
    "antara",
    "ap",
    "ap photo",
    "apa",
    "app",
    "aps",
    "armenpress",
    "associated press",
    "azertac",
    "bakhtar",
    "bbc",
    "bbc news",
    "belga",
    "belta",
    "bernama",
    "bna",
    "bns",
    "bss",
    "bta",
    "cna",
    "cnn",
    "ctk",
    "čtk",
    "dpa",
    "efe",
    "elta",
    "ena",
    "epa",
    "epa-efe",
    "ern",
    "fars",
    "fars news agency",
    "focus taiwan",
    "getty images",
    "gna",
    "hina",
    "ians",
    "ina",
    "interfax",
    "interfax-ukraine",
    "ips",
    "irna",
    "isna",
    "itar-tass",
    "jiji",
    "jiji press",
    "kabar",
    "kazinform",
    "kcna",
    "korean central news agency",
    "kpl",
    "kuna",
    "kyodo",
    "kyodo news",
    "lana",
    "leta",
    "lusa",
    "map",
    "mehr",
    "mena",
    "mna",
    "montsame",
    "mti",
    "nan",
    "newsis",
    "nhk",
    "nna",
    "ntb",
    "nurphoto",
    "ona",
    "pajhwok",
    "pap",
    "petra",
    "press tv",
    "pti",
    "qna",
    "radio free asia",
    "reuters",
    "rfa",
    "rfe/rl",
    "ria",
    "ria novosti",
    "ritzau",
    "rss",
    "sana",
    "spa",
    "sputnik",
    "sta",
    "stt",
    "suna",
    "tanjug",
    "tap",
    "tasnim",
    "tasr",
    "tass",
    "the associated press",
    "thomson reuters",
    "trend",
    "tt",
    "ukrinform",
    "unb",
    "unian",
    "united press international",
    "upi",
    "uza",
    "vna",
    "voa",
    "voa news",
    "voice of america",
    "wafa",
    "wam",
    "wikinews",
    "xinhua",
    "xinhua news agency",
    "yonhap",
    "yonhap news",
    "yonhap news agency",
    "연합뉴스",
    "뉴시스",
    "뉴스1",
    "조선중앙통신",
    "新华社",
    "共同通信",
    "тасс",
    "интерфакс",
    "риа новости",
];

/// Words that may follow an agency's name in a line that tells who wrote the story.
const ROLES: &[&str] = &[
    "staff",
    "writer",
    "writers",
    "reporter",
    "reporters",
    "correspondent",
    "correspondents",
    "desk",
    "newsroom",
];

/// Whether the words are an agency's name, in any case.
pub(super) fn is_name(words: &str) -> bool {
    let words = words.trim_matches(is_blank);
    // Most words asked about are whole sentences: no name is that long.
    words.len() <= 40 && NAMES.contains(&words.to_lowercase().as_str())
}

/// Whether the words are an agency's name, or several with strokes between (`KCNA-Yonhap`, `Reuters/AFP`).
pub(super) fn is_one_or_more(words: &str) -> bool {
    is_name(words) || (!words.is_empty() && words.split(['/', '-', ',']).all(is_name))
}

/// Whether the line is an agency's name, perhaps with the office of a writer after it.
pub(super) fn is_line(line: &str) -> bool {
    let mut line = line.trim_matches(is_blank);
    while let Some((before, last)) = line.rsplit_once(is_blank) {
        if !ROLES.contains(&last.to_lowercase().as_str()) {
            break;
        }
        line = before.trim_end();
    }
    is_name(line)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names() {
        assert!(
            is_name("Yonhap")
                && is_name("REUTERS")
                && is_line("Associated Press Writer")
                && is_line("VOA News")
        );
        assert!(is_one_or_more("KCNA-Yonhap") && is_one_or_more("EPA-EFE"));
        assert!(!is_name("Map of the front") && !is_line("Staff") && !is_one_or_more("Kim-Lee"));
    }
}
