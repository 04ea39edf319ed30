//! What is due on each of the next thirty days.
//! Does not know why anything is due.

use viva_core::model::Model;
use viva_core::review::{Memories, forecast};

use super::super::super::pen::Pen;
use super::chart::{Anchor, BOTTOM, Chart, HIGHEST, Table, bar, line, words};
use crate::words::{date, insight};

/// Today and the 29 days after it.
const DAYS: usize = 30;
/// From one bar to the next, and how wide it is.
const STEP: i32 = 116;
const WIDTH: i32 = 80;

/// A bar a day, and the interview where it is among them.
pub(super) fn due(pen: &mut Pen, model: &Model, memories: &Memories, suspended: usize) {
    let counts = forecast(memories, model.today, DAYS);
    let days = || (0..).map(|n| model.today.after(n).date());
    // The first of those that are alike.
    let most = counts.iter().copied().max().unwrap_or_default();
    let busiest = (0..).zip(&counts).find(|(_, n)| most > 0 && **n == most).map(|(day, _)| day);
    let interview = model.settings.wishes.coming(model.today).map(|day| day.since(model.today));
    let interview = interview.filter(|day| *day < DAYS as u32);
    let all = counts.iter().map(|n| usize::from(*n)).sum();
    let summary = insight::due_summary(all, counts[0].into(), interview.map(|day| model.today.after(day).date()));
    let chart = Chart {
        finding: &insight::due_found(busiest.map(|day| (day, model.today.after(day).date()))),
        how: &insight::due_how(suspended),
        summary: &summary,
        height: 160,
    };
    let rows = days().zip(&counts).filter(|(_, n)| **n > 0).map(|(day, n)| vec![date(day), n.to_string()]).collect();
    let table = Table { caption: insight::DUE_TABLE, heads: &insight::DUE_HEADS, rows };
    chart.draw(pen, model, &table, |pen| {
        if let Some(day) = interview {
            marked(pen, day as i32);
        }
        bars(pen, &counts, most, busiest, interview);
        words(pen, "", Anchor::Start, [0, BOTTOM + 220], insight::TODAY);
        // A date beside the line of the interview would pass for its own, so where there is room that is the one named.
        let named = interview.filter(|day| (7..=21).contains(day)).unwrap_or(DAYS as u32 / 2);
        words(pen, "", Anchor::Middle, [middle(named as i32), BOTTOM + 220], &date(model.today.after(named).date()));
        words(pen, "", Anchor::End, [3520, BOTTOM + 220], &date(model.today.after(DAYS as u32 - 1).date()));
    });
}

fn middle(day: i32) -> i32 {
    day * STEP + WIDTH / 2
}

fn bars(pen: &mut Pen, counts: &[u16], most: u16, busiest: Option<u32>, interview: Option<u32>) {
    line(pen, "ax", [0, BOTTOM], [3520, BOTTOM]);
    for (n, day) in counts.iter().zip(0..).filter(|(n, _)| **n > 0) {
        bar(pen, [middle(day) - WIDTH / 2, WIDTH], (*n).into(), most.into());
    }
    if let Some(day) = busiest {
        let (anchor, x) = match day as i32 {
            day if interview == Some(day as u32) => beside(day),
            0 => (Anchor::Start, 0),
            day => (Anchor::Middle, middle(day)),
        };
        words(pen, "em", anchor, [x, HIGHEST - 60], &most.to_string());
    }
}

/// The day of the interview: a line from the top, with its word on the side that has room.
fn marked(pen: &mut Pen, day: i32) {
    let x = middle(day);
    line(pen, "ghost", [x, 0], [x, BOTTOM]);
    let (anchor, x) = beside(day);
    words(pen, "", anchor, [x, 100], insight::INTERVIEW);
}

/// Where words stand beside the line of a day, on the side that has room.
fn beside(day: i32) -> (Anchor, i32) {
    if day < DAYS as i32 / 2 { (Anchor::Start, middle(day) + 60) } else { (Anchor::End, middle(day) - 60) }
}
