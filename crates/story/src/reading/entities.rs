//! Entities that a document type declares: how much they can blow a text up is told before it is parsed.

use super::refused::Reason;

/// The most bytes that entities may add to a document.
const MOST: usize = 16 << 20;

/// Refuses entities that hold markup or other entities, which no news item needs, and those whose text, put wherever one
/// may be meant, would be too much.
pub(super) fn bounded(text: &str) -> Result<(), Reason> {
    let Some((_, after)) = text.split_once("<!DOCTYPE") else { return Ok(()) };
    let mut longest = 0;
    let mut rest = after;
    while let Some((_, declaration)) = rest.split_once("<!ENTITY") {
        rest = declaration;
        let Some(value) = value(declaration) else { continue };
        if value.contains('<') || value.split('&').skip(1).any(|reference| !reference.starts_with('#')) {
            return Err(Reason::BrokenXml("an entity holds markup or other entities".to_owned()));
        }
        longest = longest.max(value.len());
    }
    let references = text.bytes().filter(|byte| *byte == b'&').count();
    if longest.saturating_mul(references) > MOST {
        return Err(Reason::BrokenXml(format!("its entities may add more than {MOST} bytes")));
    }
    Ok(())
}

/// The value of a declaration, where it stands in the document itself.
fn value(declaration: &str) -> Option<&str> {
    let open = declaration.find(['"', '\'', '>'])?;
    let quote = declaration[open..].chars().next().filter(|quote| *quote != '>')?;
    let inner = &declaration[open + 1..];
    Some(&inner[..inner.find(quote).unwrap_or(inner.len())])
}

#[cfg(test)]
mod tests {
    use super::bounded;

    fn check(declared: &str, body: &str, is_fine: bool) {
        let text = format!("<!DOCTYPE nitf [{declared}]><nitf>{body}</nitf>");
        assert_eq!(bounded(&text).is_ok(), is_fine, "{declared}");
    }

    #[test]
    fn entities() {
        check("<!ENTITY nbsp \"&#160;\">", "a&nbsp;b", true);
        check("<!ENTITY a SYSTEM \"file:///etc/passwd\">", "&a;", true);
        check("<!ENTITY a 'x'><!ENTITY b '&a;&a;'>", "&b;", false);
        check("<!ENTITY a '<p>x</p>'>", "&a;", false);
        check(&format!("<!ENTITY a '{}'>", "x".repeat(10_000)), &"&a;".repeat(1000), true);
        check(&format!("<!ENTITY a '{}'>", "x".repeat(100_000)), &"&a;".repeat(1000), false);
    }
}
