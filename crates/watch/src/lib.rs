#![doc = include_str!("../README.md")]
//!
//! ```
//! use watch::{Look, Rules};
//!
//! let text = r#"
//! [[rule]]
//! id = "ours.visits"
//! title = "Norwegian ministers abroad"
//! source = ["Desk order 12"]
//! yes = ["Norway's foreign minister visited Kenya on Monday."]
//! no = ["Kenya's foreign minister visited Norway on Monday."]
//! [rule.when]
//! actors = ["NOR"]
//! modes = ["visit"]
//! "#;
//! let rules = Rules::read(&[("ours.toml", text)]).unwrap();
//! let report: plover::ReportJson = serde_json::from_str(r#"{"schema": "dateline.report/1", "id": "r1", "story": "s1",
//!     "type": "CONSULT", "mode": ["visit"], "actors": [{"text": "Norway", "country": "NOR", "sectors": [], "start": 0, "end": 6}],
//!     "recipients": [], "date": null, "place": null, "status": "happened", "attribution": [], "contexts": [],
//!     "evidence": [], "confidence": 0.9, "published": null, "coder": "x"}"#).unwrap();
//! let found = rules.find(&Look::new(&report, "Norway's foreign minister visited Kenya on Monday."));
//! assert_eq!(found[0].rule.id, "ours.visits");
//! assert_eq!(found[0].why[1].to_string(), "actors: actors[0].country is NOR");
//! ```

mod condition;
mod error;
mod found;
mod judge;
mod look;
mod party;
mod rule;
mod rules;
mod words;

pub use condition::Condition;
pub use error::RulesError;
pub use found::{MATCH_SCHEMA, Match, match_id};
pub use judge::{Fit, Why};
pub use look::Look;
pub use party::{BadParty, Party};
pub use rule::{Rule, Severity};
pub use rules::{Rules, SHIPPED};
pub use words::{BadPhrase, Phrase};
