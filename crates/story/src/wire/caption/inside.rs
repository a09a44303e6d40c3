//! What lies within a caption.

use super::{LONGEST_CREDIT, is_photographer, label, last_clause, last_group, opens_as_credit};
use crate::part::{Part, PartKind};
use crate::rights::{claims, speaks_of_use};
use crate::span::Span;
use crate::text::{ends_sentence, is_blank, width};
use crate::wire::{agency, rights_line};

/// What lies within the caption at `span`: label, credits, terms.
pub(in crate::wire) fn inside(raw: &str, span: Span) -> Vec<Part> {
    let mut parts = Vec::new();
    let text = span.text(raw);
    if let Some(len) = label(text) {
        parts.push(Part::new(PartKind::Label, span.within(0, len).trim(raw)));
    }
    let mut end = text.len();
    while let Some((kind, start)) = tail(text.get(..end).unwrap_or_default()) {
        parts.push(Part::new(kind, span.within(start, end).trim(raw)));
        end = text.get(..start).unwrap_or_default().trim_end_matches(is_blank).len();
    }
    parts
}

/// The credit or terms at the end of what is left of a caption, and where they begin.
fn tail(text: &str) -> Option<(PartKind, usize)> {
    let text = text.trim_end_matches(is_blank);
    if let Some(at) = last_group(text).filter(|at| *at > 0) {
        let (before, group) = text.split_at_checked(at)?;
        let inner = group.trim_matches(['(', ')', '[', ']']);
        if speaks_of_use(inner) || claims(inner) {
            return Some((PartKind::UsageTerms, at));
        }
        // A second pair of brackets stands apart as the first one does.
        let stands_apart = ends_sentence(before) || before.trim_end_matches(is_blank).ends_with([')', ']']);
        let is_apart = stands_apart && !ends_sentence(inner);
        let is_credit =
            is_apart || agency::is_one_or_more(inner) || opens_as_credit(inner) || is_photographer(inner);
        return (is_credit && width(inner) <= LONGEST_CREDIT).then_some((PartKind::Credit, at));
    }
    let at = last_clause(text)?;
    let clause = text.get(at..)?;
    if is_photographer(clause) || opens_as_credit(clause) || agency::is_name(clause) {
        return (width(clause) <= LONGEST_CREDIT).then_some((PartKind::Credit, at));
    }
    let is_terms =
        speaks_of_use(clause) && width(clause) <= 120 && (rights_line::is(clause) || is_loud(clause));
    is_terms.then_some((PartKind::UsageTerms, at))
}

/// Terms shouted in capitals: `NO RESALES. NO ARCHIVES.`
fn is_loud(text: &str) -> bool {
    !text.contains(char::is_lowercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expect: &[(PartKind, &str)]) {
        let mut parts = inside(text, Span::new(0, text.len()));
        parts.sort_by_key(|part| part.span);
        let found: Vec<_> = parts.iter().map(|part| (part.kind, part.span.text(text))).collect();
        assert_eq!(found, expect, "{text}");
    }

    #[test]
    fn what_lies_within() {
        use PartKind::{Credit, Label, UsageTerms};
        check(
            "▲ Delegates (front) arrive. (For use only in Korea. No Redistribution) (Newswire)",
            &[
                (Label, "▲"),
                (UsageTerms, "(For use only in Korea. No Redistribution)"),
                (Credit, "(Newswire)"),
            ],
        );
        check("▲ Delegates of the party (WPK)", &[(Label, "▲")]);
        check("▲ Delegates arrive (KCNA-Yonhap)", &[(Label, "▲"), (Credit, "(KCNA-Yonhap)")]);
        check("Delegates arrive. REUTERS/Ann Example", &[(Credit, "REUTERS/Ann Example")]);
        check(
            "Delegates arrive. Photo by Ann Example. NO RESALES.",
            &[(Credit, "Photo by Ann Example."), (UsageTerms, "NO RESALES.")],
        );
        check("Delegates arrive. The army said no use of force was planned.", &[]);
    }
}
