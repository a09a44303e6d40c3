//! What becomes of each act found: judged, completed from the sentences before, kept with its fields or refused with a reason.

use std::collections::BTreeMap;

use language::labels::Deprel;
use lexicon::{ClauseEffect, Cues};
use plover::{Code, EventType, Field, Mode, Sector, Status};

use crate::act::Act;
use crate::answers;
use crate::aside;
use crate::cast::{ActorId, Cast};
use crate::coder::Refusal;
use crate::denials;
use crate::discourse;
use crate::document::Line;
use crate::doubles;
use crate::orphans;
use crate::placing::Placer;
use crate::roles::Spot;
use crate::shades;
use crate::sift;
use crate::source::Attributor;
use crate::status::{Certainty, Verdict};
use crate::stay;
use crate::timing::{self, Clock};
use crate::tree::Tree;

/// Takes a story's acts sentence by sentence, because a date or a party may count from what was told before.
pub(crate) struct Sieve<'a, 'f> {
    cues: &'a Cues,
    cast: &'a Cast,
    placer: &'a Placer<'a>,
    attributor: &'a Attributor<'a>,
    clock: Clock,
    /// The acts that are reports, in the order of the text.
    pub(crate) kept: Vec<Act<'f>>,
    /// Acts without an actor that have a day: what else the story tells of them may want it.
    pub(crate) orphans: Vec<Act<'f>>,
    /// All acts without an actor.
    undone: Vec<Act<'f>>,
    /// Those that are not.
    pub(crate) refused: Vec<Refusal>,
}

impl<'a, 'f> Sieve<'a, 'f> {
    pub(crate) fn new(
        cues: &'a Cues,
        cast: &'a Cast,
        placer: &'a Placer<'a>,
        attributor: &'a Attributor<'a>,
        clock: Clock,
    ) -> Self {
        Self {
            cues,
            cast,
            placer,
            attributor,
            clock,
            kept: Vec::new(),
            orphans: Vec::new(),
            undone: Vec::new(),
            refused: Vec::new(),
        }
    }

