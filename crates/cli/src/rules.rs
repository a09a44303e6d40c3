//! The rules that flags name.

use watch::{Look, Match, Rules, RulesError};

use crate::args::RulesArgs;
use crate::own::{self, Kind, Own};
use crate::refusal::Refusal;

/// All rules that the flags name, those that ship before the user's own.
pub(crate) fn load(args: &RulesArgs) -> Result<Rules, Refusal> {
    let mut files = Vec::new();
    for set in &args.rules_set {
        let (name, text) = Rules::shipped(set).map_err(Refusal::BadRules)?;
        files.push((name.to_owned(), text.to_owned()));
    }
    for path in &args.rules {
        if path.is_dir() {
            files.extend(Own::whole(path, Kind::Rules)?.files);
        } else {
            files.push((path.display().to_string(), own::text(path)?));
        }
    }
    if files.is_empty() {
        return Err(Refusal::WhichRules);
    }
    let texts: Vec<(&str, &str)> = files.iter().map(|(n, t)| (n.as_str(), t.as_str())).collect();
    let rules = Rules::read(&texts).map_err(Refusal::BadRules)?;
    if rules.is_empty() {
        return Err(Refusal::BadRules(RulesError::Syntax {
            file: texts.iter().map(|(name, _)| *name).collect::<Vec<_>>().join(", "),
            message: "there is no [[rule]] in it".to_owned(),
        }));
    }
    Ok(rules)
}

/// The matches of a report that the record holds, with all that is told of its story; `found` is the instant.
pub(crate) fn matches(rules: &Rules, seen: &record::Seen, found: &str) -> Vec<Match> {
    let held = &seen.held;
    let look = Look::new(&held.report, &seen.text).published_by(held.outlet.as_deref());
    let fits = rules.find(&look).into_iter();
    let one_line = |text: &&str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let evidence: Vec<String> = look.sentences().iter().map(one_line).collect();
    fits.map(|fit| Match {
        headline: seen.headline.clone(),
        outlet: held.outlet.clone(),
        evidence: evidence.clone(),
        origin: seen.origin.clone(),
        url: seen.url.clone(),
        event: held.event.clone(),
        ..Match::new(fit, held.report.clone(), found.to_owned())
    })
    .collect()
}
