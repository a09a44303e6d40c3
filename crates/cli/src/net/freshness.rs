//! How long a server wants not to be asked.

use jiff::{SignedDuration, Timestamp, fmt::rfc2822};
use ureq::http::HeaderMap;

/// However long a server says its answer is fresh, news is asked for again after so long.
const LONGEST_FRESH: SignedDuration = SignedDuration::from_hours(1);
/// However long a server says it is busy, it is asked again after so long.
const LONGEST_BUSY: SignedDuration = SignedDuration::from_hours(24);

/// Until when an answer is fresh by its `Cache-Control: max-age`, less its `Age`.
pub(super) fn fresh_until(headers: &HeaderMap, now: Timestamp) -> Option<Timestamp> {
    let directives = text(headers, "cache-control")?.to_ascii_lowercase();
    let mut directives = directives.split(',').map(str::trim);
    let seconds: i64 = directives.find_map(|directive| directive.strip_prefix("max-age="))?.parse().ok()?;
    let age: i64 = text(headers, "age").and_then(|age| age.parse().ok()).unwrap_or(0);
    let fresh = SignedDuration::from_secs(seconds.saturating_sub(age.max(0)));
    later(now, fresh.min(LONGEST_FRESH))
}

/// When a busy server wants to be asked again, by its `Retry-After`: seconds or a date.
pub(super) fn busy_until(headers: &HeaderMap, now: Timestamp) -> Option<Timestamp> {
    let value = text(headers, "retry-after")?;
    let wait = match value.parse::<i64>() {
        Ok(seconds) => SignedDuration::from_secs(seconds),
        Err(_) => rfc2822::parse(value).ok()?.timestamp().duration_since(now),
    };
    later(now, wait.min(LONGEST_BUSY))
}

fn later(now: Timestamp, wait: SignedDuration) -> Option<Timestamp> {
    if wait <= SignedDuration::ZERO { None } else { now.checked_add(wait).ok() }
}

/// A header as text, without blanks around it.
pub(super) fn text<'h>(headers: &'h HeaderMap, name: &str) -> Option<&'h str> {
    Some(headers.get(name)?.to_str().ok()?.trim()).filter(|text| !text.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(name: &'static str, value: &str) -> HeaderMap {
        HeaderMap::from_iter([(ureq::http::HeaderName::from_static(name), value.parse().unwrap())])
    }

    fn check(found: Option<Timestamp>, seconds: Option<i64>) {
        assert_eq!(found.map(|until| until.as_second()), seconds);
    }

    #[test]
    fn seconds_and_dates_within_bounds() {
        let now = Timestamp::UNIX_EPOCH;
        check(fresh_until(&headers("cache-control", "public, Max-Age=300"), now), Some(300));
        check(fresh_until(&headers("cache-control", "max-age=999999999"), now), Some(3600));
        check(fresh_until(&headers("cache-control", "no-cache"), now), None);
        check(fresh_until(&headers("cache-control", "max-age=0"), now), None);
        let mut old = headers("cache-control", "max-age=300");
        old.extend(headers("age", "100"));
        check(fresh_until(&old, now), Some(200));
        check(busy_until(&headers("retry-after", "120"), now), Some(120));
        check(busy_until(&headers("retry-after", "Thu, 01 Jan 1970 00:02:00 GMT"), now), Some(120));
        check(busy_until(&headers("retry-after", "9999999999"), now), Some(86400));
        check(busy_until(&headers("retry-after", "-5"), now), None);
        check(busy_until(&headers("retry-after", "soon"), now), None);
    }
}
