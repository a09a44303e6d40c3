//! From a question to SQL: the narrowest table drives, so that rows come in order and few are looked at.

use jiff::civil::Date;
use plover::EventType;

use super::question::{Near, Order, Question, Who};
use crate::error::{RecordError, Result};
use crate::store::{Record, Value, texts};

/// The part of a statement after `SELECT …`: tables, conditions, and the values that they name.
#[derive(Debug, Default, Clone)]
pub(super) struct Plan {
    driver: Driver,
    /// Whether a condition asks more of a report than the driving table tells.
    joined: bool,
    conditions: Vec<String>,
    pub(super) values: Vec<Value<'static>>,
    order: Order,
    since: Option<Date>,
}

/// The table that is gone through.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub(super) enum Driver {
    #[default]
    Reports,
    /// Of a report, each party of the country is a row.
    Parties,
    Dyads,
}

/// A table with more rows than this for a country is not gone through to sort them by something else.
const MANY: i64 = 10_000;

/// What ends in a later year than it began, or never; in these words stands the index `reports_long`.
const LONG: &str = "r.day <> '' AND (r.\"end\" IS NULL OR substr(r.\"end\", 1, 4) > substr(r.day, 1, 4))";

impl Plan {
    pub(super) fn of(question: &Question, record: &Record) -> Result<Self> {
        let mut plan = Self { order: question.order, ..Self::default() };
        let driving = plan.drive(question, record)?;
        plan.held(question, record)?;
        plan.what(question);
        plan.when(question, record)?;
        let parties = question.parties.iter().map(|who| (who, ""));
        for (who, side) in question.actors.iter().map(|who| (who, " AND side = 0")).chain(parties) {
            if driving != Some((who, side)) {
                plan.party(who, side);
            }
        }
        plan.told(question, record)?;
        plan.place(question, record)?;
        Ok(plan)
    }

    /// `FROM … WHERE …`.
    pub(super) fn body(&self) -> String {
        self.body_beside("")
    }

    /// The same with a further table.
    pub(super) fn body_beside(&self, further: &str) -> String {
        // A cross join keeps SQLite from turning the order of the tables.
        let from = match (self.driver, self.joined) {
            (Driver::Reports, _) => "reports r",
            (Driver::Parties, false) => "parties d",
            (Driver::Parties, true) => "parties d CROSS JOIN reports r ON r.key = d.report",
            (Driver::Dyads, false) => "dyads d",
            (Driver::Dyads, true) => "dyads d CROSS JOIN reports r ON r.key = d.report",
        };
        format!("FROM {from} {further} WHERE {}", self.conditions.join(" AND "))
    }

