//! What reviews are worth: predicted recall with them and without.
//! Does not know how it is predicted.

use viva_core::insight::{FEW, Gap, recalled, telling};
use viva_core::model::Model;
use viva_core::review::{Memories, outlook as foretold};

use super::super::super::pen::Pen;
use super::chart::{Anchor, BOTTOM, Chart, LEFT, Table, height, per_cents, units, words};
use crate::words::insight;

/// The right end of the lines; their names stand beside it.
const END: i32 = 2920;
/// Names of lines that end at about the same height are moved apart to this.
const APART: i32 = 150;

/// Two lines over thirty days, once there are enough concepts to speak of.
pub(super) fn outlook(pen: &mut Pen, model: &Model, memories: &Memories) {
    if memories.iter().len() < FEW as usize {
        return;
    }
    let Some(outlook) = foretold(memories, &model.settings.wishes, model.today) else { return };
    let (kept, left) = (outlook.with_reviews.map(u32::from), outlook.without.map(u32::from));
    let last = kept.len() - 1;
    let percent = |per_mille: u32| (per_mille + 5) / 10;
    // Reviews come when the chance is as desired; who recalls far less then is not whom the averages describe.
    let desired = model.settings.wishes.retention.into();
    let share = telling(&recalled(&model.progress, model.today));
    let is_average = share.is_none_or(|share| share.against(desired) != Gap::MuchLess);
    let chart = Chart {
        finding: &insight::outlook_found(percent(kept[last]), percent(left[last]), is_average),
        how: &insight::outlook_how(memories.iter().len(), is_average),
        summary: &insight::outlook_summary(percent(kept[0]), percent(kept[last]), percent(left[last])),
        height: 160,
    };
    let row = |day: usize| {
        vec![insight::in_days(day), insight::percent(percent(kept[day])), insight::percent(percent(left[day]))]
    };
    let rows = [0, 7, 15, last].map(row).into();
    let table = Table { caption: insight::OUTLOOK_TABLE, heads: &insight::OUTLOOK_HEADS, rows };
    chart.draw(pen, model, &table, |pen| {
        // Half of the scale shows more, as long as it holds everything.
        let low = if left.iter().chain(&kept).any(|n| *n < 500) { 0 } else { 50 };
        per_cents(pen, low, END);
        path(pen, "ghost", &left, low);
        path(pen, "acc", &kept, low);
        let review = height(kept[last], low);
        let stop = height(left[last], low).max(review + APART);
        words(pen, "em", Anchor::Start, [END + 60, review + 40], insight::REVIEW);
        words(pen, "", Anchor::Start, [END + 60, stop + 40], insight::STOP);
        words(pen, "", Anchor::Start, [LEFT, BOTTOM + 220], insight::TODAY);
        words(pen, "", Anchor::Middle, [(LEFT + END) / 2, BOTTOM + 220], &insight::in_days(last / 2));
        words(pen, "", Anchor::Middle, [END, BOTTOM + 220], &insight::in_days(last));
    });
}

fn path(pen: &mut Pen, class: &str, values: &[u32], low: u32) {
    let days = values.len() as i32 - 1;
    let mut d = String::new();
    for (n, day) in values.iter().zip(0..) {
        d.push(if day == 0 { 'M' } else { 'L' });
        d.push_str(&units(LEFT + (END - LEFT) * day / days));
        d.push(' ');
        d.push_str(&units(height(*n, low)));
    }
    pen.el("path", class, |pen| pen.attr("d", &d));
}
