//! Puts into one archive all that a blogger copies. Knows nothing of how it was built.

use crate::dist::VERSION;
use anyhow::{Context, Result};
use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// Writes `target/package/viva-X.Y.Z.zip` from the build in `dist` and returns its path.
pub fn write(root: &Path, dist: &Path) -> Result<PathBuf> {
    let folder = root.join("target/package");
    fs::create_dir_all(&folder).with_context(|| format!("{} could not be made", folder.display()))?;
    let path = folder.join(format!("viva-{VERSION}.zip"));
    let file = File::create(&path).with_context(|| format!("{} could not be written", path.display()))?;
    let mut archive = ZipWriter::new(file);
    // Without dates, so that the same build makes the same archive.
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    let mut put = |name: &str, bytes: &[u8]| -> Result<()> {
        archive.start_file(format!("viva/{name}"), options)?;
        Ok(archive.write_all(bytes)?)
    };
    for name in files(dist)? {
        put(&name, &fs::read(dist.join(&name))?)?;
    }
    put("README.txt", readme(&integrity(dist)?).as_bytes())?;
    archive.finish()?;
    Ok(path)
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
        } else if name.contains('-') && ["viva", "embed", "app", "rescue"].contains(&kind) {
            names.push(name);
        }
    }
    // Hosts pack what they send themselves; the copies would only triple the folder.
    names.retain(|name| !name.ends_with(".br") && !name.ends_with(".gz"));
    names.sort();
    Ok(names)
}

fn readme(integrity: &str) -> String {
    format!(
        "Viva {VERSION}: interview practice in a post.\n\
         1. Copy this folder to your site, so that it answers at /viva/ (any other path works as well).\n\
         2. Paste this where the questions belong:\n\
         \u{20}  <script type=\"module\" src=\"/viva/viva-{VERSION}.js\" crossorigin=\"anonymous\"\n\
         \u{20}    integrity=\"{integrity}\"></script>\n\
         \u{20}  <viva-quiz topic=\"iterators-and-generators\" count=\"5\">Questions appear here.</viva-quiz>\n\
         3. Whatever you put inside <viva-quiz> is shown where the script cannot run.\n\
         Every file carries its version or a hash: cache them for ever, and keep old versions while old posts use them.\n\
         A content security policy needs: script-src with this folder's origin and 'wasm-unsafe-eval', connect-src with its origin.\n\
         Code: MIT OR Apache-2.0. Questions: CC BY 4.0.\n"
    )
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_readme_has_ten_lines() {
        assert_eq!(super::readme("sha384-x").lines().count(), 10);
    }
}
