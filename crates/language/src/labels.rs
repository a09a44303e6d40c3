//! The label sets of Universal Dependencies that the model predicts.

macro_rules! labels {
    ($(#[$doc:meta])* $name:ident, $unknown:ident, { $($(#[$vdoc:meta])* $variant:ident = $text:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$vdoc])* #[doc = concat!("`", $text, "`")] $variant),+ }

        impl $name {
            /// Every label, in the order of the declaration.
            pub const ALL: &'static [$name] = &[$($name::$variant),+];

            /// The label as UD writes it.
            pub const fn as_str(self) -> &'static str {
                match self { $($name::$variant => $text),+ }
            }

            /// Reads a label as UD writes it; an unknown one becomes the set's catch-all.
            pub fn parse(text: &str) -> $name {
                match text { $($text => $name::$variant,)+ _ => $name::$unknown }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.as_str())
            }
        }
    };
}

labels! {
    /// Universal parts of speech (UD 2).
    Upos, X, {
        Adj = "ADJ", Adp = "ADP", Adv = "ADV", Aux = "AUX", Cconj = "CCONJ", Det = "DET", Intj = "INTJ",
        Noun = "NOUN", Num = "NUM", Part = "PART", Pron = "PRON", Propn = "PROPN", Punct = "PUNCT",
        Sconj = "SCONJ", Sym = "SYM", Verb = "VERB", X = "X",
    }
}

labels! {
    /// Dependency relations with the subtypes that UD English EWT and GUM 2.16 use.
    Deprel, Dep, {
        Acl = "acl", AclRelcl = "acl:relcl", Advcl = "advcl", AdvclRelcl = "advcl:relcl", Advmod = "advmod",
        Amod = "amod", Appos = "appos", Aux = "aux", AuxPass = "aux:pass", Case = "case", Cc = "cc",
        CcPreconj = "cc:preconj", Ccomp = "ccomp", Compound = "compound", CompoundPrt = "compound:prt",
        Conj = "conj", Cop = "cop", Csubj = "csubj", CsubjOuter = "csubj:outer", CsubjPass = "csubj:pass",
        Dep = "dep", Det = "det", DetPredet = "det:predet", Discourse = "discourse",
        Dislocated = "dislocated", Expl = "expl", Fixed = "fixed", Flat = "flat", Goeswith = "goeswith",
        Iobj = "iobj", List = "list", Mark = "mark", Nmod = "nmod", NmodDesc = "nmod:desc",
        NmodPoss = "nmod:poss", NmodUnmarked = "nmod:unmarked", Nsubj = "nsubj",
        NsubjOuter = "nsubj:outer", NsubjPass = "nsubj:pass", Nummod = "nummod", Obj = "obj", Obl = "obl",
        OblAgent = "obl:agent", OblUnmarked = "obl:unmarked", Orphan = "orphan",
        Parataxis = "parataxis", Punct = "punct", Reparandum = "reparandum", Root = "root",
        Vocative = "vocative", Xcomp = "xcomp",
    }
}

impl Deprel {
    /// The relation without its subtype, as the CoNLL-2018 metrics compare it.
    pub fn universal(self) -> &'static str {
        let text = self.as_str();
        text.split_once(':').map_or(text, |(head, _)| head)
    }
}

labels! {
    /// `VerbForm`.
    VerbForm, None, { None = "_", Fin = "Fin", Ger = "Ger", Inf = "Inf", Part = "Part" }
}
labels! {
    /// `Tense`.
    Tense, None, { None = "_", Past = "Past", Pres = "Pres" }
}
labels! {
    /// `Mood`.
    Mood, None, { None = "_", Imp = "Imp", Ind = "Ind", Sub = "Sub" }
}
labels! {
    /// `Voice`.
    Voice, None, { None = "_", Pass = "Pass" }
}
labels! {
    /// `Number`; the rarer values of UD count as plural.
    Number, None, { None = "_", Plur = "Plur", Sing = "Sing" }
}
impl Number {
    /// Reads any value of UD's `Number`: what is neither absent nor singular (dual, plurale tantum) is plural.
    pub fn of_any(text: &str) -> Number {
        match text {
            "Sing" => Number::Sing,
            "" | "_" => Number::None,
            _ => Number::Plur,
        }
    }
}
labels! {
    /// `Person`.
    Person, None, { None = "_", First = "1", Second = "2", Third = "3" }
}
labels! {
    /// `Polarity`.
    Polarity, None, { None = "_", Neg = "Neg", Pos = "Pos" }
}

/// The features that the model predicts for a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Features {
    /// Finite, gerund, infinitive, participle.
    pub verb_form: VerbForm,
    /// Past or present.
    pub tense: Tense,
    /// Indicative, imperative, subjunctive.
    pub mood: Mood,
    /// Passive.
    pub voice: Voice,
    /// Singular or plural.
    pub number: Number,
    /// First, second, third.
    pub person: Person,
    /// Negative or positive.
    pub polarity: Polarity,
}

impl Default for Features {
    fn default() -> Self {
        Self {
            verb_form: VerbForm::None,
            tense: Tense::None,
            mood: Mood::None,
            voice: Voice::None,
            number: Number::None,
            person: Person::None,
            polarity: Polarity::None,
        }
    }
}

impl Features {
    /// The features as a CoNLL-U column: `Name=Value` pairs in alphabetical order, `_` where there are none.
    pub fn to_conllu(self) -> String {
        let pairs = [
            ("Mood", self.mood.as_str()),
            ("Number", self.number.as_str()),
            ("Person", self.person.as_str()),
            ("Polarity", self.polarity.as_str()),
            ("Tense", self.tense.as_str()),
            ("VerbForm", self.verb_form.as_str()),
            ("Voice", self.voice.as_str()),
        ];
        let set: Vec<String> =
            pairs.iter().filter(|(_, v)| *v != "_").map(|(k, v)| format!("{k}={v}")).collect();
        if set.is_empty() { "_".to_owned() } else { set.join("|") }
    }
}
