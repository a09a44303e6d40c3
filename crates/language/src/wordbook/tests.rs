use proptest::prelude::*;

use super::Wordbook;
use crate::labels::{Features, Number, Tense, Upos, VerbForm};
use crate::lemma;

/// The rules' own lexicon knows nothing here, so that the test does not lean on it.
struct Nothing;

impl lemma::Lexicon for Nothing {
    fn knows(&self, _: &str) -> bool {
        false
    }
}

/// As the reader asks: the book, then the rules.
fn found(book: &Wordbook, form: &str, upos: Upos, features: Features, guess: &str) -> String {
    book.lemma(form, upos, guess).unwrap_or_else(|| lemma::lemma(form, upos, features, guess, &Nothing))
}

fn features(form: &str, upos: Upos) -> Features {
    let none = Features::default();
    let third = form.ends_with('s') && !form.ends_with("ss");
    match upos {
        Upos::Noun if third || form.ends_with("en") => Features { number: Number::Plur, ..none },
        Upos::Verb if form.ends_with("ing") => Features { verb_form: VerbForm::Ger, ..none },
        Upos::Verb if !third => Features { verb_form: VerbForm::Fin, tense: Tense::Past, ..none },
        _ => none,
    }
}

/// Each line is a part of speech and pairs `form:lemma`; the network's guess is the form in lower case.
fn check(lines: &[(Upos, &str)]) {
    let book = Wordbook::shipped();
    for (upos, pairs) in lines {
        for pair in pairs.split_whitespace() {
            let (form, expected) = pair.split_once(':').expect("form:lemma");
            let lemma = found(&book, form, *upos, features(form, *upos), &form.to_lowercase());
            assert_eq!(lemma, expected, "{form} {upos}");
        }
    }
}

#[test]
fn verbs() {
    check(&[
        (
            Upos::Verb,
            "blamed:blame sued:sue invaded:invade released:release threatened:threaten began:begin told:tell sent:send",
        ),
        (
            Upos::Verb,
            "blockaded:blockade deported:deport extradited:extradite lambasted:lambast sanctioned:sanction",
        ),
        (
            Upos::Verb,
            "denuclearizing:denuclearize condemned:condemn vowed:vow besieged:besiege redeployed:redeploy Shelled:shell",
        ),
        (
            Upos::Verb,
            "fled:flee flew:fly flown:fly fought:fight held:hold led:lead met:meet said:say shot:shoot sought:seek",
        ),
        (
            Upos::Verb,
            "withdrew:withdraw withdrawn:withdraw overthrew:overthrow undertook:undertake outspent:outspend misled:mislead",
        ),
        (
            Upos::Verb,
            "hoped:hope hopped:hop planned:plan planning:plan stopped:stop called:call controlled:control killed:kill",
        ),
        (
            Upos::Verb,
            "freed:free breathing:breathe panicked:panic trafficking:traffic mimicked:mimic dying:die lying:lie tying:tie vying:vie died:die denied:deny",
        ),
        (
            Upos::Verb,
            "tries:try pushes:push passes:pass vetoes:veto accuses:accuse urges:urge goes:go does:do has:have vibrates:vibrate",
        ),
        (
            Upos::Verb,
            "organised:organise criticised:criticise travelled:travel labelled:label mobilising:mobilise",
        ),
        (
            Upos::Verb,
            "negotiated:negotiate evacuating:evacuate retreated:retreat repeated:repeat created:create agreed:agree freed:free",
        ),
        (
            Upos::Verb,
            "arrested:arrest arguing:argue rescued:rescue fired:fire required:require entered:enter ignored:ignore",
        ),
        (
            Upos::Verb,
            "embargoed:embargo vetoed:veto ousted:oust ambushed:ambush strafing:strafe torpedoed:torpedo kidnapped:kidnap",
        ),
        (
            Upos::Verb,
            "cut:cut put:put burst:burst bound:bind wound:wind sank:sink sunk:sink swore:swear struck:strike taught:teach",
        ),
        (
            Upos::Aux,
            "'s:be ’s:be 'm:be 're:be 've:have ’ve:have 'll:will 'd:would wo:will ca:can sha:shall ai:be is:be were:be had:have",
        ),
    ]);
}

