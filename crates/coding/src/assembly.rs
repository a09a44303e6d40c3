//! Makes a report of the acts that tell one happening.

use plover::{
    Context, Entity, EventDate, EventType, Evidence, Field, Mode, Precision, Proof, Report, Sector, Span,
    Status,
};

use crate::act::Act;
use crate::cast::{ActorId, Cast};
use crate::document::{Document, Zone};
use crate::shades;

/// Vocabulary, open to change: words for meetings in which one side turns to the other or is its guest.
const HOSTING: &[&str] = &[
    "receive",
    "host",
    "welcome",
    "greet",
    "see",
    "send",
    "brief",
    "debrief",
    "update",
    "contact",
    "reach",
    "address",
    "call",
    "summon",
    "inspect",
    "escort",
    "accompany",
    "lead",
    "play",
    "dinner",
    "banquet",
    "audience",
];

/// What assembly reads from.
pub(crate) struct Assembler<'a> {
    pub(crate) document: &'a Document<'a>,
    pub(crate) cast: &'a Cast,
    pub(crate) cues: &'a lexicon::Cues,
    pub(crate) coder: &'a str,
}

impl Assembler<'_> {
    /// The report of a group of acts; `None` for an empty group.
    pub(crate) fn report(&self, group: &[Act<'_>]) -> Option<Report> {
        let first = group.first()?;
        let mut proof = Proof::new(self.evidence(first));
        for act in &group[1..] {
            proof.join(Proof::new(self.evidence(act)));
        }
        let mut modes = Vec::new();
        for mode in group.iter().flat_map(|a| &a.modes) {
            if !modes.contains(mode) {
                modes.push(*mode);
            }
        }
        if modes.is_empty() {
            modes.extend(shades::late(group, self.document, self.cues, self.cast));
        }
        Some(Report {
            id: self.id(&proof, first),
            story: self.document.story.id().to_owned(),
            event_type: first.event_type,
            actors: self.actors(group, &modes),
            recipients: self.recipients(group, &modes),
            modes,
            date: self.date(group),
            place: group.iter().find_map(|a| a.place.clone()),
            status: status(group),
            attribution: self.attribution(group),
            contexts: self.contexts(group),
            evidence: proof,
            confidence: confidence(group),
            published: self.document.story.published().map(|p| p.date),
            coder: self.coder.to_owned(),
        })
    }

    fn evidence(&self, act: &Act<'_>) -> Evidence {
        let tree = &self.document.lines[act.line].tree;
        let trigger = tree.token(act.at);
        Evidence {
            span: Span { start: tree.sentence.start, end: tree.sentence.end },
            trigger: trigger.form.clone(),
            trigger_span: Span { start: trigger.start, end: trigger.end },
            frame: act.frame.id.clone(),
            reasons: act.reasons.clone(),
        }
    }

    /// A hash of the story's id, the type and where the evidence stands (invariant 7).
    fn id(&self, proof: &Proof, act: &Act<'_>) -> String {
        let mut hasher = blake3::Hasher::new();
        hasher.update(self.document.story.id().as_bytes());
        hasher.update(self.document.story.raw().as_bytes());
        hasher.update(act.event_type.as_str().as_bytes());
        for evidence in proof.iter() {
            hasher.update(&evidence.trigger_span.start.to_le_bytes());
            hasher.update(evidence.frame.as_bytes());
        }
        for id in act.parties() {
            hasher.update(&self.cast.get(id).start.to_le_bytes());
        }
        hasher.finalize().to_hex()[..16].to_owned()
    }

    fn entities<'i>(&self, ids: impl Iterator<Item = &'i ActorId>) -> Vec<Entity> {
        let mut seen: Vec<ActorId> = Vec::new();
        for &id in ids {
            if !seen.contains(&id) {
                seen.push(id);
            }
        }
        seen.into_iter().map(|id| self.entity(id)).collect()
    }

    /// Who acts; of a meeting in which nobody is told as host, all who meet.
    fn actors(&self, group: &[Act<'_>], modes: &[Mode]) -> Vec<Entity> {
        let actors = group.iter().flat_map(|a| &a.actors);
        let mut told = if self.is_meeting(group, modes) {
            self.entities(actors.chain(group.iter().flat_map(|a| &a.recipients)))
        } else {
            self.entities(actors)
        };
        // Whoever resigns was in office, whatever he is called later in the story.
        if modes.contains(&Mode::Resign) {
            told.iter_mut().filter(|e| e.sectors == [Sector::Eli]).for_each(|e| e.sectors.push(Sector::Gov));
        }
        told
    }

    /// A meeting without a host: neither a visit nor a forum, nor told by a word that has one side come to the other.
    fn is_meeting(&self, group: &[Act<'_>], modes: &[Mode]) -> bool {
        let one_sided = |a: &Act<'_>| {
            let tree = &self.document.lines[a.line].tree;
            a.actors.is_empty() || tree.is_lemma(a.at, HOSTING)
        };
        let kind = group.iter().all(|a| a.event_type == EventType::Consult && !one_sided(a));
        kind && !modes.contains(&Mode::Visit) && !modes.contains(&Mode::Multilateral)
    }

    /// Those to whom it was done; a party that is a part of an actor ("his government" of the president's own act) is no other
    /// side, and what the headline says in short gives way to what the body says in full.
    fn recipients(&self, group: &[Act<'_>], modes: &[Mode]) -> Vec<Entity> {
        if self.is_meeting(group, modes) {
            return Vec::new();
        }
        let actors: Vec<ActorId> = group.iter().flat_map(|a| a.actors.clone()).collect();
        // What a state does on its own ground is done to whoever stands there, and what it says of it to nobody.
        let ground = |id: ActorId, a: ActorId| {
            let (land, doer) = (self.cast.get(id), self.cast.get(a));
            let deed = group.iter().all(|g| {
                matches!(
                    g.event_type,
                    EventType::Assault | EventType::Coerce | EventType::Aid | EventType::Protest
                )
            });
            let governs = doer.is_bare_state()
                || matches!(
                    doer.sectors.first(),
                    Some(Sector::Gov | Sector::Mil | Sector::Cop | Sector::Jud)
                );
            land.is_land() && land.code == doer.code && land.code.is_some() && governs && !deed
        };
        let own =
            |id: &ActorId| actors.iter().any(|&a| a == *id || self.cast.is_part_of(*id, a) || ground(*id, a));
        // "the militants' bombing in Mumbai": a land in which its own people strike is where, not whom.
        let scene = |id: ActorId| {
            let noun = |a: &Act<'_>| self.document.lines[a.line].tree.is_nominal(a.at);
            let there = |a: &Act<'_>| a.recipients.contains(&id) && is_local(a) && noun(a);
            let land = self.cast.get(id);
            land.is_land()
                && group.iter().any(there)
                && actors.iter().all(|&a| self.cast.get(a).code == land.code)
        };
        let body = |a: &&Act<'_>| self.document.lines[a.line].zone == Zone::Body && !a.recipients.is_empty();
        let full = group.iter().any(|a| body(&a));
        let telling = group.iter().filter(|a| !full || body(a));
        self.entities(telling.flat_map(|a| &a.recipients).filter(|id| !own(id) && !scene(**id)))
    }

    fn entity(&self, id: ActorId) -> Entity {
        let actor = self.cast.get(id);
        Entity {
            text: actor.text.clone(),
            name: actor.name.clone(),
            country: actor.code,
            sectors: actor.sectors.clone(),
            office: actor.office.clone(),
            span: Some(Span { start: actor.start, end: actor.end }),
        }
    }

    /// The narrowest date told, with its words; but where one telling has only the first day of what
    /// another tells to last, it lasts.
    fn date(&self, group: &[Act<'_>]) -> Option<EventDate> {
        let width = |d: &EventDate| match (d.start, d.end) {
            (Some(s), Some(e)) => e.since(s).map_or(i32::MAX, |span| span.get_days()),
            _ => i32::MAX,
        };
        let dates = || group.iter().filter_map(|a| a.date.as_ref());
        let narrow = dates().min_by_key(|d| width(d))?;
        let lasting = |d: &EventDate| matches!(d.precision, Precision::Range | Precision::Open);
        let longer = |d: &&EventDate| lasting(d) && d.start.is_some() && d.start == narrow.start;
        let mut date = dates().find(longer).unwrap_or(narrow).clone();
        date.text = self.document.text(date.span.start, date.span.end);
        Some(date)
    }

    /// The word on which the story first tells it in its body: what it tells in its own voice it need not cite elsewhere. What is
    /// no fact has its source wherever it is told, in the body before the headline.
    fn attribution(&self, group: &[Act<'_>]) -> Vec<String> {
        let is_body = |a: &&Act<'_>| self.document.lines[a.line].zone == Zone::Body;
        let sourced = |a: &&Act<'_>| !a.attribution.is_empty();
        let body: Vec<&Act<'_>> = group.iter().filter(is_body).collect();
        let first = body.iter().copied().filter(|a| a.line == body[0].line).find(sourced);
        let anywhere = || body.iter().copied().find(sourced).or_else(|| group.iter().find(sourced));
        // Where the lead itself is not among the tellings, the headline stands for it.
        let lead = self.document.lead(1).first().copied();
        let untold = || body.iter().all(|a| Some(a.line) != lead);
        let headline = || group.first().filter(|a| sourced(a) && !is_body(a) && untold());
        let told = match body.first() {
            Some(_) if status(group) == Status::Happened => headline().or(first),
            _ => anywhere(),
        };
        told.map_or_else(Vec::new, |a| a.attribution.clone())
    }

    fn contexts(&self, group: &[Act<'_>]) -> Vec<Context> {
        let mut contexts = Vec::new();
        for act in group {
            for context in shades::contexts(&self.document.lines[act.line].tree, self.cues) {
                if !contexts.contains(&context) && contexts.len() < shades::CONTEXTS {
                    contexts.push(context);
                }
            }
        }
        contexts
    }
}

/// Whether a deed of arms has its recipients from where it was done.
fn is_local(act: &Act<'_>) -> bool {
    let from = act.reasons.iter().find(|r| r.field == Field::Recipient);
    act.event_type == EventType::Assault
        && from.is_some_and(|r| matches!(r.rule.as_str(), "in" | "at" | "near"))
}

/// Own voice beats accusation.
fn status(group: &[Act<'_>]) -> Status {
    let told = group.iter().map(|a| a.status);
    told.min().unwrap_or(Status::Happened)
}

/// A start from which later calibration may move: more evidence and known parties make a report surer.
fn confidence(group: &[Act<'_>]) -> f32 {
    let evidence = 0.05 * (group.len().min(4) - 1) as f32;
    let recipient = if group.iter().any(|a| !a.recipients.is_empty()) { 0.1 } else { 0.0 };
    let specific = if group.iter().any(|a| !a.frame.needs.is_empty()) { 0.1 } else { 0.0 };
    (0.6 + evidence + recipient + specific).min(0.95)
}
