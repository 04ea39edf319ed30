//! A page without questions: checklists, tips, plans and the rest of the guide's section 9.
//! Knows the fields of each kind of page; does not know how pages are drawn.

use super::ASKS;
use super::concept::audience;
use super::outline::schema;
use super::reader::Fields;
use crate::problem::Place;

const KINDS: [&str; 12] = [
    "checklist",
    "faq",
    "tips",
    "red-flags",
    "ask",
    "plan",
    "clusters",
    "story",
    "interviewer",
    "question-types",
    "traits",
    "resources",
];

/// A page of advice.
#[derive(Debug, Clone)]
pub struct Page {
    /// File stem, for ever.
    pub id: String,
    /// What readers see.
    pub title: String,
    /// At most 40 words.
    pub intro: String,
    /// Whom it is for.
    pub audience: Vec<&'static str>,
    /// Concepts that it leads to.
    pub concepts: Vec<String>,
    /// What it holds; `None` where the kind was unreadable.
    pub body: Option<Body>,
    pub(crate) place: Place,
}

/// The kinds of page with their own fields.
#[derive(Debug, Clone)]
pub enum Body {
    /// Tasks to tick, in groups.
    Checklist(Vec<Group>),
    /// The cards of some concepts.
    Faq(Vec<Entry>),
    /// What good and worrying replies sound like.
    Ask(Vec<Entry>),
    /// Days of a plan.
    Plan {
        /// Its length.
        weeks: usize,
        /// In order.
        days: Vec<Day>,
    },
    /// Phases of an interview.
    Interviewer(Vec<Phase>),
    /// Any other kind: entries of named texts.
    Entries(&'static str, Vec<Entry>),
}

/// A group of tasks.
#[derive(Debug, Clone)]
pub struct Group {
    /// Its heading.
    pub title: String,
    /// What to do.
    pub tasks: Vec<Task>,
}

/// One thing to do in a sitting.
#[derive(Debug, Clone)]
pub struct Task {
    /// Unique on the page.
    pub id: String,
    /// Imperative.
    pub text: String,
    /// The reason.
    pub why: String,
    /// Where it leads; may be empty.
    pub concepts: Vec<String>,
    pub(crate) place: Place,
}

/// One entry: an id and named texts, as the kind of page wants them.
#[derive(Debug, Clone)]
pub struct Entry {
    /// Unique on the page; the concept for `faq` and `ask`.
    pub id: String,
    /// Field name and text, in the order of the guide.
    pub texts: Vec<(&'static str, String)>,
    /// Where it leads.
    pub concepts: Vec<String>,
    /// Only for `ask`.
    pub listen_for: Vec<ListenFor>,
    pub(crate) place: Place,
}

/// A reply that a listener may hear.
#[derive(Debug, Clone)]
pub struct ListenFor {
    /// Else it is worrying.
    pub good: bool,
    /// What it sounds like.
    pub text: String,
    pub(crate) place: Place,
}

/// One day of a plan.
#[derive(Debug, Clone)]
pub struct Day {
    /// What the day is for.
    pub focus: String,
    /// What to practise.
    pub concepts: Vec<String>,
    /// An estimate.
    pub minutes: usize,
    pub(crate) place: Place,
}

/// One phase of an interview.
#[derive(Debug, Clone)]
pub struct Phase {
    /// Its name.
    pub phase: String,
    /// An estimate.
    pub minutes: usize,
    /// The interviewer's words.
    pub say: String,
    /// What to notice.
    pub look_for: Vec<String>,
    /// Observable signs, from 1 to 4.
    pub bands: Vec<String>,
    pub(crate) place: Place,
}

impl Page {
    pub(crate) fn read(mut fields: Fields<'_>) -> Page {
        schema(&mut fields);
        let page = Page {
            id: fields.text("id"),
            title: fields.text("title"),
            intro: fields.text("intro"),
            audience: audience(&mut fields),
            concepts: fields.needed_texts("concepts"),
            body: fields.one_of("kind", &KINDS).map(|kind| body(kind, &mut fields)),
            place: fields.place.clone(),
        };
        if page.body.is_some() {
            fields.finish("this kind of page");
        }
        page
    }
}

fn body(kind: &'static str, fields: &mut Fields<'_>) -> Body {
    match kind {
        "checklist" => Body::Checklist(fields.tables("group", true, group)),
        "faq" => Body::Faq(fields.tables("entry", true, |fields| concept_entry(fields, false))),
        "ask" => Body::Ask(fields.tables("entry", true, |fields| concept_entry(fields, true))),
        "plan" => Body::Plan { weeks: fields.count("weeks", 1..=12), days: fields.tables("day", true, day) },
        "interviewer" => Body::Interviewer(fields.tables("entry", true, phase)),
        _ => Body::Entries(kind, fields.tables("entry", true, |fields| entry(kind, fields))),
    }
}

/// The named texts of an entry, by kind of page.
fn entry_fields(kind: &str) -> &'static [&'static str] {
    match kind {
        "tips" => &["text"],
        "red-flags" => &["sign", "why_it_worries", "do_instead"],
        "clusters" => &["title", "reason"],
        "story" => &["prompt", "placeholder"],
        "question-types" => &["title", "tests", "sounds_like", "prepare"],
        "traits" => &["title", "shows_in", "practise"],
        _ => &["title", "url", "good_for", "limits"],
    }
}

fn entry(kind: &str, mut fields: Fields<'_>) -> Entry {
    let id = match kind {
        "question-types" => fields.one_of("id", &ASKS).unwrap_or_default().to_owned(),
        _ => fields.text("id"),
    };
    let texts = entry_fields(kind).iter().map(|name| (*name, fields.text(name))).collect();
    let leads = matches!(kind, "tips" | "clusters" | "question-types" | "traits");
    let concepts = if leads { fields.needed_texts("concepts") } else { Vec::new() };
    let entry = Entry { id, texts, concepts, listen_for: Vec::new(), place: fields.place.clone() };
    fields.finish("an entry of this kind of page");
    entry
}

fn concept_entry(mut fields: Fields<'_>, listens: bool) -> Entry {
    let id = fields.text("concept");
    let listen_for = if listens { fields.tables("listen_for", true, listen_for) } else { Vec::new() };
    let entry = Entry { concepts: vec![id.clone()], id, texts: Vec::new(), listen_for, place: fields.place.clone() };
    fields.finish("an entry of this kind of page");
    entry
}

fn listen_for(mut fields: Fields<'_>) -> ListenFor {
    let heard = ListenFor {
        good: fields.one_of("sign", &["good", "worrying"]) == Some("good"),
        text: fields.text("text"),
        place: fields.place.clone(),
    };
    fields.finish("a sign to listen for");
    heard
}

fn group(mut fields: Fields<'_>) -> Group {
    let group = Group { title: fields.text("title"), tasks: fields.tables("task", true, task) };
    fields.finish("a group");
    group
}

fn task(mut fields: Fields<'_>) -> Task {
    let task = Task {
        id: fields.text("id"),
        text: fields.text("text"),
        why: fields.text("why"),
        concepts: fields.needed_texts("concepts"),
        place: fields.place.clone(),
    };
    fields.finish("a task");
    task
}

fn day(mut fields: Fields<'_>) -> Day {
    let day = Day {
        focus: fields.text("focus"),
        concepts: fields.needed_texts("concepts"),
        minutes: fields.count("minutes", 5..=600),
        place: fields.place.clone(),
    };
    fields.finish("a day");
    day
}

fn phase(mut fields: Fields<'_>) -> Phase {
    let phase = Phase {
        phase: fields.text("phase"),
        minutes: fields.count("minutes", 1..=120),
        say: fields.text("say"),
        look_for: fields.needed_texts("look_for"),
        bands: fields.needed_texts("bands"),
        place: fields.place.clone(),
    };
    fields.finish("a phase");
    phase
}
