//! What stands in place of a question, or above it: storage, loading, failure, nothing to show, a page set up wrongly.
//! Does not know how any of it came about.

use viva_core::config::BadAttribute;
use viva_core::event::Event;
#[cfg(feature = "app")]
use viva_core::interview::Paper;
#[cfg(feature = "app")]
use viva_core::library::SEARCH;
use viva_core::library::{LoadFailure, holds_questions};
#[cfg(feature = "app")]
use viva_core::model::Screen;
use viva_core::model::{Model, StorageNotice, StorageState};
use viva_core::part::Part;
use viva_core::route::Route;
#[cfg(feature = "app")]
use viva_core::route::{Study, values};
#[cfg(feature = "app")]
use viva_core::selection::Only;
use viva_core::selection::Selection;
use viva_core::session::Session;

use super::pen::Pen;
use super::{heading, icon};
#[cfg(feature = "app")]
use crate::words::study;
use crate::{parts, words};

/// How storage is doing, where it does not do well. The part that draws it is ordered then (`Model::order_parts`).
pub(super) fn storage(pen: &mut Pen, model: &Model) {
    if let Some(what) = model.storage.notice()
        && !model.library.lacks(Part::Feedback)
    {
        parts::run(parts::storage(pen, model, what));
    }
}

/// What there is to say of storage, and what can be done about it.
pub(crate) fn of_storage(pen: &mut Pen, model: &Model, what: StorageNotice) {
    let (kind, (title, text)) = match what {
        StorageNotice::Denied => ("note", words::STORAGE_DENIED),
        StorageNotice::Full => ("alert", words::STORAGE_FULL),
        StorageNotice::Newer => ("alert", words::STORAGE_NEWER),
        StorageNotice::Lost => ("note", words::STORAGE_LOST),
        StorageNotice::Forgotten => ("note", words::STORAGE_FORGOTTEN),
        StorageNotice::Aside => ("alert", words::STORAGE_ASIDE),
    };
    let is_aside = model.storage.aside > 0;
    // Of two things that there are to say, the second follows the first.
    let text = if is_aside && what != StorageNotice::Aside {
        let (damage, offer) = words::STORAGE_ASIDE;
        format!("{text} {damage}. {offer}")
    } else {
        text.into()
    };
    pen.el("div", "notices", |pen| {
        notice(pen, model, (kind, icon::STORE), (title, &text), None, &|pen| {
            if !matches!(what, StorageNotice::Aside | StorageNotice::Lost | StorageNotice::Forgotten) {
                pen.button("btn", Event::ExportAsked, words::EXPORT);
            }
            if is_aside {
                pen.button("btn", Event::AsideAsked, words::DOWNLOAD_ASIDE);
            }
            pen.button("quiet", Event::NoticeClosed, words::DISMISS);
        });
    });
}

/// A box with a title, which takes the focus where it has a spot, a text and what can be done.
fn notice(
    pen: &mut Pen,
    model: &Model,
    (kind, sign): (&str, &str),
    (title, text): (&str, &str),
    spot: Option<&str>,
    actions: &dyn Fn(&mut Pen),
) {
    pen.el("div", "notice", |pen| {
        pen.attr("part", "notice");
        pen.attr("data-kind", kind);
        icon::icon(pen, sign);
        pen.el("div", "", |pen| {
            pen.el(heading(model, 0), "h", |pen| {
                pen.attr_if("tabindex", spot.map(|_| "-1"));
                pen.attr_if("data-spot", spot);
                pen.text(title);
            });
            pen.el("p", "", |pen| {
                // It comes unasked, and what was tried again in vain says so here.
                pen.attr("role", "status");
                pen.text(text);
            });
        });
        pen.el("div", "row", actions);
    });
}

/// Content on its way, or the reason why it did not come; `file` is what is waited for, if that is known.
pub(super) fn waiting(pen: &mut Pen, model: &Model, file: Option<String>) {
    let failed = match file {
        Some(file) => model.library.failure(&file).map(|failure| (file, failure)),
        None => model.library.failures().last().map(|(file, failure)| (file.to_string(), failure)),
    };
    match failed {
        Some((file, failure)) => {
            load_failure(pen, model, &file, failure);
            fallback(pen, model);
        }
        None => skeleton(pen),
    }
}

