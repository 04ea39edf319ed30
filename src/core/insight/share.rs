//! So many of so many, and whether that differs from what was expected.
//! Does not know what is counted.

use core::cmp::Ordering;

/// Below so many there are too few to tell anything.
pub const FEW: u32 = 8;

/// So many of so many.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Share {
    /// How many.
    pub n: u32,
    /// Of how many.
    pub of: u32,
}

impl Share {
    /// Counts one more.
    pub(super) fn count(&mut self, is_one: bool) {
        self.n += u32::from(is_one);
        self.of += 1;
    }

    /// Per cent, the nearest whole number; 0 of none.
    pub fn percent(self) -> u32 {
        (self.n * 100 + self.of / 2).checked_div(self.of).unwrap_or_default()
    }

    /// Whether there are too few to tell anything.
    pub fn is_few(self) -> bool {
        self.of < FEW
    }

    /// Whether it is less or more than `expected` per cent by more than chance explains: nine times in ten, chance alone
    /// stays nearer (the normal approximation of the binomial distribution, 1.64² = 2.7). Few are always as expected.
    pub fn against(self, expected: u32) -> Ordering {
        let [n, of, expected] = [self.n, self.of, expected].map(i64::from);
        let gap = 100 * n - expected * of;
        let by_chance = 27 * expected * (100 - expected) * of;
        match 10 * gap * gap > by_chance && !self.is_few() {
            true => gap.cmp(&0),
            false => Ordering::Equal,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_is_the_nearest_per_cent() {
        let percent = |n, of| Share { n, of }.percent();
        assert_eq!([percent(0, 0), percent(1, 3), percent(2, 3), percent(5, 5)], [0, 33, 67, 100]);
    }

    #[test]
    fn a_share_differs_when_chance_does_not_explain_it() {
        let against = |n, of| Share { n, of }.against(95);
        assert_eq!(against(58, 71), Ordering::Less);
        assert_eq!(against(66, 71), Ordering::Equal);
        assert_eq!(against(200, 200), Ordering::Greater);
    }

    #[test]
    fn below_eight_there_are_too_few_to_tell() {
        let none_of = |of| Share { n: 0, of };
        assert_eq!((none_of(7).is_few(), none_of(7).against(95)), (true, Ordering::Equal));
        assert_eq!((none_of(8).is_few(), none_of(8).against(95)), (false, Ordering::Less));
    }
}
