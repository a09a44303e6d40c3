//! Builds the cast: walks the story's noun phrases in order and decides of whom each speaks.

use jiff::civil::Date;
use knowledge::{Identity, Kind, Knowledge, Phrase};
use language::NameKind;
use language::labels::{Deprel, Number, Upos};
use plover::{Code, Sector};

use crate::cast::{Actor, ActorId, Cast};
use crate::document::Document;
use crate::focus;
use crate::phrase;
use crate::reference;
use crate::tree::Tree;

/// Prepositions that tie a role to its country or body ("rebels in Darfur", "a spokesman for the ministry").
const TIES: &[&str] = &["of", "in", "from", "for", "at", "within", "inside", "with", "on", "to"];

/// Nouns that stand for whom their "of" phrase names ("members of the Taliban", "thousands of protesters").
const TRANSPARENT: &[&str] = &[
    "member",
    "group",
    "thousand",
    "hundred",
    "dozen",
    "million",
    "ten",
    "score",
    "number",
    "crowd",
    "delegation",
    "majority",
    "part",
    "wing",
    "rest",
    "some",
    "all",
    "many",
    "most",
    "several",
    "one",
    "two",
    "three",
    "four",
    "five",
    "both",
    "pair",
    "handful",
    "team",
    "unit",
    "spokesman",
    "spokeswoman",
    "spokesperson",
    "head",
    "chief",
    "leader",
    "representative",
    "fighter",
    "supporter",
    "follower",
    "official",
    "people",
    "man",
    "remnant",
    "branch",
    "coalition",
    "alliance",
    "couple",
];

/// What the whole of casting reads from.
pub(crate) struct Casting<'a> {
    pub(crate) document: &'a Document<'a>,
    pub(crate) knowledge: &'a Knowledge,
    pub(crate) on: Option<Date>,
    pub(crate) focus: Vec<Code>,
    pub(crate) cast: Cast,
}

/// Finds everybody of whom the story speaks.
pub(crate) fn cast(document: &Document<'_>, knowledge: &Knowledge) -> (Cast, Vec<Code>) {
    let on = document.story.anchor();
    let focus = focus::countries(document, knowledge, on);
    let mut casting = Casting { document, knowledge, on, focus, cast: Cast::default() };
    for line in 0..document.lines.len() {
        for word in 0..document.lines[line].tree.len() {
            casting.visit(line, word);
        }
    }
    (casting.cast, casting.focus)
}

