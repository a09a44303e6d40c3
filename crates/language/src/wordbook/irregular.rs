//! Irregular forms: closed lists of the language.

use crate::labels::Upos;

/// Base, past, past participle, where they are not made with *-ed*; alternatives after a stroke.
#[rustfmt::skip]
static VERBS: &[&str] = &[
    "abide abode", "arise arose arisen", "awake awoke awoken", "bear bore borne/born", "beat beaten",
    "become became", "befall befell befallen", "beget begot begotten", "begin began begun", "behold beheld",
    "bend bent", "bereave bereft", "beseech besought", "beset", "bespeak bespoke bespoken", "bestride bestrode bestridden",
    "bet", "bid bade bidden", "bind bound", "bite bit bitten", "bleed bled", "blow blew blown", "break broke broken",
    "breed bred", "bring brought", "broadcast", "build built", "burn burnt", "burst", "buy bought", "cast",
    "catch caught", "chide chid chidden", "choose chose chosen", "cleave clove/cleft cloven", "cling clung",
    "clothe clad", "come came", "cost", "creep crept", "cut", "deal dealt", "dig dug", "dive dove", "do did/does done",
    "draw drew drawn", "dream dreamt", "drink drank drunk", "drive drove driven", "dwell dwelt", "eat ate eaten",
    "fall fell fallen", "feed fed", "feel felt", "fight fought", "find found", "flee fled", "fling flung",
    "fly flew/flies flown", "forbear forbore forborne", "forbid forbade/forbad forbidden", "forecast", "forego forewent foregone",
    "foresee foresaw foreseen", "foretell foretold", "forget forgot forgotten", "forgive forgave forgiven",
    "forgo forwent forgone", "forsake forsook forsaken", "forswear forswore forsworn", "freeze froze frozen",
    "get got gotten", "gild gilt", "give gave given", "go went/goes gone", "grind ground", "grow grew grown",
    "hang hung", "have had/has", "hear heard", "heave hove", "hew hewn", "hide hid hidden", "hit", "hold held", "hurt",
    "input", "inset", "keep kept", "kneel knelt", "knit", "know knew known", "lay laid", "lead led", "lean leant",
    "leap leapt", "learn learnt", "leave left", "lend lent", "let", "lie lain", "light lit", "lose lost", "make made",
    "mean meant", "meet met", "mow mown", "offset", "overhear overheard", "pay paid", "plead pled", "prove proven", "put",
    "quit", "read", "rend rent", "rid", "ride rode ridden", "ring rang rung", "rise rose risen", "run ran", "saw sawn",
    "say said", "see saw seen", "seek sought", "sell sold", "send sent", "set", "sew sewn", "shake shook shaken",
    "shear shorn", "shed", "shine shone", "shoe shod", "shoot shot", "show shown", "shred", "shrink shrank shrunk",
    "shut", "sing sang sung", "sink sank sunk", "sit sat", "slay slew slain", "sleep slept", "slide slid",
    "sling slung", "slink slunk", "slit", "smell smelt", "smite smote smitten", "sow sown", "speak spoke spoken",
    "speed sped", "spell spelt", "spend spent", "spill spilt", "spin spun", "spit spat", "split", "spoil spoilt",
    "spread", "spring sprang sprung", "stand stood", "steal stole stolen", "stick stuck", "sting stung",
    "stink stank stunk", "strew strewn", "stride strode stridden", "strike struck stricken", "string strung",
    "strive strove striven", "swear swore sworn", "sweat", "sweep swept", "swell swollen", "swim swam swum",
    "swing swung", "take took taken", "teach taught", "tear tore torn", "telecast", "tell told", "think thought",
    "thrive throve thriven", "throw threw thrown", "thrust", "tread trod trodden", "typeset", "undergo underwent/undergoes undergone",
    "understand understood", "undertake undertook undertaken", "upset", "wake woke woken", "wear wore worn",
    "weave wove woven", "wed", "weep wept", "wet", "win won", "wind wound", "withdraw withdrew withdrawn",
    "withhold withheld", "withstand withstood", "wring wrung", "write wrote written",
    "die dying", "lie lying", "tie tying", "vie vying", "hie hying", "belie belying", "untie untying", "dye dyeing",
    "singe singeing", "swinge swingeing", "tinge tingeing", "binge bingeing", "age ageing", "hoe hoeing", "toe toeing",
    "canoe canoeing", "shoe shoeing", "eye eyeing/eying", "program programmed/programming", "mimic mimicked/mimicking", "panic panicked/panicking",
    "traffic trafficked/trafficking", "picnic picnicked/picnicking", "frolic frolicked/frolicking",
    "be am/are/is was/were/being been", "outlay outlaid", "mislead misled", "waylay waylaid", "inlay inlaid", "pen penned",
];

