//! The boxes in front of a page: Embed, the preview of an import, the keys, and whether to forget or to drop.
//! Does not know how a box comes to the front: the shell shows it when it takes the focus there, and the browser keeps the
//! rest of the page out of reach, closes it by Escape, and puts the focus back where it was.

use std::rc::Rc;

use viva_core::event::{CopyWhat, EmbedWhat, Event};
use viva_core::interview::Interview;
use viva_core::model::{Apart, Dialog, Holding, ImportPreview, Model, Spoken, StorageState};
use viva_core::progress::Tally;
use viva_core::time::Timestamp;

use super::pen::{On, Pen};
use super::screening::began;
use super::{control, heading, icon};
use crate::words::{self, keys, pages};

/// The box in front, if there is one.
pub(crate) fn dialog(pen: &mut Pen, model: &Model) {
    match &model.dialog {
        None => {}
        Some(Dialog::Embed { what, copied }) => embed(pen, model, what, *copied),
        Some(Dialog::Import(preview)) => import(pen, model, preview),
        Some(Dialog::Forget(tally)) => forget(pen, model, *tally),
        Some(Dialog::Drop(_)) => drop_session(pen, model),
        Some(Dialog::Keys) => all_keys(pen, model),
    }
}

/// A box with a title, a body, and a foot whose buttons of type submit close it.
fn framed(pen: &mut Pen, model: &Model, title: &str, body: &dyn Fn(&mut Pen), foot: &dyn Fn(&mut Pen)) {
    pen.el("dialog", "dialog", |pen| {
        pen.attr("aria-labelledby", "dialog");
        pen.on(On::Close, Rc::new(|_| Some(Event::DialogClosed)));
        pen.el("form", "dialog-head", |pen| {
            pen.attr("method", "dialog");
            pen.el(heading(model, 1), "h-lg", |pen| {
                pen.attr("id", "dialog");
                pen.attr("tabindex", "-1");
                pen.attr("data-spot", "dialog");
                pen.text(title);
            });
            pen.el("button", "tool", |pen| {
                pen.attr("aria-label", pages::CLOSE);
                icon::icon(pen, icon::CROSS);
            });
        });
        pen.el("div", "body", body);
        pen.el("form", "foot", |pen| {
            pen.attr("method", "dialog");
            foot(pen);
        });
    });
}

fn close(pen: &mut Pen, word: &str) {
    pen.say("button", "btn", word);
}

fn embed(pen: &mut Pen, model: &Model, what: &EmbedWhat, copied: bool) {
    let snippet = model.snippet(what);
    // A success that was spoken before the box opened is not its own; after a failure the text can still be selected.
    let outcome = model.spoken.map(|(_, spoken)| spoken).filter(|spoken| copied || *spoken == Spoken::NotCopied);
    let outcome = outcome.and_then(pages::in_passing).unwrap_or_default();
    let body = |pen: &mut Pen| {
        pen.say("p", "note", pages::EMBED_HOW);
        pen.el("div", "field", |pen| {
            control::label(pen, "label", "snippet", pages::SNIPPET);
            pen.el("textarea", "textarea mono snippet", |pen| {
                pen.attr("id", "snippet");
                pen.attr("rows", "11");
                pen.attr("spellcheck", "false");
                pen.flag("readonly", true);
                pen.value(&snippet);
            });
        });
        pen.el("p", if copied { "note" } else { "say" }, |pen| {
            pen.attr("aria-hidden", "true");
            pen.text(&outcome);
        });
    };
    let single = model.session.as_ref().is_some_and(|session| session.count() == 1);
    let untitled = if single { pages::EMBED_QUESTION } else { pages::EMBED_THIS };
    let title = title(model, what).map_or_else(|| untitled.into(), pages::embed);
    framed(pen, model, &title, &body, &|pen| {
        close(pen, pages::CLOSE);
        pen.press("btn primary", Event::CopyAsked(CopyWhat::Text(snippet.clone())), |pen| {
            icon::icon(pen, icon::COPY);
            pen.text(pages::COPY_SNIPPET);
        });
    });
}

/// The title of what is embedded, if it has one.
fn title<'a>(model: &'a Model, what: &'a EmbedWhat) -> Option<&'a str> {
    let library = &model.library;
    Some(match what {
        EmbedWhat::Topic(id) => library.topic_title(id).unwrap_or(id),
        EmbedWhat::Concept(id) => library.outline(id).map_or(id, |outline| &outline.title),
        EmbedWhat::Table(id) => library.table(id).map_or(id, |table| &table.title),
        EmbedWhat::Session => return None,
    })
}

