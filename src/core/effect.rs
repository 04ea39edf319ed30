//! Orders that leave the model.
//! Does not know who carries them out.

use alloc::string::String;
use alloc::vec::Vec;

use crate::model::StorageNotice;
use crate::progress::Attempt;
#[cfg(feature = "app")]
use crate::progress::AttemptId;
use crate::route::Route;
use crate::time::Timestamp;

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
    /// Store what was picked of the table and done with its cells, or that it is as new.
    KeepTable,
    /// Tell when who is writing makes a pause or turns away.
    #[cfg(feature = "app")]
    AwaitPause,
    /// Store the settings and apply the theme.
    KeepSettings,
    /// Store attempts that were imported.
    Import(Vec<Attempt>),
    /// Take these attempts, which were imported, out again.
    #[cfg(feature = "app")]
    Withdraw(Vec<AttemptId>),
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
    /// Read the stored interviews.
    RecallInterviews,
    /// Store the interview that began then.
    KeepInterview(Timestamp),
    /// Drop the stored interview that began then.
    DropInterview(Timestamp),
    /// Try again to store the interviews and screenings that found no room.
    KeepAgain,
    /// Store anew the interviews and candidates that went with the data of the site.
    KeepLost,
    /// Read the stored screenings.
    RecallScreenings,
    /// Store the screening that began then.
    KeepScreening(Timestamp),
    /// Drop the stored screening that began then.
    DropScreening(Timestamp),
    /// Tell when the key that began a note is done: it would write itself into the field that takes the focus.
    AwaitKey,
    /// Offer the screening that began then as a file.
    SaveScreening(Timestamp, Form),
    /// Offer all screenings as one file that an import reads.
    SaveScreenings,
    /// Tell when the clock of an interview shows another second.
    Wake,
    /// Fetch the integrity of the script, for a snippet.
    LoadIntegrity,
    /// Measure how much is stored.
    MeasureStorage,
    /// Learn whether the browser has promised to keep what is stored.
    LearnKeeping,
    /// Ask the browser to keep what is stored; some browsers ask the learner.
    AskToKeep,
    /// Print the page.
    Print,
    /// Offer the export as a file.
    Export,
    /// Offer what could not be read as a file.
    OfferAside,
    /// Say this of storage no more.
    Hush(StorageNotice),
    /// Tell the host page.
    Tell(HostEvent),
    /// Ask other windows whether one of them is the candidate's.
    AskWindow,
}

/// The form of a file for people or for other programs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// To read, in the language of the interface.
    Markdown,
    /// For programs.
    Json,
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
    /// The heading of the question, the table or the summary, or of why it did not come.
    Question,
    /// The heading of the verdict.
    Verdict,
    /// The group of options, or the field, that is missing.
    Response,
    /// The control of the option in this place; of the first it is that of the response.
    Option(usize),
    /// The heading of the page.
    Page,
    /// The field of the search whose finds are listed.
    #[cfg(feature = "app")]
    Search,
    /// A revealed or marked cell, by (aspect, subject).
    Cell(String, String),
    /// The hint that was opened last.
    Hint,
    /// The button that moves a line of an order item up, by the id of the line.
    LineUp(String),
    /// The button that moves it down.
    LineDown(String),
    /// The box in front, or what asks in the page itself before something is deleted.
    Dialog,
    /// The title of a story, or the sentence in its place that says that it was deleted.
    #[cfg(feature = "app")]
    Story(u32),
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
