//! Interviewing somebody else: a paper, the window of the one who asks, that of the candidate, and all candidates side by side.
//! Does not know how the clock is kept, nor how two windows stay in step.

mod candidate;
mod heard;
#[cfg(any(target_arch = "wasm32", test))]
mod markdown;
mod marks;
mod record;
mod rubric;
mod setup;
mod sheet;
mod window;

use viva_core::deck::{Concept, Item};
use viva_core::event::{Event, ScreeningEvent};
use viva_core::interview::mark;
use viva_core::library::INDEX;
use viva_core::listing::Lang;
use viva_core::model::Model;
use viva_core::progress::Target;
use viva_core::route::Route;
use viva_core::screening::{Desk, Mark, Note, Place, Screening, Stage, Window};
use viva_core::time::Timestamp;

use super::pen::Pen;
use super::worksheet::task;
use super::{heading, listing, notices, rich};
use crate::words::{self, interview, screening as say};

#[cfg(any(target_arch = "wasm32", test))]
pub(crate) use self::markdown::markdown;

/// The page of the person who asks.
pub(super) fn screening(pen: &mut Pen, model: &Model) {
    if model.library.index().is_none() {
        return notices::waiting(pen, model, Some(INDEX.into()));
    }
    match (model.screenings.desk, model.screenings.current()) {
        (Desk::Setup { paper, extra, link }, _) => setup::setup(pen, model, paper, extra, link),
        (Desk::Open(_, Window::Candidate), None) if model.screenings.gone.is_some() => candidate::over(pen, model),
        (Desk::Open(_, window), None) => missing(pen, model, window),
        (Desk::Open(_, Window::Interviewer), Some(screening)) => window::window(pen, model, screening),
        (Desk::Open(_, Window::Candidate), Some(screening)) => candidate::candidate(pen, model, screening),
        (Desk::Open(_, Window::Sheet), Some(screening)) => sheet::sheet(pen, model, screening),
    }
}

/// An address of a screening that is not here.
fn missing(pen: &mut Pen, model: &Model, window: Window) {
    card(pen, say::NEW, "", &|pen| {
        pen.el("div", "empty", |pen| {
            let (what, how) = match window {
                _ if model.screenings.gone.is_some() => (say::DELETED, say::DELETED_HOW),
                Window::Candidate => (say::MISSING, say::MISSING_CANDIDATE),
                Window::Interviewer | Window::Sheet => (say::MISSING, say::MISSING_HOW),
            };
            title(pen, model, "h-lg", what);
            pen.say("p", "", how);
            pen.el("div", "row", |pen| way(pen, model, "btn", Desk::default(), say::SET_UP));
        });
    });
}

fn told(event: ScreeningEvent) -> Event {
    Event::Screening(event)
}

/// The card of a page that is no window of the interview itself.
fn card(pen: &mut Pen, what: &str, when: &str, inside: &dyn Fn(&mut Pen)) {
    pen.el("article", "card", |pen| {
        pen.key(what);
        pen.attr("aria-labelledby", "screening");
        pen.el("header", "head", |pen| {
            pen.el("p", "crumb", |pen| {
                pen.say("strong", "", say::INTERVIEWER);
                pen.say("span", "", what);
            });
            pen.say("p", "count", when);
        });
        inside(pen);
    });
}

/// The heading of a page, which takes the focus when it is new.
fn title(pen: &mut Pen, model: &Model, class: &str, text: &str) {
    pen.el(heading(model, 0), class, |pen| {
        pen.attr("id", "screening");
        pen.attr("tabindex", "-1");
        pen.attr("data-spot", "question");
        pen.say("span", "", text);
    });
}

/// A way to another page of this mode: a link where there are addresses, else a button.
fn way(pen: &mut Pen, model: &Model, class: &str, desk: Desk, text: &str) {
    if !model.is_app() {
        return pen.button(class, told(ScreeningEvent::Shown(desk)), text);
    }
    let address = match desk {
        Desk::Setup { .. } => String::new(),
        Desk::Open(started, window) => window.address(started),
    };
    pen.link(class, &Route::Interviewer(address).to_string(), text);
}

/// What was heard at a question, in one line.
fn heard_at(model: &Model, place: &Place) -> String {
    if !place.is_asked() {
        return say::NOT_ASKED.into();
    }
    let points = concept_of(model, place).map(|concept| concept.card.points.len());
    let heard = say::heard(place.said.len(), points, place.flags.len(), place.nudges);
    let answer = place.answer.map(|answer| format!("{}, ", say::answer(answer)));
    let after = if place.after_end { format!(", {}", say::CHANGED_AFTER) } else { String::new() };
    answer.unwrap_or_default() + &heard + &after
}

/// The time a question took, of that it should take.
fn time_of(screening: &Screening, place: &Place) -> String {
    format!("{} {}", interview::clock(place.took), say::of_time(screening.extra.of(place.budget)))
}

/// When it began, by the calendar: `Tue 24 Nov 2026, 14:05`
pub(super) fn began(model: &Model, started: Timestamp) -> String {
    let (date, time) = started.date_and_time(model.offset);
    say::at(&words::date_and_year(date), time)
}

