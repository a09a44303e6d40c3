//! Elements of XML, in a few words.

use std::io::Write;

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};

use crate::atom::xml_text;
use crate::error::Result;

/// Writes XML with line breaks and two blanks a level.
pub(super) struct Xml<W: Write> {
    writer: Writer<W>,
}

impl<W: Write> Xml<W> {
    /// Begins a document.
    pub(super) fn new(out: W) -> Result<Self> {
        let mut writer = Writer::new_with_indent(out, b' ', 2);
        writer.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
        Ok(Self { writer })
    }

    /// An element with what is written within.
    pub(super) fn within(
        &mut self,
        name: &str,
        attributes: &[(&str, &str)],
        inner: impl FnOnce(&mut Self) -> Result<()>,
    ) -> Result<()> {
        self.writer.write_event(Event::Start(start(name, attributes)))?;
        inner(self)?;
        self.writer.write_event(Event::End(BytesEnd::new(name)))?;
        Ok(())
    }

    /// An element with a text.
    pub(super) fn text(&mut self, name: &str, attributes: &[(&str, &str)], text: &str) -> Result<()> {
        let text = xml_text(text);
        self.writer.write_event(Event::Start(start(name, attributes)))?;
        self.writer.write_event(Event::Text(BytesText::new(&text)))?;
        self.writer.write_event(Event::End(BytesEnd::new(name)))?;
        Ok(())
    }

    /// An element with nothing in it.
    pub(super) fn empty(&mut self, name: &str, attributes: &[(&str, &str)]) -> Result<()> {
        self.writer.write_event(Event::Empty(start(name, attributes)))?;
        Ok(())
    }

    /// Ends the last line.
    pub(super) fn end(self) -> Result<()> {
        self.writer.into_inner().write_all(b"\n")?;
        Ok(())
    }
}

fn start<'e>(name: &'e str, attributes: &[(&str, &str)]) -> BytesStart<'e> {
    let mut start = BytesStart::new(name);
    for (key, value) in attributes {
        start.push_attribute((*key, xml_text(value).as_str()));
    }
    start
}
