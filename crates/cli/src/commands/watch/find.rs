//! What of the new reports fits the rules, once for each target.

use jiff::Timestamp;
use record::{Found, Record};
use watch::Rules;

use super::target::Target;
use crate::rules;

/// Notes where rules that are new begin: after what the record holds already.
pub(super) fn begin(record: &mut Record, rules: &Rules, targets: &[Target<'_>]) -> anyhow::Result<()> {
    let now = record.last_change()?;
    for target in targets {
        for rule in rules.iter() {
            record.watched(&rule.id, target.key(), now)?;
        }
    }
    Ok(())
}

/// Looks at what came in since last time, and keeps what fits until it is delivered.
pub(super) fn look(record: &mut Record, rules: &Rules, target: &Target<'_>) -> anyhow::Result<()> {
    // Read before the reports: what another program adds meanwhile is looked at again, and known by its id.
    let upto = record.last_change()?;
    let mut begun = Vec::with_capacity(rules.len());
    for rule in rules.iter() {
        begun.push((rule.id.as_str(), record.watched(&rule.id, target.key(), upto)?));
    }
    let Some(since) = begun.iter().map(|(_, since)| *since).min().filter(|since| *since < upto) else {
        return Ok(());
    };
    let now = format!("{:.3}", Timestamp::now());
    let mut found = Vec::new();
    for seen in record.seen_since(since)? {
        for fit in rules::matches(rules, &seen, &now) {
            let is_new = begun.iter().any(|(rule, since)| *rule == fit.rule && *since < seen.added());
            if is_new {
                found.push(Found::new(&fit.rule, &seen, fit.id.clone(), serde_json::to_string(&fit)?));
            }
        }
    }
    let ids: Vec<&str> = begun.iter().map(|(rule, _)| *rule).collect();
    record.keep_found(&found, &ids, target.key(), upto)?;
    Ok(())
}
