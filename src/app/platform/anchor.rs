//! What is read below the element stays where it is while that grows or shrinks above, in a browser that anchors nothing by
//! itself (WebKit).

use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::js_sys::{Object, Reflect};
use web_sys::{HtmlElement, ResizeObserver};

/// So much of the top of a window a bar of the site may hide, in pixels.
const BAR: f64 = 100.0;

/// Anchors as long as it lives.
pub(crate) struct Anchor {
    observer: ResizeObserver,
    _resized: Closure<dyn FnMut()>,
}

impl Anchor {
    /// An anchor below the element as it is now, where a link led to a place of the page; none where the browser has its own,
    /// or has put a page that was left back to where it was, which counts with all that is yet to come.
    pub(crate) fn below(host: &HtmlElement) -> Option<Anchor> {
        let place = host.owner_document()?.query_selector(":target").ok()??.get_bounding_client_rect().top();
        if !(-BAR..BAR).contains(&place) || web_sys::css::supports_with_value("overflow-anchor", "auto").ok()? {
            return None;
        }
        let (own, mut before) = (host.clone(), host.get_bounding_client_rect().height());
        let resized = Closure::new(move || {
            let now = own.get_bounding_client_rect();
            let grown = now.height() - before;
            before = now.height();
            if now.top() < 0.0 && now.bottom() - grown < BAR {
                scroll_by(grown);
            }
        });
        let observer = ResizeObserver::new(resized.as_ref().unchecked_ref()).ok()?;
        observer.observe(host);
        Some(Anchor { observer, _resized: resized })
    }
}

impl Drop for Anchor {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// At once, whatever the page does when its own links are followed.
fn scroll_by(y: f64) {
    let options = Object::new();
    let set = |key: &str, value: JsValue| Reflect::set(&options, &key.into(), &value);
    if let (Some(window), Ok(_), Ok(_)) = (web_sys::window(), set("top", y.into()), set("behavior", "instant".into())) {
        window.scroll_by_with_scroll_to_options(options.unchecked_ref());
    }
}
