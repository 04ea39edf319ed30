//! The service worker of the full page: which files it keeps, and which of them first.
//! Knows nothing of how it keeps them; that is in `src/web/sw.js`.

use crate::pack;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use viva_core::library::INDEX;

/// Pictures of fixed names, of which a browser shows one where the page is installed.
pub const PICTURES: [&str; 3] = ["icon.svg", "icon-192.png", "icon-512.png"];

/// What a browser reads where the page is installed.
pub const MANIFEST: &str = "manifest.webmanifest";

/// The worker with the names of what it keeps. `files` is all that is published but the worker itself.
pub fn worker(source: &str, names: &Value, files: &BTreeMap<String, Vec<u8>>) -> String {
    let [app, deck, script] = [&names["app"]["stem"], &names["deck"], &names["script"]].map(Value::as_str);
    let script = script.unwrap_or_default();
    let marks: Vec<_> = [app, deck].into_iter().flatten().collect();
    let (first, rest) = kept(names, files);
    let mut parts = vec![source.as_bytes()];
    for name in ["index.html", script].iter().chain(&first).chain(&rest) {
        parts.extend([name.as_bytes(), files.get(*name).map(Vec::as_slice).unwrap_or_default()]);
    }
    let list = json!({
        "version": pack::hash(&parts),
        // The folder itself: some hosts answer with a redirect where the file is named.
        "entry": ["./", script],
        "marks": marks,
        "first": first,
        "rest": rest,
    });
    source.replace("__KEPT__", &list.to_string())
}

/// The files beside the page and its loader: what the first screen needs with all parts of the program, and the rest.
fn kept<'a>(names: &Value, files: &'a BTreeMap<String, Vec<u8>>) -> (Vec<&'a str>, Vec<&'a str>) {
    let app = names["app"]["stem"].as_str().unwrap_or_default();
    let starter: Vec<_> = names["starter"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    let own = ["page", "elsewhere", "offline", "rescue"].map(|key| names[key].as_str().unwrap_or_default());
    let integrity = format!("{}.sri", names["script"].as_str().unwrap_or_default());
    let (mut first, mut rest) = (Vec::new(), Vec::new());
    for file in files.keys().map(String::as_str) {
        let of_deck = names["deck"].as_str().and_then(|deck| file.strip_prefix(deck)?.strip_prefix('/'));
        let begins = |chunk: &str| chunk == INDEX || starter.contains(&chunk.trim_end_matches(".bin"));
        if file.starts_with(app) || own.contains(&file) || of_deck.is_some_and(begins) {
            first.push(file);
        // A file of a topic repeats concepts, for embeds.
        } else if of_deck.is_some_and(|chunk| !chunk.starts_with("topic-"))
            || file == MANIFEST
            || PICTURES.contains(&file)
            || file == integrity
        {
            rest.push(file);
        }
    }
    (first, rest)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dist::root;
    use std::fs;

    fn names() -> Value {
        json!({
            "app": { "stem": "app-1" }, "embed": { "stem": "embed-1" }, "deck": "deck-1", "starter": ["concept-a"],
            "rescue": "rescue-1.js", "page": "page-1.css", "elsewhere": "elsewhere-1.js", "offline": "offline-1.js",
            "script": "viva-1.js",
        })
    }

    fn files() -> BTreeMap<String, Vec<u8>> {
        let published = "app-1.css app-1-later.css app-1.js app-1.wasm app-1-rooms.wasm embed-1.js embed-1.wasm rescue-1.js page-1.css \
            elsewhere-1.js offline-1.js viva-1.js viva-1.js.sri viva.js viva.js.sri viva.json index.html icon.svg \
            icon-192.png icon-512.png manifest.webmanifest read/a.html deck-1/deck.viva deck-1/concept-a.bin \
            deck-1/concept-b.bin deck-1/topic-t.bin deck-1/table-t.bin deck-1/search.bin";
        published.split_whitespace().map(|name| (name.to_owned(), b"x".to_vec())).collect()
    }

    fn list(files: &BTreeMap<String, Vec<u8>>) -> Value {
        serde_json::from_str(&worker("__KEPT__", &names(), files)).unwrap()
    }

    #[test]
    fn the_first_screen_is_kept_first_then_the_whole_deck_and_nothing_of_an_embed() {
        let list = list(&files());
        assert_eq!(list["entry"], json!(["./", "viva-1.js"]));
        assert_eq!(list["marks"], json!(["app-1", "deck-1"]));
        let first = "app-1-later.css app-1-rooms.wasm app-1.css app-1.js app-1.wasm deck-1/concept-a.bin deck-1/deck.viva elsewhere-1.js \
            offline-1.js page-1.css rescue-1.js";
        assert_eq!(list["first"], json!(first.split_whitespace().collect::<Vec<_>>()));
        let rest = "deck-1/concept-b.bin deck-1/search.bin deck-1/table-t.bin icon-192.png icon-512.png icon.svg \
            manifest.webmanifest viva-1.js.sri";
        assert_eq!(list["rest"], json!(rest.split_whitespace().collect::<Vec<_>>()));
    }

    #[test]
    fn what_is_kept_has_another_version_when_a_byte_of_it_changes() {
        let (mut files, before) = (files(), list(&files())["version"].clone());
        files.insert("embed-1.js".into(), b"y".to_vec());
        assert_eq!(list(&files)["version"], before, "an embed is not kept");
        files.insert("index.html".into(), b"y".to_vec());
        assert_ne!(list(&files)["version"], before);
    }

    #[test]
    fn a_build_with_the_deck_inside_has_no_files_of_a_deck_to_keep() {
        let mut names = names();
        names["deck"] = Value::Null;
        let list: Value = serde_json::from_str(&worker("__KEPT__", &names, &files())).unwrap();
        assert_eq!(list["marks"], json!(["app-1"]));
        assert!(!list.to_string().contains("deck-1"), "{list}");
    }

    /// The two colours of `--viva-paper`.
    fn paper(tokens: &str) -> (&str, &str) {
        let (_, rest) = tokens.split_once("--viva-paper: light-dark(").unwrap();
        let (light, rest) = rest.split_once(", ").unwrap();
        (light, rest.split(')').next().unwrap())
    }

    #[test]
    fn an_installed_page_has_the_colours_of_the_styles_and_pictures_that_exist() {
        let read = |name: &str| fs::read_to_string(root().join(name)).unwrap();
        let tokens = read("styles/tokens.css");
        let (light, dark) = paper(&tokens);
        let manifest: Value = serde_json::from_str(&read("src/web/manifest.webmanifest")).unwrap();
        assert_eq!((&manifest["background_color"], &manifest["theme_color"]), (&json!(light), &json!(light)));
        for icon in manifest["icons"].as_array().unwrap() {
            assert!(PICTURES.contains(&icon["src"].as_str().unwrap()), "{icon}");
        }
        let index = read("index.html");
        for (colour, scheme) in [(light, "light"), (dark, "dark")] {
            assert!(index.contains(&format!("content=\"{colour}\" media=\"(prefers-color-scheme: {scheme})\"")));
        }
    }
}
