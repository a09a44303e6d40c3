//! Of whom the story speaks again: pronouns, surnames, "the delegation", "the two countries".

mod definite;
mod dual;
mod human;
mod names;
mod papers;
mod position;
mod pronoun;

pub(crate) use definite::{bloc, definite, kindred, repeated_role};
pub(crate) use dual::dual;
pub(crate) use human::is_human;
pub(crate) use names::{name_in_full, repeated_name};
pub(crate) use pronoun::{is_speaker, pronoun};
