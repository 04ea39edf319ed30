//! The card of a session: one question from its first sight to Next.
//! Does not know how its kind is answered; see `interaction`.

use viva_core::deck::{Item, Level, Proof};
use viva_core::event::{Event, TableEvent};
use viva_core::interaction::Interaction;
use viva_core::model::Model;
use viva_core::part::Part;
use viva_core::progress::Target;
use viva_core::session::{Draft, Entry, Outcome, Phase, Session};
use viva_core::text::Rich;
use viva_core::time::Timestamp;

#[cfg(feature = "app")]
use super::grades;
use super::pen::Pen;
use super::{card, confidence, heading, hints, interaction, notices, rich};
use crate::{parts, words};

/// More ticks than these are a rule, not a count.
const MOST_TICKS: usize = 12;

/// The entry on screen with all that is needed to draw it.
pub(crate) struct Asked<'a> {
    pub(super) model: &'a Model,
    pub(super) session: &'a Session,
    pub(super) entry: &'a Entry,
    pub(super) item: &'a Item,
    pub(super) seed: u64,
}

impl Asked<'_> {
    /// The name of a control, unique within the widget; shadow roots keep the controls of two widgets apart.
    pub(super) fn name(&self, control: &str) -> String {
        format!("{control}-{}", self.session.at)
    }

    /// The versions on which the code of the item ran.
    pub(super) fn versions(&self) -> &[String] {
        match &self.item.proof {
            Proof::Run(versions) => versions,
            Proof::Cited | Proof::Judgement => &[],
        }
    }
}

/// The open session: a question, its feedback, or the summary.
pub(super) fn session(pen: &mut Pen, model: &Model) {
    let Some(session) = &model.session else { return notices::waiting(pen, model, None) };
    let Some(entry) = session.current() else {
        return after(pen, model, words::SUMMARY_PART, |pen| parts::run(parts::summary(pen, model, session)));
    };
    if let Target::Card { concept } = &entry.target {
        return match model.library.concept(concept) {
            Some(concept) => card::card(pen, model, session, entry, concept),
            None => notices::waiting(pen, model, entry.target.file()),
        };
    }
    match model.item(&entry.target) {
        Some(item) => {
            let seed = entry.seed(session.seed);
            question(pen, &Asked { model, session, entry, item: &item, seed });
        }
        None => notices::waiting(pen, model, entry.target.file()),
    }
}

/// What follows an answer, as soon as the part of the program is here that draws it.
pub(super) fn after(pen: &mut Pen, model: &Model, named: words::Notice, draw: impl FnOnce(&mut Pen)) {
    in_part(pen, model, Part::Feedback, named, draw);
}

/// What is drawn by a part of the program, or what stands in for it; `named` says that it comes, and that it did not.
fn in_part(pen: &mut Pen, model: &Model, part: Part, named: words::Notice, draw: impl FnOnce(&mut Pen)) {
    if model.library.lacks(part) {
        notices::stand_in(pen, model, part, named);
    } else {
        draw(pen);
    }
}

fn question(pen: &mut Pen, asked: &Asked) {
    pen.el("article", "card", |pen| {
        pen.key(&key(asked.session));
        pen.attr("part", "question");
        pen.attr("aria-labelledby", "stem");
        head(pen, asked.model, asked.session, asked.entry, asked.item.level);
        stem(pen, asked.model, &asked.item.stem);
        // In a post no session asks for a program.
        #[cfg(feature = "app")]
        if let Interaction::Code(code) = &asked.item.interaction {
            let draw = |pen: &mut Pen| parts::run(parts::program(pen, asked, code));
            return in_part(pen, asked.model, Part::Rooms, words::EDITOR_PART, draw);
        }
        match &asked.entry.phase {
            Phase::Answering(draft) => {
                pen.slot(|pen| interaction::code(pen, asked, &draft.response));
                pen.slot(|pen| answering(pen, asked, draft));
            }
            Phase::Answered(outcome) => {
                if asked.model.library.lacks(Part::Feedback) {
                    given(pen, asked, outcome);
                }
                after(pen, asked.model, words::VERDICT_PART, |pen| parts::run(parts::answered(pen, asked, outcome)));
            }
            // An item is answered at once; the other phases are those of a card, and of what is not shown yet.
            Phase::Waiting | Phase::Asked { .. } | Phase::Revealed { .. } => {}
            #[cfg(feature = "app")]
            Phase::Compared(_) => {}
        }
    });
}

