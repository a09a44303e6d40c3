//! Runs the examples that stand beside the rules.

use std::collections::BTreeSet;

use jiff::civil::date;

use crate::rule::{Example, Rule};
use crate::rules::{RULES, name};
use crate::{Context, Mention, Tense, Token, find};

/// Cuts a sentence as Universal Dependencies does, as far as the examples need.
pub(crate) fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut tokens = Vec::new();
    for word in text.split(' ') {
        let start = word.as_ptr() as usize - text.as_ptr() as usize;
        cut(word, start, &mut tokens);
    }
    tokens
}

fn cut<'a>(word: &'a str, start: usize, tokens: &mut Vec<Token<'a>>) {
    let abbreviated = ["Jan.", "Feb.", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.", "a.m.", "p.m.", "No."];
    if let Some(rest) = word.strip_prefix(['(', '"']) {
        tokens.push(Token { text: &word[..1], start });
        return cut(rest, start + 1, tokens);
    }
    if word.len() > 1 && word.ends_with(['.', ',', ')', '?', '"', ':', ';']) && !abbreviated.contains(&word) {
        let at = word.len() - 1;
        cut(&word[..at], start, tokens);
        return tokens.push(Token { text: &word[at..], start: start + at });
    }
    if let Some(at) = word.find("'s").filter(|&at| at > 0 && at + 2 == word.len()) {
        cut(&word[..at], start, tokens);
        return tokens.push(Token { text: &word[at..], start: start + at });
    }
    if let Some((at, dash)) =
        word.match_indices('-').find(|_| !word.starts_with(|c: char| c.is_ascii_digit()))
    {
        cut(&word[..at], start, tokens);
        tokens.push(Token { text: dash, start: start + at });
        return cut(&word[at + 1..], start + at + 1, tokens);
    }
    if !word.is_empty() {
        tokens.push(Token { text: word, start });
    }
}

/// How examples write a value: the interval, or `?` with the TIMEX3 value.
pub(crate) fn shown(mention: &Mention, tense: Tense) -> String {
    let context = Context { anchor: date(2024, 2, 14), tense, previous: None };
    match mention.resolve(&context) {
        None => "?".to_owned(),
        Some(value) => value.interval.map_or_else(|| format!("? {}", value.timex), |days| days.to_string()),
    }
}

fn failure(rule: &Rule, example: &Example) -> Option<String> {
    let mentions = find(&tokens(example.text));
    let got: Vec<(&str, String)> =
        mentions.iter().map(|one| (&example.text[one.start..one.end], shown(one, example.tense))).collect();
    let is_right = got.len() == example.mentions.len()
        && got.iter().zip(example.mentions).all(|((text, value), (want, day))| text == want && value == day);
    (!is_right).then(|| {
        let traces: Vec<String> = mentions.iter().map(|one| one.trace().to_string()).collect();
        format!(
            "{}: {}\n  want {:?}\n  got  {got:?} by {traces:?}",
            rule.name, example.text, example.mentions
        )
    })
}

fn rules() -> impl Iterator<Item = &'static Rule> {
    RULES.iter().copied().flatten().chain([&name::HOLIDAY, &name::NINE_ELEVEN, &name::WORLD_WAR])
}

#[test]
fn the_examples_of_the_rules_hold() {
    let failures: Vec<String> =
        rules().flat_map(|rule| rule.examples.iter().filter_map(|example| failure(rule, example))).collect();
    assert!(failures.is_empty(), "\n{}", failures.join("\n"));
}

#[test]
fn every_rule_has_a_name_of_its_own_and_an_example() {
    let names: BTreeSet<&str> = rules().map(|rule| rule.name).collect();
    assert_eq!(names.len(), rules().count());
    let without: Vec<&str> = rules().filter(|rule| rule.examples.is_empty()).map(|rule| rule.name).collect();
    assert!(without.is_empty(), "rules without an example: {without:?}");
}
