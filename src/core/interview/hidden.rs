//! How long the page of an interview was out of sight, behind another tab or program.
//! Does not know what that means: the clock runs on, and it is only noted.

use serde::{Deserialize, Serialize};

use super::Clock;
use crate::time::{Millis, Timestamp};

/// How often and how long the page was out of sight.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hidden {
    /// How often it came back.
    pub times: u16,
    /// How long it was gone, without what the clock counts as closed or asleep.
    pub time: Millis,
    /// Since when it is, and what the clock had counted so by then. A page that is closed does not come back, so this is
    /// not stored.
    #[serde(skip)]
    since: Option<(Timestamp, Millis)>,
}

impl Hidden {
    /// The page goes out of sight, or comes back, when the clock was counted last.
    pub(crate) fn turn(&mut self, hidden: bool, clock: &Clock) {
        if hidden {
            self.since = Some((clock.seen, clock.away));
        } else if let Some((since, away)) = self.since.take() {
            let asleep = clock.away.0.saturating_sub(away.0);
            let gone = clock.seen.since(since).0.saturating_sub(asleep);
            self.times = self.times.saturating_add(1);
            self.time = Millis(self.time.0.saturating_add(gone));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SECOND: i64 = 1000;

    /// Hidden and back at these seconds, of a clock that ticks meanwhile or does not.
    fn check(turns: &[(i64, i64)], ticks: bool, expected: (u16, u32)) {
        let mut clock = Clock::new(Millis(30 * 60_000), Timestamp(0));
        let mut hidden = Hidden::default();
        for &(from, to) in turns {
            clock.advance(Timestamp(from * SECOND));
            hidden.turn(true, &clock);
            for second in (from..to).filter(|_| ticks) {
                clock.advance(Timestamp(second * SECOND));
            }
            clock.advance(Timestamp(to * SECOND));
            hidden.turn(false, &clock);
        }
        assert_eq!((hidden.times, hidden.time.0 / 1000), expected);
    }

    #[test]
    fn each_way_back_counts_with_the_time_that_it_took() {
        check(&[(10, 40), (60, 100)], true, (2, 70));
        check(&[(10, 310)], true, (1, 300));
    }

    #[test]
    fn a_phone_that_slept_is_not_told_twice() {
        check(&[(10, 610)], false, (1, 0));
    }

    #[test]
    fn coming_back_from_nowhere_is_nothing() {
        let mut hidden = Hidden::default();
        hidden.turn(false, &Clock::new(Millis(1), Timestamp(0)));
        assert_eq!(hidden, Hidden::default());
    }
}
