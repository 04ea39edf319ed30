//! An item and what each kind of it holds.
//! Knows the fields of each kind; whether keys are right is shown in `prove`.

mod blank;
mod bug;
mod code;
mod matching;
mod options;
mod order;
mod output;

pub use blank::{Blank, BlankWrong, Blanks};
pub use bug::{Bug, BugWrong};
pub use code::{Code, CodeTest, CodeWrong, Expected, Solution};
pub use matching::{Match, Pair, PairExtra};
pub use options::{Options, Pick};
pub use order::{Line, Order, OrderExtra};
pub use output::{Output, OutputWrong};

use super::concept::python;
use super::fingerprint::Fingerprint;
use super::reader::Fields;
use super::{LEVELS, Ref, SKILLS, Versions};
use crate::problem::Place;

const KINDS: [&str; 8] = ["choice", "multiple", "output", "order", "blank", "match", "bug", "code"];

/// One thing to answer.
#[derive(Debug, Clone)]
pub struct Item {
    /// Unique in the concept, for ever.
    pub id: String,
    /// One of [`SKILLS`].
    pub skill: &'static str,
    /// Only where it differs from the concept's.
    pub level: Option<&'static str>,
    /// 1 to 3 within the level.
    pub difficulty: usize,
    /// For reviewers: where the difficulty lies.
    pub difficulty_note: String,
    /// The complete question.
    pub stem: String,
    /// Shown code or text.
    pub code: Option<String>,
    /// Whether `code`, lines and options are prose and no Python.
    pub prose: bool,
    /// Python that runs first and is not shown.
    pub setup: Option<String>,
    /// Steps towards the answer.
    pub hints: Vec<String>,
    /// The cause and the idea to keep.
    pub explain: String,
    /// Why a browser engine may not run it.
    pub needs: Vec<String>,
    /// Only where narrower than the file's.
    pub python: Option<Versions>,
    /// Own references.
    pub refs: Vec<Ref>,
    /// What is particular to the kind; `None` where the kind was unreadable.
    pub kind: Option<Kind>,
    pub(crate) place: Place,
    pub(crate) fingerprint: Fingerprint,
}

/// The kinds of item with their own fields.
#[derive(Debug, Clone)]
pub enum Kind {
    /// One key among options.
    Choice(Options),
    /// Several keys among options.
    Multiple(Options),
    /// Type what a program prints.
    Output(Output),
    /// Bring lines into order.
    Order(Order),
    /// Fill gaps.
    Blank(Blanks),
    /// Put pairs together.
    Match(Match),
    /// Point at the faulty line.
    Bug(Bug),
    /// Write a function.
    Code(Code),
}

impl Kind {
    /// The word used in files.
    pub fn name(&self) -> &'static str {
        match self {
            Kind::Choice(_) => "choice",
            Kind::Multiple(_) => "multiple",
            Kind::Output(_) => "output",
            Kind::Order(_) => "order",
            Kind::Blank(_) => "blank",
            Kind::Match(_) => "match",
            Kind::Bug(_) => "bug",
            Kind::Code(_) => "code",
        }
    }
}

impl Item {
    pub(crate) fn read(mut fields: Fields<'_>) -> Item {
        let id = fields.text("id");
        let kind = fields.one_of("kind", &KINDS);
        let item = Item {
            id,
            skill: fields.one_of("skill", &SKILLS).unwrap_or_default(),
            level: fields.maybe_one_of("level", &LEVELS),
            difficulty: fields.count("difficulty", 1..=3),
            difficulty_note: fields.text("difficulty_note"),
            stem: fields.text("stem"),
            code: fields.maybe_text("code"),
            prose: fields.maybe_one_of("lang", &["python", "text"]) == Some("text"),
            setup: fields.maybe_text("setup"),
            hints: fields.needed_texts("hints"),
            explain: fields.text("explain"),
            needs: fields.texts("needs"),
            python: python(&mut fields, false),
            refs: fields.refs(false),
            place: fields.place.clone(),
            fingerprint: fields.fingerprint(),
            kind: kind.map(|kind| read_kind(kind, &mut fields)),
        };
        if kind.is_some() {
            fields.finish(&format!("an item of kind {}", kind.unwrap_or_default()));
        }
        item
    }

    /// The word for the kind, empty where it was unreadable.
    pub fn kind_name(&self) -> &'static str {
        self.kind.as_ref().map_or("", Kind::name)
    }
}

fn read_kind(kind: &str, fields: &mut Fields<'_>) -> Kind {
    match kind {
        "choice" => Kind::Choice(Options::read(fields)),
        "multiple" => Kind::Multiple(Options::read(fields)),
        "output" => Kind::Output(Output::read(fields)),
        "order" => Kind::Order(Order::read(fields)),
        "blank" => Kind::Blank(Blanks::read(fields)),
        "match" => Kind::Match(Match::read(fields)),
        "bug" => Kind::Bug(Bug::read(fields)),
        _ => Kind::Code(Code::read(fields)),
    }
}
