//! Hashes and compresses files for the web. Knows nothing of what they hold.

use flate2::{Compression, write::GzEncoder};
use sha2::{Digest, Sha256};
use std::io::Write;

/// The first eight hex digits of the SHA-256 of all parts, as carried by file names.
pub fn hash(parts: &[&[u8]]) -> String {
    let mut state = Sha256::new();
    for part in parts {
        state.update(part);
    }
    state.finalize().iter().take(4).map(|byte| format!("{byte:02x}")).collect()
}

/// Brotli at its strongest.
pub fn brotli(bytes: &[u8]) -> Vec<u8> {
    let mut packed = Vec::new();
    let params =
        brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, size_hint: bytes.len(), ..Default::default() };
    brotli::BrotliCompress(&mut &bytes[..], &mut packed, &params).expect("memory takes every write");
    packed
}

/// Gzip at its strongest.
pub fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes).and_then(|()| encoder.finish()).expect("memory takes every write")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hash_is_eight_digits_and_joins_its_parts() {
        assert_eq!(hash(&[b"ab", b"c"]), "ba7816bf");
    }
}
