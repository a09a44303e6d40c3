//! From the words of a phrase to the place that they name.

use std::ops::Range;

use knowledge::{Form, Hint, Kind, Sense, Setting, Site};
use language::NameKind;
use language::labels::{Deprel, Number, Upos};
use plover::{Code, EventPlace, Span};

use super::again::{COUNTRY, NAMED_BEFORE};
use super::{Placer, Word};
use crate::document::Zone;
use crate::phrase::{self, Words};
use crate::tree::Tree;

/// Words on either side of a name that tell which place of that name is meant: all of them in a sentence of any usual length; in
/// lists without end, a look at all of them for each name would take hours.
const AROUND: usize = 60;

/// How many phrases may stand inside each other ("a compound in the province of Uruzgan").
const DEPTH: usize = 3;

/// What a name may be taken for beside the words around it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Taken {
    /// Any place.
    Place,
    /// A settlement, whatever country bears the same name.
    Settlement,
}

impl Placer<'_> {
    /// The place that a phrase names, or else names in its own phrases. What stands after "on" or "against" is whom it is
    /// done to ("an attack on militants in Mali"), so of that a name alone does not count.
    pub(super) fn located(&self, at: Word) -> Option<EventPlace> {
        let tree = self.tree(at.0);
        let aimed = tree.preposition(at.1).is_some_and(|p| matches!(p.as_str(), "on" | "against"));
        self.at_phrase(at, aimed, DEPTH)
    }

    fn at_phrase(&self, at: Word, aimed: bool, depth: usize) -> Option<EventPlace> {
        let lemma = self.tree(at.0).folded(at.1);
        // The reader takes "bases" for a form of "basis".
        if self.cues.guests.contains(&lemma) || lemma == "basis" {
            return self.inside(at, depth);
        }
        if self.cues.sites.contains(&lemma) {
            let named = self.inside(at, depth).or_else(|| self.before_noun(at)).or_else(|| self.named(at));
            return named
                .or_else(|| self.of_a_land(at))
                .or_else(|| self.again(at))
                .or_else(|| self.of_owner(at));
        }
        if COUNTRY.contains(&lemma.as_str()) {
            return self.inside(at, depth).or_else(|| self.again(at));
        }
        let own = if aimed { None } else { self.named(at) };
        own.or_else(|| self.inside(at, depth)).or_else(|| if aimed { None } else { self.owner(at) })
    }

    /// "the embassy in Rome", "a village near Homs", "the city of Batumi".
    fn inside(&self, (line, word): Word, depth: usize) -> Option<EventPlace> {
        let tree = self.tree(line);
        let next = depth.checked_sub(1)?;
        let lemma = tree.folded(word);
        let site = self.cues.sites.contains(&lemma);
        let settlement = self.cues.settlements.contains(&lemma);
        let phrases = tree.by_rel(word, &[Deprel::Nmod, Deprel::NmodUnmarked, Deprel::Appos]);
        let local = |&n: &usize| match tree.preposition(n).as_deref() {
            Some("in" | "near" | "at" | "outside" | "around" | "off") => true,
            Some("of") => site || tree.upos(n) != Upos::Propn || tree.upos(word) == Upos::Propn,
            Some("on") => site,
            Some("to") => self.cues.journeys.contains(&lemma),
            Some(_) => false,
            None => tree.rel(n) != Deprel::Nmod,
        };
        let found: Vec<usize> = phrases.filter(local).collect();
        found.into_iter().find_map(|n| {
            let own_name = settlement && tree.preposition(n).is_none_or(|p| p == "of");
            let name = if own_name { self.name((line, n), Taken::Settlement) } else { None };
            name.or_else(|| self.at_phrase((line, n), false, next))
        })
    }

    /// "Choco state", "a Baghdad airport", "Syria's north".
    fn before_noun(&self, (line, word): Word) -> Option<EventPlace> {
        let tree = self.tree(line);
        let before: Vec<usize> =
            tree.by_rel(word, &[Deprel::Compound, Deprel::NmodPoss, Deprel::NmodDesc]).collect();
        before.into_iter().find_map(|n| {
            // "the country's northwest" is named by its own words.
            let whole = |land: EventPlace| self.reading(tree, &phrase::bare(tree, word), land.country, None);
            let country = tree.is_lemma(n, COUNTRY);
            // "the Gaza border fence".
            let deeper =
                || if self.cues.sites.contains(&tree.folded(n)) { self.before_noun((line, n)) } else { None };
            self.named((line, n))
                .or_else(|| self.again((line, n)).map(|place| if country { whole(place) } else { place }))
                .or_else(deeper)
        })
    }

    fn owner(&self, (line, word): Word) -> Option<EventPlace> {
        // "the rebels in the Kurdistan Workers' Party": a body that bears a land's name is not there.
        let body = self.tree(line).name_at(word).is_some_and(|n| n.kind == NameKind::Organisation);
        if body && self.tree(line).upos(word) == Upos::Propn {
            return None;
        }
        let owners: Vec<usize> = self.tree(line).by_rel(word, &[Deprel::NmodPoss]).collect();
        owners.into_iter().find_map(|n| self.named((line, n)))
    }

    /// "the Syrian capital", "an Afghan village": the land of the adjective.
    fn of_a_land(&self, (line, word): Word) -> Option<EventPlace> {
        let tree = self.tree(line);
        let range = phrase::bare(tree, word);
        let words = Words::of(tree, range.clone());
        let found = self.knowledge.find(&words.forms, &words.lemmas);
        let own = |last: usize| tree.head(range.start + last) == Some(word);
        let nations = |f: &&knowledge::Found<'_>| own(f.tokens.end - 1);
        let lands = found
            .iter()
            .filter(nations)
            .filter_map(|f| f.senses.iter().find(|s| s.kind == Kind::Nationality));
        let mut codes: Vec<Code> = lands.filter_map(|s| s.code).filter(|c| c.is_country()).collect();
        codes.dedup();
        // "the Malian-Algerian border" lies in neither alone.
        let shared =
            codes.len() > 1 || tree.is_lemma(word, &["border", "frontier"]) && is_joined(tree, &range);
        let code = *codes.first()?;
        Some(self.reading(tree, &range, Some(code).filter(|_| !shared), None))
    }

    /// "off its northern coast", "its capital": the land for which the pronoun stands.
    fn of_owner(&self, (line, word): Word) -> Option<EventPlace> {
        let tree = self.tree(line);
        let one = tree.is_lemma(word, OWNED) && tree.token(word).features.number != Number::Plur;
        let whole = one || tree.is_lemma(word, PROVINCES);
        let owner = tree.child(word, &[Deprel::NmodPoss]).filter(|&o| whole && tree.upos(o) == Upos::Pron)?;
        let mut codes = self.cast.at(line, owner).iter().filter_map(|&id| self.cast.get(id).code);
        let land = codes.next().filter(|c| c.is_country())?;
        Some(self.reading(tree, &phrase::bare(tree, word), Some(land), None))
    }

    /// Whether the name is that of a country.
    pub(super) fn is_state(&self, (line, word): Word) -> bool {
        let tree = self.tree(line);
        self.senses(tree, word).iter().any(|s| s.kind == Kind::State && s.form == Form::Name)
    }

    /// The place that a name names, by what is known of it or because the model takes it for one.
    pub(super) fn named(&self, at: Word) -> Option<EventPlace> {
        self.name(at, Taken::Place)
    }

    fn name(&self, (line, word): Word, taken: Taken) -> Option<EventPlace> {
        let tree = self.tree(line);
        if tree.upos(word) != Upos::Propn || is_time(tree, word) || self.is_topic(line, word) {
            return None;
        }
        let senses = self.senses(tree, word);
        let known = senses.iter().find(|s| is_place(s) && (taken == Taken::Place || s.kind != Kind::State));
        // A name that only the model takes for a place; one that is known for somebody or some body is none.
        let by_model = senses.is_empty() && tree.name_at(word).is_some_and(|n| n.kind == NameKind::Location);
        if known.is_none() && !by_model && taken == Taken::Place {
            return None;
        }
        let unknown = senses.is_empty();
        let site = if known.is_some() || unknown { self.site(tree, word, known, taken) } else { None };
        // "the Sea of Japan" lies in no land, whatever its name.
        let open = tree.is_lemma(word, OPEN) && tree.child(word, &[Deprel::Nmod]).is_some();
        let country = match (&site, known) {
            _ if open => None,
            (Some(site), _) => site.sense.code,
            (None, Some(known)) => known.code,
            (None, None) if tree.is_lemma(word, WATERS) => None,
            (None, None) => self.land_around((line, word)),
        };
        let told = || known.filter(|p| p.kind != Kind::State).and_then(Sense::coordinates);
        let coordinates = site.map_or_else(told, |site| site.coordinates);
        Some(self.reading(tree, &name_of(tree, word), country, coordinates))
    }

    /// "Praises Peru's Part in Korea Talks": in a headline the name before a noun tells what kind it is, if that is no site.
    fn is_topic(&self, line: usize, word: usize) -> bool {
        let tree = self.tree(line);
        let next = word + 1;
        self.document.lines[line].zone == Zone::Headline
            && next < tree.len()
            && tree.upos(next) == Upos::Noun
            && tree.rel(word) != Deprel::Compound
            && !self.cues.sites.contains(&tree.folded(next))
    }

    /// Where an unknown place lies: in the country told last before it in its sentence, else in the last one that the sentences
    /// before tell as a place, else in that of which the story is.
    fn land_around(&self, (line, word): Word) -> Option<Code> {
        let own = (0..word).rev().find_map(|w| self.land_of((line, w)));
        let before = || {
            let lines = (line.saturating_sub(NAMED_BEFORE)..line).rev();
            let mut words = lines.flat_map(|l| (0..self.tree(l).len()).rev().map(move |w| (l, w)));
            words.find_map(|w| if self.is_told_as_place(w) { self.land_of(w) } else { None })
        };
        own.or_else(before).or_else(|| self.focus.first().copied())
    }

    /// Which of the places of its name the story means; of a name that is unknown, which it spells in another way.
    fn site(&self, tree: &Tree, word: usize, known: Option<&Sense<'_>>, taken: Taken) -> Option<Site<'_>> {
        let setting = Setting { focus: self.focus, near: self.near };
        let range = phrase::bare(tree, word);
        let first = word.saturating_sub(AROUND).min(range.start);
        let words = Words::of(tree, first..(word + AROUND).min(tree.len()).max(range.end));
        let at = range.start - first..range.end - first;
        let sites = self.knowledge.locate(&words.forms, &words.lemmas, at, &setting);
        let same = match known {
            Some(known) => sites.iter().any(|s| s.sense.id == known.id),
            None => sites.iter().all(|s| s.hints.contains(&Hint::Spelling)),
        };
        let fits =
            |s: &Site<'_>| is_place(&s.sense) && (taken == Taken::Place || s.sense.kind != Kind::State);
        sites.into_iter().filter(|_| same).find(fits)
    }

    /// What the name that the word heads may mean, with its article ("The Hague") or without.
    fn senses(&self, tree: &Tree, word: usize) -> Vec<Sense<'_>> {
        let look = |range: Range<usize>| {
            let words = Words::of(tree, range.clone());
            let found = self.knowledge.find(&words.forms, &words.lemmas);
            let whole = |first: usize| !cuts_name(tree, range.start, range.start + first);
            found.into_iter().filter(|f| whole(f.tokens.start)).flat_map(|f| f.senses).collect::<Vec<_>>()
        };
        let whole = look(phrase::extent(tree, word));
        if whole.iter().any(is_place) { whole } else { look(phrase::bare(tree, word)) }
    }

    pub(super) fn reading(
        &self,
        tree: &Tree,
        words: &Range<usize>,
        country: Option<Code>,
        coordinates: Option<(f64, f64)>,
    ) -> EventPlace {
        let Range { start, end } = tree.bytes(words);
        EventPlace {
            text: self.document.text(start, end),
            // A continent or a bloc lies in no one country.
            country: country.filter(|c| c.is_country()),
            latitude: coordinates.map(|c| c.0),
            longitude: coordinates.map(|c| c.1),
            span: Some(Span { start, end }),
        }
    }
}

