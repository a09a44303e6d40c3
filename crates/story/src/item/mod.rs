//! One item as a format delivers it, and the story it becomes.

mod render;
mod time;

use crate::published::Published;
use crate::story::Story;

pub use time::published;

/// One item of a feed, archive or table before it is read as a story: what the format's own fields say of it.
///
/// ```
/// use story::Item;
///
/// let item = Item {
///     id: Some("urn:example:7".to_owned()),
///     headline: Some("Envoys meet".to_owned()),
///     published: story::published("2024-03-04T23:30:00-05:00"),
///     body: "GENEVA (Newswire) -- Envoys met on Monday.\n\nThey will meet again.".to_owned(),
///     rights: vec!["No Redistribution".to_owned()],
///     ..Item::default()
/// };
/// let story = item.story();
/// assert_eq!(story.headline(), Some("Envoys meet"));
/// assert_eq!(story.anchor().unwrap().to_string(), "2024-03-04");
/// assert_eq!(story.rights(), story::Rights::Restricted);
/// ```
///
/// Fields that the format does not give are `None` or empty; nothing is filled in.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Item {
    /// The item's own id: a guid, a URN, an address. `None` where the format gives none.
    pub id: Option<String>,
    /// What to call it where it has no id: the file's stem, with the item's number where the file holds several.
    pub name: String,
    /// Its version, as the format writes it (`3`), where versions are told.
    pub version: Option<String>,
    /// The title.
    pub headline: Option<String>,
    /// A second title.
    pub subheadline: Option<String>,
    /// Who wrote it.
    pub byline: Option<String>,
    /// When it was published, as its own field says.
    pub published: Option<Published>,
    /// The text: paragraphs parted by blank lines, without markup.
    pub body: String,
    /// Captions of its pictures.
    pub captions: Vec<String>,
    /// What the format's own fields say of owner and use (`usageterms`, `copyrightnotice`, `rightsinfo`, Atom's `rights`).
    pub rights: Vec<String>,
    /// Who publishes it.
    pub publisher: Option<String>,
    /// Its language: what the format says, else what the words show ([`language_of`](crate::reading::language_of));
    /// an ISO 639-1 or 639-3 code in lower case, without region.
    pub language: Option<String>,
    /// Its address on the web.
    pub url: Option<String>,
}

impl Item {
    /// The item as a story. Its raw text is rendered from the fields, a blank line between them: title, second
    /// title, byline, captions, body, lines on rights; every span points into that text.
    pub fn story(&self) -> Story {
        render::story(self)
    }

    /// The bytes of all its fields together.
    pub(crate) fn size(&self) -> u64 {
        let fields = [
            &self.id,
            &self.version,
            &self.headline,
            &self.subheadline,
            &self.byline,
            &self.publisher,
            &self.language,
            &self.url,
        ];
        let told = fields.into_iter().flatten().chain(&self.captions).chain(&self.rights).chain([&self.body]);
        told.map(|text| text.len() as u64).sum()
    }

    /// Whether it is written in English, as far as is known: a language that nobody tells counts as English.
    pub fn is_english(&self) -> bool {
        self.language.as_deref().is_none_or(|language| matches!(language, "en" | "eng"))
    }
}
