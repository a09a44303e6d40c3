//! What other data sets call a sector.

use plover::Sector;

/// CAMEO's code for it; empty where CAMEO has none. CAMEO's MED are media, PLOVER's are doctors.
///
/// Source: CAMEO 1.1b3 codebook, chapter 3 (role codes); PRM is kept as PLOVER has it, CAMEO knows no militias.
pub(crate) const fn cameo(sector: Sector) -> &'static str {
    match sector {
        Sector::Med => "HLH",
        Sector::Jrn => "MED",
        Sector::Soc => "CVL",
        Sector::Pre | Sector::Unk => "",
        other => other.as_str(),
    }
}

/// In the words in which ICEWS names sectors.
pub(crate) const fn words(sector: Sector) -> &'static str {
    match sector {
        Sector::Gov => "Government",
        Sector::Leg => "Legislative / Parliamentary",
        Sector::Jud => "Judicial",
        Sector::Mil => "Military",
        Sector::Cop => "Police",
        Sector::Spy => "Research and Intelligence",
        Sector::Pty => "Parties",
        Sector::Opp => "Opposition",
        Sector::Reb => "Rebel",
        Sector::Prm => "Paramilitary",
        Sector::Uaf => "Unidentified Armed",
        Sector::Cvl => "General Population / Civilian / Social",
        Sector::Bus => "Business",
        Sector::Mnc => "Multinational Corporations",
        Sector::Lab => "Labor",
        Sector::Agr => "Agriculture",
        Sector::Edu => "Education",
        Sector::Med => "Medical / Health",
        Sector::Jrn => "News",
        Sector::Rel => "Religious",
        Sector::Crm => "Criminals / Gangs",
        Sector::Eli => "Elite",
        Sector::Ref => "Refugees",
        Sector::Soc => "Social",
        Sector::Pre => "Partly Recognized",
        Sector::Unk => "Unidentified",
    }
}
