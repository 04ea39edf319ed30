//! For how long concepts are kept, a bar for each span of days.
//! Does not know how that is worked out.

use viva_core::insight::Stabilities;
use viva_core::model::Model;
use viva_core::review::Memories;

use super::super::super::pen::Pen;
use super::chart::{Anchor, BOTTOM, Chart, Table, bar, line, words};
use crate::words::insight;

/// From one bar to the next, and how wide it is.
const STEP: i32 = 503;
const WIDTH: i32 = 380;

/// The bars, once there are enough concepts to speak of.
pub(super) fn stability(pen: &mut Pen, model: &Model, memories: &Memories) {
    let Some(Stabilities { counts, median }) = Stabilities::of(memories) else { return };
    let steps = Stabilities::STEPS;
    let span = |at: usize| insight::stability_span(steps[at], steps.get(at + 1).copied());
    let told: Vec<(String, usize)> = counts.iter().enumerate().map(|(at, n)| (span(at), *n)).collect();
    let chart = Chart {
        finding: &insight::stability_found(median),
        how: insight::STABILITY_HOW,
        summary: &insight::stability_summary(&told),
        height: 160,
    };
    let rows = told.iter().map(|(span, n)| vec![span.clone(), n.to_string()]).collect();
    let table = Table { caption: insight::STABILITY_TABLE, heads: &insight::STABILITY_HEADS, rows };
    let most = counts.into_iter().max().unwrap_or_default();
    chart.draw(pen, model, &table, |pen| {
        line(pen, "ax", [0, BOTTOM], [3520, BOTTOM]);
        for ((span, n), at) in told.iter().zip(0..) {
            let x = at * STEP;
            if *n > 0 {
                let top = bar(pen, [x, WIDTH], *n, most);
                words(pen, "em", Anchor::Middle, [x + WIDTH / 2, top - 60], &n.to_string());
            }
            words(pen, "", Anchor::Middle, [x + WIDTH / 2, BOTTOM + 220], span);
        }
    });
}
