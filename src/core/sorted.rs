//! A map that is a sorted list, for what the first screen works out from progress.
//! Does not know what it holds. A `BTreeMap` brings 4 KB of tree for each pair of types, of which the program that comes
//! first would carry three; here something new moves at most a few thousand pairs of two addresses.

use alloc::vec::Vec;

/// Values by key, in the order of the keys.
#[derive(Clone, Debug)]
pub struct Sorted<K, V>(Vec<(K, V)>);

impl<K, V> Default for Sorted<K, V> {
    fn default() -> Sorted<K, V> {
        Sorted(Vec::new())
    }
}

impl<K: Ord + Copy, V> Sorted<K, V> {
    fn place(&self, key: K) -> Result<usize, usize> {
        self.0.binary_search_by(|(known, _)| known.cmp(&key))
    }

    /// The value of a key.
    pub fn get(&self, key: K) -> Option<&V> {
        self.place(key).ok().map(|place| &self.0[place].1)
    }

    /// The value of a key, to be changed.
    pub fn get_mut(&mut self, key: K) -> Option<&mut V> {
        self.place(key).ok().map(|place| &mut self.0[place].1)
    }

    /// The value of a key, made by `new` where there is none yet.
    pub fn get_or_insert_with(&mut self, key: K, new: impl FnOnce() -> V) -> &mut V {
        let place = self.place(key).unwrap_or_else(|place| {
            self.0.insert(place, (key, new()));
            place
        });
        &mut self.0[place].1
    }

    /// Gives a key a value in place of what it had.
    pub fn insert(&mut self, key: K, value: V) {
        match self.place(key) {
            Ok(place) => self.0[place].1 = value,
            Err(place) => self.0.insert(place, (key, value)),
        }
    }

    /// All pairs.
    pub fn iter(&self) -> impl Iterator<Item = &(K, V)> {
        self.0.iter()
    }

    /// The same keys, each with what `change` makes of its value.
    pub fn map<W>(self, change: impl Fn(V) -> W) -> Sorted<K, W> {
        Sorted(self.0.into_iter().map(|(key, value)| (key, change(value))).collect())
    }

    /// How many keys there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_in_order_and_have_the_value_that_came_last() {
        let mut sorted = Sorted::default();
        for (key, value) in [("b", 1), ("c", 2), ("a", 3), ("b", 4)] {
            sorted.insert(key, value);
        }
        *sorted.get_or_insert_with("c", || 9) += 10;
        *sorted.get_or_insert_with("d", || 5) += 9;
        *sorted.get_mut("d").unwrap() += 1;
        let all: Vec<_> = sorted.iter().copied().collect();
        assert_eq!(all, [("a", 3), ("b", 4), ("c", 12), ("d", 15)]);
        assert_eq!((sorted.get("b"), sorted.get("e"), sorted.len(), sorted.is_empty()), (Some(&4), None, 4, false));
        assert_eq!(sorted.map(|value| value > 10).get("d"), Some(&true));
    }
}
