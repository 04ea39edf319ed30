//! The names of what is stored: of a deck, an element, a session and a table.
//! Does not know what is stored under them.

use viva_core::checksum::Hash;
use viva_core::model::{Compare, Model};
use viva_core::route::Route;
use viva_core::vault::{page_session, page_table};
use web_sys::HtmlElement;

use crate::platform::host;

/// The whole address of an author's deck.
pub(crate) fn address(element: &HtmlElement) -> Option<String> {
    let deck = element.get_attribute("deck").filter(|deck| !deck.trim().is_empty())?;
    let base = element.owner_document().and_then(|document| document.base_uri().ok().flatten()).unwrap_or_default();
    Some(web_sys::Url::new_with_base(&deck, &base).map_or(deck, |url| url.href()))
}

/// The part of a storage key that names the deck: our own, or a hash of the address of an author's.
pub(crate) fn deck(element: &HtmlElement) -> String {
    let Some(address) = address(element) else { return "python".into() };
    let mut hash = Hash::default();
    hash.add(address.as_bytes());
    format!("{:08x}", hash.value())
}

/// What an element of a post keeps under its own name: from the page, the attributes and which element it is.
pub(crate) fn element(element: &HtmlElement) -> String {
    let mut hash = Hash::default();
    hash.add(host::address().as_bytes());
    for name in ["deck", "topic", "concept", "items", "level", "count", "mode", "table", "seed"] {
        hash.add(element.get_attribute(name).unwrap_or_default().as_bytes());
    }
    hash.add(&host::ordinal(element).to_le_bytes());
    format!("{:08x}", hash.value())
}

/// What the session on screen is kept under: its address in the full page, else the name of its element.
pub(crate) fn session(model: &Model, own: &str) -> String {
    match &model.session {
        Some(session) if model.is_app() => page_session(&Route::of(session)),
        _ => own.into(),
    }
}

/// What a table is kept under.
pub(crate) fn table(model: &Model, own: &str, compare: &Compare) -> String {
    if model.is_app() { page_table(&compare.table) } else { own.into() }
}
