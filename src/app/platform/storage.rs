//! `localStorage`, where every call may throw, even reading the property.

#[cfg(feature = "app")]
use viva_core::model::Keeping;
use viva_core::vault::{Store, StoreFault};
use wasm_bindgen::{JsCast, JsValue};
#[cfg(feature = "app")]
use wasm_bindgen_futures::JsFuture;
use web_sys::{DomException, Storage};

/// The storage of the origin.
pub(crate) struct LocalStore;

fn storage() -> Result<Storage, StoreFault> {
    let window = web_sys::window().ok_or(StoreFault::Denied)?;
    window.local_storage().ok().flatten().ok_or(StoreFault::Denied)
}

fn fault(error: &JsValue) -> StoreFault {
    // Code 22 is QuotaExceededError in all engines; Firefox had 1014 of its own.
    // Whatever else is thrown has no code, which reads as 0.
    let is_full = matches!(error.unchecked_ref::<DomException>().code(), 22 | 1014);
    if is_full { StoreFault::Full } else { StoreFault::Denied }
}

impl Store for LocalStore {
    fn keys(&mut self) -> Result<Vec<String>, StoreFault> {
        let storage = storage()?;
        let count = storage.length().map_err(|error| fault(&error))?;
        Ok((0..count).filter_map(|at| storage.key(at).ok().flatten()).collect())
    }

    fn read(&mut self, key: &str) -> Result<Option<String>, StoreFault> {
        storage()?.get_item(key).map_err(|error| fault(&error))
    }

    fn write(&mut self, key: &str, value: &str) -> Result<(), StoreFault> {
        storage()?.set_item(key, value).map_err(|error| fault(&error))
    }

    fn remove(&mut self, key: &str) -> Result<(), StoreFault> {
        storage()?.remove_item(key).map_err(|error| fault(&error))
    }
}

/// What the browser says of keeping what is stored; `ask` asks it to.
#[cfg(feature = "app")]
pub(crate) async fn keeping(ask: bool) -> Keeping {
    let answer = async {
        // Without a secure context there is no such object; reading it then gives undefined.
        let manager = web_sys::window().map(|window| window.navigator().storage()).filter(|it| !it.is_undefined())?;
        let promise = if ask { manager.persist() } else { manager.persisted() };
        JsFuture::from(promise.ok()?).await.ok()?.as_bool()
    };
    match answer.await {
        Some(true) => Keeping::Promised,
        Some(false) if ask => Keeping::Refused,
        Some(false) => Keeping::Unpromised,
        None => Keeping::Unknown,
    }
}
