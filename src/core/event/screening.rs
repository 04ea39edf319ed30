//! What happens while somebody else is interviewed.
//! Does not know what follows.

use alloc::string::String;
use alloc::vec::Vec;

use crate::effect::Form;
use crate::interview::{Band, Dimension, Extra, Paper};
use crate::screening::{Answer, Desk, Screening};
use crate::time::Timestamp;

/// What the person who asks does; going on and back is told as in a session.
#[derive(Clone, Debug, PartialEq)]
pub enum ScreeningEvent {
    /// The paper was changed while it is set up.
    PaperChosen(Paper),
    /// Extra time was chosen.
    ExtraChosen(Extra),
    /// The clock was started.
    Begun,
    /// The next candidate is to be asked the same as the one who began then.
    NextCandidate(Timestamp),
    /// Something else is to be shown, where there are no addresses.
    Shown(Desk),
    /// It was said that the candidate agrees to notes, or no longer.
    ConsentSwitched,
    /// The candidate was given a label.
    Named(String),
    /// The clock was started, or stopped.
    ClockSwitched,
    /// The interview is over.
    Ended,
    /// The candidate is to see what is asked after an item, or no longer.
    ThenSwitched,
    /// What only the one who asks may see was hidden, or is shown again.
    RubricSwitched,
    /// A point was said, or was not after all.
    PointHeard(String),
    /// The red flag at this place was seen, or was not after all.
    FlagSeen(usize),
    /// So many nudges were given.
    NudgesGiven(usize),
    /// It was judged how an item was answered.
    AnswerHeard(Answer),
    /// A note was begun.
    NoteBegun,
    /// The field of the note can take the focus.
    NoteReady,
    /// The note at this place was written.
    Noted(usize, String),
    /// Evidence for a dimension was written.
    EvidenceWritten(Dimension, String),
    /// A dimension was given a band.
    BandSet(Dimension, Band),
    /// The whole was given a band.
    OverallSet(Band),
    /// A file was asked for.
    SaveAsked(Form),
    /// A file of all that is kept was asked for, to be imported elsewhere.
    AllSaveAsked,
    /// The screening is to be deleted, or not after all.
    Doubted(bool),
    /// It is to be deleted for good.
    Dropped,
    /// The screening that began then was deleted in another window.
    Gone(Timestamp),
    /// Other windows were asked whether one of them is the candidate's.
    WindowAsked,
    /// The candidate's window that shows the screening that began then answered.
    WindowAnswered(Timestamp),
    /// The screenings that are stored.
    Recalled(Vec<Screening>),
}
