//! The closed lists of PLOVER 2.0: types, modes, contexts, sectors; and the codebook's status and precision.
//!
//! Source: PLOVER 2.0 (Open Event Data Alliance, draft of February 2024), restated in the project's codebook.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// A word that is not in one of the closed lists.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("plover/unknown-label: {text:?} is not a {list}; known: {known}")]
pub struct UnknownLabel {
    /// The word that was read.
    pub text: String,
    /// Which list was looked in.
    pub list: &'static str,
    /// The list's members, separated by spaces.
    pub known: String,
}

macro_rules! closed_list {
    ($(#[$doc:meta])* $name:ident, $list:literal, { $($(#[$vdoc:meta])* $variant:ident = $text:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum $name { $($(#[$vdoc])* #[doc = concat!("`", $text, "`")] #[serde(rename = $text)] $variant),+ }

        impl $name {
            /// Every member, in the order of the declaration.
            pub const ALL: &'static [$name] = &[$($name::$variant),+];

            /// The member as the ontology and the JSON write it.
            pub const fn as_str(self) -> &'static str {
                match self { $($name::$variant => $text),+ }
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(self.as_str())
            }
        }

        impl FromStr for $name {
            type Err = UnknownLabel;
            fn from_str(text: &str) -> Result<Self, UnknownLabel> {
                $name::ALL.iter().copied().find(|m| m.as_str() == text).ok_or_else(|| UnknownLabel {
                    text: text.to_owned(),
                    list: $list,
                    known: $name::ALL.iter().map(|m| m.as_str()).collect::<Vec<_>>().join(" "),
                })
            }
        }
    };
}

closed_list! {
    /// The 16 types of act.
    EventType, "type", {
        /// Agree to do something; offer, promise, invite.
        Agree = "AGREE",
        /// Meet, visit, talk.
        Consult = "CONSULT",
        /// Praise, endorse, sign an agreement, greet.
        Support = "SUPPORT",
        /// Yield in words.
        Concede = "CONCEDE",
        /// Do something together.
        Cooperate = "COOPERATE",
        /// Give.
        Aid = "AID",
        /// Yield in deed.
        Retreat = "RETREAT",
        /// Ask, urge, demand.
        Request = "REQUEST",
        /// Criticise, charge, investigate.
        Accuse = "ACCUSE",
        /// Refuse.
        Reject = "REJECT",
        /// Threaten.
        Threaten = "THREATEN",
        /// Demonstrate, strike, riot.
        Protest = "PROTEST",
        /// Reduce relations.
        Sanction = "SANCTION",
        /// Move or ready force short of using it.
        Mobilize = "MOBILIZE",
        /// Arrest, seize, restrict.
        Coerce = "COERCE",
        /// Use force.
        Assault = "ASSAULT",
    }
}

closed_list! {
    /// The modes of all types; [`EventType::modes`] tells which belong to which.
    Mode, "mode", {
        Visit = "visit", ThirdParty = "third-party", Multilateral = "multilateral", Phone = "phone",
        Withdraw = "withdraw", Release = "release", Disarm = "disarm", Ceasefire = "ceasefire",
        Access = "access", Resign = "resign",
        Assist = "assist", Change = "change", Yield = "yield", Meet = "meet",
        Disapprove = "disapprove", Allege = "allege", Investigate = "investigate",
        Restrict = "restrict", Arrest = "arrest", Relations = "relations", Expel = "expel",
        Territory = "territory", Violence = "violence",
        Demo = "demo", Riot = "riot", Strike = "strike", Hunger = "hunger", Boycott = "boycott",
        Obstruct = "obstruct", Vandalize = "vandalize",
        Convict = "convict", Discontinue = "discontinue",
        Troops = "troops", Weapons = "weapons", Police = "police", Militia = "militia",
        Seize = "seize", Censor = "censor", Curfew = "curfew", MartialLaw = "martial-law",
        Deport = "deport", Withhold = "withhold", Misinformation = "misinformation", Cyber = "cyber",
        Abduct = "abduct", Beat = "beat", Torture = "torture", Sexual = "sexual", Targeted = "targeted",
        Destroy = "destroy", Primitive = "primitive", Firearms = "firearms", Explosives = "explosives",
        SuicideAttack = "suicide-attack", Aerial = "aerial", Drone = "drone",
        HeavyWeapons = "heavy-weapons", CrowdControl = "crowd-control",
        Unconventional = "unconventional",
    }
}

