//! What a program prints: typed before, a line-by-line table after; options only as the last hint.
//! Does not know when two lines count as equal.

use viva_core::event::{Event, Gesture};
use viva_core::interaction::{Missing, Output, WrongOutput};
use viva_core::session::{Draft, Outcome, shown_outputs};

use super::super::control;
use super::super::feedback::Verdict;
use super::super::icon;
use super::super::pen::Pen;
use super::super::session::Asked;
use super::option::{Control, group, option};
use super::row::{self, Is, folded};
use super::{complaint, plain_verdict};
use crate::words;

pub(super) fn fields(pen: &mut Pen, asked: &Asked, output: &Output, stdout: &str, raises: Option<&str>, draft: &Draft) {
    if draft.assisted {
        return options(pen, asked, output, stdout, raises);
    }
    let unnamed = draft.complaint == Some(Missing::Exception);
    pen.el("div", "predict", |pen| {
        pen.key("fields");
        printed(pen, asked, stdout, raises.is_some(), !unnamed);
        switch(pen, asked, raises.is_some());
        pen.slot(|pen| {
            if let Some(name) = raises {
                exception(pen, asked, name, unnamed);
            }
        });
    });
}

/// The lines before the end.
fn printed(pen: &mut Pen, asked: &Asked, stdout: &str, raising: bool, lacking: bool) {
    pen.el("div", "field", |pen| {
        pen.el("label", "label", |pen| {
            pen.attr("for", "typed");
            pen.text(if raising { words::PREDICTION_BEFORE } else { words::PREDICTION });
            pen.say("span", "", words::PREDICTION_HOW);
        });
        pen.el("textarea", "textarea mono", |pen| {
            pen.attr("id", "typed");
            pen.attr("rows", &stdout.lines().count().clamp(3, 12).to_string());
            pen.as_typed();
            pen.attr("name", &asked.name("answer"));
            led_to(pen, asked, lacking);
            pen.value(stdout);
            pen.on_typed(|text| Event::Gave(Gesture::OutputTyped(text)));
        });
    });
}

/// Where the focus goes when something is missing, if that is here.
fn led_to(pen: &mut Pen, asked: &Asked, here: bool) {
    if here {
        pen.attr("data-spot", "response");
        pen.attr_if("aria-describedby", complaint(asked));
    }
}

/// Whether an exception follows.
fn switch(pen: &mut Pen, asked: &Asked, raising: bool) {
    pen.el("label", "check switch", |pen| {
        pen.el("input", "", |pen| {
            pen.attr("type", "checkbox");
            pen.attr("role", "switch");
            pen.attr("name", &asked.name("raises"));
            pen.checked(raising);
            pen.on_change(Event::Gave(Gesture::RaisesSwitched(!raising)));
        });
        pen.say("span", "", words::RAISES);
    });
}

/// The exception at the end.
fn exception(pen: &mut Pen, asked: &Asked, name: &str, lacking: bool) {
    pen.el("div", "field", |pen| {
        control::label(pen, "label", "exception", words::WHICH_EXCEPTION);
        pen.el("input", "input mono", |pen| {
            pen.attr("id", "exception");
            pen.attr("list", "exceptions");
            pen.as_typed();
            pen.attr("name", &asked.name("exception"));
            led_to(pen, asked, lacking);
            pen.value(name);
            pen.on_typed(|text| Event::Gave(Gesture::ExceptionTyped(text)));
        });
        pen.el("datalist", "", |pen| {
            pen.attr("id", "exceptions");
            for name in words::EXCEPTIONS {
                pen.el("option", "", |pen| pen.attr("value", name));
            }
        });
    });
}

fn options(pen: &mut Pen, asked: &Asked, output: &Output, stdout: &str, raises: Option<&str>) {
    let name = asked.name("offer");
    group(pen, asked, "options", words::CHOOSE_OUTPUT, &|pen| {
        for (at, (printed, ends)) in shown_outputs(output, asked.seed).into_iter().enumerate() {
            let event = Event::Gave(Gesture::OutputPicked(at));
            let picked = printed == stdout && ends == raises;
            let control = Control { kind: "radio", name: &name, value: &at.to_string(), picked, event };
            option(pen, at, control, &|pen| row::output(pen, printed, ends));
        }
    });
}

/// The offer to choose among what people answer, once every other hint is open.
pub(super) fn last_hint(pen: &mut Pen, asked: &Asked, output: &Output, draft: &Draft) {
    if draft.assisted || output.wrong.is_empty() || usize::from(draft.hints) < asked.item.hints.len() {
        return;
    }
    pen.press("quiet", Event::OptionsAsked, |pen| {
        pen.attr("part", "hint");
        pen.text(words::OPTIONS_HINT);
    });
}

pub(super) fn verdict(output: &Output, stdout: &str, raises: Option<&str>, outcome: &Outcome) -> Verdict {
    let diff = output.diff(stdout);
    if outcome.score.is_full() {
        let detail = if output.differs_in_space(stdout) { words::SPACES_DIFFER } else { "" };
        return Verdict { detail: detail.into(), ..plain_verdict(outcome, words::WRONG_OUTPUT) };
    }
    let wrong: Vec<usize> = diff.iter().zip(1..).filter(|(line, _)| !line.same).map(|(_, n)| n).collect();
    let title = match diff.len() {
        _ if wrong.is_empty() => words::WRONG_END.into(),
        0 | 1 => words::WRONG_OUTPUT.into(),
        lines => words::lines_right(lines - wrong.len(), lines),
    };
    let mut detail = if wrong.is_empty() { String::new() } else { words::lines_differ(&wrong) };
    if !output.ends_alike(raises) {
        detail = format!("{detail} {}", words::END_DIFFERS).trim_start().into();
    }
    Verdict { title, detail }
}

