//! Files of the deck, through the loader.

use viva_core::event::Event;
use viva_core::library::{LoadFailure, read};
use viva_core::part::Part;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::js_sys::{Error, Function, Promise, Uint8Array};

/// What the loader gives for a file, and what it gives anew where that was damaged.
async fn bytes(load: &Function, name: &str, is_damaged: bool) -> Result<JsValue, JsValue> {
    let asked = load.call2(&JsValue::NULL, &name.into(), &is_damaged.into())?;
    // The loader gives a promise, whatever comes of it.
    JsFuture::from(asked.unchecked_into::<Promise>()).await
}

/// Whether the browser knows that it has no connection.
#[cfg(feature = "app")]
fn is_offline() -> bool {
    web_sys::window().is_some_and(|window| !window.navigator().on_line())
}

/// Fetches a file of the deck and reads it, or a part of the program.
pub(crate) async fn file(load: Function, name: String) -> Event {
    let part = Part::ALL.into_iter().find(|part| part.file() == name);
    let mut is_damaged = false;
    loop {
        return match (bytes(&load, &name, is_damaged).await, part) {
            (Ok(_), Some(part)) => Event::PartArrived(part),
            #[cfg(feature = "app")]
            (Err(_), _) if is_offline() => Event::ChunkFailed(name, LoadFailure::Offline),
            (Err(error), _) => {
                // It throws errors, and nothing else.
                let sentence = error.unchecked_into::<Error>().message().into();
                Event::ChunkFailed(name, LoadFailure::NotFetched(sentence))
            }
            (Ok(bytes), None) => match read(&name, &Uint8Array::new(&bytes).to_vec()) {
                Ok(chunk) => Event::ChunkArrived(name, chunk),
                // The browser may have kept what once came so.
                Err(_) if !is_damaged => {
                    is_damaged = true;
                    continue;
                }
                Err(refusal) => Event::ChunkFailed(name, LoadFailure::Refused(refusal)),
            },
        };
    }
}

/// The integrity of the script, which stands in a file beside it.
#[cfg(feature = "app")]
pub(crate) async fn integrity(script: String) -> Event {
    let fetched = async {
        let window = web_sys::window()?;
        let response = JsFuture::from(window.fetch_with_str(&format!("{script}.sri"))).await.ok()?;
        let response: web_sys::Response = response.dyn_into().ok()?;
        let text = JsFuture::from(response.text().ok()?).await.ok()?.as_string()?;
        Some(text.trim().to_string()).filter(|text| response.ok() && text.starts_with("sha384-"))
    };
    Event::IntegrityArrived(fetched.await)
}