/// Singular and plural.
#[rustfmt::skip]
static NOUNS: &[&str] = &[
    "man men", "woman women", "child children", "foot feet", "tooth teeth", "goose geese", "mouse mice", "louse lice",
    "ox oxen", "brother brethren", "die dice", "wife wives", "knife knives", "life lives", "leaf leaves", "thief thieves",
    "loaf loaves", "half halves", "self selves", "shelf shelves", "wolf wolves", "calf calves", "elf elves",
    "sheaf sheaves", "hoof hooves", "scarf scarves", "wharf wharves", "dwarf dwarves", "turf turves",
    "crisis crises", "analysis analyses", "thesis theses", "hypothesis hypotheses", "diagnosis diagnoses",
    "emphasis emphases", "oasis oases", "parenthesis parentheses", "synthesis syntheses", "axis axes",
    "paralysis paralyses", "prognosis prognoses", "neurosis neuroses", "catharsis catharses", "synopsis synopses",
    "testis testes", "nemesis nemeses", "metamorphosis metamorphoses", "antithesis antitheses", "ellipsis ellipses",
    "criterion criteria", "phenomenon phenomena", "automaton automata", "memorandum memoranda",
    "referendum referenda", "bacterium bacteria", "stratum strata", "curriculum curricula", "symposium symposia",
    "addendum addenda", "consortium consortia", "moratorium moratoria", "ovum ova", "erratum errata",
    "millennium millennia", "emporium emporia", "honorarium honoraria", "sanatorium sanatoria", "quantum quanta",
    "stadium stadia", "forum fora", "colloquium colloquia", "compendium compendia",
    "stimulus stimuli", "alumnus alumni", "nucleus nuclei", "fungus fungi", "cactus cacti", "radius radii",
    "syllabus syllabi", "locus loci", "bacillus bacilli", "focus foci", "terminus termini",
    "larva larvae", "alumna alumnae", "alga algae", "antenna antennae", "formula formulae", "vertebra vertebrae",
    "nebula nebulae", "index indices", "appendix appendices", "matrix matrices", "vertex vertices", "vortex vortices",
    "codex codices", "apex apices", "helix helices", "bureau bureaux", "plateau plateaux", "tableau tableaux",
    "chateau chateaux", "beau beaux", "communiqué communiqués", "corps corps", "series series", "species species",
    "means means", "headquarters headquarters", "barracks barracks", "news news", "politics politics",
    "economics economics", "physics physics", "mathematics mathematics", "athletics athletics", "ethics ethics",
    "crossroads crossroads", "gallows gallows", "shambles shambles", "works works", "gasworks gasworks",
    "aircraft aircraft", "spacecraft spacecraft", "hovercraft hovercraft", "sheep sheep", "deer deer", "fish fish",
    "salmon salmon", "offspring offspring", "chassis chassis", "rendezvous rendezvous", "debris debris",
    "tennis tennis", "police police", "people people", "cattle cattle", "clergy clergy", "troops troops",
    "clothes clothes", "remains remains", "outskirts outskirts", "surroundings surroundings", "premises premises",
    "proceeds proceeds", "diabetes diabetes", "measles measles", "rabies rabies", "logistics logistics",
    "statistics statistics", "tactics tactic", "passerby passersby", "runner-up runners-up",
    "attorney-general attorneys-general", "brother-in-law brothers-in-law", "son-in-law sons-in-law",
    "sister-in-law sisters-in-law", "daughter-in-law daughters-in-law", "quiz quizzes", "bus buses", "bus busses",
    "gas gases", "gas gasses", "lens lenses", "atlas atlases", "canvas canvases", "alias aliases", "bias biases",
    "iris irises", "virus viruses", "shoe shoes", "toe toes", "foe foes", "canoe canoes", "hoe hoes", "oboe oboes",
    "ache aches", "headache headaches", "toothache toothaches", "cache caches", "niche niches", "avalanche avalanches",
    "cliche cliches", "movie movies", "cookie cookies", "zombie zombies", "rookie rookies", "calorie calories",
    "selfie selfies", "prairie prairies", "genie genies", "eerie eeries", "menagerie menageries", "sortie sorties",
    "bourgeoisie bourgeoisies", "lingerie lingeries", "brownie brownies", "veggie veggies", "hippie hippies",
    "magpie magpies", "necktie neckties", "hoodie hoodies", "junkie junkies", "birdie birdies", "collie collies",
    "axe axes", "campus campuses", "census censuses", "caucus caucuses", "chorus choruses", "circus circuses",
    "status statuses", "bonus bonuses", "surplus surpluses", "walrus walruses", "abacus abacuses", "minus minuses",
    "fetus fetuses", "excuse excuses", "fuse fuses", "refuse refuses", "recluse recluses", "mongoose mongooses",
    "plus pluses", "cosmos cosmos", "chaos chaos", "kudos kudos", "pathos pathos", "ethos ethos", "moose moose",
];

