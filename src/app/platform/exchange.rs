//! Clipboard, files to save, files to read.

#[cfg(feature = "app")]
use viva_core::vault::Foreign;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
#[cfg(feature = "app")]
use web_sys::js_sys::Error;
use web_sys::js_sys::{Array, JSON, Object, Reflect};
use web_sys::{Blob, BlobPropertyBag, Element, HtmlAnchorElement, HtmlElement, HtmlTextAreaElement, Url};

/// Puts a text into the clipboard and says whether that worked.
pub(crate) async fn copy(container: Element, text: String) -> bool {
    // Without a secure context there is no clipboard object; reading it then gives undefined.
    let clipboard = web_sys::window().map(|window| window.navigator().clipboard());
    if let Some(clipboard) = clipboard.filter(|clipboard| !clipboard.is_undefined())
        && JsFuture::from(clipboard.write_text(&text)).await.is_ok()
    {
        return true;
    }
    copy_by_selection(&container, &text).unwrap_or(false)
}

/// The old way: a selected text and a command.
fn copy_by_selection(container: &Element, text: &str) -> Result<bool, JsValue> {
    let document = container.owner_document().ok_or("the element has no document")?;
    let area: HtmlTextAreaElement = document.create_element("textarea")?.dyn_into()?;
    area.set_value(text);
    area.set_class_name("sr");
    container.append_child(&area)?;
    area.select();
    let document: web_sys::HtmlDocument = document.dyn_into()?;
    let done = document.exec_command("copy");
    area.remove();
    done
}

/// Offers entries as a file named `name`, in the form that `rescue.js` writes too.
pub(crate) fn save(host: &HtmlElement, name: &str, entries: &[(String, String)]) -> Result<(), JsValue> {
    let all = Object::new();
    for (key, value) in entries {
        Reflect::set(&all, &key.into(), &value.into())?;
    }
    let file = Object::new();
    Reflect::set(&file, &"viva".into(), &viva_core::vault::EXPORT_VERSION.into())?;
    Reflect::set(&file, &"entries".into(), &all)?;
    offer_lines(host, name, &file)
}

/// Offers JSON as a file named `name`, with a line for each of its values.
#[cfg(feature = "app")]
pub(crate) fn offer_json(host: &HtmlElement, name: &str, json: &str) -> Result<(), JsValue> {
    offer_lines(host, name, &JSON::parse(json)?)
}

fn offer_lines(host: &HtmlElement, name: &str, value: &JsValue) -> Result<(), JsValue> {
    let text = JSON::stringify_with_replacer_and_space(value, &JsValue::NULL, &2.into())?;
    offer(host, name, "application/json", &text.into())
}

/// Offers a text as a file named `name`.
pub(crate) fn offer(host: &HtmlElement, name: &str, kind: &str, text: &JsValue) -> Result<(), JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let blob = Blob::new_with_str_sequence_and_options(&Array::of1(text), &options)?;
    let url = Url::create_object_url_with_blob(&blob)?;
    let document = host.owner_document().ok_or("the element has no document")?;
    let link: HtmlAnchorElement = document.create_element("a")?.dyn_into()?;
    link.set_href(&url);
    link.set_download(name);
    link.click();
    // The download has its own hold on the data once the click was handled.
    gloo::timers::callback::Timeout::new(1000, move || drop(Url::revoke_object_url(&url))).forget();
    Ok(())
}

/// The version and the entries of a file that was exported, or what it is instead.
#[cfg(feature = "app")]
pub(crate) async fn entries(file: web_sys::File) -> Result<(u32, Vec<(String, String)>), Foreign> {
    if let Some(refused) = Foreign::by_size(file.size()) {
        return Err(refused);
    }
    let text = JsFuture::from(file.text()).await.ok().and_then(|text| text.as_string()).unwrap_or_default();
    match JSON::parse(&text) {
        Ok(value) => parsed(&value).ok_or_else(|| Foreign::of(&text, "")),
        Err(error) => {
            let said = error.dyn_ref::<Error>().map(|error| String::from(error.message()));
            Err(Foreign::of(&text, &said.unwrap_or_default()))
        }
    }
}

#[cfg(feature = "app")]
fn parsed(value: &JsValue) -> Option<(u32, Vec<(String, String)>)> {
    let version = Reflect::get(value, &"viva".into()).ok()?.as_f64()? as u32;
    let entries = Reflect::get(value, &"entries".into()).ok()?.dyn_into::<Object>().ok()?;
    let pair = |pair: JsValue| {
        let pair = Array::from(&pair);
        Some((pair.get(0).as_string()?, pair.get(1).as_string()?))
    };
    Some((version, Object::entries(&entries).iter().filter_map(pair).collect()))
}
