//! What is read below the element stays where it is while that grows or shrinks above, in a browser that anchors nothing by
//! itself (WebKit).

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::{HtmlElement, ResizeObserver, ScrollBehavior, ScrollToOptions};

/// So much of the top of a window a bar of the site may hide, in pixels.
const BAR: f64 = 100.0;

#[wasm_bindgen]
extern "C" {
    /// How the page was come to; 0 says anew. What names it otherwise is longer, and as old in every browser.
    #[wasm_bindgen(thread_local_v2, js_namespace = ["performance", "navigation"], js_name = "type")]
    static NAVIGATION: f64;

    #[wasm_bindgen(js_namespace = CSS)]
    fn supports(condition: &str) -> bool;

    #[wasm_bindgen(js_name = scrollBy)]
    fn scroll_by(options: &ScrollToOptions);
}

/// Anchors as long as it lives.
pub(crate) struct Anchor {
    observer: ResizeObserver,
    _resized: Closure<dyn FnMut()>,
}

impl Anchor {
    /// An anchor below the element as it is now, on a page that was opened anew or where a link led to a place of it; none
    /// where the browser has its own, or has put a page that was left back to where it was, which counts with all that is yet
    /// to come.
    pub(crate) fn below(host: &HtmlElement) -> Option<Anchor> {
        let target = host.owner_document()?.query_selector(":target").ok()?;
        let is_at_target = target.is_some_and(|place| place.get_bounding_client_rect().top().abs() < BAR);
        let is_new = NAVIGATION.with(|kind| *kind == 0.0);
        if !(is_new || is_at_target) || supports("(overflow-anchor: auto)") {
            return None;
        }
        let (own, mut before) = (host.clone(), host.get_bounding_client_rect().height());
        let resized = Closure::new(move || {
            let now = own.get_bounding_client_rect();
            let grown = now.height() - before;
            before = now.height();
            if now.top() < 0.0 && now.bottom() - grown < BAR {
                let options = ScrollToOptions::new();
                options.set_top(grown);
                // Whatever the page does when its own links are followed.
                options.set_behavior(ScrollBehavior::Instant);
                scroll_by(&options);
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
