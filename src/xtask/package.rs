//! Puts into one archive all that a blogger copies. Knows nothing of how it was built.

use crate::dist::VERSION;
use crate::words::USUAL;
use anyhow::{Context, Result};
use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};
use viva_app::prerender::{LANG, LANGUAGE, shipped};
use viva_core::embed::snippet;
use viva_core::model::Site;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// Writes `target/package/viva-X.Y.Z.zip` from the build in `dist` and returns its path.
pub fn write(root: &Path, dist: &Path) -> Result<PathBuf> {
    let folder = root.join("target/package");
    fs::create_dir_all(&folder).with_context(|| format!("{} could not be made", folder.display()))?;
    // Beside another language, under another name and in a folder of its own.
    let (ending, place) = if LANGUAGE == USUAL {
        (String::new(), "viva".into())
    } else {
        (format!("-{LANGUAGE}"), format!("viva/{LANGUAGE}"))
    };
    let path = folder.join(format!("viva-{VERSION}{ending}.zip"));
    let file = File::create(&path).with_context(|| format!("{} could not be written", path.display()))?;
    let mut archive = ZipWriter::new(file);
    // Without dates, so that the same build makes the same archive.
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    let mut put = |name: &str, bytes: &[u8]| -> Result<()> {
        archive.start_file(format!("{place}/{name}"), options)?;
        Ok(archive.write_all(bytes)?)
    };
    let names = files(dist)?;
    for name in &names {
        put(name, &fs::read(dist.join(name))?)?;
    }
    let frame = names.iter().find(|name| name.starts_with("page-"));
    let frame = frame.with_context(|| format!("{} holds no style for pages", dist.display()))?;
    put(&format!("viva-{VERSION}.html"), page(frame).as_bytes())?;
    let wasm = first_wasm(&names).with_context(|| format!("{} holds no program", dist.display()))?;
    put("README.txt", readme(&place, &integrity(dist)?, wasm).as_bytes())?;
    put("components.cdx.json", crate::supply::components()?.as_bytes())?;
    archive.finish()?;
    Ok(path)
}

/// The program of a post that is fetched first: its later parts have a name behind the hash.
fn first_wasm(names: &[String]) -> Option<&str> {
    let hash = |name: &str| Some(name.strip_prefix("embed-")?.strip_suffix(".wasm")?.to_string());
    names.iter().map(String::as_str).find(|name| hash(name).is_some_and(|hash| !hash.contains('-')))
}

/// The value for `integrity` in a snippet.
pub fn integrity(dist: &Path) -> Result<String> {
    let path = dist.join(format!("viva-{VERSION}.js.sri"));
    fs::read_to_string(&path).with_context(|| format!("{} could not be read", path.display()))
}

/// The files by path that carry a version or a hash: nothing that another version would write over.
fn files(dist: &Path) -> Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(dist)? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        let kind = name.split(['-', '.']).next().unwrap_or_default();
        if name.starts_with("deck-") {
            for entry in fs::read_dir(dist.join(&name))? {
                names.push(format!("{name}/{}", entry?.file_name().to_string_lossy()));
            }
        } else if name.contains('-') && ["viva", "embed", "app", "rescue", "page"].contains(&kind) {
            names.push(name);
        }
    }
    // Hosts pack what they send themselves; the copies would only triple the folder.
    names.retain(|name| !name.ends_with(".br") && !name.ends_with(".gz"));
    names.sort();
    Ok(names)
}

/// The full page, in which a blogger finds the snippets; the one of `dist` has files beside it that a post does not need.
fn page(frame: &str) -> String {
    format!(
        "<!doctype html>\n<html lang=\"{LANG}\">\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n<title>Viva</title>\n\
         <link rel=\"icon\" href=\"data:,\">\n<link rel=\"stylesheet\" href=\"{frame}\">\n\
         <script type=\"module\" src=\"viva-{VERSION}.js\"></script>\n\
         <viva-quiz mode=\"app\"><p>{}</p></viva-quiz>\n",
        shipped::NEEDS_SERVER
    )
}

fn readme(place: &str, integrity: &str, wasm: &str) -> String {
    let site =
        Site { script: format!("/{place}/viva-{VERSION}.js"), integrity: Some(integrity.into()), ..Site::default() };
    let attributes = [("topic", "iterators-and-generators".into()), ("count", "5".into())];
    let pasted = snippet(&site, &attributes, LANG, "What stands here is shown where the script cannot run.", &[]);
    let pasted = pasted.trim_end().replace('\n', " ").replace(" <viva-quiz", "\n   <viva-quiz");
    format!(
        "Viva {VERSION}: interview practice in a post.\n\
         1. Copy this folder to your site, so that it answers at /{place}/ (Hugo: static/{place}, MkDocs: docs/{place}, others: {place} in the root); below a path, put that path before /{place}/.\n\
         2. Open /{place}/viva-{VERSION}.html there, choose a topic, concept or table, press Embed and paste into a post (Hugo: a shortcode) what it gives; on a page that is dark by its own styles, add theme=\"dark\". Or paste:\n\
         \u{20}  {pasted}\n\
         3. Only where a page opens with the questions: this before the script brings them a round trip sooner.\n\
         \u{20}  <link rel=\"preload\" as=\"fetch\" crossorigin=\"anonymous\" href=\"/{place}/{wasm}\">\n\
         Every file carries its version or a hash: cache them for ever, and keep old versions while old posts use them.\n\
         A content security policy needs: script-src with this folder's origin and 'wasm-unsafe-eval', connect-src with its origin. Another site may use it if its server sends Access-Control-Allow-Origin: *.\n\
         Code: MIT OR Apache-2.0. Questions: CC BY 4.0.\n"
    )
}

#[cfg(test)]
mod tests {
    use super::first_wasm;

    #[test]
    fn what_is_preloaded_is_the_program_and_no_part_of_it() {
        let names = ["embed-0a-3.wasm", "embed-0a-rooms.wasm", "embed-0a.js", "embed-0a.wasm"].map(String::from);
        assert_eq!(first_wasm(&names), Some("embed-0a.wasm"));
    }

    #[test]
    fn the_readme_has_ten_lines_and_a_snippet_that_keeps_its_room() {
        let readme = super::readme("viva", "sha384-x", "embed-1.wasm");
        assert_eq!(readme.lines().count(), 10);
        assert!(readme.contains("integrity=\"sha384-x\"") && readme.contains("min-block-size"), "{readme}");
    }
}