fn import(pen: &mut Pen, model: &Model, preview: &ImportPreview) {
    let (brings, further) = (preview.brings(), preview.further.holding());
    let adds = !preview.adds.is_empty() || !brings.is_empty();
    if !adds && further.is_empty() && preview.settings.is_none() {
        return import_nothing(pen, model, preview);
    }
    // What takes back an answer that is here adds none.
    let only_takes_back = !preview.adds.is_empty() && brings.is_empty();
    let added = if only_takes_back { pages::TAKEN_BACK.into() } else { words::held(brings) };
    let body = |pen: &mut Pen| {
        pen.el("dl", "facts", |pen| {
            fact(pen, pages::ADDS, &added);
            if !further.is_empty() {
                fact(pen, pages::FURTHER, &went_on(model, preview));
            }
            fact(pen, pages::HAVE, &words::held(preview.have));
            if preview.unknown > 0 {
                fact(pen, pages::UNKNOWN, &pages::unknown(preview.unknown));
            }
            if preview.damaged > 0 {
                fact(pen, pages::UNREADABLE, &unreadable(model, preview));
            }
            if preview.newer > 0 {
                fact(pen, pages::FROM_NEWER, pages::RELOAD_FIRST);
            }
            match &preview.settings {
                Some(settings) => fact(pen, pages::SETTINGS, &pages::wished(&settings.wishes, settings.preset)),
                None => fact(pen, pages::SETTINGS, pages::SETTINGS_STAY),
            }
        });
        // Where the file holds nothing else, the button takes what there is.
        if !further.is_empty() && adds {
            let taken = preview.takes_further;
            let taking = Event::FurtherTaken(!taken);
            control::choice(pen, "check", "checkbox", "further", pages::TAKE_FURTHER, taken, taking);
        }
        if preview.settings.is_some() && (adds || !further.is_empty()) {
            let taken = preview.takes_settings;
            let taking = Event::SettingsTaken(!taken);
            control::choice(pen, "check", "checkbox", "settings", pages::TAKE_SETTINGS, taken, taking);
        }
        as_saved(pen, preview);
    };
    framed(pen, model, import_title(preview), &body, &|pen| {
        close(pen, pages::CANCEL);
        let word = match (adds, further.is_empty()) {
            (true, _) => pages::add(&added),
            (_, false) => pages::take_over(&words::held(further)),
            _ => pages::TAKE_SETTINGS.into(),
        };
        pen.button("btn primary", Event::ImportConfirmed, &word);
    });
}

fn import_nothing(pen: &mut Pen, model: &Model, preview: &ImportPreview) {
    let body = |pen: &mut Pen| {
        if preview.newer > 0 {
            pen.say("p", "", pages::NEWER_EXPORT);
        } else {
            pen.say("p", "", &pages::nothing_to_add(preview.have, preview.others));
        }
        if preview.damaged > 0 {
            pen.el("p", "", |pen| {
                pen.text(pages::UNREADABLE);
                pen.text(": ");
                pen.text(&unreadable(model, preview));
            });
        }
        as_saved(pen, preview);
    };
    framed(pen, model, import_title(preview), &body, &|pen| close(pen, pages::CLOSE));
}

fn import_title(preview: &ImportPreview) -> &'static str {
    let interviews = parts(preview).iter().any(|part| part.interviews > 0);
    let is_progress = !preview.adds.is_empty() || !preview.have.tally.is_empty() || interviews;
    pages::import_title(is_progress, has_candidates(preview))
}

fn has_candidates(preview: &ImportPreview) -> bool {
    !preview.torn.is_empty() || parts(preview).iter().any(|part| part.candidates > 0)
}

/// What a file holds: what is new, what went on there, and what is here.
fn parts(preview: &ImportPreview) -> [Holding; 3] {
    [preview.brings(), preview.further.holding(), preview.have]
}

/// What went on there, and of a single interview with more answers how far.
fn went_on(model: &Model, preview: &ImportPreview) -> String {
    let held = words::held(preview.further.holding());
    let Apart { interviews, candidates } = &preview.further;
    let ([there], []) = (&interviews[..], &candidates[..]) else { return pages::further(&held) };
    let here = model.interviews.all.iter().find(|known| known.started() == there.started());
    let (there, here) = (there.done(), here.map_or(0, Interview::done));
    pages::further(&if there > here { held + &pages::how_far(there, here) } else { held })
}

/// A file of candidates begins with what people read and may have changed; another part of it is what is imported.
fn as_saved(pen: &mut Pen, preview: &ImportPreview) {
    if has_candidates(preview) {
        pen.say("p", "note", pages::AS_SAVED);
    }
}

/// How much of a file cannot be read, which candidates that are, and what mends it.
fn unreadable(model: &Model, preview: &ImportPreview) -> String {
    let began = |started: &Timestamp| began(model, *started);
    pages::unreadable(preview.damaged, &preview.torn.iter().map(began).collect::<Vec<_>>())
}

fn fact(pen: &mut Pen, name: &str, fact: &str) {
    pen.el("div", "", |pen| {
        pen.say("dt", "", name);
        pen.say("dd", "", fact);
    });
}

fn forget(pen: &mut Pen, model: &Model, tally: Tally) {
    let body = |pen: &mut Pen| {
        pen.say("p", "", pages::FORGET_GOES);
        pen.el("ul", "dash", |pen| {
            // Interviews have a line of their own.
            let candidates = model.screenings.all.len();
            pen.say("li", "", &words::held(Holding { tally, candidates, interviews: 0 }));
            let counts = [
                (model.written_stories(), pages::stories as fn(usize) -> String),
                (model.open_sessions(), pages::open_sessions),
                (model.interviews.all.len(), words::mock_interviews),
                (model.storage.aside, pages::set_aside),
            ];
            for (n, said) in counts.into_iter().filter(|(n, _)| *n > 0) {
                pen.say("li", "", &said(n));
            }
            if model.storage.state == StorageState::Newer {
                pen.say("li", "", pages::NEWER_GOES);
            }
        });
        pen.say("p", "note", pages::FORGET_STAYS);
    };
    framed(pen, model, pages::FORGET_TITLE, &body, &|pen| {
        pen.button("btn", Event::ExportAsked, pages::EXPORT_FIRST);
        close(pen, pages::KEEP_IT);
        pen.button("btn danger", Event::ForgetConfirmed, pages::FORGET);
    });
}

fn drop_session(pen: &mut Pen, model: &Model) {
    framed(pen, model, pages::DROP_TITLE, &|pen| pen.say("p", "", pages::DROP_GOES), &|pen| {
        close(pen, pages::KEEP_IT);
        pen.button("btn danger", Event::DropConfirmed, pages::DROP);
    });
}

fn all_keys(pen: &mut Pen, model: &Model) {
    framed(pen, model, keys::KEYS, &|pen| super::keys::keys(pen, model), &|pen| close(pen, pages::CLOSE));
}
