//! Facts that the model learns, in the past tense, and orders that leave it.
//! Does not know who tells them, nor who carries them out.

use alloc::string::String;
use alloc::vec::Vec;

use crate::deck::Chunk;
use crate::library::LoadFailure;
use crate::model::{Narrow, StorageState};
use crate::progress::{Attempt, Confidence};
use crate::route::Route;
use crate::selection::Selection;
#[cfg(feature = "app")]
use crate::session::Session;
use crate::settings::Theme;
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
    /// The ticks of a card are final.
    PointsGiven,
    /// The next entry was asked for.
    NextAsked,
    /// The entry was passed over.
    SkipAsked,
    /// The entry before was asked for.
    BackAsked,
    /// A session was asked for.
    SessionAsked(Selection),
    /// A session of what was missed in this one was asked for.
    MissedAsked,
    /// The same session was asked for once more, in another order.
    AnotherAsked,
    /// A session that was left open is not wanted any more.
    SessionDropped(Route),

    /// A text was typed into the search field of the home or of the session builder.
    QueryTyped(String),
    /// A filter of the home or of the session builder was changed.
    FilterChanged(Selection),
    /// A task of a page of advice was ticked or unticked: the ids of both.
    TaskTicked(String, String),
    /// Something happened in a table.
    Table(TableEvent),

    /// A single key was pressed inside the widget, outside text fields.
    KeyPressed(char),
    /// A theme was chosen.
    ThemeChosen(Theme),
    /// Shortcuts were switched.
    ShortcutsSwitched(bool),
    /// A link or a snippet was to be copied.
    CopyAsked(CopyWhat),
    /// The clipboard took it, or not.
    Copied(bool),
    /// The snippet for what is shown was asked for.
    EmbedAsked(EmbedWhat),
    /// The integrity of the script came, or there is none.
    IntegrityArrived(Option<String>),
    /// Paper was asked for.
    PrintAsked,
    /// An export was asked for.
    ExportAsked,
    /// What could not be read was asked for.
    AsideAsked,
    /// The browser refused to offer a file.
    SavingRefused,
    /// A file was chosen and read. None: it is no export.
    ImportRead(Option<Imported>),
    /// The import was confirmed.
    ImportConfirmed,
    /// Forgetting was asked for.
    ForgetAsked,
    /// Forgetting was confirmed.
    ForgetConfirmed,
    /// The box in front was closed.
    DialogClosed,
    /// The notice about storage was closed.
    NoticeClosed,

    /// Storage said how it is doing: state, answers only in memory, values set aside.
    StorageReported(StorageState, usize, usize),
    /// Storage was measured: characters used.
    StorageMeasured(usize),
    /// Another tab or element stored attempts.
    ProgressArrived(Vec<Attempt>),
    /// Another tab or element forgot everything.
    ForgottenElsewhere,
    /// Another tab kept or dropped sessions of the full page: all that are stored, the latest last.
    #[cfg(feature = "app")]
    SessionsArrived(Vec<Session>),
}

/// A change of the response.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Gesture {
    /// An option was chosen.
    OptionPicked(String),
    /// An option was ticked or unticked.
    OptionToggled(String),
    /// The printed lines were typed.
    OutputTyped(String),
    /// It was said whether an exception ends the output.
    RaisesSwitched(bool),
    /// The name of the exception at the end was typed.
    ExceptionTyped(String),
    /// A wrong or right output offered as an option was picked, by its place among them.
    OutputPicked(usize),
    /// A line was brought to a place in use, counted from 0.
    LineMoved {
        /// Its id.
        id: String,
        /// Its new place.
        to: usize,
    },
    /// A line was left out.
    LineLeftOut(String),
    /// A gap was typed into.
    GapTyped(usize, String),
    /// An answer was chosen for a row; none clears it.
    AnswerChosen(usize, Option<String>),
    /// A line was picked, counted from 1.
    LinePicked(u16),
}

/// What happened in a table. Cells are named by (aspect, subject).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TableEvent {
    /// A column was put away or taken out.
    SubjectToggled(String),
    /// A row was put away or taken out.
    AspectToggled(String),
    /// A text was typed into the filter.
    Filtered(String),
    /// What a narrow screen shows was chosen.
    NarrowChosen(Narrow),
    /// Cells were covered or uncovered.
    RecallSwitched(bool),
    /// Something was typed for a covered cell.
    CellTyped(String, String, String),
    /// A cell was revealed.
    CellRevealed(String, String),
    /// A cell was marked as known or not; marking it so again takes the mark back.
    CellMarked(String, String, bool),
    /// A quiz on the table was asked for.
    QuizAsked,
    /// The table of this id was asked for, from an item that is about one of its cells.
    Asked(String),
}

/// What is copied.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CopyWhat {
    /// The full address of a route.
    Link(Route),
    /// The snippet of the open dialog.
    Snippet,
    /// A listing.
    Code(String),
}

/// What a snippet shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EmbedWhat {
    /// A session over a topic.
    Topic(String),
    /// The items of a concept.
    Concept(String),
    /// A table.
    Table(String),
    /// The open session.
    Session,
}

/// An order that leaves the model.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Fetch a file of the deck.
    Load(String),
    /// Store an attempt, before anything is drawn.
    Save(Attempt),
    /// Store the session, under its address in the full page.
    KeepSession,
    /// Drop the stored session of this address.
    DropSession(Route),
    /// Store which cells of the table are covered, or that none is.
    KeepTable,
    /// Store the settings and apply the theme.
    KeepSettings,
    /// Store attempts that were imported.
    Import(Vec<Attempt>),
    /// Forget everything in this scope.
    Forget,
    /// Move the focus after the next drawing.
    Focus(Spot),
    /// Change the address.
    Go(Route),
    /// Name more exactly what the address shows, without a step in the history.
    Rename(Route),
    /// Put a text into the clipboard; a link is completed with the address of the page.
    Copy(CopyText),
    /// Fetch the integrity of the script, for a snippet.
    LoadIntegrity,
    /// Measure how much is stored.
    MeasureStorage,
    /// Print the page.
    Print,
    /// Offer the export as a file.
    Export,
    /// Offer what could not be read as a file.
    OfferAside,
    /// Tell the host page.
    Tell(HostEvent),
}

/// A text for the clipboard.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CopyText {
    /// A route of the full page.
    Link(Route),
    /// Text as it is.
    Text(String),
}

/// A place for the focus.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Spot {
    /// The heading of the question or the summary.
    Question,
    /// The heading of the verdict.
    Verdict,
    /// The group of options, or the field, that is missing.
    Response,
    /// The heading of the page.
    Page,
    /// A revealed or marked cell, by (aspect, subject).
    Cell(String, String),
    /// The hint that was opened last.
    Hint,
    /// The button that moves a line of an order item up, by the id of the line.
    LineUp(String),
    /// The button that moves it down.
    LineDown(String),
    /// The box in front.
    Dialog,
}

/// What a host page is told, as events of the element.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HostEvent {
    /// `viva-ready`: the shell tells it by itself, when the first screen stands.
    Ready,
    /// `viva-answer`
    Answer {
        /// What was answered.
        target: String,
        /// Points got.
        got: u16,
        /// Points to get.
        of: u16,
        /// How sure the learner was: 1 to 3, 0 for a card.
        confidence: u8,
    },
    /// `viva-complete`
    Complete {
        /// Thousandths got.
        got: u32,
        /// Entries answered.
        answered: u32,
        /// Entries asked.
        count: u32,
    },
    /// `viva-error`
    Error(String),
    /// `viva-error`: attributes that cannot be used; the screen names them.
    AttributesRefused,
}
