//! Of whom an apposition tells, and who a name is that only an apposition explains ("Lena Roth, the Swiss envoy").

use knowledge::{Identity, Kind};
use language::NameKind;
use language::labels::{Deprel, Number, Upos};
use plover::Sector;

use super::Casting;
use crate::cast::ActorId;
use crate::reference;

impl Casting<'_> {
    /// "Kim Su-gil, alternate member of …": the apposition tells of the same person.
    pub(super) fn apposition(
        &mut self,
        of: ActorId,
        identity: Option<Identity>,
        line: usize,
        word: usize,
    ) -> Vec<ActorId> {
        if self.is_bracketed_acronym(line, word) {
            return vec![of];
        }
        let all = self.listed(line, word);
        if all.len() > 1 {
            return all;
        }
        let Some(identity) = identity else { return Vec::new() };
        // "Peru, Chile and Bolivia" may be read as appositions: two countries, or a body and a person, are not one.
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

    /// "Bangladesh, Indonesia and Malaysia, three nations that …": the plural tells of all in the list.
    fn listed(&mut self, line: usize, word: usize) -> Vec<ActorId> {
        let tree = self.tree(line);
        let several = tree.token(word).features.number == Number::Plur && tree.upos(word) == Upos::Noun;
        let list = tree.head(word).filter(|_| several).map_or_else(Vec::new, |head| tree.conjuncts(head));
        if list.len() < 2 || list.contains(&word) {
            return Vec::new();
        }
        for &member in &list {
            self.visit(line, member);
        }
        list.iter().flat_map(|&member| self.cast.at(line, member).to_vec()).collect()
    }

    /// "the rights group Amnesty International", "groups known as the Hurriyat Conference": the known name of a body that follows a common
    /// noun says which it is.
    pub(super) fn named_after(&self, line: usize, word: usize) -> Option<Identity> {
        let tree = self.tree(line);
        if tree.upos(word) != Upos::Noun {
            return None;
        }
        // Without a comma: "the foreign minister, Hamas and Fatah" may be a list.
        let of = |w: usize, n: usize| tree.upos(w) != Upos::Punct && (w == n || tree.is_below(w, n));
        let touching = |&n: &usize| n > word && (word + 1..=n).all(|w| of(w, n));
        let beside = tree.by_rel(word, &[Deprel::Flat, Deprel::Appos]).filter(touching);
        let called =
            tree.by_rel(word, &[Deprel::Acl]).filter(|&v| tree.is_lemma(v, &["know", "call", "name", "dub"]));
        let by_name = called.flat_map(|v| tree.by_rel(v, &[Deprel::Obl, Deprel::Xcomp, Deprel::Obj]));
        let known = |i: &Identity| {
            let body = matches!(i.kind, Kind::ArmedGroup | Kind::Ngo | Kind::Igo | Kind::Party | Kind::Media);
            body && i.name.is_some()
        };
        let mut names = beside.chain(by_name).filter(|&n| tree.upos(n) == Upos::Propn);
        names.find_map(|n| self.resolve(line, n).filter(known))
    }

    /// "the National Trade Council (NTC)": whatever else the letters may stand for, here they are the council.
    fn is_bracketed_acronym(&self, line: usize, word: usize) -> bool {
        let tree = self.tree(line);
        let form = &tree.token(word).form;
        let bracket = word > 0 && matches!(tree.token(word - 1).form.as_str(), "(" | "-LRB-");
        bracket && form.len() >= 2 && form.chars().all(|c| c.is_uppercase() || c == '.' || c == '-')
    }

    /// A phrase that `knowledge` cannot place: a person by name, or something said before.
    pub(super) fn unknown(&mut self, line: usize, word: usize) -> Vec<ActorId> {
        let tree = self.tree(line);
        let named = tree.child(word, &[Deprel::Appos]).is_some_and(|a| tree.upos(a) == Upos::Propn);
        // "the South American group Mercosur" is not the group told before.
        if let Some(id) = reference::definite(self, line, word).filter(|_| !named) {
            return vec![id];
        }
        let name = tree.name_at(word);
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
        let bytes = tree.bytes(&name.tokens);
        let text = self.document.text(bytes.start, bytes.end);
        let kind = if name.kind == NameKind::Person { Kind::Person } else { Kind::Other };
        let described = self.described(line, word);
        let identity = Identity {
            code: described.as_ref().and_then(|d| d.code).or_else(|| self.owner_country(line, word)),
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
}
