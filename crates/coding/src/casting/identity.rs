//! Whom a phrase names by its own words and by what it is tied to: "rebels in Darfur", "members of the Taliban".

use knowledge::{Identity, Kind, Phrase};
use language::labels::{Deprel, Number, Upos};
use plover::{Code, Sector};

use super::Casting;
use crate::cast::Actor;
use crate::echo;
use crate::phrase::{self, Words};
use crate::roles;
use crate::tree::Tree;

/// Prepositions that tie a role to its country or body ("rebels in Darfur", "a spokesman for the ministry"). Not "to" and
/// "with": an envoy to Libya is no Libyan.
const TIES: &[&str] = &["of", "in", "from", "for", "at", "within", "inside", "on"];

/// Vocabulary, open to change: those whose owner is the one they are against ("her kidnappers").
const FOES: &[&str] = &[
    "kidnapper",
    "captor",
    "abductor",
    "attacker",
    "killer",
    "assassin",
    "critic",
    "opponent",
    "rival",
    "enemy",
    "foe",
    "accuser",
];

/// Vocabulary, open to change: people of one kind in a country of another: "Romania's Hungarian minority" is at home in Romania.
const COMMUNITIES: &[&str] = &["community", "minority", "population", "diaspora", "enclave"];

/// Vocabulary, open to change: nouns that stand for whom their "of" phrase names ("members of the Taliban", "thousands of protesters").
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

/// Numbers that stand for so many people, and vocabulary, open to change, of what these do in the streets.
const CROWDS: &[&str] = &["thousand", "hundred", "dozen", "million"];
const CROWD_DEEDS: &[&str] =
    &["protest", "rally", "march", "demonstrate", "gather", "riot", "clash", "strike", "walk"];

/// Vocabulary, open to change: those whom a state sends abroad.
const SENT: &[&str] = &["diplomat", "envoy", "ambassador", "consul", "attache", "peacekeeper"];

/// Whether another bearer of the same name may be meant: of a person, and of an armed group or its people.
fn shares_its_name(identity: &Identity) -> bool {
    let armed = identity.kind == Kind::ArmedGroup
        || identity.kind == Kind::Role && identity.sectors.first() == Some(&Sector::Reb);
    identity.code.is_some() && (armed || identity.kind == Kind::Person)
}

/// Whether the phrase says where somebody is ("in Iraq"), and not whose he is ("of Iraq").
fn is_where(tree: &Tree, phrase: usize) -> bool {
    let within = ["in", "at", "within", "inside", "on"];
    tree.preposition(phrase).is_some_and(|p| within.contains(&p.as_str()))
}