pub(super) fn graded(pen: &mut Pen, output: &Output, stdout: &str, raises: Option<&str>, right: bool) {
    diff(pen, output, stdout, raises);
    let foreseen = output.foreseen(stdout, raises).filter(|_| !right);
    let near = output.nearest(stdout).filter(|_| !right && foreseen.is_none());
    if !right {
        pen.el("ol", "options", |pen| match (foreseen, near) {
            (Some(yours), _) => answer_row(pen, Is::Wrong, Some(words::YOUR_ANSWER), yours),
            (None, Some(near)) => answer_row(pen, Is::Wrong, Some(words::BEGINS_LIKE_YOURS), near),
            (None, None) => {
                let body = |pen: &mut Pen| row::output(pen, stdout, raises);
                row::reasoned(pen, Is::Wrong, None, &body, Some(words::YOUR_ANSWER), &|pen| {
                    row::own_why(pen, &words::slip(output.slip(stdout, raises)));
                });
            }
        });
    }
    let mut others: Vec<&WrongOutput> = output.wrong.iter().collect();
    others.retain(|wrong| Some(*wrong) != foreseen && Some(*wrong) != near);
    folded(pen, words::OTHER_OUTPUTS, "options", &others, |pen, wrong| answer_row(pen, Is::Other, None, wrong));
}

/// What is printed, where nothing was typed.
#[cfg(feature = "app")]
pub(super) fn keyed(pen: &mut Pen, output: &Output) {
    pen.el("ol", "options", |pen| {
        let body = |pen: &mut Pen| row::output(pen, &output.stdout, output.raises.as_deref());
        row::row(pen, Is::Right, None, &body, Some(words::CORRECT), None);
    });
    let others: Vec<&WrongOutput> = output.wrong.iter().collect();
    folded(pen, words::OTHER_OUTPUTS, "options", &others, |pen, wrong| answer_row(pen, Is::Other, None, wrong));
}

fn answer_row(pen: &mut Pen, is: Is, word: Option<&str>, wrong: &WrongOutput) {
    let body = |pen: &mut Pen| row::output(pen, &wrong.stdout, wrong.raises.as_deref());
    row::row(pen, is, None, &body, word, Some(&wrong.rationale));
}

fn diff(pen: &mut Pen, output: &Output, stdout: &str, raises: Option<&str>) {
    pen.el("div", "diff-wrap", |pen| {
        pen.el("table", "diff", |pen| {
            pen.say("caption", "sr", words::DIFF);
            pen.el("colgroup", "", |pen| {
                for _ in 0..3 {
                    pen.el("col", "", |_| {});
                }
            });
            pen.el("thead", "", |pen| {
                pen.el("tr", "", |pen| {
                    column(pen, &|pen| pen.say("span", "sr", words::DIFF_LINE));
                    column(pen, &|pen| pen.text(words::DIFF_YOURS));
                    column(pen, &|pen| pen.text(words::DIFF_PYTHON));
                });
            });
            pen.el("tbody", "", |pen| lines(pen, output, stdout, raises));
        });
    });
}

fn column(pen: &mut Pen, head: &dyn Fn(&mut Pen)) {
    pen.el("th", "", |pen| {
        pen.attr("scope", "col");
        head(pen);
    });
}

fn lines(pen: &mut Pen, output: &Output, stdout: &str, raises: Option<&str>) {
    let lines = output.diff(stdout);
    for (line, n) in lines.iter().zip(1..) {
        line_row(pen, &usize::to_string(&n), line.yours, line.python, words::NOTHING, line.same);
    }
    if raises.is_some() || output.raises.is_some() || lines.is_empty() {
        let same = output.ends_alike(raises);
        line_row(pen, words::DIFF_END, raises, output.raises.as_deref(), words::NO_EXCEPTION, same);
    }
}

fn line_row(pen: &mut Pen, head: &str, yours: Option<&str>, python: Option<&str>, none: &str, same: bool) {
    let (is, sign, word) =
        if same { ("right", icon::CHECK, words::SAME) } else { ("wrong", icon::CROSS, words::DIFFERENT) };
    pen.el("tr", "", |pen| {
        pen.attr("data-is", is);
        pen.el("th", "", |pen| {
            pen.attr("scope", "row");
            pen.text(head);
        });
        pen.el("td", "mine", |pen| {
            icon::icon(pen, sign);
            pen.say("span", "sr", word);
            printed_or(pen, if same { "span" } else { "del" }, yours, none);
        });
        pen.el("td", "real", |pen| {
            icon::icon(pen, icon::CHECK);
            printed_or(pen, "span", python, none);
        });
    });
}

fn printed_or(pen: &mut Pen, tag: &'static str, text: Option<&str>, none: &str) {
    match text {
        Some(text) if text.trim().is_empty() => pen.say("span", "none", words::EMPTY_LINE),
        Some(text) => pen.el(tag, "", |pen| {
            pen.as_code();
            pen.text(text);
        }),
        None => pen.say("span", "none", none),
    }
}
