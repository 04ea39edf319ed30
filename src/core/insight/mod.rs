//! What the attempts of a learner show as a whole: how far each topic is, when there was practice, what "certain" meant,
//! and whether reviews keep what they shall.
//! Does not know charts, and judges nobody: where answers are too few to tell, it says so.

mod activity;
mod calibration;
mod recall;
mod share;
mod topics;

pub use activity::{Activity, WEEKS, Week, Weekdays, studied};
pub use calibration::{Meaning, Said, calibration, meaning};
pub use recall::{Recalled, Span, recalled, telling};
pub use share::{FEW, Gap, Share};
pub use topics::{TopicShare, topics};

use crate::progress::Attempt;
use crate::time::Day;

fn day(attempt: &Attempt) -> Day {
    attempt.at.day(attempt.offset)
}
