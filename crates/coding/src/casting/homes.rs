//! In which country somebody is at home whose own words do not say it ("police", "four other officials").

use knowledge::{Identity, Kind};
use language::labels::{Deprel, Upos};
use plover::{Code, Sector};

use super::Casting;
use crate::cast::{Actor, ActorId};
use crate::reference;
use crate::roles;

/// Vocabulary, open to change: words before a role that put it into several countries, or into another than the story's.
const ELSEWHERE: &[&str] = &[
    "western",
    "world",
    "foreign",
    "international",
    "global",
    "arab",
    "asian",
    "african",
    "overseas",
    "multinational",
    "neighboring",
    "neighbouring",
];

/// Nouns that in the plural are of several countries.
const NATIONS: &[&str] = &["government", "country", "nation", "state", "power"];

/// Vocabulary, open to change: what a state does to those who serve it.
const DISPOSING: &[&str] = &[
    "sentence",
    "convict",
    "court-martial",
    "reprimand",
    "discipline",
    "acquit",
    "recall",
    "appoint",
    "dismiss",
    "fire",
    "sack",
    "promote",
    "send",
    "deploy",
    "withdraw",
];

/// Nouns for places within a country.
const PLACES: &[&str] =
    &["county", "city", "town", "village", "province", "region", "district", "municipality", "borough"];

/// Those who are held far from home.
const CAPTIVES: &[&str] = &["hostage", "captive", "abductee"];

/// Prepositions of place.
const LOCAL: &[&str] = &["in", "at", "near", "across", "outside"];

/// Sectors of which a story mostly tells one country's: who is named so again is at home where the last was.
const KINDRED: &[Sector] =
    &[Sector::Reb, Sector::Uaf, Sector::Prm, Sector::Mil, Sector::Cop, Sector::Opp, Sector::Crm];

