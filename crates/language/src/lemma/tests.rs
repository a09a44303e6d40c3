use super::{Lexicon, lemma};
use crate::labels::{Features, Number, Person, Tense, Upos, VerbForm};

/// A small lexicon, and one that knows nothing.
struct Words(&'static [&'static str]);

impl Lexicon for Words {
    fn knows(&self, word: &str) -> bool {
        self.0.contains(&word)
    }
}

const SOME: Words = Words(&[
    "hop", "hope", "remove", "open", "call", "stop", "cancel", "bring", "sing", "king", "cache", "watch",
    "wide", "long", "small", "shell", "use", "us", "plan", "plane", "form", "design", "change", "sign",
    "arm", "free", "happy",
]);

fn past() -> Features {
    Features { verb_form: VerbForm::Fin, tense: Tense::Past, ..Features::default() }
}

#[test]
fn verbs_in_the_past() {
    for (form, expected) in [
        ("removed", "remove"),
        ("hoped", "hope"),
        ("hopped", "hop"),
        ("planned", "plan"),
        ("denied", "deny"),
        ("called", "call"),
        ("cancelled", "cancel"),
        ("canceled", "cancel"),
        ("shelled", "shell"),
        ("used", "use"),
        ("agreed", "agree"),
        ("denounced", "denounce"),
        ("deported", "deport"),
        ("extradited", "extradite"),
        ("evacuated", "evacuate"),
        ("besieged", "besiege"),
        ("killed", "kill"),
        ("abducted", "abduct"),
        ("ratified", "ratify"),
        ("vetoed", "veto"),
        ("visited", "visit"),
        ("treated", "treat"),
        ("opened", "open"),
        ("flew", "fly"),
        ("said", "say"),
        ("Was", "be"),
        ("retook", "retake"),
        ("overthrew", "overthrow"),
        ("led", "lead"),
        ("shot", "shoot"),
        ("met", "meet"),
        ("put", "put"),
        ("tried", "try"),
        ("died", "die"),
        ("settled", "settle"),
        ("resumed", "resume"),
        ("collapsed", "collapse"),
        ("completed", "complete"),
        ("wiped", "wipe"),
        ("charged", "charge"),
        ("warned", "warn"),
        ("urged", "urge"),
        ("staged", "stage"),
        ("launched", "launch"),
        ("seized", "seize"),
        ("detained", "detain"),
        ("imposed", "impose"),
        ("lifted", "lift"),
        ("repatriated", "repatriate"),
        ("’d", "would"),
    ] {
        for words in [&SOME, &Words(&[])] {
            assert_eq!(lemma(form, Upos::Verb, past(), "", words), expected, "{form}");
        }
    }
}

#[test]
fn other_forms_of_verbs() {
    let ing = Features { verb_form: VerbForm::Ger, ..Features::default() };
    for (form, expected) in [
        ("using", "use"),
        ("hoping", "hope"),
        ("planning", "plan"),
        ("bringing", "bring"),
        ("dying", "die"),
        ("lying", "lie"),
        ("running", "run"),
        ("denying", "deny"),
        ("signing", "sign"),
        ("changing", "change"),
        ("being", "be"),
        ("arming", "arm"),
        ("Seeing", "see"),
        ("going", "go"),
    ] {
        assert_eq!(lemma(form, Upos::Verb, ing, "", &SOME), expected, "{form}");
    }
    let third = Features {
        verb_form: VerbForm::Fin,
        tense: Tense::Pres,
        person: Person::Third,
        number: Number::Sing,
        ..Features::default()
    };
    for (form, expected) in [
        ("says", "say"),
        ("watches", "watch"),
        ("denies", "deny"),
        ("goes", "go"),
        ("has", "have"),
        ("opens", "open"),
        ("passes", "pass"),
        ("is", "be"),
        ("lies", "lie"),
    ] {
        assert_eq!(lemma(form, Upos::Verb, third, "", &SOME), expected, "{form}");
    }
    let base = Features { verb_form: VerbForm::Inf, ..Features::default() };
    for form in ["bring", "need", "bus", "open", "sing"] {
        assert_eq!(lemma(form, Upos::Verb, base, "", &SOME), form);
    }
    assert_eq!(lemma("'s", Upos::Aux, third, "have", &SOME), "have");
    assert_eq!(lemma("’s", Upos::Aux, third, "x", &SOME), "be");
    assert_eq!(lemma("wo", Upos::Aux, base, "", &SOME), "will");
    assert_eq!(lemma("would", Upos::Aux, past(), "", &SOME), "would");
}

