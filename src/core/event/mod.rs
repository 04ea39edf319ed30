//! Facts that the model learns, in the past tense.
//! Does not know who tells them, nor what follows from them.

#[cfg(feature = "app")]
mod interview;
#[cfg(feature = "app")]
mod screening;

use alloc::string::String;
use alloc::vec::Vec;

use crate::deck::Chunk;
use crate::library::LoadFailure;
#[cfg(feature = "app")]
use crate::model::Note;
use crate::model::{Clearing, Keeping, Narrow, Paper, StorageState};
use crate::part::Part;
#[cfg(feature = "app")]
use crate::progress::{Aside, Mark};
use crate::progress::{Attempt, Confidence, Rating};
use crate::route::Route;
use crate::selection::Selection;
#[cfg(feature = "app")]
use crate::session::Session;
use crate::settings::{Preset, Theme, Wishes};
use crate::time::{Timestamp, UtcOffset};
use crate::vault::{Foreign, Imported};

#[cfg(feature = "app")]
pub use interview::InterviewEvent;
#[cfg(feature = "app")]
pub use screening::ScreeningEvent;

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
    /// What failed was asked for again: where one file did not come, others did not either.
    RetryAsked,
    /// The browser has a connection again.
    Reconnected,
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
    /// The concept of the entry on screen shall not come for so long.
    #[cfg(feature = "app")]
    PutAside(Aside),
    /// A concept that was put aside shall come again: its id.
    #[cfg(feature = "app")]
    BroughtBack(String),
    /// A word was said of a concept or topic, or taken back: its id.
    #[cfg(feature = "app")]
    Marked(Mark, String, bool),
    /// The concept on screen was given a star, or lost it.
    #[cfg(feature = "app")]
    StarSwitched,
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
    /// A session that was left open is to be dropped; a box asks first.
    DropAsked(Route),
    /// The box said yes.
    DropConfirmed,

    /// A text was typed into the search field of the home or of the session builder.
    QueryTyped(String),
    /// A filter of the home or of the session builder was changed.
    FilterChanged(Selection),
    /// A page that follows from what the learner did may lack files: something was told while it is on screen.
    StudyShown,
    /// A task of a page of advice was ticked or unticked: the ids of both.
    TaskTicked(String, String),
    /// All ticks of a page of advice, by its id, were taken off, or those that went last brought back.
    #[cfg(feature = "app")]
    TicksSwitched(String),
    /// It was chosen what of a worksheet is printed.
    PaperChosen(Paper),
    /// Something is being written for an entry of a page of advice.
    #[cfg(feature = "app")]
    NoteTyped(Note),
    /// Who was writing made a pause, or turned away.
    #[cfg(feature = "app")]
    NotePaused,
    /// Something was written for an entry of a page of advice: the ids of both, and the text.
    NoteWritten(String, String, String),
    /// A story of a notebook was added, deleted or brought back: the id of its page, and its number.
    #[cfg(feature = "app")]
    StorySwitched(String, u32, bool),
    /// Something happened in a table.
    Table(TableEvent),

    /// A single key was pressed inside the widget, outside text fields.
    KeyPressed(char),
    /// A theme was chosen.
    ThemeChosen(Theme),
    /// How spaced review shall go was changed.
    WishesChanged(Wishes),
    /// It was chosen which interview is prepared for.
    PresetChosen(Preset),
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
    /// A file was chosen and read.
    ImportRead(Result<Imported, Foreign>),
    /// It was chosen whether an import takes the settings of its file over.
    #[cfg(feature = "app")]
    SettingsTaken(bool),
    /// What went on elsewhere was chosen from the file that is to be imported, or not.
    FurtherTaken(bool),
    /// The import was confirmed.
    ImportConfirmed,
    /// What the last import did is taken back.
    ImportUndoAsked,
    /// Forgetting was asked for.
    ForgetAsked,
    /// Forgetting was confirmed.
    ForgetConfirmed,
    /// The keys of the screen were asked for.
    KeysAsked,
    /// The box in front was closed.
    DialogClosed,
    /// The notice about storage was closed.
    NoticeClosed,
    /// What there was to say of storage is said elsewhere on the page, or was said before.
    NoticeSaid,

    /// Storage said how it is doing: state, answers only in memory, values set aside.
    StorageReported(StorageState, usize, usize),
    /// Storage was measured: characters used.
    StorageMeasured(usize),
    /// The browser was to be asked to keep what is stored.
    KeepingAsked,
    /// The browser said how it keeps what is stored.
    KeepingReported(Keeping),
    /// Another tab or element stored attempts.
    ProgressArrived(Vec<Attempt>),
    /// What was stored was cleared while the page stood open.
    ProgressCleared(Clearing),
    /// Another tab kept or dropped sessions of the full page: all that are stored, the latest last.
    #[cfg(feature = "app")]
    SessionsArrived(Vec<Session>),
    /// Something happened to a program that is asked for.
    #[cfg(feature = "app")]
    Program(ProgramEvent),
    /// Something happened to a mock interview.
    #[cfg(feature = "app")]
    Interview(InterviewEvent),
    /// Something happened while somebody else is interviewed.
    #[cfg(feature = "app")]
    Screening(ScreeningEvent),
}

#[cfg(feature = "app")]
impl Event {
    /// Whether it happens to the question on screen; the list of keys is everywhere the same.
    pub(crate) fn is_of_question(&self) -> bool {
        match self {
            Event::Gave(_) | Event::Submitted(_) | Event::NextAsked | Event::SkipAsked | Event::BackAsked => true,
            Event::KeyPressed(key) => *key != '?',
            _ => false,
        }
    }
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

/// What happened to a program that is asked for.
#[cfg(feature = "app")]
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ProgramEvent {
    /// Its text was changed.
    Typed(String),
    /// The solutions were asked for.
    SolutionsShown,
    /// It was said that it would pass a group of tests, or that it would not: the id of the group.
    PassTicked(String),
    /// The ticks are final.
    Graded,
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
    /// Cells were covered or uncovered; what was done with them stays.
    RecallSwitched(bool),
    /// Another round was asked for.
    CoveredAgain {
        /// Only over what was missed.
        missed: bool,
    },
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
    /// The question that it was asked from, in an element that shows one thing at a time.
    Left,
}

/// What is copied.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CopyWhat {
    /// The full address of a route.
    Link(Route),
    /// A listing or a snippet.
    Text(String),
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
