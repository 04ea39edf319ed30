//! What the ticked points of a card say about memory.
//! Does not know what the learner makes of it.

use alloc::string::String;

use crate::deck::Point;
use crate::progress::Rating;
use crate::time::Millis;

/// A spoken answer takes half a minute to a minute: all points within it were said without searching.
const FLUENT: Millis = Millis(60_000);

/// The grade that the ticked points of a card suggest; `said` holds their ids, `took` is the time until the reveal.
///
/// A core point that is missing is always Again. Else less than 40 % is Again, less than 70 % Hard, less than all Good,
/// and all within a minute Easy; with a nudge it is at most Hard.
pub fn suggested(points: &[Point], said: &[String], hints: u8, took: Millis) -> Rating {
    let is_said = |point: &&Point| said.contains(&point.id);
    let core = points.iter().filter(|point| point.core).all(|point| is_said(&point));
    let percent = points.iter().filter(is_said).count() * 100 / points.len().max(1);
    let earned = match percent {
        _ if !core => Rating::Again,
        0..40 => Rating::Again,
        40..70 => Rating::Hard,
        100 if took <= FLUENT => Rating::Easy,
        _ => Rating::Good,
    };
    if hints > 0 { earned.min(Rating::Hard) } else { earned }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Rich;
    use alloc::string::ToString;
    use alloc::vec::Vec;

    #[test]
    fn ticked_points_suggest_a_grade_and_a_missing_core_point_is_always_again() {
        let point = |id: &str, core| Point { id: id.into(), core, text: Rich::plain(id) };
        let points = [point("a", true), point("b", false), point("c", false), point("d", false), point("e", false)];
        let of = |said: &str, hints, took| {
            let said: Vec<String> = said.chars().map(|id| id.to_string()).collect();
            suggested(&points, &said, hints, Millis(took))
        };
        assert_eq!(of("", 0, 1), Rating::Again);
        assert_eq!(of("bcde", 0, 1), Rating::Again);
        assert_eq!(of("a", 0, 1), Rating::Again);
        assert_eq!(of("ab", 0, 1), Rating::Hard);
        assert_eq!(of("abc", 0, 1), Rating::Hard);
        assert_eq!(of("abcd", 0, 1), Rating::Good);
        assert_eq!(of("abcde", 0, 60_000), Rating::Easy);
        assert_eq!(of("abcde", 0, 60_001), Rating::Good);
        assert_eq!(of("abcde", 1, 1), Rating::Hard);
        assert_eq!(of("abxyz", 0, 1), Rating::Hard);
    }
}
