//! Setting up an interview, and those that were held before.
//! Does not know which questions the choices give; the paper draws them.

use viva_core::deck::names::{AUDIENCES, LEVELS};
use viva_core::event::{CopyWhat, Event, InterviewEvent};
use viva_core::interview::{Extra, Interview, Length, Mix, Paper, Report, Stage, mark};
use viva_core::model::Model;
use viva_core::route::Route;

use super::super::pen::Pen;
use super::super::share::tool;
use super::super::{control, heading, icon};
use super::{about, card, title};
use crate::words::{self, interview as say, pages, study};

pub(super) fn setup(pen: &mut Pen, model: &Model, paper: Paper, extra: Extra, link: Option<Option<u32>>) {
    pen.el("div", "first", |pen| {
        pen.slot(|pen| super::running(pen, model));
        form(pen, model, paper, extra, link);
    });
    pen.slot(|pen| earlier(pen, model));
}

fn form(pen: &mut Pen, model: &Model, paper: Paper, extra: Extra, link: Option<Option<u32>>) {
    let outlines: Vec<_> = model.library.outlines().collect();
    let count = paper.questions(&outlines).len();
    card(pen, say::NEW, "", &|pen| {
        title(pen, model, "stem tight", say::SET_UP);
        pen.el("div", "setup", |pen| {
            pen.slot(|pen| {
                // A link by hand promises nothing, nor does the address of what was chosen here.
                if link.flatten().is_some() {
                    let other = model.is_of_another_deck(link);
                    pen.say("p", "note", if other { say::OTHER_DECK } else { say::FROM_LINK });
                }
            });
            let chosen = |paper| Event::Interview(InterviewEvent::PaperChosen(paper));
            choices(pen, paper, extra, &chosen, &|extra| Event::Interview(InterviewEvent::ExtraChosen(extra)));
        });
        pen.el("div", "foot", |pen| {
            let runs = super::running_one(model).filter(|_| count > 0);
            pen.say(
                "p",
                "note",
                &match count {
                    0 => say::NO_QUESTION.into(),
                    _ if runs.is_some() => say::ONE_RUNS.into(),
                    count => say::paper(count),
                },
            );
            pen.slot(|pen| match runs {
                // Whoever forgot it is led back; a second clock is started only by a press that says so.
                Some(running) => pen.el("div", "row", |pen| {
                    pen.link("btn primary", &super::way_to(running.started), say::BACK_TO_IT);
                    pen.button("btn", Event::Interview(InterviewEvent::Begun), say::START_ANOTHER);
                }),
                None if count > 0 => pen.button("btn primary", Event::Interview(InterviewEvent::Begun), say::START),
                None => {}
            });
        });
    });
    pen.el("div", "tools", |pen| {
        if model.is_app() {
            pen.link("tool", &Route::Interviewer(String::new()).to_string(), words::screening::SET_UP);
            let link = Route::Mock(format!("?{}", paper.query(mark(&outlines))));
            tool(pen, icon::LINK, say::LINK_TO_PAPER, Event::CopyAsked(CopyWhat::Link(link)));
        }
        let other = Event::Interview(InterviewEvent::PaperChosen(paper.another()));
        tool(pen, icon::UNDO, say::ANOTHER_PAPER, other);
    });
}

/// What a paper can be, for either side of the table.
pub(in crate::view) fn choices(
    pen: &mut Pen,
    paper: Paper,
    extra: Extra,
    chosen: &dyn Fn(Paper) -> Event,
    given: &dyn Fn(Extra) -> Event,
) {
    group(pen, say::LENGTH, &|pen| {
        for length in Length::ALL {
            let event = chosen(Paper { length, ..paper });
            control::choice(pen, "seg", "radio", say::LENGTH, &say::length(length), length == paper.length, event);
        }
    });
    group(pen, say::MIX, &|pen| {
        for mix in Mix::ALL {
            let event = chosen(Paper { mix, ..paper });
            control::choice(pen, "seg", "radio", say::MIX, say::mix(mix), mix == paper.mix, event);
        }
    });
    group(pen, pages::LEVEL, &|pen| {
        for (_, level) in LEVELS {
            let event = chosen(Paper { level, ..paper });
            control::choice(pen, "seg", "radio", pages::LEVEL, words::level(level), level == paper.level, event);
        }
    });
    pen.say("p", "note", say::LEVEL_HOW);
    group(pen, say::EXTRA, &|pen| {
        for one in Extra::ALL {
            control::choice(pen, "seg", "radio", say::EXTRA, say::extra(one), one == extra, given(one));
        }
    });
    pen.el("fieldset", "field", |pen| {
        pen.say("legend", "label", pages::AUDIENCE);
        pen.el("div", "chips", |pen| {
            let any = AUDIENCES.iter().map(|(_, one)| Some(*one));
            for audience in [None].into_iter().chain(any) {
                let word = audience.map_or(pages::ANY_AUDIENCE, pages::audience);
                let event = chosen(Paper { audience, ..paper });
                control::choice(pen, "chip", "radio", pages::AUDIENCE, word, audience == paper.audience, event);
            }
        });
    });
}

