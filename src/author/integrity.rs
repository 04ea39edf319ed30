//! The hash of each file of a deck in one small list, by whose own hash a page refuses every other deck.
//! Does not know where the files are put, nor what is in them.

use std::collections::BTreeMap;

use base64::prelude::*;
use serde_json::to_vec_pretty;
use sha2::{Digest, Sha384};

/// The name of the list, which stands beside the files.
pub const LIST: &str = "integrity.json";

/// The value of an `integrity` attribute.
pub fn integrity(bytes: &[u8]) -> String {
    format!("sha384-{}", BASE64_STANDARD.encode(Sha384::digest(bytes)))
}

/// The list of these files: JSON from name to hash.
pub fn list(files: &[(String, Vec<u8>)]) -> Vec<u8> {
    let hashes: BTreeMap<&str, String> = files.iter().map(|(name, bytes)| (name.as_str(), integrity(bytes))).collect();
    to_vec_pretty(&hashes).expect("texts are written by any JSON")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn integrity_is_what_browsers_expect_t13() {
        assert_eq!(
            integrity(b"alert('Hello, world.');"),
            "sha384-H8BRh8j48O9oYatfu5AZzq6A9RINhZO5H16dQZngK7T62em8MUt1FLm52t+eX6xO"
        );
    }
}