    /// The column that sorts by day.
    pub(super) fn day(&self) -> &'static str {
        if self.driver == Driver::Reports { "r.day" } else { "d.day" }
    }

    /// The column of the type.
    pub(super) fn kind(&self) -> &'static str {
        if self.driver == Driver::Reports { "r.type" } else { "d.type" }
    }

    /// The column of the report's number.
    pub(super) fn key(&self) -> &'static str {
        if self.driver == Driver::Reports { "r.key" } else { "d.report" }
    }

    /// Whether a report may come more than once.
    pub(super) fn repeats(&self) -> bool {
        self.driver == Driver::Parties
    }

    /// `ORDER BY …`.
    pub(super) fn order(&self) -> String {
        let (day, key) = (self.day(), self.key());
        match self.order {
            Order::Latest => format!("ORDER BY {day} DESC, {key} DESC"),
            Order::Earliest => format!("ORDER BY {day}, {key}"),
            Order::Published => format!("ORDER BY r.published DESC NULLS LAST, {key} DESC"),
        }
    }

    /// The plans that, one after the other, give what this one does in its order. What is not over before a day may have
    /// begun long before it; but most things end in the year in which they begin, so that only the others are looked
    /// for in the years before.
    pub(super) fn parts(mut self) -> Vec<Self> {
        let (Some(since), false) = (self.since, self.order == Order::Published) else { return vec![self] };
        let year = text(&since.first_of_year().to_string());
        let day = self.day();
        let mut before = self.clone();
        before.joined = true;
        before.must(format!("{LONG} AND ({day} || '') < ?"), [year.clone()]);
        self.must(format!("{day} >= ?"), [year]);
        if self.order == Order::Latest { vec![self, before] } else { vec![before, self] }
    }

    /// A condition on the driving table.
    fn must(&mut self, condition: impl Into<String>, values: impl IntoIterator<Item = Value<'static>>) {
        self.conditions.push(condition.into());
        self.values.extend(values);
    }

    /// A condition on the report.
    fn of_report(&mut self, condition: impl Into<String>, values: impl IntoIterator<Item = Value<'static>>) {
        self.joined = true;
        self.must(condition, values);
    }

    /// Chooses the table to go through; returns the party that it stands for, which needs no further condition.
    fn drive<'q>(
        &mut self,
        question: &'q Question,
        record: &Record,
    ) -> Result<Option<(&'q Who, &'static str)>> {
        let by_code = |who: &&Who| matches!(who, Who::Code(..));
        let actor = question.actors.iter().find(by_code).map(|who| (who, " AND side = 0"));
        let party = question.parties.iter().find(by_code).map(|who| (who, ""));
        let mut driving = None;
        // Only the report tells when it was published.
        self.joined = self.order == Order::Published;
        if let Some((one, other)) = question.between {
            self.driver = Driver::Dyads;
            let (one, other) = (one.min(other), one.max(other));
            self.must("d.one = ? AND d.other = ?", [text(one.as_str()), text(other.as_str())]);
        } else if let Some((who @ Who::Code(code, sector), side)) = actor.or(party)
            && !(self.joined && is_frequent(record, code.as_str())?)
        {
            self.driver = Driver::Parties;
            self.must(format!("d.country = ?{}", side.replace("side", "d.side")), [text(code.as_str())]);
            if let Some(sector) = sector {
                self.must("' ' || d.sectors || ' ' LIKE ?", [text(&format!("% {sector} %"))]);
            }
            driving = Some((who, side));
        }
        if self.driver != Driver::Reports && question.as_of.is_none() {
            self.must("d.withdrawn IS NULL", []);
        }
        Ok(driving)
    }

    /// What the record holds now, or held then.
    fn held(&mut self, question: &Question, record: &Record) -> Result<()> {
        let Some(instant) = &question.as_of else {
            if self.driver == Driver::Reports {
                self.must("r.withdrawn IS NULL", []);
            }
            return Ok(());
        };
        let then = record.number_at(instant)?;
        let driver = if self.driver == Driver::Reports { "r" } else { "d" };
        let stood = format!("{driver}.added <= ? AND coalesce({driver}.withdrawn, ?) > ?");
        self.must(stood, [then.into(), i64::MAX.into(), then.into()]);
        Ok(())
    }

    fn what(&mut self, question: &Question) {
        let kind = self.kind();
        // The few reports of a story are found by their story.
        let some = if question.story.is_some() { usize::MAX } else { question.types.len() };
        let column = self.column_of(kind, some);
        self.any(&column, question.types.iter().map(|label| label.as_str()));
        if !question.statuses.is_empty() {
            self.joined = true;
            self.any("r.status", question.statuses.iter().map(|label| label.as_str()));
        }
        if !question.modes.is_empty() {
            // A mode is of few types, by which reports are found.
            let of = |kind: &&EventType| kind.modes().iter().any(|mode| question.modes.contains(mode));
            if question.types.is_empty() {
                let kind = self.column_of(kind, EventType::ALL.iter().filter(of).count());
                self.any(&kind, EventType::ALL.iter().filter(of).map(|label| label.as_str()));
            }
            let each = vec!["' ' || r.modes || ' ' LIKE ?"; question.modes.len()].join(" OR ");
            self.of_report(
                format!("({each})"),
                question.modes.iter().map(|mode| text(&format!("% {mode} %"))),
            );
        }
    }

    /// The column as it is asked for one of so many values. Rows of one value come in the order of their days from its
    /// index; those of several would have to be sorted, so that it is better not used.
    fn column_of(&self, column: &'static str, values: usize) -> String {
        let sorts = self.driver == Driver::Reports && values > 1;
        if sorts { format!("({column} || '')") } else { column.to_owned() }
    }

    fn any<'l>(&mut self, column: &str, labels: impl Iterator<Item = &'l str>) {
        let values: Vec<Value<'static>> = labels.map(text).collect();
        if !values.is_empty() {
            self.must(format!("{column} IN ({})", vec!["?"; values.len()].join(", ")), values);
        }
    }

    /// A date whose end is open goes on; one whose beginning is open counts from its end.
    fn when(&mut self, question: &Question, record: &Record) -> Result<()> {
        let day = self.day();
        if let Some(since) = question.since {
            self.since = Some(since);
            self.of_report(
                format!("{day} <> '' AND coalesce(r.\"end\", '9999') >= ?"),
                [text(&since.to_string())],
            );
        }
        if let Some(until) = question.until {
            self.must(format!("{day} <> '' AND {day} <= ?"), [text(&until.to_string())]);
        }
        self.published(question, record)
    }

    fn published(&mut self, question: &Question, record: &Record) -> Result<()> {
        let first = question.published_since.map(|day| ("published >= ?", text(&day.to_string())));
        let last = question.published_until.map(|day| ("published <= ?", text(&day.to_string())));
        let told: Vec<(&str, Value<'static>)> = first.into_iter().chain(last).collect();
        if told.is_empty() {
            return Ok(());
        }
        let condition = told.iter().map(|(condition, _)| *condition).collect::<Vec<_>>().join(" AND ");
        let values: Vec<Value<'static>> = told.into_iter().map(|(_, value)| value).collect();
        let sql =
            format!("SELECT count(*) FROM (SELECT 1 FROM reports WHERE {condition} LIMIT {MANY}) AS few");
        // The few that were told in those days are looked for first; many are met soon enough in the order asked for.
        if self.driver == Driver::Reports && record.db.one::<i64>(&sql, &values)? < MANY {
            self.of_report(format!("r.key IN (SELECT key FROM reports WHERE {condition})"), values);
        } else {
            self.of_report(condition.replace("published", "r.published"), values);
        }
        Ok(())
    }

    fn party(&mut self, who: &Who, side: &str) {
        match who {
            Who::Code(code, None) => self.of_report(
                format!("EXISTS (SELECT 1 FROM parties q WHERE q.report = r.key AND q.country = ?{side})"),
                [text(code.as_str())],
            ),
            Who::Code(code, Some(sector)) => self.of_report(
                format!(
                    "EXISTS (SELECT 1 FROM parties q WHERE q.report = r.key AND q.country = ? \
                     AND ' ' || q.sectors || ' ' LIKE ?{side})"
                ),
                [text(code.as_str()), text(&format!("% {sector} %"))],
            ),
            Who::Name(name) => self.of_report(
                format!(
                    "r.key IN (SELECT q.report FROM parties q WHERE q.name IN \
                     (SELECT id FROM names WHERE name LIKE ? ESCAPE '\\'){side})"
                ),
                [text(&holding(name))],
            ),
        }
    }

    /// Who tells it, in which words, in which story.
    fn told(&mut self, question: &Question, record: &Record) -> Result<()> {
        if let Some(source) = &question.source {
            let like = text(&holding(source));
            self.of_report(
                "(r.key IN (SELECT report FROM attributions WHERE source IN (SELECT id FROM sources WHERE name LIKE ? ESCAPE '\\')) \
                 OR r.version IN (SELECT id FROM versions WHERE source IN (SELECT id FROM sources WHERE name LIKE ? ESCAPE '\\')))",
                [like.clone(), like],
            );
        }
        if let Some(story) = &question.story {
            self.of_report(
                "r.version IN (SELECT v.id FROM versions v JOIN stories s ON s.id = v.story WHERE s.name = ?)",
                [text(story)],
            );
        }
        if let Some(words) = &question.text {
            if question.as_of.is_some() {
                let why = "full text is kept of current versions only; ask without --text or without --as-of";
                return Err(RecordError::BadQuestion(why.to_owned()));
            }
            let (condition, value) = texts::holding(&record.db, words)?;
            self.of_report(condition, [value]);
        }
        Ok(())
    }

    fn place(&mut self, question: &Question, record: &Record) -> Result<()> {
        if let Some(place) = &question.place {
            let (places, value) = match place.parse::<plover::Code>() {
                Ok(code) => ("SELECT id FROM places WHERE country = ?", text(code.as_str())),
                Err(_) => ("SELECT id FROM places WHERE name LIKE ? ESCAPE '\\'", text(&holding(place))),
            };
            let column = column_of_place(record, places, std::slice::from_ref(&value))?;
            self.of_report(format!("{column} IN ({places})"), [value]);
        }
        if let Some(near) = question.near {
            let places = places_near(record, near)?;
            let list: Vec<String> = places.iter().map(i64::to_string).collect();
            // No place at all is a number that no place has.
            let list = if list.is_empty() { "-1".to_owned() } else { list.join(", ") };
            let column = column_of_place(record, &list, &[])?;
            self.of_report(format!("{column} IN ({list})"), []);
        }
        Ok(())
    }
}

