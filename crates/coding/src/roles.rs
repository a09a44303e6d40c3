//! Where a role stands: from a trigger and a [`Place`] to the words that head the phrases there.
//!
//! Voice, relative clauses, control, coordination and light verbs are undone here, so that a frame can be
//! written in its plain active form.

use language::labels::{Deprel, Upos, VerbForm};
use lexicon::{Light, Place};

use crate::tree::Tree;

/// A trigger in its sentence.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Spot<'a> {
    pub(crate) tree: &'a Tree,
    pub(crate) at: usize,
    pub(crate) light: &'a Light,
}

const CLAUSAL: &[Deprel] = &[Deprel::Xcomp, Deprel::Ccomp, Deprel::Advcl, Deprel::Acl, Deprel::Csubj];

impl Spot<'_> {
    /// Heads of the phrases that stand in `place`, in the order of the text; coordination is not yet unfolded.
    pub(crate) fn heads(&self, place: &Place) -> Vec<usize> {
        if self.is_noun() { self.around_noun(place) } else { self.around_verb(place) }
    }

    fn is_noun(&self) -> bool {
        let noun = matches!(self.tree.upos(self.at), Upos::Noun | Upos::Propn);
        let predicate = self.tree.child(self.at, &[Deprel::Cop]).is_some();
        let owned = self.tree.child(self.at, &[Deprel::NmodPoss, Deprel::Nmod]).is_some();
        noun && (!predicate || owned)
    }

    fn around_verb(&self, place: &Place) -> Vec<usize> {
        let tree = self.tree;
        match place {
            Place::Subject => subject(tree, self.at).into_iter().collect(),
            Place::Object => object(tree, self.at).into_iter().collect(),
            Place::IndirectObject => tree.by_rel(self.at, &[Deprel::Iobj]).collect(),
            Place::Preposition(word) => phrases(tree, self.at, word),
            Place::Clause => complements(tree, self.at).filter_map(|c| overt_subject(tree, c)).collect(),
            Place::ClauseObject => complements(tree, self.at).flat_map(|c| patients(tree, c)).collect(),
            Place::Infinitive => complements(tree, self.at).collect(),
            Place::Particle => tree.by_rel(self.at, &[Deprel::CompoundPrt]).collect(),
            Place::Any => tree.clause(self.at).into_iter().filter(|&i| i != self.at).collect(),
            Place::Between => ["between", "among"].iter().flat_map(|w| phrases(tree, self.at, w)).collect(),
            Place::Possessor | Place::Modifier => Vec::new(),
        }
    }

    fn around_noun(&self, place: &Place) -> Vec<usize> {
        let tree = self.tree;
        match place {
            Place::Possessor => tree.by_rel(self.at, &[Deprel::NmodPoss]).collect(),
            Place::Modifier => modifiers(tree, self.at),
            Place::Between => self.between(),
            Place::Object => phrases_of_noun(tree, self.at, "of"),
            Place::Subject => self.carried_subject(),
            Place::Preposition(word) => self.noun_phrases(word),
            Place::Clause => noun_clauses(tree, self.at).filter_map(|c| overt_subject(tree, c)).collect(),
            Place::ClauseObject => noun_clauses(tree, self.at).flat_map(|c| patients(tree, c)).collect(),
            Place::Infinitive => noun_clauses(tree, self.at).collect(),
            Place::Any => {
                tree.clause(clause_of(tree, self.at)).into_iter().filter(|&i| i != self.at).collect()
            }
            Place::IndirectObject => {
                self.carrier().map_or(Vec::new(), |v| tree.by_rel(v, &[Deprel::Iobj]).collect())
            }
            Place::Particle => Vec::new(),
        }
    }

    fn between(&self) -> Vec<usize> {
        let mut found = self.noun_phrases("between");
        found.extend(self.noun_phrases("among"));
        found
    }

    fn noun_phrases(&self, word: &str) -> Vec<usize> {
        let mut found = phrases_of_noun(self.tree, self.at, word);
        if let Some(verb) = self.carrier() {
            found.extend(phrases(self.tree, verb, word));
        }
        found.sort_unstable();
        found.dedup();
        found
    }

    /// The light verb that carries this event noun as its object or passive subject.
    pub(crate) fn carrier(&self) -> Option<usize> {
        let noun = first_conjunct(self.tree, self.at);
        let verb = self.tree.head(noun)?;
        let object = matches!(self.tree.rel(noun), Deprel::Obj | Deprel::NsubjPass);
        let goal = self.tree.rel(noun) == Deprel::Obl && self.tree.object_free(verb);
        let light = self.light.verbs.contains(&self.tree.folded(verb)) || self.reversed_verb(verb);
        (self.tree.is_verb(verb) && light && (object || goal)).then_some(verb)
    }

    fn reversed_verb(&self, verb: usize) -> bool {
        self.light.reverse.contains(&self.tree.folded(verb))
    }

    /// Whether the carrying verb's subject undergoes what the noun says ("suffered an attack").
    pub(crate) fn is_reversed(&self) -> bool {
        self.carrier()
            .is_some_and(|v| self.reversed_verb(v) && !self.light.verbs.contains(&self.tree.folded(v)))
    }

    fn carried_subject(&self) -> Vec<usize> {
        let tree = self.tree;
        if let Some(verb) = self.carrier() {
            return if tree.is_passive(verb) {
                agents(tree, verb)
            } else {
                subject(tree, verb).into_iter().collect()
            };
        }
        // "Tehran will go on if talks with Europe fail": the nearest subject above that is not the noun itself.
        let above = tree.ancestors(self.at).filter(|&a| tree.is_verb(a));
        let subjects = above.filter_map(|verb| surface_subject(tree, verb));
        subjects.filter(|&s| s != self.at && !tree.is_below(s, self.at)).take(1).collect()
    }
}

