//! Dates and long numbers as the browser writes them in a language.
//! Does not know what they are of.

use wasm_bindgen::prelude::*;
use web_sys::js_sys::{Date, JSON, JsString};

#[wasm_bindgen]
extern "C" {
    /// Whatever has a way to be written, by `Intl`: a date or a number.
    type Written;

    #[wasm_bindgen(method, js_name = toLocaleString)]
    fn written(this: &Written, locale: &str, options: &JsValue) -> JsString;
}

/// A day of the calendar, `2026-11-24`, with these options of `Intl.DateTimeFormat`, as JSON.
pub(crate) fn date(locale: &str, day: &str, options: &str) -> String {
    // With a time it is one of the reader's own zone, as the format is.
    let day = Date::new(&format!("{day}T00:00").into());
    let options = JSON::parse(options).unwrap_or(JsValue::UNDEFINED);
    day.unchecked_into::<Written>().written(locale, &options).into()
}

/// A number in groups of digits.
pub(crate) fn number(locale: &str, number: u32) -> String {
    JsValue::from(number).unchecked_into::<Written>().written(locale, &JsValue::UNDEFINED).into()
}