/// Whether so much is told of a country that sorting it all takes longer than looking for it in the order asked for.
fn is_frequent(record: &Record, country: &str) -> Result<bool> {
    let sql = "SELECT count(*) FROM (SELECT 1 FROM parties WHERE country = ? LIMIT ?) AS few";
    Ok(record.db.one::<i64>(sql, &[text(country), MANY.into()])? == MANY)
}

/// The column of the place; without its index, where so much happened in these places that sorting it all takes longer
/// than looking for it in the order asked for.
fn column_of_place(record: &Record, places: &str, values: &[Value<'static>]) -> Result<&'static str> {
    let sql =
        format!("SELECT count(*) FROM (SELECT 1 FROM reports WHERE place IN ({places}) LIMIT {MANY}) AS few");
    let many = record.db.one::<i64>(&sql, values)? == MANY;
    Ok(if many { "(r.place + 0)" } else { "r.place" })
}

fn places_near(record: &Record, near: Near) -> Result<Vec<i64>> {
    let sql = "SELECT id, latitude, longitude FROM places WHERE latitude IS NOT NULL";
    let mut found = Vec::new();
    record.db.each(sql, &[], |(id, latitude, longitude): (i64, f64, f64)| {
        if near.holds(latitude, longitude) {
            found.push(id);
        }
        Ok(true)
    })?;
    Ok(found)
}

fn text(value: &str) -> Value<'static> {
    value.into()
}

/// A pattern of LIKE for a text that holds these letters, none of which is a wildcard.
fn holding(letters: &str) -> String {
    let mut pattern = String::from("%");
    for letter in letters.chars() {
        if ['%', '_', '\\'].contains(&letter) {
            pattern.push('\\');
        }
        pattern.push(letter);
    }
    pattern.push('%');
    pattern
}