impl Tree {
    fn object_free(&self, verb: usize) -> bool {
        self.child(verb, &[Deprel::Obj, Deprel::Ccomp]).is_none()
    }
}

/// The first member of the coordination in which `i` stands.
pub(crate) fn first_conjunct(tree: &Tree, i: usize) -> usize {
    let mut at = i;
    while tree.rel(at) == Deprel::Conj {
        match tree.head(at) {
            Some(head) => at = head,
            None => break,
        }
    }
    at
}

/// The nearest verb at or above `i`, or `i`'s topmost ancestor where there is none.
pub(crate) fn clause_of(tree: &Tree, i: usize) -> usize {
    std::iter::once(i).chain(tree.ancestors(i)).find(|&a| tree.is_verb(a)).unwrap_or(i)
}

fn is_relative(tree: &Tree, i: usize) -> bool {
    tree.upos(i) == Upos::Pron && tree.is_lemma(i, &["who", "which", "that", "whom", "what"])
}

/// Replaces a relative pronoun by what it stands for.
fn antecedent(tree: &Tree, verb: usize, word: usize) -> usize {
    if !is_relative(tree, word) {
        return word;
    }
    let clause = std::iter::once(verb).chain(tree.ancestors(verb)).find(|&a| tree.rel(a) == Deprel::AclRelcl);
    clause.and_then(|c| tree.head(c)).unwrap_or(word)
}

fn overt_subject(tree: &Tree, verb: usize) -> Option<usize> {
    let rels = &[Deprel::Nsubj, Deprel::NsubjPass, Deprel::NsubjOuter];
    tree.child(verb, rels).map(|s| antecedent(tree, verb, s))
}

/// The "by" phrase of a passive; also that of a statement in which it is done ("was condemned in a statement by B").
pub(crate) fn agents(tree: &Tree, verb: usize) -> Vec<usize> {
    let marked: Vec<usize> = tree.by_rel(verb, &[Deprel::OblAgent]).collect();
    if !marked.is_empty() {
        return marked;
    }
    let direct = phrases(tree, verb, "by");
    if !direct.is_empty() {
        return direct;
    }
    let said = tree
        .by_rel(verb, &[Deprel::Obl])
        .filter(|&o| tree.is_lemma(o, &["statement", "letter", "speech", "resolution", "report"]));
    said.flat_map(|o| phrases_of_noun(tree, o, "by").into_iter().chain(tree.by_rel(o, &[Deprel::NmodPoss])))
        .collect()
}

