//! The end of a session: score and time, confident errors first, strongest and weakest topics, and what to do next.
//! Does not know how the session was chosen.

mod topics;

#[cfg(feature = "app")]
use viva_core::config::ElementMode;
use viva_core::event::Event;
#[cfg(feature = "app")]
use viva_core::interaction::Response;
use viva_core::model::Model;
#[cfg(feature = "app")]
use viva_core::model::Screen;
use viva_core::progress::{Confidence, Target};
use viva_core::route::Route;
#[cfg(feature = "app")]
use viva_core::route::Study;
#[cfg(feature = "app")]
use viva_core::selection::{Only, Selection};
use viva_core::session::{Entry, Outcome, Session};
use viva_core::time::Millis;

use super::pen::Pen;
#[cfg(feature = "app")]
use super::{advice, icon, share};
use super::{feedback, heading, interaction, rich};
use crate::words;

/// The summary of a finished session.
pub(crate) fn summary(pen: &mut Pen, model: &Model, session: &Session) {
    let missed = session.missed();
    // Confident errors come first.
    let sure = missed.iter().take_while(|(_, outcome)| is_certain(outcome)).count();
    let (sure, unsure) = missed.split_at(sure);
    let also = if sure.is_empty() { words::MISSED_HERE } else { words::ALSO_MISSED };
    pen.el("article", "card", |pen| {
        pen.key("summary");
        pen.attr("part", "summary");
        pen.attr("aria-labelledby", "sum");
        pen.el("header", "head", |pen| {
            pen.el("p", "crumb", |pen| pen.say("strong", "", words::FINISHED));
            #[cfg(feature = "app")]
            if model.is_app() {
                date(pen, model, session);
            }
        });
        pen.el(heading(model, 0), "sr", |pen| {
            pen.attr("id", "sum");
            pen.attr("tabindex", "-1");
            pen.attr("data-spot", "question");
            pen.text(words::SUMMARY);
        });
        stats(pen, session);
        #[cfg(feature = "app")]
        if let Some(day) = model.day_of(&session.selection).filter(|_| session.score().1 > 0) {
            advice::tick(pen, model, &day);
        }
        if !is_short(model, session) {
            misses(pen, model, words::CERTAIN_BUT_WRONG, Some(words::START_HERE), sure);
            misses(pen, model, also, None, unsure);
            topics::topics(pen, model, session);
        }
        foot(pen, model, session, missed.len(), session.skipped().len());
    });
}

/// Whether it stands on the home, which has more to show than every question of a session that was held on a page of its own.
#[cfg(feature = "app")]
fn is_short(model: &Model, session: &Session) -> bool {
    let starter = model.library.index().map(|index| &index.starter);
    matches!(model.screen, Screen::Home(_)) && starter != Some(&session.selection.items)
}

/// A post has no home.
#[cfg(not(feature = "app"))]
fn is_short(_: &Model, _: &Session) -> bool {
    false
}

fn is_certain(outcome: &Outcome) -> bool {
    outcome.confidence == Some(Confidence::Certain)
}

/// The day on which the session began, where its answers were given.
#[cfg(feature = "app")]
fn date(pen: &mut Pen, model: &Model, session: &Session) {
    if let Some(answer) = model.progress.attempts().iter().find(|attempt| attempt.at >= session.started) {
        pen.say("p", "count", &words::date(session.started.calendar_day(answer.offset).date()));
    }
}

