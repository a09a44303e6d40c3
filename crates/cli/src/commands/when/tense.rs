//! On which side of the day of writing a time lies, by the verb that it belongs to.

use language::labels::{Deprel, Tense as VerbTense, Upos, VerbForm};
use language::{Sentence, Token};
use when::{Mention, Tense};

/// Auxiliaries that put a deed into the time to come.
const COMING: [&str; 9] = ["will", "'ll", "wo", "shall", "may", "might", "should", "must", "would"];

/// Verbs that tell of a plan, in whatever tense: "was scheduled for Friday" was said of a Friday to come.
const PLANNING: [&str; 8] = ["schedule", "expect", "plan", "slate", "due", "set", "intend", "hope"];

/// Verbs whose infinitive is as done as they are: "failed to appear on Monday".
const DONE_WITH: [&str; 14] = [
    "fail", "manage", "begin", "start", "continue", "force", "have", "refuse", "decline", "appear", "seem",
    "get", "use", "come",
];

/// Verbs that stand in the present for what was said: "the ministry says Monday's strike".
const SAYING: [&str; 10] =
    ["say", "show", "report", "tell", "claim", "accuse", "mean", "suggest", "write", "believe"];

/// What is told to have done a deed before or after all others.
const FIRSTS: [&str; 5] = ["first", "second", "last", "only", "latest"];

/// How far up a clause without a tense of its own asks the clause above it.
const CLAUSES: usize = 4;

/// The tense of the verb that a mention hangs on.
pub(super) fn of(sentence: &Sentence, mention: &Mention) -> Tense {
    let inside = mention.tokens.clone();
    let head =
        inside.clone().find(|&word| head_of(sentence, word).is_none_or(|head| !inside.contains(&head)));
    let time = head.unwrap_or(inside.start);
    let Some(verb) = clause_of(sentence, time) else { return Tense::Unknown };
    let tense = clause(sentence, verb, CLAUSES);
    // "The forum opens Thursday" and "the vote is on Thursday" are to come; "Thursday's attack raises fears", "says on
    // Thursday" and "growth is slow in May" are not.
    let has_copula = sentence.children_by(verb, Deprel::Cop).next().is_some();
    let is_own = time == verb || (head_of(sentence, time) == Some(verb) && !has_copula);
    let is_said = SAYING.contains(&sentence.tokens[verb].lemma.as_str());
    if tense == Tense::Present && is_own && !is_said { Tense::Future } else { tense }
}

fn head_of(sentence: &Sentence, word: usize) -> Option<usize> {
    sentence.tokens.get(word)?.head
}

/// The word and those that it hangs on, the nearest first.
fn upwards(sentence: &Sentence, word: usize) -> impl Iterator<Item = usize> + '_ {
    std::iter::successors(Some(word), |&at| head_of(sentence, at)).take(sentence.tokens.len())
}

/// The nearest predicate above a word: a verb, or a word with a copula.
fn clause_of(sentence: &Sentence, word: usize) -> Option<usize> {
    upwards(sentence, word).find(|&at| {
        matches!(sentence.tokens[at].upos, Upos::Verb | Upos::Aux)
            || sentence.children_by(at, Deprel::Cop).next().is_some()
            || (at != word && is_planning(&sentence.tokens[at]))
    })
}

fn is_planning(token: &Token) -> bool {
    PLANNING.contains(&token.lemma.as_str()) && matches!(token.upos, Upos::Verb | Upos::Adj)
}

fn is_marked(sentence: &Sentence, verb: usize, words: &[&str]) -> bool {
    sentence
        .children_by(verb, Deprel::Mark)
        .any(|mark| words.contains(&sentence.tokens[mark].form.to_lowercase().as_str()))
}

fn clause(sentence: &Sentence, verb: usize, clauses: usize) -> Tense {
    let helpers: Vec<&Token> = [Deprel::Aux, Deprel::AuxPass, Deprel::Cop]
        .into_iter()
        .flat_map(|rel| sentence.children_by(verb, rel))
        .map(|word| &sentence.tokens[word])
        .collect();
    let own = &sentence.tokens[verb];
    let has_have = helpers.iter().any(|word| word.lemma == "have");
    let is_coming = helpers.iter().any(|word| COMING.contains(&word.form.to_lowercase().as_str()));
    if is_marked(sentence, verb, &["if", "unless"])
        || (is_coming && !has_have)
        || is_passive_plan(own, &helpers)
    {
        return Tense::Future;
    }
    if has_have {
        return Tense::Past;
    }
    if is_marked(sentence, verb, &["to"]) {
        return infinitive(sentence, verb, clauses);
    }
    finite(own, &helpers).unwrap_or_else(|| above(sentence, verb, clauses))
}

/// "Was scheduled for Friday", "the vote due on Friday", "talks set for May".
fn is_passive_plan(own: &Token, helpers: &[&Token]) -> bool {
    let is_participle = own.features.verb_form == VerbForm::Part && own.features.tense == VerbTense::Past;
    is_planning(own) && (is_participle || own.upos == Upos::Adj || !helpers.is_empty())
}

/// The tense that the verb and its auxiliaries show, `None` for participles that stand alone and show none.
fn finite(own: &Token, helpers: &[&Token]) -> Option<Tense> {
    let is_past = |word: &&Token| word.features.tense == VerbTense::Past;
    let is_passive =
        own.features.verb_form == VerbForm::Part && helpers.iter().any(|word| word.lemma == "be");
    if helpers.iter().any(is_past) || (is_past(&own) && !is_passive) {
        return Some(Tense::Past);
    }
    let is_finite = |word: &&Token| word.features.verb_form == VerbForm::Fin;
    let is_present = is_finite(&own) || helpers.iter().any(is_finite);
    // "Was" and "is being" stand apart by now: what is left is "is held", "is meeting", "meets".
    is_present.then_some(Tense::Present)
}

/// "Plans to visit" is to come, "failed to visit" is as done as the failing, "came to visit" is as the coming.
fn infinitive(sentence: &Sentence, verb: usize, clauses: usize) -> Tense {
    let governor = head_of(sentence, verb).map(|head| sentence.tokens[head].lemma.as_str());
    let is_done_with = governor.is_some_and(|lemma| DONE_WITH.contains(&lemma));
    let is_aside = sentence.tokens[verb].deprel == Deprel::Advcl;
    // "The first leader to visit Cairo" has visited it, if the sentence is in the past.
    let is_of_the_first = head_of(sentence, verb).is_some_and(|noun| {
        let describing = sentence.children_by(noun, Deprel::Amod).map(|word| &sentence.tokens[word]);
        [&sentence.tokens[noun]]
            .into_iter()
            .chain(describing)
            .any(|word| FIRSTS.contains(&word.lemma.as_str()))
    });
    if is_done_with || is_aside || is_of_the_first { above(sentence, verb, clauses) } else { Tense::Future }
}

/// The tense of the clause above, for one that has none of its own.
fn above(sentence: &Sentence, verb: usize, clauses: usize) -> Tense {
    let next = head_of(sentence, verb).and_then(|head| clause_of(sentence, head));
    match next.filter(|_| clauses > 0) {
        Some(next) => clause(sentence, next, clauses - 1),
        None => Tense::Unknown,
    }
}
