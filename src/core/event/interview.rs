//! What happens in a mock interview.
//! Does not know what follows.

use alloc::string::String;
use alloc::vec::Vec;

use crate::interview::{Band, Dimension, Doubt, Extra, Interview, Paper, Tag};
use crate::time::Timestamp;

/// What happens to a mock interview; what happens to the question on screen is told as in a session.
#[derive(Clone, Debug, PartialEq)]
pub enum InterviewEvent {
    /// The paper was changed while it is set up.
    PaperChosen(Paper),
    /// Extra time was chosen.
    ExtraChosen(Extra),
    /// The clock was started.
    Begun,
    /// A second passed, perhaps more.
    Ticked,
    /// The question at this place was asked for.
    Turned(usize),
    /// The question on screen was flagged, or is no longer.
    Flagged,
    /// Something was noted for an answer given aloud.
    Noted(String),
    /// The clock was hidden or shown.
    ClockSwitched,
    /// The clock was stopped, or goes on.
    Paused,
    /// The page went out of sight, or came back.
    Hidden(bool),
    /// It goes on although the time is up.
    WentOver,
    /// Something was pressed that cannot be taken back, or none of it after all.
    Doubted(Option<Doubt>),
    /// It was ended by the learner.
    Ended,
    /// A point of the answer to the question at this place was ticked or unticked.
    Ticking(usize, String),
    /// The ticks are final.
    Marked,
    /// A dimension was given a band.
    BandSet(Dimension, Band),
    /// A tag was set or taken off.
    TagSet(Tag),
    /// The interview of this moment is to be dropped.
    Dropped(Timestamp),
    /// The interview of this moment was taken off the list of all.
    Removed(Timestamp),
    /// It is to be there again after all.
    BroughtBack(Timestamp),
    /// The interviews that are stored, the earliest first.
    Recalled(Vec<Interview>),
    /// The interview of this moment was deleted in another window.
    Gone(Timestamp),
    /// Setting up another was asked for: other questions by the same choices.
    Another,
    /// Setting up the same questions again was asked for.
    Again,
}
