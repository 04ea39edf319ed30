//! One answer, for ever: the only truth about a learner.
//! Does not know what follows from it.
//!
//! The scope of an attempt is in the key it is stored under, so it is not written into each one again.

use serde::{Deserialize, Serialize};

use super::Target;
use crate::interaction::{Response, Score};
use crate::time::{Millis, Timestamp, UtcOffset};

/// How an attempt is stored. Postcard cannot add fields, so a new field is a new variant.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Record {
    /// The first format.
    V1(Attempt),
}

/// One answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attempt {
    /// Who wrote it, and where in that journal it stands.
    pub id: AttemptId,
    /// What was answered.
    pub target: Target,
    /// The key it was scored by.
    pub key_hash: u32,
    /// Where it was answered.
    pub mode: Mode,
    /// What was given.
    pub response: Response,
    /// What it earned.
    pub score: Score,
    /// How sure the learner was.
    pub confidence: Option<Confidence>,
    /// The learner's own grade, where there is one.
    pub rating: Option<Rating>,
    /// How many hints were opened.
    pub hints: u8,
    /// Whether the options of a typed item were shown.
    pub assisted: bool,
    /// The time from the question to the answer.
    pub took: Millis,
    /// When.
    pub at: Timestamp,
    /// Local time then.
    pub offset: UtcOffset,
    /// The attempt that this one takes back.
    pub retracts: Option<AttemptId>,
}

/// The journal of one page instance, and a number within it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct AttemptId {
    /// Chosen at random when a page starts.
    pub journal: u64,
    /// Counted from 1.
    pub sequence: u32,
}

/// Where an answer was given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Mode {
    /// A session.
    Practice,
    /// Cover and recall in a table.
    Compare,
    /// A run of open cards.
    Cards,
    /// A mock interview.
    Interview,
}

/// How sure the learner was; it is said by the submit button that was pressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Confidence {
    /// Not at all.
    Guess,
    /// Rather.
    FairlySure,
    /// Wholly.
    Certain,
}

/// A grade as spaced review uses it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Rating {
    /// Forgotten.
    Again,
    /// With effort.
    Hard,
    /// Known.
    Good,
    /// At once.
    Easy,
}

impl Rating {
    /// All of them, the worst first.
    pub const ALL: [Rating; 4] = [Rating::Again, Rating::Hard, Rating::Good, Rating::Easy];
}

#[cfg(feature = "app")]
impl Attempt {
    /// Whether it answers something: a tick or a note does not.
    pub(crate) fn is_answer(&self) -> bool {
        !matches!(self.target, Target::Tick { .. })
    }
}

impl From<Record> for Attempt {
    fn from(record: Record) -> Attempt {
        match record {
            Record::V1(attempt) => attempt,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::samples::attempt;

    #[test]
    fn the_stored_form_of_the_first_format_stays_readable() {
        let record = Record::V1(attempt(1, 2, "card:gil", true, 3));
        let bytes = postcard::to_allocvec(&record).unwrap();
        let golden = [0, 1, 2, 1, 3, b'g', b'i', b'l', 7, 0, 0, 1, 1, b'a', 1, 1, 1, 2, 0, 0, 0, 0xE8, 0x07, 6, 0, 0];
        assert_eq!(bytes, golden);
        assert_eq!(postcard::from_bytes::<Record>(&golden), Ok(record));
    }
}