fn foot(pen: &mut Pen, model: &Model, session: &Session, missed: usize, skipped: usize) {
    pen.el("div", "foot", |pen| {
        pen.el("div", "row", |pen| {
            // The first that makes sense is the one to take.
            let mut class = "btn primary";
            if missed > 0 {
                next(pen, class, Event::MissedAsked, &words::practise_missed(missed));
                class = "btn";
            }
            if skipped > 0 {
                next(pen, class, Event::SkippedAsked, &words::answer_skipped(skipped));
                class = "btn";
            }
            #[cfg(feature = "app")]
            if let ElementMode::Study(study) = model.config.mode {
                return next(pen, class, Event::StudyAsked, words::study::back_to(study));
            }
            // The same once more is no review: its page has what is due next, or says when that comes.
            #[cfg(feature = "app")]
            if session.selection.only == Only::Due {
                let review = Route::Study(Study::Review).to_string();
                return pen.link(class, &review, words::study::back_to(Study::Review));
            }
            if is_short(model, session) {
                pen.link(class, &Route::of(session).to_string(), words::TO_SUMMARY);
                class = "btn";
            }
            next(pen, class, Event::AnotherAsked, words::ANOTHER);
            if let Some(table) = session.selection.table.as_ref().and_then(|id| model.library.table(id)) {
                feedback::to_table(pen, model, "btn", &table.id, &table.title);
            }
        });
        #[cfg(feature = "app")]
        if model.is_app() && !is_short(model, session) {
            pen.el("div", "tools", |pen| {
                if missed > 0 {
                    pen.link("quiet", &Route::Study(Study::Mistakes).to_string(), words::mistakes::ALL_MISTAKES);
                }
                share::tool(pen, icon::PRINT, words::PRINT, Event::PrintAsked);
                share::worksheet(pen, on_paper(session), Some(session.seed));
                share::tool(pen, icon::SAVE, words::EXPORT, Event::ExportAsked);
            });
        }
    });
}

/// The questions of a session for paper. What was missed or unseen before it is so no longer: then they are listed.
#[cfg(feature = "app")]
fn on_paper(session: &Session) -> Selection {
    let asked = &session.selection;
    if asked.only == Only::All {
        return asked.clone();
    }
    let items = session.firsts().map(|(target, _)| target.listed()).collect();
    Selection { items, table: asked.table.clone(), ..Selection::default() }
}

fn next(pen: &mut Pen, class: &str, event: Event, word: &str) {
    pen.press(class, event, |pen| {
        pen.attr("part", "next");
        pen.text(word);
    });
}

/// How many answers were right.
#[derive(Clone, Copy, Default)]
struct Tally {
    right: usize,
    of: usize,
}

impl Tally {
    fn count(&mut self, outcome: &Outcome) {
        self.right += usize::from(outcome.score.is_full());
        self.of += 1;
    }
}

fn stats(pen: &mut Pen, session: &Session) {
    let (mut first, mut sure, mut back) = (Tally::default(), Tally::default(), Tally::default());
    let (mut partly, mut hints, mut skipped) = (0, 0, 0);
    for (_, outcome) in session.firsts() {
        let Some(outcome) = outcome else {
            skipped += 1;
            continue;
        };
        first.count(outcome);
        if is_certain(outcome) {
            sure.count(outcome);
        }
        partly += usize::from(outcome.score.is_partial());
        hints += usize::from(outcome.hints) + usize::from(outcome.assisted);
    }
    for (at, entry) in session.entries.iter().enumerate().filter(|(_, entry)| entry.again > 0) {
        let Some(outcome) = entry.outcome() else { continue };
        // What came back twice is one question, and the last answer tells.
        let last = |later: &Entry| later.target != entry.target || later.outcome().is_none();
        if session.entries[at + 1..].iter().all(last) {
            back.count(outcome);
        }
    }
    if first.of == 0 {
        return pen.say("p", "pad note", words::NOTHING_ANSWERED);
    }
    pen.el("div", "stats", |pen| {
        pen.el("p", "big", |pen| {
            pen.text(&first.right.to_string());
            pen.say("small", "", &words::right_at_first(first.of));
        });
        pen.el("dl", "facts", |pen| {
            fact(pen, words::TIME, &words::time(session.took()));
            if first.of > 2 {
                fact(pen, words::MEDIAN, &words::time(median(session)));
            }
            if partly > 0 {
                fact(pen, words::PARTLY_RIGHT, &partly.to_string());
            }
            if sure.of > 0 {
                fact(pen, words::WHEN_CERTAIN, &words::right(sure.right, sure.of));
            }
            if hints > 0 {
                fact(pen, words::HINTS, &hints.to_string());
            }
            if back.of > 0 {
                fact(pen, words::CAME_BACK, &words::came_back(back.of, back.right));
            }
            if skipped > 0 {
                fact(pen, words::SKIPPED, &skipped.to_string());
            }
        });
    });
}