#[test]
fn nouns() {
    let plural = Features { number: Number::Plur, ..Features::default() };
    let check = |form: &str, guess: &str, expected: &str| {
        assert_eq!(lemma(form, Upos::Noun, plural, guess, &SOME), expected, "{form}");
    };
    for (form, expected) in [
        ("treaties", "treaty"),
        ("clashes", "clash"),
        ("caches", "cache"),
        ("men", "man"),
        ("gunmen", "gunman"),
        ("troops", "troops"),
        ("Armies", "army"),
        ("crises", "crisis"),
        ("people", "people"),
        ("1990s", "1990s"),
        ("talks", "talk"),
        ("losses", "loss"),
        ("vetoes", "veto"),
        ("bases", "basis"),
        ("lives", "life"),
        ("votes", "vote"),
    ] {
        check(form, "", expected);
    }
    check("Islamists", "Islamist", "Islamist");
    check("NGOs", "NGO", "NGO");
    let singular = Features { number: Number::Sing, ..Features::default() };
    assert_eq!(lemma("Army", Upos::Noun, singular, "army", &SOME), "army");
    assert_eq!(lemma("GDP", Upos::Noun, singular, "GDP", &SOME), "GDP");
    assert_eq!(lemma("news", Upos::Noun, singular, "new", &SOME), "news");
}

#[test]
fn names_and_the_rest() {
    let check = |form: &str, upos: Upos, number: Number, guess: &str, expected: &str| {
        let features = Features { number, ..Features::default() };
        assert_eq!(lemma(form, upos, features, guess, &SOME), expected, "{form}");
    };
    check("States", Upos::Propn, Number::Plur, "State", "State");
    check("Emirates", Upos::Propn, Number::Plur, "Emirates", "Emirates");
    check("PEREZ", Upos::Propn, Number::Sing, "Perez", "Perez");
    check("Sept.", Upos::Propn, Number::Sing, "September", "September");
    check("Bush", Upos::Propn, Number::Sing, "Bu", "Bush");
    check("wider", Upos::Adj, Number::None, "wid", "wide");
    check("longest", Upos::Adj, Number::None, "long", "long");
    check("happier", Upos::Adj, Number::None, "happy", "happy");
    check("smaller", Upos::Adj, Number::None, "small", "small");
    check("bigger", Upos::Adj, Number::None, "bigg", "big");
    check("better", Upos::Adv, Number::None, "well", "good");
    check("former", Upos::Adj, Number::None, "former", "former");
    check("French", Upos::Adj, Number::None, "French", "French");
    check("them", Upos::Pron, Number::Plur, "x", "they");
    check("her", Upos::Pron, Number::Sing, "she", "she");
    check("her", Upos::Pron, Number::Sing, "her", "her");
    check("n’t", Upos::Part, Number::None, "n't", "not");
    check("These", Upos::Det, Number::Plur, "these", "this");
    check("With", Upos::Adp, Number::None, "wi", "with");
    check("5,000", Upos::Num, Number::None, "", "5000");
    check("IV", Upos::Num, Number::None, "", "IV");
    check("…", Upos::Punct, Number::None, "", "…");
}

#[test]
fn tables_are_in_order() {
    use super::tables::{CLOSED, COMPARED, NOUNS, PLURAL_ONLY, VERBS};
    for table in [CLOSED, COMPARED, NOUNS, VERBS] {
        assert!(table.is_sorted_by(|a, b| a.0 < b.0), "{:?}", table.windows(2).find(|w| w[0].0 >= w[1].0));
    }
    assert!(PLURAL_ONLY.is_sorted());
}
