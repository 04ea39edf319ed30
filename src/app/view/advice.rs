//! A page of advice: what it is for, its entries, and where they lead.
//! Does not know which kind of page an author wrote.

use viva_core::deck::{Entry, Group, Link, Note, Page, Role};
use viva_core::event::{CopyWhat, Event};
use viva_core::library::page_file;
use viva_core::model::Model;
use viva_core::progress::Target;
use viva_core::route::Route;

use super::pen::Pen;
use super::{heading, icon, notices, page, rich, share};
use crate::words::{self, pages};

/// The page of this id.
pub(super) fn advice(pen: &mut Pen, model: &Model, id: &str) {
    let Some(advice) = model.library.page(id) else { return notices::waiting(pen, model, Some(page_file(id))) };
    pen.el("header", "page-head", |pen| {
        pen.el("p", "crumb note", |pen| {
            pen.el("span", "", |pen| pen.link("", &Route::Home.to_string(), pages::PRACTICE));
            pen.say("span", "", &pages::audiences(&advice.audience));
        });
        page::title(pen, model, "title", &|pen| pen.title(&advice.title));
        rich::prose(pen, "prose", None, &advice.intro);
        pen.el("div", "tools", |pen| {
            let link = Event::CopyAsked(CopyWhat::Link(Route::Page(id.into())));
            share::tool(pen, icon::LINK, words::COPY_LINK, link);
        });
    });
    for (at, group) in advice.groups.iter().enumerate() {
        if group.title.is_empty() {
            entries(pen, model, advice, group, 1);
        } else {
            page::section(
                pen,
                model,
                &format!("group-{at}"),
                &group.title,
                &|pen| done(pen, model, id, group),
                &|pen| {
                    entries(pen, model, advice, group, 2);
                },
            );
        }
    }
}

/// How many tasks of a group are ticked.
fn done(pen: &mut Pen, model: &Model, page: &str, group: &Group) {
    let tasks = group.entries.iter().filter_map(|entry| entry.task.as_deref());
    let (mut done, mut of) = (0, 0);
    for task in tasks {
        of += 1;
        done += usize::from(is_ticked(model, page, task));
    }
    if of > 0 {
        pen.say("p", "note num", &pages::done_of(done, of));
    }
}

fn is_ticked(model: &Model, page: &str, task: &str) -> bool {
    model.progress.last(&Target::Tick { page: page.into(), entry: task.into() }).is_some()
}

/// The entries of a group, each under a heading `below` levels under that of the page unless it is a task.
pub(super) fn entries(pen: &mut Pen, model: &Model, advice: &Page, group: &Group, below: u8) {
    pen.el("ul", "advice", |pen| {
        for entry in &group.entries {
            pen.el("li", "", |pen| {
                said(pen, model, advice, entry, below);
                for note in &entry.notes {
                    beside(pen, note);
                }
                leads(pen, &entry.concepts);
            });
        }
    });
}

/// What an entry says: a task to tick, or a heading.
fn said(pen: &mut Pen, model: &Model, advice: &Page, entry: &Entry, below: u8) {
    let Some(task) = &entry.task else {
        return pen.el(heading(model, below), "h", |pen| rich::inline(pen, &entry.text));
    };
    pen.el("label", "check", |pen| {
        pen.el("input", "", |pen| {
            pen.attr("type", "checkbox");
            pen.attr("name", &format!("task-{task}"));
            pen.checked(is_ticked(model, &advice.id, task));
            pen.on_change(Event::TaskTicked(advice.id.clone(), task.clone()));
        });
        pen.el("span", "", |pen| rich::inline(pen, &entry.text));
    });
}

fn beside(pen: &mut Pen, note: &Note) {
    pen.el("p", "note", |pen| {
        match note.role {
            Role::Good => sign(pen, "right", icon::CHECK, pages::before(note.role)),
            Role::Worrying => sign(pen, "wrong", icon::WARN, pages::before(note.role)),
            role => pen.text(pages::before(role)),
        }
        rich::inline(pen, &note.text);
        pen.text(pages::after(note.role));
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
fn leads(pen: &mut Pen, concepts: &[Link]) {
    if concepts.is_empty() {
        return;
    }
    pen.el("ul", "sources", |pen| {
        for link in concepts {
            pen.el("li", "", |pen| pen.titled_link(&Route::Concept(link.id.clone()).to_string(), &link.title));
        }
    });
}