    /// Sifts the acts of the next sentence.
    pub(crate) fn line(&mut self, line: &Line, acts: Vec<Act<'f>>) {
        let tree = &line.tree;
        // "are expected to sign": what nobody is told to expect is no content of an expectation.
        let nobody = |a: &&Act<'_>| {
            let bare =
                a.actors.is_empty() && tree.is_passive(a.at) && a.frame.clause == ClauseEffect::Suppress;
            !(bare && self.cues.status.governors.contains_key(&tree.folded(a.at)))
        };
        let effects: BTreeMap<usize, (ClauseEffect, EventType)> =
            acts.iter().filter(nobody).map(|a| (a.at, (a.frame.clause, a.event_type))).collect();
        let doers: BTreeMap<usize, Vec<ActorId>> = acts.iter().map(|a| (a.at, a.actors.clone())).collect();
        let certainty = Certainty { tree, cues: self.cues, effects: &effects };
        let times = timing::mentions(tree, &self.clock);
        let first = self.kept.len();
        for mut act in acts {
            let refusal = self.judge(&mut act, &certainty, &doers).or_else(|| self.complete(&mut act, line));
            if let Some(why) = refusal {
                let start = tree.token(act.at).start;
                self.refused.push(Refusal { frame: act.frame.id.clone(), start, why });
                timing::date(&mut act, tree, &times, &self.clock);
                if why == sift::NO_ACTOR {
                    self.undone.push(act.clone());
                }
                if why == sift::NO_ACTOR && act.date.is_some() {
                    self.orphans.push(act);
                }
                continue;
            }
            shades::modes(&mut act, tree, self.cues, self.cast, &self.kept);
            timing::date(&mut act, tree, &times, &self.clock);
            self.placer.place(&mut act);
            self.attributor.attribute(&mut act);
            self.claimed_by_another(&mut act, tree);
            self.kept.push(act);
        }
        self.drop_denials(first, tree);
        self.drop_doubles(first, tree);
        self.drop_answers(first, tree);
        self.clock.pass(tree, &times);
    }

    /// Leaves out the last sentence's denials that only answer a charge.
    fn drop_answers(&mut self, first: usize, tree: &Tree) {
        let bare = |act: &Act<'f>| denials::answers_a_charge(act, &self.kept, tree, self.cast);
        let mut drops = self
            .kept
            .iter()
            .enumerate()
            .map(|(i, act)| i >= first && bare(act))
            .collect::<Vec<_>>()
            .into_iter();
        self.kept.retain(|_| !drops.next().unwrap_or(false));
    }

    /// Leaves out what the last sentence's verbs tell already.
    fn drop_doubles(&mut self, first: usize, tree: &Tree) {
        let Some(line) = self.kept.get(first).map(|a| a.line) else { return };
        let here: Vec<Act<'f>> = self.kept.iter().filter(|a| a.line == line).cloned().collect();
        let double = |act: &Act<'f>| here.iter().any(|verb| doubles::is_told_by(act, verb, tree, self.cast));
        self.kept.retain(|act| act.line != line || !double(act));
    }

    /// Gives the act its status, or says why it is no report.
    fn judge(
        &self,
        act: &mut Act<'f>,
        certainty: &Certainty<'_>,
        doers: &BTreeMap<usize, Vec<ActorId>>,
    ) -> Option<&'static str> {
        match certainty.judge(act.at, act.predicate()) {
            Verdict::Suppressed(why) => return Some(why),
            Verdict::Withheld => return withhold(act, certainty.is_will(act)),
            Verdict::Told { status, reasons, accuser } => {
                act.status = status;
                for reason in reasons {
                    act.because(Field::Status, reason, "");
                }
                act.accuser = accuser.map(|w| (w, doers.get(&w).and_then(|ids| ids.first()).copied()));
            }
        }
        // To announce that one will yield in words is to yield (codebook, "a withdrawal or easing announced").
        if act.event_type == EventType::Concede && act.status == Status::Planned {
            act.status = Status::Happened;
        }
        None
    }

    /// What one party says that another state did to somebody is claimed, not told (codebook, "claimed by a party against
    /// another"); what a party says of itself and what an outlet reports stays told.
    fn claimed_by_another(&self, act: &mut Act<'f>, tree: &Tree) {
        // "some say".
        let hearsay = act.attribution.last().is_some_and(|s| self.cues.status.hearsay.contains(s));
        if hearsay && act.status == Status::Happened {
            act.status = Status::Alleged;
            act.because(Field::Status, "hearsay", source_of(act));
        }
        // A bomb that others say is built is as much a charge as a blow.
        let weapons = act.event_type == EventType::Mobilize && act.modes.contains(&Mode::Weapons);
        let bodily = matches!(act.event_type, EventType::Assault | EventType::Coerce) || weapons;
        let presupposed = tree.is_nominal(act.at) && tree.rel(act.at) == Deprel::Obl;
        let told = act.speaker.filter(|_| bodily && !presupposed).map(|id| self.cast.get(id));
        let Some(speaker) = told.filter(|a| !a.sectors.contains(&Sector::Jrn)) else { return };
        let other = |id: &ActorId| {
            let doer = self.cast.get(*id);
            let state =
                doer.is_bare_state() || doer.sectors.iter().any(|s| matches!(s, Sector::Gov | Sector::Mil));
            state && doer.code.is_some_and(Code::is_country) && doer.code != speaker.code
        };
        // "the foreign ministry" may be anybody's; a name or a nation's officials are not.
        let known = speaker.name.is_some()
            || speaker.is_bare_state()
            || speaker.text.contains(' ') && speaker.text.contains(char::is_uppercase);
        let foreign =
            known && speaker.code.is_some() && !act.actors.is_empty() && act.actors.iter().all(other);
        if foreign && matches!(act.status, Status::Happened | Status::Planned) {
            act.status = Status::Alleged;
            act.because(Field::Status, "claimed by another party", source_of(act));
        }
    }

    /// "denied reports that it had attacked": the denied attack is the report, the denying not a second one.
    fn drop_denials(&mut self, first: usize, tree: &Tree) {
        let told = self.kept.split_off(first.min(self.kept.len()));
        let denied: Vec<usize> =
            told.iter().filter(|a| a.status == Status::Denied).map(|a| a.predicate()).collect();
        let claims = &self.cues.status.claims;
        let only_denies = |act: &Act<'_>| {
            let claim = tree.child(act.at, &[Deprel::Obj]).filter(|&o| claims.contains(&tree.folded(o)));
            matches!(act.event_type, EventType::Reject | EventType::Concede)
                && claim.is_some_and(|c| denied.iter().any(|&d| tree.is_below(d, c)))
        };
        self.kept.extend(told.into_iter().filter(|a| !only_denies(a)));
    }

    /// Adds the parties that the context tells; says why the act is no report where they do not suffice.
    fn complete(&mut self, act: &mut Act<'f>, line: &Line) -> Option<&'static str> {
        let spot = Spot { tree: &line.tree, at: act.at, light: &self.cues.light };
        answers::answered_party(act, &spot, &mut self.kept, self.cast);
        answers::captor(act, &spot, &self.kept, self.cast);
        orphans::doer(act, &line.tree, &self.kept, self.cast);
        orphans::victims(act, &line.tree, &self.undone);
        orphans::protesters(act, &line.tree, &self.kept, self.cast);
        discourse::host(act, &spot, self.cast);
        discourse::speaker_meets(act, &spot, self.cast, &self.cues.speech);
        stay::host(act, &line.tree, self.cast);
        if answers::is_own_defence(act, &line.tree) {
            return Some("a defence of one's own deed");
        }
        aside::refusal(act, &line.tree, self.cast, &self.cues.silence)
            .or_else(|| sift::refusal(act, self.cast, line.zone))
    }
}

fn source_of(act: &Act<'_>) -> String {
    act.attribution.last().cloned().unwrap_or_default()
}

/// An agreement withheld is a refusal ("Peru did not agree to the plan"); so is what one says that one will not do for another
/// ("Peru will not release the pilots"). Any other act withheld is none.
fn withhold(act: &mut Act<'_>, will: bool) -> Option<&'static str> {
    let refused = match (act.event_type, will) {
        (EventType::Agree | EventType::Support, _) | (EventType::Concede, false) => None,
        (EventType::Concede | EventType::Retreat, true) => Some(Mode::Yield),
        (EventType::Aid, true) => Some(Mode::Assist),
        (EventType::Consult, true) => Some(Mode::Meet),
        _ => return Some("told as not done"),
    };
    act.event_type = EventType::Reject;
    act.modes = refused.into_iter().collect();
    act.because(Field::Type, if will { "refused by \"will not\"" } else { "agreement withheld" }, "");
    None
}
