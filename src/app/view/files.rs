//! Ways to files and back, and what became of one: settings and the page of the one who asks have them.
//! Does not know what is in a file, nor how it is read.

use viva_core::event::Event;
use viva_core::model::{Model, Spoken};

use super::icon;
use super::pen::Pen;
use crate::words::pages;

const TO_FILE: &str = "M12 4.5V15M8 11.5l4 3.5 4-3.5M5.5 19.5h13";
const FROM_FILE: &str = "M12 15V4.5M8 8l4-3.5L16 8M5.5 19.5h13";

/// What the last import or forgetting came to; a refusal stands where the file was chosen, since the focus stays there. The
/// live region of the widget speaks it.
pub(super) fn said(pen: &mut Pen, model: &Model, refused: bool) {
    let Some((_, spoken)) = model.spoken.filter(|(_, spoken)| refused == matches!(spoken, Spoken::ImportRefused(_)))
    else {
        return;
    };
    let Some(said) = pages::outcome(spoken) else { return };
    pen.el("p", if refused { "say" } else { "note" }, |pen| {
        pen.attr("aria-hidden", "true");
        pen.text(&said);
    });
}

/// The way to choose a file; the shell reads it.
pub(super) fn from_file(pen: &mut Pen, word: &str) {
    pen.el("label", "btn", |pen| {
        icon::icon(pen, FROM_FILE);
        pen.text(word);
        pen.el("input", "sr", |pen| {
            pen.attr("type", "file");
            pen.attr("name", "import");
            pen.attr("accept", ".json,application/json");
        });
    });
}

/// The way to save a file.
pub(super) fn to_file(pen: &mut Pen, event: Event, word: &str) {
    pen.press("btn", event, |pen| {
        icon::icon(pen, TO_FILE);
        pen.text(word);
    });
}
