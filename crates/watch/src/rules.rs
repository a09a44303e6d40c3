//! Many rules.

use std::collections::BTreeSet;

use serde::Deserialize;

use crate::error::RulesError;
use crate::judge::Fit;
use crate::look::Look;
use crate::rule::Rule;

/// The sets of rules that ship: name, and the file's name and text.
pub const SHIPPED: &[(&str, &str, &str)] = &[("dprk", "dprk.toml", include_str!("../rules/dprk.toml"))];

/// Rules, each with an id of its own, in the order of their files.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Rules {
    rules: Vec<Rule>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    rule: Vec<Rule>,
}

impl Rules {
    /// The rules of files: name and text of each.
    ///
    /// # Errors
    ///
    /// The first thing that is wrong: no TOML, an unknown line, a rule without examples, an id that two rules have.
    pub fn read(files: &[(&str, &str)]) -> Result<Self, RulesError> {
        let mut all = Self::default();
        let mut ids = BTreeSet::new();
        for (name, text) in files {
            let file: File = toml::from_str(text).map_err(|error| RulesError::Syntax {
                file: (*name).to_owned(),
                message: error.to_string().trim_end().to_owned(),
            })?;
            for rule in file.rule {
                let fault = rule.fault().or_else(|| {
                    let is_new = ids.insert(rule.id.clone());
                    (!is_new).then_some(("another rule has this id", "give it one of its own"))
                });
                if let Some((problem, mend)) = fault {
                    let (file, rule) = ((*name).to_owned(), rule.id);
                    return Err(RulesError::Rule { file, rule, problem, mend });
                }
                all.rules.push(rule);
            }
        }
        Ok(all)
    }

    /// A set that ships, and its file's name and text for [`Rules::read`].
    ///
    /// ```
    /// let (name, text) = watch::Rules::shipped("dprk").unwrap();
    /// assert!(!watch::Rules::read(&[(name, text)]).unwrap().is_empty());
    /// ```
    pub fn shipped(name: &str) -> Result<(&'static str, &'static str), RulesError> {
        let found = SHIPPED.iter().find(|(set, _, _)| *set == name);
        found.map(|(_, file, text)| (*file, *text)).ok_or_else(|| RulesError::NoSet {
            name: name.to_owned(),
            known: SHIPPED.iter().map(|(set, _, _)| *set).collect::<Vec<_>>().join(", "),
        })
    }

    /// Every rule that the report fits.
    pub fn find(&self, look: &Look<'_>) -> Vec<Fit<'_>> {
        self.rules.iter().filter_map(|rule| rule.fit(look)).collect()
    }

    /// The rules, in order.
    pub fn iter(&self) -> impl Iterator<Item = &Rule> {
        self.rules.iter()
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.rules.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.rules.is_empty()
    }
}