/// Comparisons.
#[rustfmt::skip]
static COMPARED: &[(&str, Upos, &str)] = &[
    ("better", Upos::Adj, "good"), ("best", Upos::Adj, "good"), ("worse", Upos::Adj, "bad"), ("worst", Upos::Adj, "bad"),
    ("better", Upos::Adv, "well"), ("best", Upos::Adv, "well"), ("worse", Upos::Adv, "badly"), ("worst", Upos::Adv, "badly"),
    ("further", Upos::Adv, "far"), ("farther", Upos::Adv, "far"), ("furthest", Upos::Adv, "far"), ("farthest", Upos::Adv, "far"),
    ("farther", Upos::Adj, "far"), ("furthest", Upos::Adj, "far"), ("farthest", Upos::Adj, "far"),
    ("elder", Upos::Adj, "old"), ("eldest", Upos::Adj, "old"),
];

/// Forms that a treebank of this size may lack in one of their parts of speech.
#[rustfmt::skip]
static CLITICS: &[(&str, Upos, &str)] = &[
    ("n't", Upos::Part, "not"), ("nt", Upos::Part, "not"), ("'s", Upos::Part, "'s"), ("'", Upos::Part, "'s"),
    ("'s", Upos::Aux, "be"), ("'s", Upos::Verb, "be"), ("'re", Upos::Verb, "be"), ("'m", Upos::Verb, "be"),
    ("'ve", Upos::Aux, "have"), ("'ve", Upos::Verb, "have"), ("'d", Upos::Aux, "would"), ("'ll", Upos::Aux, "will"),
    ("wo", Upos::Aux, "will"), ("ca", Upos::Aux, "can"), ("sha", Upos::Aux, "shall"), ("ai", Upos::Aux, "be"),
    ("an", Upos::Det, "a"), ("these", Upos::Det, "this"), ("those", Upos::Det, "that"), ("theirs", Upos::Pron, "their"),
];

/// Every irregular form in lower case with its part of speech and lemma.
pub(super) fn entries() -> impl Iterator<Item = (Upos, &'static str, &'static str)> {
    let listed = paradigms(Upos::Verb, VERBS).chain(paradigms(Upos::Noun, NOUNS));
    listed.chain(COMPARED.iter().chain(CLITICS).map(|&(form, upos, lemma)| (upos, form, lemma)))
}

fn paradigms(
    upos: Upos,
    list: &'static [&'static str],
) -> impl Iterator<Item = (Upos, &'static str, &'static str)> {
    list.iter().flat_map(move |line| {
        let mut forms = line.split([' ', '/']);
        let base = forms.next().unwrap_or_default();
        std::iter::once(base).chain(forms).map(move |form| (upos, form, base))
    })
}
