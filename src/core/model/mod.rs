//! Everything one element knows; only [`crate::update`] moves it.
//! Does not know how it is drawn, nor where it is kept.

#[cfg(feature = "app")]
mod agenda;
mod boxes;
mod screens;
mod storage;
mod targets;

use alloc::string::String;
use alloc::vec::Vec;

use crate::config::{BadAttribute, Config, ElementMode};
use crate::event::Event;
#[cfg(feature = "app")]
use crate::interview::Interviews;
use crate::library::Library;
use crate::part::Part;
use crate::progress::{AttemptId, Progress};
use crate::route::Study;
#[cfg(feature = "app")]
use crate::screening::Screenings;
use crate::selection::Selection;
use crate::session::{Phase, Session};
use crate::settings::Settings;
#[cfg(feature = "app")]
use crate::time::{Day, UtcOffset};

#[cfg(feature = "app")]
pub use agenda::Agenda;
#[cfg(feature = "app")]
pub use boxes::{Apart, Holding, ImportDone};
pub use boxes::{Dialog, ImportPreview, Spoken};
#[cfg(feature = "app")]
pub use screens::Note;
pub use screens::{CellState, Cells, Choose, Compare, Home, Narrow, Paper, Worksheet};
pub use storage::{Clearing, Keeping, Storage, StorageNotice, StorageState};

/// The state of one element.
#[derive(Clone, Debug)]
pub struct Model {
    /// What the author asked for.
    pub config: Config,
    /// The content that has come.
    pub library: Library,
    /// What the learner did.
    pub progress: Progress,
    /// What the learner prefers.
    pub settings: Settings,
    /// How storage is doing.
    pub storage: Storage,
    /// What is shown.
    pub screen: Screen,
    /// The session that is shown, or was last.
    pub session: Option<Session>,
    /// Sessions that were put aside, the latest last; each is found again by its address.
    pub parked: Vec<Session>,
    /// Tables as they were left.
    pub tables: Vec<Compare>,
    /// What was searched and filtered on the home, as it was left.
    pub home: Home,
    /// The session builder as it was left.
    pub choose: Choose,
    /// A box in front of the screen.
    pub dialog: Option<Dialog>,
    /// What the live region says; the number makes a repeated sentence new.
    pub spoken: Option<(u32, Spoken)>,
    /// Where the widget is served from.
    pub site: Site,
    /// What happened before the part of the program was here that knows what follows from it.
    pub postponed: Vec<Event>,
    /// Why files did not come, which the host page is told once it is known that there are some of these names.
    pub(crate) untold: Vec<String>,
    /// The learner's day.
    #[cfg(feature = "app")]
    pub today: Day,
    /// The day of the calendar, which is the next one already between midnight and the end of the learner's day.
    #[cfg(feature = "app")]
    pub calendar: Day,
    /// The learner's local time.
    #[cfg(feature = "app")]
    pub offset: UtcOffset,
    /// Mock interviews, and the one that is set up or run.
    #[cfg(feature = "app")]
    pub interviews: Interviews,
    /// What is being written and not yet kept.
    #[cfg(feature = "app")]
    pub note: Option<Note>,
    /// Candidates who were asked, and the one who is.
    #[cfg(feature = "app")]
    pub screenings: Screenings,
    /// The session as it was before each of the last answers, and the attempt that recorded it.
    #[cfg(feature = "app")]
    pub undo: Vec<(Session, AttemptId)>,
    /// What the last import did.
    #[cfg(feature = "app")]
    pub imported: Option<ImportDone>,
    /// The mark of the deck for which the link was made that drew what is on screen.
    #[cfg(feature = "app")]
    pub made_for: Option<u32>,
    /// Whether the full page stands in a page that has a title, a main part and keys of its own.
    #[cfg(feature = "app")]
    pub in_post: bool,
    /// The id that the next attempt gets.
    pub next_attempt: AttemptId,
}

/// Where the widget is served from, as a snippet names it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Site {
    /// The address of the script.
    pub script: String,
    /// The integrity of the script, once it is known.
    pub integrity: Option<String>,
    /// The address of the wasm, where the page opens with the questions and so wants it from the start.
    pub early: Option<String>,
    /// The address of `deck.viva`, where the deck is an author's own.
    pub deck: Option<String>,
}

/// What is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Screen {
    /// The session in [`Model::session`], or its summary; while that is empty, it is on its way.
    Session,
    /// The start of the full page: the open session and everything else below.
    Home(Home),
    /// The concepts of a topic.
    Topic(String),
    /// A concept with its card and items.
    Concept(String),
    /// A table.
    Table(Compare),
    /// A page of advice.
    Page(String),
    /// Questions for paper.
    Worksheet(Worksheet),
    /// The session builder.
    Choose(Choose),
    /// Settings.
    Settings,
    /// The list of comparison tables.
    Tables,
    /// A page that follows from what the learner did.
    Study(Study),
    /// A mock interview, by what follows its word in the address.
    Mock(String),
    /// Interviewing somebody else, likewise.
    Interviewer(String),
    /// A link to something that the deck does not have.
    Unknown(String),
    /// Nothing in the deck fits the attributes or the filters.
    Empty(Selection),
    /// Attributes that cannot be used; none: all that choose, which leave no question together.
    AuthorError(Vec<BadAttribute>),
}

