//! The widget as the loader sees it: three exported functions. Knows nothing yet of questions.
//!
//! The loader (`src/web/viva.js`) keeps what stood in the shadow root until the app appends its own container to it and
//! dispatches `viva-ready` in the same task; only then it carries over what the reader picked and takes the old away.
//! So the app renders into a detached `div` and appends it once the first screen stands in it.

pub mod view;
mod words;

use js_sys::{Function, Promise, Uint8Array};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use web_sys::{CustomEvent, CustomEventInit, HtmlElement, ShadowRoot};

/// Starts a widget: `load(name)` gives a promise of the bytes of one chunk.
#[wasm_bindgen]
pub fn mount(host: HtmlElement, root: ShadowRoot, load: &Function) -> Result<u32, JsValue> {
    let promise: Promise = load.call1(&JsValue::NULL, &"concept-list-vs-tuple".into())?.dyn_into()?;
    let draw = Closure::once_into_js(move |bytes: Uint8Array| -> Result<(), JsValue> {
        let document = host.owner_document().ok_or("no document")?;
        let container = document.create_element("div")?;
        container.set_text_content(Some(&format!("{} bytes of a chunk", bytes.length())));
        root.append_child(&container)?;
        let init = CustomEventInit::new();
        init.set_bubbles(true);
        init.set_composed(true);
        let ready = CustomEvent::new_with_event_init_dict("viva-ready", &init)?;
        host.dispatch_event(&ready)?;
        Ok(())
    });
    let then: Function = js_sys::Reflect::get(&promise, &"then".into())?.dyn_into()?;
    then.call1(&promise, &draw)?;
    Ok(1)
}

/// Tells a widget that its host's attributes changed.
#[wasm_bindgen]
pub fn changed(_id: u32) {}

/// Ends a widget and gives back what it holds.
#[wasm_bindgen]
pub fn unmount(_id: u32) {}
