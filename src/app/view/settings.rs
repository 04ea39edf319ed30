//! Settings: theme, shortcuts, storage used, export, import, forget.
//! Does not know how any of them is carried out.

use viva_core::event::Event;
use viva_core::model::{Holding, Keeping, Model, StorageState};
use viva_core::progress::Tally;
use viva_core::settings::Theme;

use super::files::{from_file, said, to_file};
use super::pen::Pen;
use super::{control, heading, page, standing};
use crate::words::{self, pages};

/// How many characters a browser lets one site store, as most count them.
const ROOM: usize = 5_000_000;

/// The settings.
pub(super) fn settings(pen: &mut Pen, model: &Model) {
    pen.el("div", "", |pen| {
        page::title(pen, model, "title", &|pen| pen.text(pages::SETTINGS));
        // The title may have the focus when this comes.
        pen.slot(|pen| said(pen, model, false));
    });
    pen.el("div", "", |pen| {
        theme(pen, model);
        shortcuts(pen, model);
        storage(pen, model);
        along(pen, model);
        pen.slot(|pen| aside(pen, model));
        forget(pen, model);
    });
}

/// A setting: its name and what it does at the left, its control at the right.
pub(super) fn setting(pen: &mut Pen, model: &Model, name: &str, note: &str, control: &dyn Fn(&mut Pen)) {
    pen.el("section", "setting", |pen| {
        pen.el("div", "", |pen| {
            pen.say(heading(model, 1), "h", name);
            pen.say("p", "note", note);
        });
        control(pen);
    });
}

fn theme(pen: &mut Pen, model: &Model) {
    const THEMES: [(Theme, &str); 3] =
        [(Theme::Page, pages::THEME_PAGE), (Theme::Light, pages::THEME_LIGHT), (Theme::Dark, pages::THEME_DARK)];
    setting(pen, model, pages::THEME, pages::THEME_HOW, &|pen| {
        pen.el("fieldset", "segs", |pen| {
            pen.say("legend", "sr", pages::THEME);
            for (theme, word) in THEMES {
                let on = model.settings.theme == theme;
                control::choice(pen, "seg", "radio", "theme", word, on, Event::ThemeChosen(theme));
            }
        });
    });
}

fn shortcuts(pen: &mut Pen, model: &Model) {
    let on = model.settings.shortcuts;
    setting(pen, model, pages::SHORTCUTS, pages::SHORTCUTS_HOW, &|pen| {
        pen.el("div", "row", |pen| {
            pen.el("label", "check switch", |pen| {
                pen.el("input", "", |pen| {
                    pen.attr("type", "checkbox");
                    pen.attr("role", "switch");
                    pen.attr("name", "shortcuts");
                    pen.attr("aria-label", pages::SHORTCUTS);
                    pen.checked(on);
                    pen.on_change(Event::ShortcutsSwitched(!on));
                });
                pen.el("span", "", |pen| {
                    pen.attr("aria-hidden", "true");
                    pen.text(if on { pages::ON } else { pages::OFF });
                });
            });
            pen.button("btn", Event::KeysAsked, pages::ALL_SHORTCUTS);
        });
    });
}

fn storage(pen: &mut Pen, model: &Model) {
    let storage = &model.storage;
    let stored = pages::stored(model.progress.tally().answers, storage.state);
    let too = pages::stored_too(beside_answers(model));
    // Where nothing can be stored, nothing stays and nothing can be deleted.
    let place = if storage.state == StorageState::Denied { "" } else { pages::PROGRESS_WHERE };
    setting(pen, model, pages::PROGRESS, format!("{stored}{too} {place}").trim_end(), &|pen| {
        // Where nothing can be stored, others have filled the room or there is none.
        if storage.state != StorageState::Kept {
            return;
        }
        pen.el("div", "", |pen| {
            pen.say("p", "note num", &pages::used(storage.used));
            standing::bar(pen, &[("a", storage.used)], ROOM);
        });
        keeping(pen, storage.keeping);
    });
}

/// What a learner has here that is no answer.
fn beside_answers(model: &Model) -> Holding {
    let tally = Tally { answers: 0, ..model.progress.tally() };
    Holding { tally, interviews: model.interviews.all.len(), candidates: model.screenings.all.len() }
}

/// What the browser says of keeping the answers, and a way to ask it. It stands there from the start, so that an answer is
/// spoken.
fn keeping(pen: &mut Pen, keeping: Keeping) {
    pen.el("div", "whole keeping", |pen| {
        pen.el("p", "note", |pen| {
            pen.attr("role", "status");
            pen.text(pages::keeping(keeping));
        });
        if matches!(keeping, Keeping::Unpromised | Keeping::Refused) {
            pen.button("btn", Event::KeepingAsked, pages::ASK_TO_KEEP);
        }
    });
}

fn along(pen: &mut Pen, model: &Model) {
    setting(pen, model, pages::TAKE_ALONG, &pages::take_along_how(beside_answers(model)), &|pen| {
        pen.el("div", "row", |pen| {
            to_file(pen, Event::ExportAsked, words::EXPORT);
            from_file(pen, pages::IMPORT);
            if model.imported.is_some() {
                pen.button("btn", Event::ImportUndoAsked, pages::UNDO_IMPORT);
            }
        });
        pen.el("div", "whole", |pen| said(pen, model, true));
    });
}

fn aside(pen: &mut Pen, model: &Model) {
    let n = model.storage.aside;
    if n == 0 {
        return;
    }
    setting(pen, model, pages::ASIDE, &pages::aside(n), &|pen| {
        pen.el("div", "row", |pen| to_file(pen, Event::AsideAsked, words::DOWNLOAD_ASIDE));
    });
}

fn forget(pen: &mut Pen, model: &Model) {
    setting(pen, model, pages::FORGET, &pages::forget_how(model.screenings.all.len()), &|pen| {
        pen.el("div", "row", |pen| pen.button("btn danger", Event::ForgetAsked, pages::FORGET_ASK));
    });
}
