//! The formulas of FSRS-6 with its default parameters: how a memory fades and what a review does to it.
//! Does not know concepts, dates or attempts.
//!
//! Source: <https://github.com/open-spaced-repetition/fsrs4anki/wiki/The-Algorithm>, FSRS-6. The crate `fsrs` is the
//! reference in tests; the wasm carries these formulas alone.

use libm::{expf, logf};

use crate::progress::Rating;

/// The default parameters `w0` to `w20`, as published.
const W: [f32; 21] = [
    0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629,
    1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
];

/// The exponent of the forgetting curve.
const DECAY: f32 = -W[20];
/// The natural logarithm of 0.9: stability is the time after which nine of ten are still recalled.
const LN_OF_NINE_TENTHS: f32 = -0.105_360_52;

const STABILITY: (f32, f32) = (0.001, 36_500.0);
const DIFFICULTY: (f32, f32) = (1.0, 10.0);

/// What FSRS calls the state of a memory.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct State {
    /// Days until the chance of recall has fallen to 90 %.
    pub(super) stability: f32,
    /// From 1 to 10.
    pub(super) difficulty: f32,
}

impl State {
    /// The state after the first review.
    pub(super) fn first(rating: Rating) -> State {
        State { stability: W[rating as usize], difficulty: clamped(first_difficulty(rating), DIFFICULTY) }
    }

    /// The state after a further review, `elapsed` whole days after the one before; 0 on the same day.
    pub(super) fn next(self, rating: Rating, elapsed: u32) -> State {
        let stability = match (elapsed, rating) {
            (0, _) => self.after_same_day(rating),
            (_, Rating::Again) => self.after_failure(elapsed),
            _ => self.after_success(rating, elapsed),
        };
        State { stability: clamped(stability, STABILITY), difficulty: self.next_difficulty(rating) }
    }

    fn after_success(self, rating: Rating, elapsed: u32) -> f32 {
        let State { stability, difficulty } = self;
        let bonus = match rating {
            Rating::Hard => W[15],
            Rating::Easy => W[16],
            Rating::Again | Rating::Good => 1.0,
        };
        let forgotten = 1.0 - retrievability(stability, elapsed);
        let growth =
            expf(W[8]) * (11.0 - difficulty) * power(stability, -W[9]) * (expf(forgotten * W[10]) - 1.0) * bonus;
        stability * (growth + 1.0)
    }

    fn after_failure(self, elapsed: u32) -> f32 {
        let State { stability, difficulty } = self;
        let forgotten = 1.0 - retrievability(stability, elapsed);
        let left = W[11] * power(difficulty, -W[12]) * (power(stability + 1.0, W[13]) - 1.0) * expf(forgotten * W[14]);
        left.min(stability / expf(W[17] * W[18]))
    }

    fn after_same_day(self, rating: Rating) -> f32 {
        let growth = expf(W[17] * (number(rating) - 3.0 + W[18])) * power(self.stability, -W[19]);
        self.stability * if rating == Rating::Again { growth } else { growth.max(1.0) }
    }

    fn next_difficulty(self, rating: Rating) -> f32 {
        let change = -W[6] * (number(rating) - 3.0);
        let damped = self.difficulty + (10.0 - self.difficulty) * change / 9.0;
        clamped(W[7] * (first_difficulty(Rating::Easy) - damped) + damped, DIFFICULTY)
    }
}

/// The chance of recall after so many whole days, 0..=1.
pub(super) fn retrievability(stability: f32, elapsed: u32) -> f32 {
    power(elapsed as f32 / stability * factor() + 1.0, DECAY)
}

/// The days after which the chance of recall has fallen to `retention`.
pub(super) fn interval(stability: f32, retention: f32) -> f32 {
    stability / factor() * (power(retention, 1.0 / DECAY) - 1.0)
}

/// What makes the chance of recall 90 % when as many days as the stability has are over.
fn factor() -> f32 {
    expf(LN_OF_NINE_TENTHS / DECAY) - 1.0
}

fn first_difficulty(rating: Rating) -> f32 {
    W[4] - expf(W[5] * (number(rating) - 1.0)) + 1.0
}

/// The number that the formulas give to a rating, 1 to 4.
fn number(rating: Rating) -> f32 {
    f32::from(rating as u8) + 1.0
}

/// `base` to the power of `exponent`, for a positive base: smaller than `powf` in the wasm, and exact to six digits.
fn power(base: f32, exponent: f32) -> f32 {
    expf(exponent * logf(base))
}

fn clamped(value: f32, (least, most): (f32, f32)) -> f32 {
    value.clamp(least, most)
}
