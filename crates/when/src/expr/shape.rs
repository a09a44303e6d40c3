//! What can be asked of an expression before its context is known.

use super::{Expr, Part, Unit, Which};

impl Expr {
    /// The unit an expression is told in, `None` where it is no single unit.
    pub(crate) fn unit(&self) -> Option<Unit> {
        Some(match self {
            Expr::Date(_) | Expr::MonthDay { .. } | Expr::DayOfMonth(_) | Expr::Weekday(_) | Expr::Anchor => {
                Unit::Day
            }
            Expr::Holiday(_) | Expr::Tagged(..) | Expr::Ahead(_) => Unit::Day,
            Expr::YearMonth { .. } | Expr::Month(_) => Unit::Month,
            Expr::Year(_) | Expr::ShortYear(_) => Unit::Year,
            Expr::Decade(_) => Unit::Decade,
            Expr::Century(_) => Unit::Century,
            Expr::Weekend => Unit::Weekend,
            Expr::Season(_) => Unit::Season,
            Expr::Quarter(_) => Unit::Quarter,
            Expr::WeekOf(_) => Unit::Week,
            Expr::Cycle(_, unit) | Expr::Every(unit) => *unit,
            Expr::Pick(_, inner) | Expr::Old(_, inner) | Expr::Within(inner, _) | Expr::Nth(_, inner, _) => {
                return inner.unit();
            }
            Expr::Part(Part::Earlier | Part::Later, inner) | Expr::Timed(inner, _) => return inner.unit(),
            Expr::Shift(length, ..) => length.unit,
            Expr::Part(..)
            | Expr::Stretch(..)
            | Expr::Inside(_)
            | Expr::War(..)
            | Expr::Told
            | Expr::Again(..)
            | Expr::Ending(..)
            | Expr::Lasting(..)
            | Expr::Fiscal(..)
            | Expr::Between(..)
            | Expr::Bound(..) => return None,
        })
    }

    /// Whether the expression tells both ends of a stretch.
    pub(crate) fn is_range(&self) -> bool {
        match self {
            Expr::Between(..) => true,
            Expr::Within(inner, _) => inner.is_range(),
            _ => false,
        }
    }

    /// Whether the expression leaves the year open, so that a year beside it completes it.
    pub(crate) fn lacks_year(&self) -> bool {
        match self {
            Expr::MonthDay { .. }
            | Expr::Month(_)
            | Expr::Season(_)
            | Expr::Quarter(_)
            | Expr::Holiday(_) => true,
            Expr::Tagged(_, inner) | Expr::Part(_, inner) => inner.lacks_year(),
            Expr::Nth(_, _, outer) => outer.lacks_year(),
            Expr::Between(from, to) => from.lacks_year() && to.lacks_year(),
            _ => false,
        }
    }

    /// Whether the expression tells a time of day.
    pub(crate) fn is_timed(&self) -> bool {
        match self {
            Expr::Timed(..) => true,
            Expr::Bound(_, inner) => inner.is_timed(),
            _ => false,
        }
    }

    pub(crate) fn is_anaphoric(&self) -> bool {
        use Which::{Following, Preceding, Same};
        match self {
            Expr::Told
            | Expr::Again(..)
            | Expr::Cycle(Following | Preceding | Same, _)
            | Expr::Pick(Following | Preceding | Same, _) => true,
            Expr::Shift(_, _, inner)
            | Expr::Bound(_, inner)
            | Expr::Lasting(_, inner)
            | Expr::Ending(_, inner)
            | Expr::Part(_, inner)
            | Expr::Timed(inner, _) => inner.is_anaphoric(),
            Expr::Within(inner, outer) | Expr::Between(inner, outer) => {
                inner.is_anaphoric() || outer.is_anaphoric()
            }
            Expr::Nth(_, _, outer) => outer.is_anaphoric(),
            _ => false,
        }
    }
}
