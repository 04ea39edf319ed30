//! Submit is the confidence: three buttons in one outline.
//! Does not know what is submitted.

use viva_core::event::Event;
use viva_core::interaction::Missing;
use viva_core::progress::Confidence;
use yew::prelude::*;

use super::{icon, press};
use crate::words;

/// The id of the sentence that says what is missing; controls point to it.
pub(super) const COMPLAINT: &str = "say";

const BUTTONS: [(Confidence, &str, &str); 3] = [
    (Confidence::Guess, "1", words::GUESS),
    (Confidence::FairlySure, "2", words::FAIRLY_SURE),
    (Confidence::Certain, "3", words::CERTAIN),
];

/// The submit buttons; muted, never disabled, until the response is whole.
pub(super) fn confidence(ready: bool, complaint: Option<Missing>, emit: &Callback<Event>) -> Html {
    let buttons = BUTTONS.iter().map(|(confidence, bars, word)| {
        html! {
            <button class="seg" type="button" part="submit" onclick={press(emit, Event::Submitted(*confidence))}>
                <span class="meter" data-n={*bars} aria-hidden="true"><i /><i /><i /></span>{*word}
            </button>
        }
    });
    html! {
        <div class="confidence" data-ready={if ready { "yes" } else { "no" }}>
            <p class="label" id="sure">{words::SURE}</p>
            <div class="segs" role="group" aria-labelledby="sure" part="submit">{for buttons}</div>
            // Not a live region of its own: the one of the widget says the same sentence.
            <p class="say" id={COMPLAINT}>
                if let Some(missing) = complaint { {icon::icon(icon::WARN)}{" "}{words::missing(missing)} }
            </p>
        </div>
    }
}