fn group(pen: &mut Pen, legend: &str, inside: &dyn Fn(&mut Pen)) {
    pen.el("fieldset", "field", |pen| {
        pen.say("legend", "label", legend);
        pen.el("div", "segs", inside);
    });
}

/// Those that were held before, the latest first.
fn earlier(pen: &mut Pen, model: &Model) {
    let (kept, removed) = (&model.interviews.all, &model.interviews.removed);
    let mut all: Vec<(&Interview, bool)> = kept.iter().map(|one| (one, true)).collect();
    all.extend(removed.iter().map(|one| (one, false)));
    if all.is_empty() || !model.is_app() {
        return;
    }
    all.sort_by_key(|(one, _)| one.started());
    pen.el("section", "", |pen| {
        pen.attr("aria-labelledby", "earlier");
        pen.el("div", "sect-head", |pen| {
            pen.el(heading(model, 1), "h-lg", |pen| {
                pen.attr("id", "earlier");
                pen.text(say::EARLIER);
            });
            pen.say("p", "note", say::KEPT);
        });
        pen.el("ul", "rows", |pen| {
            for (one, is_kept) in all.iter().rev() {
                pen.el("li", "", |pen| {
                    pen.key(&format!("{}{is_kept}", one.started().0));
                    if *is_kept { row(pen, model, one) } else { removed_row(pen, model, one) }
                });
            }
        });
    });
}

/// Marks where the focus goes when one is deleted or brought back.
fn spot(pen: &mut Pen, model: &Model, interview: &Interview) {
    let is_last = model.interviews.switched == Some(interview.started());
    pen.attr_if("data-spot", is_last.then_some("verdict"));
}

/// When it began: `Tue 24 Nov, 14:05`
fn began(model: &Model, interview: &Interview) -> String {
    let (date, time) = interview.started().date_and_time(model.offset);
    words::screening::at(&words::date(date), time)
}

/// What stands in the place of one that was deleted; it takes the focus, so that it is heard.
fn removed_row(pen: &mut Pen, model: &Model, interview: &Interview) {
    pen.el("p", "note", |pen| {
        pen.attr("tabindex", "-1");
        spot(pen, model, interview);
        pen.text(&say::removed(&format!("{}, {}", about(interview), began(model, interview))));
    });
    tool(pen, icon::UNDO, study::BRING_BACK, Event::Interview(InterviewEvent::BroughtBack(interview.started())));
}

fn row(pen: &mut Pen, model: &Model, interview: &Interview) {
    let began = began(model, interview);
    pen.el("a", "", |pen| {
        pen.attr("href", &super::way_to(interview.started()));
        spot(pen, model, interview);
        pen.text(&about(interview));
    });
    pen.el("p", "note", |pen| {
        pen.say("span", "", &began);
        let is_running = |one: &Interview| {
            let minded = &model.interviews.running;
            minded.iter().any(|running| running.started == one.started())
        };
        let how = match interview.stage {
            Stage::Reported => {
                let report = Report::of(interview);
                say::found(report.right, report.unanswered().count(), report.lines.len())
            }
            Stage::Running if !is_running(interview) => say::TIME_UP.into(),
            Stage::Running => say::RUNNING.into(),
            Stage::Marking => say::NOT_COMPARED.into(),
        };
        pen.say("span", "", &how);
    });
    pen.press("tool", Event::Interview(InterviewEvent::Removed(interview.started())), |pen| {
        // The name tells this row from the others.
        pen.attr("aria-label", &format!("{}: {}, {began}", say::REMOVE, about(interview)));
        icon::icon(pen, icon::CROSS);
        pen.say("span", "", say::REMOVE);
    });
}
