//! A page without questions: checklists, tips, plans and the rest of the guide's section 9.
//! Knows the fields of each kind of page; does not know how pages are drawn.

use viva_core::deck::PageKind;

use super::ASKS;
use super::concept::audience;
use super::outline::schema;
use super::reader::Fields;
use crate::problem::Place;

const KINDS: [(&str, PageKind); 12] = [
    ("checklist", PageKind::Checklist),
    ("faq", PageKind::Faq),
    ("tips", PageKind::Tips),
    ("red-flags", PageKind::RedFlags),
    ("ask", PageKind::Ask),
    ("plan", PageKind::Plan),
    ("clusters", PageKind::Clusters),
    ("story", PageKind::Story),
    ("interviewer", PageKind::Interviewer),
    ("question-types", PageKind::QuestionTypes),
    ("traits", PageKind::Traits),
    ("resources", PageKind::Resources),
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
    Entries(PageKind, Vec<Entry>),
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
    /// Unique on the page, wherever the day stands in it.
    pub id: String,
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
    /// Its name, which is the heading.
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
            body: kind(&mut fields).map(|kind| body(kind, &mut fields)),
            place: fields.place.clone(),
        };
        if page.body.is_some() {
            fields.finish("this kind of page");
        }
        page
    }
}

fn kind(fields: &mut Fields<'_>) -> Option<PageKind> {
    let name = fields.one_of("kind", &KINDS.map(|(name, _)| name))?;
    KINDS.iter().find(|(known, _)| *known == name).map(|(_, kind)| *kind)
}

impl Body {
    /// Which kind of page it belongs to.
    pub fn kind(&self) -> PageKind {
        match self {
            Body::Checklist(_) => PageKind::Checklist,
            Body::Faq(_) => PageKind::Faq,
            Body::Ask(_) => PageKind::Ask,
            Body::Plan { .. } => PageKind::Plan,
            Body::Interviewer(_) => PageKind::Interviewer,
            Body::Entries(kind, _) => *kind,
        }
    }
}

fn body(kind: PageKind, fields: &mut Fields<'_>) -> Body {
    match kind {
        PageKind::Checklist => Body::Checklist(fields.tables("group", true, group)),
        PageKind::Faq => Body::Faq(fields.tables("entry", true, |fields| concept_entry(fields, false))),
        PageKind::Ask => Body::Ask(fields.tables("entry", true, |fields| concept_entry(fields, true))),
        PageKind::Plan => Body::Plan { weeks: fields.count("weeks", 1..=12), days: fields.tables("day", true, day) },
        PageKind::Interviewer => Body::Interviewer(fields.tables("entry", true, phase)),
        _ => Body::Entries(kind, fields.tables("entry", true, |fields| entry(kind, fields))),
    }
}

/// The named texts of an entry, by kind of page.
fn entry_fields(kind: PageKind) -> &'static [&'static str] {
    match kind {
        PageKind::Tips => &["text"],
        PageKind::RedFlags => &["sign", "why_it_worries", "do_instead"],
        PageKind::Clusters => &["title", "reason"],
        PageKind::Story => &["prompt", "placeholder"],
        PageKind::QuestionTypes => &["title", "tests", "sounds_like", "prepare"],
        PageKind::Traits => &["title", "shows_in", "practise"],
        _ => &["title", "url", "good_for", "limits"],
    }
}

fn entry(kind: PageKind, mut fields: Fields<'_>) -> Entry {
    let id = match kind {
        PageKind::QuestionTypes => fields.one_of("id", &ASKS).unwrap_or_default().to_owned(),
        _ => fields.text("id"),
    };
    let texts = entry_fields(kind).iter().map(|name| (*name, fields.text(name))).collect();
    let leads = matches!(kind, PageKind::Tips | PageKind::Clusters | PageKind::QuestionTypes | PageKind::Traits);
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
        id: fields.text("id"),
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