/// A new entry is a new element, so that nothing typed, opened or scrolled is carried over.
pub(super) fn key(session: &Session) -> String {
    let target = session.current().map(|entry| entry.target.to_string()).unwrap_or_default();
    format!("{} {} {target}", session.seed, session.at)
}

/// Topic and level, what is special about the entry, and how far the session is.
pub(super) fn head(pen: &mut Pen, model: &Model, session: &Session, entry: &Entry, level: Level) {
    let number = session.number();
    let count = session.count();
    // After the answer, the latest attempt is the new one.
    let changed = entry.outcome().is_none() && model.changed_since_answered(&entry.target);
    pen.el("header", "head", |pen| {
        pen.el("p", "crumb", |pen| {
            if let Some(topic) = topic(model, &entry.target) {
                pen.el("strong", "", |pen| pen.title(topic));
            }
            pen.say("span", "", words::level(level));
            if changed {
                pen.say("span", "", words::CHANGED);
            }
        });
        pen.el("p", "count", |pen| {
            if count <= MOST_TICKS {
                pen.el("span", "ticks", |pen| {
                    pen.attr("aria-hidden", "true");
                    ticks(pen, session, number);
                });
            }
            // Beside its number, what is left would read as a count that is wrong.
            let so_far = match entry.again {
                0 => words::of(number, count),
                _ => words::again(session.left().saturating_sub(1)),
            };
            pen.say("span", "", &so_far);
        });
    });
}

fn topic<'a>(model: &'a Model, target: &'a Target) -> Option<&'a str> {
    match target {
        Target::Cell { table, .. } => model.library.table(table).map(|table| table.title.as_str()),
        _ => model.library.topic_title(&model.library.outline(target.concept()?)?.topic),
    }
}

fn ticks(pen: &mut Pen, session: &Session, number: usize) {
    for (at, (_, outcome)) in session.firsts().enumerate() {
        let on = match outcome {
            _ if at + 1 == number => "now",
            Some(_) => "done",
            None => "no",
        };
        pen.el("i", "", |pen| pen.attr("data-on", on));
    }
}

/// The question as a heading, which takes the focus when it is new.
pub(super) fn stem(pen: &mut Pen, model: &Model, stem: &Rich) {
    pen.el(heading(model, 0), "stem", |pen| {
        pen.attr("id", "stem");
        pen.attr("part", "stem");
        pen.attr("tabindex", "-1");
        pen.attr("data-spot", "question");
        pen.el("span", "", |pen| rich::inline(pen, stem));
    });
}

/// The question as it was answered, to be read until there is a verdict.
fn given(pen: &mut Pen, asked: &Asked, outcome: &Outcome) {
    let response = outcome.response.clone();
    let draft = Draft { response, hints: 0, assisted: outcome.assisted, since: Timestamp(0), complaint: None };
    pen.el("fieldset", "given", |pen| {
        pen.flag("disabled", true);
        interaction::code(pen, asked, &draft.response);
        interaction::fields(pen, asked, &draft);
    });
}

fn answering(pen: &mut Pen, asked: &Asked, draft: &Draft) {
    let ready = asked.item.interaction.missing(&draft.response, asked.seed).is_none();
    pen.slot(|pen| interaction::fields(pen, asked, draft));
    confidence::confidence(pen, ready, draft.complaint);
    pen.el("div", "asides", |pen| {
        pen.el("div", "hints", |pen| {
            hints::hints(pen, &asked.item.hints, draft.hints);
            pen.slot(|pen| interaction::last_hint(pen, asked, draft));
            pen.slot(|pen| to_table(pen, asked));
        });
        ways_past(pen, asked.session);
    });
    keys(pen, asked);
}

