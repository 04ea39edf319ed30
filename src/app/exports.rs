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
use viva_core::event::Event;
use viva_core::model::StorageNotice;
use viva_core::progress::Attempt;

thread_local! {
    static WIDGETS: RefCell<Vec<(u32, AppHandle<Shell>)>> = const { RefCell::new(Vec::new()) };
    /// Which widget says what of storage, and of which vault.
    static SPEAKERS: RefCell<Vec<(StorageNotice, String, u32)>> = const { RefCell::new(Vec::new()) };
    static COUNT: RefCell<u32> = const { RefCell::new(0) };
}

/// Stands for a widget where the reader has closed a notice.
const NOBODY: u32 = 0;

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
    send(id, Fact::AttributesChanged);
}

fn send(id: u32, fact: Fact) {
    WIDGETS.with_borrow(|widgets| {
        if let Some((_, handle)) = widgets.iter().find(|(known, _)| *known == id) {
            handle.send_message(fact);
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

/// Tells the other widgets of this page of attempts that were stored, since storage events reach other documents only; or,
/// with none, that all was lost: the first to look stores it anew and leaves nothing to see.
pub(crate) fn tell_others(from: u32, vault: &str, attempts: &[Attempt]) {
    WIDGETS.with_borrow(|widgets| {
        for (_, handle) in widgets.iter().filter(|(id, _)| *id != from) {
            handle.send_message(Fact::Neighbour(vault.to_string(), attempts.to_vec()));
        }
    });
}

/// Whether a widget is the one of the page that says this of storage: the first, or the latest whose answer found no room.
pub(crate) fn speaks(id: u32, vault: &str, what: StorageNotice) -> bool {
    let whose = whose(vault, what);
    SPEAKERS.with_borrow_mut(|speakers| {
        let Some((.., speaker)) = speakers.iter_mut().find(|(said, of, _)| *said == what && *of == whose) else {
            speakers.push((what, whose.into(), id));
            return true;
        };
        let is_said = *speaker == NOBODY || WIDGETS.with_borrow(|all| all.iter().any(|(known, _)| known == speaker));
        if *speaker == id || is_said && what != StorageNotice::Full {
            return *speaker == id;
        }
        send(std::mem::replace(speaker, id), Fact::Told(Event::NoticeSaid));
        true
    })
}

/// Lets nobody on the page say this of storage again: its reader has closed it.
pub(crate) fn hush(vault: &str, what: StorageNotice) {
    let whose = whose(vault, what);
    SPEAKERS.with_borrow_mut(|speakers| {
        speakers.retain(|(said, of, _)| *said != what || *of != whose);
        // What was cleared can be cleared again.
        if !matches!(what, StorageNotice::Lost | StorageNotice::Forgotten) {
            speakers.push((what, whose.into(), NOBODY));
        }
    });
}

/// The vault that a notice is about, where it is not about all of them.
fn whose(vault: &str, what: StorageNotice) -> &str {
    if matches!(what, StorageNotice::Denied | StorageNotice::Full) { "" } else { vault }
}
