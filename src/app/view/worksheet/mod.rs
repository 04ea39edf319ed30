//! A worksheet: the questions of a session for paper, and their key on pages of its own.
//! Does not know how one question looks.

mod key;
mod question;

use viva_core::event::{CopyWhat, Event};
use viva_core::library::INDEX;
use viva_core::model::{Model, Paper, Worksheet};
use viva_core::progress::Target;
use viva_core::route::Route;

pub(super) use self::key::key;
pub(super) use self::question::{numbered, task};
use super::pen::Pen;
use super::{control, heading, icon, notices, page, share};
use crate::words::{self, pages, worksheet as said};

/// The worksheet.
pub(super) fn worksheet(pen: &mut Pen, model: &Model, sheet: &Worksheet) {
    let Some(index) = model.library.index() else { return notices::waiting(pen, model, Some(INDEX.into())) };
    let targets = model.on_paper(sheet);
    if let Some(file) = targets.iter().filter_map(Target::file).find(|file| !model.library.has(file)) {
        return notices::waiting(pen, model, Some(file));
    }
    let about = words::about(model, &sheet.selection);
    let source = |pen: &mut Pen| {
        pen.title(&index.title);
        pen.text(&format!(" · {}", words::date(model.calendar.date())));
    };
    head(pen, model, sheet, &about, &source, targets.len());
    if targets.is_empty() {
        return pen.say("p", "note", said::NOTHING);
    }
    if sheet.paper != Paper::Key {
        pen.el("ol", "paper", |pen| {
            for target in &targets {
                pen.el("li", "", |pen| question::question(pen, model, target, sheet.seed_of(target)));
            }
        });
    }
    if sheet.paper != Paper::Questions {
        pen.el("section", "paper-key", |pen| {
            pen.attr("aria-labelledby", "key");
            pen.el("p", "note", source);
            pen.el(heading(model, 1), "h-lg", |pen| {
                pen.attr("id", "key");
                pen.text(&said::key(&about));
            });
            pen.el("ol", "paper", |pen| {
                for target in &targets {
                    pen.el("li", "", |pen| key(pen, model, target, sheet.seed_of(target)));
                }
            });
        });
    }
}

fn head(pen: &mut Pen, model: &Model, sheet: &Worksheet, about: &str, source: &dyn Fn(&mut Pen), count: usize) {
    pen.el("header", "page-head", |pen| {
        pen.el("p", "note", source);
        page::title(pen, model, "title", &|pen| pen.text(&said::title(about)));
        pen.say("p", "note num", &said::holds(count, Worksheet::MOST.into()));
        pen.slot(|pen| page::other_deck(pen, model));
        pen.slot(|pen| page::strangers(pen, model, &sheet.selection));
        let lacking = model.lacking(&sheet.selection, count);
        if lacking > 0 {
            pen.el("div", "row", |pen| pen.say("p", "note", &pages::lacking(lacking, sheet.selection.items.len())));
        }
        pen.el("fieldset", "field", |pen| {
            pen.say("legend", "label", said::PAPER);
            pen.el("div", "segs", |pen| {
                let papers = [(Paper::Both, said::BOTH), (Paper::Questions, said::QUESTIONS), (Paper::Key, said::KEY)];
                for (paper, word) in papers {
                    let on = sheet.paper == paper;
                    control::choice(pen, "seg", "radio", said::PAPER, word, on, Event::PaperChosen(paper));
                }
            });
        });
        pen.el("div", "row", |pen| {
            pen.button("btn primary", Event::PrintAsked, words::PRINT);
            let session = Route::Session(sheet.selection.clone(), Some(sheet.seed), model.made_for);
            pen.link("btn", &session.to_string(), said::PRACTISE);
        });
        pen.el("div", "tools", |pen| {
            let link = Route::Worksheet(sheet.selection.clone(), Some(sheet.seed), None);
            share::tool(pen, icon::LINK, words::COPY_LINK, Event::CopyAsked(CopyWhat::Link(link)));
        });
    });
}
