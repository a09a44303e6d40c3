//! PLOVER's scores: how much conflict (−10) or cooperation (10) an act is.
//!
//! Source: PLOVER 2.0 (Open Event Data Alliance, draft of February 2024), the values beside types and modes. The manual
//! prints ACCUSE without its sign.

use crate::ontology::{EventType, Mode};

impl EventType {
    /// The score of an act of this type and modes, −10 (conflict) to 10 (cooperation): of the first mode that has one,
    /// else of the type.
    ///
    /// ```
    /// use plover::{EventType, Mode};
    /// assert_eq!(EventType::Consult.score(&[]), 2.5);
    /// assert_eq!(EventType::Consult.score(&[Mode::Visit]), 4.0);
    /// ```
    pub fn score(self, modes: &[Mode]) -> f64 {
        modes.iter().find_map(|mode| self.score_of_mode(*mode)).unwrap_or(self.score_of_type())
    }

    /// Verbal cooperation 1, material cooperation 2, verbal conflict 3, material conflict 4.
    pub const fn quad(self) -> u8 {
        match self {
            Self::Agree | Self::Consult | Self::Support | Self::Concede => 1,
            Self::Cooperate | Self::Aid | Self::Retreat => 2,
            Self::Request | Self::Accuse | Self::Reject | Self::Threaten => 3,
            Self::Protest | Self::Sanction | Self::Mobilize | Self::Coerce | Self::Assault => 4,
        }
    }

    const fn score_of_type(self) -> f64 {
        match self {
            Self::Agree | Self::Consult => 2.5,
            Self::Support => 5.0,
            Self::Concede => 4.5,
            Self::Cooperate => 9.5,
            Self::Aid => 10.0,
            Self::Retreat => 6.5,
            Self::Request => 0.0,
            Self::Accuse => -3.0,
            Self::Reject => -2.0,
            Self::Threaten => -3.5,
            Self::Protest => -5.0,
            Self::Sanction => -6.0,
            Self::Mobilize => -5.5,
            Self::Coerce => -7.0,
            Self::Assault => -9.0,
        }
    }

    const fn score_of_mode(self, mode: Mode) -> Option<f64> {
        Some(match (self, mode) {
            (Self::Consult, Mode::Visit | Mode::Multilateral) => 4.0,
            (Self::Consult, Mode::ThirdParty) => 1.0,
            (Self::Consult, Mode::Phone) => 1.5,
            (Self::Retreat, Mode::Withdraw) => 8.0,
            (Self::Retreat, Mode::Release | Mode::Access) => 6.5,
            (Self::Retreat, Mode::Disarm) => 10.0,
            (Self::Retreat, Mode::Ceasefire) => 7.5,
            (Self::Retreat, Mode::Resign) => 4.5,
            (Self::Request, Mode::Assist) => 0.5,
            (Self::Request, Mode::Change | Mode::Yield) => -1.0,
            (Self::Request, Mode::Meet) => 0.0,
            (Self::Accuse, Mode::Disapprove) => -2.0,
            (Self::Accuse, Mode::Investigate | Mode::Allege) => -3.5,
            (Self::Reject, Mode::Assist) => -1.5,
            (Self::Reject, Mode::Change | Mode::Yield | Mode::Meet) => -2.0,
            (Self::Threaten, Mode::Restrict) => -3.0,
            (Self::Threaten, Mode::Territory) => -4.0,
            (Self::Threaten, Mode::Arrest | Mode::Relations | Mode::Expel | Mode::Violence) => -3.5,
            (Self::Protest, Mode::Demo | Mode::Strike) => -5.0,
            (Self::Protest, Mode::Riot) => -7.0,
            (Self::Protest, Mode::Hunger | Mode::Boycott | Mode::Obstruct) => -4.5,
            (Self::Sanction, Mode::Expel) => -5.5,
            (Self::Sanction, Mode::Convict | Mode::Withdraw | Mode::Discontinue) => -6.0,
            (Self::Mobilize, Mode::Troops | Mode::Weapons) => -6.5,
            (Self::Mobilize, Mode::Police) => -5.5,
            (Self::Mobilize, Mode::Militia) => -6.0,
            (Self::Coerce, Mode::Seize | Mode::Restrict | Mode::Arrest | Mode::Deport | Mode::Withhold) => {
                -7.0
            }
            (Self::Coerce, Mode::Censor | Mode::Curfew | Mode::Misinformation) => -6.5,
            (Self::Coerce, Mode::MartialLaw) => -7.5,
            (Self::Coerce, Mode::Cyber) => -7.0,
            (Self::Assault, Mode::Abduct | Mode::Torture | Mode::Sexual | Mode::Destroy) => -8.5,
            (Self::Assault, Mode::Beat | Mode::CrowdControl) => -7.5,
            (Self::Assault, Mode::Primitive) => -8.0,
            (Self::Assault, Mode::Firearms | Mode::Explosives) => -9.0,
            (Self::Assault, Mode::Targeted | Mode::SuicideAttack) => -9.5,
            (Self::Assault, Mode::Aerial | Mode::Drone | Mode::HeavyWeapons) => -9.5,
            (Self::Assault, Mode::Unconventional) => -10.0,
            _ => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_mode_has_a_score_but_one() {
        for &event_type in EventType::ALL {
            for &mode in event_type.modes() {
                // The manual names vandalising and gives it no value.
                let without = (event_type, mode) == (EventType::Protest, Mode::Vandalize);
                assert_eq!(event_type.score_of_mode(mode).is_none(), without, "{event_type} {mode}");
            }
        }
    }

    #[test]
    fn scores_lie_on_the_side_of_their_quad() {
        for &event_type in EventType::ALL {
            let score = event_type.score(&[]);
            assert!(if event_type.quad() <= 2 { score > 0.0 } else { score <= 0.0 }, "{event_type}");
        }
    }
}
