//! Reads MEANTIME's stories: words as tokens, mentions of events, and chains that name events across stories.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::Context;
use jiff::civil::Date;

use super::Marked;

/// The stories of both parts, by name.
pub(super) fn read(folder: &Path) -> anyhow::Result<Vec<Marked>> {
    let mut stories = Vec::new();
    for part in ["corpus_airbus", "corpus_gm"] {
        let mut files: Vec<_> = fs::read_dir(folder.join(part))?
            .map(|entry| entry.map(|entry| entry.path()))
            .collect::<Result<_, _>>()?;
        files.sort();
        for path in files.iter().filter(|path| path.extension().is_some_and(|end| end == "xml")) {
            let xml = fs::read_to_string(path)?;
            stories.push(story(&xml).with_context(|| path.display().to_string())?);
        }
    }
    Ok(stories)
}

fn story(xml: &str) -> anyhow::Result<Marked> {
    let id = attribute(xml, "doc_id").context("no doc_id")?;
    let (text, spans) = words(xml);
    let events: BTreeMap<&str, Option<&str>> = elements(xml, "EVENT")
        .filter_map(|event| Some((attribute(event, "m_id")?, attribute(event, "instance_id"))))
        .collect();
    let mut golds = Vec::new();
    for mention in xml.split("<EVENT_MENTION ").skip(1) {
        let mention = mention.split("</EVENT_MENTION>").next().unwrap_or_default();
        let Some(own) = attribute(mention, "m_id") else { continue };
        let places: Vec<(usize, usize)> = mention
            .split("<token_anchor ")
            .skip(1)
            .filter_map(|anchor| spans.get(attribute(anchor, "t_id")?).copied())
            .collect();
        let Some((start, end)) = places.iter().map(|p| p.0).min().zip(places.iter().map(|p| p.1).max())
        else {
            continue;
        };
        golds.push((start, end, key(xml, id, own, &events)));
    }
    let published = published(xml, &text).context("no day")?;
    Ok(Marked { id: format!("m{id}"), published, outlet: None, text, golds })
}

/// The name of the event that a mention refers to: across stories, or within this one.
fn key(xml: &str, story: &str, mention: &str, events: &BTreeMap<&str, Option<&str>>) -> String {
    let source = format!("<source m_id=\"{mention}\"");
    let target = xml.split("<REFERS_TO ").skip(1).find_map(|link| {
        let link = link.split("</REFERS_TO>").next()?;
        let target = attribute(link.split("<target ").nth(1)?, "m_id")?;
        (link.contains(&source) && events.contains_key(target)).then_some(target)
    });
    match target {
        None => format!("{story}/m{mention}"),
        Some(event) => match events[event] {
            Some(instance) if !instance.is_empty() => instance.to_owned(),
            _ => format!("{story}/e{event}"),
        },
    }
}

/// Elements without content, each from after its name on.
fn elements<'x>(xml: &'x str, name: &str) -> impl Iterator<Item = &'x str> {
    let opening = format!("<{name} ");
    xml.match_indices(&opening)
        .map(|(at, found)| xml[at + found.len()..].split('>').next().unwrap_or_default())
        .collect::<Vec<_>>()
        .into_iter()
}

/// The text, and where each token stands in it, in code points. The title and the day stand in lines of their own.
fn words(xml: &str) -> (String, BTreeMap<&str, (usize, usize)>) {
    let (mut text, mut spans, mut length, mut last) = (String::new(), BTreeMap::new(), 0, 0);
    for token in xml.split("<token ").skip(1) {
        let sentence: usize = attribute(token, "sentence").and_then(|s| s.parse().ok()).unwrap_or(last);
        let word = token.split('>').nth(1).and_then(|rest| rest.split('<').next()).unwrap_or_default();
        let word =
            word.replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
        let gap = match (text.is_empty(), sentence == last) {
            (true, _) => "",
            (_, false) if last < 2 => "\n\n",
            _ if is_glued(&word, &text) => "",
            _ => " ",
        };
        text.push_str(gap);
        length += gap.chars().count();
        let end = length + word.chars().count();
        text.push_str(&word);
        if let Some(id) = attribute(token, "t_id") {
            spans.insert(id, (length, end));
        }
        (length, last) = (end, sentence);
    }
    (text, spans)
}

/// Whether a token stands without a blank after the text before it.
fn is_glued(word: &str, before: &str) -> bool {
    let closes = word.starts_with(['.', ',', ';', ':', '?', '!', ')', '%', '\'', '’']) || word == "n't";
    closes || before.ends_with(['(', '$', '£', '€'])
}

/// The day of writing: the creation time, else what the line below the title says.
fn published(xml: &str, text: &str) -> Option<String> {
    let times = xml.split("<TIMEX3 ").skip(1).filter_map(|time| time.split('>').next());
    let mut created = times.filter(|time| attribute(time, "functionInDocument") == Some("CREATION_TIME"));
    let is_day = |value: &&str| value.len() == 10 && value.parse::<Date>().is_ok();
    let told = || text.split("\n\n").nth(1).and_then(|line| Date::strptime("%B %d, %Y", line).ok());
    let created = created.find_map(|time| attribute(time, "value").filter(is_day));
    created.map(str::to_owned).or_else(|| told().map(|day| day.to_string()))
}

fn attribute<'x>(element: &'x str, name: &str) -> Option<&'x str> {
    let from = element.find(&format!("{name}=\""))? + name.len() + 2;
    element[from..].split('"').next()
}

#[cfg(test)]
mod tests {
    const XML: &str = r#"<Document doc_id="7" x=""><token number="0" sentence="0" t_id="1">Deal</token>
<token number="1" sentence="1" t_id="2">May</token><token sentence="2" t_id="3">Ford</token><token sentence="2" t_id="4">sold</token>
<token sentence="2" t_id="5">it</token><token sentence="2" t_id="6">.</token>
<EVENT_MENTION m_id="9" pos="VERB"><token_anchor t_id="4"/></EVENT_MENTION><EVENT TAG_DESCRIPTOR="sell" instance_id="X1" m_id="8"/>
<TIMEX3 functionInDocument="CREATION_TIME" value="2009-05-14"><REFERS_TO r_id="1"><source m_id="9"/><target m_id="8"/></REFERS_TO>"#;

    #[test]
    fn mentions_stand_where_their_words_do() {
        let story = super::story(XML).unwrap();
        assert_eq!(story.text, "Deal\n\nMay\n\nFord sold it.");
        assert_eq!(story.golds, [(16, 20, "X1".to_owned())]);
        assert_eq!((story.id.as_str(), story.published.as_str()), ("m7", "2009-05-14"));
    }
}