/// When a candidate was asked, what, and for how long.
fn about(model: &Model, screening: &Screening) -> String {
    let began = began(model, screening.started);
    let drawn = say::drawn(screening.paper.seed, screening.deck);
    let (level, length) = (words::level(screening.paper.level), interview::length(screening.paper.length));
    let extra = format!("{}: {}", interview::EXTRA, interview::extra(screening.extra));
    let passed = say::passed(screening.clock.used, screening.clock.limit);
    format!("{began}. {level}, {length}. {drawn}. {extra}. {passed}.")
}

/// What a reader of the record should know before comparing it with others.
fn conditions(model: &Model, screening: &Screening) -> Vec<String> {
    let outlines: Vec<_> = model.library.outlines().collect();
    let clock = &screening.clock;
    let stopped = (clock.pauses > 0).then(|| say::stopped_by_hand(clock));
    let away = (clock.away.0 > 0).then(|| interview::away(clock.away));
    let told = [
        (!screening.consent, if screening.is_withdrawn() { say::WITHDRAWN } else { say::NO_CONSENT }),
        (screening.stage != Stage::Ended, say::NOT_ENDED),
        (clock.set_back, say::SET_BACK),
        (mark(&outlines) != screening.deck, say::OTHER_DECK),
    ];
    stopped.into_iter().chain(away).chain(told.into_iter().filter(|(so, _)| *so).map(|(_, text)| text.into())).collect()
}

/// Why nothing can be recorded while the candidate does not agree, and what becomes of what was.
fn unagreed(screening: &Screening) -> &'static str {
    if screening.is_withdrawn() { say::WITHDRAWN_HOW } else { say::CONSENT_HOW }
}

/// As many characters as one writes between two questions, or about one dimension.
const LONGEST: &str = "2000";

/// Says below a field that no more goes into it: what is typed or pasted beyond that is cut without a word.
fn full(pen: &mut Pen, text: &str, how: &str) {
    pen.el("div", "", |pen| {
        pen.attr("role", "status");
        // Browsers count as JavaScript does.
        if LONGEST.parse().is_ok_and(|longest| text.encode_utf16().count() >= longest) {
            pen.say("p", "note", how);
        }
    });
}

/// The notes of a question that were written.
fn noted(place: &Place) -> impl Iterator<Item = &Note> {
    place.notes.iter().filter(|note| !note.text.trim().is_empty())
}

/// That a note was written or changed after the end, whose time an added one bears.
fn after_end(screening: &Screening, note: &Note) -> Option<&'static str> {
    let word = if note.at < screening.clock.used { say::CHANGED_AFTER } else { say::ADDED_AFTER };
    note.after_end.then_some(word)
}

/// A note, and whether it is of after the end.
fn wrote_note(pen: &mut Pen, screening: &Screening, note: &Note) {
    wrote(pen, "span", &note.text);
    if let Some(after) = after_end(screening, note) {
        pen.say("span", "note", &format!(" ({after})"));
    }
}

/// What the one who asks wrote; nobody translates it.
fn wrote(pen: &mut Pen, name: &'static str, text: &str) {
    pen.el(name, "wrote", |pen| {
        pen.attr("translate", "no");
        pen.text(text.trim());
    });
}

/// The band of a dimension that counts, or why there is none.
fn judged(mark: &Mark) -> &'static str {
    match mark.counted() {
        Some(band) => interview::band(band),
        None if mark.is_open() => say::NOT_OBSERVED,
        None => say::NOT_SET,
    }
}

/// What the candidate is called here.
fn name(screening: &Screening) -> String {
    match screening.label.trim() {
        "" => say::candidate(screening.number),
        label => label.into(),
    }
}

/// The concept of a question, once it is here.
fn concept_of<'a>(model: &'a Model, place: &Place) -> Option<&'a Concept> {
    model.library.concept(place.target.concept()?)
}

/// The title of the concept that is asked about.
fn subject<'a>(model: &'a Model, target: &'a Target) -> &'a str {
    let id = target.concept().unwrap_or_default();
    model.library.outline(id).map_or(id, |outline| &outline.title)
}

/// What the candidate sees of a question: its text, its code, and what there is to choose from; or, once `then` is asked,
/// the open question alone.
fn prompt(pen: &mut Pen, model: &Model, screening: &Screening, place: &Place, concept: &Concept, then: bool) {
    let item = model.item(&place.target).filter(|_| !then);
    pen.el(heading(model, 0), "stem", |pen| {
        pen.attr("id", "screening");
        pen.attr("tabindex", "-1");
        pen.attr("data-spot", "question");
        let text = item.as_ref().map_or(&concept.card.question, |item| &item.stem);
        pen.el("span", "", |pen| rich::inline(pen, text));
    });
    if let Some(item) = item {
        pen.slot(|pen| code(pen, &item));
        pen.el("div", "pad task", |pen| task(pen, &item, screening.seed_of(&place.target)));
    }
}

fn code(pen: &mut Pen, item: &Item) {
    let Some(code) = &item.listing else { return };
    let lines = code.lines();
    let label = words::code_label(code.lang == Lang::Python, lines.len());
    listing::framed(pen, None, &label, |pen| listing::numbered(pen, &lines), |_| {});
}