/// The answer that as many took longer than shorter.
fn median(session: &Session) -> Millis {
    let mut all: Vec<Millis> = Vec::new();
    for (_, outcome) in session.firsts() {
        if let Some(outcome) = outcome {
            let place = all.iter().position(|other| *other > outcome.took);
            all.insert(place.unwrap_or(all.len()), outcome.took);
        }
    }
    let (Some(low), Some(high)) = (all.get(all.len().saturating_sub(1) / 2), all.get(all.len() / 2)) else {
        return Millis::default();
    };
    Millis(u32::midpoint(low.0, high.0))
}

fn fact(pen: &mut Pen, name: &str, value: &str) {
    pen.el("div", "", |pen| {
        pen.say("dt", "", name);
        pen.say("dd", "", value);
    });
}

fn misses(pen: &mut Pen, model: &Model, title: &str, note: Option<&str>, missed: &[(&Target, &Outcome)]) {
    if missed.is_empty() {
        return;
    }
    pen.el("div", "block", |pen| {
        pen.say(heading(model, 1), "h", title);
        if let Some(note) = note {
            pen.say("p", "note", note);
        }
        pen.el("ol", "misses", |pen| {
            for (target, outcome) in missed {
                pen.slot(|pen| miss(pen, model, target, outcome));
            }
        });
    });
}

/// What was missed; as long as its file has not come, by its name.
fn miss(pen: &mut Pen, model: &Model, target: &Target, outcome: &Outcome) {
    let concept = target.concept().and_then(|id| model.library.concept(id));
    let item = model.item(target);
    let stem = match (&item, concept) {
        (Some(item), _) => &item.stem,
        (None, Some(concept)) if matches!(target, Target::Card { .. }) => &concept.card.question,
        (None, _) => return on_its_way(pen, model, target),
    };
    let title = concept.map_or_else(|| stem.words(), |concept| concept.title.clone());
    let link = route(target).filter(|_| model.is_app());
    pen.el("li", "", |pen| {
        pen.el("p", "", |pen| {
            // The question of a cell is all there is to say of it.
            if concept.is_some() {
                pen.title(&title);
                pen.text(": ");
            }
            rich::inline(pen, stem);
        });
        if let Some(item) = &item {
            interaction::in_short(pen, item, &outcome.response);
        }
        if let Some(link) = link {
            pen.el("a", "quiet", |pen| {
                pen.attr("href", &link.to_string());
                pen.attr("aria-label", &words::look_again(&title));
                pen.text(words::LOOK_AGAIN);
            });
        }
    });
}

/// What was missed by the title of its concept, while its file has not come; nothing where the deck no longer has it.
fn on_its_way(pen: &mut Pen, model: &Model, target: &Target) {
    let Some(file) = target.file().filter(|file| !model.library.has(file)) else { return };
    let outline = target.concept().and_then(|id| model.library.outline(id));
    pen.el("li", "", |pen| {
        pen.el("p", "", |pen| {
            if let Some(outline) = outline {
                pen.title(&outline.title);
                pen.text(": ");
            }
            pen.text(model.library.failure(&file).map_or(words::LOADING, |failure| words::failure(failure).0));
        });
    });
}

/// The question of what was missed; false as long as its file has not come.
#[cfg(feature = "app")]
pub(super) fn question(pen: &mut Pen, model: &Model, target: &Target) -> bool {
    if let Some(item) = model.item(target) {
        rich::inline(pen, &item.stem);
    } else if let Target::Card { concept } = target
        && let Some(concept) = model.library.concept(concept)
    {
        rich::inline(pen, &concept.card.question);
    } else {
        return false;
    }
    true
}

/// What was said beside what is right; of a card, what was left out.
#[cfg(feature = "app")]
pub(super) fn said(pen: &mut Pen, model: &Model, target: &Target, response: &Response) {
    match (target, response) {
        (Target::Card { concept }, Response::Points(said)) => {
            let Some(concept) = model.library.concept(concept) else { return };
            interaction::left_out(pen, &concept.card, said);
        }
        (target, response) => {
            if let Some(item) = model.item(target) {
                interaction::in_short(pen, &item, response);
            }
        }
    }
}

/// Where a target is looked at again.
pub(super) fn route(target: &Target) -> Option<Route> {
    match target {
        Target::Item { concept, item } => Some(Route::Item { concept: concept.clone(), item: item.clone() }),
        Target::Card { concept } => Some(Route::Concept(concept.clone())),
        Target::Cell { table, .. } => Some(Route::Table(table.clone())),
        Target::Tick { .. } => None,
    }
}
