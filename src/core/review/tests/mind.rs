//! Minds of simulated learners, each with its own way to forget.
//! Does not know the scheduler: of what is in the product nothing is used but the ratings.

use ::fsrs::{DEFAULT_PARAMETERS, FSRS, MemoryState, current_retrievability};

use crate::progress::Rating;

/// The default parameters of FSRS-5, whose curve falls as the square root of time does.
const FSRS_5: [f32; 19] = [
    0.40255, 1.18385, 3.173, 15.69105, 7.1949, 0.5345, 1.4604, 0.0046, 1.54575, 0.1192, 1.01925, 1.9395, 0.11, 0.29605,
    2.2698, 0.2315, 2.9898, 0.51655, 0.6621,
];

/// How a learner forgets and learns.
pub(super) enum Mind {
    /// As FSRS says, with parameters of the learner's own and the decay of the curve.
    Fsrs(FSRS, f32),
    /// What is left falls by the same share each day, and each success doubles the time it takes.
    Exponential,
}

/// What is truly left of a concept, and since when.
#[derive(Clone, Copy)]
pub(super) struct Trace {
    state: MemoryState,
    day: i64,
}

impl Mind {
    /// One as the scheduler believes all are.
    pub(super) fn as_believed() -> Mind {
        Mind::Fsrs(FSRS::default(), DEFAULT_PARAMETERS[20])
    }

    /// One who keeps three fifths as long at first, gains less from each success, and forgets along a steeper curve.
    pub(super) fn forgetful() -> Mind {
        let mut parameters = DEFAULT_PARAMETERS;
        parameters[..4].iter_mut().for_each(|stability| *stability *= 0.6);
        parameters[8] = 1.5;
        parameters[20] = 0.25;
        Mind::Fsrs(FSRS::new(&parameters).unwrap(), parameters[20])
    }

    /// One who forgets and learns as FSRS-5 says.
    pub(super) fn of_fsrs_5() -> Mind {
        Mind::Fsrs(FSRS::new(&FSRS_5).unwrap(), 0.5)
    }

    /// The chance of recall on a day.
    pub(super) fn chance(&self, trace: Trace, day: i64) -> f32 {
        let elapsed = (day - trace.day) as f32;
        match self {
            Mind::Fsrs(_, decay) => current_retrievability(trace.state, elapsed, *decay),
            Mind::Exponential => libm::powf(0.9, elapsed / trace.state.stability),
        }
    }

    /// What is left after an answer that the learner would rate so.
    pub(super) fn after(&self, trace: Option<Trace>, rating: Rating, day: i64) -> Trace {
        let elapsed = trace.map_or(0, |trace| day - trace.day);
        let before = trace.map(|trace| trace.state);
        let state = match self {
            Mind::Fsrs(fsrs, _) => {
                let next = fsrs.next_states(before, 0.9, elapsed as u32).unwrap();
                [next.again, next.hard, next.good, next.easy][rating as usize].memory
            }
            Mind::Exponential => {
                let stability = match (before, rating) {
                    (None, Rating::Again) => 0.7,
                    (None, _) => 2.0,
                    (Some(before), Rating::Again) => (before.stability * 0.4).max(0.7),
                    (Some(before), _) if elapsed == 0 => before.stability,
                    (Some(before), _) => before.stability * 2.0,
                };
                MemoryState { stability, difficulty: 5.0 }
            }
        };
        Trace { state, day }
    }
}
