//! Pages of the web: article text, title, byline, time, captions, rights.

use dom_query::Document;
use dom_smoothie::{Config, Readability, TextMode};
use html5ever::tendril::TendrilSink;
use html5ever::tree_builder::TreeBuilderOpts;
use html5ever::{ParseOpts, parse_document};

use super::markup::{self, Kind};
use super::refused::Reason;
use crate::item::{Item, published};

/// More elements than an article's page has.
const MOST_ELEMENTS: usize = 200_000;
/// More pieces of a tree than such a page makes: HTML repeats some elements, so that there can be more than were written.
const MOST_NODES: usize = 2 * MOST_ELEMENTS;
/// So many bytes are parsed between two looks at the tree.
const STEP: usize = 256;
/// Deeper nesting than any page has; what follows costs time in the square of it.
const DEEPEST: usize = 400;
/// Where pages say when they were published, beside what the library reads, best first: selector and attribute.
const TIMES: &[(&str, &str)] = &[
    ("meta[property='article:published_time']", "content"),
    ("meta[itemprop='datePublished']", "content"),
    ("meta[name='pubdate']", "content"),
    ("meta[name='publishdate']", "content"),
    ("meta[name='date']", "content"),
    ("meta[name='DC.date.issued']", "content"),
    ("time[itemprop='datePublished']", "datetime"),
    ("time[pubdate]", "datetime"),
    ("article time[datetime]", "datetime"),
    ("time[datetime]", "datetime"),
];
/// Where pages tell who owns them.
const RIGHTS: &[&str] = &[
    "meta[name='copyright']",
    "meta[name='rights']",
    "meta[name='dcterms.rights']",
    "meta[name='DC.rights']",
];

/// The article of a page.
pub(super) fn read(_place: &str, text: &str) -> Result<Item, Reason> {
    let page = page(text)?;
    let time =
        TIMES.iter().find_map(|(selector, name)| published(&page.select(selector).first().attr(name)?));
    let rights = RIGHTS.iter().find_map(|selector| filled(&page.select(selector).first().attr("content")?));
    let captions = texts(&page, "figcaption");
    page.select("figure, figcaption").remove();
    let config =
        Config { text_mode: TextMode::Formatted, max_elements_to_parse: MOST_ELEMENTS, ..Config::default() };
    let article = Readability::with_document(page, None, Some(config)).and_then(|mut page| page.parse());
    let article = article.map_err(|error| Reason::BrokenPage(error.to_string()))?;
    let told = |field: Option<String>| field.as_deref().and_then(filled);
    Ok(Item {
        headline: filled(&article.title),
        byline: told(article.byline).map(|name| without_by(&name)),
        published: article.published_time.as_deref().and_then(published).or(time),
        body: paragraphs(&article.text_content),
        captions,
        rights: rights.into_iter().collect(),
        publisher: told(article.site_name),
        language: told(article.lang),
        url: told(article.url),
        ..Item::default()
    })
}

/// The text of a piece of markup: paragraphs parted by blank lines.
pub(super) fn fragment(markup: &str) -> String {
    let Ok(page) = page(markup) else { return String::new() };
    page.select("script, style, figure").remove();
    paragraphs(&page.formatted_text())
}

/// The page's tree, unless it is nested too deep or grows too large.
fn page(text: &str) -> Result<Document, Reason> {
    markup::bounded(text, Kind::Html, MOST_ELEMENTS)?;
    let page = parsed(text)?;
    let mut level = vec![page.root()];
    for _ in 0..DEEPEST {
        level = level.iter().flat_map(dom_query::NodeRef::children).collect();
        if level.is_empty() {
            drop(level);
            return Ok(page);
        }
    }
    Err(Reason::BrokenPage(format!("its elements lie more than {DEEPEST} deep")))
}

/// Parses step by step, so that what multiplies is seen before it fills the memory.
fn parsed(text: &str) -> Result<Document, Reason> {
    let tree_builder = TreeBuilderOpts { scripting_enabled: false, ..TreeBuilderOpts::default() };
    let mut parser = parse_document(Document::default(), ParseOpts { tree_builder, ..ParseOpts::default() });
    let mut rest = text;
    while !rest.is_empty() {
        let (step, after) = rest.split_at(rest.ceil_char_boundary(STEP));
        parser.process(step.into());
        let page = &parser.tokenizer.sink.sink;
        if page.tree.len() > MOST_NODES {
            return Err(Reason::BrokenPage(format!("it makes more than {MOST_NODES} elements and texts")));
        }
        // There can be an error at every byte, and nobody reads them.
        page.errors.borrow_mut().clear();
        rest = after;
    }
    Ok(parser.finish())
}

fn filled(text: &str) -> Option<String> {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    (!text.is_empty()).then_some(text)
}

fn texts(page: &Document, selector: &str) -> Vec<String> {
    page.select(selector).iter().filter_map(|node| filled(&node.text())).collect()
}

/// `By Ann Other` is the name of Ann Other.
fn without_by(name: &str) -> String {
    let is_by = name.get(..3).is_some_and(|by| by.eq_ignore_ascii_case("by "));
    if is_by { name[3..].to_owned() } else { name.to_owned() }
}

/// Lines as paragraphs: one that ends in the midst of a sentence was only broken for show.
fn paragraphs(text: &str) -> String {
    let lines = text.lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "));
    lines.filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n\n")
}
