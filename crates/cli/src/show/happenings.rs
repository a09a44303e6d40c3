//! Events, visits and disputes as rows of lists.

use plover::Status;
use record::{Dispute, Event, Visit};

use super::lists::Listed;
use super::{held, words};

impl Listed for Event {
    const HEADER: &'static [&'static str] =
        &["date", "who → whom", "what", "status", "life", "voices", "event"];

    fn row(&self) -> Vec<String> {
        let (actors, recipients) = (self.actors.join(", "), self.recipients.join(", "));
        let arrow = if recipients.is_empty() { "" } else { " → " };
        vec![
            held::date(self.date.as_ref()),
            format!("{actors}{arrow}{recipients}"),
            words::type_and_modes(self.event_type, &self.mode),
            self.status.to_string(),
            life(self),
            if self.voices == self.stories {
                self.voices.to_string()
            } else {
                format!("{} (carried {} times)", self.voices, self.stories)
            },
            self.id.clone(),
        ]
    }

    const CSV_HEADER: &'static [&'static str] = &[
        "id",
        "type",
        "mode",
        "actors",
        "recipients",
        "start",
        "end",
        "precision",
        "place",
        "status",
        "voices",
        "stories",
        "reports",
    ];

    fn csv_row(&self) -> Vec<String> {
        let date = self.date.as_ref();
        let day = |day: Option<&String>| day.cloned().unwrap_or_default();
        vec![
            self.id.clone(),
            self.event_type.to_string(),
            self.mode.iter().map(ToString::to_string).collect::<Vec<_>>().join(" "),
            self.actors.join(" "),
            self.recipients.join(" "),
            day(date.and_then(|date| date.start.as_ref())),
            day(date.and_then(|date| date.end.as_ref())),
            date.map_or_else(String::new, |date| date.precision.to_string()),
            self.place.clone().unwrap_or_default(),
            self.status.to_string(),
            self.voices.to_string(),
            self.stories.to_string(),
            self.reports.join(" "),
        ]
    }
}

/// "planned → happened": the statuses in the order in which they were told, repetitions left out.
fn life(event: &Event) -> String {
    let mut told: Vec<Status> = event.life.iter().map(|step| step.status).collect();
    told.dedup();
    told.iter().map(ToString::to_string).collect::<Vec<_>>().join(" → ")
}

impl Listed for Visit {
    const HEADER: &'static [&'static str] =
        &["from", "to", "visitors", "persons", "host", "met", "invited by", "status", "sources", "events"];

    fn row(&self) -> Vec<String> {
        let text = |value: &Option<String>| value.clone().unwrap_or_default();
        vec![
            text(&self.from),
            text(&self.to),
            self.visitors.join(" "),
            self.persons.join("; "),
            text(&self.host),
            self.met.join("; "),
            text(&self.invited_by),
            self.status.to_string(),
            self.sources.join("; "),
            self.events.join(" "),
        ]
    }
}

impl Listed for Dispute {
    const HEADER: &'static [&'static str] = &["event", "what", "in dispute", "claims"];

    fn row(&self) -> Vec<String> {
        let claim = |claim: &record::Claim| {
            let date = claim.date.as_deref().unwrap_or("—");
            format!("{} {} {date}: {}", claim.status, claim.actors.join(" "), claim.by.join("; "))
        };
        vec![
            self.event.id.clone(),
            words::type_and_modes(self.event.event_type, &self.event.mode),
            self.about.join(", "),
            self.claims.iter().map(claim).collect::<Vec<_>>().join("\n"),
        ]
    }
}
