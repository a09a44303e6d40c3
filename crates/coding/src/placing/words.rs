//! Which words of the act's own sentence say where it happens.

use language::labels::{Deprel, Upos};
use plover::{Code, EventPlace, EventType, Mode};

use super::{Placer, is_bearing, phrases_of};
use crate::act::Act;
use crate::echo;
use crate::phrase;
use crate::timing::is_word_act;
use crate::tree::Tree;

/// Markers of clauses that go on where the main one does.
const SAME_SCENE: &[&str] = &["to", "while", "when", "as", "where"];

/// Parts of a land that a state at home need not name: "sent troops to the south".
const PARTS: &[&str] = &["north", "south", "east", "west", "border", "frontier", "coast"];

/// Verbs that judge a deed and do not carry it: where it is condemned it was not done.
const JUDGING: &[&str] = &[
    "applaud",
    "blame",
    "condemn",
    "criticise",
    "criticize",
    "decry",
    "denounce",
    "deplore",
    "discuss",
    "mourn",
    "praise",
    "protest",
    "welcome",
];

/// Prepositions that name those who meet.
const GUESTS: &[&str] = &["with", "of", "between", "among", "by"];

/// Prepositions of the place where words are said.
const SPOKEN: &[&str] = &["in", "at", "near", "outside", "inside", "aboard"];

