//! Offices that states call by different names and news treats as one.

use plover::Code;

use crate::fold;

/// An office that most states have, whatever they call it.
///
/// The order is that of rank: of two people of one name, readers mean the one of the higher office.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Post {
    /// A president, monarch or other head of a state.
    HeadOfState,
    /// A prime minister, chancellor or premier.
    HeadOfGovernment,
    /// Whoever rules without being called head: a supreme leader, a junta's chairman.
    Ruler,
    /// The head of an international organisation.
    HeadOfOrganisation,
    /// The vice president, the deputy prime minister, the crown prince.
    Deputy,
    /// The minister who speaks to other states.
    Foreign,
    /// The minister of the armed forces.
    Defence,
    /// The minister of the police.
    Interior,
    /// The minister of the treasury.
    Finance,
    /// The head of the central bank.
    CentralBank,
    /// The highest soldier.
    ArmyChief,
    /// The head of an intelligence service.
    Intelligence,
    /// Whoever presides over the parliament.
    Speaker,
    /// Whoever speaks for the foreign ministry.
    ForeignSpokesman,
}

/// Names of a post in the form that [`plain`] gives, and the one state for which the name is meant; "" for any.
const NAMES: &[(Post, &str, &[&str])] = &[
    (
        Post::HeadOfState,
        "",
        &[
            "president",
            "state head",
            "king",
            "emperor",
            "emir",
            "sultan",
            "pope",
            "grand duke",
            "monarch",
            "federal president",
            "presidency chair",
            "presidency member",
            "acting president",
            "interim president",
            "transitional president",
            "sovereign prince",
            "captain regent",
            "co prince",
        ],
    ),
    // Elsewhere a queen is the king's wife and a prince his son.
    (Post::HeadOfState, "GBR", &["queen"]),
    (Post::HeadOfState, "DNK", &["queen"]),
    (Post::HeadOfState, "NLD", &["queen"]),
    (Post::HeadOfState, "MCO", &["prince"]),
    (Post::HeadOfState, "LIE", &["prince"]),
    (Post::HeadOfState, "PRK", &["supreme leader", "leader"]),
    // Spain's head of government is the president of the government.
    (Post::HeadOfGovernment, "ESP", &["president"]),
    (
        Post::HeadOfGovernment,
        "",
        &[
            "prime minister",
            "premier",
            "chancellor",
            "federal chancellor",
            "taoiseach",
            "government head",
            "government president",
            "ministers council chair",
            "chief minister",
            "chief adviser",
            "chief executive",
            "acting prime minister",
            "interim prime minister",
            "caretaker prime minister",
        ],
    ),
    (
        Post::Ruler,
        "",
        &[
            "supreme leader",
            "leader",
            "junta leader",
            "junta chair",
            "military ruler",
            "military leader",
            "de facto leader",
            "coup leader",
            "military council chief",
            "sovereign council chair",
            "sovereignty council chair",
            "presidential council chair",
            "transitional leader",
            "governing council president",
            "presidential leadership council chair",
            "council of state chair",
            "military council head",
            "national transitional council head",
            "transitional council head",
            "presidential council head",
        ],
    ),
    // Where one party rules, its head does.
    (Post::Ruler, "CHN", &["communist party chief", "party chief", "paramount leader"]),
    (Post::Ruler, "VNM", &["communist party chief", "party chief"]),
    (Post::Ruler, "LAO", &["communist party chief", "party chief"]),
    (Post::Ruler, "CUB", &["communist party chief", "party chief"]),
    (
        Post::HeadOfOrganisation,
        "",
        &[
            "secretary general",
            "general secretary",
            "UN secretary general",
            "NATO secretary general",
            "director general",
            "managing director",
            "european commission president",
            "european council president",
            "world bank president",
            "imf managing director",
            "african union commission chair",
        ],
    ),
    (
        Post::Deputy,
        "",
        &["vice president", "deputy president", "deputy prime minister", "vice premier", "crown prince"],
    ),
    (
        Post::Foreign,
        "",
        &[
            "foreign minister",
            "foreign secretary",
            "foreign affairs minister",
            "foreign affairs secretary",
            "foreign affair minister",
            "external affairs minister",
            "external relations minister",
            "international relations minister",
            "foreign relations minister",
            "foreign relations secretary",
            "top diplomat",
            "chief diplomat",
            "acting foreign minister",
            "interim foreign minister",
        ],
    ),
    (Post::Foreign, "USA", &["state secretary", "acting state secretary"]),
    (
        Post::Defence,
        "",
        &[
            "defense minister",
            "defense secretary",
            "national defense minister",
            "national defense secretary",
            "armed forces minister",
            "defense chief",
            "acting defense minister",
            "acting defense secretary",
        ],
    ),
    (Post::Defence, "USA", &["war secretary", "pentagon chief"]),
    (
        Post::Interior,
        "",
        &[
            "interior minister",
            "home secretary",
            "home minister",
            "home affairs minister",
            "home affairs secretary",
            "internal affairs minister",
            "internal security minister",
            "public security minister",
            "acting interior minister",
        ],
    ),
    (Post::Interior, "MEX", &["interior secretary"]),
    (Post::Interior, "PHL", &["interior secretary"]),
    // Where the police answer to a ministry of another name.
    (Post::Interior, "USA", &["homeland security secretary", "acting homeland security secretary"]),
    (Post::Interior, "CAN", &["public safety minister"]),
    (Post::Interior, "BIH", &["security minister"]),
    (Post::Interior, "HKG", &["security secretary"]),
    (Post::Interior, "HND", &["security minister"]),
    (Post::Interior, "JAM", &["national security minister"]),
    (Post::Interior, "TTO", &["national security minister"]),
    (
        Post::Finance,
        "",
        &["finance minister", "treasury secretary", "exchequer chancellor", "treasurer", "finance secretary"],
    ),
    (
        Post::CentralBank,
        "",
        &[
            "central bank governor",
            "central bank chief",
            "central bank president",
            "central bank chair",
            "central bank head",
            "national bank governor",
            "reserve bank governor",
        ],
    ),
    (Post::CentralBank, "USA", &["federal reserve chair", "fed chair", "federal reserve chief", "fed chief"]),
    (Post::CentralBank, "DEU", &["bundesbank president", "bundesbank chief", "bundesbank head"]),
    (Post::CentralBank, "GBR", &["bank england governor"]),
    (Post::CentralBank, "JPN", &["bank japan governor"]),
    (
        Post::ArmyChief,
        "",
        &[
            "army chief",
            "military chief",
            "armed forces chief",
            "general staff chief",
            "army staff chief",
            "defense staff chief",
            "defense forces chief",
            "army commander",
            "armed forces commander",
            "army commander in chief",
            "jcs chair",
            "joint staff chiefs chair",
            "chief staff",
        ],
    ),
    (
        Post::Intelligence,
        "",
        &[
            "intelligence chief",
            "spy chief",
            "intelligence director",
            "intelligence head",
            "intelligence service head",
        ],
    ),
    (Post::Intelligence, "USA", &["cia director", "cia chief"]),
    (
        Post::Speaker,
        "",
        &[
            "parliament speaker",
            "speaker",
            "national assembly speaker",
            "house speaker",
            "assembly speaker",
            "parliament president",
            "parliament chair",
        ],
    ),
    (Post::ForeignSpokesman, "", &["foreign ministry spokesman", "foreign affairs ministry spokesman"]),
    (Post::ForeignSpokesman, "USA", &["state department spokesman"]),
];