/// The reason why a file did not come, and a way to try again.
pub(super) fn load_failure(pen: &mut Pen, model: &Model, file: &str, failure: &LoadFailure) {
    let deck = model.missing_deck();
    let (title, text) = words::failure(deck.map_or(failure, |(_, failure)| failure));
    let text = text + &tries(model, file);
    let is_part = matches!(failure, LoadFailure::NotFetched(_)) && !holds_questions(file);
    let title = if is_part { words::PART_FAILED } else { title };
    let (kind, sign, text) = match failure {
        // Nothing is wrong with a file that waits for a connection.
        #[cfg(feature = "app")]
        LoadFailure::Offline => ("note", icon::INFO, text),
        _ => {
            let place = deck.map_or_else(|| words::file(file), |(deck, _)| words::wrong_deck(deck));
            ("alert", icon::WARN, format!("{text} {place}"))
        }
    };
    notice(pen, model, (kind, sign), (title, &text), Some(spot(model, file)), &|pen| retry(pen, model, file));
}

/// The place of what does not come: whoever goes on to it finds the reason there.
fn spot(model: &Model, file: &str) -> &'static str {
    #[cfg(feature = "app")]
    match &model.screen {
        _ if file == SEARCH => return "search",
        Screen::Home(_) if !holds_questions(file) => return "search",
        Screen::Home(_) | Screen::Session | Screen::Table(_) | Screen::Mock(_) | Screen::Interviewer(_) => {}
        _ => return "page",
    }
    #[cfg(not(feature = "app"))]
    let _ = (model, file);
    "question"
}

/// How often a file was asked for, once it was asked for again: each try in vain is seen, and spoken, by this.
fn tries(model: &Model, file: &str) -> String {
    match model.library.tries(file) {
        0 | 1 => String::new(),
        n => words::tried(n),
    }
}

/// The way to try again, which stays while that goes on.
fn retry(pen: &mut Pen, model: &Model, file: &str) {
    let word = if model.library.is_tried_again(file) { words::TRYING_AGAIN } else { words::TRY_AGAIN };
    pen.button("btn", Event::RetryAsked, word);
}

/// What stands in for what a part of the program draws: that it comes or why it did not, and how to go on without it. The
/// heading stays the same element, so that it keeps the focus.
pub(super) fn stand_in(pen: &mut Pen, model: &Model, part: Part, (comes, failed): words::Notice) {
    let failure = model.library.failure(part.file());
    let (looks, title, cause) = match failure {
        Some(failure) => (("alert", icon::WARN), failed, words::failure(failure).1 + &tries(model, part.file())),
        None => (("note", icon::INFO), comes, String::new()),
    };
    let kept = if model.storage.state == StorageState::Kept { words::ANSWERS_KEPT } else { "" };
    let entry = model.session.as_ref().and_then(Session::current);
    let spot = if entry.is_some() { "verdict" } else { "question" };
    notice(pen, model, looks, (title, &[kept, &cause].concat()), Some(spot), &|pen| {
        if let Some(entry) = entry {
            let (event, word) = match entry.outcome() {
                Some(_) => (Event::NextAsked, words::NEXT),
                None => (Event::SkipAsked, words::SKIP),
            };
            pen.button("btn", event, word);
        }
        if failure.is_some() {
            retry(pen, model, part.file());
        }
    });
    pen.slot(|pen| {
        if failure.is_some() {
            fallback(pen, model);
        }
    });
}

/// The heights of a question, so that nothing jumps when it comes.
fn skeleton(pen: &mut Pen) {
    const BARS: [(&str, usize); 3] = [("head", 2), ("stem", 1), ("code", 3)];
    pen.el("div", "card skel", |pen| {
        pen.attr("role", "status");
        pen.attr("tabindex", "-1");
        pen.attr("aria-label", words::LOADING);
        for (class, bars) in BARS {
            pen.el("div", class, |pen| {
                for _ in 0..bars {
                    pen.say("i", "", "");
                }
            });
        }
        pen.el("div", "options", |pen| {
            for _ in 0..4 {
                pen.el("div", "option", |pen| {
                    pen.say("i", "dot", "");
                    pen.say("i", "", "");
                });
            }
        });
    });
}

