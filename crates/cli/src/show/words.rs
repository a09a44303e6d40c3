//! Short words for codes, dates and parties, shared by the views.

use jiff::civil::Date;
use plover::{Entity, EventDate, EventType, Mode, Precision, Report, Sector};
use story::Story;

/// "delegation: Ruling party visits Minsk", the headline only where there is one.
pub(crate) fn title(story: &Story) -> String {
    match story.headline() {
        Some(headline) => format!("{}: {}", story.id(), one_line(headline)),
        None => story.id().to_owned(),
    }
}

/// The words with one space between them: a view has its own line breaks.
pub(crate) fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// "12 Feb 2024", "15–17 Feb 2024", "Sep 2023", "2023", "since 1 Jun 2023", "until 4 Jan 2024", "—".
pub(crate) fn date(date: Option<&EventDate>) -> String {
    let Some(date) = date else { return "—".to_owned() };
    match (date.start, date.end, date.precision) {
        (Some(start), _, Precision::Day) => day(start),
        (Some(start), _, Precision::Month) => start.strftime("%b %Y").to_string(),
        (Some(start), _, Precision::Year) => start.strftime("%Y").to_string(),
        (Some(start), Some(end), _) => range(start, end),
        (Some(start), None, _) => format!("since {}", day(start)),
        (None, Some(end), _) => format!("until {}", day(end)),
        (None, None, _) => "—".to_owned(),
    }
}

/// "12 Feb 2024".
pub(crate) fn day(date: Date) -> String {
    date.strftime("%-d %b %Y").to_string()
}

fn range(start: Date, end: Date) -> String {
    if start == end {
        return day(start);
    }
    if (start.year(), start.month()) == (end.year(), end.month()) {
        return format!("{}–{}", start.day(), day(end));
    }
    format!("{} – {}", day(start), day(end))
}

/// "PRK party → RUS gov".
pub(crate) fn parties(report: &Report) -> String {
    sides(&report.actors, &report.recipients)
}

/// "PRK party → RUS gov", the arrow only where there is somebody to whom it is done.
pub(crate) fn sides(actors: &[Entity], recipients: &[Entity]) -> String {
    let actors = side(actors);
    if recipients.is_empty() { actors } else { format!("{actors} → {}", side(recipients)) }
}

fn side(entities: &[Entity]) -> String {
    let mut names: Vec<String> = Vec::new();
    for name in entities.iter().map(entity) {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    if names.is_empty() { "?".to_owned() } else { names.join(", ") }
}

fn entity(entity: &Entity) -> String {
    let code = entity.country.map_or_else(|| "?".to_owned(), |c| c.to_string());
    match entity.sectors.first() {
        Some(sector) => format!("{code} {}", sector_word(*sector)),
        None => code,
    }
}

/// A word for a sector that fits into a table.
fn sector_word(sector: Sector) -> &'static str {
    match sector {
        Sector::Gov => "gov",
        Sector::Leg => "parliament",
        Sector::Jud => "court",
        Sector::Mil => "army",
        Sector::Cop => "police",
        Sector::Spy => "intelligence",
        Sector::Pty => "party",
        Sector::Opp => "opposition",
        Sector::Reb => "rebels",
        Sector::Prm => "militia",
        Sector::Uaf => "gunmen",
        Sector::Cvl => "civilians",
        Sector::Bus => "business",
        Sector::Mnc => "company",
        Sector::Lab => "labour",
        Sector::Agr => "farmers",
        Sector::Edu => "education",
        Sector::Med => "health",
        Sector::Jrn => "media",
        Sector::Rel => "religious",
        Sector::Crm => "criminals",
        Sector::Eli => "former officials",
        Sector::Ref => "refugees",
        Sector::Soc => "society",
        Sector::Pre => "partly recognised",
        Sector::Unk => "unknown",
    }
}

/// "CONSULT visit".
pub(crate) fn kind(report: &Report) -> String {
    type_and_modes(report.event_type, &report.modes)
}

/// "CONSULT visit".
pub(crate) fn type_and_modes(event_type: EventType, modes: &[Mode]) -> String {
    let modes: Vec<&str> = modes.iter().map(|m| m.as_str()).collect();
    format!("{event_type} {}", modes.join(", ")).trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use plover::{EventDate, Precision, Span};

    fn check(start: &str, end: &str, precision: Precision, expected: &str) {
        let (start, end) = (start.parse().ok(), end.parse().ok());
        let told = EventDate { start, end, precision, text: String::new(), span: Span { start: 0, end: 0 } };
        assert_eq!(super::date(Some(&told)), expected);
    }

    #[test]
    fn dates_are_as_exact_as_they_are_told() {
        check("2024-02-12", "2024-02-12", Precision::Day, "12 Feb 2024");
        check("2024-02-15", "2024-02-17", Precision::Range, "15–17 Feb 2024");
        check("2024-02-15", "2024-02-15", Precision::Range, "15 Feb 2024");
        check("2024-02-26", "2024-03-03", Precision::Week, "26 Feb 2024 – 3 Mar 2024");
        check("2023-09-01", "2023-09-30", Precision::Month, "Sep 2023");
        check("2023-06-01", "2023-08-31", Precision::Season, "1 Jun 2023 – 31 Aug 2023");
        check("2023-01-01", "2023-12-31", Precision::Year, "2023");
        check("2023-06-01", "", Precision::Open, "since 1 Jun 2023");
        check("", "2024-01-04", Precision::Open, "until 4 Jan 2024");
        assert_eq!(super::date(None), "—");
    }
}