impl Post {
    /// The post that an office is in a state.
    ///
    /// ```
    /// let state = |code: &str| code.parse::<plover::Code>().unwrap();
    /// assert_eq!(knowledge::Post::of("Foreign Secretary", state("GBR")), Some(knowledge::Post::Foreign));
    /// assert_eq!(knowledge::Post::of("Secretary of State", state("USA")), Some(knowledge::Post::Foreign));
    /// assert_eq!(knowledge::Post::of("secretary of state", state("NOR")), None);
    /// ```
    pub fn of(office: &str, code: Code) -> Option<Self> {
        Self::of_plain(&plain(office), code)
    }

    fn of_plain(name: &str, code: Code) -> Option<Self> {
        let meant = |only: &str| only.is_empty() || only == code.as_str();
        let mut fits = NAMES.iter().filter(|(_, only, names)| meant(only) && names.contains(&name));
        // What a name means in one state goes before what it means in most.
        let first = fits.clone().find(|(_, only, _)| !only.is_empty());
        first.or_else(|| fits.next()).map(|&(post, ..)| post)
    }
}

/// Whether two names are of one office in a state: the same words in any order, or the same post.
///
/// King and president are one post, yet nobody who says "president" means a king: heads of state must be said alike.
pub(crate) fn same(one: &str, other: &str, code: Code) -> bool {
    let (one, other) = (plain(one), plain(other));
    if one == other {
        return true;
    }
    let posts = (Post::of_plain(&one, code), Post::of_plain(&other, code));
    match posts {
        (Some(Post::HeadOfState), Some(Post::HeadOfState)) => {
            one == "state head" || other == "state head" || sort(&one) == sort(&other)
        }
        (Some(Post::Deputy | Post::Ruler | Post::HeadOfOrganisation), _) => false,
        (Some(one), Some(other)) => one == other,
        _ => false,
    }
}

