//! One entry of a page of advice: a task, a day, a prompt or a heading, what else there is to say, and where it leads.
//! Does not know the other entries.

use viva_core::deck::names::{ASKS, named};
use viva_core::deck::{Entry, Group, Link, Note, Page, PageKind, Role};
use viva_core::event::Event;
use viva_core::model::{Model, Note as Written};
use viva_core::route::Route;
use viva_core::selection::{Form, Selection};

use super::is_ticked;
use super::plan::practise;
use crate::view::pen::Pen;
use crate::view::{heading, icon, rich};
use crate::words::{advice as said, pages};

/// The entries of a group; `first` is the number of the first one, `below` the level of their headings.
pub(in crate::view) fn entries(pen: &mut Pen, model: &Model, advice: &Page, group: &Group, first: usize, below: u8) {
    pen.el(if advice.kind == PageKind::Plan { "ol" } else { "ul" }, "advice", |pen| {
        for (number, entry) in (first..).zip(&group.entries) {
            pen.el("li", "", |pen| {
                said(pen, model, advice, entry, number, below);
                pen.slot(|pen| {
                    if advice.kind == PageKind::Story {
                        own_words(pen, model, advice, entry);
                    }
                });
                notes(pen, advice.kind, &entry.notes);
                leads(pen, advice.kind == PageKind::Clusters, &entry.concepts);
                session(pen, model, advice.kind, entry);
            });
        }
    });
}

/// What an entry says: something to tick, words to speak, or a heading.
fn said(pen: &mut Pen, model: &Model, advice: &Page, entry: &Entry, number: usize, below: u8) {
    match advice.kind {
        kind if kind.is_ticked() => ticked(pen, model, advice, entry, number),
        PageKind::Interviewer => pen.el("div", "speech", |pen| {
            pen.say("p", "label", said::SAY);
            rich::block(pen, "", &entry.text);
        }),
        PageKind::Tips => rich::block(pen, "", &entry.text),
        PageKind::Story => pen.el(heading(model, below), "h", |pen| {
            pen.attr("id", &format!("prompt-{}", entry.id));
            rich::inline(pen, &entry.text);
        }),
        _ => pen.el(heading(model, below), "h", |pen| rich::inline(pen, &entry.text)),
    }
}

fn ticked(pen: &mut Pen, model: &Model, advice: &Page, entry: &Entry, number: usize) {
    pen.el("label", "check", |pen| {
        pen.el("input", "", |pen| {
            pen.attr("type", "checkbox");
            pen.attr("name", &format!("task-{}", entry.id));
            pen.checked(is_ticked(model, &advice.id, &entry.id));
            pen.on_change(Event::TaskTicked(advice.id.clone(), entry.id.clone()));
        });
        pen.el("span", "", |pen| {
            if advice.kind == PageKind::Plan {
                day(pen, entry, number);
            }
            pen.el("span", "", |pen| rich::inline(pen, &entry.text));
        });
    });
}

/// The number of a day, and how long it takes.
fn day(pen: &mut Pen, entry: &Entry, number: usize) {
    pen.el("span", "day", |pen| {
        pen.say("strong", "", &said::day(number));
        for note in entry.notes.iter().filter(|note| note.role == Role::Minutes) {
            pen.say("span", "note num", &said::minutes(&note.text.words()));
        }
    });
}

/// Where the learner writes; it is kept at each pause, and when the field or the page is left.
fn own_words(pen: &mut Pen, model: &Model, advice: &Page, entry: &Entry) {
    /// Two minutes of speech, with room to spare; all notes of a page stay far below what storage holds.
    const LONGEST: &str = "4000";
    pen.el("textarea", "textarea", |pen| {
        pen.attr("name", &format!("note-{}", entry.id));
        pen.attr("rows", "4");
        pen.attr("maxlength", LONGEST);
        pen.attr("aria-labelledby", &format!("prompt-{}", entry.id));
        pen.value(model.note(&advice.id, &entry.id));
        let (page, entry) = (advice.id.clone(), entry.id.clone());
        let note = Written { page: page.clone(), entry: entry.clone(), text: String::new() };
        pen.on_typed(move |text| Event::NoteTyped(Written { text, ..note.clone() }));
        pen.on_chosen(move |text| Event::NoteWritten(page.clone(), entry.clone(), text));
    });
}

/// What else there is to say; what is noticed and the bands are lists.
fn notes(pen: &mut Pen, kind: PageKind, notes: &[Note]) {
    listed(pen, "ul", "look-for", said::LOOK_FOR, notes, &|role| role == Role::LookFor);
    listed(pen, "ol", "bands", said::BANDS, notes, &|role| matches!(role, Role::Band(_)));
    for note in notes {
        match note.role {
            Role::LookFor | Role::Band(_) => {}
            // They stand beside the heading, or beside the number of the day.
            Role::Minutes if matches!(kind, PageKind::Plan | PageKind::Interviewer) => {}
            Role::Answer => rich::block(pen, "prose", &note.text),
            Role::Sample => pen.el("details", "more", |pen| {
                pen.say("summary", "", said::SAMPLE);
                rich::block(pen, "prose", &note.text);
            }),
            _ => beside(pen, note),
        }
    }
}

fn listed(pen: &mut Pen, list: &'static str, class: &str, label: &str, notes: &[Note], of: &dyn Fn(Role) -> bool) {
    if !notes.iter().any(|note| of(note.role)) {
        return;
    }
    pen.say("p", "label", label);
    pen.el(list, class, |pen| {
        for note in notes.iter().filter(|note| of(note.role)) {
            pen.el("li", "", |pen| rich::inline(pen, &note.text));
        }
    });
}

fn beside(pen: &mut Pen, note: &Note) {
    pen.el("p", "note", |pen| {
        match note.role {
            Role::Good => sign(pen, "right", icon::CHECK, pages::before(note.role)),
            Role::Worrying => sign(pen, "wrong", icon::WARN, pages::before(note.role)),
            Role::Plain | Role::Why => {}
            role => pen.say("strong", "", pages::before(role)),
        }
        rich::inline(pen, &note.text);
    });
}

fn sign(pen: &mut Pen, is: &str, path: &str, word: &str) {
    pen.el("span", "", |pen| {
        pen.attr("data-is", is);
        icon::icon(pen, path);
        pen.text(word);
    });
}

/// Concepts that the deck has.
fn leads(pen: &mut Pen, in_order: bool, concepts: &[Link]) {
    if concepts.is_empty() {
        return;
    }
    pen.el(if in_order { "ol" } else { "ul" }, if in_order { "steps" } else { "sources" }, |pen| {
        for link in concepts {
            pen.el("li", "", |pen| pen.titled_link(&Route::Concept(link.id.clone()).to_string(), &link.title));
        }
    });
}

/// The session that an entry leads to.
fn session(pen: &mut Pen, model: &Model, kind: PageKind, entry: &Entry) {
    let (selection, word) = match kind {
        PageKind::QuestionTypes => match named(&ASKS, &entry.id) {
            Some(asks) => (Selection { asks: vec![asks], count: 10, ..Selection::default() }, said::OF_THIS_KIND),
            None => return,
        },
        _ if entry.concepts.is_empty() => return,
        PageKind::Plan => return pen.el("div", "row", |pen| practise(pen, model, entry)),
        PageKind::Clusters => (entry.session(Form::Items), said::IN_THIS_ORDER),
        _ => return,
    };
    pen.el("div", "row", |pen| pen.link("btn", &Route::Session(selection, None, None).to_string(), word));
}
