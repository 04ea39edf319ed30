//! What the loader calls: a widget begins, changes and ends.
//! Does not know what a widget does.
//!
//! The loader (`src/web/viva.js`) keeps what stood in the shadow root until the shell appends its own container to it and
//! dispatches `viva-ready` in the same task; only then it carries over what the reader picked and takes the old away.

use std::cell::RefCell;

use wasm_bindgen::prelude::*;
use web_sys::js_sys::Function;
use web_sys::{HtmlElement, ShadowRoot};
use yew::{AppHandle, Renderer};

use crate::platform::host;
use crate::shell::{Fact, Shell, ShellProps};
use viva_core::progress::Attempt;

thread_local! {
    static WIDGETS: RefCell<Vec<(u32, AppHandle<Shell>)>> = const { RefCell::new(Vec::new()) };
    static COUNT: RefCell<u32> = const { RefCell::new(0) };
}

/// Starts a widget in the shadow root of `host`; `load(name)` gives a promise of the bytes of one file, `script` is the address of the loader.
#[wasm_bindgen]
pub fn mount(host: HtmlElement, root: ShadowRoot, load: Function, script: String) -> Result<u32, JsValue> {
    let id = COUNT.with_borrow_mut(|count| {
        *count += 1;
        *count
    });
    let container = host::container(&host)?;
    let props = ShellProps { id, host, root, container: container.clone(), load, script };
    let handle = Renderer::<Shell>::with_root_and_props(container, props).render();
    WIDGETS.with_borrow_mut(|widgets| widgets.push((id, handle)));
    Ok(id)
}

/// Tells a widget that its host's attributes changed.
#[wasm_bindgen]
pub fn changed(id: u32) {
    WIDGETS.with_borrow(|widgets| {
        if let Some((_, handle)) = widgets.iter().find(|(known, _)| *known == id) {
            handle.send_message(Fact::AttributesChanged);
        }
    });
}

/// Ends a widget and gives back what it holds.
#[wasm_bindgen]
pub fn unmount(id: u32) {
    let ended = WIDGETS.with_borrow_mut(|widgets| {
        let at = widgets.iter().position(|(known, _)| *known == id)?;
        Some(widgets.swap_remove(at).1)
    });
    if let Some(handle) = ended {
        handle.destroy();
    }
}

/// Tells the other widgets of this page of an attempt: storage events reach other documents only.
pub(crate) fn tell_others(from: u32, vault: &str, attempts: &[Attempt]) {
    WIDGETS.with_borrow(|widgets| {
        for (_, handle) in widgets.iter().filter(|(id, _)| *id != from) {
            handle.send_message(Fact::Neighbour(vault.to_string(), attempts.to_vec()));
        }
    });
}
