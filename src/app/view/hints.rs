//! Hints one at a time: each opened one stays, the next waits closed.
//! Does not know what an opened hint costs.

use viva_core::event::Event;
use viva_core::text::Rich;
use yew::prelude::*;

use super::rich;
use crate::words;

/// The hints that are open and the next one.
pub(super) fn hints(hints: &[Rich], open: u8, emit: &Callback<Event>) -> Html {
    let open = usize::from(open);
    let shown = hints.iter().enumerate().take(open + 1);
    shown.map(|(at, text)| hint(at, open, hints.len(), text, emit)).collect()
}

fn hint(at: usize, open: usize, count: usize, text: &Rich, emit: &Callback<Event>) -> Html {
    let emit = emit.clone();
    let toggled = Callback::from(move |event: web_sys::Event| {
        // Closing the next hint again, or any toggle of an opened one, asks for nothing.
        if at == open && event.target_unchecked_into::<web_sys::HtmlDetailsElement>().open() {
            emit.emit(Event::HintAsked);
        }
    });
    let spot = (at + 1 == open).then_some("hint");
    html! {
        <details key={at} class="more" part="hint" open={at < open} ontoggle={toggled}>
            <summary data-spot={spot}>{words::hint(at, open, count)}</summary>
            {rich::prose(Some("note prose"), None, text)}
        </details>
    }
}
