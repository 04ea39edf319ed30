//! The deck as its authors wrote it: every TOML file read field by field, all problems at once.
//! Knows the shape of the files; does not judge their content (`lint`) or run their code (`prove`).

mod concept;
mod fingerprint;
mod folder;
mod item;
mod outline;
mod page;
mod part;
mod places;
mod reader;
mod table;
mod versions;

pub use concept::{Card, Concept, FollowUp, Point};
pub use fingerprint::Fingerprint;
pub(crate) use fingerprint::short_hex;
pub use folder::{Source, read};
pub(crate) use folder::{lock_text, write_file};
pub use item::{
    Blank, BlankWrong, Blanks, Bug, BugWrong, Code, CodeTest, CodeWrong, Expected, Item, Kind, Line, Match, Options,
    Order, OrderExtra, Output, OutputWrong, Pair, PairExtra, Pick, Solution,
};
pub use outline::{Outline, PlannedConcept, Synonym, Topic};
pub use page::{Body, Day, Entry, Group, ListenFor, Page, Phase, Task};
pub use part::Part;
pub(crate) use part::covers;
pub(crate) use places::{line_at, line_starts};
pub use table::{Aspect, Cell, Cells, Distractor, Row, Subject, Table};
pub use versions::Versions;

/// A reference to an official page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ref {
    /// What the page is called.
    pub title: String,
    /// Its address.
    pub url: String,
}

/// The three levels of a concept or item, in order.
pub const LEVELS: [&str; 3] = ["beginner", "intermediate", "advanced"];
/// Whom a concept is for.
pub const AUDIENCES: [&str; 5] = ["all", "junior", "web", "data", "senior"];
/// What an interview question is for.
pub const ASKS: [&str; 7] = ["technical", "concept", "practical", "design", "behavioural", "problem-solving", "advice"];
/// What an item asks of the learner's mind.
pub const SKILLS: [&str; 4] = ["recall", "apply", "analyse", "create"];
