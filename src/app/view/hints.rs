//! Hints one at a time: each opened one stays, the next waits closed.
//! Does not know what an opened hint costs.

use std::rc::Rc;

use viva_core::event::Event;
use viva_core::text::Rich;
use web_sys::HtmlDetailsElement;
use yew::TargetCast;

use super::pen::{On, Pen};
use super::rich;
use crate::words;

/// The hints that are open and the next one.
pub(super) fn hints(pen: &mut Pen, hints: &[Rich], open: u8) {
    let open = usize::from(open);
    pen.slot(|pen| {
        for (at, text) in hints.iter().enumerate().take(open + 1) {
            hint(pen, at, open, hints.len(), text);
        }
    });
}

fn hint(pen: &mut Pen, at: usize, open: usize, count: usize, text: &Rich) {
    pen.el("details", "more", |pen| {
        pen.key(&at.to_string());
        pen.attr("part", "hint");
        pen.flag("open", at < open);
        if at == open {
            // Closing the next hint again asks for nothing.
            let opened = |event: &web_sys::Event| event.target_unchecked_into::<HtmlDetailsElement>().open();
            pen.on(On::Toggle, Rc::new(move |event| opened(event).then_some(Event::HintAsked)));
        }
        pen.el("summary", "", |pen| {
            pen.attr_if("data-spot", (at + 1 == open).then_some("hint"));
            pen.text(&words::hint(at, open, count));
        });
        rich::prose(pen, "note prose", None, text);
    });
}