impl Placer<'_> {
    /// The first place that the act's words tell, and the word that heads its phrase.
    pub(super) fn in_sentence(&self, act: &Act<'_>, tree: &Tree) -> Option<(usize, EventPlace)> {
        self.by_phrase(act, tree)
            .or_else(|| self.by_clause(act, tree))
            .or_else(|| self.by_modifier(act, tree))
            .or_else(|| self.by_object(act, tree))
            .or_else(|| self.by_purpose(act, tree))
            .or_else(|| self.by_journey(act, tree))
            .or_else(|| self.by_occasion(act, tree))
            .or_else(|| self.by_host(act, tree))
            .or_else(|| self.by_saying(act, tree))
            .or_else(|| self.by_seat(act, tree))
            .or_else(|| self.by_post(act, tree))
    }

    /// A phrase on the trigger, on the verb that carries it or on what both hang on.
    fn by_phrase(&self, act: &Act<'_>, tree: &Tree) -> Option<(usize, EventPlace)> {
        let spots = std::iter::once(act.at).chain(act.carrier).chain(self.governing(act, tree));
        let phrases: Vec<usize> = spots.flat_map(|s| phrases_of(tree, s)).collect();
        // "visits to Chad, Mali and Niger" have no one place.
        let tour = |n: usize| act.modes.contains(&Mode::Visit) && tree.child(n, &[Deprel::Conj]).is_some();
        let says = |&n: &usize| self.says_where(act, tree, n) && !is_asked_of(act, tree, n) && !tour(n);
        phrases.into_iter().filter(says).find_map(|n| self.at(act, n))
    }

    pub(super) fn at(&self, act: &Act<'_>, word: usize) -> Option<(usize, EventPlace)> {
        let tree = self.tree(act.line);
        let lands = self.lands(&act.parties().collect::<Vec<_>>());
        let border = tree.is_lemma(word, &["border", "frontier"]);
        // "sent troops to the border with Chile".
        let own_side = || {
            let with = word + 1 < tree.len() && tree.is_lemma(word + 1, &["with"]);
            let whose = tree.child(word, &[Deprel::NmodPoss]).is_some_and(|o| tree.upos(o) == Upos::Pron);
            let own = border && (with || whose) && act.event_type == EventType::Mobilize && lands.len() == 1;
            let part = tree.is_lemma(word, PARTS) && echo::is_the(tree, word);
            let part = part && act.event_type == EventType::Mobilize && lands.len() == 1;
            (own || part).then(|| self.reading(tree, &phrase::bare(tree, word), lands.first().copied(), None))
        };
        let located = self.located((act.line, word)).or_else(|| self.of_host(act, word));
        let mut place = located.or_else(own_side)?;
        // "near the Afghan border", of what others do to each other: on which side is not told.
        if border && !lands.is_empty() && place.country.is_some_and(|c| !lands.contains(&c)) {
            place.country = None;
        }
        // "deployed its troops along the Chilean-Peruvian border": on its own side.
        if border && act.event_type == EventType::Mobilize && place.country.is_none() {
            place.country =
                lands.first().copied().filter(|&own| lands.len() == 1 && self.tells(act.line, word, own));
        }
        Some((word, place))
    }

    /// Whether the phrase has an adjective or a name of the land.
    fn tells(&self, line: usize, word: usize, land: Code) -> bool {
        let tree = self.tree(line);
        let mut words = phrase::bare(tree, word);
        words.any(|w| self.knowledge.senses(&tree.token(w).form).iter().any(|s| s.code == Some(land)))
    }

    /// "fired on American troops in Iraqi bases": a base of none of the parties is its owner's, and lies in his land.
    fn of_host(&self, act: &Act<'_>, word: usize) -> Option<EventPlace> {
        let tree = self.tree(act.line);
        let base = tree.is_lemma(word, &["base", "basis"])
            && tree.token(word).form.to_lowercase().starts_with("base");
        let owners: Vec<usize> =
            tree.by_rel(word, &[Deprel::Amod, Deprel::Compound]).filter(|_| base).collect();
        let owner = owners.into_iter().find_map(|o| self.land_of((act.line, o)))?;
        let lands = self.lands(&act.parties().collect::<Vec<_>>());
        let whole = phrase::bare(tree, word);
        Some(self.reading(tree, &whole, Some(owner), None)).filter(|_| !lands.contains(&owner))
    }

    /// Whether the phrase opens as one that says where this kind of act happens.
    pub(super) fn says_where(&self, act: &Act<'_>, tree: &Tree, word: usize) -> bool {
        let nominal = matches!(tree.upos(word), Upos::Propn | Upos::Noun);
        if nominal && is_bearing(tree, word) {
            return true;
        }
        if nominal && tree.rel(word) == Deprel::NmodUnmarked {
            return tree.child(word, &[Deprel::Nmod]).is_some();
        }
        let Some(preposition) = tree.preposition(word).filter(|_| nominal) else { return false };
        let cues = self.cues;
        // Words are said in a place; what they are about stands after "over", "on" and the like.
        let spoken = is_word_act(act.event_type) || act.event_type == EventType::Consult;
        let said = spoken && !SPOKEN.contains(&preposition.as_str());
        !said && cues.within.contains(&preposition)
            || cues.toward.contains(&preposition) && self.goes(act, tree)
            || cues.from.contains(&preposition)
                && (act.event_type == EventType::Retreat || act.modes.contains(&Mode::Weapons))
    }

    /// Whether the act moves somebody or something to where it ends.
    fn goes(&self, act: &Act<'_>, tree: &Tree) -> bool {
        match act.event_type {
            EventType::Mobilize => true,
            EventType::Aid => self.cues.deliveries.contains(&tree.folded(act.predicate())),
            EventType::Consult => act.modes.contains(&Mode::Visit),
            _ => false,
        }
    }

    /// The words on which a local phrase of the act may hang instead of on its trigger.
    fn governing(&self, act: &Act<'_>, tree: &Tree) -> Vec<usize> {
        use Deprel::{Appos, NsubjPass, Obj, Xcomp};
        let predicate = act.predicate();
        let patients = tree
            .by_rel(predicate, &[Obj, NsubjPass])
            .filter(|&o| self.shares_place(act, o))
            .flat_map(|o| tree.conjuncts(o));
        let mut found: Vec<usize> = patients.chain(tree.by_rel(predicate, &[Xcomp])).collect();
        // "met President A and Prime Minister B in Oslo": the parser hangs the town on the last guest.
        if act.event_type == EventType::Consult {
            let guests = self.guests(act, tree);
            found.extend(guests.iter().flat_map(|&g| tree.by_rel(g, &[Appos]).collect::<Vec<_>>()));
            found.extend(guests);
        }
        found.extend(self.describing(act, tree));
        found.extend(self.above(act, tree));
        found
    }

    /// Those who meet, and who they are ("a meeting of the ministers of Peru and Chile in Oslo").
    fn guests(&self, act: &Act<'_>, tree: &Tree) -> Vec<usize> {
        let parties = |&n: &usize| tree.preposition(n).is_some_and(|p| GUESTS.contains(&p.as_str()));
        let phrases =
            tree.by_rel(act.predicate(), &[Deprel::Obl]).chain(tree.by_rel(act.at, &[Deprel::Nmod]));
        let mut guests: Vec<usize> = phrases.filter(parties).flat_map(|g| tree.conjuncts(g)).collect();
        let of = |&n: &usize| tree.preposition(n).as_deref() == Some("of");
        let lands: Vec<usize> =
            guests.iter().flat_map(|&g| tree.by_rel(g, &[Deprel::Nmod])).filter(of).collect();
        guests.extend(lands.into_iter().flat_map(|l| tree.conjuncts(l)));
        guests
    }

    /// Whether a phrase on the object may tell the act's place: not where it tells that of a topic ("discussed the crisis in
    /// Chad") or of what somebody is blamed for.
    fn shares_place(&self, act: &Act<'_>, object: usize) -> bool {
        use EventType::{Accuse, Consult, Reject, Request, Threaten};
        match act.event_type {
            Accuse | Reject | Request | Threaten => object == act.at,
            Consult => {
                let met = !self.cast.at(act.line, object).is_empty();
                object == act.at || met || act.modes.contains(&Mode::Visit)
            }
            _ => true,
        }
    }

    /// Clauses that describe the deed or what is moved: "the strike that killed a general near Lima", "a summit taking place in
    /// Oslo", "troops based in Georgia".
    fn describing(&self, act: &Act<'_>, tree: &Tree) -> Vec<usize> {
        use Deprel::{Acl, AclRelcl, Obj};
        let mut found: Vec<usize> = Vec::new();
        if tree.is_nominal(act.at) {
            found.extend(clauses_of(tree, act.at));
        }
        if matches!(act.event_type, EventType::Retreat | EventType::Mobilize) {
            let things: Vec<usize> = tree.by_rel(act.predicate(), &[Obj]).collect();
            found.extend(
                things.into_iter().flat_map(|o| tree.by_rel(o, &[Acl, AclRelcl]).collect::<Vec<_>>()),
            );
        }
        found.retain(|&c| !tree.is_marked(c, &["to", "after", "before"]));
        found
    }

    /// The word above, where the act shares its place: "held talks in Oslo", "a raid in the hills that killed two".
    fn above(&self, act: &Act<'_>, tree: &Tree) -> Option<usize> {
        use Deprel::{Acl, AclRelcl, Advcl, Conj, Nsubj, NsubjPass, Obj, Obl, Xcomp};
        let predicate = act.predicate();
        let head = tree.head(predicate)?;
        let shared = match tree.rel(predicate) {
            Obj | Obl if super::is_physical(act) && tree.is_lemma(head, JUDGING) => false,
            Xcomp | Obl | Obj | Nsubj | NsubjPass => true,
            // "met A in Rome and praised B"; but what has a tense of its own may have been said elsewhere.
            Conj => !is_word_act(act.event_type) || tree.child(predicate, &[Deprel::Aux, Nsubj]).is_none(),
            Advcl => tree.child(predicate, &[Deprel::Mark]).is_none_or(|m| tree.is_lemma(m, SAME_SCENE)),
            Acl | AclRelcl => return Some(head).filter(|_| super::is_physical(act)),
            _ => false,
        };
        Some(head).filter(|&h| shared && tree.is_verb(h))
    }

    /// "stormed the town of X", "entered Congo", "toured the city of Y": the land or site acted upon.
    fn by_object(&self, act: &Act<'_>, tree: &Tree) -> Option<(usize, EventPlace)> {
        use EventType::{Assault, Coerce, Consult, Mobilize, Retreat};
        let visit = act.event_type == Consult && act.modes.contains(&Mode::Visit);
        if !visit && !matches!(act.event_type, Assault | Coerce | Mobilize | Retreat) {
            return None;
        }
        let objects: Vec<usize> = tree.by_rel(act.predicate(), &[Deprel::Obj, Deprel::NsubjPass]).collect();
        let one = |o: usize| tree.child(o, &[Deprel::Conj]).is_none();
        let land =
            |&o: &usize| one(o) && (tree.upos(o) == Upos::Propn || self.cues.sites.contains(&tree.folded(o)));
        objects.into_iter().filter(land).find_map(|o| self.at(act, o))
    }

    /// "sent troops to guard its border", "to strengthen a force in Mali": where what is to be guarded lies.
    fn by_purpose(&self, act: &Act<'_>, tree: &Tree) -> Option<(usize, EventPlace)> {
        if act.event_type != EventType::Mobilize {
            return None;
        }
        let aims = tree.by_rel(act.predicate(), &[Deprel::Advcl, Deprel::Xcomp]);
        let aims = aims.filter(|&c| tree.is_marked(c, &["to"]));
        let aims: Vec<usize> = aims.collect();
        let things: Vec<usize> = aims.iter().flat_map(|&c| tree.by_rel(c, &[Deprel::Obj])).collect();
        // "to boost a force already in Mali": the parser hangs the land on the verb.
        let inside = |&n: &usize| tree.preposition(n).as_deref() == Some("in");
        let lands: Vec<usize> =
            aims.iter().flat_map(|&c| tree.by_rel(c, &[Deprel::Obl])).filter(inside).collect();
        things.into_iter().chain(lands).find_map(|n| self.at(act, n))
    }

    /// "the Basra bombing", "the Geneva talks": a town or region that stands before the noun.
    fn by_modifier(&self, act: &Act<'_>, tree: &Tree) -> Option<(usize, EventPlace)> {
        use EventType::{Assault, Consult, Mobilize, Protest, Retreat};
        let kind = matches!(act.event_type, Assault | Consult | Mobilize | Protest | Retreat);
        if !kind || !tree.is_nominal(act.at) {
            return None;
        }
        self.town_before(act, act.at)
    }
}

/// "asked Chad to keep the peace in the region": where it is to be done is not where it is asked; but "to vote at a meeting in
/// Vienna" tells of the occasion of both.
fn is_asked_of(act: &Act<'_>, tree: &Tree, phrase: usize) -> bool {
    let content = tree.head(phrase).filter(|&h| tree.rel(h) == Deprel::Xcomp && h != act.predicate());
    is_word_act(act.event_type) && content.is_some() && tree.preposition(phrase).as_deref() != Some("at")
}

/// Clauses that describe a noun; the parser hangs many a participle right after it on the verb.
pub(super) fn clauses_of(tree: &Tree, noun: usize) -> Vec<usize> {
    let verb = tree.head(noun).into_iter();
    let next = verb.flat_map(|v| tree.by_rel(v, &[Deprel::Advcl])).filter(|&c| c == noun + 1);
    tree.by_rel(noun, &[Deprel::Acl, Deprel::AclRelcl]).chain(next).collect()
}
