//! A report as a rule looks at it.

use std::cell::OnceCell;

use plover::ReportJson;

/// A report and the story around it.
#[derive(Debug)]
pub struct Look<'a> {
    /// The report.
    pub report: &'a ReportJson,
    /// The story's text, which the report's offsets count in.
    pub text: &'a str,
    /// Who published the story.
    pub outlet: Option<&'a str>,
    /// The sentences that say so, cut out when a rule first asks for their words.
    sentences: OnceCell<Vec<&'a str>>,
}

impl<'a> Look<'a> {
    /// A report and its story's text.
    pub fn new(report: &'a ReportJson, text: &'a str) -> Self {
        Self { report, text, outlet: None, sentences: OnceCell::new() }
    }

    /// The same, of a story that this outlet published.
    #[must_use]
    pub fn published_by(self, outlet: Option<&'a str>) -> Self {
        Self { outlet, ..self }
    }

    /// The sentences that say so, in the order of the evidence.
    pub fn sentences(&self) -> &[&'a str] {
        self.sentences.get_or_init(|| {
            let evidence = self.report.evidence.iter();
            evidence.map(|evidence| slice(self.text, evidence.start, evidence.end)).collect()
        })
    }
}

/// The code points of a text from one to another.
fn slice(text: &str, start: usize, end: usize) -> &str {
    let byte = |point| text.char_indices().nth(point).map_or(text.len(), |(byte, _)| byte);
    text.get(byte(start)..byte(end)).unwrap_or_default()
}