/// Who does it: the deep subject of a verb or predicative adjective.
pub(crate) fn subject(tree: &Tree, verb: usize) -> Option<usize> {
    if tree.is_passive(verb) {
        return agents(tree, verb).first().copied();
    }
    surface_subject(tree, verb)
}

/// "left for Russia to attend a forum": the parser takes the goal for the subject of the purpose.
fn is_goal(tree: &Tree, verb: usize) -> bool {
    let leaving = tree
        .head(verb)
        .is_some_and(|h| tree.is_lemma(h, &["leave", "depart", "head", "travel", "fly", "set"]));
    leaving
        && matches!(tree.rel(verb), Deprel::Advcl | Deprel::Xcomp | Deprel::Ccomp)
        && tree.by_rel(verb, &[Deprel::Mark]).any(|m| tree.is_lemma(m, &["for"]))
}

/// The surface subject, looked for through coordination, control and participles.
pub(crate) fn surface_subject(tree: &Tree, verb: usize) -> Option<usize> {
    if is_goal(tree, verb) {
        return tree.head(verb).and_then(|head| surface_subject(tree, head));
    }
    if let Some(found) = overt_subject(tree, verb) {
        return Some(found);
    }
    let head = tree.head(verb)?;
    match tree.rel(verb) {
        Deprel::Conj | Deprel::Parataxis
            if tree.is_verb(head) || tree.child(head, &[Deprel::Cop]).is_some() =>
        {
            surface_subject(tree, head)
        }
        Deprel::Xcomp => controller(tree, head, OBJECT_UNLESS),
        Deprel::Ccomp | Deprel::Csubj => surface_subject(tree, head),
        Deprel::Advcl
            if tree.by_rel(verb, &[Deprel::Mark]).any(|m| tree.is_lemma(m, &["amid", "with", "despite"])) =>
        {
            None
        }
        Deprel::Advcl if !is_finite(tree, verb) => controller(tree, head, SUBJECT_UNLESS),
        Deprel::Acl | Deprel::Amod => noun_controller(tree, verb, head),
        Deprel::AclRelcl if tree.child(verb, &[Deprel::Obj]).is_some() => Some(head),
        _ => None,
    }
}

fn is_infinitive(tree: &Tree, verb: usize) -> bool {
    tree.by_rel(verb, &[Deprel::Mark]).any(|m| tree.is_lemma(m, &["to"]))
}

/// Which of a verb's arguments controls its complement, and the verbs that do otherwise.
#[derive(Clone, Copy)]
struct Control {
    object: bool,
    unless: &'static [&'static str],
}

/// Complements are controlled by the object ("urged B to leave"), except after these.
const OBJECT_UNLESS: Control = Control {
    object: true,
    unless: &[
        "promise", "vow", "threaten", "use", "take", "make", "leave", "depart", "exit", "quit", "visit",
        "tour", "cross", "sign", "break", "offer", "pledge",
    ],
};

/// Adverbial clauses are controlled by the subject ("left the city to visit B"), except after these ("accused B of shelling C").
const SUBJECT_UNLESS: Control = Control {
    object: false,
    unless: &[
        "accuse",
        "suspect",
        "blame",
        "charge",
        "send",
        "deploy",
        "dispatch",
        "condemn",
        "criticize",
        "criticise",
        "prevent",
        "stop",
        "thank",
        "praise",
        "convict",
        "urge",
        "ask",
        "order",
        "call",
        "arrest",
        "bar",
        "ban",
        "keep",
    ],
};

