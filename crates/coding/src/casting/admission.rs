//! Whether a phrase brings somebody new into the cast or speaks again of somebody already there.

use std::ops::Range;

use knowledge::{Identity, Kind};
use language::NameKind;
use language::labels::{Number, Upos};
use plover::Sector;

use super::Casting;
use crate::cast::{Actor, ActorId};
use crate::phrase;
use crate::reference;

impl Casting<'_> {
    /// Enters an identified phrase, joining it with the same actor told before.
    pub(super) fn admit(&mut self, identity: Identity, line: usize, word: usize) -> Option<ActorId> {
        let tree = self.tree(line);
        let mut actor = self.actor(identity, line, word);
        if let Some(id) = self.same(&actor) {
            self.lengthen(id, line, word);
            return Some(id);
        }
        if actor.code.is_none()
            && let Some(id) =
                reference::bloc(self, line, word).or_else(|| reference::kindred(self, line, word, &actor))
        {
            return Some(id);
        }
        if actor.code.is_none() && !actor.sectors.is_empty() {
            let of_many = self.is_of_many(line, word, &actor);
            let repeated = || reference::repeated_role(self, line, word, &actor);
            if let Some(id) = Some(()).filter(|()| !of_many).and_then(|()| repeated()) {
                return Some(id);
            }
            if !of_many {
                let home = self.companion(line, word).or_else(|| self.named_body(line, word));
                actor.code = home.or_else(|| self.context_country(line, word, &actor));
            }
        }
        // "the table" is nobody; a name of which nothing is known may still be told of again.
        let unnamed_thing = !actor.is_political() && actor.name.is_none();
        if unnamed_thing && tree.upos(word) != Upos::Propn {
            return None;
        }
        Some(self.cast.add(actor))
    }

    /// Enters a body that modifies a noun; an adjective that is nobody's ("military strikes", "humanitarian aid") is no actor.
    pub(super) fn admit_modifier(&mut self, identity: Identity, line: usize, word: usize) -> Vec<ActorId> {
        let tree = self.tree(line);
        let role = identity.kind == Kind::Role && identity.code.is_none();
        if !role {
            return self.admit(identity, line, word).into_iter().collect();
        }
        let actor = self.actor(identity.clone(), line, word);
        let home = self.modifiers_home(line, word, &actor);
        // "military operations" are nobody's in particular, and the "General" of an assembly is no officer.
        let word_of_none = match tree.upos(word) {
            // "insurgent threats" are the insurgents'.
            Upos::Adj => self.beside(line, word).is_none() && actor.sectors.first() != Some(&Sector::Reb),
            Upos::Propn => home.is_none() || tree.head(word).is_some_and(|h| tree.upos(h) == Upos::Propn),
            _ => false,
        };
        if word_of_none {
            return Vec::new();
        }
        let identity = Identity { code: home, ..identity };
        self.admit(identity, line, word).into_iter().collect()
    }

    /// The identified phrase as somebody who may enter the cast.
    fn actor(&self, identity: Identity, line: usize, word: usize) -> Actor {
        let tree = self.tree(line);
        let Range { start, end } = tree.bytes(&phrase::bare(tree, word));
        let person_name =
            tree.sentence.names.iter().any(|n| n.kind == NameKind::Person && n.tokens.contains(&word));
        Actor {
            text: self.document.text(start, end),
            start,
            end,
            person: identity.kind == Kind::Person || person_name,
            // "the Syrian Democratic Forces" are one body by that name.
            plural: tree.token(word).features.number == Number::Plur
                && !matches!(identity.kind, Kind::State | Kind::Capital | Kind::Igo)
                && !(identity.name.is_some()
                    && matches!(identity.kind, Kind::ArmedGroup | Kind::Ngo | Kind::Party)),
            name: identity.name,
            code: identity.code,
            sectors: identity.sectors,
            office: identity.office,
            kind: identity.kind,
            head_lemma: tree.folded(word),
            rule: identity.rule,
            named: false,
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
    pub(super) fn lengthen(&mut self, id: ActorId, line: usize, word: usize) {
        let tree = self.tree(line);
        let Range { start, end } = tree.bytes(&phrase::bare(tree, word));
        let actor = self.cast.get(id);
        if end - start > actor.text.len() && tree.upos(word) == Upos::Propn {
            let text = self.document.text(start, end);
            let actor = self.cast.get_mut(id);
            (actor.text, actor.start, actor.end) = (text, start, end);
        }
    }
}
