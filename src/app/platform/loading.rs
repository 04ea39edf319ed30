//! Files of the deck, through the loader.

use viva_core::deck::decode;
use viva_core::event::Event;
use viva_core::library::LoadFailure;
use viva_core::part::Part;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::js_sys::{Error, Function, Promise, Uint8Array};

/// What the loader gives for a file.
async fn bytes(load: &Function, name: &str) -> Result<JsValue, JsValue> {
    let promise: Promise = load.call1(&JsValue::NULL, &name.into())?.dyn_into()?;
    JsFuture::from(promise).await
}

/// Whether the browser knows that it has no connection.
#[cfg(feature = "app")]
fn is_offline() -> bool {
    web_sys::window().is_some_and(|window| !window.navigator().on_line())
}

/// Fetches a file of the deck and reads it, or a part of the program.
pub(crate) async fn file(load: Function, name: String) -> Event {
    let part = Part::ALL.into_iter().find(|part| part.file() == name);
    match (bytes(&load, &name).await, part) {
        (Ok(_), Some(part)) => Event::PartArrived(part),
        #[cfg(feature = "app")]
        (Err(_), _) if is_offline() => Event::ChunkFailed(name, LoadFailure::Offline),
        (Err(error), _) => {
            let sentence = error.dyn_ref::<Error>().map(|error| String::from(error.message()));
            Event::ChunkFailed(name, LoadFailure::NotFetched(sentence.unwrap_or_default()))
        }
        (Ok(bytes), None) => match decode(&Uint8Array::new(&bytes).to_vec()) {
            Ok(chunk) => Event::ChunkArrived(name, chunk),
            Err(refusal) => Event::ChunkFailed(name, LoadFailure::Refused(refusal)),
        },
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
