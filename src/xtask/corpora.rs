//! Public collections of hostile and odd input, read where they lie: `VIVA_CORPORA`, or `../shared/corpora` beside the
//! repository. They are never copied into it; where there are none, whoever asks is told so.

use crate::dist;
use serde_json::Value;
use std::fs;
use std::path::PathBuf;

/// The folder that holds them, if there is one.
pub fn folder() -> Option<PathBuf> {
    let named = std::env::var_os("VIVA_CORPORA").map(PathBuf::from);
    named.or_else(|| Some(dist::root().parent()?.join("shared/corpora"))).filter(|folder| folder.is_dir())
}

/// The cases in a file of a collection.
///
/// # Panics
/// Where the folder is there and lacks the file: a part that is missing must not pass for all of it.
pub fn cases(file: &str) -> Option<Vec<Value>> {
    let path = folder()?.join(file);
    let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    Some(serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display())))
}

/// Every string of the collections that is made to run script or to break what shows it.
pub fn hostile() -> Option<Vec<String>> {
    let field = |case: &Value| case["payload"].as_str().map(str::to_owned);
    let mut all: Vec<String> = cases("dompurify-fixtures/expect.json")?.iter().filter_map(field).collect();
    all.extend(cases("owasp-xss/payloads.json")?.iter().filter_map(field));
    all.extend(cases("blns/blns.json")?.iter().filter_map(|case| case.as_str().map(str::to_owned)));
    Some(all)
}