/// The way from a quiz in a post back to its table; the full page has the browser's own.
fn to_table(pen: &mut Pen, asked: &Asked) {
    if let Target::Cell { table, .. } = &asked.entry.target
        && !asked.model.is_app()
    {
        let title = asked.model.library.table(table).map_or("", |table| &table.title);
        pen.press("quiet", Event::Table(TableEvent::Asked(table.clone())), |pen| table_name(pen, title));
    }
}

/// What a way to a table says.
pub(super) fn table_name(pen: &mut Pen, title: &str) {
    pen.text(words::TABLE);
    pen.title(title);
}

/// Back, skip, and, once something is answered or passed, an early end.
pub(super) fn ways_past(pen: &mut Pen, session: &Session) {
    pen.el("div", "row", |pen| {
        back(pen, session);
        pen.button("quiet", Event::SkipAsked, words::SKIP);
        if session.left() > 1 && session.is_open() {
            pen.button("quiet", Event::FinishAsked, words::FINISH);
        }
    });
}

/// Back to the entry before, where there is one.
pub(super) fn back(pen: &mut Pen, session: &Session) {
    if session.at > 0 {
        pen.button("quiet", Event::BackAsked, words::BACK);
    }
}

/// Back and Next with its key, within reach of the thumb.
pub(super) fn onward(pen: &mut Pen, model: &Model, session: &Session) {
    let last = session.at + 1 == session.entries.len();
    pen.el("div", "foot stick", |pen| {
        back(pen, session);
        #[cfg(feature = "app")]
        if model.reviews() {
            pen.slot(|pen| grades::comes_back(pen, model, session));
        }
        pen.el("div", "row", |pen| {
            if model.settings.shortcuts {
                pen.el("p", "keys", |pen| one_key(pen, "N", words::KEY_NEXT));
            }
            pen.press("btn primary", Event::NextAsked, |pen| {
                pen.attr("part", "next");
                pen.text(if last { words::TO_SUMMARY } else { words::NEXT });
            });
        });
    });
}

fn keys(pen: &mut Pen, asked: &Asked) {
    if !asked.model.settings.shortcuts {
        return;
    }
    let options = match &asked.item.interaction {
        Interaction::Choice(choice) => choice.options.len(),
        Interaction::Multiple(multiple) => multiple.options.len(),
        _ => 0,
    };
    pen.el("p", "foot keys", |pen| {
        if options > 0 {
            range(pen, "A", &interaction::letter(options - 1), words::KEY_CHOOSE);
        }
        range(pen, "1", "3", words::KEY_SUBMIT);
        if !asked.item.hints.is_empty() {
            one_key(pen, "H", words::KEY_HINT);
        }
        #[cfg(feature = "app")]
        all_keys(pen, asked.model);
    });
}

/// The way to the list of all keys, which has a key itself.
#[cfg(feature = "app")]
pub(super) fn all_keys(pen: &mut Pen, model: &Model) {
    if model.is_app() {
        pen.press("quiet", Event::KeysAsked, |pen| {
            pen.say("kbd", "", "?");
            pen.text(words::keys::ALL_KEYS);
        });
    }
}

pub(super) fn one_key(pen: &mut Pen, key: &str, what: &str) {
    pen.el("span", "", |pen| {
        pen.say("kbd", "", key);
        pen.text(what);
    });
}

pub(super) fn range(pen: &mut Pen, first: &str, last: &str, what: &str) {
    pen.el("span", "", |pen| {
        pen.say("kbd", "", first);
        pen.text(words::KEY_TO);
        pen.say("kbd", "", last);
        pen.text(what);
    });
}
