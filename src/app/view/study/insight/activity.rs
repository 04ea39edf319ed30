//! Sixteen weeks of practice, a square a day.
//! Does not know what a day ought to hold.

use viva_core::insight::{Activity, Week};
use viva_core::model::Model;

use super::super::super::pen::Pen;
use super::chart::{Anchor, Chart, Table, shape, words};
use super::whole_minutes;
use crate::words::{date, insight, month};

/// From one day to the next, and from one week to the next.
const STEP: i32 = 200;
/// The middle of the first square.
const FIRST: [i32; 2] = [325, 165];
/// The sides of squares: a day without answers, the least and the most.
const NONE: i32 = 40;
const LEAST: u32 = 60;
const MOST: u32 = 160;

/// The weeks, their days from Monday down.
pub(super) fn activity(pen: &mut Pen, model: &Model, activity: &Activity) {
    let weeks = activity.weeks();
    let answers = weeks.iter().map(Week::answers).sum();
    let days = weeks.iter().map(Week::practised).sum();
    let chart = Chart {
        finding: insight::weekdays(Activity::weekdays(&weeks)),
        how: insight::ACTIVITY_HOW,
        summary: &insight::activity_summary(answers, days),
        height: 172,
    };
    let row = |week: &Week| {
        let [days, minutes] = [week.practised(), whole_minutes(week.took)].map(|n| n.to_string());
        vec![date(week.monday.date()), days, week.answers().to_string(), minutes]
    };
    let rows = weeks.iter().rev().filter(|week| week.practised() > 0).map(row).collect();
    let table = Table { caption: insight::ACTIVITY_TABLE, heads: &insight::ACTIVITY_HEADS, rows };
    chart.draw(pen, model, &table, |pen| squares(pen, &weeks));
}

fn squares(pen: &mut Pen, weeks: &[Week]) {
    for (day, letter) in insight::DAY_LETTERS {
        words(pen, "", Anchor::Start, [0, FIRST[1] + STEP * day as i32 + 45], letter);
    }
    let most = weeks.iter().flat_map(|week| &week.days).copied().max().unwrap_or_default();
    for (week, column) in weeks.iter().zip(0..) {
        let x = FIRST[0] + STEP * column;
        for (n, row) in week.days.iter().zip(0..) {
            square(pen, [x, FIRST[1] + STEP * row], *n, most);
        }
        // The name of a month stands under the first whole week of it.
        if week.monday.date().day <= 7 && column + 1 < weeks.len() as i32 {
            words(pen, "", Anchor::Start, [x - 85, 1660], &month(week.monday.date()));
        }
    }
}

/// A square whose area grows with the answers.
fn square(pen: &mut Pen, [x, y]: [i32; 2], n: u32, most: u32) {
    let (class, side) = match n {
        0 => ("cell0", NONE),
        n => ("cell", (LEAST * LEAST + (MOST * MOST - LEAST * LEAST) * n / most).isqrt() as i32),
    };
    let (left, top) = (x - side / 2, y - side / 2);
    let round = if n == 0 { 10 } else { 20 };
    shape(pen, "rect", class, &[("x", left), ("y", top), ("width", side), ("height", side), ("rx", round)]);
}
