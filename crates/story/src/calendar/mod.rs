//! Days, times and zones as stamps and datelines print them.
//!
//! The grammar, blanks and letter case aside:
//!
//! ```text
//! date   = year sep month sep day          2024-02-13  2024/2/13  2024. 2. 13.  2024년 2월 13일
//!        | month day [","] year            Feb. 13, 2024   February 13th 2024
//!        | day month [","] year            13 February 2024   13-Feb-2024
//!        | number sep number sep year      13/02/2024 (only if one number exceeds 12)  13.02.2024
//! named  = month day [[","] year] | day month [[","] year]
//! ```

mod day;
mod name;
mod time;
mod zone;

pub(crate) use day::{DayScan, day_of_year, named_day};
pub(crate) use name::{is_weekday, month};
pub(crate) use time::time;
pub(crate) use zone::zone;
