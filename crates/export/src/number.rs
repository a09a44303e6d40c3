//! Ids as numbers, for formats that want them.

/// The number of an id: the first 13 hexadecimal digits in it, as a number below 2^52, which any reader holds exactly,
/// also one that reads numbers as doubles. An id without digits counts as 0.
///
/// ```
/// assert_eq!(export::number("E00000000000010ff"), 1);
/// assert!(export::number("Effffffffffffffff") < 1 << 52);
/// ```
pub fn number(id: &str) -> u64 {
    let digits: String =
        id.trim_start_matches('E').chars().filter(char::is_ascii_hexdigit).take(13).collect();
    u64::from_str_radix(&digits, 16).unwrap_or(0)
}

/// The number of a row that tells one pair of an event's parties: the event's number for the first pair, for further
/// ones that of a hash (BLAKE3) of the event's id and the two parties, so that a pair keeps its number whatever pairs
/// stand beside it.
pub(crate) fn pair_number(event: &str, first: bool, actor: &str, recipient: &str) -> u64 {
    if first {
        return number(event);
    }
    let hash = blake3::hash(format!("{event}\n{actor}\n{recipient}").as_bytes());
    number(hash.to_hex().as_str())
}
