//! What was recorded that speaks of one dimension: how many of its questions were right, and the points that were ticked.
//! Does not know which band it deserves; that is for the learner to say.

use viva_core::interview::{Dimension, Interview, Place, Report};
use viva_core::model::Model;
use viva_core::progress::Target;

use super::super::card::point_text;
use super::super::icon;
use super::super::pen::Pen;
use super::{sort, subject};
use crate::words::interview as say;

pub(super) fn backing(pen: &mut Pen, model: &Model, interview: &Interview, report: &Report, dimension: Dimension) {
    let speaks = |target: &Target| {
        let outline = model.library.outline(target.concept()?)?;
        Dimension::of(outline.asks).filter(|one| *one == dimension)
    };
    let aloud: Vec<_> = interview
        .aloud()
        .filter(|(_, entry, _)| entry.outcome().is_some() && speaks(&entry.target).is_some())
        .map(|(_, entry, place)| (&entry.target, place))
        .collect();
    let counted = report.groups(|target| sort(model, target));
    let counted = counted.iter().find(|group| group.name.dimension() == dimension);
    pen.say("p", "label", say::BACKED);
    if aloud.is_empty() && counted.is_none() {
        return pen.say("p", "note", say::NOTHING_BACKS);
    }
    pen.el("ul", "note backing", |pen| {
        if let Some(group) = counted {
            pen.say("li", "", &say::sort_right(group.name, group.right, group.of));
        }
        for (target, place) in aloud {
            pen.el("li", "", |pen| points(pen, model, target, place));
        }
    });
}

/// The points of an answer that were ticked.
fn points(pen: &mut Pen, model: &Model, target: &Target, place: &Place) {
    let all = target.concept().and_then(|id| model.library.concept(id)).map_or(&[][..], |known| &known.card.points);
    pen.title(subject(model, target));
    pen.text(&format!(": {}", say::aloud(place.said.len(), all.len())));
    pen.el("ul", "", |pen| {
        for point in all.iter().filter(|point| place.said.contains(&point.id)) {
            pen.el("li", "", |pen| {
                icon::icon(pen, icon::CHECK);
                pen.el("span", "", |pen| point_text(pen, point));
            });
        }
    });
}
