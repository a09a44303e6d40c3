//! From a question to SQL: the narrowest table drives, so that rows come in order and few are looked at.

use super::question::{Near, Order, Question, Who};
use crate::error::{RecordError, Result};
use crate::store::{Record, Value, texts};

/// The part of a statement after `SELECT …`: tables, conditions, and the values that they name.
#[derive(Debug, Default)]
pub(super) struct Plan {
    from: &'static str,
    /// The columns that sort by day and by which the driving table is told.
    pub(super) day: &'static str,
    conditions: Vec<String>,
    pub(super) values: Vec<Value<'static>>,
    order: Order,
}

impl Plan {
    pub(super) fn of(question: &Question, record: &Record) -> Result<Self> {
        let mut plan = Self { order: question.order, ..Self::default() };
        plan.drive(question);
        plan.held(question, record)?;
        plan.what(question);
        plan.when(question);
        for who in &question.actors {
            plan.party(who, " AND side = 0");
        }
        for who in &question.parties {
            plan.party(who, "");
        }
        plan.told(question, record)?;
        plan.place(question, record)?;
        Ok(plan)
    }

    /// `FROM … WHERE …`.
    pub(super) fn body(&self) -> String {
        format!("FROM {} WHERE {}", self.from, self.conditions.join(" AND "))
    }

    /// `ORDER BY …`.
    pub(super) fn order(&self) -> String {
        let day = self.day;
        match self.order {
            Order::Latest => format!("ORDER BY {day} DESC, r.key DESC"),
            Order::Earliest => format!("ORDER BY {day}, r.key"),
            Order::Published => "ORDER BY r.published DESC NULLS LAST, r.key DESC".to_owned(),
        }
    }

    fn must(&mut self, condition: impl Into<String>, values: impl IntoIterator<Item = Value<'static>>) {
        self.conditions.push(condition.into());
        self.values.extend(values);
    }

    fn drive(&mut self, question: &Question) {
        let code = question.actors.iter().chain(&question.parties).find_map(|who| match who {
            Who::Code(code, _) => Some(*code),
            Who::Name(_) => None,
        });
        // A cross join keeps SQLite from turning the order of the tables.
        if let Some((one, other)) = question.between {
            (self.from, self.day) = ("dyads d CROSS JOIN reports r ON r.key = d.report", "d.day");
            let (one, other) = (one.min(other), one.max(other));
            self.must("d.one = ? AND d.other = ?", [text(one.as_str()), text(other.as_str())]);
        } else if let Some(code) = code {
            (self.from, self.day) = ("parties d CROSS JOIN reports r ON r.key = d.report", "d.day");
            self.must("d.country = ?", [text(code.as_str())]);
        } else {
            (self.from, self.day) = ("reports r", "r.day");
        }
        if self.day == "d.day" && question.as_of.is_none() {
            self.must("d.withdrawn IS NULL", []);
        }
        if self.day == "d.day" && !question.types.is_empty() {
            self.any("d.type", question.types.iter().map(|label| label.as_str()));
        }
    }

    /// What the record holds now, or held then.
    fn held(&mut self, question: &Question, record: &Record) -> Result<()> {
        let Some(instant) = &question.as_of else {
            self.must("r.withdrawn IS NULL", []);
            return Ok(());
        };
        let then = record.number_at(instant)?;
        self.must(
            "r.added <= ? AND coalesce(r.withdrawn, ?) > ?",
            [then.into(), i64::MAX.into(), then.into()],
        );
        Ok(())
    }

    fn what(&mut self, question: &Question) {
        self.any("r.type", question.types.iter().map(|label| label.as_str()));
        self.any("r.status", question.statuses.iter().map(|label| label.as_str()));
        if !question.modes.is_empty() {
            let each = vec!["' ' || r.modes || ' ' LIKE ?"; question.modes.len()].join(" OR ");
            self.must(format!("({each})"), question.modes.iter().map(|mode| text(&format!("% {mode} %"))));
        }
    }

    fn any<'l>(&mut self, column: &str, labels: impl Iterator<Item = &'l str>) {
        let values: Vec<Value<'static>> = labels.map(text).collect();
        if !values.is_empty() {
            self.must(format!("{column} IN ({})", vec!["?"; values.len()].join(", ")), values);
        }
    }

    /// A date whose end is open goes on; one whose beginning is open counts from its end.
    fn when(&mut self, question: &Question) {
        let day = self.day;
        if let Some(since) = question.since {
            self.must(
                format!("{day} <> '' AND coalesce(r.\"end\", '9999') >= ?"),
                [text(&since.to_string())],
            );
        }
        if let Some(until) = question.until {
            self.must(format!("{day} <> '' AND {day} <= ?"), [text(&until.to_string())]);
        }
        if let Some(since) = question.published_since {
            self.must("r.published >= ?", [text(&since.to_string())]);
        }
        if let Some(until) = question.published_until {
            self.must("r.published <= ?", [text(&until.to_string())]);
        }
    }

    fn party(&mut self, who: &Who, side: &str) {
        match who {
            Who::Code(code, None) => self.must(
                format!("EXISTS (SELECT 1 FROM parties q WHERE q.report = r.key AND q.country = ?{side})"),
                [text(code.as_str())],
            ),
            Who::Code(code, Some(sector)) => self.must(
                format!(
                    "EXISTS (SELECT 1 FROM parties q WHERE q.report = r.key AND q.country = ? \
                     AND ' ' || q.sectors || ' ' LIKE ?{side})"
                ),
                [text(code.as_str()), text(&format!("% {sector} %"))],
            ),
            Who::Name(name) => self.must(
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
            self.must(
                "(r.key IN (SELECT report FROM attributions WHERE source IN (SELECT id FROM sources WHERE name LIKE ? ESCAPE '\\')) \
                 OR r.version IN (SELECT id FROM versions WHERE source IN (SELECT id FROM sources WHERE name LIKE ? ESCAPE '\\')))",
                [like.clone(), like],
            );
        }
        if let Some(story) = &question.story {
            self.must(
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
            self.must(condition, [value]);
        }
        Ok(())
    }

    fn place(&mut self, question: &Question, record: &Record) -> Result<()> {
        if let Some(place) = &question.place {
            match place.parse::<plover::Code>() {
                Ok(code) => {
                    self.must("r.place IN (SELECT id FROM places WHERE country = ?)", [text(code.as_str())])
                }
                Err(_) => self.must(
                    "r.place IN (SELECT id FROM places WHERE name LIKE ? ESCAPE '\\')",
                    [text(&holding(place))],
                ),
            }
        }
        if let Some(near) = question.near {
            let places = places_near(record, near)?;
            let list: Vec<String> = places.iter().map(i64::to_string).collect();
            // No place at all is a number that no place has.
            let list = if list.is_empty() { "-1".to_owned() } else { list.join(", ") };
            self.must(format!("r.place IN ({list})"), []);
        }
        Ok(())
    }
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
