//! ninjs 1 to 3 (IPTC): news in JSON.

use serde_json::{Map, Value};

use super::html;
use super::refused::Reason;
use crate::item::{Item, published};

/// Whether an object is a ninjs item rather than some other object.
pub(super) fn is_one(object: &Map<String, Value>) -> bool {
    let has = |name: &str| object.contains_key(name);
    has("uri")
        && ["body_text", "body_xhtml", "body_html", "bodies", "headlines", "pubstatus", "versioncreated"]
            .into_iter()
            .any(has)
}

/// The item of an object.
pub(super) fn item(object: &Map<String, Value>) -> Result<Item, Reason> {
    let string = |name: &str| string(object.get(name));
    let status = string("pubstatus").unwrap_or_default();
    if matches!(status.as_str(), "canceled" | "cancelled" | "withheld") {
        return Err(Reason::Withdrawn(status));
    }
    let times = ["contentcreated", "firstcreated", "versioncreated"];
    let rights = ["copyrightnotice", "usageterms"].iter().filter_map(|name| string(name));
    Ok(Item {
        id: string("uri"),
        version: string("version"),
        headline: string("headline").or_else(|| value_of(object.get("headlines"))),
        byline: string("byline").or_else(|| value_of(object.get("bylines"))),
        published: times.iter().find_map(|name| published(&string(name)?)),
        body: body(object),
        captions: captions(object),
        rights: rights.chain(rights_info(object)).collect(),
        publisher: string("copyrightholder"),
        language: string("language"),
        url: string("link"),
        ..Item::default()
    })
}

fn string(value: Option<&Value>) -> Option<String> {
    let text = match value? {
        Value::String(text) => text.trim().to_owned(),
        Value::Number(number) => number.to_string(),
        _ => return None,
    };
    (!text.is_empty()).then_some(text)
}

/// The first value of a list such as `"headlines": [{"role": "main", "value": "…"}]`; bylines call it `byline`.
fn value_of(list: Option<&Value>) -> Option<String> {
    let first = list?.as_array()?.first()?;
    ["value", "byline", "name"].iter().find_map(|key| string(first.get(key)))
}

/// Plain text where there is some, else the text of the markup.
fn body(object: &Map<String, Value>) -> String {
    let plain = string(object.get("body_text"));
    let marked = || {
        ["body_xhtml", "body_html"]
            .iter()
            .find_map(|name| string(object.get(*name)))
            .map(|text| html::fragment(&text))
    };
    plain.or_else(marked).or_else(|| best_body(object.get("bodies")?.as_array()?)).unwrap_or_default()
}

fn best_body(bodies: &[Value]) -> Option<String> {
    let is_plain = |body: &&Value| string(body.get("contenttype")).is_none_or(|kind| kind.contains("plain"));
    let plain = bodies.iter().find(is_plain).and_then(|body| string(body.get("value")));
    plain.or_else(|| {
        bodies.iter().find_map(|body| string(body.get("value"))).map(|text| html::fragment(&text))
    })
}

/// Descriptions of the pictures among the associations, which are an object in ninjs 1 and a list in ninjs 2.
fn captions(object: &Map<String, Value>) -> Vec<String> {
    let associated: Vec<&Value> = match object.get("associations") {
        Some(Value::Object(named)) => named.values().collect(),
        Some(Value::Array(list)) => list.iter().collect(),
        _ => Vec::new(),
    };
    let pictures =
        associated.into_iter().filter(|a| a.get("type").and_then(Value::as_str) == Some("picture"));
    let caption = |a: &Value| string(a.get("description_text")).or_else(|| value_of(a.get("descriptions")));
    pictures.filter_map(caption).collect()
}

/// `rightsinfo`: strings in it are lines on use.
fn rights_info(object: &Map<String, Value>) -> Vec<String> {
    let info = object.get("rightsinfo").and_then(Value::as_object);
    let names = ["copyrightnotice", "usageterms", "encodedrights"];
    info.map(|info| names.iter().filter_map(|name| string(info.get(*name))).collect()).unwrap_or_default()
}