/// The last word of a head's title, so that an acting president is a president.
fn sort(plain: &str) -> &str {
    match plain.rsplit(' ').next().unwrap_or_default() {
        "queen" | "monarch" => "king",
        "chair" | "member" => "president",
        last => last,
    }
}

/// An office in one form: lower case, American spelling, "minister of defence" turned to "defense minister", nobody's sex.
pub(crate) fn plain(office: &str) -> String {
    let words = fold::pieces(office);
    let mut out: Vec<String> = Vec::with_capacity(words.len());
    // Words after "of" or "for" go before those that stand there already: "chief of staff of the army".
    let mut at = 0;
    for word in &words {
        let word = one_form(&word.to_lowercase());
        match word.as_str() {
            "of" | "for" => at = 0,
            "the" | "and" => {}
            _ => {
                out.insert(at, word);
                at += 1;
            }
        }
    }
    out.join(" ")
}

fn one_form(word: &str) -> String {
    let same = match word {
        "defence" => "defense",
        "spokeswoman" | "spokesperson" => "spokesman",
        "chairman" | "chairwoman" | "chairperson" => "chair",
        "amir" => "emir",
        "govt" => "government",
        other => other,
    };
    same.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_office_under_two_names() {
        let check = |one, other, code: &str| code.parse().is_ok_and(|c| same(one, other, c));
        for (one, other, code) in [
            ("foreign minister", "foreign secretary", "GBR"),
            ("Minister of Foreign Affairs", "foreign minister", "NOR"),
            ("secretary of state", "foreign minister", "USA"),
            ("minister of defence", "defense minister", "IND"),
            ("interior minister", "home secretary", "GBR"),
            ("secretary of homeland security", "interior minister", "USA"),
            ("minister of public safety", "interior minister", "CAN"),
            ("prime minister", "chancellor", "DEU"),
            ("spokeswoman of the foreign ministry", "foreign ministry spokesman", "CHN"),
            ("acting president", "president", "BRA"),
            ("chief of the general staff", "army chief", "TUR"),
            ("head of state", "king", "JOR"),
        ] {
            assert!(check(one, other, code), "{one} = {other} in {code}");
        }
        for (one, other, code) in [
            ("secretary of state", "foreign minister", "NOR"),
            ("president", "king", "ESP"),
            ("president", "vice president", "USA"),
            ("deputy foreign minister", "foreign minister", "VNM"),
            ("interior secretary", "home secretary", "USA"),
        ] {
            assert!(!check(one, other, code), "{one} is not {other} in {code}");
        }
    }
}
