//! Submit is the confidence: three buttons in one outline.
//! Does not know what is submitted.

use viva_core::event::Event;
use viva_core::interaction::Missing;
use viva_core::progress::Confidence;

use super::icon;
use super::pen::Pen;
use crate::words;

/// The id of the sentence that says what is missing; controls point to it.
pub(super) const COMPLAINT: &str = "say";

const BUTTONS: [(Confidence, &str, &str); 3] = [
    (Confidence::Guess, "1", words::GUESS),
    (Confidence::FairlySure, "2", words::FAIRLY_SURE),
    (Confidence::Certain, "3", words::CERTAIN),
];

/// The submit buttons; muted, never disabled, until the response is whole.
pub(super) fn confidence(pen: &mut Pen, ready: bool, complaint: Option<Missing>) {
    pen.el("div", "confidence", |pen| {
        pen.attr("data-ready", if ready { "yes" } else { "no" });
        pen.label("sure", words::SURE);
        pen.el("div", "segs", |pen| {
            pen.attr("role", "group");
            pen.attr("aria-labelledby", "sure");
            pen.attr("part", "submit");
            for (confidence, bars, word) in BUTTONS {
                button(pen, confidence, bars, word);
            }
        });
        // Not a live region of its own: the one of the widget says the same sentence.
        pen.el("p", "say", |pen| {
            pen.attr("id", COMPLAINT);
            if let Some(missing) = complaint {
                icon::icon(pen, icon::WARN);
                pen.text(" ");
                pen.text(&words::missing(missing));
            }
        });
    });
}

fn button(pen: &mut Pen, confidence: Confidence, bars: &str, word: &str) {
    pen.press("seg", Event::Submitted(confidence), |pen| {
        pen.attr("part", "submit");
        pen.el("span", "meter", |pen| {
            pen.attr("data-n", bars);
            pen.attr("aria-hidden", "true");
            for _ in 0..3 {
                pen.el("i", "", |_| {});
            }
        });
        pen.text(word);
    });
}
