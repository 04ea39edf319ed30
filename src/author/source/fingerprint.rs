//! Hashes of what was written, so that a changed text is told from an unchanged one.
//! Does not know what the texts mean.

use sha2::{Digest, Sha256};
use toml::de::{DeTable, DeValue};

/// A hash of everything that was written in one part of a file.
pub type Fingerprint = String;

/// A hash of all fields of a table, whatever their order in the file.
pub(super) fn fingerprint(table: &DeTable<'_>) -> Fingerprint {
    let mut hash = Sha256::new();
    digest_table(table, &mut hash);
    short_hex(&hash.finalize())
}

fn digest_table(table: &DeTable<'_>, hash: &mut Sha256) {
    let mut fields: Vec<_> = table.iter().collect();
    fields.sort_by(|a, b| a.0.get_ref().cmp(b.0.get_ref()));
    for (key, value) in fields {
        hash.update(key.get_ref().as_bytes());
        hash.update([0]);
        digest(value.get_ref(), hash);
    }
    hash.update([1]);
}

fn digest(value: &DeValue<'_>, hash: &mut Sha256) {
    match value {
        DeValue::String(text) => hash.update(text.as_bytes()),
        DeValue::Integer(int) => hash.update(int.as_str()),
        DeValue::Float(float) => hash.update(float.as_str()),
        DeValue::Boolean(flag) => hash.update([u8::from(*flag)]),
        DeValue::Datetime(date) => hash.update(date.to_string()),
        DeValue::Array(values) => values.iter().for_each(|one| digest(one.get_ref(), hash)),
        DeValue::Table(table) => digest_table(table, hash),
    }
    hash.update([2]);
}

/// The first eight bytes of a hash as hexadecimal digits.
pub(crate) fn short_hex(bytes: &[u8]) -> String {
    bytes.iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}
