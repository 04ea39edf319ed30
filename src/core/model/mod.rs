//! Everything one element knows; only [`crate::update`] moves it.
//! Does not know how it is drawn, nor where it is kept.

#[cfg(feature = "app")]
mod agenda;
mod boxes;
mod screens;

use alloc::borrow::Cow;
use alloc::string::String;
use alloc::vec::Vec;

use crate::config::{BadAttribute, Config, ElementMode};
use crate::deck::{ConceptOutline, Item, Table};
use crate::event::Event;
#[cfg(feature = "app")]
use crate::interaction::Kind;
#[cfg(feature = "app")]
use crate::interview::Interviews;
use crate::library::Library;
use crate::part::Part;
use crate::progress::{AttemptId, Progress, Target};
use crate::route::Study;
#[cfg(feature = "app")]
use crate::screening::Screenings;
use crate::selection::{Selection, cells, choose};
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

/// How storage is doing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Storage {
    /// Whether anything can be kept.
    pub state: StorageState,
    /// How many answers are only in memory.
    pub unsaved: usize,
    /// How many values could not be read and were set aside.
    pub aside: usize,
    /// Characters that Viva uses.
    pub used: usize,
    /// Whether earlier answers were cleared while the page stood open, and the reader has not closed the notice of it.
    pub cleared: Option<Clearing>,
    /// Whether the notice about it was closed, or is said elsewhere on the page.
    pub notice_closed: bool,
    /// What the browser says of keeping it.
    pub keeping: Keeping,
}

/// What there is to say of storage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StorageNotice {
    /// Nothing can be kept.
    Denied,
    /// The last answers found no room.
    Full,
    /// What is there comes from a newer version.
    Newer,
    /// Earlier answers were cleared with the site's data while the page stood open.
    Lost,
    /// The learner forgot them in another window.
    Forgotten,
    /// Some of it cannot be read.
    Aside,
}

impl Storage {
    /// What there is to say of it now, if anything.
    pub fn notice(&self) -> Option<StorageNotice> {
        match self.state {
            _ if self.notice_closed => None,
            StorageState::Denied => Some(StorageNotice::Denied),
            StorageState::Full => Some(StorageNotice::Full),
            StorageState::Newer => Some(StorageNotice::Newer),
            StorageState::Kept => match self.cleared {
                Some(Clearing::Lost) => Some(StorageNotice::Lost),
                Some(Clearing::Forgotten) => Some(StorageNotice::Forgotten),
                None => (self.aside > 0).then_some(StorageNotice::Aside),
            },
        }
    }
}

/// Whether a browser keeps what a site stored when it runs out of room or the site is not visited for long.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Keeping {
    /// It has not said.
    #[default]
    Unknown,
    /// It has promised nothing so far.
    Unpromised,
    /// It was asked and promised nothing.
    Refused,
    /// It has promised to.
    Promised,
}

/// Whether anything can be kept.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum StorageState {
    /// Answers are kept.
    #[default]
    Kept,
    /// The browser allows no storage here.
    Denied,
    /// There is no room.
    Full,
    /// A newer version wrote what is there; it is left alone.
    Newer,
}

/// What took away, while the page stood open, all that was stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Clearing {
    /// The learner, in another tab of Viva: it stays gone.
    Forgotten,
    /// Whatever clears the data of a site: what this page knows is stored anew.
    Lost,
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

    /// Whether the question itself has come.
    pub(crate) fn is_here(&self, target: &Target) -> bool {
        match target {
            Target::Card { concept } => self.library.concept(concept).is_some(),
            target => self.item(target).is_some(),
        }
    }

    /// The item behind a target, made from the table if it is a cell.
    pub fn item(&self, target: &Target) -> Option<Cow<'_, Item>> {
        match target {
            Target::Item { .. } => self.library.item(target).map(Cow::Borrowed),
            Target::Cell { table, aspect, subject } => {
                self.library.table(table).and_then(|table| table.quiz_item(aspect, subject)).map(Cow::Owned)
            }
            Target::Card { .. } | Target::Tick { .. } => None,
        }
    }

    /// Whether the entry on screen is a program to write.
    #[cfg(feature = "app")]
    pub fn asks_for_a_program(&self) -> bool {
        let entry = self.session.as_ref().and_then(Session::current);
        entry.is_some_and(|entry| self.is_program(&entry.target))
    }

    /// Whether a target is a program to write.
    #[cfg(feature = "app")]
    pub(crate) fn is_program(&self, target: &Target) -> bool {
        self.library.item_outline(target).is_some_and(|item| item.kind == Kind::Code)
    }

    /// The hash by which a target would be scored now, as far as that is known.
    pub fn key_hash(&self, target: &Target) -> Option<u32> {
        match target {
            Target::Item { .. } => self.library.item_outline(target).map(|item| item.key_hash),
            Target::Card { concept } => self.library.outline(concept).map(|outline| outline.card_hash),
            Target::Cell { table, aspect, subject } => self.library.table(table)?.key_hash(aspect, subject),
            Target::Tick { .. } => None,
        }
    }

    /// Whether the target was answered before its key changed.
    pub fn changed_since_answered(&self, target: &Target) -> bool {
        let now = self.key_hash(target);
        self.progress.last(target).is_some_and(|last| now.is_some_and(|now| now != last.key_hash))
    }

    /// The topics and concepts of a selection that the deck does not have.
    #[cfg(feature = "app")]
    pub fn strangers<'a>(&self, selection: &'a Selection) -> Vec<&'a str> {
        let topics = selection.topics.iter().filter(|id| self.library.topic_title(id).is_none());
        let concepts = selection.concepts.iter().filter(|id| self.library.outline(id).is_none());
        topics.chain(concepts).map(String::as_str).collect()
    }

    /// How many of the questions that a selection lists the deck does not have, where `asked` follow from it.
    #[cfg(feature = "app")]
    pub fn lacking(&self, selection: &Selection, asked: usize) -> usize {
        let listed = &selection.items;
        if selection.table.is_some() {
            return listed.len().saturating_sub(asked);
        }
        let has = |id: &String| {
            let (concept, item) =
                id.split_once('.').map_or((id.as_str(), None), |(concept, item)| (concept, Some(item)));
            let outline = self.library.outline(concept);
            outline.is_some_and(|outline| item.is_none_or(|item| outline.items.iter().any(|known| known.id == item)))
        };
        listed.iter().filter(|id| !has(id)).count()
    }

    /// What a session with this selection would ask.
    pub fn targets(&self, selection: &Selection, seed: u64) -> Vec<Target> {
        if let Some(table) = &selection.table {
            let quizzable = self.library.table(table).map(Table::quizzable).unwrap_or_default();
            return cells(selection, table, &quizzable, seed);
        }
        let outlines: Vec<&ConceptOutline> = self.library.outlines().collect();
        // A link of the full page names a queue, whatever its reader looked at before.
        let ready = |id: &str| !self.is_app() && self.library.concept(id).is_some();
        choose(selection, &outlines, &self.progress, seed, ready)
    }
}