impl Model {
    /// A model before its first event.
    pub fn new(config: Config, progress: Progress, settings: Settings, journal: u64) -> Model {
        Model {
            config,
            library: Library::default(),
            progress,
            settings,
            storage: Storage::default(),
            screen: Screen::Session,
            session: None,
            parked: Vec::new(),
            tables: Vec::new(),
            home: Home::default(),
            choose: Choose::default(),
            dialog: None,
            spoken: None,
            site: Site::default(),
            postponed: Vec::new(),
            untold: Vec::new(),
            #[cfg(feature = "app")]
            today: Day(0),
            #[cfg(feature = "app")]
            calendar: Day(0),
            #[cfg(feature = "app")]
            offset: UtcOffset(0),
            #[cfg(feature = "app")]
            interviews: Interviews::default(),
            #[cfg(feature = "app")]
            note: None,
            #[cfg(feature = "app")]
            screenings: Screenings::default(),
            #[cfg(feature = "app")]
            undo: Vec::new(),
            #[cfg(feature = "app")]
            imported: None,
            #[cfg(feature = "app")]
            made_for: None,
            #[cfg(feature = "app")]
            in_post: false,
            next_attempt: AttemptId { journal, sequence: 1 },
        }
    }

    /// How many sessions wait to be gone on with, here or among those left open.
    #[cfg(feature = "app")]
    pub fn open_sessions(&self) -> usize {
        self.session.iter().chain(&self.parked).filter(|session| session.is_begun()).count()
    }

    /// Whether this is the full page.
    pub fn is_app(&self) -> bool {
        cfg!(feature = "app") && self.config.mode == ElementMode::App
    }

    /// Whether what is answered here comes back in spaced review.
    pub fn reviews(&self) -> bool {
        self.is_app() || cfg!(feature = "app") && matches!(self.config.mode, ElementMode::Study(_) | ElementMode::Mock)
    }

    /// Whether the last answer of the session on screen, or what was put aside since, can be taken back: also once it was
    /// left and taken up again.
    #[cfg(feature = "app")]
    pub fn takes_back(&self) -> bool {
        self.is_undone_next() || self.last_answered().is_some()
    }

    /// Whether the session on screen is the one that was kept last as it was.
    #[cfg(feature = "app")]
    pub(crate) fn is_undone_next(&self) -> bool {
        let both = self.session.as_ref().zip(self.undo.last());
        both.is_some_and(|(session, (before, _))| session.started == before.started)
    }

    /// The last answer of all, if it was given in the session on screen, and its place there.
    #[cfg(feature = "app")]
    pub(crate) fn last_answered(&self) -> Option<(usize, AttemptId)> {
        let session = self.session.as_ref().filter(|_| self.reviews())?;
        let last = self.progress.standing().next_back()?;
        session.answered_by(last).map(|at| (at, last.id))
    }

    /// Whether the screen is worth showing: its content has come, or the reason why not.
    pub fn has_something_to_show(&self) -> bool {
        if self.library.failures().next().is_some() && !self.awaits_names() {
            return true;
        }
        if self.lacks_part_of_screen().is_some() {
            return false;
        }
        match &self.screen {
            Screen::Session => self.has_a_question(),
            Screen::Home(_) => self.library.index().is_some() && self.has_a_question(),
            Screen::Table(compare) => self.library.table(&compare.table).is_some(),
            Screen::Topic(_) | Screen::Choose(_) | Screen::Tables | Screen::Study(_) | Screen::Interviewer(_) => {
                self.library.index().is_some()
            }
            #[cfg(feature = "app")]
            Screen::Worksheet(sheet) => self.has_paper(sheet),
            #[cfg(not(feature = "app"))]
            Screen::Worksheet(_) => true,
            #[cfg(feature = "app")]
            Screen::Mock(_) => self.library.index().is_some() && !self.interviews.is_waiting(),
            #[cfg(not(feature = "app"))]
            Screen::Mock(_) => true,
            Screen::Concept(id) => self.library.concept(id).is_some(),
            #[cfg(feature = "app")]
            Screen::Page(id) => self.library.page(id).is_some(),
            #[cfg(not(feature = "app"))]
            Screen::Page(_) => true,
            Screen::Settings | Screen::Unknown(_) | Screen::Empty(_) | Screen::AuthorError(_) => true,
        }
    }

    /// The part of the program without which the screen cannot be drawn, as long as it has yet to come.
    pub fn lacks_part_of_screen(&self) -> Option<Part> {
        Part::of(&self.screen).filter(|part| self.library.lacks(*part))
    }

    /// Whether the entry on screen is there with its content; a session found again may be ahead of it.
    fn has_a_question(&self) -> bool {
        let Some(session) = &self.session else { return false };
        session.current().is_none_or(|entry| self.is_here(&entry.target) && entry.phase != Phase::Waiting)
    }
}