/// A link to something that the deck does not have.
#[cfg(feature = "app")]
pub(super) fn unknown(pen: &mut Pen, model: &Model) {
    let asked = if let Screen::Unknown(path) = &model.screen { path.as_str() } else { "" };
    let (page, pair) = asked.split_once('?').unwrap_or((asked, ""));
    let name = pair.split('=').next().unwrap_or_default();
    let ways = match page {
        "mock" | "interviewer" => Paper::values(name).map(Into::into),
        "session" | "worksheet" => values(name),
        _ => None,
    };
    let value = ways.map(|ways| words::unknown_value(name, &ways));
    let (title, text) = if name == "count" { words::UNKNOWN_COUNT } else { words::UNKNOWN };
    nothing(pen, model, (title, value.as_deref().unwrap_or(text)), asked, (&Route::Home, words::TO_START));
}

/// Nothing fits the filters.
#[cfg(feature = "app")]
pub(super) fn empty(pen: &mut Pen, model: &Model, selection: &Selection) {
    let strangers = model.strangers(selection);
    let said = match selection.only {
        _ if !selection.items.is_empty() || !strangers.is_empty() => (words::EMPTY.0, words::UNKNOWN.1),
        Only::All | Only::Certain => words::EMPTY,
        // It is always listed, so a link that does not list it was written by hand.
        Only::Due => words::NOT_DUE,
        Only::Missed => words::NOTHING_MISSED,
        Only::Unseen => words::NOTHING_UNSEEN,
        Only::Starred => words::NOTHING_STARRED,
    };
    let way = match said {
        words::NOT_DUE => (&Route::Study(Study::Review), study::REVIEW),
        _ => (&Route::Choose(String::new()), words::CHOOSE_ANOTHER),
    };
    nothing(pen, model, said, &strangers.join(" "), way);
}

/// The same in a post, whose author is told of names, and where progress filters nothing.
#[cfg(not(feature = "app"))]
pub(super) fn empty(pen: &mut Pen, model: &Model, _: &Selection) {
    nothing(pen, model, words::EMPTY, "", (&Route::Home, ""));
}

/// One sentence, what the link asked for and, where there are routes, one way on.
fn nothing(pen: &mut Pen, model: &Model, (title, text): (&str, &str), asked: &str, (way, word): (&Route, &str)) {
    pen.el("article", "card", |pen| {
        pen.attr("aria-labelledby", "nothing");
        pen.el("div", "empty", |pen| {
            pen.el(heading(model, 0), "h-lg", |pen| {
                pen.attr("id", "nothing");
                pen.attr("tabindex", "-1");
                pen.attr("data-spot", "page");
                pen.text(title);
            });
            pen.say("p", "", text);
            if !asked.is_empty() {
                pen.say("code", "", asked);
            }
            if model.is_app() {
                pen.el("div", "row", |pen| pen.link("btn", &way.to_string(), word));
            }
        });
    });
}

/// As many attributes as an author mends at once.
const MOST_BAD: usize = 5;

/// Attributes that cannot be used, each with what it may hold.
pub(crate) fn author_error(pen: &mut Pen, model: &Model, bad: &[BadAttribute]) {
    pen.el("div", "notice", |pen| {
        pen.attr("part", "notice");
        pen.attr("data-kind", "alert");
        icon::icon(pen, icon::WARN);
        pen.el("div", "", |pen| {
            pen.say(heading(model, 0), "h", words::FOR_THE_AUTHOR);
            pen.el("ul", "", |pen| {
                for bad in bad.iter().take(MOST_BAD) {
                    pen.el("li", "", |pen| {
                        pen.say("code", "", &words::bad_attribute(bad));
                        pen.text(" ");
                        pen.text(&words::remedy(model, bad));
                    });
                }
                if bad.len() > MOST_BAD {
                    pen.say("li", "", &words::and_more(bad.len() - MOST_BAD));
                }
            });
        });
    });
    fallback(pen, model);
}

/// What the page holds inside the element, where there is nothing better to read: on the full page that is everything, of
/// use as long as nothing of the deck is here.
fn fallback(pen: &mut Pen, model: &Model) {
    if !model.is_app() || model.library.index().is_none() {
        pen.say("slot", "", "");
    }
}