closed_list! {
    /// The 37 contexts.
    Context, "context", {
        Military = "military", Intelligence = "intelligence", Executive = "executive",
        Legislative = "legislative", Election = "election",
        PoliticalInstitutions = "political_institutions", ProDemocracy = "pro_democracy",
        ProAutocracy = "pro_autocracy", Economic = "economic", Legal = "legal",
        Reparations = "reparations", HumanRights = "human_rights", RightsFreedoms = "rights_freedoms",
        Repression = "repression", HumanSecurity = "human_security", Gender = "gender", Lgbt = "lgbt",
        ReligionEthnicity = "religion_ethnicity", Inequality = "inequality", Diplomatic = "diplomatic",
        Territory = "territory", Peacekeeping = "peacekeeping", Health = "health", Asylum = "asylum",
        Migration = "migration", Disasters = "disasters", NaturalResource = "natural_resource",
        Environment = "environment", Technology = "technology", Terrorism = "terrorism",
        Cbrn = "cbrn", Cyber = "cyber", Misinformation = "misinformation", Crime = "crime",
        Corruption = "corruption", IllegalDrugs = "illegal_drugs", Trafficking = "trafficking",
    }
}

closed_list! {
    /// What part of society an actor belongs to.
    Sector, "sector", {
        /// Government, executive, ministries.
        Gov = "GOV",
        /// Legislature.
        Leg = "LEG",
        /// Courts.
        Jud = "JUD",
        /// State military.
        Mil = "MIL",
        /// Police and prosecutors.
        Cop = "COP",
        /// Intelligence services.
        Spy = "SPY",
        /// Party.
        Pty = "PTY",
        /// Opposition.
        Opp = "OPP",
        /// Armed non-state group.
        Reb = "REB",
        /// Paramilitary, militia.
        Prm = "PRM",
        /// Unidentified armed men.
        Uaf = "UAF",
        /// Civilians, protesters, tourists, the public.
        Cvl = "CVL",
        /// Business.
        Bus = "BUS",
        /// Multinational company.
        Mnc = "MNC",
        /// Workers, unions.
        Lab = "LAB",
        /// Farmers.
        Agr = "AGR",
        /// Schools, students.
        Edu = "EDU",
        /// Health.
        Med = "MED",
        /// Media.
        Jrn = "JRN",
        /// Religious.
        Rel = "REL",
        /// Criminals.
        Crm = "CRM",
        /// Former officials and their families.
        Eli = "ELI",
        /// Refugees.
        Ref = "REF",
        /// Other civil society.
        Soc = "SOC",
        /// Partly recognised.
        Pre = "PRE",
        /// Unidentified.
        Unk = "UNK",
    }
}

closed_list! {
    /// How certain the story is.
    Status, "status", {
        /// Told as fact, done or going on.
        Happened = "happened",
        /// Announced, scheduled, promised, ordered.
        Planned = "planned",
        /// Suspected, accused, claimed by one party against another.
        Alleged = "alleged",
        /// Conditional, possible, urged, feared.
        Hypothetical = "hypothetical",
        /// Told as not having happened, or denied by the one accused.
        Denied = "denied",
    }
}

closed_list! {
    /// How exactly a date is known.
    Precision, "precision", {
        Day = "day", Range = "range", Week = "week", Month = "month", Season = "season", Year = "year",
        /// One end known, the other not.
        Open = "open",
    }
}

impl EventType {
    /// The modes that PLOVER gives this type; empty where it has none.
    pub const fn modes(self) -> &'static [Mode] {
        use Mode::*;
        match self {
            EventType::Consult => &[Visit, ThirdParty, Multilateral, Phone],
            EventType::Retreat => &[Withdraw, Release, Disarm, Ceasefire, Access, Resign],
            EventType::Request | EventType::Reject => &[Assist, Change, Yield, Meet],
            EventType::Accuse => &[Disapprove, Allege, Investigate],
            EventType::Threaten => &[Restrict, Arrest, Relations, Expel, Territory, Violence],
            EventType::Protest => &[Demo, Riot, Strike, Hunger, Boycott, Obstruct, Vandalize],
            EventType::Sanction => &[Convict, Expel, Withdraw, Discontinue],
            EventType::Mobilize => &[Troops, Weapons, Police, Militia],
            EventType::Coerce => &[
                Seize,
                Restrict,
                Censor,
                Curfew,
                MartialLaw,
                Arrest,
                Deport,
                Withhold,
                Misinformation,
                Cyber,
            ],
            EventType::Assault => &[
                Abduct,
                Beat,
                Torture,
                Sexual,
                Targeted,
                Destroy,
                Primitive,
                Firearms,
                Explosives,
                SuicideAttack,
                Aerial,
                Drone,
                HeavyWeapons,
                CrowdControl,
                Unconventional,
            ],
            EventType::Agree
            | EventType::Support
            | EventType::Concede
            | EventType::Cooperate
            | EventType::Aid => &[],
        }
    }

    /// Whether the parties of both sides are one set: in a meeting or a joint act there is no receiver.
    pub const fn is_mutual(self) -> bool {
        matches!(self, EventType::Consult | EventType::Cooperate)
    }
}
