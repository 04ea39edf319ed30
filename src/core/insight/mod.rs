//! What the attempts of a learner show as a whole: how far each topic is, when there was practice, what "certain" meant,
//! whether reviews keep what they shall, and for how long.
//! Does not know charts, and judges nobody: where answers are too few to tell, it says so.

mod activity;
mod calibration;
mod recall;
mod share;
mod stability;
mod topics;

pub use activity::{Activity, WEEKS, Week, Weekdays, studied};
pub use calibration::{Meaning, Said, calibration, meaning};
pub use recall::{Recalled, Span, recalled, telling};
pub use share::{FEW, Gap, Share};
pub use stability::Stabilities;
pub use topics::{TopicShare, topics};

use crate::progress::Attempt;
use crate::time::Day;

fn day(attempt: &Attempt) -> Day {
    attempt.at.day(attempt.offset)
}
