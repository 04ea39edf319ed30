//! The range of Python versions for which a file is true, such as `>=3.11,<3.14`.
//! Knows the order of versions; does not know which are installed.

use std::fmt;

/// A conjunction of bounds on `3.minor`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Versions {
    written: String,
    bounds: Vec<(Bound, (u32, u32))>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Bound {
    AtLeast,
    Above,
    AtMost,
    Below,
    Exactly,
}

/// Longer spellings first, so that `>=` is not read as `>`.
const SPELLINGS: [(&str, Bound); 5] =
    [(">=", Bound::AtLeast), ("<=", Bound::AtMost), ("==", Bound::Exactly), (">", Bound::Above), ("<", Bound::Below)];

/// The oldest version that content may speak about.
const FLOOR: (u32, u32) = (3, 11);

impl Versions {
    /// Reads a range; the error says what to write.
    pub fn parse(text: &str) -> Result<Versions, String> {
        let bounds = text.split(',').map(|part| bound(part.trim())).collect::<Option<Vec<_>>>();
        let Some(bounds) = bounds else {
            return Err(format!("\"{text}\" is not a range of versions; write it as \">=3.11\" or \">=3.11,<3.14\""));
        };
        let versions = Versions { written: text.to_owned(), bounds };
        if (0..FLOOR.1).any(|minor| versions.contains(3, minor)) {
            return Err(format!("\"{text}\" reaches below 3.11, the oldest version supported; begin with \">=3.11\""));
        }
        Ok(versions)
    }

    /// Whether this version is inside the range.
    pub fn contains(&self, major: u32, minor: u32) -> bool {
        self.bounds.iter().all(|(bound, limit)| {
            let order = (major, minor).cmp(limit);
            match bound {
                Bound::AtLeast => order.is_ge(),
                Bound::Above => order.is_gt(),
                Bound::AtMost => order.is_le(),
                Bound::Below => order.is_lt(),
                Bound::Exactly => order.is_eq(),
            }
        })
    }
}

impl Default for Versions {
    fn default() -> Versions {
        Versions { written: ">=3.11".to_owned(), bounds: vec![(Bound::AtLeast, FLOOR)] }
    }
}

impl fmt::Display for Versions {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.written)
    }
}

fn bound(text: &str) -> Option<(Bound, (u32, u32))> {
    let (spelling, bound) = SPELLINGS.iter().find(|(spelling, _)| text.starts_with(spelling))?;
    let (major, minor) = text[spelling.len()..].trim().split_once('.')?;
    Some((*bound, (major.parse().ok()?, minor.parse().ok()?)))
}

#[cfg(test)]
mod tests {
    use super::Versions;

    #[test]
    fn a_range_holds_its_ends_as_written() {
        let range = Versions::parse(">=3.12, <3.14").unwrap();
        let inside: Vec<u32> = (9..16).filter(|minor| range.contains(3, *minor)).collect();
        assert_eq!(inside, [12, 13]);
    }

    #[test]
    fn a_range_that_is_none_or_too_old_says_what_to_write() {
        assert!(Versions::parse("3.11+").unwrap_err().contains("write it as \">=3.11\""));
        assert!(Versions::parse("<3.14").unwrap_err().contains("begin with \">=3.11\""));
    }
}