impl<'a> Casting<'a> {
    pub(crate) fn tree(&self, line: usize) -> &'a Tree {
        &self.document.lines[line].tree
    }

    fn visit(&mut self, line: usize, word: usize) {
        if self.cast.knows(line, word) {
            return;
        }
        let tree = self.tree(line);
        let modifier = matches!(tree.rel(word), Deprel::Amod | Deprel::Compound | Deprel::NmodDesc);
        let ids = if phrase::heads_phrase(tree, word) {
            self.phrase(line, word)
        } else if modifier && matches!(tree.upos(word), Upos::Adj | Upos::Propn | Upos::Noun) {
            self.modifier(line, word)
        } else {
            return;
        };
        if !ids.is_empty() {
            self.cast.note(line, word, ids);
        }
    }

    fn phrase(&mut self, line: usize, word: usize) -> Vec<ActorId> {
        let tree = self.tree(line);
        if tree.upos(word) == Upos::Pron {
            return reference::pronoun(self, line, word);
        }
        if let Some(ids) = reference::dual(self, line, word) {
            return ids;
        }
        if let Some(id) = reference::repeated_name(self, line, word) {
            self.lengthen(id, line, word);
            return vec![id];
        }
        let parent = tree.head(word).filter(|_| tree.rel(word) == Deprel::Appos);
        let identity = self.identify(line, word);
        if let Some(of) = parent.and_then(|p| self.cast.at(line, p).first().copied()) {
            return self.apposition(of, identity, line, word);
        }
        let others = identity.as_ref().map_or_else(Vec::new, |i| self.coordinated_homes(i, line, word));
        let known = identity.clone().and_then(|identity| self.admit(identity, line, word));
        let Some(first) = known else { return self.unknown(line, word) };
        let mut ids = vec![first];
        for code in others {
            let other = identity.clone().map(|i| Identity { code: Some(code), ..i });
            ids.extend(other.and_then(|i| self.admit(i, line, word)));
        }
        ids
    }

    /// "Ukrainian and Russian negotiators", "the leaders of Russia, Turkey and Iran": the countries after the first.
    fn coordinated_homes(&mut self, identity: &Identity, line: usize, word: usize) -> Vec<Code> {
        let tree = self.tree(line);
        if identity.kind != Kind::Role || identity.name.is_some() {
            return Vec::new();
        }
        let homes = tree.by_rel(word, &[Deprel::Amod, Deprel::Nmod, Deprel::NmodPoss, Deprel::Compound]);
        let next: Vec<usize> = homes.flat_map(|h| tree.by_rel(h, &[Deprel::Conj])).collect();
        let land = |i: &Identity| matches!(i.kind, Kind::State | Kind::Nationality | Kind::Capital);
        let codes = next.into_iter().filter_map(|w| self.resolve(line, w).filter(land).and_then(|i| i.code));
        codes.filter(|c| Some(*c) != identity.code).collect()
    }

    /// A nationality or body that modifies a noun acts through it ("U.S. invasion").
    fn modifier(&mut self, line: usize, word: usize) -> Vec<ActorId> {
        let acting = [
            Kind::State,
            Kind::Nationality,
            Kind::Capital,
            Kind::Seat,
            Kind::Byword,
            Kind::Igo,
            Kind::Party,
            Kind::ArmedGroup,
            Kind::Role,
            Kind::Military,
            Kind::Police,
            Kind::Government,
        ];
        match self.resolve(line, word) {
            Some(identity) if acting.contains(&identity.kind) && identity.rule != "unresolved" => {
                self.admit(identity, line, word).into_iter().collect()
            }
            _ => Vec::new(),
        }
    }

    fn resolve(&self, line: usize, word: usize) -> Option<Identity> {
        let tree = self.tree(line);
        let range = phrase::extent(tree, word);
        let words: Vec<&str> = range.clone().map(|i| tree.token(i).form.as_str()).collect();
        let lemmas: Vec<&str> = range.clone().map(|i| tree.lemma(i)).collect();
        let phrase = Phrase { words: &words, lemmas: &lemmas, head: word - range.start };
        let plain = self.knowledge.resolve(&phrase, self.on, &[]);
        // What the story is about decides what "the North" means; a role at home nowhere is looked for in the text first.
        let land = |i: &Identity| {
            matches!(i.kind, Kind::State | Kind::Byword | Kind::Place | Kind::Person | Kind::Nationality)
        };
        match plain {
            Some(identity) if identity.code.is_some() => Some(identity),
            plain => self.knowledge.resolve(&phrase, self.on, &self.focus).filter(land).or(plain),
        }
    }

    /// Who the phrase speaks of by its own words and by what it is tied to, but not by what was said before.
    fn identify(&mut self, line: usize, word: usize) -> Option<Identity> {
        let own = self.resolve(line, word);
        let tree = self.tree(line);
        let transparent = TRANSPARENT.contains(&tree.folded(word).as_str());
        let needs_tie = match &own {
            None => transparent,
            Some(i) => i.code.is_none() || transparent && i.kind == Kind::Role,
        };
        if !needs_tie {
            return own;
        }
        let tied = self.tied(line, word);
        match (own, tied) {
            (Some(mut role), Some(tie)) => {
                self.bind(&mut role, &tie, transparent);
                Some(role)
            }
            (None, Some(tie)) => Some(Identity {
                code: tie.code,
                sectors: tie.sectors,
                name: None,
                office: None,
                kind: Kind::Role,
                rule: "member-of",
            }),
            (own, None) => own,
        }
    }

    fn bind(&self, role: &mut Identity, tie: &Actor, transparent: bool) {
        if role.code.is_none() {
            role.code = tie.code;
        }
        let body = !tie.is_land() && !tie.sectors.is_empty() && tie.kind != Kind::Nationality;
        if transparent && body {
            role.sectors.clone_from(&tie.sectors);
            role.code = tie.code;
        }
    }

    /// The actor in a phrase tied to this one by a preposition or by possession.
    fn tied(&mut self, line: usize, word: usize) -> Option<Actor> {
        let tree = self.tree(line);
        let candidates: Vec<usize> = tree
            .by_rel(word, &[Deprel::Nmod, Deprel::NmodPoss])
            .filter(|&c| tree.preposition(c).is_none_or(|p| TIES.contains(&p.as_str())))
            .filter(|&c| {
                tree.preposition(c).as_deref() != Some("to") && tree.preposition(c).as_deref() != Some("with")
            })
            .collect();
        for child in candidates {
            self.visit(line, child);
            if let Some(&id) = self.cast.at(line, child).first() {
                let actor = self.cast.get(id);
                if actor.is_political() {
                    return Some(actor.clone());
                }
            }
        }
        None
    }

    /// Enters an identified phrase, joining it with the same actor told before.
    pub(crate) fn admit(&mut self, identity: Identity, line: usize, word: usize) -> Option<ActorId> {
        let tree = self.tree(line);
        let mut actor = self.actor(identity, line, word);
        if let Some(id) = self.same(&actor) {
            self.lengthen(id, line, word);
            return Some(id);
        }
        if actor.code.is_none() && !actor.sectors.is_empty() {
            if let Some(id) = reference::repeated_role(self, line, word, &actor) {
                return Some(id);
            }
            let home = self.companion(line, word).or_else(|| self.named_body(line, word));
            actor.code = home.or_else(|| self.context_country(line, word));
        }
        let unnamed_thing = !actor.is_political() && actor.name.is_none();
        if unnamed_thing && tree.upos(word) != Upos::Propn {
            return None;
        }
        Some(self.cast.add(actor))
    }

    fn actor(&self, identity: Identity, line: usize, word: usize) -> Actor {
        let tree = self.tree(line);
        let range = phrase::without_article(tree, phrase::extent(tree, word));
        let (start, end) = (tree.token(range.start).start, tree.token(range.end - 1).end);
        let person_name =
            tree.sentence.names.iter().any(|n| n.kind == NameKind::Person && n.tokens.contains(&word));
        Actor {
            text: self.document.text(start, end),
            start,
            end,
            person: identity.kind == Kind::Person || person_name,
            plural: tree.token(word).features.number == Number::Plur
                && !matches!(identity.kind, Kind::State | Kind::Capital | Kind::Igo),
            name: identity.name,
            code: identity.code,
            sectors: identity.sectors,
            office: identity.office,
            kind: identity.kind,
            head_lemma: tree.folded(word),
            rule: identity.rule,
        }
    }

    /// An actor already told who has the same name, or is the same country or kind of people.
    fn same(&self, new: &Actor) -> Option<ActorId> {
        let like = |old: &Actor| match (&old.name, &new.name) {
            (Some(a), Some(b)) => a == b && old.code == new.code,
            (None, None) => {
                // "Kyiv", "Ukraine" and "Ukrainian" before a noun are one state.
                let alike = old.kind == new.kind && old.head_lemma == new.head_lemma
                    || old.is_bare_state() && new.is_bare_state();
                old.code.is_some() && old.code == new.code && old.sectors == new.sectors && alike
            }
            _ => false,
        };
        self.cast.actors.iter().position(like).map(ActorId)
    }

    /// Keeps the fullest form in which the story writes an actor.
    fn lengthen(&mut self, id: ActorId, line: usize, word: usize) {
        let tree = self.tree(line);
        let range = phrase::without_article(tree, phrase::extent(tree, word));
        let (start, end) = (tree.token(range.start).start, tree.token(range.end - 1).end);
        let actor = self.cast.get(id);
        if end - start > actor.text.len() && tree.upos(word) == Upos::Propn {
            let text = self.document.text(start, end);
            let actor = self.cast.get_mut(id);
            (actor.text, actor.start, actor.end) = (text, start, end);
        }
    }

    /// "Kim Su-gil, alternate member of …": the apposition tells of the same person.
    fn apposition(
        &mut self,
        of: ActorId,
        identity: Option<Identity>,
        line: usize,
        word: usize,
    ) -> Vec<ActorId> {
        if self.is_bracketed_acronym(line, word) {
            return vec![of];
        }
        let Some(identity) = identity else { return Vec::new() };
        let conflict = self.cast.get(of).code.is_some()
            && identity.code.is_some()
            && self.cast.get(of).code != identity.code;
        let names_other = identity.name.is_some()
            && self.cast.get(of).name.is_some()
            && self.cast.get(of).person != (identity.kind == Kind::Person);
        if conflict || names_other {
            return self.admit(identity, line, word).into_iter().collect();
        }
        let first_name = self.tree(line).upos(word) == Upos::Propn;
        let actor = self.cast.get_mut(of);
        actor.code = actor.code.or(identity.code);
        let former = actor.sectors == [Sector::Eli];
        if actor.sectors.is_empty() || former || actor.rule == "name-only" || identity.rule == "member-of" {
            actor.sectors = identity.sectors;
        }
        actor.office = actor.office.take().or(identity.office);
        if actor.name.is_none() && first_name {
            actor.name = identity.name;
            actor.person |= identity.kind == Kind::Person;
        }
        vec![of]
    }

    /// "the National Trade Council (NTC)": whatever else the letters may stand for, here they are the council.
    fn is_bracketed_acronym(&self, line: usize, word: usize) -> bool {
        let tree = self.tree(line);
        let form = &tree.token(word).form;
        let bracket = word > 0 && matches!(tree.token(word - 1).form.as_str(), "(" | "-LRB-");
        bracket && form.len() >= 2 && form.chars().all(|c| c.is_uppercase() || c == '.' || c == '-')
    }

    /// A phrase that `knowledge` cannot place: a person by name, or something said before.
    fn unknown(&mut self, line: usize, word: usize) -> Vec<ActorId> {
        let tree = self.tree(line);
        if let Some(id) = reference::definite(self, line, word) {
            return vec![id];
        }
        let name = tree.sentence.names.iter().find(|n| n.tokens.contains(&word));
        if name.is_none()
            && let Some(other) = tree.child(word, &[Deprel::Appos])
        {
            // "her Russian counterpart, Sergei Lavrov": the apposition says who.
            self.visit(line, other);
            return self.cast.at(line, other).to_vec();
        }
        let Some(name) = name.filter(|n| n.kind == NameKind::Person || n.kind == NameKind::Organisation)
        else {
            return Vec::new();
        };
        let (start, end) = (tree.token(name.tokens.start).start, tree.token(name.tokens.end - 1).end);
        let text = self.document.text(start, end);
        let kind = if name.kind == NameKind::Person { Kind::Person } else { Kind::Other };
        let described = self.described(line, word);
        let identity = Identity {
            code: described.as_ref().and_then(|d| d.code),
            sectors: described.map_or_else(Vec::new, |d| d.sectors),
            name: Some(text),
            office: None,
            kind,
            rule: "name-only",
        };
        self.admit(identity, line, word).into_iter().collect()
    }

    /// What an apposition says of a name not known otherwise.
    fn described(&mut self, line: usize, word: usize) -> Option<Identity> {
        let tree = self.tree(line);
        let apposition = tree.child(word, &[Deprel::Appos])?;
        self.identify(line, apposition)
    }

    /// "Moyo and four other officials": those who stand beside somebody in a coordination are of the same country.
    fn companion(&self, line: usize, word: usize) -> Option<Code> {
        let tree = self.tree(line);
        let first = crate::roles::first_conjunct(tree, word);
        let beside = self.cast.at(line, first).first().filter(|_| first != word)?;
        self.cast.get(*beside).code
    }

    /// "a ministry official" after "Seoul's unification ministry": the official of that body.
    fn named_body(&self, line: usize, word: usize) -> Option<Code> {
        let tree = self.tree(line);
        let body = tree.child(word, &[Deprel::Compound]).filter(|&c| tree.upos(c) == Upos::Noun)?;
        let lemma = tree.folded(body);
        let told = self.cast.before(line, word).map(|(_, id)| self.cast.get(id));
        told.filter(|a| !a.person && a.text.to_lowercase().split(' ').any(|w| w == lemma))
            .find_map(|a| a.code)
    }

    /// The country in which a role without one is at home: that of a place in the same clause, else the story's.
    pub(crate) fn context_country(&self, line: usize, word: usize) -> Option<Code> {
        let tree = self.tree(line);
        let verb = tree.head(word)?;
        let local = tree
            .by_rel(verb, &[Deprel::Obl])
            .filter(|&o| {
                tree.preposition(o)
                    .is_some_and(|p| matches!(p.as_str(), "in" | "at" | "near" | "across" | "outside"))
            })
            .find_map(|o| {
                self.resolve(line, o)
                    .filter(|i| matches!(i.kind, Kind::State | Kind::Capital | Kind::Place))
                    .and_then(|i| i.code)
            });
        local.or_else(|| self.focus.first().copied())
    }
}
