//! One file for each command.

pub(crate) mod actors;
pub(crate) mod changes;
pub(crate) mod code;
pub(crate) mod eval_pairs;
pub(crate) mod eval_parse;
pub(crate) mod eval_records;
pub(crate) mod eval_silence;
pub(crate) mod eval_stories;
pub(crate) mod events;
pub(crate) mod explain;
pub(crate) mod explain_event;
pub(crate) mod export;
pub(crate) mod hand;
pub(crate) mod ingest;
pub(crate) mod knowledge;
pub(crate) mod lexicon;
pub(crate) mod matches;
pub(crate) mod parse;
pub(crate) mod places;
pub(crate) mod read;
pub(crate) mod refused;
pub(crate) mod reports;
pub(crate) mod rules;
pub(crate) mod watch;
pub(crate) mod when;
pub(crate) mod who;