impl Casting<'_> {
    /// "Ukrainian and Russian negotiators", "U.S. and NATO troops", "the leaders of Russia, Turkey and Iran": the codes of each, where several
    /// are named.
    pub(super) fn coordinated_homes(&mut self, identity: &Identity, line: usize, word: usize) -> Vec<Code> {
        let tree = self.tree(line);
        // "British troops" are the British Army, "U.S. and British troops" are not.
        let forces = identity.rule == "body" && matches!(identity.kind, Kind::Military | Kind::Police);
        if !forces && (identity.kind != Kind::Role || identity.name.is_some()) {
            return Vec::new();
        }
        let first = tree.by_rel(word, &[Deprel::Amod, Deprel::Nmod, Deprel::NmodPoss, Deprel::Compound]);
        let tied =
            first.filter(|&h| tree.preposition(h).is_none_or(|p| matches!(p.as_str(), "of" | "from" | "'s")));
        let tied: Vec<usize> = tied.collect();
        if let Some(codes) = self.homes_told_before(&tied, line) {
            return codes;
        }
        // "European and U.S. officials" may be read as two words before the noun, with "and" on one of them.
        let and = |&h: &usize| tree.child(h, &[Deprel::Cc]).is_some();
        // … or the "and" hangs on the noun, between the words.
        let between = |c: usize| tied.iter().any(|&h| h < c) && tied.iter().any(|&h| c < h && h < word);
        let beside = tied.iter().any(and) && tied.len() > 1 || tree.by_rel(word, &[Deprel::Cc]).any(between);
        let groups = tied.iter().map(|&h| tree.conjuncts(h)).filter(|group| group.len() > 1 || beside);
        let land =
            |i: &Identity| matches!(i.kind, Kind::State | Kind::Nationality | Kind::Capital | Kind::Igo);
        let mut codes = Vec::new();
        for home in groups.flatten() {
            let code = self.resolve(line, home).filter(land).and_then(|i| i.code);
            codes.extend(code.filter(|c| !codes.contains(c)));
        }
        codes
    }

    /// "officials of the two countries": the codes of those told before.
    fn homes_told_before(&mut self, tied: &[usize], line: usize) -> Option<Vec<Code>> {
        for &home in tied {
            let several = reference::dual(self, line, home).unwrap_or_default();
            let codes: Vec<Code> = several.iter().filter_map(|&id| self.cast.get(id).code).collect();
            if codes.len() > 1 {
                return Some(codes);
            }
        }
        None
    }

    /// "Moyo and four other officials": those who stand beside somebody in a coordination are of the same country.
    pub(super) fn companion(&self, line: usize, word: usize) -> Option<Code> {
        let tree = self.tree(line);
        // "killed three Chadian rebels, including a commander": he is one of them.
        let among = tree.preposition(word).is_some_and(|p| p == "include" || p == "including");
        if let Some(whole) = tree.head(word).filter(|_| among) {
            let told = self.cast.at(line, whole).first().and_then(|&id| self.cast.get(id).code);
            // "Russian aircraft including gunships": things are nobody, but somebody's.
            return told.or_else(|| self.nation_before(line, whole));
        }
        let first = roles::first_conjunct(tree, word);
        let beside = self.cast.at(line, first).first().filter(|_| first != word)?;
        self.cast.get(*beside).code
    }

    /// The nation named by an adjective or noun before this one ("Russian aircraft").
    pub(super) fn nation_before(&self, line: usize, word: usize) -> Option<Code> {
        let mut before = self.tree(line).by_rel(word, &[Deprel::Amod, Deprel::Compound]);
        let nation = |i: &Identity| matches!(i.kind, Kind::State | Kind::Nationality);
        before.find_map(|w| self.resolve(line, w).filter(nation).and_then(|i| i.code))
    }

    /// "a ministry official", "the tribunal's prosecutor" after "Seoul's unification ministry", "the Hague tribunal".
    pub(super) fn named_body(&self, line: usize, word: usize) -> Option<Code> {
        let tree = self.tree(line);
        let of = &[Deprel::Compound, Deprel::NmodPoss];
        let body = tree.child(word, of).filter(|&c| tree.upos(c) == Upos::Noun)?;
        let lemma = tree.folded(body);
        let told = self.cast.before(line, word).map(|(_, id)| self.cast.get(id));
        told.filter(|a| !a.person && a.text.to_lowercase().split(' ').any(|w| w == lemma))
            .find_map(|a| a.code)
    }

    /// The country in which a role without one is at home: that of a place in the same clause, else that of the state
    /// whose speaker tells of it, else that of the last of its kind told ("the soldiers" after "Pakistani troops"), else the story's.
    pub(super) fn context_country(&self, line: usize, word: usize, actor: &Actor) -> Option<Code> {
        let near = self.masters_country(line, word, actor).or_else(|| self.places_country(line, word));
        let near = near.or_else(|| self.local_country(line, word));
        // "freed six hostages after talks in Qatar": they may be anybody's.
        if self.tree(line).is_lemma(word, CAPTIVES) {
            return near.or_else(|| self.included_country(line, word));
        }
        let near = near.or_else(|| self.speakers_country(line, word));
        let near = near.or_else(|| self.sentence_country(line, word));
        let near =
            near.or_else(|| self.included_country(line, word)).or_else(|| self.fellow(line, word, actor));
        near.or_else(|| self.focus.first().copied())
    }

    /// "An Italian court sentenced a soldier", "Peru recalled an envoy": soldiers and officials over whom a state disposes are its
    /// own, wherever they are.
    fn masters_country(&self, line: usize, word: usize, actor: &Actor) -> Option<Code> {
        let tree = self.tree(line);
        let servant =
            matches!(actor.sectors.first(), Some(Sector::Mil | Sector::Gov | Sector::Cop | Sector::Spy));
        let object = matches!(tree.rel(word), Deprel::Obj | Deprel::NsubjPass);
        let verb = tree.head(word).filter(|&v| servant && object && tree.is_lemma(v, DISPOSING))?;
        let master = roles::subject(tree, verb)?;
        let told = self.cast.at(line, master).first().map(|&id| self.cast.get(id))?;
        told.code.filter(|c| c.is_country())
    }

    /// "the county's police", "the mayor of the town": of the country of the place told last.
    fn places_country(&self, line: usize, word: usize) -> Option<Code> {
        let tree = self.tree(line);
        let owner = |c: &usize| {
            let the = tree.child(*c, &[Deprel::Det]).is_some_and(|d| tree.is_lemma(d, &["the"]));
            the && tree.is_lemma(*c, PLACES)
        };
        tree.by_rel(word, &[Deprel::NmodPoss, Deprel::Nmod]).find(owner)?;
        let told = self.cast.before(line, word).map(|(_, id)| self.cast.get(id));
        told.filter(|a| a.kind == Kind::Place).find_map(|a| a.code)
    }

    /// "The Israeli army said soldiers …": the forces and officials of whom a state's speaker tells are that state's.
    fn speakers_country(&self, line: usize, word: usize) -> Option<Code> {
        let tree = self.tree(line);
        let verb = roles::clause_of(tree, word);
        let saying = tree.head(verb).filter(|_| tree.rel(verb) == Deprel::Ccomp)?;
        let speaker = roles::surface_subject(tree, saying)?;
        let own_force = tree.rel(word) == Deprel::Nsubj && tree.head(word) == Some(verb);
        let said = self.cast.at(line, speaker).first().map(|&id| self.cast.get(id))?;
        let of_state = said.sectors.iter().any(|s| matches!(s, Sector::Gov | Sector::Mil | Sector::Cop));
        said.code.filter(|c| own_force && of_state && c.is_country())
    }

    /// "Western governments", "foreign troops", "world leaders": at home in several countries or elsewhere.
    pub(super) fn is_of_many(&self, line: usize, word: usize, actor: &Actor) -> bool {
        let tree = self.tree(line);
        let office = actor.office.as_deref().unwrap_or_default();
        let nations = actor.plural && NATIONS.contains(&tree.folded(word).as_str());
        nations
            || actor.rule == "nations"
            || ELSEWHERE.contains(&tree.folded(word).as_str())
            || tree.by_rel(word, &[Deprel::Amod, Deprel::Compound]).any(|c| {
                let lemma = tree.folded(c);
                ELSEWHERE.contains(&lemma.as_str()) && !office.split(' ').any(|w| w == lemma)
            })
    }

    /// "foreign troops", "Western officials", but not "the foreign minister".
    pub(super) fn is_from_elsewhere(&self, line: usize, word: usize) -> bool {
        let tree = self.tree(line);
        let far = ["foreign", "western", "overseas", "arab", "asian", "african"];
        let elsewhere = tree.by_rel(word, &[Deprel::Amod]).any(|c| tree.is_lemma(c, &far));
        elsewhere && !tree.is_lemma(word, &["minister", "ministry", "secretary", "office", "department"])
    }

    fn local_country(&self, line: usize, word: usize) -> Option<Code> {
        let tree = self.tree(line);
        let verb = tree.head(word)?;
        let local = |o: &usize| tree.preposition(*o).is_some_and(|p| LOCAL.contains(&p.as_str()));
        let land = |i: &Identity| matches!(i.kind, Kind::State | Kind::Capital | Kind::Place);
        let mut places = tree.by_rel(verb, &[Deprel::Obl]).filter(local);
        places.find_map(|o| self.resolve(line, o).filter(land).and_then(|i| i.code))
    }

    /// "six people, including a Palestinian engineer": of the country of those named among them.
    fn included_country(&self, line: usize, word: usize) -> Option<Code> {
        let tree = self.tree(line);
        let included = |n: &usize| tree.preposition(*n).is_some_and(|p| p == "include" || p == "including");
        let mut members = tree.by_rel(word, &[Deprel::Nmod]).filter(included);
        members.find_map(|m| self.resolve(line, m).and_then(|i| i.code))
    }

    /// The country of the place in which the nearest part of the sentence is set.
    pub(super) fn sentence_country(&self, line: usize, word: usize) -> Option<Code> {
        let tree = self.tree(line);
        let land = |i: &Identity| matches!(i.kind, Kind::State | Kind::Capital | Kind::Place);
        let set = |w: &usize| {
            matches!(tree.rel(*w), Deprel::Obl | Deprel::Nmod)
                && tree.upos(*w) == Upos::Propn
                && tree.preposition(*w).is_some_and(|p| LOCAL.contains(&p.as_str()))
        };
        let mut places: Vec<usize> = (0..tree.len()).filter(set).collect();
        // "attacked a town in Chad and killed six people in Sudan": what the word's own clause tells is nearer than any other.
        let clause = tree.clause(roles::clause_of(tree, word));
        places.sort_by_key(|w| (!clause.contains(w), w.abs_diff(word)));
        places.into_iter().find_map(|w| self.resolve(line, w).filter(land).and_then(|i| i.code))
    }

    /// The country of the nearest actor before that bears arms, judges or opposes in the same way.
    fn fellow(&self, line: usize, word: usize, actor: &Actor) -> Option<Code> {
        let kind = actor.sectors.first().filter(|s| KINDRED.contains(s))?;
        let told = || {
            let before = self.cast.before(line, word).map(|(_, id)| self.cast.get(id));
            before.filter(|a| a.sectors.first() == Some(kind) && a.code.is_some())
        };
        // "militants" are rather the militants told before than the insurgents of another group.
        let same = told().find(|a| a.head_lemma == actor.head_lemma);
        same.or_else(|| told().next()).and_then(|a| a.code)
    }

    /// The country of a body that modifies a noun ("military" in "Turkish military operations", "troop" in "Russia announced
    /// a troop withdrawal"): that of the adjective beside it, else, of an army, that of who is told to act.
    pub(super) fn modifiers_home(&self, line: usize, word: usize, actor: &Actor) -> Option<Code> {
        if let Some(beside) = self.beside(line, word) {
            return self.cast.get(beside).code;
        }
        let tree = self.tree(line);
        if actor.sectors.first() != Some(&Sector::Mil) {
            return None;
        }
        let verb = tree.ancestors(word).find(|&a| tree.is_verb(a))?;
        let subject = roles::surface_subject(tree, verb).filter(|&s| s != word && !tree.is_below(word, s))?;
        self.cast.at(line, subject).first().and_then(|&id| self.cast.get(id).code)
    }

    /// The country named by an adjective before the same noun ("Turkish" of "military" in "Turkish military operations").
    pub(super) fn beside(&self, line: usize, word: usize) -> Option<ActorId> {
        let tree = self.tree(line);
        let noun = tree.head(word)?;
        let others = tree.by_rel(noun, &[Deprel::Amod, Deprel::Compound, Deprel::NmodPoss]);
        let land = |id: &ActorId| matches!(self.cast.get(*id).kind, Kind::Nationality | Kind::State);
        let mut before = others.filter(|&o| o < word);
        before.find_map(|o| self.cast.at(line, o).first().copied().filter(land))
    }

    /// "Peru's Toledo": the country whose the name is said to be.
    pub(super) fn owner_country(&self, line: usize, word: usize) -> Option<Code> {
        let tree = self.tree(line);
        let owner = tree.child(word, &[Deprel::NmodPoss])?;
        let land = |i: &Identity| matches!(i.kind, Kind::State | Kind::Nationality);
        self.resolve(line, owner).filter(land).and_then(|i| i.code)
    }
}
