//! How far apart two points of the earth are.

/// The earth's mean radius in kilometres.
const RADIUS: f64 = 6371.0;

/// Whole kilometres between two points in degrees north and east, along the great circle.
///
/// ```
/// let (paris, london) = ((48.85, 2.35), (51.51, -0.13));
/// assert_eq!(knowledge::kilometres(paris, london), 344);
/// ```
pub fn kilometres(one: (f64, f64), other: (f64, f64)) -> u32 {
    let half = |a: f64, b: f64| ((b - a).to_radians() / 2.0).sin().powi(2);
    let chord =
        half(one.0, other.0) + one.0.to_radians().cos() * other.0.to_radians().cos() * half(one.1, other.1);
    let km = 2.0 * RADIUS * chord.sqrt().min(1.0).asin();
    // Half the way round the earth is 20,015 km.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and 20,016")]
    let whole = km.round() as u32;
    whole
}
