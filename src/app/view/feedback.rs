//! After the answer: verdict, reasons, the idea in one breath, where it comes from, and Next.
//! Does not know how the kind of item was scored.

use viva_core::deck::{Concept, Item, Proof, Reference};
use viva_core::event::{Event, TableEvent};
use viva_core::interaction::Interaction;
use viva_core::model::{Model, Spoken, StorageState};
use viva_core::progress::Target;
use viva_core::route::Route;
use viva_core::session::{Outcome, Session};

use super::pen::Pen;
use super::session::{Asked, onward, table_name};
use super::{heading, icon, interaction, rich};
use crate::words;

/// What the verdict says: a few words and a sentence.
pub(super) struct Verdict {
    pub(super) title: String,
    pub(super) detail: String,
}

impl Verdict {
    pub(super) fn new(title: impl Into<String>, detail: impl Into<String>) -> Verdict {
        Verdict { title: title.into(), detail: detail.into() }
    }
}

/// The code with its marks, and everything under the question, once it is answered.
pub(crate) fn answered(pen: &mut Pen, asked: &Asked, outcome: &Outcome) {
    pen.slot(|pen| interaction::marked(pen, asked, &outcome.response));
    pen.slot(|pen| feedback(pen, asked, outcome));
}

fn feedback(pen: &mut Pen, asked: &Asked, outcome: &Outcome) {
    let said = interaction::verdict(asked, outcome);
    let tied = words::tied(outcome, comes_back(asked.session));
    let gap = if said.detail.is_empty() || tied.is_empty() { "" } else { " " };
    // The verdict on a line names the right one itself.
    let is_untold = !outcome.score.is_full() && !matches!(asked.item.interaction, Interaction::Bug(_));
    let key = is_untold.then_some(asked.item);
    pen.el("div", "feedback", |pen| {
        pen.key("feedback");
        pen.attr("part", "feedback");
        verdict(pen, asked.model, outcome, &said.title, &format!("{}{gap}{tied}", said.detail), key);
        interaction::graded(pen, asked, outcome);
        breath(pen, asked.item);
        sources(pen, asked);
        onward(pen, asked.model, asked.session);
    });
}

/// The idea to keep.
pub(super) fn breath(pen: &mut Pen, item: &Item) {
    if !item.explain.is_empty() {
        pen.el("div", "breath", |pen| {
            pen.say("p", "label", words::IN_ONE_BREATH);
            rich::prose(pen, "", None, &item.explain);
        });
    }
}

/// Whether the entry on screen stands in the queue once more.
fn comes_back(session: &Session) -> bool {
    let target = session.current().map(|entry| &entry.target);
    session.entries.iter().skip(session.at + 1).any(|later| Some(&later.target) == target)
}

/// The verdict; its heading takes the focus, so it is not a live region as well. Who hears it hears what is right, too, where
/// the item `key` says; who sees it sees that below, so it stands here for the description of the heading alone.
pub(super) fn verdict(pen: &mut Pen, model: &Model, outcome: &Outcome, title: &str, more: &str, key: Option<&Item>) {
    let (is, sign) = if outcome.score.is_full() {
        ("right", icon::CHECK)
    } else if outcome.score.is_partial() {
        ("part", icon::DASH)
    } else {
        ("wrong", icon::CROSS)
    };
    pen.el("div", "verdict", |pen| {
        pen.attr("data-is", is);
        icon::icon(pen, sign);
        pen.el("div", "", |pen| {
            pen.el(heading(model, 1), "h", |pen| {
                pen.attr("id", "verdict");
                pen.attr("tabindex", "-1");
                pen.attr("data-spot", "verdict");
                pen.attr("aria-describedby", if key.is_some() { "verdict-more verdict-key" } else { "verdict-more" });
                pen.text(title);
            });
            pen.el("p", "", |pen| {
                pen.attr("id", "verdict-more");
                pen.text(more);
            });
            if let Some(item) = key {
                pen.el("p", "", |pen| {
                    pen.attr("id", "verdict-key");
                    pen.flag("hidden", true);
                    interaction::heard(pen, item);
                });
            }
            unkept(pen, model);
        });
    });
}

/// That the answer is not stored: the notice of it stands where the question begins, and the reader looks here.
fn unkept(pen: &mut Pen, model: &Model) {
    if model.storage.state == StorageState::Full && model.storage.unsaved > 0 {
        pen.el("p", "unkept", |pen| {
            pen.text(&words::said_at_once(Spoken::NotSaved).unwrap_or_default());
            pen.button("quiet", Event::ExportAsked, words::EXPORT);
        });
    }
}

/// How the answer is known, and where to read on.
pub(super) fn sources(pen: &mut Pen, asked: &Asked) {
    let concept = asked.entry.target.concept().and_then(|id| asked.model.library.concept(id));
    let refs = match concept {
        Some(concept) if asked.item.refs.is_empty() => &concept.refs,
        _ => &asked.item.refs,
    };
    pen.el("ul", "sources", |pen| {
        proof(pen, &asked.item.proof);
        references(pen, refs);
        if let Some(concept) = concept {
            links(pen, asked.model, concept);
        }
        if let Target::Cell { table, .. } = &asked.entry.target
            && let Some(table) = asked.model.library.table(table)
        {
            table_link(pen, asked.model, &table.id, &table.title);
        }
    });
}

/// How a claim was proved.
pub(super) fn proof(pen: &mut Pen, proof: &Proof) {
    let is_run = matches!(proof, Proof::Run(versions) if !versions.is_empty());
    let sign = if is_run { icon::CHECK } else { icon::INFO };
    pen.el("li", "", |pen| {
        icon::icon(pen, sign);
        pen.text(&words::proof(proof));
    });
}

/// Pages to read on, each in a window of its own.
pub(super) fn references(pen: &mut Pen, refs: &[Reference]) {
    for page in refs {
        pen.el("li", "", |pen| {
            pen.el("a", "", |pen| {
                pen.outward(&page.url);
                icon::icon(pen, icon::OUT);
                pen.title(&page.title);
            });
        });
    }
}

/// Where to go on from a concept: its own page, which only the full page has, and its tables.
pub(super) fn links(pen: &mut Pen, model: &Model, concept: &Concept) {
    if model.is_app() {
        concept_link(pen, &concept.id, &concept.title);
    }
    for table in &concept.tables {
        table_link(pen, model, &table.id, &table.title);
    }
}

/// The way to the page of a concept.
pub(super) fn concept_link(pen: &mut Pen, id: &str, title: &str) {
    let page = Route::Concept(id.into()).to_string();
    pen.el("li", "", |pen| {
        pen.el("a", "", |pen| {
            pen.attr("href", &page);
            pen.text(words::ABOUT);
            pen.title(title);
        });
    });
}

fn table_link(pen: &mut Pen, model: &Model, id: &str, title: &str) {
    let class = if model.is_app() { "" } else { "quiet" };
    pen.el("li", "", |pen| to_table(pen, model, class, id, title));
}

/// The way to a table: its address, where there are some.
pub(super) fn to_table(pen: &mut Pen, model: &Model, class: &str, id: &str, title: &str) {
    if model.is_app() {
        pen.el("a", class, |pen| {
            pen.attr("href", &Route::Table(id.into()).to_string());
            table_name(pen, title);
        });
    } else {
        pen.press(class, Event::Table(TableEvent::Asked(id.into())), |pen| table_name(pen, title));
    }
}
