//! So many of so many, and whether that differs from what was expected.
//! Does not know what is counted.

/// Below so many there are too few to tell anything.
pub const FEW: u32 = 8;

/// A share that is so many points below what was expected is much less.
const MUCH: u32 = 10;

/// How a share stands to what was expected of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gap {
    /// Less, by more than ten points.
    MuchLess,
    /// Less.
    Less,
    /// As expected, as far as can be told.
    None,
    /// More.
    More,
}

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
    pub fn against(self, expected: u32) -> Gap {
        let [n, of, expected] = [self.n, self.of, expected].map(i64::from);
        let gap = 100 * n - expected * of;
        let by_chance = 27 * expected * (100 - expected) * of;
        match 10 * gap * gap > by_chance && !self.is_few() {
            false => Gap::None,
            true if gap > 0 => Gap::More,
            true if gap < -i64::from(MUCH) * of => Gap::MuchLess,
            true => Gap::Less,
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
        assert_eq!(against(64, 71), Gap::Less);
        assert_eq!(against(66, 71), Gap::None);
        assert_eq!(against(200, 200), Gap::More);
    }

    #[test]
    fn a_share_is_much_less_beyond_ten_points() {
        let against = |n, of| Share { n, of }.against(90);
        assert_eq!([against(80, 100), against(79, 100), against(4, 10)], [Gap::Less, Gap::MuchLess, Gap::MuchLess]);
    }

    #[test]
    fn below_eight_there_are_too_few_to_tell() {
        let none_of = |of| Share { n: 0, of };
        assert_eq!((none_of(7).is_few(), none_of(7).against(95)), (true, Gap::None));
        assert_eq!((none_of(8).is_few(), none_of(8).against(95)), (false, Gap::MuchLess));
    }
}