/// Who controls an infinitive or participle under `verb`.
fn controller(tree: &Tree, verb: usize, control: Control) -> Option<usize> {
    if !tree.is_verb(verb) {
        return surface_subject(tree, verb).or_else(|| tree.child(verb, &[Deprel::NmodPoss]));
    }
    let by_object = control.object != control.unless.contains(&tree.folded(verb).as_str());
    match tree.child(verb, &[Deprel::Obj, Deprel::Iobj]) {
        Some(object) if by_object && heads_person_like(tree, object) => Some(antecedent(tree, verb, object)),
        _ => surface_subject(tree, verb),
    }
}

/// Whether a clause has a tense of its own.
pub(crate) fn is_finite(tree: &Tree, verb: usize) -> bool {
    let finite = |w: usize| tree.token(w).features.verb_form == VerbForm::Fin;
    finite(verb) || tree.by_rel(verb, &[Deprel::Aux, Deprel::AuxPass, Deprel::Cop]).any(finite)
}

fn heads_person_like(tree: &Tree, i: usize) -> bool {
    matches!(tree.upos(i), Upos::Propn | Upos::Pron)
        || tree.token(i).features.number == language::labels::Number::Plur
        || tree.child(i, &[Deprel::Amod, Deprel::Compound, Deprel::NmodPoss, Deprel::Det]).is_some()
}

/// The doer of a participle or infinitive that hangs on a noun ("troops fighting …", "decision to attack").
fn noun_controller(tree: &Tree, verb: usize, noun: usize) -> Option<usize> {
    if !is_infinitive(tree, verb) && tree.by_rel(verb, &[Deprel::Mark]).next().is_none() {
        return Some(noun);
    }
    if let Some(owner) = tree.child(noun, &[Deprel::NmodPoss]) {
        return Some(owner);
    }
    let carrier = tree.head(noun).filter(|&v| tree.is_verb(v))?;
    if matches!(tree.rel(noun), Deprel::Nsubj | Deprel::NsubjPass) {
        return modifiers(tree, noun).first().copied();
    }
    surface_subject(tree, carrier)
}

/// To whom it is done: the deep object.
pub(crate) fn object(tree: &Tree, verb: usize) -> Option<usize> {
    if tree.is_passive(verb) {
        return passive_patient(tree, verb);
    }
    // The parser takes a lone addressee for an indirect object ("warned the general").
    let object = tree.child(verb, &[Deprel::Obj]).or_else(|| tree.child(verb, &[Deprel::Iobj]));
    if let Some(object) = object {
        return Some(antecedent(tree, verb, object));
    }
    if tree.rel(verb) == Deprel::AclRelcl
        && overt_subject(tree, verb).is_some_and(|s| Some(s) != tree.head(verb))
    {
        let gap = tree.child(verb, &[Deprel::Ccomp, Deprel::Xcomp]).is_none();
        return tree.head(verb).filter(|_| gap && !oblique_gap(tree, verb));
    }
    shared_object(tree, verb)
}

fn oblique_gap(tree: &Tree, verb: usize) -> bool {
    tree.by_rel(verb, &[Deprel::Obl]).any(|o| is_relative(tree, o))
        || tree
            .child(verb, &[Deprel::Advmod])
            .is_some_and(|a| tree.is_lemma(a, &["where", "when", "why", "how"]))
}

fn passive_patient(tree: &Tree, verb: usize) -> Option<usize> {
    if let Some(subject) = tree.child(verb, &[Deprel::NsubjPass, Deprel::Nsubj]) {
        return Some(antecedent(tree, verb, subject));
    }
    let head = tree.head(verb)?;
    match tree.rel(verb) {
        Deprel::Acl | Deprel::Amod | Deprel::AclRelcl => Some(head),
        _ => surface_subject(tree, verb),
    }
}

/// "attacked and killed the envoy": the object of the second verb is the first one's too.
fn shared_object(tree: &Tree, verb: usize) -> Option<usize> {
    let next =
        tree.by_rel(verb, &[Deprel::Conj]).find(|&c| tree.is_verb(c) && overt_subject(tree, c).is_none())?;
    if tree.child(verb, &[Deprel::Obl, Deprel::Ccomp, Deprel::Xcomp]).is_some() {
        return None;
    }
    tree.child(next, &[Deprel::Obj])
}

