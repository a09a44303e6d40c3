//! One line of a list.

use super::legend::is_swatch;
use crate::cursor::Cursor;
use crate::text::is_blank;

/// Whether the piece opens with a bullet or a number.
pub(super) fn is(text: &str) -> bool {
    bullet(text).is_some()
}

/// How long the bullet is.
pub(super) fn bullet(text: &str) -> Option<usize> {
    let mut cursor = Cursor::new(text);
    cursor.attempt(sign).or_else(|| cursor.attempt(number))?;
    let len = cursor.at();
    (cursor.skip_blanks() && !cursor.is_done()).then_some(len)
}

fn sign(cursor: &mut Cursor<'_>) -> Option<()> {
    cursor
        .eat_if(|c| is_swatch(c) || matches!(c, '•' | '‣' | '◦' | '∙' | '*' | '-' | '–' | '➤' | '►'))
        .map(drop)
}

/// `1.`, `1)`, `(1)`. A letter in brackets is left alone, for `(C)` claims ownership.
fn number(cursor: &mut Cursor<'_>) -> Option<()> {
    let opened = cursor.eat('(');
    cursor.number(1, 2)?;
    let closed = cursor.eat_if(|c| c == ')' || (c == '.' && !opened))?;
    (!opened || closed == ')').then_some(())?;
    cursor.peek().is_some_and(is_blank).then_some(())
}

#[cfg(test)]
mod tests {
    use super::bullet;

    #[test]
    fn bullets() {
        assert_eq!(bullet("• A truce"), Some(3));
        assert_eq!(bullet("- A truce"), Some(1));
        assert_eq!(bullet("12. A truce"), Some(3));
        assert_eq!(bullet("(1) A truce"), Some(3));
        for text in
            ["-- he said", "1.5 million fled", "-0-", "A truce", "1. ", "(c) 2024 Newswire", "11:47 a.m."]
        {
            assert_eq!(bullet(text), None, "{text}");
        }
    }
}