#[test]
fn nouns_adjectives_and_the_rest() {
    check(&[
        (
            Upos::Noun,
            "parties:party countries:country clashes:clash taxes:tax losses:loss processes:process witnesses:witness",
        ),
        (
            Upos::Noun,
            "men:man women:woman children:child gunmen:gunman feet:foot lives:life wives:wife thieves:thief knives:knife",
        ),
        (
            Upos::Noun,
            "crises:crisis analyses:analysis criteria:criterion heroes:hero vetoes:veto houses:house causes:cause",
        ),
        (
            Upos::Noun,
            "people:people troops:troops police:police news:news headquarters:headquarters aircraft:aircraft series:series",
        ),
        (
            Upos::Noun,
            "viruses:virus buses:bus movies:movie airstrikes:airstrike warplanes:warplane ceasefires:ceasefire blockades:blockade",
        ),
        (
            Upos::Noun,
            "insurgencies:insurgency ministers:minister allies:ally armies:army talks:talk missiles:missile juntas:junta",
        ),
        (
            Upos::Adj,
            "better:good best:good worse:bad worst:bad largest:large larger:large easier:easy biggest:big hottest:hot",
        ),
        (
            Upos::Adj,
            "simplest:simple slightest:slight wildest:wild former:former armed:armed proper:proper honest:honest American:American",
        ),
        (Upos::Adv, "later:late earlier:early longer:long sooner:soon better:well best:well quickly:quickly"),
        (Upos::Pron, "me:I i:I them:they him:he us:we her:her his:his theirs:their 'em:they"),
        (Upos::Det, "an:a An:a these:this those:that the:the"),
        (Upos::Part, "n't:not n’t:not N'T:not 's:'s ’s:'s to:to"),
        (Upos::Num, "5,000:5000 Two:two seventh:seventh"),
        (Upos::Adp, "Of:of With:with"),
    ]);
}

#[test]
fn the_guess_chooses_between_two_lemmas() {
    let book = Wordbook::shipped();
    let choose = |form: &str, upos: Upos, guess: &str| book.lemma(form, upos, guess);
    assert_eq!(choose("'s", Upos::Aux, "have").as_deref(), Some("have"));
    assert_eq!(choose("'s", Upos::Aux, "haves").as_deref(), Some("be"));
    assert_eq!(choose("her", Upos::Pron, "she").as_deref(), Some("she"));
    assert_eq!(choose("people", Upos::Noun, "person").as_deref(), Some("people"));
}

#[test]
fn what_the_book_does_not_know_it_leaves_to_the_rules() {
    let book = Wordbook::shipped();
    assert_eq!(book.lemma("gribbled", Upos::Verb, "gribbl"), None);
    assert_eq!(book.lemma("Nations", Upos::Propn, "Nation"), None);
    assert_eq!(book.lemma("routed", Upos::Verb, "rout").filter(|l| l != "route" && l != "rout"), None);
}

#[test]
fn every_line_of_the_word_list_begins_with_a_part_of_speech() {
    for line in include_str!("../../data/words.txt").lines().filter(|l| !l.starts_with('#')) {
        let upos = line.split(' ').next().unwrap_or_default();
        assert_eq!(Upos::parse(upos).as_str(), upos);
    }
}

proptest! {
    #[test]
    fn a_lemma_is_never_empty(form in "\\PC{1,12}|[a-zA-Z'’-]{1,8}(s|es|ies|ed|ied|ing|er|est)?", upos in 0..Upos::ALL.len()) {
        let book = book();
        let upos = Upos::ALL[upos];
        for guess in ["", "x", &form] {
            if let Some(lemma) = book.lemma(&form, upos, guess) {
                prop_assert!(!lemma.is_empty());
            }
        }
    }
}

/// One book for all cases of a property.
fn book() -> &'static Wordbook {
    static BOOK: std::sync::OnceLock<Wordbook> = std::sync::OnceLock::new();
    BOOK.get_or_init(Wordbook::shipped)
}