/// Phrases that `word` introduces, on the verb or on its object.
fn phrases(tree: &Tree, verb: usize, word: &str) -> Vec<usize> {
    let mut found =
        introduced(tree, verb, &[Deprel::Obl, Deprel::OblAgent, Deprel::Nmod, Deprel::Advmod], word);
    if let Some(object) = object_word(tree, verb) {
        found.extend(introduced(tree, object, &[Deprel::Nmod], word));
    }
    let relative =
        tree.by_rel(verb, &[Deprel::Obl]).find(|&o| is_relative(tree, o) && introduces(tree, o, word));
    found.extend(relative.map(|o| antecedent(tree, verb, o)));
    found.retain(|&i| !is_relative(tree, i));
    found.sort_unstable();
    found.dedup();
    found
}

fn object_word(tree: &Tree, verb: usize) -> Option<usize> {
    tree.child(verb, &[Deprel::Obj]).or_else(|| tree.child(verb, &[Deprel::NsubjPass]))
}

/// Phrases that `word` introduces, on the noun or on its complements ("the killing of A by B", "delivery of tanks to B").
fn phrases_of_noun(tree: &Tree, noun: usize, word: &str) -> Vec<usize> {
    let rels = &[Deprel::Nmod, Deprel::Obl, Deprel::OblAgent];
    let mut found = introduced(tree, noun, rels, word);
    if word != "of" {
        for inner in introduced(tree, noun, &[Deprel::Nmod], "of") {
            found.extend(introduced(tree, inner, rels, word));
        }
    }
    found
}

fn introduced(tree: &Tree, head: usize, rels: &'static [Deprel], word: &str) -> Vec<usize> {
    tree.by_rel(head, rels).filter(|&o| introduces(tree, o, word)).collect()
}

fn introduces(tree: &Tree, nominal: usize, word: &str) -> bool {
    !is_temporal(tree, nominal)
        && tree
            .by_rel(nominal, &[Deprel::Case])
            .any(|c| tree.is_lemma(c, &[word]) || tree.token(c).form.eq_ignore_ascii_case(word))
}

/// Days, months and stretches of time: "on Monday" is no party and no thing.
fn is_temporal(tree: &Tree, nominal: usize) -> bool {
    tree.is_lemma(
        nominal,
        &[
            "Monday",
            "Tuesday",
            "Wednesday",
            "Thursday",
            "Friday",
            "Saturday",
            "Sunday",
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
            "day",
            "week",
            "month",
            "year",
            "hour",
            "minute",
            "morning",
            "afternoon",
            "evening",
            "night",
            "weekend",
            "today",
            "yesterday",
        ],
    )
}

/// Adjectives and nouns before an event noun ("U.S. invasion", "Israeli attack").
fn modifiers(tree: &Tree, noun: usize) -> Vec<usize> {
    tree.by_rel(noun, &[Deprel::Amod, Deprel::Compound, Deprel::NmodDesc, Deprel::NmodUnmarked])
        .filter(|&i| i < noun)
        .collect()
}

/// The verbs that tell the complement of `verb`.
pub(crate) fn complements(tree: &Tree, verb: usize) -> impl Iterator<Item = usize> + '_ {
    let direct = tree.by_rel(verb, CLAUSAL);
    let through_object = object_word(tree, verb).into_iter().flat_map(|o| tree.by_rel(o, &[Deprel::Acl]));
    direct.chain(through_object)
}

fn noun_clauses(tree: &Tree, noun: usize) -> impl Iterator<Item = usize> + '_ {
    tree.by_rel(noun, &[Deprel::Acl, Deprel::Ccomp, Deprel::Xcomp, Deprel::Advcl])
}

/// Whom a complement verb affects: its object, else what its commonest prepositions introduce.
fn patients(tree: &Tree, verb: usize) -> Vec<usize> {
    let mut found: Vec<usize> = object(tree, verb).into_iter().collect();
    for word in ["with", "against", "on", "to", "from"] {
        found.extend(phrases(tree, verb, word));
    }
    found
}
