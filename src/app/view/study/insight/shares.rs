//! Shares beside what they should be: calibration, and true retention beside the desired one.
//! Does not know what makes them differ.

use viva_core::insight::{Share, calibration as said, meaning, recalled, telling};
use viva_core::model::Model;
use viva_core::review::Wishes;

use super::super::super::pen::Pen;
use super::chart::{Anchor, BOTTOM, Chart, RIGHT, Table, height, line, per_cents, shape, words};
use crate::words::insight;

/// A share under its name, and the per cent it should be.
struct Mark {
    name: String,
    share: Share,
    wanted: u32,
}

impl Mark {
    fn row(&self) -> Vec<String> {
        let Mark { name, share, wanted } = self;
        vec![name.clone(), insight::percent(*wanted), share.n.to_string(), share.of.to_string()]
    }

    /// The wanted height as a bar and, where there are enough to tell, the true one as a dot.
    fn draw(&self, pen: &mut Pen, x: i32) {
        let wanted = height(self.wanted * 10, 0);
        line(pen, "tick", [x - 140, wanted], [x + 140, wanted]);
        if self.share.is_few() {
            words(pen, "", Anchor::Middle, [x, (wanted + 200).min(BOTTOM - 60)], insight::TOO_FEW);
        } else {
            let y = height(self.share.percent() * 10, 0);
            line(pen, "ghost", [x, wanted], [x, y]);
            shape(pen, "circle", "dot", &[("cx", x), ("cy", y), ("r", 55)]);
            words(pen, "em", Anchor::Start, [x + 210, y + 40], &insight::percent(self.share.percent()));
        }
        words(pen, "", Anchor::Middle, [x, BOTTOM + 220], &self.name);
        words(pen, "", Anchor::Middle, [x, BOTTOM + 380], &self.share.of.to_string());
    }
}

/// Marks side by side on one scale.
struct Shares<'a> {
    marks: [Mark; 3],
    finding: &'a str,
    how: &'a str,
    /// What stands before the shares in the text for those who do not see them.
    summary: &'a str,
    caption: &'a str,
    heads: &'a [&'a str],
}

impl Shares<'_> {
    fn draw(&self, pen: &mut Pen, model: &Model) {
        let named = self.marks.each_ref().map(|mark| (mark.name.clone(), mark.share));
        let summary = insight::shares_summary(self.summary, &named);
        let chart = Chart { finding: self.finding, how: self.how, summary: &summary, height: 176 };
        let rows = self.marks.iter().map(Mark::row).collect();
        let table = Table { caption: self.caption, heads: self.heads, rows };
        chart.draw(pen, model, &table, |pen| {
            per_cents(pen, 0, RIGHT);
            for (mark, x) in self.marks.iter().zip([920, 1920, 2920]) {
                mark.draw(pen, x);
            }
        });
    }
}

/// Said sure against right.
pub(super) fn calibration(pen: &mut Pen, model: &Model) {
    let said = said(&model.progress);
    let shares = Shares {
        finding: insight::meaning(meaning(&said)),
        marks: said.map(|said| Mark {
            name: insight::confidence(said.confidence).into(),
            share: said.right,
            wanted: said.fair(),
        }),
        how: insight::CALIBRATION_HOW,
        summary: insight::CALIBRATION_SUMMARY,
        caption: insight::CALIBRATION_TABLE,
        heads: &insight::CALIBRATION_HEADS,
    };
    shares.draw(pen, model);
}

/// True retention against the desired one.
pub(super) fn recall(pen: &mut Pen, model: &Model) {
    let recalled = recalled(&model.progress, model.today);
    let wishes: &Wishes = &model.settings.wishes;
    let desired = u32::from(wishes.retention);
    let shares = Shares {
        finding: insight::recall_found(telling(&recalled).map(|share| share.against(desired))),
        marks: recalled.map(|one| Mark { name: insight::span(one.span).into(), share: one.share, wanted: desired }),
        how: &insight::recall_how(desired),
        summary: insight::RECALL_SUMMARY,
        caption: insight::RECALL_TABLE,
        heads: &insight::RECALL_HEADS,
    };
    shares.draw(pen, model);
}
