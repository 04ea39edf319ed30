//! What a report is compared by: its own topics and sorts of questions, and an earlier interview of the same paper or level.
//! Does not know what any of it should have been.

use viva_core::interview::{Dimension, Group, Interview, Report, Sort};
use viva_core::model::Model;
use viva_core::progress::Target;

use super::super::pen::Pen;
use super::{about, sort};
use crate::words::{self, interview as say};

/// The strongest and the weakest sort of question, or how each went where too little was asked to tell; and topics where
/// enough was asked of two, which is seldom.
pub(super) fn extremes(model: &Model, report: &Report) -> Vec<String> {
    let topic = |target: &Target| Some(model.library.outline(target.concept()?)?.topic.as_str());
    let by_topic = report.extremes(topic).map(|both| {
        let [best, worst] =
            both.map(|one| (model.library.topic_title(one.name).unwrap_or(one.name), one.right, one.of));
        say::extremes(best, worst)
    });
    let counted = |one: Group<Sort>| (say::sort(one.name), one.right, one.of);
    let by_sort = match report.extremes(|target| sort(model, target)) {
        Some([best, worst]) => say::extremes(counted(best), counted(worst)),
        None => {
            let each = report.groups(|target| sort(model, target));
            say::too_little(&each.into_iter().map(counted).collect::<Vec<_>>())
        }
    };
    let both = [(say::BY_TOPIC, by_topic), (say::BY_SORT, Some(by_sort))];
    both.into_iter().filter_map(|(by, told)| Some(format!("{by}: {}", told?))).collect()
}

/// This interview beside an earlier one, if there is one to compare with.
pub(super) fn progress(pen: &mut Pen, model: &Model, interview: &Interview, report: &Report) {
    let Some(before) = model.interviews.before(interview) else { return };
    let earlier = Report::of(before);
    let date = words::date(before.started().calendar_day(model.offset).date());
    pen.el("section", "report rule", |pen| {
        pen.el("table", "data", |pen| {
            pen.say("caption", "h", say::BEFORE_AND_AFTER);
            pen.el("thead", "", |pen| {
                pen.el("tr", "", |pen| {
                    pen.el("td", "", |_| {});
                    head(pen, "col", &date);
                    head(pen, "col", say::THIS_TIME);
                });
            });
            pen.el("tbody", "", |pen| {
                let mut row = |name: &str, of: &dyn Fn(&Interview, &Report) -> String| {
                    pen.el("tr", "", |pen| {
                        head(pen, "row", name);
                        pen.say("td", "", &of(before, &earlier));
                        pen.say("td", "", &of(interview, report));
                    });
                };
                row(say::RIGHT, &|_, report| words::of(report.right, report.lines.len()));
                row(say::ANSWERED, &|_, report| words::of(report.answered, report.lines.len()));
                row(words::CERTAIN_BUT_WRONG, &|_, report| report.certain_errors().to_string());
                if earlier.points.1 + report.points.1 > 0 {
                    row(say::POINTS, &|_, report| say::said_of(report.points.0, report.points.1));
                }
                row(words::TIME, &|interview, _| words::time(interview.clock.used));
                let set =
                    |one: &Dimension| [before, interview].iter().any(|held| held.marks.bands[*one as usize].is_some());
                for dimension in Dimension::ALL.into_iter().filter(set) {
                    let band = |interview: &Interview, _: &Report| {
                        interview.marks.bands[dimension as usize].map_or(say::NOT_SET, say::band).into()
                    };
                    row(say::dimension(dimension), &band);
                }
            });
        });
        let mut what = about(before);
        if before.paper == interview.paper {
            what = format!("{what}, {}", say::SAME_QUESTIONS);
        }
        pen.say("p", "note", &format!("{date}: {what}"));
    });
}

fn head(pen: &mut Pen, scope: &str, text: &str) {
    pen.el("th", "", |pen| {
        pen.attr("scope", scope);
        pen.text(text);
    });
}
