//! The task before the solutions: easier forms of it, the calls that are shown, the editor, hints, the way to the solutions.
//! Does not know what a key does in the editor; `data-editor` marks it for `platform/editor.rs`.

use viva_core::deck::ItemOutline;
use viva_core::event::{Event, ProgramEvent};
use viva_core::interaction::{Code, Kind};
use viva_core::progress::Target;
use viva_core::route::Route;
use viva_core::session::Draft;

use super::super::super::listing::Title;
use super::super::super::pen::Pen;
use super::super::super::session::{Asked, ways_past};
use super::super::super::{control, hints, standing};
use super::{shown_calls, titled};
use crate::words;

/// The least and the most lines of the editor that are seen at once.
const ROWS: (usize, usize) = (8, 24);

pub(super) fn asked(pen: &mut Pen, asked: &Asked, code: &Code, draft: &Draft) {
    let source = code.written(&draft.response);
    easier(pen, asked);
    titled(pen, Title::Ours(words::MUST_GIVE), &shown_calls(code), &[]);
    hidden(pen, code);
    field(pen, asked, &source);
    pen.el("div", "asides", |pen| {
        pen.el("div", "hints", |pen| hints::hints(pen, &asked.item.hints, draft.hints));
        ways_past(pen, asked.session);
    });
    pen.el("div", "foot", |pen| {
        pen.say("p", "note", if code.is_begun(&source) { words::GRADED_BY_YOU } else { words::NOTHING_WRITTEN });
        pen.press("btn primary", Event::Program(ProgramEvent::SolutionsShown), |pen| {
            pen.attr("part", "submit");
            pen.text(words::SHOW_SOLUTIONS);
        });
    });
}

/// The way to items that ask for the same task with less to write.
fn easier(pen: &mut Pen, asked: &Asked) {
    let Some(concept) = asked.entry.target.concept().and_then(|id| asked.model.library.outline(id)) else { return };
    let mut forms: Vec<&ItemOutline> = concept.items.iter().collect();
    forms.retain(|item| matches!(item.kind, Kind::Order | Kind::Bug));
    if forms.is_empty() {
        return;
    }
    pen.el("div", "easier", |pen| {
        pen.label("easier", words::EASIER);
        pen.el("ul", "sources", |pen| {
            pen.attr("aria-labelledby", "easier");
            for form in forms {
                let last = asked.model.progress.last(&Target::item(&concept.id, &form.id));
                let route = Route::Item { concept: concept.id.clone(), item: form.id.clone() };
                pen.el("li", "", |pen| {
                    pen.link("", &route.to_string(), words::form(form.kind));
                    standing::answer(pen, last);
                });
            }
        });
    });
}

/// How many calls are not shown, by what they look at.
fn hidden(pen: &mut Pen, code: &Code) {
    let groups = code.groups();
    let categories: Vec<(&str, usize)> =
        groups.iter().filter_map(|group| Some((group.category?, group.tests.len()))).collect();
    if !categories.is_empty() {
        pen.say("p", "pad note", &words::hidden(&categories));
    }
}

fn field(pen: &mut Pen, asked: &Asked, source: &str) {
    pen.el("div", "program field", |pen| {
        control::label(pen, "label", "program", words::YOUR_PROGRAM);
        pen.el("p", "note", |pen| {
            pen.attr("id", "program-how");
            pen.text(words::EDITOR_HOW);
        });
        pen.el("textarea", "textarea mono", |pen| {
            pen.attr("id", "program");
            pen.attr("rows", &(source.lines().count() + 2).clamp(ROWS.0, ROWS.1).to_string());
            pen.attr("wrap", "off");
            pen.as_typed();
            pen.attr("name", &asked.name("program"));
            pen.attr("data-editor", "");
            pen.attr("data-spot", "response");
            pen.attr("aria-describedby", "program-how");
            pen.as_code();
            pen.value(source);
            pen.on_typed(|source| Event::Program(ProgramEvent::Typed(source)));
        });
    });
}