impl Casting<'_> {
    /// Who the phrase speaks of by its own words and by what it is tied to, but not by what was said before.
    pub(super) fn identify(&mut self, line: usize, word: usize) -> Option<Identity> {
        if let Some(body) = self.named_after(line, word) {
            return Some(body);
        }
        if let Some(land) = self.owners_land(line, word) {
            return Some(land);
        }
        let own = self.resolve(line, word);
        if let Some(people) = self.ethnic(line, word) {
            return Some(people);
        }
        let tree = self.tree(line);
        if let Some(people) = self.community(own.as_ref(), line, word) {
            return Some(people);
        }
        let transparent = TRANSPARENT.contains(&tree.folded(word).as_str());
        if own.is_none() && self.is_crowd(line, word) {
            let (sectors, kind) = (vec![Sector::Cvl], Kind::Role);
            return Some(Identity { code: None, sectors, name: None, office: None, kind, rule: "crowd" });
        }
        let needs_tie = match &own {
            None => transparent,
            Some(i) => i.code.is_none() || transparent && i.kind == Kind::Role,
        };
        if !needs_tie {
            return own;
        }
        let member = tree.is_lemma(word, &["member"]);
        let own = own.map(|role| self.with_shared_nation(role, line, word));
        let own = own.map(|role| self.with_senders_nation(role, line, word));
        let tied = self.tied(line, word);
        match (own, tied) {
            (Some(mut role), Some(tie)) => {
                self.bind(&mut role, &tie, transparent);
                Some(role)
            }
            (None, Some(tie)) => Some(Identity {
                code: tie.code,
                // "members of the bloc" are governments.
                sectors: if member && tie.kind == Kind::Igo { vec![Sector::Gov] } else { tie.sectors },
                name: None,
                office: None,
                kind: Kind::Role,
                rule: "member-of",
            }),
            (own, None) => own,
        }
    }

    /// "his country and Chile have agreed": the land of whoever is spoken of acts as such.
    fn owners_land(&mut self, line: usize, word: usize) -> Option<Identity> {
        let tree = self.tree(line);
        let owner = tree.child(word, &[Deprel::NmodPoss]).filter(|&o| tree.upos(o) == Upos::Pron)?;
        let acts = matches!(tree.rel(word), Deprel::Nsubj | Deprel::NsubjPass);
        let singular = tree.token(word).features.number != Number::Plur;
        if !acts || !singular || !tree.is_lemma(word, &["country", "nation"]) {
            return None;
        }
        self.visit(line, owner);
        let id = self.cast.at(line, owner).first().copied()?;
        let code = self.cast.get(id).code.filter(|c| c.is_country())?;
        let (sectors, kind) = (vec![Sector::Gov], Kind::State);
        Some(Identity { code: Some(code), sectors, name: None, office: None, kind, rule: "owner's land" })
    }

    /// "American diplomats and soldiers in Iraq": the adjective before the first speaks of both, wherever they are.
    fn with_shared_nation(&self, role: Identity, line: usize, word: usize) -> Identity {
        let tree = self.tree(line);
        let serves =
            matches!(role.sectors.first(), Some(Sector::Gov | Sector::Mil | Sector::Cop | Sector::Spy));
        let bare = tree.child(word, &[Deprel::Det, Deprel::Nummod, Deprel::Amod, Deprel::NmodPoss]).is_none();
        let first = roles::first_conjunct(tree, word);
        let abroad = tree.by_rel(word, &[Deprel::Nmod]).any(|c| is_where(tree, c));
        let shared = serves && bare && abroad && first != word && role.code.is_none();
        let code = if shared { self.nation_before(line, first) } else { None };
        Identity { code: role.code.or(code), ..role }
    }

    /// "Algeria confirmed the death of two envoys in Iraq": envoys abroad are those of the state that is told of them.
    fn with_senders_nation(&mut self, role: Identity, line: usize, word: usize) -> Identity {
        let tree = self.tree(line);
        let abroad = tree.by_rel(word, &[Deprel::Nmod]).any(|c| is_where(tree, c));
        if role.code.is_some() || !abroad || !tree.is_lemma(word, SENT) {
            return role;
        }
        let verb = tree.ancestors(word).find(|&a| tree.is_verb(a));
        let Some(subject) = verb.and_then(|v| roles::surface_subject(tree, v)).filter(|&s| s < word) else {
            return role;
        };
        self.visit(line, subject);
        let sender = self.cast.at(line, subject).first().map(|&id| self.cast.get(id));
        let code = sender.filter(|a| a.is_bare_state()).and_then(|a| a.code).filter(|c| c.is_country());
        Identity { code, ..role }
    }

    /// "Thousands rally in Berlin": a number alone that takes to the streets is of people.
    fn is_crowd(&self, line: usize, word: usize) -> bool {
        let tree = self.tree(line);
        let counted =
            tree.child(word, &[Deprel::Nmod, Deprel::NmodPoss, Deprel::Amod, Deprel::Compound]).is_some();
        let subject = matches!(tree.rel(word), Deprel::Nsubj | Deprel::NsubjPass);
        let moved = tree.head(word).is_some_and(|v| tree.is_lemma(v, CROWD_DEEDS));
        CROWDS.contains(&tree.folded(word).as_str()) && subject && moved && !counted
    }

    /// "ethnic Albanians": people of a kind, at home in the country of which is spoken, not in that of their name.
    fn ethnic(&mut self, line: usize, word: usize) -> Option<Identity> {
        let tree = self.tree(line);
        let kind = tree.child(word, &[Deprel::Amod]).is_some_and(|a| tree.is_lemma(a, &["ethnic"]));
        let people = tree.token(word).features.number == Number::Plur && tree.upos(word) == Upos::Propn
            || tree.token(word).form.ends_with('s') && tree.token(word).form.starts_with(char::is_uppercase);
        if !kind || !people {
            return None;
        }
        let code = self.tied(line, word).filter(|a| a.is_land()).and_then(|a| a.code);
        let (sectors, kind) = (vec![Sector::Cvl], Kind::Role);
        Some(Identity { code, sectors, name: None, office: None, kind, rule: "community" })
    }

    /// People of one kind in a country of another.
    fn community(&mut self, own: Option<&Identity>, line: usize, word: usize) -> Option<Identity> {
        if !COMMUNITIES.contains(&self.tree(line).folded(word).as_str()) {
            return None;
        }
        let land = self.tied(line, word).filter(|a| a.is_land()).and_then(|a| a.code);
        let code = land.or_else(|| self.homeland(line, word))?;
        let sectors = own.map_or_else(|| vec![Sector::Cvl], |i| i.sectors.clone());
        let kind = Kind::Role;
        Some(Identity { code: Some(code), sectors, name: None, office: None, kind, rule: "community" })
    }

    /// "the Albanian population of the province": that of the place of which the sentence tells, where one is meant.
    fn homeland(&self, line: usize, word: usize) -> Option<Code> {
        let tree = self.tree(line);
        let mut of = tree.by_rel(word, &[Deprel::Nmod, Deprel::NmodPoss]);
        let known = |c: usize| {
            echo::is_the(tree, c)
                && tree.is_lemma(
                    c,
                    &["province", "region", "island", "country", "city", "territory", "area", "enclave"],
                )
        };
        of.find(|&c| known(c)).and_then(|_| self.sentence_country(line, word))
    }

    /// Whom `knowledge` takes the phrase for.
    pub(super) fn resolve(&self, line: usize, word: usize) -> Option<Identity> {
        let tree = self.tree(line);
        let range = phrase::extent(tree, word);
        let head = word - range.start;
        let words = Words::of(tree, range);
        let phrase = Phrase { words: &words.forms, lemmas: &words.lemmas, head };
        let plain = self.knowledge.resolve(&phrase, self.on, &[]);
        // What the story is about decides what "the North" means; a role at home nowhere is looked for in the text first.
        let land = |i: &Identity| {
            matches!(i.kind, Kind::State | Kind::Byword | Kind::Place | Kind::Person | Kind::Nationality)
        };
        match plain {
            Some(identity) if shares_its_name(&identity) => {
                self.namesake(&phrase, &identity, line).or(Some(identity))
            }
            Some(identity) if identity.code.is_some() => Some(identity),
            plain => self.knowledge.resolve(&phrase, self.on, &self.focus).filter(land).or(plain),
        }
    }

    /// "Taliban militants" in a story about Pakistan, "King Abdullah" in one about Jordan: the bearer of the name in the country that
    /// the story is about, where the one commonly meant is of another.
    fn namesake(&self, phrase: &Phrase<'_>, common: &Identity, line: usize) -> Option<Identity> {
        let person = common.kind == Kind::Person;
        // Fighters are at home where the story mostly is; a person may be of any of its countries.
        let about = if person { &self.focus[..] } else { self.focus.get(..1)? };
        // "Afghan troops killed Taliban militants near the Pakistani border".
        let here = self.cast.before(line + 1, 0).take_while(|((l, _), _)| *l == line);
        let beside = here
            .map(|(_, id)| self.cast.get(id))
            .any(|a| a.code == common.code && !a.is_land() && !a.is_bare_state());
        if beside && !person || common.code.is_none_or(|c| about.contains(&c)) {
            return None;
        }
        let found = self.knowledge.resolve(phrase, self.on, about)?;
        let other = found.code.is_some_and(|c| about.contains(&c)) && found.kind == common.kind;
        Some(found).filter(|_| other)
    }

    /// Gives a role the country of what it is tied to ("a rebel in Chad"), and a mere member of a body that body's sectors too
    /// ("fighters of the Free Aceh Movement").
    fn bind(&self, role: &mut Identity, tie: &Actor, transparent: bool) {
        if role.code.is_none() {
            role.code = tie.code;
        }
        let body = !tie.is_land() && !tie.sectors.is_empty() && tie.kind != Kind::Nationality;
        // "French officials of the president's staff" stay French.
        let elsewhere = role.code.is_some() && tie.code.is_some() && role.code != tie.code;
        if transparent && body && !elsewhere {
            role.sectors.clone_from(&tie.sectors);
            role.code = tie.code;
        }
    }

    /// The actor in a phrase tied to this one by a preposition or by possession.
    fn tied(&mut self, line: usize, word: usize) -> Option<Actor> {
        let tree = self.tree(line);
        let foe = FOES.contains(&tree.folded(word).as_str());
        let candidates: Vec<usize> = tree
            .by_rel(word, &[Deprel::Nmod, Deprel::NmodPoss])
            .filter(|&c| {
                let owner = tree.rel(c) == Deprel::NmodPoss;
                owner && !foe || !owner && tree.preposition(c).is_none_or(|p| TIES.contains(&p.as_str()))
            })
            // "foreign troops in Afghanistan" are at home elsewhere.
            .filter(|&c| !(self.is_from_elsewhere(line, word) && is_where(tree, c)))
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
}