/// Whether a hyphen joins two words of the phrase: "the Malian-Algerian border".
fn is_joined(tree: &Tree, words: &Range<usize>) -> bool {
    words.clone().any(|w| matches!(tree.token(w).form.as_str(), "-" | "–"))
}

/// The words of a name without what a hyphen joins to words before it ("Hamas-ruled Gaza").
fn name_of(tree: &Tree, word: usize) -> Range<usize> {
    let mut range = phrase::bare(tree, word);
    if range.start > 0 && range.start < word && tree.token(range.start - 1).form == "-" {
        range.start += 1;
    }
    range
}

fn is_place(sense: &Sense<'_>) -> bool {
    match sense.kind {
        Kind::State => sense.form == Form::Name,
        kind => matches!(kind, Kind::Capital | Kind::Seat | Kind::Place | Kind::Byword),
    }
}

/// Waters, which lie in no land unless their name is known.
const WATERS: &[&str] = &["sea", "ocean", "gulf", "bay", "strait", "channel"];
const OPEN: &[&str] = &["sea", "gulf", "ocean", "strait"];

/// Parts of a land that are its own by a pronoun.
const OWNED: &[&str] =
    &["capital", "coast", "shore", "border", "frontier", "waters", "water", "airspace", "territory", "soil"];

/// Parts of which a land has many.
const PROVINCES: &[&str] = &["region", "province", "district", "north", "south", "east", "west"];

/// Words before a name that only tell a part of the land: "North Darfur", "Central Java".
const PARTS: &[&str] = &[
    "north",
    "south",
    "east",
    "west",
    "northern",
    "southern",
    "eastern",
    "western",
    "central",
    "upper",
    "lower",
    "greater",
    "northeast",
    "northwest",
    "southeast",
    "southwest",
    "northeastern",
    "northwestern",
    "southeastern",
    "southwestern",
];

/// Whether what was found begins in the middle of a longer name: "Afar" in "Tal Afar".
fn cuts_name(tree: &Tree, start: usize, found: usize) -> bool {
    let mut before = (start..found).filter(|&w| tree.upos(w) == Upos::Propn && !tree.is_lemma(w, PARTS));
    before.next_back().is_some_and(|w| w + 1 == found)
}

/// "February's attack": the model takes a month for a name of a place now and then.
fn is_time(tree: &Tree, word: usize) -> bool {
    let token = tree.token(word);
    !when::find(&[when::Token { text: &token.form, start: token.start }]).is_empty()
}
