//! Facts that the model learns, in the past tense.
//! Does not know who tells them, nor what follows from them.

use alloc::string::String;
use alloc::vec::Vec;

use crate::deck::Chunk;
use crate::library::LoadFailure;
use crate::model::{Keeping, Narrow, StorageState};
use crate::part::Part;
use crate::progress::{Attempt, Confidence, Rating};
use crate::route::Route;
use crate::selection::Selection;
#[cfg(feature = "app")]
use crate::session::Session;
use crate::settings::{Preset, Theme, Wishes};
use crate::time::{Timestamp, UtcOffset};
use crate::vault::Imported;

/// What the world is like at the moment of an event.
#[derive(Clone, Copy, Debug)]
pub struct Ctx {
    /// Now.
    pub now: Timestamp,
    /// Local time now.
    pub offset: UtcOffset,
    /// A number drawn for this event.
    pub seed: u64,
}

/// A fact.
#[derive(Clone, Debug, PartialEq)]
pub enum Event {
    /// The element stands in the page; for the full page, at this route.
    Started(Option<Route>),
    /// A file came.
    ChunkArrived(String, Chunk),
    /// A file did not come.
    ChunkFailed(String, LoadFailure),
    /// A part of the program is here.
    PartArrived(Part),
    /// A file that failed was asked for again.
    RetryAsked(String),
    /// The address changed.
    RouteChanged(Route),

    /// Something was given or changed in the response.
    Gave(Gesture),
    /// One more hint was asked for.
    HintAsked,
    /// The options of a typed item were asked for.
    OptionsAsked,
    /// The response was submitted.
    Submitted(Confidence),
    /// The answer of a card was uncovered.
    AnswerRevealed,
    /// A point was ticked or unticked.
    PointTicked(String),
    /// The ticks of a card are final, and it was graded.
    Graded(Rating),
    /// The last grade was a slip.
    UndoAsked,
    /// The next entry was asked for.
    NextAsked,
    /// The entry was passed over.
    SkipAsked,
    /// The rest of the session was passed over.
    FinishAsked,
    /// The entry before was asked for.
    BackAsked,
    /// A session was asked for.
    SessionAsked(Selection),
    /// A session of what was missed in this one was asked for.
    MissedAsked,
    /// A session of what was passed over in this one was asked for.
    SkippedAsked,
    /// The same session was asked for once more, in another order.
    AnotherAsked,
    /// The page of a study element was asked for, from the end of a session that began there.
    StudyAsked,
    /// A session that was left open is not wanted any more.
    SessionDropped(Route),
